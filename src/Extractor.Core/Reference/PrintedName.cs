using System.Text;

namespace Extractor.Reference;

/// <summary>
/// A subject name without the accidents of print: numbering, code, spaces, width of brackets, 其它 for 其他, （类）（款）（项）.
/// </summary>
/// <param name="Folded">The name with half-width brackets.</param>
/// <param name="Key">Its letters and digits only.</param>
/// <param name="Level">1, 2 or 3 when the print says 类, 款 or 项; else 0.</param>
internal readonly record struct PrintedName(string Folded, string Key, int Level)
{
    private const string Levels = "类款项";
    private const string Numerals = "一二三四五六七八九十百〇零0123456789";
    private const string Separators = "、.:-,;，；。";
    private const string OpeningBrackets = "(〔[【{〈<《［｛";
    private const string ClosingBrackets = ")〕]】}〉>》］｝";
    private static readonly string[] Prefixes = ["其中:", "其中", "#", "*"];

    /// <summary>The key without a 支出 at its end: names are printed with and without it.</summary>
    public static string StemOf(string key)
    {
        ReadOnlySpan<char> stem = key;
        while (stem.Length > 3 && stem.EndsWith("支出", StringComparison.Ordinal))
        {
            stem = stem[..^2];
        }

        return stem.Length == key.Length ? key : stem.ToString();
    }

    /// <summary>An official name, which carries neither numbering nor a level.</summary>
    public static PrintedName OfOfficial(string name)
    {
        string folded = Fold(name);
        return new PrintedName(folded, KeyOf(folded), 0);
    }

    /// <summary>A name as a document prints it.</summary>
    public static PrintedName Parse(string printed)
    {
        string folded = WithoutNumbering(Fold(printed));
        folded = WithoutMarks(folded, out int level).TrimEnd([.. Separators]);
        return new PrintedName(folded, KeyOf(folded), level);
    }

    /// <summary>A qualifier in brackets at the end, as in 一般行政管理事务（人力资源事务）, split from the name; null when there is none.</summary>
    public (string Name, string Qualifier)? SplitQualifier()
    {
        int open = Folded.LastIndexOf('(');
        return open >= 2 && Folded.Length - open > 4 && Folded[^1] == ')' ? (Folded[..open], Folded[(open + 1)..^1]) : null;
    }

    private static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char letter in text.Replace("其它", "其他", StringComparison.Ordinal))
        {
            char narrow = letter is > '\uFF00' and < '\uFF5F' ? (char)(letter - 0xFEE0) : letter;
            if (OpeningBrackets.Contains(narrow, StringComparison.Ordinal))
            {
                folded.Append('(');
            }
            else if (ClosingBrackets.Contains(narrow, StringComparison.Ordinal))
            {
                folded.Append(')');
            }
            else if (!char.IsWhiteSpace(narrow) && narrow is not ('\u200B' or '\uFEFF' or '“' or '”' or '"'))
            {
                folded.Append(narrow is '—' or '–' or '－' or '‐' ? '-' : narrow);
            }
        }

        return folded.ToString();
    }

    /// <summary>Drops 一、 （一） 1. [2010501] 20103- 其中： and the like from the start.</summary>
    private static string WithoutNumbering(string name)
    {
        ReadOnlySpan<char> rest = name;
        for (int length = 1; length > 0; rest = rest[length..])
        {
            length = NumberingLength(rest);
        }

        return rest.Length == name.Length ? name : rest.ToString();
    }

    private static int NumberingLength(ReadOnlySpan<char> name)
    {
        foreach (string prefix in Prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return prefix.Length;
            }
        }

        if (name.IsEmpty)
        {
            return 0;
        }

        if (Separators.Contains(name[0], StringComparison.Ordinal) || name[0] is >= '①' and <= '⑳')
        {
            return 1;
        }

        bool bracketed = name[0] == '(';
        int start = bracketed ? 1 : 0;
        int end = start;
        while (end < name.Length && Numerals.Contains(name[end], StringComparison.Ordinal))
        {
            end++;
        }

        if (end == start)
        {
            return 0;
        }

        if (bracketed)
        {
            return end < name.Length && name[end] == ')' ? end + 1 : 0;
        }

        bool separated = end < name.Length && (name[end] == ')' || Separators.Contains(name[end], StringComparison.Ordinal));
        return separated ? end + 1 : char.IsAsciiDigit(name[end - 1]) && end < name.Length ? end : 0;
    }

    /// <summary>Drops （类） （06款） （2010501） wherever they stand.</summary>
    private static string WithoutMarks(string name, out int level)
    {
        level = 0;
        for (int open = name.IndexOf('('); open >= 0; open = name.IndexOf('(', open))
        {
            int end = open + 1;
            while (end < name.Length && char.IsAsciiDigit(name[end]))
            {
                end++;
            }

            int kind = end < name.Length ? Levels.IndexOf(name[end], StringComparison.Ordinal) + 1 : 0;
            int close = kind > 0 ? end + 1 : end;
            if (close > open + 1 && close < name.Length && name[close] == ')')
            {
                level = kind > 0 ? kind : level;
                name = name.Remove(open, close + 1 - open);
            }
            else
            {
                open++;
            }
        }

        return name;
    }

    private static string KeyOf(string folded)
    {
        StringBuilder key = new(folded.Length);
        foreach (char letter in folded)
        {
            if (char.IsLetterOrDigit(letter))
            {
                key.Append(letter);
            }
        }

        return key.Length == folded.Length ? folded : key.ToString();
    }
}
