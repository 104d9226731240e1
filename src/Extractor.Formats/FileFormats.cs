using System.IO.Compression;
using System.Text;

namespace Extractor.Formats;

internal enum FileFormat
{
    Unknown,
    Empty,
    Pdf,
    Word,
    Excel,
    LegacyExcel,
    Html,
    Mhtml,
    Text,
    Encrypted,
    Damaged,
    TooLarge,
    Unsupported,
}

/// <summary>Tells formats by their content.</summary>
internal static class FileFormats
{
    /// <summary>XML of an Office document; it takes many times as much memory when read.</summary>
    private const long LargestXml = 128L << 20;
    private const int Head = 4096;

    private static readonly (byte[] Magic, string Name)[] Unsupported =
    [
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "a 7z archive, which is to be unpacked first"),
        ("Rar!"u8.ToArray(), "a RAR archive, which is to be unpacked first"),
        ([0x1F, 0x8B], "a gzip file, which is to be unpacked first"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ("GIF8"u8.ToArray(), "a GIF picture"),
        ("{\\rtf"u8.ToArray(), "an RTF document"),
    ];

    /// <summary>The format, and for a format that is not read, its name.</summary>
    public static (FileFormat Format, string Found) Detect(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return (FileFormat.Empty, "");
        }

        ReadOnlySpan<byte> head = content[..Math.Min(Head, content.Length)];
        if (head[..Math.Min(1024, head.Length)].IndexOf("%PDF-"u8) >= 0)
        {
            return (FileFormat.Pdf, "");
        }

        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8))
        {
            return Archive(content);
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            return Compound(content);
        }

        foreach ((byte[] magic, string name) in Unsupported)
        {
            if (head.StartsWith(magic))
            {
                return (FileFormat.Unsupported, name);
            }
        }

        return (Words(head, content), "");
    }

    private static FileFormat Words(ReadOnlySpan<byte> head, ReadOnlySpan<byte> content)
    {
        string start = Encoding.Latin1.GetString(head).TrimStart('\uFEFF', 'ï', '»', '¿', ' ', '\r', '\n', '\t');
        bool mime = start.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase) || start.StartsWith("From:", StringComparison.OrdinalIgnoreCase)
            || start.Contains("Content-Type: multipart/related", StringComparison.OrdinalIgnoreCase);
        if (mime)
        {
            return FileFormat.Mhtml;
        }

        foreach (string tag in (string[])["<!doctype html", "<html", "<head", "<body", "<?xml", "<div", "<table", "<p>", "<p ", "<meta", "<script", "<!--"])
        {
            if (start.StartsWith(tag, StringComparison.OrdinalIgnoreCase))
            {
                return FileFormat.Html;
            }
        }

        if (start.Contains("<html", StringComparison.OrdinalIgnoreCase) || start.Contains("</div>", StringComparison.OrdinalIgnoreCase))
        {
            return FileFormat.Html;
        }

        return PlainText.TextEncodings.IsText(content) ? FileFormat.Text : FileFormat.Unknown;
    }

    private static (FileFormat Format, string Found) Archive(ReadOnlySpan<byte> content)
    {
        try
        {
            using var stream = new MemoryStream(content.ToArray(), writable: false);
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            bool Holds(string folder) => archive.Entries.Any(e => e.FullName.StartsWith(folder, StringComparison.OrdinalIgnoreCase));
            bool office = Holds("word/") || Holds("xl/");
            if (office && archive.Entries.Where(e => e.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Sum(e => e.Length) > LargestXml)
            {
                return (FileFormat.TooLarge, "an Office document with more than 128 MiB of XML");
            }

            return Holds("word/") ? (FileFormat.Word, "")
                : Holds("xl/") ? (FileFormat.Excel, "")
                : Holds("ppt/") ? (FileFormat.Unsupported, "a PowerPoint presentation")
                : Holds("META-INF/manifest.xml") && Holds("content.xml") ? (FileFormat.Unsupported, "an OpenDocument file, which is to be saved as .docx or .xlsx first")
                : Holds("OFD.xml") ? (FileFormat.Unsupported, "an OFD document, which is to be saved as PDF first")
                : (FileFormat.Unsupported, "a ZIP archive, which is to be unpacked first");
        }
        catch (InvalidDataException)
        {
            return (FileFormat.Damaged, "a damaged ZIP archive or Office document");
        }
    }

    /// <summary>OLE containers: Word and Excel 97-2003, and Office documents with a password.</summary>
    private static (FileFormat Format, string Found) Compound(ReadOnlySpan<byte> content)
    {
        return Has(content, "EncryptionInfo") ? (FileFormat.Encrypted, "an Office document")
            : Has(content, "WordDocument") ? (FileFormat.Unsupported, "a Word 97-2003 document (.doc), which is to be saved as .docx first")
            : Has(content, "Workbook") || Has(content, "Book") ? (FileFormat.LegacyExcel, "")
            : (FileFormat.Unsupported, "an OLE compound file");

        static bool Has(ReadOnlySpan<byte> bytes, string stream) => bytes.IndexOf(Encoding.Unicode.GetBytes(stream)) >= 0;
    }
}
