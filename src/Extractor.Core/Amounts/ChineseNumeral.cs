using System.Buffers;

namespace Extractor.Amounts;

/// <summary>
/// Numerals in Chinese characters (simplified, traditional, financial capitals), mixed with Arabic coefficients (3万5千) and
/// shortened as in speech (三千五 is 3500). What formal writing does not allow (四五千, 十一十二, 2345千) is refused, never guessed.
/// </summary>
public static class ChineseNumeral
{
    private static readonly SearchValues<char> ArabicLetters = SearchValues.Create("0123456789,.");

    /// <summary>Largest magnitude that is read; beyond it decimal arithmetic is no longer exact to the unit.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000_000m;

    /// <summary>The digit that a character writes, or -1.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' or '○' or '〇' or 'Ｏ' or '洞' => 0,
        '一' or '壹' or '弌' or '幺' => 1,
        '二' or '贰' or '貳' or '弍' or '两' or '兩' or '俩' or '倆' or '贰' => 2,
        '三' or '叁' or '參' or '叄' or '参' or '弎' or '仨' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' or '陸' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>The multiple that a character writes (十 to 兆), or 0.</summary>
    public static decimal Unit(char c) => c switch
    {
        '十' or '拾' => 10m,
        '百' or '佰' or '陌' => 100m,
        '千' or '仟' or '阡' => 1_000m,
        '万' or '萬' => 10_000m,
        '亿' or '億' => 100_000_000m,
        '兆' => 1_000_000_000_000m,
        _ => 0m,
    };

    public static bool IsPoint(char c) => c is '点' or '點' or '奌';

    /// <summary>Whether a character can stand in a Chinese numeral.</summary>
    public static bool IsNumeral(char c) => Digit(c) >= 0 || Unit(c) > 0 || IsPoint(c) || c is '廿' or '卅';

    /// <summary>Reads a whole numeral without spaces; <paramref name="decimals"/> is the number of digits after the point, before a multiple.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal value, out int decimals, out decimal scale)
    {
        value = 0;
        decimals = 0;
        scale = 1;
        int sign = 1;
        if (text.Length > 0 && text[0] is '负' or '負' or '-' or '−' or '－')
        {
            sign = -1;
            text = text[1..];
        }
        else if (text.Length > 0 && text[0] is '+' or '正')
        {
            text = text[1..];
        }

        if (text.IsEmpty || text.Length > 60)
        {
            return false;
        }

        bool read = text.IndexOfAny('点', '點') is >= 0 and int point ? ReadDecimal(text, point, out value, out decimals, out scale) : ReadInteger(text, Largest, out value);
        value *= sign;
        return read && Math.Abs(value) < Largest;
    }

    private static bool ReadDecimal(ReadOnlySpan<char> text, int point, out decimal value, out int decimals, out decimal scale)
    {
        decimals = 0;
        scale = 1;
        if (point == 0 || !ReadInteger(text[..point], Largest, out value))
        {
            value = 0;
            return false;
        }

        decimal fraction = 0, step = 1;
        int i = point + 1;
        for (; i < text.Length && DigitOf(text[i]) is >= 0 and int digit && step > 0.0000000000000000001m; i++)
        {
            step /= 10;
            fraction += digit * step;
            decimals++;
        }

        if (decimals == 0)
        {
            return false;
        }

        for (; i < text.Length && Unit(text[i]) is >= 10_000m and decimal unit; i++)
        {
            scale *= unit;
        }

        value = (value + fraction) * scale;
        return i == text.Length && scale <= 1_000_000_000_000m;
    }

    private static int DigitOf(char c) => c is >= '0' and <= '9' ? c - '0' : Digit(c);

    /// <summary>An integer below a limit: by the largest multiple in it, then what stands before and after.</summary>
    private static bool ReadInteger(ReadOnlySpan<char> text, decimal limit, out decimal value)
    {
        value = 0;
        if (text.IsEmpty)
        {
            return false;
        }

        int at = LastOf(text, limit, out decimal unit);
        if (at >= 0)
        {
            return ReadAround(text, at, unit, out value);
        }

        return AllDigits(text) ? ReadDigits(text, out value) : ReadSection(text, out value);
    }

    /// <summary>Index of the last of the largest multiples (兆, 亿, 万) below the limit.</summary>
    private static int LastOf(ReadOnlySpan<char> text, decimal limit, out decimal unit)
    {
        foreach (decimal candidate in (ReadOnlySpan<decimal>)[1_000_000_000_000m, 100_000_000m, 10_000m])
        {
            if (candidate >= limit)
            {
                continue;
            }

            for (int i = text.Length - 1; i >= 0; i--)
            {
                if (Unit(text[i]) == candidate)
                {
                    unit = candidate;
                    return i;
                }
            }
        }

        unit = 0;
        return -1;
    }

    private static bool ReadAround(ReadOnlySpan<char> text, int at, decimal unit, out decimal value)
    {
        value = 0;
        ReadOnlySpan<char> before = text[..at], after = text[(at + 1)..];
        bool isDecimal = before.Contains('.');
        if (!(isDecimal ? ReadArabic(before, out decimal count) : unit == 10_000m ? ReadSmall(before, out count) : ReadInteger(before, unit, out count)) || count == 0)
        {
            return false;
        }

        value = count * unit;
        if (after.IsEmpty)
        {
            return true;
        }

        if (isDecimal)
        {
            return false;
        }

        if (after.Length == 1 && DigitOf(after[0]) > 0)
        {
            value += DigitOf(after[0]) * unit / 10;
            return true;
        }

        if (!ReadInteger(SkipZero(after), unit, out decimal rest) || rest >= unit || rest == 0)
        {
            return false;
        }

        value += rest;
        return true;
    }

    private static ReadOnlySpan<char> SkipZero(ReadOnlySpan<char> text) => text.Length > 1 && Digit(text[0]) == 0 ? text[1..] : text;

    /// <summary>What stands before 万: below ten thousand, in characters or in digits.</summary>
    private static bool ReadSmall(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        return !text.IsEmpty && (AllDigits(text) ? Arabic(text) ? ReadArabic(text, out value) : text.Length == 1 && ReadDigits(text, out value) : ReadSection(text, out value));
    }

    private static bool Arabic(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(ArabicLetters) < 0;

    private static bool AllDigits(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (DigitOf(c) < 0 && c is not (',' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    private static bool ReadArabic(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint | System.Globalization.NumberStyles.AllowThousands, System.Globalization.CultureInfo.InvariantCulture, out value);

    /// <summary>Digits said one by one: 一二三 is 123; characters and Arabic digits do not mix.</summary>
    private static bool ReadDigits(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        if (Arabic(text))
        {
            return ReadArabic(text, out value);
        }

        foreach (char c in text)
        {
            if (Digit(c) < 0)
            {
                return false;
            }

            value = (value * 10) + Digit(c);
        }

        return text.Length <= 20;
    }

    /// <summary>A number below ten thousand with 千, 百, 十: falling, each at most once.</summary>
    private static bool ReadSection(ReadOnlySpan<char> text, out decimal value)
    {
        value = 0;
        decimal last = 10_000m;
        bool zero = false;
        int i = 0;
        if (text[0] is '廿' or '卅')
        {
            value = text[0] == '廿' ? 20 : 30;
            last = 10;
            i = 1;
        }

        while (i < text.Length)
        {
            if (Digit(text[i]) == 0)
            {
                if (zero || i + 1 == text.Length || last == 10_000m)
                {
                    return false;
                }

                zero = true;
                i++;
                continue;
            }

            int start = i;
            while (i < text.Length && text[i] is >= '0' and <= '9')
            {
                i++;
            }

            bool arabic = i > start;
            decimal digit = arabic && ReadArabic(text[start..i], out decimal run) ? run : 0;
            if (!arabic)
            {
                digit = Digit(text[i]);
                i += digit > 0 ? 1 : 0;
            }

            decimal unit = i < text.Length ? Unit(text[i]) : 0;
            if (digit < 0)
            {
                if (unit != 10 || (last != 10_000m && !zero && last != 100m))
                {
                    return false;
                }

                digit = 1;
            }

            if (unit == 0)
            {
                return i == text.Length && Tail(digit, arabic && i - start > 1, last, zero, ref value);
            }

            if (unit >= last || unit >= 10_000m || digit is < 1 or > 9)
            {
                return false;
            }

            value += digit * unit;
            last = unit;
            zero = false;
            i++;
        }

        return value > 0;
    }

    /// <summary>The last digits: units after 十 or 零, the next lower multiple after 百 or 千 (三百五 is 350), or Arabic digits below the last multiple.</summary>
    private static bool Tail(decimal digit, bool literal, decimal last, bool zero, ref decimal value)
    {
        if (literal)
        {
            value += digit;
            return last != 10_000m && digit < last;
        }

        if (digit < 1 || last == 10_000m)
        {
            value = digit;
            return last == 10_000m && digit >= 0;
        }

        value += zero || last == 10m ? digit : digit * last / 10;
        return true;
    }
}
