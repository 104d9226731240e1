using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// 收入预算 and 支出预算 of a text usually mean the revenue and expenditure of the year. Where the same section counts 上年结转 among
/// the parts of the revenue, or the parts of the expenditure add up with 年终结转 alone, they mean all resources and are
/// <c>revenue.total</c> and <c>expenditure.total</c>.
/// </summary>
internal static class TotalsWithBalances
{
    private static readonly string[] Spent = ["expenditure.basic", "expenditure.project"];
    private static readonly string[] SpentElsewhere = ["expenditure.superior", "expenditure.business", "expenditure.affiliated"];

    public static ImmutableArray<LineItem> Settle(ImmutableArray<LineItem> items)
    {
        var amounts = items.Where(i => i is { Fund: Fund.All, Metric: Metric.Amount, Function: "", Economic: "", Project: "" }).ToList();
        return [.. items.Select(i => i.Fund != Fund.All || i.Function.Length > 0 ? i
            : i.Concept == "revenue.current" && (i.Label.StartsWith("收入预算", StringComparison.Ordinal) || i.Label == "预算收入") && Carries(amounts, i) ? i with { Concept = "revenue.total" }
            : i.Concept == "expenditure.current" && (i.Label.StartsWith("支出预算", StringComparison.Ordinal) || i.Label == "预算支出") && Leaves(amounts, i) ? i with { Concept = "expenditure.total" }
            : i)];
    }

    private static bool Carries(List<LineItem> amounts, LineItem whole) =>
        amounts.Exists(b => b is { Concept: "balance.opening", Value: > 0 } && IsWithin(b, whole));

    /// <summary>The expenditure that a section states adds up with the balance that is left, and not without it.</summary>
    private static bool Leaves(List<LineItem> amounts, LineItem whole)
    {
        List<LineItem> parts = amounts.FindAll(p => IsWithin(p, whole));
        decimal left = parts.Where(p => p.Concept == "balance.closing").Sum(p => p.Value);
        decimal spent = parts.Where(p => Spent.Contains(p.Concept)).Sum(p => p.Value);
        decimal elsewhere = parts.Where(p => SpentElsewhere.Contains(p.Concept)).Sum(p => p.Value);
        return left > 0 && parts.Exists(w => w.Concept == whole.Concept && w.Source.Section == whole.Source.Section
            && (Math.Abs(w.Value - spent - left) <= 4 * w.HalfStep || Math.Abs(w.Value - spent - elsewhere - left) <= 4 * w.HalfStep));
    }

    private static bool IsWithin(LineItem part, LineItem whole) =>
        part.Source.Section == whole.Source.Section || (whole.Source.Section is { } outer && part.Source.Section?.StartsWith(outer + ".", StringComparison.Ordinal) == true);
}
