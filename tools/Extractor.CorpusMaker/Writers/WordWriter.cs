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

/// <summary>Writes a draft as a Word document: outline levels on headings, gridSpan and vMerge in tables.</summary>
internal static class WordWriter
{
    public static void Write(Draft draft, string path)
    {
        using var memory = new MemoryStream();
        using (WordprocessingDocument file = WordprocessingDocument.Create(memory, WordprocessingDocumentType.Document))
        {
            MainDocumentPart main = file.AddMainDocumentPart();
            var body = new Body();
            foreach (Piece piece in draft.Pieces)
            {
                switch (piece)
                {
                    case Title title:
                        body.Append(ParagraphOf(title.Text, title.Rest.Length > 0 ? null : title.Level));
                        break;
                    case Text text:
                        body.Append(ParagraphOf(text.Words, null));
                        break;
                    case Table table:
                        body.Append(new[] { table.Number, table.Left, table.Right }.Where(t => t.Length > 0).Select(t => ParagraphOf(t, null)));
                        body.Append(TableOf(table), ParagraphOf(table.Note, null));
                        break;
                }
            }

            main.Document = new Document(body);
            file.PackageProperties.Created = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        }

        Archives.WriteStable(memory.ToArray(), path);
    }

    private static Paragraph ParagraphOf(string text, int? level)
    {
        var properties = new ParagraphProperties();
        if (level is { } depth)
        {
            properties.Append(new Justification { Val = depth <= 1 ? JustificationValues.Center : JustificationValues.Left }, new OutlineLevel { Val = depth });
        }

        return new Paragraph(properties, new Run(new W.Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    private static W.Table TableOf(Table table)
    {
        var built = new W.Table(new TableProperties(new TableBorders(new TopBorder { Val = BorderValues.Single }, new BottomBorder { Val = BorderValues.Single }, new InsideHorizontalBorder { Val = BorderValues.Single }, new InsideVerticalBorder { Val = BorderValues.Single })));
        for (int r = 0; r < table.Rows.Length; r++)
        {
            var row = new TableRow();
            for (int c = 0; c < table.Rows[r].Length; c++)
            {
                string cell = table.Rows[r][c];
                if (cell == "<")
                {
                    continue;
                }

                int wide = 1;
                while (c + wide < table.Rows[r].Length && table.Rows[r][c + wide] == "<")
                {
                    wide++;
                }

                var properties = new TableCellProperties();
                if (wide > 1)
                {
                    properties.Append(new GridSpan { Val = wide });
                }

                if (cell == "^")
                {
                    properties.Append(new VerticalMerge());
                }
                else if (r + 1 < table.Rows.Length && c < table.Rows[r + 1].Length && table.Rows[r + 1][c] == "^")
                {
                    properties.Append(new VerticalMerge { Val = MergedCellValues.Restart });
                }

                row.Append(new TableCell(properties, ParagraphOf(cell == "^" ? "" : cell, null)));
            }

            built.Append(row);
        }

        return built;
    }
}
