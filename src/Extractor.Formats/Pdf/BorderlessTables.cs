using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Extractor.Documents;

namespace Extractor.Formats.Pdf;

/// <summary>
/// Tables without ruling lines: a run of lines cut by white space into the same columns, most of them with figures. What is
/// no table stays a line.
/// </summary>
internal static class BorderlessTables
{
    private const int LeastRows = 4;
    private const int MostEmptyRows = 16;
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
            bool pieces = row.Count >= 2 && HasFigure(row);
            bool heading = figures == 0 && (row.Count >= 2 && !row.Exists(l => l.Text.Contains('：')) || IsAboveHeading(rows, end));
            bool labels = end > start && IsNarrow(row, width) && FiguresFollow(rows, end, width);
            if (!(end == start || IsNear(rows, end)) || !(pieces || heading || labels))
            {
                break;
            }

            figures += pieces ? 1 : 0;
            end++;
        }

        return figures >= LeastRows - 1 ? end : start;
    }

    private static bool IsNear(List<List<GlyphLine>> rows, int row) => rows[row][0].Box.Top - rows[row - 1].Max(l => l.Box.Bottom) < 2.2 * rows[row][0].Size;

    /// <summary>A heading above a part of the columns: the headings that are one row high stand half a row below it.</summary>
    private static bool IsAboveHeading(List<List<GlyphLine>> rows, int row) =>
        row + 1 < rows.Count && rows[row + 1].Count >= 2 && rows[row + 1][0].Baseline - rows[row][0].Baseline < (rows[row].Count > 1 ? 3 : 1.6) * rows[row][0].Size
            && Math.Abs(rows[row + 1][0].Size - rows[row][0].Size) < 0.5 && !rows[row].Exists(l => l.Text.Contains('：'));

    /// <summary>Accounts without money stand between rows with figures.</summary>
    private static bool FiguresFollow(List<List<GlyphLine>> rows, int row, double width)
    {
        int next = row + 1;
        while (next < Math.Min(rows.Count, row + MostEmptyRows) && IsNear(rows, next) && IsNarrow(rows[next], width) && !HasFigure(rows[next]))
        {
            next++;
        }

        return next < rows.Count && IsNear(rows, next) && rows[next].Count >= 2 && HasFigure(rows[next]);
    }

    private static bool IsNarrow(List<GlyphLine> row, double width) => row.TrueForAll(l => l.Box.Width < 0.35 * width && !IsFigure(l));

    private static bool HasFigure(List<GlyphLine> row) => row.Exists(l => Tokens(l).Any(IsFigure));

    private static bool IsFigure(GlyphLine line) =>
        line.Text.Length > 0 && line.Text.AsSpan().IndexOfAnyExcept(FigureLetters) < 0 && line.Text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>栏次 1 2 3: numbers of the columns, in the middle of each as a heading and not at its right as a figure.</summary>
    private static bool NumbersColumns(List<GlyphLine> row) =>
        row.FindAll(IsFigure) is { Count: > 1 } figures && figures.Index().All(f => f.Item.Text == string.Create(CultureInfo.InvariantCulture, $"{f.Index + 1}"));

    private static PageBlock? Build(List<List<GlyphLine>> lines, int page)
    {
        List<List<GlyphLine>> rows = [.. lines.Select(r => r.SelectMany(Tokens).ToList())];
        int body = rows.FindIndex(r => r.Exists(IsFigure) && !NumbersColumns(r));
        if (body < 0)
        {
            return null;
        }

        List<(double Left, double Right)> columns = Columns(rows.Skip(body).SelectMany(r => r));
        if (columns.Count < 2)
        {
            return null;
        }

        for (int r = body - 1; r >= 0; r--)
        {
            AddEmptyColumns(columns, rows[r]);
        }

        List<SortedList<int, GlyphLine>> placed = [.. rows.Select(r => new SortedList<int, GlyphLine>(r.GroupBy(l => Column(columns, l.Box)).ToDictionary(g => g.Key, g => Joined(g))))];
        List<SortedList<int, GlyphLine>> headings = WithWholeHeadings(placed[..body]);
        List<SortedList<int, GlyphLine>> table = [.. headings, .. WithWholeLabels(placed[body..])];
        Box all = table.SelectMany(r => r.Values).Select(l => l.Box).Aggregate((x, y) => x.Union(y));
        var grid = new Grid
        {
            Rows = [.. table.Select((row, r) => new GridRow([.. row.Select(c => CellOf(table, r, c.Key, headings.Count, columns)).OrderBy(c => c.Column)], page))],
            ColumnCount = columns.Count,
            Page = page,
            Box = TableCells.Rounded(all),
            Borderless = true,
        };
        return new PageBlock(null, grid, [.. columns.Select(c => c.Left)]);
    }

    private static GlyphLine Joined(IEnumerable<GlyphLine> lines) => new([.. lines.SelectMany(l => l.Glyphs)]);

    /// <summary>Lines of one heading follow each other more closely than one heading another.</summary>
    private static List<SortedList<int, GlyphLine>> WithWholeHeadings(List<SortedList<int, GlyphLine>> rows)
    {
        for (int r = rows.Count - 1; r > 0; r--)
        {
            foreach ((int column, GlyphLine line) in NumbersColumns([.. rows[r].Values]) ? [] : rows[r].ToList())
            {
                int above = rows.FindLastIndex(r - 1, upper => upper.ContainsKey(column));
                if (above >= 0 && line.Baseline - rows[above][column].Baseline < 1.45 * line.Size)
                {
                    rows[above][column] = Joined([rows[above][column], line]);
                    rows[r].Remove(column);
                }
            }
        }

        return rows.FindAll(r => r.Count > 0);
    }

    /// <summary>A label of two lines stands half a line above and below its figures.</summary>
    private static List<SortedList<int, GlyphLine>> WithWholeLabels(List<SortedList<int, GlyphLine>> rows)
    {
        var whole = new List<SortedList<int, GlyphLine>>();
        for (int r = 0; r < rows.Count; r++)
        {
            if (r + 2 < rows.Count && rows[r].Count == 1 && rows[r + 2].Count == 1 && rows[r].Keys[0] == rows[r + 2].Keys[0] && !rows[r + 1].ContainsKey(rows[r].Keys[0])
                && rows[r + 2].Values[0].Baseline - rows[r].Values[0].Baseline < 1.7 * rows[r].Values[0].Size)
            {
                rows[r + 1][rows[r].Keys[0]] = Joined([rows[r].Values[0], rows[r + 2].Values[0]]);
                whole.Add(rows[r + 1]);
                r += 2;
            }
            else
            {
                whole.Add(rows[r]);
            }
        }

        return whole;
    }

    private static Cell CellOf(List<SortedList<int, GlyphLine>> table, int row, int column, int body, List<(double Left, double Right)> columns)
    {
        GlyphLine line = table[row][column];
        (int first, int last) = row < body ? Span(table, row, column, body, columns) : (column, column);
        return new Cell(line.Text, first, last - first + 1) { Box = TableCells.Rounded(line.Box) };
    }

    /// <summary>The columns that a heading stands above: those with a heading on the level below that have none of their own beside it and to which it is the nearest.</summary>
    private static (int First, int Last) Span(List<SortedList<int, GlyphLine>> table, int row, int column, int body, List<(double Left, double Right)> columns)
    {
        int first = column, last = column;
        if (Below(column) is not { } own)
        {
            return (first, last);
        }

        while (first > 0 && Covers(first - 1))
        {
            first--;
        }

        while (last + 1 < columns.Count && Covers(last + 1))
        {
            last++;
        }

        return (first, last);

        GlyphLine? Below(int c) => table.Take((row + 1)..body).Where(r => r.ContainsKey(c)).Select(r => r[c]).FirstOrDefault();

        bool Covers(int c) => Below(c) is { } below && below.Baseline > own.Baseline - (0.5 * own.Size) && !table.Take(row + 1).Any(r => r.ContainsKey(c))
            && table[row].MinBy(h => Math.Abs(Centre(h.Value.Box) - Centre(below.Box))).Key == column;

        static double Centre(Box box) => (box.Left + box.Right) / 2;
    }

    /// <summary>The words of a line that may stand in columns of their own: a gap of a letter, or an amount beside words, parts them.</summary>
    private static IEnumerable<GlyphLine> Tokens(GlyphLine line)
    {
        List<Glyph> glyphs = line.Glyphs.FindAll(g => !string.IsNullOrWhiteSpace(g.Text));
        int start = 0;
        for (int i = 1; i <= glyphs.Count; i++)
        {
            if (i == glyphs.Count || glyphs[i].Left - glyphs[i - 1].Right > 0.9 * glyphs[i].Size || ((glyphs[i].IsCjk || glyphs[i].Left - glyphs[i - 1].Right > 0.3 * glyphs[i].Size) && IsAmount(glyphs, start, i)))
            {
                yield return new GlyphLine(glyphs.GetRange(start, i - start));
                start = i;
            }
        }
    }

    private static bool IsAmount(List<Glyph> glyphs, int start, int end) =>
        end - start > 3 && glyphs[end - 1].Text[0] is >= '0' and <= '9' && glyphs.FindIndex(start, end - start, g => !g.IsFigure) < 0
            && glyphs.FindIndex(start, end - start, g => g.Text is "." or ",") >= 0;

    /// <summary>Where the words of the rows with figures overlap they stand in one column.</summary>
    private static List<(double Left, double Right)> Columns(IEnumerable<GlyphLine> tokens)
    {
        var columns = new List<(double Left, double Right)>();
        foreach (GlyphLine token in tokens.OrderBy(p => p.Box.Left))
        {
            if (columns.Count > 0 && token.Box.Left < columns[^1].Right)
            {
                columns[^1] = (columns[^1].Left, Math.Max(columns[^1].Right, token.Box.Right));
            }
            else
            {
                columns.Add((token.Box.Left, token.Box.Right));
            }
        }

        return columns;
    }

    /// <summary>Of two headings nearest to one column the farther stands above a column without any figure.</summary>
    private static void AddEmptyColumns(List<(double Left, double Right)> columns, List<GlyphLine> headings)
    {
        List<(double Left, double Right)> empty = [.. headings.GroupBy(h => Column(columns, h.Box))
            .SelectMany(g => g.OrderBy(h => Distance(columns[g.Key], h.Box)).Skip(1).Where(h => Distance(columns[g.Key], h.Box) > 0)).Select(h => (h.Box.Left, h.Box.Right))];
        columns.AddRange(empty);
        columns.Sort();
    }

    /// <summary>The column that words overlap first, else the nearest: headings stand in the middle of a column, figures at its right.</summary>
    private static int Column(List<(double Left, double Right)> columns, Box box)
    {
        int index = columns.FindIndex(c => Distance(c, box) < 0);
        return index >= 0 ? index : Enumerable.Range(0, columns.Count).MinBy(i => Distance(columns[i], box));
    }

    /// <summary>White space between words and a column; below 0 where they overlap.</summary>
    private static double Distance((double Left, double Right) column, Box box) => Math.Max(column.Left - box.Right, box.Left - column.Right);
}
