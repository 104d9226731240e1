using System.Collections.Immutable;
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

        if (last is null || !Opens(clause[..last.Index]))
        {
            return null;
        }

        bool both = last.Groups["both"].Success;
        bool ofYear = last.Value.StartsWith("本年", StringComparison.Ordinal) || last.Value.StartsWith("当年", StringComparison.Ordinal);
        string level = !ofYear && last.Value.Replace("总数", "", StringComparison.Ordinal).Contains('总') ? ".total" : ".current";
        string side = last.Groups["revenue"].Success ? "revenue" : "expenditure";
        Fund? fund = SubjectLexicon.PhraseFund(clause.AsSpan(0, last.Index + last.Length));
        return (new Subject((both ? "revenue" : side) + level, both ? "expenditure" + level : "") { Fund = fund, Label = last.Value }, last.Index + last.Length);
    }

    /// <summary>Whether what stands before a phrase leaves its meaning alone; 临聘人员 before 经费 and 教育 before 支出 make a kind of its own.</summary>
    public static bool Opens(string before) => Opening().IsMatch(before);

    /// <summary>Both sides together, at the level of one of them: what 各 and 收、支 speak of after 收入总计…，支出总计….</summary>
    public static Subject Both(Subject side)
    {
        string level = side.Concept[side.Concept.IndexOf('.', StringComparison.Ordinal)..];
        return side with { Concept = "revenue" + level, Twin = "expenditure" + level };
    }

    /// <summary>收入总计 and 支出总计 for 收、支总计; empty where words do not speak of both sides.</summary>
    public static ImmutableArray<string> Sides(string words) =>
        Last(words) is { Subject.Twin.Length: > 0 } both
            ? [words[..(both.End - both.Subject.Label.Length)] + "收入" + Level(both.Subject), words[..(both.End - both.Subject.Label.Length)] + "支出" + Level(both.Subject)] : [];

    private static string Level(Subject both) => both.Concept.EndsWith(".total", StringComparison.Ordinal) ? "总计" : "合计";

    /// <summary>Whether a subject is revenue or expenditure as a whole.</summary>
    public static bool IsWhole(Subject? subject) =>
        subject is { Concept: "revenue.total" or "revenue.current" or "expenditure.total" or "expenditure.current", Function: "", Economic: "" };

    [GeneratedRegex(@"(?:总|预算|决算|本年|当年)*(?:(?<both>收支|收入支出|收入?(?:总计|合计|总额|预算|决算)*[+和及与]支出?)|(?<revenue>收入)|支出)(?:总计|合计|总额|总预算|总决算|总体|总规模|总数|总量|预算|决算|执行|数|额|安排|规模|金额|资金)*|(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:当年|财政)+拨款(?=(?:规模)?\D{0,4}$)")]
    private static partial Regex Side();

    [GeneratedRegex(@"(?:^|年度?|20\d\d|部门|单位|系统|机关|本级|预算|决算|拨款|资金|基金|经营|财政补助|财政|总|的|中|为|用于|安排|本年|当年|财务|安排|包括|包含|实现|批复|完成|实际|累计|共|年初|全年|全部|所有|度|[局委厅办室院校心所站队处会镇乡府署社馆园场学司区市县街道，+和及与：“”（）\s])$")]
    private static partial Regex Opening();
}
