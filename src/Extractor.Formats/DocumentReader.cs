using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Extractor.Documents;
using Extractor.Formats.Excel;
using Extractor.Formats.Html;
using Extractor.Formats.Pdf;
using Extractor.Formats.PlainText;
using Extractor.Formats.Word;
using UglyToad.PdfPig.Fonts.SystemFonts;

namespace Extractor.Formats;

/// <summary>Reads a published file into a <see cref="Document"/>. The content decides the format, never the extension or the name.</summary>
public static class DocumentReader
{
    private const long LargestFile = 512L << 20;

    /// <summary>Loads what the first PDF of a process waits for: the metrics of the standard fonts. May run beside a <see cref="Read(string)"/>.</summary>
    public static void Prepare() => RuntimeHelpers.RunClassConstructor(typeof(SystemFontFinder).TypeHandle);

    /// <exception cref="UnreadableDocumentException">The file cannot be opened: the message names it and says why.</exception>
    public static Document Read(string path)
    {
        string name = Path.GetFileName(path);
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new UnreadableDocumentException(path, UnreadableReason.NotFound, Directory.Exists(path) ? "found a folder; expected a file" : "found no such file; expected a report");
        }

        if (file.Length > LargestFile)
        {
            throw new UnreadableDocumentException(name, UnreadableReason.TooLarge, $"found {file.Length} bytes; expected at most {LargestFile}");
        }

        try
        {
            return Read(File.ReadAllBytes(path), name);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableDocumentException(path, UnreadableReason.NotFound, $"found a file that cannot be read ({e.Message}); expected read access", e);
        }
    }

    /// <inheritdoc cref="Read(string)"/>
    public static Document Read(byte[] content, string name)
    {
        (FileFormat format, string found) = FileFormats.Detect(content);
        SourceFile Source(string mediaType) => new(name, Convert.ToHexStringLower(SHA256.HashData(content)), mediaType, content.Length);
        Document document = format switch
        {
            FileFormat.Pdf => PdfReader.Read(content, Source("application/pdf")),
            FileFormat.Word => WordReader.Read(content, Source("application/vnd.openxmlformats-officedocument.wordprocessingml.document")),
            FileFormat.Excel => ExcelReader.Read(content, Source("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")),
            FileFormat.LegacyExcel => LegacyExcelReader.Read(content, Source("application/vnd.ms-excel")),
            FileFormat.Html => HtmlReader.Read(content, Source("text/html")),
            FileFormat.Mhtml => MhtmlReader.Read(content, Source("multipart/related")),
            FileFormat.Text => PlainTextReader.Read(content, Source("text/plain")),
            FileFormat.Empty => throw new UnreadableDocumentException(name, UnreadableReason.Empty, "found an empty file; expected a report"),
            FileFormat.Encrypted => throw new UnreadableDocumentException(name, UnreadableReason.Encrypted, $"found {found} that needs a password; expected an open one"),
            FileFormat.Damaged => throw new UnreadableDocumentException(name, UnreadableReason.Corrupt, $"found {found}; expected a sound one"),
            FileFormat.TooLarge => throw new UnreadableDocumentException(name, UnreadableReason.TooLarge, $"found {found}; expected less"),
            FileFormat.Unsupported => throw new UnreadableDocumentException(name, UnreadableReason.UnsupportedFormat, $"found {found}; expected PDF, DOCX, XLSX, XLS, HTML, MHTML or text"),
            _ => throw new UnreadableDocumentException(name, UnreadableReason.UnknownFormat, "found bytes of no known format; expected PDF, DOCX, XLSX, XLS, HTML, MHTML or text"),
        };
        return format == FileFormat.Pdf ? document : CompatibilityLetters.Replace(document);
    }
}
