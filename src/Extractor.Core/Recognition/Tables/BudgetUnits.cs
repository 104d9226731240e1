using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Recognition.Tables;

/// <summary>The budget units that the tables of a document name under 单位名称; lists of accounts and projects name them again.</summary>
internal sealed partial record BudgetUnits(ImmutableHashSet<string> Known)
{
    public BudgetUnits With(IEnumerable<string> names) => new(Known.Union(names.Select(Bare).Where(n => n.Length > 3)));

    /// <summary>The name is that of a unit already named.</summary>
    public bool Contains(string name) => Known.Contains(Bare(name));

    /// <summary>The name is that of a unit already named, or ends as names of public bodies do.</summary>
    public bool Names(string name) => Contains(name) || (UnitSuffix().IsMatch(Phrase.Compact(name)) && !name.Contains("项目", StringComparison.Ordinal));

    private static string Bare(string name) => Level().Replace(Number().Replace(Phrase.Compact(name), ""), "");

    [GeneratedRegex("(?:局|委|委员会|室|办公室|中心|院|所|站|厅|队|支队|总队|学校|馆|协会|联合会|公司|机关|本级|宣传部|组织部|管理处|讲师团|监狱)(?:（(?:本级|机关|局本级)）|本级|机关)?$")]
    private static partial Regex UnitSuffix();

    /// <summary>The code of a unit in front of its name.</summary>
    [GeneratedRegex("^\\d+[-_—－]?")]
    private static partial Regex Number();

    /// <summary>The unit itself without those below it.</summary>
    [GeneratedRegex("（(?:局|厅|委)?(?:本级|机关)）$|(?:局|厅|委)?本级$")]
    private static partial Regex Level();
}
