using System.Text;

namespace Extractor.Store;

/// <summary>Text as it is searched: letters and digits alone, small, full-width forms as half-width. “三公”经费 is found by 三公经费.</summary>
internal static class FoldedText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char letter in text)
        {
            char plain = letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter;
            if (char.IsLetterOrDigit(plain))
            {
                folded.Append(char.ToLowerInvariant(plain));
            }
        }

        return folded.ToString();
    }

    /// <summary>Each two neighbouring letters of a folded text as one number.</summary>
    public static IEnumerable<uint> Pairs(string folded)
    {
        for (int i = 1; i < folded.Length; i++)
        {
            yield return ((uint)folded[i - 1] << 16) | folded[i];
        }
    }

    /// <summary>The words around the first place of a folded word in a text, on one line.</summary>
    public static string Excerpt(string text, string word, int around = 40)
    {
        int letters = 0, place = Of(text).IndexOf(word, StringComparison.Ordinal), at = 0;
        while (at < text.Length && (Of(text[at].ToString()).Length == 0 || letters++ < place))
        {
            at++;
        }

        int from = Math.Max(0, at - around), to = Math.Min(text.Length, at + word.Length + around);
        return (from > 0 ? "…" : "") + text[from..to].ReplaceLineEndings(" ") + (to < text.Length ? "…" : "");
    }
}
