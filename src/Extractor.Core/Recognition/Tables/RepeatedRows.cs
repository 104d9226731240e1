using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// A statement that prints the same account or project twice without saying why lists its budget units one after another; the
/// rows are parts of a total and are told apart by the ordinal of the run in <see cref="LineItem.BudgetUnit"/>.
/// </summary>
internal static class RepeatedRows
{
    /// <summary>A statement whose accounts all belong to one unit is that unit's whole; the unit tells nothing apart.</summary>
    public static ImmutableArray<LineItem> OneUnit(ImmutableArray<LineItem> items)
    {
        static bool IsAccount(LineItem item) => item.Function.Length > 0 || item.Economic.Length > 0;
        bool one = items.Where(i => IsAccount(i) && i.BudgetUnit.Length > 0).Select(i => i.BudgetUnit).Distinct().Count() == 1;
        return one ? [.. items.Select(i => IsAccount(i) ? i with { BudgetUnit = "" } : i)] : items;
    }

    /// <summary>The items of one statement, or of all performance forms. A project printed again with the same figure is the same.</summary>
    public static ImmutableArray<LineItem> Mark(ImmutableArray<LineItem> items)
    {
        var runs = new Dictionary<(string, Fund, string, string, string, string, string, int, Phase, Metric), List<decimal>>();
        var marked = ImmutableArray.CreateBuilder<LineItem>(items.Length);
        foreach (LineItem item in items)
        {
            if (item.Function.Length == 0 && item.Economic.Length == 0 && item.Project.Length == 0)
            {
                marked.Add(item);
                continue;
            }

            var key = (item.Concept, item.Fund, item.Function, item.Economic, item.GovernmentEconomic, item.Project, item.BudgetUnit, item.Year, item.Phase, item.Metric);
            ref List<decimal>? values = ref CollectionsMarshal.GetValueRefOrAddDefault(runs, key, out _);
            int run = item.Project.Length > 0 && values?.IndexOf(item.Value) is >= 0 and int at ? at : values?.Count ?? 0;
            if (run == (values?.Count ?? 0))
            {
                (values ??= []).Add(item.Value);
            }

            marked.Add(run == 0 ? item : item with { BudgetUnit = item.BudgetUnit + (run + 1).ToString(CultureInfo.InvariantCulture) });
        }

        return marked.MoveToImmutable();
    }
}
