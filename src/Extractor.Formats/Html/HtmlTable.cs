using System.Collections.Immutable;
using System.Globalization;
using AngleSharp.Dom;
using Extractor.Documents;

namespace Extractor.Formats.Html;

/// <summary>A table of a page as a grid: rowspan and colspan place every cell.</summary>
internal static class HtmlTable
{
    private const int MaxSpan = 200;
    private const int MaxColumns = 2000;

    /// <summary>The table, or null when it prints nothing.</summary>
    public static Grid? Read(IElement table)
    {
        IElement[] rows = [.. table.QuerySelectorAll("tr").Where(r => ReferenceEquals(r.Closest("table"), table))];
        var busyUntil = new int[MaxColumns + 1];
        var built = ImmutableArray.CreateBuilder<GridRow>(rows.Length);
        int width = 0;
        bool any = false;
        for (int r = 0; r < rows.Length; r++)
        {
            var cells = ImmutableArray.CreateBuilder<Cell>();
            int column = 0;
            foreach (IElement element in rows[r].Children.Where(c => c.LocalName is "td" or "th"))
            {
                while (busyUntil[column] > r && column < MaxColumns)
                {
                    column++;
                }

                int wide = Span(element, "colspan"), high = Math.Min(Span(element, "rowspan"), rows.Length - r);
                if (column + wide > MaxColumns)
                {
                    break;
                }

                Array.Fill(busyUntil, r + high, column, wide);
                string raw = HtmlBlocks.TextOf(element), text = HtmlBlocks.Squeeze(raw);
                any |= text.Length > 0;
                cells.Add(new Cell(text, column, wide, high) { Indent = Indent(raw) });
                column += wide;
                width = Math.Max(width, column);
            }

            built.Add(new GridRow(cells.DrainToImmutable()));
        }

        return any && width > 0 ? new Grid { Rows = built.MoveToImmutable(), ColumnCount = width } : null;
    }

    private static int Span(IElement element, string name) =>
        int.TryParse(element.GetAttribute(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out int span) ? Math.Clamp(span, 1, MaxSpan) : 1;

    private static int Indent(string raw)
    {
        int spaces = 0;
        foreach (char c in raw.TrimStart('\r', '\n', '\t', ' '))
        {
            if (c is not ('\u00a0' or '\u3000'))
            {
                break;
            }

            spaces += c == '\u3000' ? 2 : 1;
        }

        return spaces / 2;
    }
}
