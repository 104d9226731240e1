using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// A list that prints its budget units and their projects in one column tells them apart by their names alone, and a building
/// project may be named as a public body is (综合服务中心). The sums decide: where the rows under a unit add up with the figures
/// of the next "units" and not without them, those are projects of the unit.
/// </summary>
internal static class ProjectsNamedAsUnits
{
    private sealed record Row(int First, int Count, LineItem Head)
    {
        public bool IsUnit => Head.Project.Length == 0;
    }

    /// <summary>The items of a document's lists in printed order, with such rows given to their unit.</summary>
    public static ImmutableArray<LineItem> Settle(ImmutableArray<LineItem> items)
    {
        List<Row> rows = ListRows(items);
        LineItem[]? settled = null;
        for (int unit = 0; unit < rows.Count; unit++)
        {
            if (rows[unit].IsUnit && LastPart(items, rows, unit) is var last && last > unit)
            {
                settled ??= [.. items];
                foreach (Row row in rows.Skip(unit + 1).Take(last - unit))
                {
                    GiveTo(rows[unit].Head.BudgetUnit, settled.AsSpan(row.First, row.Count));
                }

                unit = last;
            }
        }

        return settled is null ? items : ImmutableArray.Create(settled);
    }

    /// <summary>Rows of units and of projects; their figures stand one after another.</summary>
    private static List<Row> ListRows(ImmutableArray<LineItem> items)
    {
        var rows = new List<Row>();
        for (int i = 0, count; i < items.Length; i += count)
        {
            LineItem head = items[i];
            count = 1;
            while (i + count < items.Length && items[i + count].Source.Block == head.Source.Block && items[i + count].Source.Row == head.Source.Row)
            {
                count++;
            }

            if (head.Concept == "expenditure.project" && head.BudgetUnit.Length > 0 && head.Function.Length == 0 && head.Economic.Length == 0)
            {
                rows.Add(new Row(i, count, head));
            }
        }

        return rows;
    }

    /// <summary>The last row that the unit needs to add up when it takes rows that look like units, or the unit itself.</summary>
    private static int LastPart(ImmutableArray<LineItem> items, List<Row> rows, int unit)
    {
        bool taken = false;
        for (int next = unit + 1; next < rows.Count && rows[next].Head.Statement == rows[unit].Head.Statement && (next > unit + 1 || !rows[next].IsUnit); next++)
        {
            taken |= rows[next].IsUnit;
            if (next + 1 < rows.Count && !rows[next + 1].IsUnit)
            {
                continue;
            }

            int sum = SumAgainst(items, rows, unit, next);
            if (sum >= 0)
            {
                return sum == 0 && taken ? next : unit;
            }
        }

        return unit;
    }

    /// <summary>0 where every figure of the unit is the sum of the rows up to the last, 1 where some is exceeded, else -1.</summary>
    private static int SumAgainst(ImmutableArray<LineItem> items, List<Row> rows, int unit, int last)
    {
        int result = 0;
        foreach (LineItem whole in items.AsSpan(rows[unit].First, rows[unit].Count))
        {
            decimal sum = 0, tolerance = whole.HalfStep;
            foreach (Row row in rows.Skip(unit + 1).Take(last - unit))
            {
                foreach (LineItem part in items.AsSpan(row.First, row.Count))
                {
                    bool same = part.Concept == whole.Concept && part.Fund == whole.Fund && part.Metric == whole.Metric;
                    sum += same ? part.Value : 0;
                    tolerance += same ? part.HalfStep : 0;
                }
            }

            if (sum - whole.Value > tolerance)
            {
                return 1;
            }

            result = whole.Value - sum > tolerance ? -1 : result;
        }

        return result;
    }

    private static void GiveTo(string unit, Span<LineItem> row)
    {
        foreach (ref LineItem item in row)
        {
            item = item with { Project = item.Project.Length == 0 ? item.BudgetUnit : item.Project, BudgetUnit = unit };
        }
    }
}
