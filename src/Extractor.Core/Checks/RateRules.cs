using System.Collections.Immutable;
using Extractor.Accounting;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>N1, N4 and N5: percentages against the amounts that they are made of.</summary>
internal static class RateRules
{
    /// <summary>The wholes that a share may be of, the usual one first; a fund after a colon replaces the part's own.</summary>
    private static readonly ImmutableArray<(string Part, string[] Wholes)> Wholes =
    [
        ("expenditure.basic.personnel", ["expenditure.basic", "expenditure.current"]),
        ("expenditure.basic.public", ["expenditure.basic", "expenditure.current"]),
        ("expenditure.current", ["expenditure.current:all", "expenditure.current:fiscal", "expenditure.total:all"]),
        ("expenditure.", ["expenditure.current", "expenditure.current:all", "expenditure.total", "expenditure.total:all"]),
        ("revenue.", ["revenue.current:all", "revenue.total:all", "revenue.current:fiscal", "revenue.total:fiscal"]),
        ("balance.opening", ["revenue.total:all", "revenue.total", "revenue.current:all"]),
        ("three-public.vehicles.", ["three-public.total", "three-public.vehicles"]),
        ("three-public.reception.", ["three-public.total", "three-public.reception"]),
        ("three-public.", ["three-public.total"]),
        ("procurement.micro", ["procurement.sme", "procurement.total"]),
        ("procurement.", ["procurement.total"]),
        ("performance.", ["expenditure.project:general", "expenditure.project:fiscal", "expenditure.project:all", "expenditure.current:general", "expenditure.current:fiscal", "expenditure.current:all"]),
    ];

    /// <summary>N1: a share = part / whole, and the shares of parts that make up the whole add to 100.</summary>
    public static IEnumerable<Finding> Shares(Ledger ledger)
    {
        var found = new List<(LineItem Share, LineItem Part, LineItem Whole)>();
        foreach (LineItem share in OncePerPlace(ledger.Narrative.Where(i => i.Metric == Metric.Share)))
        {
            if (ledger.Near(share, Metric.Amount, share.Year, share.Phase) is not { } part)
            {
                yield return Finding.Missing($"{Arithmetic.Name(share)}的金额", $"the amount of {Arithmetic.Name(share)}", share);
                continue;
            }

            LineItem[] wholes = [.. WholesOf(ledger, share)];
            if (wholes.Length == 0 || IsOfBudgets(part, wholes))
            {
                yield return Finding.Missing($"{Arithmetic.Name(share)}所占的总数", $"the whole that {Arithmetic.Name(share)} is a share of", share, part);
                continue;
            }

            Ratio[] ratios = [.. wholes.Concat(BasicAndProject(ledger, share)).Select(w => new Ratio(part, w))];
            int best = Math.Max(0, Array.FindIndex(ratios, r => r.Outcome(share) != CheckOutcome.Fail));
            found.Add((share, part, ratios[best].Whole));
            yield return ratios[best].Describe(share, "占", "is a share of");
        }

        foreach (Finding finding in found.GroupBy(f => (f.Share.Source.Section ?? $"{f.Share.Source.Block}", f.Whole.Value)).SelectMany(SumsToHundred))
        {
            yield return finding;
        }
    }

    /// <summary>The money of evaluated projects is their budget, which may exceed what was spent: then it is no share of spending.</summary>
    private static bool IsOfBudgets(LineItem part, LineItem[] wholes) => part.Concept.StartsWith("performance.", StringComparison.Ordinal) && Array.Exists(wholes, w => w.Value < part.Value);

    private static IEnumerable<Finding> SumsToHundred(IEnumerable<(LineItem Share, LineItem Part, LineItem Whole)> group)
    {
        (LineItem Share, LineItem Part, LineItem Whole)[] parts = [.. group.DistinctBy(g => Dimensions.Of(g.Share))];
        LineItem whole = parts[0].Whole;
        var amounts = new Equation(whole, [.. parts.Select(p => p.Part)]);
        if (parts.Length < 2 || whole.Value == 0 || !amounts.Holds)
        {
            yield break;
        }

        decimal sum = parts.Sum(p => p.Share.Value), tolerance = parts.Sum(p => p.Share.HalfStep) + (amounts.Tolerance / Math.Abs(whole.Value) * 100);
        string terms = string.Join(" + ", parts.Select(p => p.Share.Printed));
        CheckOutcome outcome = sum == 100 ? CheckOutcome.Pass : Math.Abs(sum - 100) <= tolerance ? CheckOutcome.Rounding : CheckOutcome.Fail;
        yield return new Finding(outcome, $"各项金额合计等于 {Arithmetic.Name(whole)}，比重 {terms} = {Arithmetic.Percent(sum)}%，应为 100%", $"the parts add to {Arithmetic.Name(whole)}, their shares {terms} add to {Arithmetic.Percent(sum)} % where 100 is due")
        {
            Expected = 100,
            Actual = sum,
            Tolerance = tolerance,
            Items = [.. parts.Select(p => p.Share)],
        };
    }

    /// <summary>基本支出 and 项目支出 of a section together: the year's expenditure where 支出预算 also counts what is carried on.</summary>
    private static IEnumerable<LineItem> BasicAndProject(Ledger ledger, LineItem share)
    {
        LineItem?[] parts = [.. ((string[])["expenditure.basic", "expenditure.project"]).Select(c => ledger.Near(Dimensions.Of(share) with { Concept = c, Metric = Metric.Amount }, share.Source))];
        return share.Concept is "expenditure.basic" or "expenditure.project" && parts is [{ } basic, { } project] && share.Function.Length == 0
            ? [basic with { Concept = "expenditure.current", Value = basic.Value + project.Value, HalfStep = basic.HalfStep + project.HalfStep }] : [];
    }

    private static IEnumerable<LineItem> WholesOf(Ledger ledger, LineItem share)
    {
        if (share.Function.Length > 0 || share.Economic.Length > 0)
        {
            Dimensions whole = Dimensions.Of(share) with { Function = "", Economic = "", Project = "", Metric = Metric.Amount };
            return new[] { whole, whole with { Fund = Fund.All }, whole with { Fund = Fund.Fiscal }, whole with { Concept = "expenditure.total" }, whole with { Concept = "expenditure.current" }, whole with { Concept = "expenditure.current", Fund = Fund.All }, whole with { Concept = "revenue.current" } }.Select(d => ledger.Near(d, share.Source)).OfType<LineItem>();
        }

        string[] concepts = Wholes.FirstOrDefault(w => share.Concept == w.Part || (w.Part.EndsWith('.') && share.Concept.StartsWith(w.Part, StringComparison.Ordinal))).Wholes ?? [];
        return concepts.Select(c => Whole(c, share)).Where(d => d.Concept != share.Concept || d.Fund != share.Fund).Select(d => ledger.Near(d, share.Source)).OfType<LineItem>();
    }

    private static Dimensions Whole(string concept, LineItem share)
    {
        int colon = concept.IndexOf(':', StringComparison.Ordinal);
        Fund fund = colon < 0 ? share.Fund : concept[(colon + 1)..] switch { "all" => Fund.All, "fiscal" => Fund.Fiscal, _ => Fund.General };
        return Dimensions.Of(share) with { Concept = colon < 0 ? concept : concept[..colon], Fund = fund, Project = "", Metric = Metric.Amount };
    }

    /// <summary>N4: current = base + change, and the rate is the change over the base.</summary>
    public static IEnumerable<Finding> Changes(Ledger ledger)
    {
        foreach (LineItem change in OncePerPlace(ledger.Narrative.Where(i => i.Metric == Metric.Change)))
        {
            if (Beside(ledger, change, Metric.Amount, change.Year - 1) is { } prior && Beside(ledger, change, Metric.Amount, change.Year) is { } current)
            {
                yield return Finding.Of(new Equation(current, [prior, change]));
            }
        }

        foreach (LineItem rate in OncePerPlace(ledger.Narrative.Where(i => i.Metric == Metric.ChangeRate)))
        {
            yield return Rate(ledger, rate);
        }
    }

    private static Finding Rate(Ledger ledger, LineItem rate)
    {
        LineItem? change = Beside(ledger, rate, Metric.Change, rate.Year), prior = Beside(ledger, rate, Metric.Amount, rate.Year - 1);
        LineItem? current = Beside(ledger, rate, Metric.Amount, rate.Year) ?? ledger.Near(rate, Metric.Amount, rate.Year, rate.Phase);
        string name = Arithmetic.Name(rate);
        if (change is not null && change.Value != 0 && rate.Value != 0 && Math.Sign(change.Value) != Math.Sign(rate.Value))
        {
            return Finding.Failed($"{name}：金额{Direction(change)}而比率{Direction(rate)}", $"{name}: the amount and the rate change in opposite directions", null, change, rate);
        }

        if (rate.Value < -100 - rate.HalfStep)
        {
            return Finding.Failed($"{name}下降 {rate.Printed}%，超过 100%", $"{name} falls by {rate.Printed} %, more than all", null, rate);
        }

        if (prior is { Value: 0 } && rate.Value != 0)
        {
            return Finding.Failed($"{name}上年数为 0，不应有变动率 {rate.Printed}%", $"{name} was 0 the year before, so a rate of {rate.Printed} % is undefined", null, prior, rate) with { Severity = Severity.Warning };
        }

        if (change is not null && prior is not null)
        {
            return new Ratio(change, prior).Describe(rate, "变动占上年", "changes against the year before");
        }

        if (current is null || (change ?? prior) is null)
        {
            return Finding.Missing($"{name}的{(current is null ? "本年数" : "增减额或上年数")}", $"the {(current is null ? "figure of the year" : "change or the figure of the year before")} of {name}", rate);
        }

        if (change is { Value: 0 } && rate.Value == 0)
        {
            return Finding.Passed("没有变动", "no change", change, rate);
        }

        LineItem known = change ?? prior!;
        decimal other = current.Value - known.Value;
        LineItem derived = known with { Value = other, HalfStep = current.HalfStep + known.HalfStep, Year = rate.Year - 1, Metric = Metric.Amount };
        if (change is not null && Math.Abs(other) <= derived.HalfStep)
        {
            return Finding.Failed($"{name}上年数为 0（本年 {Arithmetic.Of(current)}，增减 {change.Printed}），不应有变动率 {rate.Printed}%", $"{name} was 0 the year before, so a rate of {rate.Printed} % is undefined", null, current, change, rate) with { Severity = Severity.Warning };
        }

        Ratio ratio = change is not null ? new Ratio(change, derived) : new Ratio(derived, prior!);
        if (change is not null && ratio.Outcome(rate) == CheckOutcome.Fail && OtherWhole(ledger, rate) is { } whole)
        {
            var ofWhole = new Ratio(change, derived with { Value = whole.Value - change.Value, HalfStep = whole.HalfStep + change.HalfStep });
            (ratio, current) = ofWhole.Outcome(rate) == CheckOutcome.Fail ? (ratio, current) : (ofWhole, whole);
        }

        return ratio.Describe(rate, "变动占上年", "changes against the year before") with { Items = [rate, known, current] };
    }

    /// <summary>收入 and 支出 alone may mean the money of the year or the total: the total where the year was taken, and the other way round.</summary>
    private static LineItem? OtherWhole(Ledger ledger, LineItem rate)
    {
        string? other = rate.Concept switch { "revenue.current" => "revenue.total", "revenue.total" => "revenue.current", "expenditure.current" => "expenditure.total", "expenditure.total" => "expenditure.current", _ => null };
        return other is null || rate.Function.Length + rate.Economic.Length > 0 ? null : ledger.Near(Dimensions.Of(rate) with { Concept = other, Metric = Metric.Amount }, rate.Source);
    }

    /// <summary>The figure of the same thing in the same paragraph, the nearest one.</summary>
    private static LineItem? Beside(Ledger ledger, LineItem item, Metric metric, int year)
    {
        Dimensions wanted = Dimensions.Of(item) with { Metric = metric, Year = year };
        return ledger.NarrativeByBlock[item.Source.Block].Where(i => i.BudgetUnit.Length == 0 && (Dimensions.Of(i) == wanted || (year != item.Year && Dimensions.Of(i) with { Phase = wanted.Phase } == wanted)))
            .MinBy(i => Math.Abs((i.Source.Offset ?? 0) - (item.Source.Offset ?? 0)));
    }

    private static string Direction(LineItem item) => item.Value < 0 ? "减少" : "增加";

    /// <summary>N5: the rate is what was spent over the budget that the sentence names.</summary>
    public static IEnumerable<Finding> Executions(Ledger ledger)
    {
        foreach (LineItem rate in ledger.Report.LineItems.Where(i => i.Metric == Metric.ExecutionRate))
        {
            Phase? named = NamedBudget(ledger, rate);
            LineItem? actual = Spent(ledger, rate), budget = BudgetOf(ledger, rate, named);
            string name = Arithmetic.Name(rate);
            if (actual is null || budget is null)
            {
                yield return Finding.Missing($"{name}的{(actual is null ? "决算数" : "预算数")}", $"the {(actual is null ? "actual" : "budget")} of {name}", rate);
            }
            else if (budget.Value == 0)
            {
                yield return actual.Value == 0
                    ? new Finding(CheckOutcome.NotApplicable, $"{name}没有预算也没有支出，完成率无从算起", $"{name} has neither budget nor spending: no rate can be given") { Items = [rate] }
                    : Finding.Failed($"{name}预算为 0，支出 {Arithmetic.Of(actual)}，不应有完成率 {rate.Printed}%", $"the budget of {name} is 0, so a rate of {rate.Printed} % is undefined", null, rate, budget, actual);
            }
            else
            {
                yield return new Ratio(actual, budget).Describe(rate, "完成", "carries out");
            }
        }
    }

    private static LineItem? Spent(Ledger ledger, LineItem rate) =>
        InRow(ledger, rate, Phase.Actual) ?? (rate.Source.Row is null ? ledger.Near(rate, Metric.Amount, rate.Year, Phase.Actual) : null);

    private static LineItem? BudgetOf(Ledger ledger, LineItem rate, Phase? named)
    {
        if (rate.Source.Row is not null)
        {
            return InRow(ledger, rate, Phase.Revised) ?? InRow(ledger, rate, Phase.Budget);
        }

        Phase[] phases = named is { } phase ? [phase] : [Phase.Revised, Phase.Budget];
        LineItem[] found = [.. phases.Select(p => ledger.Near(rate, Metric.Amount, rate.Year, p)).OfType<LineItem>()];
        return found.OrderBy(i => i.Source.Block == rate.Source.Block ? 0 : 1).ThenBy(i => Math.Abs((i.Source.Offset ?? 0) - (rate.Source.Offset ?? 0))).FirstOrDefault();
    }

    private static LineItem? InRow(Ledger ledger, LineItem rate, Phase phase) => rate.Source.Row is null ? null
        : ledger.All(Dimensions.Of(rate) with { Metric = Metric.Amount, Phase = phase }).FirstOrDefault(i => i.Source.Block == rate.Source.Block && i.Source.Row == rate.Source.Row);

    /// <summary>完成年初预算的, 完成全年预算的: the budget that the words right before the rate name.</summary>
    private static Phase? NamedBudget(Ledger ledger, LineItem rate)
    {
        string text = ledger.TextOf(rate.Source);
        int at = Math.Min(text.Length, rate.Source.Offset ?? 0);
        string before = text[Math.Max(0, at - 14)..at];
        int from = Math.Max(0, before.LastIndexOf("完成", StringComparison.Ordinal));
        return before.AsSpan(from).Contains("年初", StringComparison.Ordinal) ? Phase.Budget
            : before.AsSpan(from).Contains("全年", StringComparison.Ordinal) || before.AsSpan(from).Contains("调整", StringComparison.Ordinal) ? Phase.Revised : null;
    }

    /// <summary>收、支总计 states two items at one place; one of them is checked.</summary>
    private static IEnumerable<LineItem> OncePerPlace(IEnumerable<LineItem> items) => items.DistinctBy(i => (i.Source.Block, i.Source.Offset));
}
