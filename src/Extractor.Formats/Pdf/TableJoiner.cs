using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Formats.Pdf;

/// <summary>
/// A table that goes on over the page is one grid: the same columns follow, with nothing between but page furniture and the
/// title lines of the table printed again. Headings printed again are dropped; each row keeps its page.
/// </summary>
internal sealed class TableJoiner
{
    private const double Near = 4;
    private double[] columns = [];

    public void Add(List<Block> blocks, PageBlock next)
    {
        Grid grid = next.Grid!;
        int before = blocks.FindLastIndex(b => b is Grid);
        if (before >= 0 && Continues((Grid)blocks[before], next) && OnlyFurniture(blocks, before))
        {
            Grid above = (Grid)blocks[before];
            blocks[before] = above with { Rows = above.Rows.AddRange(WithoutHeading(above, grid)) };
        }
        else
        {
            blocks.Add(grid);
        }

        columns = next.Columns;
    }

    private bool Continues(Grid above, PageBlock next)
    {
        Grid grid = next.Grid!;
        int lastPage = above.Rows[^1].Page ?? 0;
        if (grid.Page != lastPage + 1 || grid.ColumnCount != above.ColumnCount || columns.Length != next.Columns.Length)
        {
            return false;
        }

        double shift = next.Columns[0] - columns[0];
        for (int i = 0; i < columns.Length; i++)
        {
            if (Math.Abs(next.Columns[i] - shift - columns[i]) > Near)
            {
                return false;
            }
        }

        return true;
    }

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
