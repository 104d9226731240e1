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

    /// <summary>Points by which edges of one column differ.</summary>
    private const double Slack = 3;

    /// <summary>Letters between a column and a heading set to its other side.</summary>
    private const double NearHeading = 4;

    /// <summary>Letters between two headings.</summary>
    private const double WordGap = 1.8;

    /// <summary>Letters between a figure and the name on its right.</summary>
    private const double FigureGap = 0.15;
    private static readonly SearchValues<char> FigureLetters = SearchValues.Create("0123456789.,- %－");

    public static List<PageBlock> Read(List<GlyphLine> lines, int page, double width)
    {
        var blocks = new List<PageBlock>();
        List<List<GlyphLine>> rows = [.. lines.GroupBy(l => Math.Round(l.Baseline / 3)).Select(g => g.OrderBy(l => l.Box.Left).ToList()).OrderBy(r => r[0].Baseline)];
        List<List<GlyphLine>> cut = [.. rows.Select(r => r.SelectMany(Pieces).ToList())];
        int i = 0;
        while (i < rows.Count)
        {
            int end = Run(cut, i, width);
            if (end - i >= LeastRows && Build(cut.GetRange(i, end - i), page) is { } table)
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

    /// <summary>
    /// A line cut where a column ends: a figure set to the right stands close to the name that begins the next column, and two
    /// headings closer than columns of words usually do.
    /// </summary>
    private static IEnumerable<GlyphLine> Pieces(GlyphLine line)
    {
        List<Glyph> glyphs = [.. line.Glyphs.Where(g => !string.IsNullOrWhiteSpace(g.Text))];
        int start = 0;
        bool figure = true;
        for (int i = 1; i < glyphs.Count; i++)
        {
            figure &= glyphs[i - 1].IsFigure;
            double gap = (glyphs[i].Left - glyphs[i - 1].Right) / line.Size;
            bool words = !figure && i - start >= 2 && glyphs.Count - i >= 2 && gap > WordGap && glyphs[i - 1].IsCjk && glyphs[i].IsCjk;
            bool amount = figure && glyphs[i].IsCjk && gap > FigureGap && glyphs.GetRange(start, i - start).Exists(g => g.Text is "." or "．");
            if (words || amount)
            {
                yield return new GlyphLine(glyphs.GetRange(start, i - start));
                (start, figure) = (i, true);
            }
        }

        yield return start == 0 ? line : new GlyphLine(glyphs.GetRange(start, glyphs.Count - start));
    }

    /// <summary>Rows of several pieces that follow each other closely, down to the last one with a figure; the end of the run.</summary>
    private static int Run(List<List<GlyphLine>> rows, int start, double width)
    {
        int end = start, figures = 0;
        for (int i = start; i < rows.Count; i++)
        {
            List<GlyphLine> row = rows[i];
            bool near = i == start || row[0].Box.Top - rows[i - 1].Max(l => l.Box.Bottom) < 2.2 * row[0].Size;
            if (!near || row.Exists(l => l.Text.EndsWith('。')) || !(row.Count >= 2 || (i > start && IsAlone(rows, start, i, width))))
            {
                break;
            }

            if (row.Exists(IsFigure))
            {
                figures++;
                end = i + 1;
            }
        }

        return figures >= LeastRows - 1 ? end : start;
    }

    /// <summary>A short line that stands where a column of the rows before or below stands: a label without a figure, or a wrapped name.</summary>
    private static bool IsAlone(List<List<GlyphLine>> rows, int start, int i, double width)
    {
        GlyphLine line = rows[i][0];
        return line.Box.Width < 0.35 * width
            && (IsAligned(line, rows.GetRange(start, i - start)) || (i + 1 < rows.Count && rows[i + 1].Count >= 2));
    }

    private static bool IsAligned(GlyphLine line, List<List<GlyphLine>> rows) =>
        rows.Exists(r => r.Count >= 2 && r.Exists(l => Math.Abs(l.Box.Left - line.Box.Left) < Slack || Math.Abs(l.Box.Right - line.Box.Right) < Slack));

    private static bool IsFigure(GlyphLine line) =>
        line.Text.Length > 0 && line.Text.AsSpan().IndexOfAnyExcept(FigureLetters) < 0 && line.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static PageBlock? Build(List<List<GlyphLine>> rows, int page)
    {
        int body = Math.Max(0, rows.FindIndex(r => r.Exists(IsFigure)));
        List<(double Left, double Right)> columns = Columns(rows.Skip(body).SelectMany(r => r));
        AddHeadings(columns, [.. rows.Take(body).SelectMany(r => r)]);
        if (columns.Count < 2)
        {
            return null;
        }

        var built = ImmutableArray.CreateBuilder<GridRow>(rows.Count);
        Box all = rows[0][0].Box;
        foreach (List<GlyphLine> row in rows)
        {
            var cells = ImmutableArray.CreateBuilder<Cell>();
            foreach (IGrouping<int, GlyphLine> group in row.GroupBy(l => Column(columns, l.Box)).OrderBy(g => g.Key))
            {
                Box box = group.Select(l => l.Box).Aggregate((a, b) => a.Union(b));
                all = all.Union(box);
                int wide = Math.Max(1, columns.Skip(group.Key).TakeWhile(c => c.Left < box.Right).Count());
                cells.Add(new Cell(string.Join(" ", group.Select(l => l.Text)), group.Key, wide) { Box = TableCells.Rounded(box) });
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

    /// <summary>A heading belongs to the column below it or to the nearest one without a heading; a heading over nothing has a column of its own.</summary>
    private static void AddHeadings(List<(double Left, double Right)> columns, List<GlyphLine> headings)
    {
        static bool Meets((double Left, double Right) a, (double Left, double Right) b) => a.Left < b.Right && b.Left < a.Right;
        foreach (GlyphLine heading in headings.OrderBy(h => h.Box.Left))
        {
            (double Left, double Right) place = (heading.Box.Left, heading.Box.Right);
            if (columns.Exists(c => Meets(c, place)))
            {
                continue;
            }

            int nearest = columns.FindIndex(c => Math.Max(place.Left - c.Right, c.Left - place.Right) < NearHeading * heading.Size
                && !headings.Exists(h => Meets(c, (h.Box.Left, h.Box.Right))));
            (double Left, double Right) joined = nearest < 0 ? place : (Math.Min(place.Left, columns[nearest].Left), Math.Max(place.Right, columns[nearest].Right));
            if (nearest >= 0 && columns.Count(c => Meets(c, joined)) == 1)
            {
                columns[nearest] = joined;
            }
            else
            {
                columns.Insert(columns.TakeWhile(c => c.Left < place.Left).Count(), place);
            }
        }
    }

    private static int Column(List<(double Left, double Right)> columns, Box box)
    {
        int index = columns.FindIndex(c => box.Left < c.Right + 0.1 && box.Right > c.Left - 0.1);
        return Math.Max(0, index);
    }
}
