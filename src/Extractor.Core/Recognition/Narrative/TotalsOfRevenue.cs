using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// 收入预算 of a text usually means the revenue of the year; where the same section counts 上年结转 among its parts, it means all
/// resources and is <c>revenue.total</c>.
/// </summary>
internal static class TotalsOfRevenue
{
    public static ImmutableArray<LineItem> Settle(ImmutableArray<LineItem> items)
    {
        var carrying = items.Where(i => i is { Concept: "balance.opening", Fund: Fund.All, Metric: Metric.Amount, Value: > 0 }).Select(i => i.Source.Section).ToHashSet();
        return [.. items.Select(i => i is { Concept: "revenue.current", Fund: Fund.All, Function: "" } && carrying.Contains(i.Source.Section) && (i.Label.StartsWith("收入预算", StringComparison.Ordinal) || i.Label == "预算收入")
            ? i with { Concept = "revenue.total" } : i)];
    }
}
