using System.Text.RegularExpressions;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>Words that make a figure a change (增加, 下降) and words that tell what it is counted from (比上年, 与年初预算数相比).</summary>
internal static partial class ChangeWords
{
    /// <summary>1 or -1 where the words end by saying 增加 or 减少, else null.</summary>
    public static int? Match(string words) => Change().Match(words) is { Success: true } match ? match.Groups["down"].Success ? -1 : 1 : null;

    /// <summary>The base of a comparison that the words name last, or null.</summary>
    public static Match? Base(string words) => BaseOfComparison().Matches(words) is { Count: > 0 } matches ? matches[^1] : null;

    /// <summary>Whether a base is the budget of the same year: such changes are outside the schema.</summary>
    public static bool IsBudget(string words, ReportKind kind) =>
        kind == ReportKind.FinalAccount && BudgetBase().IsMatch(words) && (!words.Contains("上年", StringComparison.Ordinal) || words.Contains("预算数", StringComparison.Ordinal)) && !words.Contains("结转", StringComparison.Ordinal);

    [GeneratedRegex(@"(?:(?<down>减少|下降|降低|减低|减支|减收|减|压减|压缩|缩减|下浮|调减|降幅|负增长)|(?:增加|增长|上升|提高|上涨|增支|增收|增|提升|上浮|升高|增幅|调增))(?:了|额|数|幅度|金额|率|比例)?(?:为|是|达|约|：)?\s*$")]
    private static partial Regex Change();

    [GeneratedRegex("年初|(?<!一般公共|公共财政|政府性基金|国有资本经营|部门)预算")]
    private static partial Regex BudgetBase();

    [GeneratedRegex(@"(?:相?[与比较同和])((?:20\d\d|上|去|往|年初|全年|预算|调整|本年)[^，。；]{0,26}?)(?:相比|比较|对比|增|减|下降|上升|提高|降低|持平|，|$)")]
    private static partial Regex BaseOfComparison();
}
