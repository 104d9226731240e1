using System.Text;

namespace Extractor.Formats.Pdf;

/// <summary>Letters to text: compatibility letters mapped, spaces that only justify CJK letters folded.</summary>
internal static class PrintedText
{
    public static bool IsCjk(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF' or >= '\u3000' and <= '\u303F' or '“' or '”' or '‘' or '’' or '…' or '—' or '·'
        || char.IsSurrogate(c);

    /// <summary>The letter as ordinary text: every blank a space, letters that only look ordinary (<see cref="CompatibilityLetters"/>) those they stand for.</summary>
    public static string Normalize(string value) => value switch
    {
        ['\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\u3000' or '\t'] => " ",
        ['\u00AD'] => "-",
        [var letter] when CompatibilityLetters.Of(letter) is var plain && plain != letter => plain.ToString(),
        _ => value,
    };

    /// <summary>Text of letters on one line, with the edges of each character. A gap of half a letter is a space, except between CJK letters.</summary>
    public static (string Text, float[] Edges) Join(List<Glyph> glyphs)
    {
        var text = new StringBuilder(glyphs.Count + 4);
        var edges = new List<float>(glyphs.Count + 4);
        Glyph? previous = null;
        bool space = false;
        foreach (Glyph glyph in glyphs)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                space = true;
                continue;
            }

            if (previous is { } before)
            {
                bool gap = glyph.Left - before.Right > 0.22 * Math.Min(glyph.Size, before.Size);
                if ((space || gap) && !(before.IsCjk || glyph.IsCjk))
                {
                    edges.Add((float)before.Right);
                    text.Append(' ');
                }
                else if ((space || gap) && glyph.Left - before.Right > 1.8 * glyph.Size)
                {
                    edges.Add((float)before.Right);
                    text.Append(' ');
                }
            }

            foreach (char c in glyph.Text)
            {
                edges.Add((float)glyph.Left);
                text.Append(c);
            }

            previous = glyph;
            space = false;
        }

        if (previous is { } last)
        {
            edges.Add((float)last.Right);
        }

        return (text.ToString(), [.. edges]);
    }

    /// <summary>Two printed lines of one cell or paragraph as one text.</summary>
    public static string Separator(string above, string below) =>
        above.Length == 0 || below.Length == 0 || IsCjk(above[^1]) || IsCjk(below[0]) || (char.IsAsciiDigit(below[0]) && (char.IsAsciiDigit(above[^1]) || above[^1] is '.' or ',' or '-'))
            ? "" : " ";
}
