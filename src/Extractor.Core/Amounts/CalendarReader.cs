namespace Extractor.Amounts;

/// <summary>Reads years, months and days: 2023年12月31日, 二〇二三年, 2023-12-31, 2023/12/31, 2023.12.31.</summary>
internal static class CalendarReader
{
    public static bool TryRead(ReadOnlySpan<char> text, out Quantity quantity, out int length)
    {
        quantity = default;
        length = 0;
        if (!Year(text, out int year, out int at))
        {
            return Month(text, out quantity, out length);
        }

        string printed = text[..at].ToString();
        int afterYear = SkipSpaces(text, at);
        if (afterYear < text.Length && text[afterYear] == '年')
        {
            return Worded(text, year, printed, afterYear + 1, out quantity, out length);
        }

        return Signed(text, year, at, out quantity, out length) || FirstOfTwo(text[at..], year, printed, out quantity, out length);
    }

    /// <summary>12月25日 and 12月 without a year; 12个月 is a length of time.</summary>
    private static bool Month(ReadOnlySpan<char> text, out Quantity quantity, out int length)
    {
        quantity = default;
        length = 0;
        if (!Part(text, 0, "月", 12, out int month, out int end))
        {
            return false;
        }

        int day = Part(text, SkipSpaces(text, end), "日号號", 31, out int printedDay, out int dayEnd) && printedDay <= DateTime.DaysInMonth(2000, month) ? printedDay : 0;
        length = day > 0 ? dayEnd : end;
        quantity = new Quantity(QuantityKind.Date, (month * 100) + day, 0.5m, text[..length].ToString(), "", 0, length);
        return true;
    }

    /// <summary>1995 in 1995-1997年: 年 is written once for both.</summary>
    private static bool FirstOfTwo(ReadOnlySpan<char> rest, int year, string printed, out Quantity quantity, out int length)
    {
        int mark = SkipSpaces(rest, 0);
        bool range = mark < rest.Length && rest[mark] is '-' or '–' or '—' or '－' or '~' or '～' or '至' or '到';
        int next = range ? SkipSpaces(rest, rest[mark..].IndexOfAnyExcept(rest[mark..(mark + 1)]) + mark) : 0;
        bool second = range && next > mark && Year(rest[next..], out int last, out int end) && last >= year && SkipSpaces(rest, next + end) is int at && at < rest.Length && rest[at] == '年';
        quantity = second ? new Quantity(QuantityKind.Year, year, 0.5m, printed, "", 0, printed.Length) : default;
        length = second ? printed.Length : 0;
        return second;
    }

    /// <summary>
    /// A whole text that is a month, a day, or a year outside four digits: 3月, 3月5日, 19日, 两千零四年八月, 2008-08. Without a year
    /// the value is month × 100 + day and <see cref="Quantity.Date"/> is null.
    /// </summary>
    public static bool TryReadPart(ReadOnlySpan<char> text, out Quantity quantity)
    {
        quantity = default;
        if (text.Length is 6 or 7 && Year(text, out int signedYear, out int at) && text[at] is '-' or '/' && Digits(text, at + 1, 12, out int signedMonth, out int last) && last == text.Length)
        {
            int none = 0;
            return Dated(text, signedYear, signedMonth, 0, last, ref quantity, ref none);
        }

        int from = 0, year = 0, month = 0, day = 0;
        int era = text.StartsWith("公元", StringComparison.Ordinal) || text.StartsWith("西元", StringComparison.Ordinal) ? 2 : 0;
        if (text.IndexOf('年') is > 0 and int yearEnd && ChineseNumeral.TryRead(text[era..yearEnd], out decimal spoken, out _, out _) && spoken is > 0 and < 3000 && (era > 0 || spoken > 300))
        {
            year = (int)spoken;
            from = yearEnd + 1;
        }

        if (Part(text, from, "月", 12, out int printedMonth, out int monthEnd))
        {
            month = printedMonth;
            from = monthEnd < text.Length && text[monthEnd] == '份' ? monthEnd + 1 : monthEnd;
        }

        if (Part(text, from, "日号號", 31, out int printedDay, out int dayEnd))
        {
            day = printedDay;
            from = dayEnd;
        }
        else if (month > 0 && from < text.Length && FigureScanner.TryScan(text[from..], out ScannedNumber bare) && bare.Length == text.Length - from && bare.Value is >= 1 and <= 31)
        {
            day = (int)bare.Value;
            from = text.Length;
        }

        if (from != text.Length || (year == 0 && month == 0 && day == 0) || (month > 0 && day > DateTime.DaysInMonth(year > 0 ? year : 2000, month)) || (year > 0 && month == 0 && day > 0))
        {
            return false;
        }

        string printed = text.ToString();
        quantity = year > 0 && month == 0 ? new Quantity(QuantityKind.Year, year, 0.5m, printed, "年", 0, text.Length)
            : new Quantity(QuantityKind.Date, year > 0 ? year : (month * 100) + day, 0.5m, printed, "", 0, text.Length) { Date = year > 0 ? new DateOnly(year, month, Math.Max(1, day)) : null };
        return true;
    }

    /// <summary>Four digits, Arabic or in characters, from 1000 to 2999.</summary>
    private static bool Year(ReadOnlySpan<char> text, out int year, out int length)
    {
        year = 0;
        length = 0;
        while (length < text.Length && length < 4)
        {
            int digit = FigureScanner.Digit(text[length]) is >= 0 and int arabic ? arabic : ChineseNumeral.Digit(text[length]);
            if (digit < 0)
            {
                break;
            }

            year = (year * 10) + digit;
            length++;
        }

        bool more = length < text.Length && FigureScanner.Digit(text[length]) >= 0;
        return length == 4 && !more && year is >= 1000 and < 3000;
    }

    private static bool Worded(ReadOnlySpan<char> text, int year, string printed, int at, out Quantity quantity, out int length)
    {
        int unitEnd = at < text.Length && text[at] == '度' ? at + 1 : at;
        quantity = new Quantity(QuantityKind.Year, year, 0.5m, printed, "年", 0, unitEnd);
        length = unitEnd;
        if (!Part(text, SkipSpaces(text, at), "月", 12, out int month, out int next))
        {
            return true;
        }

        int day = Part(text, SkipSpaces(text, next), "日号號", 31, out int printedDay, out int dayEnd) ? printedDay : 0;
        return Dated(text, year, month, day, day > 0 ? dayEnd : next, ref quantity, ref length);
    }

    private static bool Signed(ReadOnlySpan<char> text, int year, int at, out Quantity quantity, out int length)
    {
        quantity = default;
        length = 0;
        if (at >= text.Length || text[at] is not ('-' or '/' or '.' or '．') || !Digits(text, at + 1, 12, out int month, out int next) || next >= text.Length || text[next] != text[at] || !Digits(text, next + 1, 31, out int day, out int end))
        {
            return false;
        }

        return Dated(text, year, month, day, end, ref quantity, ref length);
    }

    private static bool Dated(ReadOnlySpan<char> text, int year, int month, int day, int end, ref Quantity quantity, ref int length)
    {
        if (day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        length = end;
        quantity = new Quantity(QuantityKind.Date, year, 0.5m, text[..end].ToString(), "", 0, end) { Date = new DateOnly(year, month, Math.Max(1, day)) };
        return true;
    }

    private static bool Part(ReadOnlySpan<char> text, int at, string words, int largest, out int value, out int end)
    {
        value = 0;
        end = at;
        if (at >= text.Length || !FigureScanner.TryScan(text[at..], out ScannedNumber number) || number.Value < 1 || number.Value > largest || number.Value != decimal.Truncate(number.Value))
        {
            return false;
        }

        int unit = SkipSpaces(text, at + number.Length);
        if (unit >= text.Length || !words.Contains(text[unit], StringComparison.Ordinal))
        {
            return false;
        }

        value = (int)number.Value;
        end = unit + 1;
        return true;
    }

    private static bool Digits(ReadOnlySpan<char> text, int at, int largest, out int value, out int end)
    {
        value = 0;
        end = at;
        while (end < text.Length && end < at + 2 && FigureScanner.Digit(text[end]) is >= 0 and int digit)
        {
            value = (value * 10) + digit;
            end++;
        }

        return end > at && value >= 1 && value <= largest && (end >= text.Length || FigureScanner.Digit(text[end]) < 0);
    }

    private static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00a0')
        {
            at++;
        }

        return at;
    }
}
