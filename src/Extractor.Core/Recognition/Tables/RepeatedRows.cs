using System.Collections.Immutable;
using System.Globalization;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// A statement that prints the same account twice without saying why lists its budget units one after another; the rows are
/// parts of a total and are told apart by the ordinal of the run in <see cref="LineItem.BudgetUnit"/>.
/// </summary>
internal static class RepeatedRows
{
    public static ImmutableArray<LineItem> Mark(ImmutableArray<LineItem> items)
    {
        var runs = new Dictionary<(string, Fund, string, string, string, string, string, int, Phase, Metric), int>();
        var marked = ImmutableArray.CreateBuilder<LineItem>(items.Length);
        foreach (LineItem item in items)
        {
            if (item.Function.Length == 0 && item.Economic.Length == 0)
            {
                marked.Add(item);
                continue;
            }

            var key = (item.Concept, item.Fund, item.Function, item.Economic, item.GovernmentEconomic, item.Project, item.BudgetUnit, item.Year, item.Phase, item.Metric);
            int run = runs[key] = runs.GetValueOrDefault(key) + 1;
            marked.Add(run == 1 ? item : item with { BudgetUnit = item.BudgetUnit + run.ToString(CultureInfo.InvariantCulture) });
        }

        return marked.MoveToImmutable();
    }
}
