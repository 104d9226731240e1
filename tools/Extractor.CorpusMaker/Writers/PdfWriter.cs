using Extractor.CorpusMaker.Drafting;
using SkiaSharp;

namespace Extractor.CorpusMaker.Writers;

/// <summary>Draws a draft as a PDF of A4 pages, wide tables across; disturbances of layout as asked.</summary>
internal static class PdfWriter
{
    private const string Font = "/usr/share/fonts/truetype/lxgw-wenkai/LXGWWenKai-Regular.ttf";

    public static void Write(Draft draft, string path, Noise noise)
    {
        using SKTypeface face = Face(draft);
        using FileStream stream = File.Create(path);
        var metadata = new SKDocumentPdfMetadata { Creation = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), Modified = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), RasterDpi = 72 };
        using SKDocument document = SKDocument.CreatePdf(stream, metadata);
        using (var pages = new PdfPages(document, face, noise))
        {
            Flow(draft, pages, noise);
        }

        document.Close();
    }

    private static void Flow(Draft draft, PdfPages pages, Noise noise)
    {
        for (int i = 0; i < draft.Pieces.Count; i++)
        {
            switch (draft.Pieces[i])
            {
                // A statement's own title is drawn with its table, on a page of its own.
                case Title title when i + 1 < draft.Pieces.Count && draft.Pieces[i + 1] is Table && title.Number.Length == 0:
                    break;
                case Title title when i + 1 < draft.Pieces.Count && draft.Pieces[i + 1] is Table next:
                    pages.Turn(PdfTable.IsWide(next));
                    pages.Heading(title.Level, title.Text);
                    break;
                case Title title:
                    pages.Upright();
                    if (title.Rest.Length > 0)
                    {
                        pages.Paragraph(title.Text);
                    }
                    else
                    {
                        pages.Heading(title.Level, title.Text);
                    }

                    break;
                case Text text:
                    pages.Upright();
                    pages.Paragraph(text.Words);
                    break;
                case Table table:
                    if (((Title)draft.Pieces[i - 1]).Number.Length == 0)
                    {
                        pages.Turn(PdfTable.IsWide(table));
                    }

                    new PdfTable(table, pages, noise).Draw();
                    break;
            }
        }
    }

    /// <summary>The font with the letters of the draft alone.</summary>
    private static SKTypeface Face(Draft draft)
    {
        using SKTypeface whole = SKTypeface.FromFile(Font) ?? throw new InvalidOperationException($"found no font {Font}; expected the Debian package fonts-lxgw-wenkai");
        using var font = new SKFont(whole);
        var letters = new SortedDictionary<int, ushort>();
        foreach (char letter in draft.Pieces.SelectMany(Words).SelectMany(w => w).Concat("- 0123456789").Where(c => !char.IsSurrogate(c)))
        {
            letters[letter] = font.GetGlyph(letter);
        }

        return SKTypeface.FromData(SKData.CreateCopy(FontSubset.Of(File.ReadAllBytes(Font), letters)));
    }

    private static IEnumerable<string> Words(Piece piece) => piece switch
    {
        Title title => [title.Text],
        Text text => [text.Words],
        Table table => [table.Name, table.Number, table.Left, table.Right, table.Note, .. table.Rows.SelectMany(r => r)],
        _ => [],
    };
}
