using Extractor.Accounting;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>The same figure stated at several places: each place is held against the value that most places print.</summary>
internal static class Repetitions
{
    private const decimal TenThousand = 10_000;

    /// <summary>What kind of repetition a pair is; the rule that reports it, "" for counts of projects, which speak of several sets.</summary>
    private static string RuleOf(LineItem a, LineItem b)
    {
        string family = a.Concept.Split('.')[0];
        return family switch
        {
            "unit" => "O1",
            "staff" => "O2",
            "performance" => a.Metric == Metric.Score ? "P2" : "",
            _ when a.Value != 0 && b.Value != 0 && IsUnitSlip(a, b) => "N10",
            _ when a.Statement == Statement.Narrative || b.Statement == Statement.Narrative => "N3",
            _ when a.Statement == Statement.GeneralBasic || b.Statement == Statement.GeneralBasic => "X3",
            _ when a.Fund == Fund.All => "X1",
            _ => "X2",
        };
    }

    /// <summary>元 for 万元: one figure is the other ten thousand times, within the printed precision.</summary>
    private static bool IsUnitSlip(LineItem a, LineItem b)
    {
        (LineItem large, LineItem small) = Math.Abs(a.Value) > Math.Abs(b.Value) ? (a, b) : (b, a);
        return a.Metric == Metric.Amount && small.HalfStep * 100 <= Math.Abs(small.Value) && Math.Abs(large.Value - (small.Value * TenThousand)) <= large.HalfStep + (small.HalfStep * TenThousand);
    }

    /// <summary>The repetitions that a rule reports.</summary>
    public static IEnumerable<Finding> Of(Ledger ledger, string rule) =>
        from same in ledger.Repeated
        where same[0].Metric is Metric.Amount or Metric.Count or Metric.Score
        let reference = Reference(same)
        from item in same
        where !ReferenceEquals(item, reference) && IsOtherPlace(item, reference) && RuleOf(item, reference) == rule && IsComparable(ledger, item, reference) && !IsPart(same, item, reference)
        let finding = IsCarriedOver(ledger, item, reference) ? CarriedOver : IsWithoutGrants(ledger, item, reference) ? WithoutGrants : Describe(item, reference, rule)
        where finding.Outcome != CheckOutcome.Fail || !(IsOfOtherFund(ledger, item) || IsOfOtherFund(ledger, reference))
        select finding;

    /// <summary>The value printed most often, in a statement rather than in text.</summary>
    private static LineItem Reference(IReadOnlyList<LineItem> same) =>
        same.GroupBy(i => i.Value).OrderByDescending(g => g.DistinctBy(i => i.Source.Block).Count()).ThenByDescending(g => g.Count(i => i.Statement != Statement.Narrative)).First()
            .OrderBy(i => i.Statement == Statement.Narrative).First();

    /// <summary>
    /// Units and staff are counted once a section; within one, and where money is spoken of, other counts are of some of them.
    /// 行政经费 is wider than 机关运行经费.
    /// </summary>
    private static bool IsComparable(Ledger ledger, LineItem a, LineItem b) => a.Concept.Split('.')[0] switch
    {
        "operating-cost" => a.Label.Contains("行政经费", StringComparison.Ordinal) == b.Label.Contains("行政经费", StringComparison.Ordinal),
        "unit" or "staff" => a.Source.Section != b.Source.Section && IsOfOrganisation(ledger, a) && IsOfOrganisation(ledger, b),
        _ => true,
    };

    /// <summary>A figure of the text whose words do not name the fund may be the one that a statement prints for another fund.</summary>
    private static bool IsOfOtherFund(Ledger ledger, LineItem item) => item.Statement == Statement.Narrative && item.Metric == Metric.Amount
        && Enum.GetValues<Fund>().Any(f => f != item.Fund && ledger.All(Dimensions.Of(item) with { Fund = f }).Any(i => i.Statement != Statement.Narrative && new Equation([item], [i], Relation.Same).Holds));

    /// <summary>
    /// Rows of units under a total that a statement also prints, and counts of one paragraph that add up (定编车辆, 非定编车辆), are parts of
    /// the figure and not the figure again.
    /// </summary>
    private static bool IsPart(IReadOnlyList<LineItem> same, LineItem item, LineItem reference)
    {
        if (item.Value == reference.Value)
        {
            return false;
        }

        LineItem[] beside = [.. same.Where(i => i.Source.Block == item.Source.Block)];
        return item.Statement != Statement.Narrative
            ? Array.Exists(beside, i => new Equation([i], [reference], Relation.Same).Holds)
            : item.Metric == Metric.Count && beside.Length > 2 && beside.Max(i => i.Value) * 2 == beside.Sum(i => i.Value);
    }

    private static Finding WithoutGrants => Finding.Passed("两处之差正是对个人和家庭的补助", "the two differ by the grants to persons and families");

    /// <summary>人员支出 is told beside 对个人和家庭的补助 where 人员经费 of a statement holds both.</summary>
    private static bool IsWithoutGrants(Ledger ledger, LineItem a, LineItem b) => a.Concept == "expenditure.basic.personnel" && a.Value != b.Value
        && new[] { a.Fund, Fund.General }.Any(f => ledger.All(Dimensions.Of(a) with { Concept = "expenditure.basic", Fund = f, Economic = "303" }).Any(g => Math.Abs(Math.Abs(a.Value - b.Value) - g.Value) <= a.HalfStep + b.HalfStep + g.HalfStep));

    private static Finding CarriedOver => Finding.Passed("两处之差正是上年结转或年终结转", "the two differ by the balance carried in or on");

    /// <summary>
    /// One place counts 上年结转 or 年终结转 among the money of the year and the other does not: the gap is that balance, or the gaps of the
    /// funds, or of 基本 and 项目, add up to it.
    /// </summary>
    private static bool IsCarriedOver(Ledger ledger, LineItem a, LineItem b)
    {
        if (a.Value == b.Value || a.Metric != Metric.Amount || !(a.Concept.StartsWith("expenditure", StringComparison.Ordinal) || a.Concept.StartsWith("revenue", StringComparison.Ordinal)))
        {
            return false;
        }

        var own = Dimensions.Of(a);
        (decimal Value, decimal HalfStep)[] gaps =
        [
            (Math.Abs(a.Value - b.Value), a.HalfStep + b.HalfStep),
            Identities.FiscalFunds.Contains(a.Fund) ? SumOfGaps([.. Identities.FiscalFunds.Select(f => ledger.All(own with { Fund = f }))]) : default,
            Identities.KindsWithinProject.Parts.Contains(a.Concept) ? SumOfGaps([.. Identities.KindsWithinProject.Parts.Select(c => ledger.All(own with { Concept = c }))]) : default,
        ];
        return (from concept in (string[])["balance.opening", "balance.closing"]
                from fund in Enum.GetValues<Fund>()
                from balance in ledger.All(new Dimensions(concept, fund, "", "", "", a.Year, a.Phase, Metric.Amount))
                from gap in gaps
                where balance.Value > 0 && Math.Abs(gap.Value - balance.Value) <= gap.HalfStep + balance.HalfStep
                select balance).Any();
    }

    /// <summary>How far the figures of several things lie apart, taken together; 0 where fewer than two of them do.</summary>
    private static (decimal Value, decimal HalfStep) SumOfGaps(IReadOnlyList<LineItem>[] things)
    {
        (LineItem Low, LineItem High)[] apart = [.. things.Where(t => t.Count > 1).Select(t => (t.MinBy(i => i.Value)!, t.MaxBy(i => i.Value)!)).Where(p => p.Item1.Value != p.Item2.Value)];
        return apart.Length > 1 ? (apart.Sum(p => p.High.Value - p.Low.Value), apart.Sum(p => p.High.HalfStep + p.Low.HalfStep)) : (0, 0);
    }

    private static bool IsOfOrganisation(Ledger ledger, LineItem item) =>
        ledger.Canonical(item.Source.Section) is "organisation" or "overview" or "staffing" or "attachments" or "duties" or "" or "performance.self-evaluation";

    private static bool IsOtherPlace(LineItem a, LineItem b) => a.Source.Block != b.Source.Block || a.Source.Row != b.Source.Row || a.Source.Column != b.Source.Column || a.Source.Offset != b.Source.Offset;

    private static Finding Describe(LineItem item, LineItem reference, string rule)
    {
        Finding finding = Finding.Of(new Equation([item], [reference], Relation.Same));
        if (finding.Outcome != CheckOutcome.Fail)
        {
            return finding;
        }

        string here = Where(item), there = Where(reference), unit = Arithmetic.Unit([item, reference]);
        string a = Arithmetic.Number(item.Value, unit), b = Arithmetic.Number(reference.Value, unit), name = Arithmetic.Name(item);
        string slip = rule == "N10" ? "，正好相差一万倍，疑为元与万元之误" : "", english = rule == "N10" ? ", exactly ten thousand times: 元 for 万元?" : "";
        return finding with { Chinese = $"{name}：{here}为 {a}，{there}为 {b}（{unit}）{slip}", English = $"{name}: {a} ({here}) against {b} ({there}) {unit}{english}" };
    }

    private static string Where(LineItem item)
    {
        string page = item.Source.Page is { } p ? $"第{p}页" : item.Source.Block is { } b ? $"第{b + 1}段" : "";
        return item.Statement == Statement.Narrative ? $"{page}文字" : $"{page}表中";
    }
}
