namespace Extractor.Amounts;

/// <summary>The digits of a figure at a place in a text, before its unit is known.</summary>
internal readonly ref struct ScannedNumber
{
    public required decimal Value { get; init; }

    /// <summary>Half of the last printed digit, multiples included.</summary>
    public required decimal HalfStep { get; init; }

    public required int Length { get; init; }

    /// <summary>Characters of the number alone, without 万 or 亿.</summary>
    public required int Digits { get; init; }

    /// <summary>余, 多 or 几 stands inside.</summary>
    public bool Open { get; init; }

    /// <summary>Written in Chinese characters only.</summary>
    public bool Characters { get; init; }

    /// <summary>Ends in 万 or 亿.</summary>
    public bool Multiplied { get; init; }
}

/// <summary>Reads the number at a position: Arabic with separators, full width, Chinese or mixed.</summary>
internal static class FigureScanner
{
    /// <summary>Blanks that a form may leave between a figure and its unit.</summary>
    public const int WidestBlank = 6;

    private const int Longest = 48;

    /// <summary>A digit of any width, or -1.</summary>
    public static int Digit(char c) => c is >= '0' and <= '9' ? c - '0' : c is >= '０' and <= '９' ? c - '０' : -1;

    /// <summary>The number that begins at a position; false where none does.</summary>
    public static bool TryScan(ReadOnlySpan<char> text, out ScannedNumber number)
    {
        number = default;
        if (text.IsEmpty)
        {
            return false;
        }

        return Digit(text[0]) >= 0 ? Arabic(text, out number) : ChineseNumeral.IsNumeral(text[0]) && Chinese(text, out number);
    }

    /// <summary>Digits with separators; 1.2.3 is the number of a paragraph and no figure.</summary>
    private static bool Arabic(ReadOnlySpan<char> text, out ScannedNumber number)
    {
        decimal value = 0, step = 1;
        int i = 0, digits = 0;
        bool fraction = false;
        for (; i < text.Length && digits < 24; i++)
        {
            int digit = Digit(text[i]);
            if (digit >= 0)
            {
                digits++;
                if (fraction)
                {
                    step /= 10;
                    value += digit * step;
                }
                else
                {
                    value = (value * 10) + digit;
                }
            }
            else if (text[i] is '.' or '．' && !fraction && i + 1 < text.Length && Digit(text[i + 1]) >= 0)
            {
                fraction = true;
            }
            else if (!(Separator(text, i) && !fraction))
            {
                break;
            }
        }

        int end = i;
        if (fraction && end + 1 < text.Length && text[end] is '.' or '．' && Digit(text[end + 1]) >= 0)
        {
            number = default;
            return false;
        }

        decimal scale = 1;
        bool open = Multiples(text, ref i, ref scale);
        if (scale > 1 && !fraction && MixedTail(text, i, value, scale, out ScannedNumber mixed))
        {
            number = mixed;
            return true;
        }

        number = new ScannedNumber { Value = value * scale, HalfStep = step * scale / 2, Length = i, Digits = end, Open = open, Multiplied = scale > 1 };
        return value < 1_000_000_000_000_000m;
    }

    /// <summary>3万5千: the multiple is followed by a smaller part.</summary>
    private static bool MixedTail(ReadOnlySpan<char> text, int at, decimal value, decimal scale, out ScannedNumber number)
    {
        number = default;
        int end = at;
        while (end < text.Length && end < Longest && (ChineseNumeral.Digit(text[end]) >= 0 || ChineseNumeral.Unit(text[end]) is > 0 and < 100_000_000m || Digit(text[end]) >= 0))
        {
            end++;
        }

        if (end <= at + 1 || ChineseNumeral.Unit(text[end - 1]) == 0 || !ChineseNumeral.TryRead(text[at..end], out decimal rest, out _, out _) || rest >= scale)
        {
            return false;
        }

        number = new ScannedNumber { Value = (value * scale) + rest, HalfStep = 0.5m, Length = end, Digits = end };
        return true;
    }

    /// <summary>A thousands separator with three digits after it, or a space or comma that printing put between digits.</summary>
    private static bool Separator(ReadOnlySpan<char> text, int i) =>
        text[i] is ',' or '，' && i + 3 < text.Length && Digit(text[i + 1]) >= 0 && Digit(text[i + 2]) >= 0 && Digit(text[i + 3]) >= 0 && (i + 4 >= text.Length || Digit(text[i + 4]) < 0 || text[i] == ',');

    /// <summary>万, 亿 and 万亿 after digits, with 余 or 多 before or after them. 千 and 百 only before 元 or 万.</summary>
    private static bool Multiples(ReadOnlySpan<char> text, ref int i, ref decimal scale)
    {
        bool open = false;
        while (i < text.Length)
        {
            int next = i;
            while (next < text.Length && next < i + WidestBlank && text[next] is ' ' or '\u00a0')
            {
                next++;
            }

            if (next < text.Length && text[next] is '余' or '餘' or '多' && (next + 1 == text.Length || ChineseNumeral.Unit(text[next + 1]) > 0 || UnitLexicon.At(text[(next + 1)..]) is not null || scale > 1))
            {
                open = true;
                i = next + 1;
                continue;
            }

            decimal unit = next < text.Length ? ChineseNumeral.Unit(text[next]) : 0;
            bool small = unit is 10 or 100 or 1000 && next + 1 < text.Length && (text[next + 1] is '万' or '萬' or '元' or '亿');
            if (unit < 10_000m && !small || (unit == 10_000m && scale > 1000))
            {
                break;
            }

            scale *= unit;
            i = next + 1;
        }

        return open;
    }

    private static bool Chinese(ReadOnlySpan<char> text, out ScannedNumber number)
    {
        number = default;
        int end = 0;
        bool open = false;
        Span<char> letters = stackalloc char[Longest];
        int length = 0;
        while (end < text.Length && length < Longest)
        {
            char c = text[end];
            if (c is '余' or '餘' or '多' && length > 0 && !open && (end + 1 == text.Length || ChineseNumeral.Unit(text[end + 1]) > 0 || UnitLexicon.At(text[(end + 1)..]) is not null))
            {
                open = true;
                end++;
                continue;
            }

            if (!ChineseNumeral.IsNumeral(c) && Digit(c) < 0)
            {
                break;
            }

            letters[length++] = Digit(c) is >= 0 and int digit ? (char)('0' + digit) : c;
            end++;
        }

        while (length > 0 && ChineseNumeral.IsPoint(letters[length - 1]))
        {
            length--;
            end--;
        }

        bool unitAlone = length == 1 && letters[0] != '十' && ChineseNumeral.Unit(letters[0]) > 0;
        if (length == 0 || unitAlone || !ChineseNumeral.TryRead(letters[..length], out decimal value, out int decimals, out decimal scale))
        {
            return false;
        }

        decimal half = 0.5m * scale;
        for (int i = 0; i < decimals; i++)
        {
            half /= 10;
        }

        number = new ScannedNumber { Value = value, HalfStep = half, Length = end, Digits = end, Open = open, Characters = true, Multiplied = ChineseNumeral.Unit(text[end - 1]) >= 10_000m };
        return true;
    }
}
