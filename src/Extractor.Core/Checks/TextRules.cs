using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Recognition.Narrative;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>S5 to S7: slips of the pen, of the year, and of the glossary.</summary>
internal static partial class TextRules
{
    private static readonly ImmutableArray<(Regex Words, string Chinese, string English, Severity Severity)> Patterns =
    [
        (Placeholder(), "留有占位符", "a placeholder is left in", Severity.Warning),
        (StrayDigit(), "单位后多出数字", "a stray digit after a unit", Severity.Info),
        (Template(), "留有模板说明", "an instruction of the template is left in", Severity.Info),
        (Doubled(), "重复字词", "words are repeated", Severity.Info),
        (NoUnit(), "“万”后漏写“元”", "万 without 元", Severity.Info),
        (NoPercent(), "比率漏写“%”", "a rate without a % sign", Severity.Info),
        (NoReason(), "主要原因之后没有内容", "a reason is announced and missing", Severity.Warning),
    ];

    public static IEnumerable<Finding> Slips(Ledger ledger)
    {
        int carried = 0;
        foreach (ReportParagraph paragraph in ledger.Body)
        {
            int found = 0;
            foreach ((Regex words, string chinese, string english, Severity severity) in Patterns)
            {
                if (words.Matches(paragraph.Text) is [var match, ..] all)
                {
                    found++;
                    string printed = string.Join("、", all.Select(m => m.Value).Distinct());
                    yield return Finding.Failed($"{chinese}：“{printed}”", $"{english}: {printed}", Ledger.Place(paragraph, match.Index, match.Length)) with { Severity = severity };
                }
            }

            int open = paragraph.Text.Count(c => c is '（' or '('), closed = paragraph.Text.Count(c => c is '）' or ')') - NumberedHead().Count(paragraph.Text);
            bool ends = paragraph.Text.EndsWith('。');
            (int missing, carried) = (open + carried - closed, ends ? 0 : open + carried - closed);
            if (missing != 0 && open != closed && paragraph.Text.Length > 20 && ends)
            {
                found++;
                yield return Finding.Failed("括号不成对", "brackets are not paired", Ledger.Place(paragraph, Math.Max(0, paragraph.Text.IndexOfAny(['（', '(', '）', ')'])), 10));
            }

            if (found == 0)
            {
                yield return Finding.Passed("没有发现笔误", "no slip found");
            }
        }

        foreach (Finding finding in CopiedPurposes(ledger))
        {
            yield return finding;
        }
    }

    /// <summary>住房公积金（项）主要用于：事业单位医疗保险支出: the purpose of another item of the report.</summary>
    private static IEnumerable<Finding> CopiedPurposes(Ledger ledger)
    {
        (ReportParagraph Paragraph, string Name, string Purpose, int Start)[] purposes = [.. ledger.Body.Where(NamesItem).SelectMany(p => Purpose().Matches(p.Text).Select(m => (p, m.Groups["name"].Value.Trim(), m.Groups["purpose"].Value, m.Groups["purpose"].Index)))];
        foreach ((ReportParagraph paragraph, string name, string purpose, int start) in purposes)
        {
            string? owner = purposes.Where(p => p.Name != name && p.Name.Length > 3 && !name.Contains(p.Name, StringComparison.Ordinal) && purpose.Contains(p.Name, StringComparison.Ordinal) && p.Purpose == purpose).Select(p => p.Name).FirstOrDefault();
            if (owner is not null)
            {
                yield return Finding.Failed($"{name}的用途“{purpose}”照抄自{owner}", $"the purpose of {name} is copied from {owner}: {purpose}", Ledger.Place(paragraph, start, purpose.Length)) with { Severity = Severity.Error };
            }
        }
    }

    public static IEnumerable<Finding> Years(Ledger ledger)
    {
        if (ledger.Year == 0)
        {
            yield break;
        }

        foreach (ReportParagraph paragraph in ledger.Body.Where(p => ledger.Canonical(p.Section) is var c && c is not ("glossary" or "duties" or "key-work" or "overview" or "attachments" or "performance" or "performance.self-evaluation" or "organisation")))
        {
            foreach (Match match in Compared().Matches(paragraph.Text))
            {
                int year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
                if (year != ledger.Year)
                {
                    yield return year == ledger.Year - 1 ? Finding.Passed("比较的是上一年", "comparisons name the year before")
                        : Finding.Failed($"“{match.Value}”：{ledger.Year} 年度的报告应与 {ledger.Year - 1} 年比较", $"{match.Value}: a report of {ledger.Year} compares with {ledger.Year - 1}", Ledger.Place(paragraph, match.Index, match.Length));
                }
            }

            foreach (Match match in CarriedOver().Matches(paragraph.Text))
            {
                int year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
                yield return year <= ledger.Year && year >= ledger.Year - 5 ? Finding.Passed("结转的年份合理", "balances are of recent years")
                    : Finding.Failed($"“{match.Value}”：{ledger.Year} 年度的报告结转 {year} 年资金，年份应有误（{ledger.Year - 1}？）", $"{match.Value}: money of {year} carried into {ledger.Year}; {ledger.Year - 1} is meant?", Ledger.Place(paragraph, match.Index, match.Length));
            }
        }
    }

    /// <summary>Items explained as X（类）Y（款）Z（项） in the glossary against the items that the report uses.</summary>
    public static IEnumerable<Finding> Glossary(Ledger ledger)
    {
        HashSet<string> used = [.. ledger.Report.LineItems.Where(i => i is { Function.Length: 7, Metric: Metric.Amount } && i.Value != 0 && i.Year == ledger.Year).Select(i => i.Function)];
        Dictionary<string, ReportParagraph> explained = Explained(ledger, used);
        if (explained.Count == 0 || used.Count == 0)
        {
            yield break;
        }

        foreach ((string code, ReportParagraph paragraph) in explained)
        {
            yield return used.Contains(code) ? Finding.Passed("名词解释的科目都用到", "every item explained is used")
                : ledger.Statements.IsEmpty && !used.Any(u => u[..3] == code[..3]) ? Finding.Missing("报表，文字没有列出该类科目", "the statements; the text names no item of that 类")
                : Finding.Failed($"名词解释了 {code} {Name(code, ledger.Year)}，报告中没有用到", $"{code} {Name(code, ledger.Year)} is explained and not used", Ledger.Place(paragraph, 0, 30));
        }

        string[] missing = [.. used.Where(c => !explained.ContainsKey(c)).Order(StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            yield return Finding.Failed($"用到的科目没有解释：{string.Join("、", missing.Select(c => $"{c} {Name(c, ledger.Year)}"))}", $"items used and not explained: {string.Join(", ", missing)}");
        }
    }

    /// <summary>The items that the glossary explains; one printed without its 类 and 款 stands below those named before it.</summary>
    private static Dictionary<string, ReportParagraph> Explained(Ledger ledger, IReadOnlySet<string> used)
    {
        var mentions = new FunctionMentions(ledger.Year, used);
        Dictionary<string, ReportParagraph> explained = [];
        foreach (ReportParagraph paragraph in ledger.Body.Where(p => ledger.IsWithin(p.Section, "glossary")))
        {
            string text = paragraph.Text.Replace('(', '（').Replace(')', '）');
            foreach (Match name in Entry().Matches(text))
            {
                if (mentions.Find(name.Value) is { Code.Length: 7 } mention)
                {
                    explained.TryAdd(mention.Code, paragraph);
                }
            }
        }

        return explained;
    }

    /// <summary>款 and 项 named in sentences by a name that is not the one of the year (行政事业单位离退休 for 行政事业单位养老支出).</summary>
    public static IEnumerable<Finding> Names(Ledger ledger)
    {
        HashSet<string> told = [];
        foreach (ReportParagraph paragraph in ledger.Body.Where(p => NamesItem(p) && !ledger.IsWithin(p.Section, "glossary")))
        {
            foreach (Match match in Item().Matches(paragraph.Text))
            {
                string parent = Classification.Function.Find(match.Groups["class"].Value, ledger.Year, level: 1)?.Code.Code ?? "";
                foreach ((string name, int level) in ((string, int)[])[(match.Groups["group"].Value, 2), (match.Groups["item"].Value, 3)])
                {
                    if (parent.Length == 0 || Classification.Function.Find(name, ledger.Year, parent, level) is not { } found)
                    {
                        break;
                    }

                    parent = found.Code.Code;
                    bool other = found.Match == NameMatch.Alias && Stem(name) != Stem(found.Code.Name);
                    if (other && told.Add(name))
                    {
                        yield return Finding.Failed($"文字写“{name}”，{ledger.Year} 年 {parent} 的名称是“{found.Code.Name}”", $"the text says {name}; {parent} is named {found.Code.Name} in {ledger.Year}", Ledger.Place(paragraph, match.Index, match.Length)) with { Severity = Severity.Warning };
                    }
                }
            }
        }
    }

    /// <summary>Whether a paragraph names an account with its levels, as in X（类）Y（款）Z（项）.</summary>
    private static bool NamesItem(ReportParagraph paragraph) => paragraph.Text.Contains("项）", StringComparison.Ordinal) || paragraph.Text.Contains("项)", StringComparison.Ordinal);

    private static string Stem(string name) => PrintedName.StemOf(PrintedName.Parse(name).Key);

    /// <summary>The items named with 类, 款 and 项 in a text, by code.</summary>
    public static IEnumerable<(Match Match, string Code)> Items(string text, int year) =>
        Item().Matches(text).Select(m => (m, Code(m, year))).Where(m => m.Item2 is not null)!;

    private static string? Code(Match match, int year)
    {
        string parent = Classification.Function.Find(match.Groups["class"].Value, year, level: 1)?.Code.Code ?? "";
        parent = Classification.Function.Find(match.Groups["group"].Value, year, parent, 2)?.Code.Code ?? parent;
        return parent.Length == 0 ? null : Classification.Function.Find(match.Groups["item"].Value, year, parent, 3)?.Code.Code;
    }

    private static string Name(string code, int year) => Classification.Function.Get(code, year)?.Name ?? "";

    [GeneratedRegex(@"(?<![A-Za-z0-9])(?:[XxＸｘ]{2,}|×{2,}|＊{2,}|\*{3,})(?![A-Za-z0-9])")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\d万元\d(?![\d.])")]
    private static partial Regex StrayDigit();

    [GeneratedRegex("仍保留该表格式|作下述说明|请(?:按照|根据)实际情况|（填写|此处填写|模板")]
    private static partial Regex Template();

    [GeneratedRegex("原因是主要是|主要是主要是|主要用于主要用于|的的|万元万元|元元|年年度")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"(?<![\d.,])\d[\d,]*\.\d{1,2}万(?=[，。；、）等\s])")]
    private static partial Regex NoUnit();

    [GeneratedRegex(@"(?:增长|下降|占比)\d{1,3}\.\d{1,2}(?=[，。；])")]
    private static partial Regex NoPercent();

    [GeneratedRegex(@"主要原因(?:(?:是|为|：)+\s*(?:其中[：:]|。|；)|[是为]\s*$)")]
    private static partial Regex NoReason();

    [GeneratedRegex(@"^\s*\d+[)）]|(?<![（(\d])\d{1,2}[)）](?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex NumberedHead();

    [GeneratedRegex(@"(?<name>[^（）。；、：\d]{3,30})（项）[^。]{0,12}[。：]?主要用于[：:]?(?<purpose>[^。]{5,80})。")]
    private static partial Regex Purpose();

    [GeneratedRegex("[^。；：:]*?（[款项]）")]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?:比|较|与|同)(?<year>20\d\d)年(?:度|同期|决算(?:数)?)?(?=[\d增减相下上降升无持有，]|决算|支出|同期)(?!初|预算|全年)")]
    private static partial Regex Compared();

    [GeneratedRegex(@"(?<year>20\d\d)年(?:度|末)?结转(?:结余)?(?:资金)?")]
    private static partial Regex CarriedOver();

    [GeneratedRegex(@"(?<class>[^（）。、．.，：:\s\d]+?)(?:（类）|\(类\))(?<group>(?:[^（）。，：:\d]|（[^（）款项]{1,4}）)+?)(?:（款）|\(款\))(?<item>(?:[^（）。，：:\d]|（[^（）款项]{1,6}）)+?)(?:（项）|\(项\))")]
    private static partial Regex Item();
}
