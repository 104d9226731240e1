using System.Collections.Immutable;
using System.Text;
using Extractor.Documents;

namespace Extractor.Formats.Pdf;

/// <summary>Puts letters into the cells of a ruled table.</summary>
internal static class TableCells
{
    /// <summary>The table with its text and the letters that stand outside it; null when the rules hold no table (a frame, an underline).</summary>
    public static (Grid Grid, List<Glyph> Outside)? Read(Lattice lattice, List<Glyph> glyphs, int page, double pageHeight)
    {
        var inside = new List<Glyph>[lattice.Cells.Count];
        var rest = new List<Glyph>(glyphs.Count);
        var candidates = new List<Glyph>();
        Box box = lattice.Box;
        foreach (Glyph glyph in glyphs)
        {
            (glyph.Middle >= box.Top - 1 && glyph.Middle <= box.Bottom + 1 && glyph.Centre >= box.Left - 2 && glyph.Centre <= box.Right + 2 ? candidates : rest).Add(glyph);
        }

        foreach (List<Glyph> token in Tokens(candidates))
        {
            double centre = (token[0].Left + token[^1].Right) / 2;
            int cell = lattice.CellAt(Math.Clamp(centre, box.Left, box.Right), token[0].Middle);
            if (cell < 0)
            {
                rest.AddRange(token);
            }
            else
            {
                (inside[cell] ??= []).AddRange(token);
            }
        }

        int filled = inside.Count(c => c is not null);
        bool table = filled >= 2 && lattice.RowCount >= 2 && lattice.ColumnCount >= 2 && lattice.Cells.Count >= 4 || IsLastRow(lattice, inside) || IsFirstRow(lattice, inside, rest, pageHeight);
        return table ? (Build(lattice, inside, page), rest) : null;
    }

    /// <summary>One row of figures alone on a page: the last of a table that the page before could not hold.</summary>
    private static bool IsLastRow(Lattice lattice, List<Glyph>[] inside) =>
        lattice.RowCount == 1 && inside.Count(c => c is not null) >= 3 && inside.Any(c => c is not null && c.TrueForAll(g => g.IsFigure || string.IsNullOrWhiteSpace(g.Text)));

    /// <summary>One row of headings at the foot of a page: the first of a table that goes on over the page.</summary>
    private static bool IsFirstRow(Lattice lattice, List<Glyph>[] inside, List<Glyph> rest, double pageHeight) =>
        lattice.RowCount == 1 && Array.TrueForAll(inside, c => c is not null && !c.Exists(g => g.IsFigure))
            && !rest.Exists(g => g.Middle > lattice.Box.Bottom && g.Middle < (1 - PageFurniture.Margin) * pageHeight);

    /// <summary>Letters that stay together: a figure is never cut by a rule it overhangs.</summary>
    private static IEnumerable<List<Glyph>> Tokens(List<Glyph> glyphs)
    {
        foreach (List<Glyph> row in PageLayout.Rows(glyphs))
        {
            List<Glyph>? token = null;
            foreach (Glyph glyph in row)
            {
                bool joins = token is not null && token[^1].IsFigure && glyph.IsFigure && glyph.Left - token[^1].Right < 0.15 * glyph.Size && glyph.Left - token[^1].Right > -0.6 * glyph.Size;
                if (!joins)
                {
                    if (token is not null)
                    {
                        yield return token;
                    }

                    token = [];
                }

                token!.Add(glyph);
            }

            if (token is not null)
            {
                yield return token;
            }
        }
    }

    private static Grid Build(Lattice lattice, List<Glyph>[] inside, int page)
    {
        var rows = new List<Cell>[lattice.RowCount];
        double[] margins = Margins(lattice, inside);
        for (int i = 0; i < lattice.Cells.Count; i++)
        {
            LatticeCell cell = lattice.Cells[i];
            (rows[cell.Row] ??= []).Add(new Cell(CellText(inside[i]), cell.Column, cell.ColumnSpan, cell.RowSpan)
            {
                Box = Rounded(cell.Box),
                Indent = Indent(inside[i], margins[cell.Column]),
            });
        }

        return new Grid
        {
            Rows = [.. rows.Select(r => new GridRow(r is null ? [] : [.. r.OrderBy(c => c.Column)], page))],
            ColumnCount = lattice.ColumnCount,
            Page = page,
            Box = Rounded(lattice.Box),
        };
    }

    public static Box Rounded(Box box) => new(Math.Round(box.Left, 2), Math.Round(box.Top, 2), Math.Round(box.Right, 2), Math.Round(box.Bottom, 2));

    /// <summary>The left edge of the text of each column, from the cells that are one column wide.</summary>
    private static double[] Margins(Lattice lattice, List<Glyph>[] inside)
    {
        double[] margins = new double[lattice.ColumnCount];
        Array.Fill(margins, double.MaxValue);
        for (int i = 0; i < inside.Length; i++)
        {
            if (inside[i] is { Count: > 0 } glyphs && lattice.Cells[i] is { ColumnSpan: 1 } cell)
            {
                margins[cell.Column] = Math.Min(margins[cell.Column], glyphs.Min(g => string.IsNullOrWhiteSpace(g.Text) ? double.MaxValue : g.Left));
            }
        }

        return margins;
    }

    private static int Indent(List<Glyph>? glyphs, double margin)
    {
        if (glyphs is null || margin == double.MaxValue)
        {
            return 0;
        }

        double left = double.MaxValue;
        foreach (Glyph glyph in glyphs)
        {
            left = string.IsNullOrWhiteSpace(glyph.Text) ? left : Math.Min(left, glyph.Left);
        }

        return left == double.MaxValue ? 0 : Math.Max(0, (int)Math.Round((left - margin) / Math.Max(4, glyphs[0].Size)));
    }

    /// <summary>Wrapped lines of a cell as one text.</summary>
    private static string CellText(List<Glyph>? glyphs)
    {
        if (glyphs is null)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (List<Glyph> row in PageLayout.Rows(glyphs))
        {
            string line = PrintedText.Join(row).Text.Trim();
            if (line.Length > 0)
            {
                text.Append(PrintedText.Separator(text.ToString(), line)).Append(line);
            }
        }

        return text.ToString();
    }
}
