using System.Buffers;
using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Formats.Pdf;

/// <summary>
/// Tables without ruling lines: a run of lines cut by white space into the same columns, most of them with figures. What is
/// no table stays a line.
/// </summary>
internal static class BorderlessTables
{
    private const int LeastRows = 4;
    private static readonly SearchValues<char> FigureLetters = SearchValues.Create("0123456789.,- %－");

    public static List<PageBlock> Read(List<GlyphLine> lines, int page, double width)
    {
        var blocks = new List<PageBlock>();
        List<List<GlyphLine>> rows = [.. lines.GroupBy(l => Math.Round(l.Baseline / 3)).Select(g => g.OrderBy(l => l.Box.Left).ToList()).OrderBy(r => r[0].Baseline)];
        int i = 0;
        while (i < rows.Count)
        {
            int end = Run(rows, i, width);
            if (end - i >= LeastRows && Build(rows.GetRange(i, end - i), page) is { } table)
            {
                blocks.Add(table);
                i = end;
                continue;
            }

            blocks.AddRange(rows[i].Select(line => new PageBlock(line, null, [])));
            i++;
        }

        return blocks;
    }

    /// <summary>Rows of several pieces that follow each other closely; the end of the run.</summary>
    private static int Run(List<List<GlyphLine>> rows, int start, double width)
    {
        int end = start, figures = 0;
        while (end < rows.Count)
        {
            List<GlyphLine> row = rows[end];
            bool pieces = row.Count >= 2 && row.Exists(IsFigure);
            bool heading = figures == 0 && row.Count >= 3;
            bool wrapped = end > start && row.Count == 1 && row[0].Box.Width < 0.35 * width && !IsFigure(row[0]) && end + 1 < rows.Count && rows[end + 1].Count >= 2;
            bool near = end == start || row[0].Box.Top - rows[end - 1].Max(l => l.Box.Bottom) < 2.2 * row[0].Size;
            if (!near || !(pieces || heading || wrapped))
            {
                break;
            }

            figures += pieces ? 1 : 0;
            end++;
        }

        return figures >= LeastRows - 1 ? end : start;
    }

    private static bool IsFigure(GlyphLine line) =>
        line.Text.Length > 0 && line.Text.AsSpan().IndexOfAnyExcept(FigureLetters) < 0 && line.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static PageBlock? Build(List<List<GlyphLine>> rows, int page)
    {
        List<(double Left, double Right)> columns = Columns(rows.SelectMany(r => r));
        if (columns.Count < 2)
        {
            return null;
        }

        var built = ImmutableArray.CreateBuilder<GridRow>(rows.Count);
        Box all = rows[0][0].Box;
        foreach (List<GlyphLine> row in rows)
        {
            var cells = ImmutableArray.CreateBuilder<Cell>();
            foreach (IGrouping<int, GlyphLine> group in row.GroupBy(l => Column(columns, l.Box)))
            {
                Box box = group.Select(l => l.Box).Aggregate((a, b) => a.Union(b));
                all = all.Union(box);
                cells.Add(new Cell(string.Join(" ", group.Select(l => l.Text)), group.Key) { Box = TableCells.Rounded(box) });
            }

            built.Add(new GridRow(cells.DrainToImmutable(), page));
        }

        var grid = new Grid { Rows = built.MoveToImmutable(), ColumnCount = columns.Count, Page = page, Box = TableCells.Rounded(all), Borderless = true };
        return new PageBlock(null, grid, [.. columns.Select(c => c.Left)]);
    }

    /// <summary>Where the pieces of the rows overlap they stand in one column.</summary>
    private static List<(double Left, double Right)> Columns(IEnumerable<GlyphLine> pieces)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (GlyphLine piece in pieces.OrderBy(p => p.Box.Left))
        {
            if (columns.Count > 0 && piece.Box.Left < columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, piece.Box.Right));
            }
            else
            {
                columns.Add((piece.Box.Left, piece.Box.Right));
            }
        }

        return columns;
    }

    private static int Column(List<(double Left, double Right)> columns, Box box)
    {
        int index = columns.FindIndex(c => box.Left >= c.Left - 0.1 && box.Left <= c.Right + 0.1);
        return Math.Max(0, index);
    }
}
