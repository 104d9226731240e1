using System.Buffers;

namespace Extractor.Store;

/// <summary>Text as it is searched: letters and digits alone, small, full-width forms as half-width. “三公”经费 is found by 三公经费.</summary>
internal static class FoldedText
{
    public static string Of(string text)
    {
        char[] folded = ArrayPool<char>.Shared.Rent(text.Length);
        int length = 0;
        foreach (char letter in text)
        {
            char plain = letter is >= '！' and <= '～' ? (char)(letter - '！' + '!') : letter;
            if (char.IsLetterOrDigit(plain))
            {
                folded[length++] = char.ToLowerInvariant(plain);
            }
        }

        string result = new(folded, 0, length);
        ArrayPool<char>.Shared.Return(folded);
        return result;
    }

    /// <summary>A letter of a folded text and the one before it as one number.</summary>
    public static uint Pair(string folded, int at) => ((uint)folded[at - 1] << 16) | folded[at];

    /// <summary>Each two neighbouring letters of a folded text.</summary>
    public static IEnumerable<uint> Pairs(string folded) => Enumerable.Range(1, Math.Max(0, folded.Length - 1)).Select(at => Pair(folded, at));

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
