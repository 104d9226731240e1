using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Formats.Pdf;

/// <summary>
/// A table that goes on over the page is one grid: the same columns follow, with nothing between but page furniture and the
/// title lines of the table printed again. Rows of figures may fill fewer columns, as 合计 alone does, whose cell is as wide as
/// those of the codes and names above. Headings printed again are dropped; each row keeps its page.
/// </summary>
internal sealed class TableJoiner
{
    private const double Near = 4;
    private double[] columns = [];

    public void Add(List<Block> blocks, PageBlock next)
    {
        int before = blocks.FindLastIndex(b => b is Grid);
        if (before >= 0 && Continued((Grid)blocks[before], next) is { } grid && OnlyFurniture(blocks, before))
        {
            Grid above = (Grid)blocks[before];
            ImmutableArray<GridRow> rows = WithoutHeading(above, grid);
            blocks[before] = rows is [var rest, ..] && Cut(above.Rows[^1], rest) is { } whole
                ? above with { Rows = [.. above.Rows[..^1], whole, .. rows[1..]] }
                : above with { Rows = above.Rows.AddRange(rows) };
        }
        else if (before >= 0 && HeadOf((Grid)blocks[before], next) is { } head && OnlyFurniture(blocks, before))
        {
            blocks[before] = head with { Rows = head.Rows.AddRange(next.Grid!.Rows) };
            columns = next.Columns;
        }
        else
        {
            blocks.Add(next.Grid!);
            columns = next.Columns;
        }
    }

    /// <summary>The next table in the columns of the one above; null where it does not go on from there.</summary>
    private Grid? Continued(Grid above, PageBlock next)
    {
        Grid grid = next.Grid!;
        if (grid.Page != (above.Rows[^1].Page ?? 0) + 1 || next.Columns.Length > columns.Length || grid.ColumnCount > above.ColumnCount)
        {
            return null;
        }

        double shift = next.Columns[0] - columns[0];
        int[] places = [.. next.Columns.Select(x => Array.FindIndex(columns, c => Math.Abs(x - shift - c) <= Near))];
        if (places.Contains(-1) || places[^1] != columns.Length - 1)
        {
            return null;
        }

        if (next.Columns.Length == columns.Length)
        {
            return grid.ColumnCount == above.ColumnCount ? grid : null;
        }

        return !grid.Borderless && !above.Borderless && grid.Rows[0].Cells.Any(c => c.Text.Any(char.IsAsciiDigit) && c.Text.All(l => char.IsAsciiDigit(l) || l is '.' or ',' or '-'))
            ? grid with { ColumnCount = above.ColumnCount, Rows = [.. grid.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => Placed(c, places))] })] }
            : null;
    }

    /// <summary>One row of headings alone, in the columns of the table that follows on the next page, which has more; null where it is none.</summary>
    private Grid? HeadOf(Grid above, PageBlock next)
    {
        Grid grid = next.Grid!;
        if (above.Rows.Length > 1 || grid.Page != above.Page + 1 || next.Columns.Length <= columns.Length)
        {
            return null;
        }

        double shift = next.Columns[0] - columns[0];
        int[] places = [.. columns.Select(x => Array.FindIndex(next.Columns, c => Math.Abs(x + shift - c) <= Near))];
        return places.Contains(-1) || places[^1] != next.Columns.Length - 1 ? null
            : above with { ColumnCount = grid.ColumnCount, Rows = [.. above.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => Placed(c, places))] })] };
    }

    private static Cell Placed(Cell cell, int[] places) =>
        cell with { Column = places[cell.Column], ColumnSpan = places[cell.Column + cell.ColumnSpan] - places[cell.Column] };

    /// <summary>Between the two parts stands only page furniture, or lines that also stand before the table.</summary>
    private static bool OnlyFurniture(List<Block> blocks, int table)
    {
        var captions = new HashSet<string>();
        for (int i = table - 1; i >= 0 && blocks[i] is Paragraph caption && captions.Count < 8; i--)
        {
            captions.Add(Squeeze(caption.Text));
        }

        for (int i = table + 1; i < blocks.Count; i++)
        {
            if (blocks[i] is Paragraph { Role: ParagraphRole.Body } paragraph && !captions.Contains(Squeeze(paragraph.Text).Replace("（续）", "", StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// A row that the end of the page cut within its letters, made whole: what follows has no code and no figures, only words below
    /// words of a row with a code, or of a row of headings; null where it is a row of its own.
    /// </summary>
    private static GridRow? Cut(GridRow row, GridRow rest)
    {
        Cell[] words = [.. rest.Cells.Where(c => c.Text.Length > 0)];
        string first = TextAt(row, 0);
        bool headings = !row.Cells.Any(c => c.Text.Any(char.IsAsciiDigit));
        bool cut = words.Length > 0 && first.Length > 0 && (headings || first.All(char.IsAsciiDigit))
            && Array.TrueForAll(words, w => w.Column > 0 && !w.Text.Any(char.IsAsciiDigit) && TextAt(row, w.Column) is { Length: > 0 } above && !above.Any(char.IsAsciiDigit));
        return !cut ? null : row with { Cells = [.. row.Cells.Select(c => c with { Text = c.Text + TextAt(rest, c.Column) })] };
    }

    private static string TextAt(GridRow row, int column) => row.Cells.FirstOrDefault(c => c.Column == column)?.Text ?? "";

    private static ImmutableArray<GridRow> WithoutHeading(Grid above, Grid grid)
    {
        int same = 0;
        while (same < Math.Min(Math.Min(above.Rows.Length, grid.Rows.Length), 8) && Words(above.Rows[same]) is { Length: > 0 } words && words == Words(grid.Rows[same]))
        {
            same++;
        }

        return grid.Rows[same..];
    }

    private static string Words(GridRow row) => string.Join('|', row.Cells.Select(c => Squeeze(c.Text)));

    private static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
