using System.Collections.Immutable;
using System.Globalization;
using Extractor.Documents;
using Extractor.Recognition.Tables;
using Extractor.Reports;

namespace Extractor.Recognition;

/// <summary>What the grids of a document yield, and how much of them was understood.</summary>
public sealed record TableReading(
    ImmutableArray<ReportTable> Tables,
    ImmutableArray<LineItem> LineItems,
    ImmutableArray<Evaluation> Evaluations,
    ImmutableArray<Diagnostic> Diagnostics,
    int TablesUsed,
    int Rows,
    int RowsUsed,
    int FiguresSeen,
    int FiguresUsed);

/// <summary>Line items from statements and other tables.</summary>
public static class TableItems
{
    public static TableReading Read(Document document, Outline outline, Profile profile, ReadingModels? models = null)
    {
        var tables = ImmutableArray.CreateBuilder<ReportTable>();
        var items = ImmutableArray.CreateBuilder<LineItem>();
        var forms = ImmutableArray.CreateBuilder<LineItem>();
        var evaluations = ImmutableArray.CreateBuilder<Evaluation>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        int used = 0, rows = 0, rowsUsed = 0, seen = 0, figuresUsed = 0;
        TableContext context = new(document, outline, profile, models ?? ReadingModels.None)
        {
            Units = new BudgetUnits([]).With(profile.Department is { } department ? [department.Name] : []),
        };
        foreach (Grid grid in document.Blocks.OfType<Grid>())
        {
            StatementReading reading = StatementReader.Read(context, grid);
            context = reading.Next;
            tables.Add(Describe(grid, reading, tables.Count + 1));
            (reading.Title?.Form == StatementForm.Performance ? forms : items).AddRange(reading.Items);
            evaluations.AddRange(reading.Evaluations);
            diagnostics.AddRange(reading.Diagnostics);
            used += reading.Items.IsEmpty ? 0 : 1;
            rows += grid.Rows.Length;
            rowsUsed += reading.RowsUsed;
            seen += reading.FiguresSeen;
            figuresUsed += reading.FiguresUsed;
        }

        return new TableReading(
            tables.DrainToImmutable(), ProjectsNamedAsUnits.Settle(items.DrainToImmutable()).AddRange(RepeatedRows.Mark(forms.ToImmutable())), evaluations.DrainToImmutable(), diagnostics.DrainToImmutable(),
            used, rows, rowsUsed, seen, figuresUsed);
    }

    private static ReportTable Describe(Grid grid, StatementReading reading, int number)
    {
        var cells = ImmutableArray.CreateBuilder<ImmutableArray<string>>(grid.Rows.Length);
        foreach (GridRow row in grid.Rows)
        {
            string[] texts = new string[grid.ColumnCount];
            Array.Fill(texts, "");
            foreach (Cell cell in row.Cells)
            {
                if (cell.Column < texts.Length)
                {
                    texts[cell.Column] = cell.Text;
                }
            }

            cells.Add([.. texts]);
        }

        return new ReportTable(
            string.Create(CultureInfo.InvariantCulture, $"t{number}"),
            reading.Title?.Statement ?? Statement.Other,
            reading.Title?.Text ?? grid.Name ?? "",
            reading.Unit ?? "",
            [.. grid.Rows.Where(r => r.Page is not null).Select(r => r.Page!.Value).Distinct()],
            grid.Rows.Length,
            grid.ColumnCount,
            cells.DrainToImmutable(),
            reading.Unread,
            grid.Ordinal);
    }
}
