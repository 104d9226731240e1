using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;

namespace Extractor.Formats.PlainText;

/// <summary>Reads plain text: each line that is not blank is a paragraph, unless the text was broken into lines of one width.</summary>
internal static partial class PlainTextReader
{
    private const int LargestText = 16 << 20;

    /// <exception cref="UnreadableDocumentException">The text is longer than any report.</exception>
    public static Document Read(byte[] content, SourceFile source)
    {
        if (content.Length > LargestText)
        {
            throw new UnreadableDocumentException(source.Name, UnreadableReason.TooLarge, $"found a text of {content.Length} bytes; expected at most {LargestText}");
        }

        var lines = new List<string>();
        foreach (ReadOnlySpan<char> line in TextEncodings.Decode(content).AsSpan().EnumerateLines())
        {
            lines.Add(line.Trim("\u3000 \t\f\u00a0").ToString());
        }

        var blocks = ImmutableArray.CreateBuilder<Block>();
        foreach (string text in BrokenLines.Join(lines))
        {
            blocks.Add(new Paragraph { Text = text, Ordinal = blocks.Count, Role = Contents().IsMatch(text) ? ParagraphRole.Contents : ParagraphRole.Body });
        }

        return new Document { Source = source, Blocks = blocks.DrainToImmutable() };
    }

    [GeneratedRegex(@"(?:[.．·…]{4,}|…{2,}|\t)\s*\d{1,3}$")]
    private static partial Regex Contents();
}
