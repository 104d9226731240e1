using System.Collections.Immutable;
using System.Globalization;
using Extractor.Documents;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace Extractor.Formats.Pdf;

/// <summary>Reads a PDF file: letters to lines, lines to paragraphs, rules to tables. A page that cannot be parsed costs that page only.</summary>
internal static class PdfReader
{
    /// <exception cref="UnreadableDocumentException">The file is encrypted, damaged as a whole, or has no page.</exception>
    public static Document Read(byte[] content, SourceFile source)
    {
        using PdfDocument pdf = Open(content, source.Name);
        var pages = ImmutableArray.CreateBuilder<Page>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var turns = new Dictionary<int, PageTurn>();
        var layouts = new List<(int Number, Page Page, List<PageBlock> Blocks)>();
        for (int number = 1; number <= pdf.NumberOfPages; number++)
        {
            (Page page, PageTurn turn, List<PageBlock> blocks, Diagnostic? diagnostic) = ReadPage(pdf, number);
            pages.Add(page with { Width = Math.Round(turn.Width, 2), Height = Math.Round(turn.Height, 2) });
            turns.Add(number, turn);
            layouts.Add((number, page, blocks));
            if (diagnostic is not null)
            {
                diagnostics.Add(diagnostic);
            }
        }

        if (pages.Count == 0)
        {
            throw new UnreadableDocumentException(source.Name, UnreadableReason.Corrupt, "found a PDF without pages; expected at least one");
        }

        return new Document
        {
            Source = source,
            Pages = pages.DrainToImmutable(),
            Blocks = PageTurn.Displayed(BlockAssembly.Assemble(layouts), turns),
            Diagnostics = diagnostics.DrainToImmutable(),
        };
    }

    private static PdfDocument Open(byte[] content, string name)
    {
        try
        {
            return PdfDocument.Open(content, new ParsingOptions { ClipPaths = true, SkipMissingFonts = true, FilterProvider = BoundedFilters.Instance });
        }
        catch (PdfDocumentEncryptedException e)
        {
            throw new UnreadableDocumentException(name, UnreadableReason.Encrypted, "found a PDF that needs a password; expected an open one", e);
        }
        catch (Exception e) when (IsDamage(e))
        {
            throw new UnreadableDocumentException(name, UnreadableReason.Corrupt, $"found a PDF that cannot be opened ({FirstLine(e.Message)}); expected a sound cross-reference and page tree", e);
        }
    }

    /// <summary>A page of the size that it is read in, its turn, and what stands on it.</summary>
    private static (Page Page, PageTurn Turn, List<PageBlock> Blocks, Diagnostic? Diagnostic) ReadPage(PdfDocument pdf, int number)
    {
        try
        {
            PdfPageContent content = PdfPageContent.Read(pdf.GetPage(number));
            var page = new Page(number, Math.Round(content.Turn.ReadWidth, 2), Math.Round(content.Turn.ReadHeight, 2), content.Content);
            return content.Content switch
            {
                PageContent.Text => (page, content.Turn, PageLayout.Read(content, number), null),
                PageContent.Scanned => (page, content.Turn, [], Problem("page-scanned", number, "found an image without a text layer; expected text")),
                PageContent.Undecodable => (page, content.Turn, [], Problem("page-undecodable", number, "found text in fonts without a usable encoding; expected Unicode text")),
                PageContent.Damaged => (page, content.Turn, [], Problem("page-damaged", number, "found a content stream without a readable operation; expected text or images")),
                _ => (page, content.Turn, [], null),
            };
        }
        catch (Exception e) when (IsDamage(e))
        {
            return (new Page(number, 0, 0, PageContent.Damaged), default, [], Problem("page-damaged", number, $"found a page that cannot be parsed ({FirstLine(e.Message)}); expected a sound content stream"));
        }
    }

    private static Diagnostic Problem(string code, int page, string message) =>
        new(Severity.Warning, code, string.Create(CultureInfo.InvariantCulture, $"page {page}: {message}"), new SourceLocation { Page = page });

    private static string FirstLine(string message) => message.AsSpan().IndexOfAny('\r', '\n') is >= 0 and int end ? message[..end] : message;

    /// <summary>What PdfPig throws on damaged input; anything else is a fault of ours and is not caught.</summary>
    private static bool IsDamage(Exception e) =>
        e.GetType().Namespace?.StartsWith("UglyToad.PdfPig", StringComparison.Ordinal) == true || e is InvalidOperationException or ArgumentException or FormatException or OverflowException or IndexOutOfRangeException
            or KeyNotFoundException or NotSupportedException or InvalidDataException or EndOfStreamException or InvalidCastException or NullReferenceException
            or NotImplementedException or DivideByZeroException;
}
