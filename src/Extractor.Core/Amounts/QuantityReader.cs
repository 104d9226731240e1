using System.Collections.Immutable;

namespace Extractor.Amounts;

/// <summary>Reads figures as Chinese financial reports write them. Nothing here throws: what cannot be read is not returned.</summary>
public static class QuantityReader
{
    private static readonly (string Word, Bound Bound)[] BoundsBefore =
    [
        ("不超过", Bound.AtMost), ("不足", Bound.AtMost), ("不到", Bound.AtMost), ("少于", Bound.AtMost), ("接近", Bound.AtMost), ("将近", Bound.AtMost), ("近", Bound.AtMost),
        ("超过", Bound.AtLeast), ("不少于", Bound.AtLeast), ("至少", Bound.AtLeast), ("大约", Bound.About), ("约", Bound.About), ("約", Bound.About), ("超", Bound.AtLeast),
    ];

    private static readonly (string Word, Bound Bound)[] BoundsAfter =
        [("（含）以上", Bound.AtLeast), ("以上", Bound.AtLeast), ("以下", Bound.AtMost), ("左右", Bound.About), ("上下", Bound.About), ("余", Bound.AtLeast), ("多", Bound.AtLeast)];

    /// <summary>All figures of a text, left to right, not overlapping.</summary>
    public static ImmutableArray<Quantity> Scan(string text)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        for (int i = 0; i < text.Length;)
        {
            if (CanBegin(text, i) && TryReadAt(text, i, out Quantity quantity))
            {
                found.Add(quantity);
                i = quantity.Start + quantity.Length;
            }
            else
            {
                i += Unread(text.AsSpan(i));
            }
        }

        return found.DrainToImmutable();
    }

    /// <summary>How much to pass over where no figure begins: an address of the web, or all of a number that says nothing (二三十, 十四五, 1.2.3), never its tail alone.</summary>
    private static int Unread(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("http://", StringComparison.Ordinal) || text.StartsWith("https://", StringComparison.Ordinal))
        {
            int end = 0;
            while (end < text.Length && char.IsAscii(text[end]) && text[end] != ' ')
            {
                end++;
            }

            return end;
        }

        int length = 0;
        while (length < text.Length && (FigureScanner.Digit(text[length]) >= 0 || (length > 0 && text[length] == '.')))
        {
            length++;
        }

        while (length < text.Length && ChineseNumeral.IsNumeral(text[length]) && !ChineseNumeral.IsPoint(text[0]))
        {
            length++;
        }

        return Math.Max(1, length);
    }

    private static bool CanBegin(string text, int i) =>
        text[i] == '第' || UnitLexicon.IsCurrencySign(text[i]) || FigureScanner.Digit(text[i]) >= 0 || ChineseNumeral.IsNumeral(text[i]) || (text[i] is '-' or '−' or '－' or '负' or '負' && i + 1 < text.Length && (FigureScanner.Digit(text[i + 1]) >= 0 || ChineseNumeral.Digit(text[i + 1]) >= 0 || ChineseNumeral.Unit(text[i + 1]) > 0 || text.AsSpan(i + 1).StartsWith("的百分之", StringComparison.Ordinal)));

    private static bool TryReadAt(string text, int start, out Quantity quantity)
    {
        if (text[start] == '第')
        {
            return OrdinalReader.TryRead(text, start, out quantity);
        }

        if (UnitLexicon.Currency(text.AsSpan(start)) is { } currency)
        {
            return TryReadPriced(text, start, currency, out quantity);
        }

        int at = start;
        bool negative = text[at] is '-' or '−' or '－' or '负' or '負';
        if (negative && text[at] is '-' or '−' or '－' && at > 0 && (char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '）' or ')' or '-' or '−' or '－'))
        {
            quantity = default;
            return false;
        }

        at += !negative ? 0 : text[at + 1] == '的' ? 2 : 1;
        ReadOnlySpan<char> rest = text.AsSpan(at);
        if (CalendarReader.TryRead(rest, out quantity, out int length))
        {
            quantity = quantity with { Start = start, Length = length + at - start };
            return true;
        }

        if (PercentReader.TryRead(rest, out quantity, out length))
        {
            quantity = quantity with { Start = start, Length = length + at - start, Value = negative ? -quantity.Value : quantity.Value };
            return true;
        }

        if (PercentReader.TryReadFraction(rest, out quantity, out length))
        {
            quantity = quantity with { Start = start, Length = length + at - start, Value = negative ? -quantity.Value : quantity.Value };
            return true;
        }

        return FigureScanner.TryScan(rest, out ScannedNumber number) && TryFinish(text, start, at, number, negative, out quantity);
    }

    /// <summary>￥13.5, $500, HKD3万: the currency stands before the number.</summary>
    private static bool TryReadPriced(string text, int start, (string Sign, bool Renminbi) currency, out Quantity quantity)
    {
        int at = start + currency.Sign.Length;
        quantity = default;
        if (at >= text.Length || FigureScanner.Digit(text[at]) < 0 || !TryReadAt(text, at, out Quantity number) || number.Kind is not (QuantityKind.Number or QuantityKind.Money or QuantityKind.ForeignMoney))
        {
            return false;
        }

        quantity = number with { Kind = currency.Renminbi ? QuantityKind.Money : QuantityKind.ForeignMoney, Unit = number.Unit.Length > 0 ? number.Unit : currency.Sign, Start = start, Length = number.Start + number.Length - start };
        return true;
    }

    private static bool TryFinish(string text, int start, int at, ScannedNumber number, bool negative, out Quantity quantity)
    {
        quantity = default;
        int end = at + number.Length;
        int unitAt = end;
        while (unitAt < text.Length && unitAt < end + FigureScanner.WidestBlank && text[unitAt] is ' ' or '\u00a0')
        {
            unitAt++;
        }

        (string Word, QuantityKind Kind, decimal Scale)? unit = UnitLexicon.At(text.AsSpan(unitAt));
        string printed = text.Substring(at, number.Characters ? number.Length : number.Digits);
        if (unit is null && number.Characters && !IsLoneNumber(text, start, end, number))
        {
            return false;
        }

        bool bareMoney = unit is null && number.Multiplied && !number.Characters && EndsMoney(text, end);
        if (unit is not { } known)
        {
            string multiple = number.Characters ? "" : text[(at + number.Digits)..end].Trim();
            quantity = new Quantity(bareMoney ? QuantityKind.Money : QuantityKind.Number, negative ? -number.Value : number.Value, number.HalfStep, printed, multiple, start, end - start) { Bound = BoundOf(text, start, end, number.Open) };
            return true;
        }

        if (number.Characters && known.Kind == QuantityKind.Count && number.Value < 10 && !number.Multiplied && known.Word is not ("辆" or "批次" or "人次" or "台" or "套"))
        {
            return false;
        }

        int stop = unitAt + known.Word.Length;
        if (number.Characters && known.Word == "角" && stop < text.Length && text[stop] is '大' or '形' or '度' or '落' or '星')
        {
            return false;
        }

        decimal value = number.Value * known.Scale, half = number.HalfStep * known.Scale;
        if (known.Kind == QuantityKind.Money)
        {
            MoneyTail(text, ref stop, ref value, ref half, known.Scale);
        }

        string scaleWord = number.Characters ? "" : text[(at + number.Digits)..end].Trim(' ', '余', '多', '餘', '\u00a0');
        quantity = new Quantity(known.Kind, negative ? -value : value, half, printed, scaleWord + known.Word, start, stop - start) { Bound = BoundOf(text, start, stop, number.Open) };
        return true;
    }

    /// <summary>1720.00万 at the end of a clause is money whose 元 was left out.</summary>
    private static bool EndsMoney(string text, int end) => end == text.Length || text[end] is '，' or '。' or '；' or '、' or '）' or ')' or ',' or ';';

    /// <summary>A numeral in characters counts as a number only where nothing around it makes it a word (一切, 统一, 第一).</summary>
    private static bool IsLoneNumber(string text, int start, int end, ScannedNumber number) =>
        (number.Multiplied || number.Value >= 10 || (start == 0 && end == text.Length)) && (start == 0 || !char.IsLetter(text[start - 1]) || text[start - 1] is '为' or '共' or '计') && (end == text.Length || !char.IsLetter(text[end]));

    /// <summary>元 is followed by 角, 分 and 厘: 3元5角, 壹元贰角叁分整, 壹拾元零角零分.</summary>
    private static void MoneyTail(string text, ref int stop, ref decimal value, ref decimal half, decimal scale)
    {
        foreach ((char word, char other, decimal part) in (ReadOnlySpan<(char, char, decimal)>)[('角', '毛', 0.1m), ('分', '分', 0.01m), ('厘', '釐', 0.001m)])
        {
            for (int from = stop; scale > part && from <= stop + 1 && from + 1 < text.Length; from++)
            {
                int digit = FigureScanner.Digit(text[from]) is >= 0 and int arabic ? arabic : ChineseNumeral.Digit(text[from]);
                if (digit >= 0 && (text[from + 1] == word || text[from + 1] == other) && (from == stop || ChineseNumeral.Digit(text[stop]) == 0))
                {
                    value += digit * part;
                    half = part / 2;
                    stop = from + 2;
                    break;
                }
            }
        }

        stop += stop < text.Length && text[stop] is '整' or '正' ? 1 : 0;
    }

    private static Bound BoundOf(string text, int start, int end, bool open)
    {
        if (open)
        {
            return Bound.AtLeast;
        }

        foreach ((string word, Bound bound) in BoundsAfter)
        {
            if (text.AsSpan(end).StartsWith(word, StringComparison.Ordinal))
            {
                return bound;
            }
        }

        foreach ((string word, Bound bound) in BoundsBefore)
        {
            if (text.AsSpan(0, start).EndsWith(word, StringComparison.Ordinal))
            {
                return bound;
            }
        }

        return Bound.Exact;
    }

    /// <summary>A whole text that is one figure, spaces and a bound aside; false where it is more, less or not well formed.</summary>
    public static bool TryRead(string text, out Quantity quantity) => WholeReader.TryRead(text, out quantity);

    /// <summary>A whole table cell. Accounting parentheses mean a negative number; a lone 一 or a run of dashes is a dash.</summary>
    public static CellFigure ReadCell(string text) => CellReader.Read(text);
}
