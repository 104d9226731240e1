using System.Buffers;
using System.Collections.Immutable;
using Extractor.Amounts;
using Extractor.Documents;

namespace Extractor.Recognition.Tables;

/// <summary>
/// A grid as a full rectangle: every position knows the cell that covers it, and its figure. Rows of the title, of the
/// heading and of the body are told apart.
/// </summary>
internal sealed class TableShape
{
    private static readonly SearchValues<char> FormulaLetters = SearchValues.Create("0123456789=+-＝＋－()（）/*×栏%");

    /// <summary>Longer runs of digits are account numbers and the like.</summary>
    private const decimal LargestFigure = 1_000_000_000_000_000m;

    private readonly Cell?[,] cells;
    private readonly bool[,] origin;
    private readonly CellFigure[,] figures;

    public TableShape(Grid grid)
    {
        Grid = grid;
        RowCount = grid.Rows.Length;
        ColumnCount = grid.ColumnCount;
        cells = new Cell?[RowCount, ColumnCount];
        origin = new bool[RowCount, ColumnCount];
        figures = new CellFigure[RowCount, ColumnCount];
        for (int r = 0; r < RowCount; r++)
        {
            foreach (Cell cell in grid.Rows[r].Cells)
            {
                Place(r, cell);
            }
        }
    }

    public Grid Grid { get; }

    public int RowCount { get; }

    public int ColumnCount { get; }

    /// <summary>The cell that covers a position.</summary>
    public Cell? Cell(int row, int column) => cells[row, column];

    /// <summary>The text printed at a position; "" where a cell is only covered or missing.</summary>
    public string Text(int row, int column) => origin[row, column] ? cells[row, column]!.Text : "";

    /// <summary>The figure printed at a position; blank where a cell is only covered or missing.</summary>
    public CellFigure Figure(int row, int column) => figures[row, column];

    public bool IsFigure(int row, int column) => figures[row, column].Kind is CellKind.Number or CellKind.Percent;

    /// <summary>An amount rather than a code or an ordinal: it has a decimal point or a separator, or is a plain 0.</summary>
    public bool IsAmount(int row, int column) =>
        IsFigure(row, column) && figures[row, column] is var f && (f.Kind == CellKind.Percent || f.Value == 0 && f.Printed.Length <= 4 && f.Printed != "00" || f.Printed.AsSpan().IndexOfAny('.', ',', '，') >= 0);

    /// <summary>A cell printed in its row wins over one that is said to reach into it from above: spans of published files overlap.</summary>
    private void Place(int row, Cell cell)
    {
        for (int r = row; r < Math.Min(RowCount, row + cell.RowSpan); r++)
        {
            for (int c = cell.Column; c < Math.Min(ColumnCount, cell.Column + cell.ColumnSpan); c++)
            {
                cells[r, c] = r == row ? cell : cells[r, c] ?? cell;
            }
        }

        if (cell.Column < ColumnCount)
        {
            origin[row, cell.Column] = true;
            CellFigure figure = QuantityReader.ReadCell(cell.Text);
            figures[row, cell.Column] = Math.Abs(figure.Value) < LargestFigure ? figure : figure with { Kind = CellKind.Text };
        }
    }

    /// <summary>All text of a row that is not blank.</summary>
    public ImmutableArray<(int Column, string Text)> RowTexts(int row)
    {
        var texts = ImmutableArray.CreateBuilder<(int, string)>();
        for (int c = 0; c < ColumnCount; c++)
        {
            if (!string.IsNullOrWhiteSpace(Text(row, c)))
            {
                texts.Add((c, Text(row, c)));
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>栏次 rows: 1 2 3 … over the columns, or ** in each.</summary>
    public bool IsOrdinalRow(int row)
    {
        int ordinals = 0, other = 0;
        int last = 0;
        bool rising = true;
        foreach ((int column, string text) in RowTexts(row))
        {
            string t = Phrase.Compact(text);
            if (t is "栏次" or "行次" or "**" or "*" or "甲" or "乙" or "丙" or "项目")
            {
                ordinals += t.StartsWith('*') ? 1 : 0;
                continue;
            }

            if (IsFigure(row, column) && figures[row, column].Value is var v && v == decimal.Truncate(v) && v is > 0 and < 200 && !t.Contains('.', StringComparison.Ordinal))
            {
                rising &= v == last + 1 || last == 0;
                last = (int)v;
                ordinals++;
            }
            else if (OrdinalFormula(t))
            {
                ordinals++;
            }
            else
            {
                other++;
            }
        }

        return ordinals >= 2 && other == 0 && rising || ordinals == 1 && other == 0 && RowTexts(row).Any(t => Phrase.Compact(t.Text) is "栏次" or "行次");
    }

    private static bool OrdinalFormula(string text) =>
        text.Length is > 2 and < 24 && text.AsSpan().IndexOfAnyExcept(FormulaLetters) < 0 && text.AsSpan().IndexOfAny("=＝+＋") >= 0;
}
