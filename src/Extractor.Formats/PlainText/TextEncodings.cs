using System.Text;

namespace Extractor.Formats.PlainText;

/// <summary>Encodings of Chinese text: UTF-8, UTF-16 and GB18030 (with GB2312 and GBK).</summary>
internal static class TextEncodings
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Encoding Gb18030 => Encoding.GetEncoding("GB18030", EncoderFallback.ReplacementFallback, DecoderFallback.ReplacementFallback);

    /// <summary>Decodes by byte order mark, else as UTF-8 where the bytes are valid UTF-8, else as GB18030.</summary>
    public static string Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            return Encoding.UTF8.GetString(content[3..]);
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Encoding.Unicode.GetString(content[2..]);
        }

        if (content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Encoding.BigEndianUnicode.GetString(content[2..]);
        }

        try
        {
            return Utf8.GetString(content);
        }
        catch (DecoderFallbackException)
        {
            return Gb18030.GetString(content);
        }
    }

    /// <summary>Decodes with the charset that a document declares, unless the bytes show another; GB2312 and GBK are read as GB18030, their superset.</summary>
    public static string Decode(ReadOnlySpan<byte> content, string? charset) =>
        charset is null || IsUtf8(content) || content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Decode(content)
            : charset.StartsWith("big5", StringComparison.OrdinalIgnoreCase) ? Encoding.GetEncoding("big5").GetString(content)
            : charset.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? Gb18030.GetString(content) : Decode(content);

    /// <summary>Whether bytes are text: few control characters and few undecodable ones.</summary>
    public static bool IsText(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return true;
        }

        string text = Decode(content[..Math.Min(65536, content.Length)]);
        int strange = 0;
        foreach (char c in text)
        {
            strange += c == '\uFFFD' || (char.IsControl(c) && c is not ('\r' or '\n' or '\t' or '\f')) ? 1 : 0;
        }

        return strange * 100 <= text.Length;
    }

    private static bool IsUtf8(ReadOnlySpan<byte> content)
    {
        try
        {
            _ = Utf8.GetCharCount(content);
            return content.IndexOfAnyExceptInRange((byte)0, (byte)127) >= 0;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
