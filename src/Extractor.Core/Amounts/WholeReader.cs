using System.Text;

namespace Extractor.Amounts;

/// <summary>
/// Reads a whole text as one figure: what <see cref="QuantityReader.Scan"/> reads in running text, and also ordinals, list
/// numbers, fractions, ages of years in characters, currencies before the number. A text with anything else is refused.
/// </summary>
internal static class WholeReader
{
    private static readonly (string Word, bool Renminbi)[] Currencies =
    [
        ("人民币", true), ("人民幣", true), ("RMB", true), ("CNY", true), ("￥", true), ("¥", true), ("美元", false), ("港币", false), ("港幣", false), ("欧元", false), ("歐元", false), ("新台币", false),
        ("$", false), ("€", false), ("£", false), ("₩", false),
    ];
    private static readonly string[] Before = ["不超过", "不足", "不到", "超过", "大约", "接近", "将近", "约", "約", "近", "超"];
    private static readonly string[] After = ["（含）以上", "(含)以上", "以上", "以下", "左右", "上下"];

    public static bool TryRead(string text, out Quantity quantity)
    {
        quantity = default;
        if (SplitDigits(text))
        {
            return false;
        }

        string plain = Plain(text);
        (plain, Bound bound) = WithoutBound(plain);
        bool read = plain.Length is > 0 and < 80
            && (Currency(plain, out quantity) || Percent(plain, out quantity) || Calendar(plain, out quantity) || Ordinal(plain, out quantity) || ListNumber(plain, out quantity) || Fraction(plain, out quantity) || Measured(plain, out quantity) || Number(plain, out quantity));
        quantity = quantity with { Start = 0, Length = text.Length, Bound = bound == Bound.Exact ? quantity.Bound : bound };
        return read;
    }

    /// <summary>2010 01 29: groups of digits that are no thousands.</summary>
    private static bool SplitDigits(string text)
    {
        string[] groups = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return groups.Length == 3 && groups.All(g => g.All(char.IsAsciiDigit)) && groups[1].Length == 2;
    }

    /// <summary>Spaces out, full-width digits and signs to half width.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                plain.Append(c switch { >= '０' and <= '９' => (char)(c - '０' + '0'), '．' => '.', '，' => ',', '％' => '%', '／' => '/', '－' or '−' => '-', _ => c });
            }
        }

        return plain.ToString();
    }

    private static (string Text, Bound Bound) WithoutBound(string text)
    {
        Bound bound = Bound.Exact;
        foreach (string word in Before)
        {
            if (text.StartsWith(word, StringComparison.Ordinal))
            {
                return (text[word.Length..], word is "超过" or "超" ? Bound.AtLeast : word.Contains('约') || word.Contains('約') ? Bound.About : Bound.AtMost);
            }
        }

        foreach (string word in After)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return (text[..^word.Length], word is "左右" or "上下" ? Bound.About : word == "以下" ? Bound.AtMost : Bound.AtLeast);
            }
        }

        return (text, bound);
    }

    private static bool Currency(string text, out Quantity quantity)
    {
        foreach ((string currency, bool renminbi) in Currencies)
        {
            if (text.StartsWith(currency, StringComparison.Ordinal))
            {
                string rest = text[currency.Length..];
                bool read = (Measured(rest, out quantity) && quantity.Kind == QuantityKind.Money) || Fen(rest, out quantity) || Number(rest, out quantity) || Multiplied(rest, out quantity);
                quantity = quantity with { Kind = renminbi ? QuantityKind.Money : QuantityKind.ForeignMoney, Unit = currency };
                return read;
            }
        }

        return Fen(text, out quantity);
    }

    /// <summary>壹分, 五分: characters write money, 5分 is a score.</summary>
    private static bool Fen(string text, out Quantity quantity)
    {
        quantity = default;
        bool read = text.Length > 1 && text[^1] == '分' && text[..^1].All(ChineseNumeral.IsNumeral) && Number(text[..^1], out quantity);
        quantity = quantity with { Kind = QuantityKind.Money, Value = quantity.Value / 100, HalfStep = 0.005m, Unit = "分" };
        return read;
    }

    /// <summary>1.5万 after a currency sign.</summary>
    private static bool Multiplied(string text, out Quantity quantity)
    {
        quantity = QuantityReader.Scan(text) is [var only] ? only : default;
        return text.Length > 0 && quantity.Length == text.Length;
    }

    private static bool Percent(string text, out Quantity quantity)
    {
        bool negative = text[0] is '-' or '负' or '負';
        ReadOnlySpan<char> rest = negative ? text.AsSpan(1) : text;
        if (Tenths(text, out quantity))
        {
            return true;
        }

        if (PercentReader.TryRead(rest, out quantity, out int length) && length == rest.Length)
        {
            quantity = quantity with { Value = negative ? -quantity.Value : quantity.Value };
            return true;
        }

        return false;
    }

    /// <summary>七成六 is 76 %, 三成半 is 35 %.</summary>
    private static bool Tenths(string text, out Quantity quantity)
    {
        int digit = text is [var first, '成', _] ? ChineseNumeral.Digit(first) : -1;
        int last = digit < 0 ? -1 : text[2] == '半' ? 5 : ChineseNumeral.Digit(text[2]);
        quantity = new Quantity(QuantityKind.Percent, (digit * 10) + last, 0.5m, text, "成", 0, text.Length);
        return digit > 0 && last > 0;
    }

    private static bool Calendar(string text, out Quantity quantity)
    {
        if (CalendarReader.TryReadPart(text, out quantity))
        {
            return true;
        }

        foreach (string era in (string[])["公元", "西元", ""])
        {
            if (text.StartsWith(era, StringComparison.Ordinal) && CalendarReader.TryRead(text.AsSpan(era.Length), out quantity, out int length) && length == text.Length - era.Length)
            {
                return true;
            }
        }

        quantity = default;
        return false;
    }

    private static bool Ordinal(string text, out Quantity quantity)
    {
        quantity = default;
        if (text[0] != '第')
        {
            return false;
        }

        string rest = text[1..].TrimEnd('章', '节', '条', '款', '项', '部', '分', '篇', '名', '位', '个', '届', '次', '批', '期', '卷', '编', '、', '，');
        bool read = Number(rest, out quantity);
        quantity = quantity with { Kind = QuantityKind.Ordinal };
        return read && quantity.Value >= 0;
    }

    /// <summary>三、 and （十二） and 4.: the number of a heading.</summary>
    private static bool ListNumber(string text, out Quantity quantity)
    {
        quantity = default;
        string rest = text is ['（' or '(', .. var inner, '）' or ')'] ? inner : text is [.. var before, '、' or '．'] ? before : "";
        bool read = rest.Length > 0 && Number(rest, out quantity);
        quantity = quantity with { Kind = QuantityKind.Ordinal };
        return read;
    }

    /// <summary>三分之一, 二又三分之一, 3/5.</summary>
    private static bool Fraction(string text, out Quantity quantity)
    {
        quantity = default;
        int sign = text[0] is '负' or '負' or '-' ? -1 : 1;
        string rest = sign < 0 ? text[1..] : text;
        decimal whole = 0;
        if (rest.IndexOf('又', StringComparison.Ordinal) is > 0 and int and)
        {
            if (!Number(rest[..and], out Quantity integer))
            {
                return false;
            }

            whole = integer.Value;
            rest = rest[(and + 1)..];
        }

        int at = rest.IndexOf("分之", StringComparison.Ordinal), slash = rest.IndexOf('/', StringComparison.Ordinal);
        (string below, string above) = at > 0 ? (rest[..at], rest[(at + 2)..]) : slash > 0 ? (rest[(slash + 1)..], rest[..slash]) : ("", "");
        bool monthAndDay = slash > 0 && above.Length <= 2 && below is "1";
        if (below.Length == 0 || monthAndDay || !Number(below, out Quantity denominator) || !Number(above, out Quantity numerator) || denominator.Value == 0)
        {
            return false;
        }

        quantity = new Quantity(QuantityKind.Number, sign * (whole + (numerator.Value / denominator.Value)), 0, text, "", 0, text.Length);
        return true;
    }

    /// <summary>A number with a unit to the end of the text.</summary>
    private static bool Measured(string text, out Quantity quantity)
    {
        quantity = default;
        if (text.Length == 0)
        {
            return false;
        }

        int sign = text[0] is '-' or '负' or '負' ? 1 : 0;
        foreach (Quantity found in QuantityReader.Scan(text))
        {
            quantity = found;
            return found.Start <= sign && found.Length + found.Start == text.Length && found.Unit.Length > 0;
        }

        return false;
    }

    private static bool Number(string text, out Quantity quantity)
    {
        quantity = default;
        if (text.Length == 0)
        {
            return false;
        }

        CellFigure cell = CellReader.Read(text);
        if (cell.Kind == CellKind.Number && WellSeparated(text))
        {
            quantity = new Quantity(QuantityKind.Number, cell.Value, cell.HalfStep, text, "", 0, text.Length);
            return true;
        }

        string closed = text.Replace("余", "", StringComparison.Ordinal).Replace("餘", "", StringComparison.Ordinal).Replace("多", "", StringComparison.Ordinal);
        if (cell.Kind == CellKind.Number || closed.Length + 1 < text.Length || !ChineseNumeral.TryRead(closed, out decimal value, out int decimals, out decimal scale))
        {
            return false;
        }

        decimal half = 0.5m * scale;
        for (int i = 0; i < decimals; i++)
        {
            half /= 10;
        }

        quantity = new Quantity(QuantityKind.Number, value, half, text, "", 0, text.Length) { Bound = closed.Length < text.Length ? Bound.AtLeast : Bound.Exact };
        return true;
    }

    /// <summary>Separators stand before groups of three digits.</summary>
    private static bool WellSeparated(string text)
    {
        int point = text.IndexOf('.', StringComparison.Ordinal);
        string[] groups = (point < 0 ? text : text[..point]).TrimStart('-', '+').Split(',');
        return groups.Length == 1 || (groups[0].Length is > 0 and <= 3 && groups.Skip(1).All(g => g.Length == 3));
    }
}
