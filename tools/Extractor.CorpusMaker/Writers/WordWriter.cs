using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.CorpusMaker.Drafting;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;
using Table = Extractor.CorpusMaker.Drafting.Table;
using Text = Extractor.CorpusMaker.Drafting.Text;
using Title = Extractor.CorpusMaker.Drafting.Title;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Extractor.CorpusMaker.Writers;

/// <summary>Writes a draft as a Word document: outline levels on headings, wide statements on pages across, gridSpan and vMerge in tables.</summary>
internal static class WordWriter
{
    /// <summary>Twentieths of a point: the short and the long side of A4, and the margin.</summary>
    private const int Short = 11906, Long = 16838, Margin = 1134;

    public static void Write(Draft draft, string path)
    {
        using var memory = new MemoryStream();
        using (WordprocessingDocument file = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = file.AddMainDocumentPart();
            file.ChangeIdOfPart(main, "rId1");
            var body = new Body();
            for (int i = 0; i < draft.Pieces.Count; i++)
            {
                switch (draft.Pieces[i])
                {
                    case Title title:
                        bool opens = i + 1 < draft.Pieces.Count && draft.Pieces[i + 1] is Table next && IsWide(next);
                        body.Append(opens ? [SectionEnd(false)] : Array.Empty<Paragraph>());
                        body.Append(ParagraphOf(title.Text, title.Rest.Length > 0 ? null : title.Level));
                        break;
                    case Text text:
                        body.Append(ParagraphOf(text.Words, null));
                        break;
                    case Table table:
                        body.Append(new[] { table.Number, $"{table.Left}　　{table.Right}".Trim('　') }.Where(t => t.Length > 0).Select(t => ParagraphOf(t, null)));
                        body.Append(TableOf(table), ParagraphOf(table.Note, null));
                        body.Append(IsWide(table) ? [SectionEnd(true)] : Array.Empty<Paragraph>());
                        break;
                }
            }

            body.Append(Page(false));
            main.Document = new Document(body);
        }

        Archives.WriteStable(memory.ToArray(), path);
    }

    private static bool IsWide(Table table) => table.Columns > 7;

    private static Paragraph SectionEnd(bool across) => new(new ParagraphProperties(Page(across)));

    private static SectionProperties Page(bool across) => new(
        across ? new PageSize { Width = Long, Height = Short, Orient = PageOrientationValues.Landscape } : new PageSize { Width = Short, Height = Long },
        new PageMargin { Top = Margin, Bottom = Margin, Left = Margin, Right = Margin, Header = 567, Footer = 567 });

    private static Paragraph ParagraphOf(string text, int? level, bool small = false)
    {
        var properties = new ParagraphProperties();
        if (level is { } depth)
        {
            properties.Append(new Justification { Val = depth <= 1 ? JustificationValues.Center : JustificationValues.Left }, new OutlineLevel { Val = depth });
        }

        var run = new Run(new RunProperties(new FontSize { Val = small ? "15" : level is 0 ? "40" : level is 1 ? "32" : "22" }), new W.Text(text) { Space = SpaceProcessingModeValues.Preserve });
        return new Paragraph(properties, run);
    }

    private static W.Table TableOf(Table table)
    {
        int room = (IsWide(table) ? Long : Short) - (2 * Margin);
        int[] widths = Widths(table, room);
        var borders = new TableBorders(Rule<TopBorder>(), Rule<LeftBorder>(), Rule<BottomBorder>(), Rule<RightBorder>(), Rule<InsideHorizontalBorder>(), Rule<InsideVerticalBorder>());
        var built = new W.Table(
            new TableProperties(new TableWidth { Width = $"{widths.Sum()}", Type = TableWidthUnitValues.Dxa }, borders, new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(w => new GridColumn { Width = $"{w}" })));
        for (int r = 0; r < table.Rows.Length; r++)
        {
            var row = new TableRow();
            if (r < table.HeaderRows)
            {
                row.Append(new TableRowProperties(new TableHeader()));
            }

            for (int c = 0; c < table.Rows[r].Length; c++)
            {
                if (table.Rows[r][c] != "<")
                {
                    row.Append(CellOf(table, r, c, widths));
                }
            }

            built.Append(row);
        }

        return built;
    }

    private static TableCell CellOf(Table table, int r, int c, int[] widths)
    {
        string[] row = table.Rows[r];
        int wide = 1;
        while (c + wide < row.Length && row[c + wide] == "<")
        {
            wide++;
        }

        var properties = new TableCellProperties(new TableCellWidth { Width = $"{widths[c..(c + wide)].Sum()}", Type = TableWidthUnitValues.Dxa });
        if (wide > 1)
        {
            properties.Append(new GridSpan { Val = wide });
        }

        if (row[c] == "^")
        {
            properties.Append(new VerticalMerge());
        }
        else if (r + 1 < table.Rows.Length && c < table.Rows[r + 1].Length && table.Rows[r + 1][c] == "^")
        {
            properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
        }

        return new TableCell(properties, ParagraphOf(row[c] == "^" ? "" : row[c], null, small: true));
    }

    /// <summary>Widths by content; a figure is not cut, names share what is left.</summary>
    private static int[] Widths(Table table, int room)
    {
        const int Letter = 150, Digit = 85, Padding = 240;
        int[] least = new int[table.Columns], wish = new int[table.Columns];
        foreach (string[] row in table.Rows)
        {
            for (int c = 0; c < row.Length; c++)
            {
                bool spans = row[c] is "<" or "^" || (c + 1 < row.Length && row[c + 1] == "<");
                int width = spans ? Letter : row[c].Sum(l => char.IsAscii(l) ? Digit : Letter);
                least[c] = Math.Max(least[c], Padding + (Table.IsFigure(row[c]) ? width : Math.Min(width, 2 * Letter)));
                wish[c] = Math.Max(wish[c], Padding + Math.Min(width, 16 * Letter));
            }
        }

        double share = wish.Sum() == least.Sum() ? 0 : Math.Clamp((room - least.Sum()) / (double)(wish.Sum() - least.Sum()), 0, 1);
        return [.. least.Select((l, c) => l + (int)(share * (wish[c] - l)))];
    }

    private static T Rule<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };
}
