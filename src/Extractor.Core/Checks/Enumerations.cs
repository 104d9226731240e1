using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>Amounts that sentences put together and that are no line items of their own: causes, contents of a balance, kinds of a budget.</summary>
internal static partial class Enumerations
{
    /// <summary>237.87万元（包含 a 166.19万元、b 60.78万元、c 10.72万元）: the parts in the brackets add to the figure before them.</summary>
    public static IEnumerable<Finding> Contained(Ledger ledger)
    {
        foreach (ReportParagraph paragraph in ledger.Body)
        {
            foreach (Match match in Bracket().Matches(paragraph.Text))
            {
                if (Money(paragraph.Text[..match.Index]).LastOrDefault() is { Length: > 0 } whole && whole.Start + whole.Length == match.Index && Money(match.Value) is { Length: > 1 } parts)
                {
                    yield return Sum(paragraph, whole, parts, match);
                }
            }
        }
    }

    /// <summary>人员类 a，公用支出 b，运转类 c: the kinds of a budget add to the budget at the start of the year.</summary>
    public static IEnumerable<Finding> BudgetKinds(Ledger ledger)
    {
        LineItem? budget = ledger.Amount("expenditure.total", Fund.All, Phase.Budget) ?? ledger.Amount("expenditure.current", Fund.All, Phase.Budget) ?? ledger.Amount("revenue.current", Fund.All, Phase.Budget);
        foreach (ReportParagraph paragraph in ledger.Body.Where(p => p.Text.Contains("人员类", StringComparison.Ordinal) && p.Text.Contains("运转类", StringComparison.Ordinal)))
        {
            Match[] kinds = [.. Kind().Matches(paragraph.Text).DistinctBy(m => m.Groups["kind"].Value)];
            Quantity[] parts = [.. kinds.SelectMany(m => Money(m.Value))];
            if (parts.Length > 1 && budget is not null)
            {
                decimal sum = parts.Sum(q => q.Value), tolerance = parts.Sum(q => q.HalfStep) + budget.HalfStep;
                yield return Compare(budget.Value, sum, tolerance, $"年初预算 {Arithmetic.Of(budget)}", Terms(parts), Ledger.Place(paragraph, kinds[0].Index, kinds[^1].Index - kinds[0].Index), budget);
            }
        }
    }

    /// <summary>P1: 年初预算 + 追加 = the year's budget, where a paragraph names all three.</summary>
    public static IEnumerable<Finding> Additions(Ledger ledger)
    {
        foreach (ReportParagraph paragraph in ledger.Body)
        {
            LineItem[] items = [.. ledger.NarrativeByBlock[paragraph.Block].Where(i => i is { Metric: Metric.Amount, Function: "", Economic: "", Project: "" } && i.Year == ledger.Year && i.Concept is ("revenue.current" or "expenditure.current" or "expenditure.total" or "revenue.total"))];
            MatchCollection added = Addition().Matches(paragraph.Text);
            LineItem? start = Array.Find(items, i => i.Phase == Phase.Budget), end = Array.Find(items, i => i.Source.Offset > start?.Source.Offset && i.Source.Offset > added.LastOrDefault()?.Index);
            if (start is null || end is null || added.Count == 0)
            {
                continue;
            }

            Quantity[] parts = [.. Money(paragraph.Text).Where(q => q.Start > start.Source.Offset && q.Start < end.Source.Offset && !InBrackets(paragraph.Text, q.Start))];
            decimal sum = start.Value + parts.Sum(q => q.Value), tolerance = start.HalfStep + end.HalfStep + parts.Sum(q => q.HalfStep);
            foreach (Finding finding in NotListed(ledger, parts))
            {
                yield return finding;
            }

            yield return Compare(end.Value, sum, tolerance, $"全年 {Arithmetic.Of(end)}", $"年初 {start.Printed} + {Terms(parts)}", Ledger.Place(paragraph, added[0].Index, added[0].Length), start, end);
        }
    }

    /// <summary>A project that is called 追加 elsewhere, with an amount that is not among the additions listed.</summary>
    private static IEnumerable<Finding> NotListed(Ledger ledger, Quantity[] additions) =>
        from paragraph in ledger.Body
        let match = AddedProject().Match(paragraph.Text)
        where match.Success
        let amount = Money(match.Value)[^1]
        where !Array.Exists(additions, a => a.Value == amount.Value)
        select Finding.Failed($"追加项目 {amount.Printed}{amount.Unit} 不在所列的追加（{Terms(additions)}）之中", $"the added project of {amount.Printed}{amount.Unit} is not among the additions listed: {Terms(additions)}", Ledger.Place(paragraph, match.Index, match.Length)) with { Severity = Severity.Warning };

    /// <summary>
    /// 年初结转 named in passing (in a reason) against what the year before left: total less expenditure.
    /// </summary>
    public static IEnumerable<Finding> Carried(Ledger ledger)
    {
        LineItem? total = First(ledger, "revenue.total", ledger.Year - 1), spent = First(ledger, "expenditure.current", ledger.Year - 1);
        if (total is null || spent is null)
        {
            yield break;
        }

        foreach (ReportParagraph paragraph in ledger.Body)
        {
            if (Opening().Match(paragraph.Text) is { Success: true } match && Money(match.Value) is [var opening])
            {
                decimal left = total.Value - spent.Value, tolerance = total.HalfStep + spent.HalfStep + opening.HalfStep;
                yield return Compare(opening.Value, left, tolerance, $"年初结转 {opening.Printed}{opening.Unit}", $"上年总计 {total.Printed} - 上年支出 {spent.Printed}", Ledger.Place(paragraph, match.Index, match.Length), total, spent);
                yield break;
            }
        }
    }

    private static LineItem? First(Ledger ledger, string concept, int year) =>
        ledger.Narrative.FirstOrDefault(i => i.Concept == concept && i.Year == year && i is { Metric: Metric.Amount, Function: "", Economic: "", Project: "" });

    /// <summary>增加 x 万元 … 主要是 a 增加 y 万元: causes that all go the way of the change do not exceed it.</summary>
    public static IEnumerable<Finding> Causes(Ledger ledger)
    {
        foreach (LineItem change in ledger.Narrative.Where(i => i.Metric == Metric.Change && i.Value != 0).DistinctBy(i => (i.Source.Block, i.Source.Offset)))
        {
            string text = ledger.TextOf(change.Source);
            Match reason = Reason().Match(text, Math.Min(text.Length, change.Source.Offset ?? 0));
            if (!reason.Success || text.AsSpan(change.Source.Offset ?? 0, reason.Index - (change.Source.Offset ?? 0)).Contains('。'))
            {
                continue;
            }

            string words = Inner().Replace(reason.Value, m => new string(' ', m.Length));
            words = NextSubject().Match(words) is { Success: true } next ? words[..next.Index] : words;
            bool up = Up().IsMatch(words), down = Down().IsMatch(words);
            Quantity[] causes = [.. Money(words).Where(q => Up().IsMatch(ClauseBefore(words, q.Start)) || Down().IsMatch(ClauseBefore(words, q.Start)))];
            decimal sum = causes.Sum(q => q.Value), tolerance = causes.Sum(q => q.HalfStep) + change.HalfStep, over = sum - Math.Abs(change.Value);
            if (causes.Length > 0 && up != down && up == change.Value > 0)
            {
                yield return new Finding(over <= tolerance ? CheckOutcome.Pass : CheckOutcome.Fail, $"{Arithmetic.Name(change)}变动 {change.Printed}，所列原因 {Terms(causes)} 合计 {Arithmetic.Number(sum, "万元")} 万元", $"the causes named for the change of {change.Printed} in {Arithmetic.Name(change)} add to {Arithmetic.Number(sum, "万元")} 万元")
                {
                    Severity = Severity.Warning,
                    Expected = Math.Abs(change.Value),
                    Actual = sum,
                    Tolerance = tolerance,
                    Items = [change],
                };
            }
        }
    }

    /// <summary>；项目支出14万元，比上年增加: the next part has a change of its own.</summary>
    [GeneratedRegex("[；;][^；;。]*?[比较](?:20[0-9]{2}|上年|去年)")]
    private static partial Regex NextSubject();

    /// <summary>持平 explained by a decrease or an increase.</summary>
    public static IEnumerable<Finding> Unchanged(Ledger ledger) =>
        from paragraph in ledger.Body
        from match in Even().Matches(paragraph.Text)
        select Finding.Failed($"先说与上年持平，又说明{match.Groups["way"].Value}的原因：“{match.Value}”", $"said to be unchanged, then a reason is given for a change: {match.Value}", Ledger.Place(paragraph, match.Index, match.Length)) with { Severity = Severity.Warning };

    /// <summary>
    /// 货物采购授予中小企业合同金额占货物支出金额的 a%: by category these shares give the contracts awarded to small and medium enterprises;
    /// and the awards named one by one do not exceed all procurement.
    /// </summary>
    public static IEnumerable<Finding> SmallEnterprises(Ledger ledger)
    {
        LineItem? total = ledger.Amount("procurement.total", Fund.All, ledger.OwnPhase), awarded = ledger.Amount("procurement.sme", Fund.All, ledger.OwnPhase);
        foreach (ReportParagraph paragraph in ledger.Body.Where(p => p.Text.Contains("中小企业", StringComparison.Ordinal)))
        {
            Quantity[] awards = [.. Award().Matches(paragraph.Text).SelectMany(m => Money(m.Value)[^1..])];
            if (total is not null && awards.Length > 1)
            {
                decimal sum = awards.Sum(q => q.Value), tolerance = awards.Sum(q => q.HalfStep) + total.HalfStep;
                yield return Compare(Math.Min(sum, total.Value), sum, tolerance, Arithmetic.Of(total), $"授予中小企业 {Terms(awards)}", Ledger.Place(paragraph, 0, 20), total);
            }

            (LineItem? Category, decimal Share)[] shares = [.. CategoryShare().Matches(paragraph.Text).Select(m => (ledger.Amount(CategoryOf(m.Groups["category"].Value), Fund.All, ledger.OwnPhase), decimal.Parse(m.Groups["share"].ValueSpan, CultureInfo.InvariantCulture)))];
            if (awarded is not null && shares.Length > 1 && shares.All(s => s.Category is not null))
            {
                decimal sum = shares.Sum(s => s.Category!.Value * s.Share / 100), tolerance = awarded.HalfStep + shares.Sum(s => (s.Category!.Value * 0.00005m) + s.Category.HalfStep) + Others(ledger, shares);
                yield return Compare(awarded.Value, sum, tolerance, Arithmetic.Of(awarded), string.Join(" + ", shares.Select(s => $"{s.Category!.Printed}×{s.Share}%")), Ledger.Place(paragraph, 0, 20), awarded);
            }
        }
    }

    /// <summary>Categories whose share is not named may have gone to small enterprises in whole.</summary>
    private static decimal Others(Ledger ledger, (LineItem? Category, decimal Share)[] named) =>
        ((string[])["procurement.goods", "procurement.works", "procurement.services"]).Where(c => !named.Any(n => n.Category!.Concept == c))
            .Sum(c => ledger.Amount(c, Fund.All, ledger.OwnPhase)?.Value ?? 0);

    private static string CategoryOf(string word) => word switch { "货物" => "procurement.goods", "工程" => "procurement.works", _ => "procurement.services" };

    private static Finding Sum(ReportParagraph paragraph, Quantity whole, Quantity[] parts, Match match)
    {
        decimal sum = parts.Sum(q => q.Value), tolerance = whole.HalfStep + parts.Sum(q => q.HalfStep);
        Finding finding = Compare(whole.Value, sum, tolerance, $"{whole.Printed}{whole.Unit}（{match.Value[1..3]}）", Terms(parts), Ledger.Place(paragraph, match.Index, match.Length));
        bool partial = !match.Value.Contains("包含", StringComparison.Ordinal) && !match.Value.Contains("包括", StringComparison.Ordinal) && sum < whole.Value;
        return partial && finding.Outcome == CheckOutcome.Fail ? finding with { Outcome = CheckOutcome.NotChecked, Chinese = finding.Chinese + "：可能只列其中几项", English = finding.English + ": perhaps only some parts are named" } : finding;
    }

    private static Finding Compare(decimal actual, decimal expected, decimal tolerance, string left, string right, SourceLocation place, params ImmutableArray<LineItem> items)
    {
        decimal gap = Math.Abs(actual - expected);
        CheckOutcome outcome = gap == 0 ? CheckOutcome.Pass : gap <= tolerance ? CheckOutcome.Rounding : CheckOutcome.Fail;
        string arithmetic = $"{left} {(gap == 0 ? "=" : "≠")} {right} = {Arithmetic.Number(expected, "万元")} 万元{(gap == 0 ? "" : $"，差 {Arithmetic.Number(gap, "万元")}")}";
        return new Finding(outcome, arithmetic, arithmetic) { Expected = expected, Actual = actual, Tolerance = tolerance, Source = place, Items = items };
    }

    private static string ClauseBefore(string text, int at) => text[(text.LastIndexOfAny(['，', '、', '：', '；'], Math.Max(0, at - 1)) + 1)..at];

    private static string Terms(Quantity[] parts) => string.Join(" + ", parts.Select(q => q.Printed));

    private static bool InBrackets(string text, int at) => text.LastIndexOfAny(['（', '('], at) is >= 0 and int open && text.IndexOfAny(['）', ')'], open) is int close && (close < 0 || close > at);

    private static Quantity[] Money(string text) => [.. QuantityReader.Scan(text).Where(q => q.Kind == QuantityKind.Money)];

    [GeneratedRegex(@"[（(](?:其中|包含|包括)[^（）()]{4,200}[）)]")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?<kind>人员类|公用(?:支出|经费|类)|(?:其他)?运转类|特定目标类)[^，。；、\d]{0,8}[\d,.]+万?元")]
    private static partial Regex Kind();

    [GeneratedRegex(@"追加[^，。；]{0,60}[\d,.]+万?元")]
    private static partial Regex Addition();

    [GeneratedRegex(@"项目为追加(?:的)?项目，[^。；\d]{0,12}[\d,.]+万?元")]
    private static partial Regex AddedProject();

    [GeneratedRegex(@"年初结转(?:和)?结余(?:资金)?[^，。；\d]{0,4}[\d,.]+万?元")]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:主要)?(?:变动|增减|增加|减少)?原因(?:是|为|：)[^。；]{4,400}|主要是[^。；]{4,400}")]
    private static partial Regex Reason();

    [GeneratedRegex(@"[（(][^（）()]*[）)]")]
    private static partial Regex Inner();

    [GeneratedRegex("增加|增长|新增|提高|追加|上升")]
    private static partial Regex Up();

    [GeneratedRegex("减少|下降|压减|压缩|降低|调减|核减")]
    private static partial Regex Down();

    [GeneratedRegex(@"持平[，。；]\s*(?:主要)?原因[是为：][^。]{0,80}?(?<way>减少|增加|下降|增长)[^。]{0,20}")]
    private static partial Regex Even();

    [GeneratedRegex(@"由中小企业供应商中标或成交的，?采购金额\s*[\d,.]+\s*万?元")]
    private static partial Regex Award();

    [GeneratedRegex(@"(?<category>货物|工程|服务)(?:采购)?授予中小企业(?:的)?合同金额占\k<category>(?:支出|采购)金额的(?<share>\d+(?:\.\d+)?)[%％]")]
    private static partial Regex CategoryShare();
}
