using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Recognition;

/// <summary>How a heading is numbered, from the outermost style that is usual to the innermost.</summary>
internal enum HeadingStyle
{
    /// <summary>第一部分, 第一篇, 第一章.</summary>
    Part,

    /// <summary>附件1, 附表1.</summary>
    Attachment,

    /// <summary>一、, 表一：</summary>
    Chinese,

    /// <summary>（一）</summary>
    ChineseParenthesis,

    /// <summary>1.</summary>
    Arabic,

    /// <summary>1.2</summary>
    ArabicDecimal,

    /// <summary>（1）, 1）</summary>
    ArabicParenthesis,

    /// <summary>①</summary>
    Circled,

    /// <summary>A.</summary>
    Letter,

    /// <summary>A title without a number.</summary>
    None,
}

/// <summary>
/// The number at the start of a heading. <paramref name="Value"/> is 0 where the digits are lost ("、政府采购情况");
/// <paramref name="Weak"/> means that only a space follows, so that the number may be anything ("1 收入情况").
/// </summary>
internal readonly partial record struct HeadingNumber(HeadingStyle Style, int Value, string Printed, string Rest, bool Weak)
{
    private const string ChineseDigits = "〇一二三四五六七八九十";

    /// <summary>Reads the number that a line starts with; null where there is none. A number printed twice (一、一、) counts once.</summary>
    public static HeadingNumber? Read(string text)
    {
        string line = text.Trim().TrimStart('\u3000', '\u00A0', '•', '●', '◆', '★', '*');
        if (ReadOnce(line) is not { } number)
        {
            return null;
        }

        return ReadOnce(number.Rest) is { Weak: false } second && second.Style == number.Style && second.Style != HeadingStyle.Attachment
            ? number with { Rest = second.Rest }
            : number;
    }

    private static HeadingNumber? ReadOnce(string line)
    {
        (Regex Pattern, HeadingStyle Style, bool Weak)[] styles =
        [
            (Part(), HeadingStyle.Part, false),
            (Attachment(), HeadingStyle.Attachment, false),
            (Chinese(), HeadingStyle.Chinese, false),
            (ChineseParenthesis(), HeadingStyle.ChineseParenthesis, false),
            (ArabicDecimal(), HeadingStyle.ArabicDecimal, false),
            (Arabic(), HeadingStyle.Arabic, false),
            (ArabicParenthesis(), HeadingStyle.ArabicParenthesis, false),
            (Circled(), HeadingStyle.Circled, false),
            (Letter(), HeadingStyle.Letter, false),
            (ChineseWeak(), HeadingStyle.Chinese, true),
            (ArabicWeak(), HeadingStyle.Arabic, true),
            (Lost(), HeadingStyle.Chinese, false),
            (LostParenthesis(), HeadingStyle.ChineseParenthesis, false),
        ];
        foreach ((Regex pattern, HeadingStyle style, bool weak) in styles)
        {
            if (pattern.Match(line) is { Success: true } match)
            {
                return new HeadingNumber(style, ValueOf(match.Groups["n"].Value), match.Value.Trim(), line[match.Length..].Trim(), weak);
            }
        }

        return null;
    }

    private static char HalfWidth(char letter) => letter is > '\uFF00' and < '\uFF5F' ? (char)(letter - '\uFEE0') : letter;

    private static int ValueOf(string digits)
    {
        if (digits is [>= '①' and <= '⑳'])
        {
            return digits[0] - '①' + 1;
        }

        string text = string.Concat(digits.Select(HalfWidth));
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value))
        {
            return value;
        }

        if (text.Length == 1 && char.IsAsciiLetter(text[0]))
        {
            return char.ToUpperInvariant(text[0]) - 'A' + 1;
        }

        int ten = text.IndexOf('十', StringComparison.Ordinal);
        if (ten < 0)
        {
            return text.Length == 0 ? 0 : Math.Max(0, ChineseDigits.IndexOf(text[^1], StringComparison.Ordinal));
        }

        int tens = ten == 0 ? 1 : Math.Max(1, ChineseDigits.IndexOf(text[ten - 1], StringComparison.Ordinal));
        int ones = ten == text.Length - 1 ? 0 : Math.Max(0, ChineseDigits.IndexOf(text[^1], StringComparison.Ordinal));
        return (tens * 10) + ones;
    }

    [GeneratedRegex(@"^第\s*(?<n>[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})\s*(部\s*[分份]|篇|章)[\s、，：:．.\-—]*")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(附件|附表|附录|附)\s*[（(]?\s*(?<n>[一二三四五六七八九十]{1,3}|[0-9０-９]{1,2})(?![0-9０-９年])([-－—]\d{1,2})?\s*[）)]?[\s、，：:．.]*|^(附件|附表)(?<n>)([\s：:]+|$)")]
    private static partial Regex Attachment();

    [GeneratedRegex(@"^(?<n>[一二三四五六七八九十]{1,3})\s*[、．.,，]\s*|^表\s*(?<n>[一二三四五六七八九十]{1,3})(?:\s*[：:、．]\s*|\s+(?=\p{IsCJKUnifiedIdeographs}))")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^[（(〔﹙【\[]\s*(?<n>[一二三四五六七八九十]{1,3})\s*[）)〕﹚】\]][\s、．.]*|^(?<n>[一二三四五六七八九十]{1,3})[）)]\s*")]
    private static partial Regex ChineseParenthesis();

    [GeneratedRegex(@"^(?<n>[0-9０-９]{1,2})\s*([、．，]|[.,](?![0-9０-９])|[.](?=20\d\d\s*年)|[.](?=[0-9]{1,2}[.、．][^0-9]))\s*")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"^(?!(?<twice>[0-9]{1,2})[.．]\k<twice>[.．])[0-9]{1,2}([.．-](?!20\d\d)(?<n>[0-9]{1,2})(?![0-9])){1,3}[、．.]?\s*(?=\p{IsCJKUnifiedIdeographs}|[“""（(])(?![万元亿个%％人年月日辆台]{1})")]
    private static partial Regex ArabicDecimal();

    [GeneratedRegex(@"^[（(〔﹙]\s*(?<n>[0-9０-９]{1,2})\s*[）)〕﹚][\s、．.]*|^(?<n>[0-9０-９]{1,2})[）)]\s*")]
    private static partial Regex ArabicParenthesis();

    [GeneratedRegex(@"^(?<n>[①-⑳])[\s、．.]*")]
    private static partial Regex Circled();

    [GeneratedRegex(@"^(?<n>[A-Ha-hＡ-Ｈ])\s*[、．.]\s*")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^(?<n>[一二三四五六七八九十]{1,3})\s+(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex ChineseWeak();

    [GeneratedRegex(@"^(?<n>[0-9]{1,2})\s+(?=\p{IsCJKUnifiedIdeographs}|[“""])")]
    private static partial Regex ArabicWeak();

    [GeneratedRegex(@"^(?<n>)[、．]\s*(?=\p{IsCJKUnifiedIdeographs}|[“""])")]
    private static partial Regex Lost();

    [GeneratedRegex(@"^[（(](?<n>)\s*[）)]\s*(?=\p{IsCJKUnifiedIdeographs}|[“""])")]
    private static partial Regex LostParenthesis();
}
