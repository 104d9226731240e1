using System.Text.RegularExpressions;

namespace Extractor.Recognition.Tables;

/// <summary>Printed labels without what does not change their meaning: spaces, numbering, 其中, quotation marks, bracket width.</summary>
internal static partial class Phrase
{
    /// <summary>Removes spaces and quotation marks and unifies brackets; keeps numbering.</summary>
    public static string Compact(string text)
    {
        Span<char> buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || c is '“' or '”' or '"' or '\'' or '‘' or '’' or '《' or '》' or '\u200b' or '\ufeff' or '＂')
            {
                continue;
            }

            buffer[length++] = c switch
            {
                '(' or '﹙' => '（',
                ')' or '﹚' => '）',
                ':' => '：',
                ',' => '，',
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                _ => c,
            };
        }

        return new string(buffer[..length]);
    }

    /// <summary>A name without the spaces and line breaks that printing puts into it.</summary>
    public static string Name(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The words of a label alone: <see cref="Compact"/> without leading numbering, 其中 and 减/加.</summary>
    public static string Label(string text)
    {
        string compact = Compact(text);
        while (true)
        {
            Match match = Lead().Match(compact);
            if (!match.Success || match.Length == 0)
            {
                return compact.TrimEnd('：');
            }

            compact = compact[match.Length..];
        }
    }

    [GeneratedRegex(@"^(?:其中[：:]?|第?[一二三四五六七八九十]+[、．.，]|（[一二三四五六七八九十]+）|\d{1,2}[、．.](?!\d)|（\d{1,2}）|[①-⑳]|[、．.：*＊△▲—\-]+)")]
    private static partial Regex Lead();
}
