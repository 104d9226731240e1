using Extractor.Documents;
using MimeKit;

namespace Extractor.Formats.Html;

/// <summary>Reads a web archive (MHTML, often named .doc): its HTML part, decoded from quoted-printable or base64.</summary>
internal static class MhtmlReader
{
    /// <exception cref="UnreadableDocumentException">The archive has no HTML part or is damaged.</exception>
    public static Document Read(byte[] content, SourceFile source)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using var message = MimeMessage.Load(stream);
            MimePart? part = message.BodyParts.OfType<MimePart>().FirstOrDefault(p => p.ContentType.IsMimeType("text", "html"));
            if (part?.Content is not { } body)
            {
                throw new UnreadableDocumentException(source.Name, UnreadableReason.Corrupt, "found a web archive (MHTML) without an HTML part; expected one");
            }

            using var decoded = new MemoryStream();
            body.DecodeTo(decoded);
            return HtmlReader.Read(decoded.ToArray(), source, part.ContentType.Charset);
        }
        catch (Exception e) when (e is FormatException or ParseException)
        {
            throw new UnreadableDocumentException(source.Name, UnreadableReason.Corrupt, $"found a damaged web archive ({e.Message}); expected MIME", e);
        }
    }
}
