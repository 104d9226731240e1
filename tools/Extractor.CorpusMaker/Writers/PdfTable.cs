using Extractor.CorpusMaker.Drafting;
using SkiaSharp;

namespace Extractor.CorpusMaker.Writers;

/// <summary>A ruled table that goes on over pages: title, number and unit above it, merged cells, wrapped names, a note below.</summary>
internal sealed class PdfTable(Table table, PdfPages pages, Noise noise)
{
    private const float Edge = 36;
    private readonly float size = table.Columns > 9 ? 6.5f : 8.5f;
    private float[] xs = [];

    private float Leading => size * 1.35f;

    public static bool IsWide(Table table) => table.Columns > 7;

    public void Draw()
    {
        using var font = new SKFont(pages.Face, size);
        pages.Need(110);
        Caption();
        xs = Columns(font);
        int header = table.HeaderRows;
        for (int r = 0; r < table.Rows.Length; r++)
        {
            float high = RowHeight(r, font);
            if (pages.Y + high > pages.Height - PdfPages.Margin)
            {
                pages.End();
                pages.Need(high);
                pages.Y += 20;
                for (int h = 0; h < header && r > header && !noise.HasFlag(Noise.NoRepeat); h++)
                {
                    Row(h, font, RowHeight(h, font));
                }
            }

            Row(r, font, high);
        }

        if (table.Note.Length > 0)
        {
            pages.Y += 14;
            pages.Draw(table.Note, Edge, font);
        }

        pages.Y += 12;
    }

    private void Caption()
    {
        using var large = new SKFont(pages.Face, 14);
        using var small = new SKFont(pages.Face, 9);
        pages.Y += 22;
        pages.Draw(table.Name, (pages.Width - large.MeasureText(table.Name)) / 2, large);
        foreach ((string left, string right) in (ReadOnlySpan<(string, string)>)[("", table.Number), (table.Left, table.Right)])
        {
            if (left.Length + right.Length > 0)
            {
                pages.Y += 15;
                pages.Draw(left, Edge, small);
                pages.Draw(right, pages.Width - Edge - small.MeasureText(right), small);
            }
        }

        pages.Y += 6;
    }

    /// <summary>Widths by content: a figure is never cut, a name takes what is left.</summary>
    private float[] Columns(SKFont font)
    {
        float[] wish = new float[table.Columns];
        bool[] figures = new bool[table.Columns];
        foreach (string[] row in table.Rows)
        {
            for (int c = 0; c < row.Length; c++)
            {
                bool spans = c + 1 < row.Length && row[c + 1] == "<";
                bool figure = Table.IsFigure(row[c]);
                figures[c] |= figure;
                float most = figure ? 200 : noise.HasFlag(Noise.Narrow) ? size * 7 : size * 16;
                wish[c] = Math.Max(wish[c], spans || row[c] is "<" or "^" ? 14 : Math.Min(most, font.MeasureText(row[c]) + 7));
            }
        }

        float room = pages.Width - (2 * Edge), fixedWidth = wish.Where((_, c) => figures[c]).Sum(), free = wish.Where((_, c) => !figures[c]).Sum();
        float stretch = fixedWidth + free <= room ? room / (fixedWidth + free) : Math.Max(0.3f, (room - fixedWidth) / free);
        float[] edges = new float[table.Columns + 1];
        edges[0] = Edge;
        for (int c = 0; c < table.Columns; c++)
        {
            edges[c + 1] = edges[c] + (wish[c] * (figures[c] ? Math.Max(1, Math.Min(stretch, 1.6f)) : stretch));
        }

        float scale = room / (edges[^1] - Edge);
        return [.. edges.Select(e => Edge + ((e - Edge) * scale))];
    }

    private static int Span(string[] row, int column)
    {
        int wide = 1;
        while (column + wide < row.Length && row[column + wide] == "<")
        {
            wide++;
        }

        return wide;
    }

    private float RowHeight(int r, SKFont font) =>
        (table.Rows[r].Select((cell, c) => cell is "<" or "^" ? 1 : Math.Max(1, PdfPages.Wrap(cell, xs[c + Span(table.Rows[r], c)] - xs[c] - 5, font).Count)).Max() * Leading) + 6;

    private void Row(int r, SKFont font, float high)
    {
        string[] row = table.Rows[r];
        for (int c = 0; c < row.Length; c += Span(row, c))
        {
            float left = xs[c], right = xs[c + Span(row, c)];
            if (!noise.HasFlag(Noise.Borderless))
            {
                Rules(r, c, left, right, high);
            }

            float top = pages.Y + (size * 1.2f);
            foreach (string part in row[c] == "^" ? [] : PdfPages.Wrap(row[c], right - left - 5, font))
            {
                float x = Table.IsFigure(part) ? right - 3 - font.MeasureText(part) : r < table.HeaderRows ? (left + right - font.MeasureText(part)) / 2 : left + 3;
                pages.Canvas!.DrawText(part, x, top, SKTextAlign.Left, font, pages.Ink);
                top += Leading;
            }
        }

        pages.Y += high;
    }

    private void Rules(int r, int c, float left, float right, float high)
    {
        float y = pages.Y;
        pages.Canvas!.DrawLine(left, y, left, y + high, pages.Line);
        pages.Canvas.DrawLine(right, y, right, y + high, pages.Line);
        if (table.Rows[r][c] != "^")
        {
            pages.Canvas.DrawLine(left, y, right, y, pages.Line);
        }

        if (r + 1 >= table.Rows.Length || c >= table.Rows[r + 1].Length || table.Rows[r + 1][c] != "^")
        {
            pages.Canvas.DrawLine(left, y + high, right, y + high, pages.Line);
        }
    }
}
