using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Accounting;

/// <summary>
/// 合计 = Σ类, 类 = Σ款, 款 = Σ项 within one column of a statement. Accounts follow the account that they are part of, so the
/// order of the rows tells which rows belong to which total even where a statement lists several units one after another. The
/// first unit may be the department that the others make up.
/// </summary>
public static class CodeSums
{
    /// <summary>One equation for each figure of the columns that has parts.</summary>
    public static IEnumerable<Equation> Of(IEnumerable<LineItem> statement) =>
        statement.Where(i => i.Metric == Metric.Amount && i.Project.Length == 0 && (i.Function.Length == 0 || i.Economic.Length == 0))
            .GroupBy(i => (i.Concept, i.Fund, i.Year, i.Phase))
            .SelectMany(column => Column([.. column.OrderBy(i => i.Source.Block).ThenBy(i => i.Source.Column).ThenBy(i => i.Source.Row)]));

    private static IEnumerable<Equation> Column(ImmutableArray<LineItem> column)
    {
        var parts = new Dictionary<LineItem, List<LineItem>>(ReferenceEqualityComparer.Instance);
        List<LineItem> top = [], above = [];
        foreach (LineItem item in column.Where(i => !IsTotal(i)))
        {
            while (above.Count > 0 && !IsPart(item, above[^1]))
            {
                above.RemoveAt(above.Count - 1);
            }

            if (above.Count == 0)
            {
                top.Add(item);
            }
            else
            {
                (parts.TryGetValue(above[^1], out List<LineItem>? known) ? known : parts[above[^1]] = []).Add(item);
            }

            above.Add(item);
        }

        foreach ((LineItem whole, List<LineItem> of) in parts)
        {
            yield return new Equation(whole, [.. of]);
        }

        if (top.Count > 1 && Code(top[0]).Length == 0 && new Equation(top[0], [.. top.Skip(1)]) is { Holds: true } units)
        {
            yield return units;
            top = [top[0]];
        }

        if (top.Count > 0 && Total(column, top) is { } total)
        {
            yield return total;
        }
    }

    /// <summary>The total of the column; of several (合计 beside 小计) the one that holds, or none when they differ and none holds.</summary>
    private static Equation? Total(ImmutableArray<LineItem> column, List<LineItem> top)
    {
        Equation[] totals = [.. column.Where(IsTotal).Select(t => new Equation(t, [.. top]))];
        return Array.Find(totals, t => t.Holds) ?? (totals.DistinctBy(t => t.Actual).Count() == 1 ? totals[0] : null);
    }

    private static bool IsTotal(LineItem item) => Code(item).Length == 0 && item.BudgetUnit.Length == 0;

    /// <summary>A unit's row stands over its accounts, an account over those whose code begins with its own.</summary>
    private static bool IsPart(LineItem item, LineItem above)
    {
        string code = Code(item), outer = Code(above);
        return outer.Length < code.Length && code.StartsWith(outer, StringComparison.Ordinal);
    }

    private static string Code(LineItem item) => item.Function.Length > 0 ? item.Function : item.Economic;
}
