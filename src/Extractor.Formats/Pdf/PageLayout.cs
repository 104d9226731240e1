using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Formats.Pdf;

/// <summary>A piece of a page in reading order: a printed line outside tables, or a table.</summary>
internal sealed record PageBlock(GlyphLine? Line, Grid? Grid, double[] Columns)
{
    public Box Box => Line?.Box ?? Grid!.Box!.Value;
}

/// <summary>The lines and tables of one page, from the top down.</summary>
internal static class PageLayout
{
    public static List<PageBlock> Read(PdfPageContent page, int number)
    {
        List<Glyph> glyphs = WithoutDoubles(page.Glyphs);
        var blocks = new List<PageBlock>();
        foreach (Lattice lattice in Lattice.Find(page.Rules))
        {
            if (TableCells.Read(lattice, glyphs, number, page.Turn.ReadHeight) is var (grid, rest))
            {
                blocks.Add(new PageBlock(null, grid, lattice.Xs));
                glyphs = rest;
            }
        }

        List<GlyphLine> lines = Lines(glyphs);
        blocks.AddRange(BorderlessTables.Read(lines, number, page.Turn.ReadWidth));
        blocks.Sort((a, b) => Math.Abs(a.Box.Top - b.Box.Top) > 2 ? Reading(a).CompareTo(Reading(b)) : a.Box.Left.CompareTo(b.Box.Left));
        return blocks;

        static double Reading(PageBlock block) => block.Line is { } line ? line.Baseline - (0.5 * line.Size) : block.Box.Top;
    }

    /// <summary>Letters printed twice at one place to look bold, or hidden under their own copy, count once.</summary>
    private static List<Glyph> WithoutDoubles(List<Glyph> glyphs)
    {
        var seen = new HashSet<(string, int, int)>(glyphs.Count);
        var kept = new List<Glyph>(glyphs.Count);
        foreach (Glyph glyph in glyphs)
        {
            int x = (int)Math.Round(glyph.Left / 1.5), y = (int)Math.Round(glyph.Baseline / 1.5);
            if (string.IsNullOrWhiteSpace(glyph.Text) || seen.Add((glyph.Text, x, y)))
            {
                kept.Add(glyph);
            }
        }

        return kept;
    }

    /// <summary>Letters on one baseline, cut where a gap of several letters separates what is printed left and right.</summary>
    public static List<GlyphLine> Lines(List<Glyph> glyphs, double gap = 3.2)
    {
        var lines = new List<GlyphLine>();
        foreach (List<Glyph> row in Rows(glyphs))
        {
            int start = 0;
            Glyph? previous = null;
            for (int i = 0; i < row.Count; i++)
            {
                if (string.IsNullOrWhiteSpace(row[i].Text))
                {
                    continue;
                }

                if (previous is { } before && row[i].Left - before.Right > gap * Math.Max(row[i].Size, before.Size))
                {
                    AddLine(lines, row.GetRange(start, i - start));
                    start = i;
                }

                previous = row[i];
            }

            AddLine(lines, row.GetRange(start, row.Count - start));
        }

        return lines;
    }

    private static void AddLine(List<GlyphLine> lines, List<Glyph> glyphs)
    {
        glyphs.RemoveAll(g => string.IsNullOrWhiteSpace(g.Text) && glyphs.Count == 1);
        if (glyphs.Exists(g => !string.IsNullOrWhiteSpace(g.Text)))
        {
            lines.Add(new GlyphLine(glyphs));
        }
    }

    /// <summary>Letters grouped by baseline from the top down, each group from left to right.</summary>
    public static List<List<Glyph>> Rows(List<Glyph> glyphs)
    {
        List<Glyph> sorted = [.. glyphs];
        sorted.Sort((a, b) => a.Middle != b.Middle ? a.Middle.CompareTo(b.Middle) : a.Order.CompareTo(b.Order));
        var rows = new List<List<Glyph>>();
        List<Glyph>? current = null;
        double middle = 0, size = 0;
        foreach (Glyph glyph in sorted)
        {
            if (current is null || glyph.Middle - middle > 0.42 * Math.Max(size, glyph.Size))
            {
                rows.Add(current = []);
                middle = glyph.Middle;
                size = glyph.Size;
            }
            else
            {
                middle += (glyph.Middle - middle) / (current.Count + 1);
                size = Math.Max(size, glyph.Size);
            }

            current.Add(glyph);
        }

        foreach (List<Glyph> row in rows)
        {
            row.Sort((a, b) => Math.Abs(a.Left - b.Left) > 0.01 ? a.Left.CompareTo(b.Left) : a.Order.CompareTo(b.Order));
        }

        return rows;
    }
}
