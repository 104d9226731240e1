using System.Text.RegularExpressions;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// Words for revenue or expenditure as a whole: 收入总计, 支出预算, 收、支总计, 一般公共预算财政拨款支出. They are a subject of their own
/// only where nothing else is named: 公务接待费支出决算 speaks of reception.
/// </summary>
internal static partial class Totals
{
    /// <summary>The whole that a clause names last, with where it ends; null when it names none.</summary>
    public static (Subject Subject, int End)? Last(string clause)
    {
        Match? last = null;
        for (Match match = Side().Match(clause); match.Success; match = match.NextMatch())
        {
            last = match;
        }

        if (last is null || !Opening().IsMatch(clause[..last.Index]))
        {
            return null;
        }

        bool both = last.Groups["both"].Success;
        string level = last.Value.Replace("总数", "", StringComparison.Ordinal).Contains('总') ? ".total" : ".current";
        string side = last.Groups["revenue"].Success ? "revenue" : "expenditure";
        Fund? fund = SubjectLexicon.PhraseFund(clause.AsSpan(0, last.Index + last.Length));
        return (new Subject((both ? "revenue" : side) + level, both ? "expenditure" + level : "") { Fund = fund, Label = last.Value }, last.Index + last.Length);
    }

    [GeneratedRegex(@"(?:总|预算|决算|本年|当年)*(?:(?<both>收支|收入支出|收入?(?:总计|合计|总额|预算|决算)*[+和及与]支出?)|(?<revenue>收入)|支出)(?:总计|合计|总额|总预算|总决算|总体|总规模|总数|总量|预算|决算|执行|数|额|安排|规模|金额|资金)*|(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:当年|财政)+拨款(?=(?:规模)?\D{0,4}$)")]
    private static partial Regex Side();

    /// <summary>What may stand before 收入 or 支出 without making it a kind of its own (教育支出, 非税收入).</summary>
    [GeneratedRegex(@"(?:^|年度?|20\d\d|部门|单位|系统|机关|本级|预算|决算|拨款|资金|基金|经营|财政补助|财政|总|的|本年|当年|财务|安排|实现|批复|完成|共|年初|全年|全部|所有|度|[局委厅办室院校心所站队处会镇乡府署社馆园场学司区市县街道，+和及与：“”）\s])$")]
    private static partial Regex Opening();
}
