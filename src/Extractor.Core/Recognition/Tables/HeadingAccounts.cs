using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// The accounts of the 经济分类 that the headings of a 明细表 name: 工资福利支出 above 小计, 基本工资 and 津贴补贴. Only a statement of
/// expenditure by function or by project has them; elsewhere the same words are expenses of their own.
/// </summary>
internal readonly record struct HeadingAccounts(int Year, bool Named)
{
    /// <summary>Whether 数量 counts what the rows name: in a statement of assets.</summary>
    public bool Counted { get; init; }

    public static HeadingAccounts Of(StatementTitle? title, int year) =>
        new(year, title is { Form: StatementForm.Coded or StatementForm.Projects, CodeSystem: CodeSystem.Unknown or CodeSystem.Function } && title.Concept.StartsWith("expenditure", StringComparison.Ordinal))
        { Counted = title is { IsOfAssets: true } };

    /// <summary>The code that a heading names below an account of three digits, or as such an account; null where it names none.</summary>
    public string? Read(string heading, string above)
    {
        if (!Named)
        {
            return null;
        }

        if (AccountCode.Read(heading) is { System: CodeSystem.Economic } printed)
        {
            return printed.Code;
        }

        string name = Phrase.Label(heading);
        CodeMatch? match = above.Length >= 3 ? Classification.Economic.Find(name, Year, above[..3]) : null;
        match ??= Classification.Economic.Find(name, Year, level: 1);
        return match is { Match: not NameMatch.Similar } ? match.Code.Code : null;
    }
}
