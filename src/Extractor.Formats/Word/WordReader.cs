using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Documents;
using Document = Extractor.Documents.Document;

namespace Extractor.Formats.Word;

/// <summary>Reads a Word document: body, text boxes, footnotes, headers and footers; automatic numbers as printed, tracked changes as accepted.</summary>
internal static class WordReader
{
    /// <exception cref="UnreadableDocumentException">The document is damaged.</exception>
    public static Document Read(byte[] content, SourceFile source)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using WordprocessingDocument file = WordprocessingDocument.Open(stream, isEditable: false);
            MainDocumentPart main = file.MainDocumentPart ?? throw new InvalidDataException("no main document part");
            var blocks = new WordBlocks(new WordNumbering(main), new WordStyles(main));
            foreach (HeaderPart header in main.HeaderParts)
            {
                blocks.AddFurniture(header.Header, ParagraphRole.Header);
            }

            if (main.Document?.Body is { } body)
            {
                blocks.Add(body);
            }

            foreach (Footnote note in main.FootnotesPart?.Footnotes?.Elements<Footnote>().Where(n => n.Type is null || n.Type.Value == FootnoteEndnoteValues.Normal) ?? [])
            {
                blocks.Add(note);
            }

            foreach (Endnote note in main.EndnotesPart?.Endnotes?.Elements<Endnote>().Where(n => n.Type is null || n.Type.Value == FootnoteEndnoteValues.Normal) ?? [])
            {
                blocks.Add(note);
            }

            foreach (FooterPart footer in main.FooterParts)
            {
                blocks.AddFurniture(footer.Footer, ParagraphRole.Footer);
            }

            return new Document { Source = source, Blocks = blocks.Result(), Links = [.. main.HyperlinkRelationships.Select(h => new Link("", h.Uri.ToString())).Distinct()] };
        }
        catch (Exception e) when (OfficePackage.IsDamage(e))
        {
            throw new UnreadableDocumentException(source.Name, UnreadableReason.Corrupt, $"found a Word document that cannot be read ({e.Message}); expected sound WordprocessingML", e);
        }
    }
}
