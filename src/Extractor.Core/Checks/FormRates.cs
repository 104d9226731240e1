using System.Collections.Immutable;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Recognition.Tables;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>
/// N5 in forms of self-evaluation: 执行率 = 全年执行数 ÷ 全年预算数 in the rows by source of money (其中：财政拨款, 上年结转), whose rates are
/// no line items.
/// </summary>
internal static class FormRates
{
    private const int Most = 4;

    /// <summary>Rates that are wrong in the same way (cells of the form left at 0.0%) are one finding.</summary>
    public static IEnumerable<Finding> Of(Ledger ledger)
    {
        Rate[] rates = [.. Rates(ledger)];
        foreach (IGrouping<string, Rate> wrong in rates.Where(r => !r.Holds).GroupBy(r => r.Printed))
        {
            Rate first = wrong.First();
            string places = string.Join("；", wrong.Take(Most).Select(r => r.Arithmetic)) + (wrong.Count() > Most ? "；…" : "");
            yield return Finding.Failed($"自评表的执行率写 {wrong.Key}，共 {wrong.Count()} 处，按所列资金应为：{places}", $"an execution rate of {wrong.Key} is printed in {wrong.Count()} rows of the forms; by their money: {places}", first.Place) with { Severity = Severity.Warning };
        }

        if (Array.Exists(rates, r => r.Holds))
        {
            yield return Finding.Passed("自评表各类资金的执行率相符", "the execution rates by source of money hold");
        }
    }

    private static IEnumerable<Rate> Rates(Ledger ledger)
    {
        HashSet<(int?, int?, int?)> read = [.. ledger.Report.LineItems.Where(i => i.Metric == Metric.ExecutionRate).Select(i => (i.Source.Block, i.Source.Row, i.Source.Column))];
        foreach (ReportTable table in ledger.Report.Tables.Where(t => t.Statement == Statement.Performance))
        {
            (int Budget, int Actual, int Rate)? columns = null;
            for (int r = 0; r < table.Cells.Length; r++)
            {
                columns = table.Cells[r].Contains("一级指标") ? null : Columns(table.Cells[r]) ?? columns;
                if (columns is { } c && !read.Contains((table.Block, r, c.Rate)) && RateOf(table, r, c.Budget, c.Actual, c.Rate) is { } rate)
                {
                    yield return rate;
                }
            }
        }
    }

    private static (int Budget, int Actual, int Rate)? Columns(ImmutableArray<string> row)
    {
        Facets?[] facets = [.. row.Select(PerformanceForm.Heading)];
        int budget = Array.FindIndex(facets, f => f?.Phase == Phase.Revised), actual = Array.FindIndex(facets, f => f is { Phase: Phase.Actual, Metric: null }), rate = Array.FindIndex(facets, f => f?.Metric == Metric.ExecutionRate);
        return budget >= 0 && actual >= 0 && rate >= 0 ? (budget, actual, rate) : null;
    }

    private static Rate? RateOf(ReportTable table, int r, int budgetColumn, int actualColumn, int rateColumn)
    {
        ImmutableArray<string> row = table.Cells[r];
        CellFigure budget = CellReader.Read(row[budgetColumn]), actual = CellReader.Read(row[actualColumn]), rate = CellReader.Read(row[rateColumn]);
        if (budget.Kind != CellKind.Number || actual.Kind != CellKind.Number || rate.Kind is not (CellKind.Number or CellKind.Percent) || budget.Value == 0)
        {
            return null;
        }

        decimal due = actual.Value / budget.Value * 100, spread = (actual.HalfStep + (Math.Abs(due) / 100 * budget.HalfStep)) / Math.Abs(budget.Value) * 100;
        bool holds = Math.Abs(rate.Value - due) <= rate.HalfStep + spread || (rate.Kind == CellKind.Number && Math.Abs((rate.Value * 100) - due) <= (rate.HalfStep * 100) + spread);
        string label = row.First(c => c.Length > 0).TrimEnd('：');
        return new Rate(holds, row[rateColumn], $"{table.Title}“{label}”{Plain(actual)} / {Plain(budget)} = {Arithmetic.Percent(due)}%",
            new SourceLocation { Page = table.Pages.IsEmpty ? null : table.Pages[0], Block = table.Block, Row = r, Column = rateColumn, Quote = $"{label} {row[rateColumn]}" });
    }

    private static string Plain(CellFigure figure) => Arithmetic.Number(figure.Value, "");

    private sealed record Rate(bool Holds, string Printed, string Arithmetic, SourceLocation Place);
}
