using System.Buffers;

namespace Extractor.Amounts;

/// <summary>Reads table cells: digits, separators, a percent sign, accounting parentheses; nothing else is a figure.</summary>
internal static class CellReader
{
    private const int Longest = 40;
    private static readonly SearchValues<char> Dashes = SearchValues.Create("-—–―－─﹣");

    public static CellFigure Read(string text)
    {
        ReadOnlySpan<char> trimmed = text.AsSpan().Trim(" \t\r\n\u3000\u00a0");
        if (trimmed.IsEmpty)
        {
            return new CellFigure(CellKind.Blank, 0, 0, "");
        }

        string printed = trimmed.Length == text.Length ? text : trimmed.ToString();
        if (IsDash(trimmed))
        {
            return new CellFigure(CellKind.Dash, 0, 0, printed);
        }

        bool percent = trimmed[^1] is '%' or '％';
        ReadOnlySpan<char> number = percent ? trimmed[..^1] : trimmed;
        bool bracketed = number.Length > 2 && number[0] is '(' or '（' && number[^1] is ')' or '）';
        if (bracketed)
        {
            number = number[1..^1];
        }

        return TryNumber(number, out decimal value, out decimal half) && !(bracketed && value == decimal.Truncate(value) && half == 0.5m && number.Length < 4)
            ? new CellFigure(percent ? CellKind.Percent : CellKind.Number, bracketed ? -value : value, half, printed)
            : new CellFigure(CellKind.Text, 0, 0, printed);
    }

    private static bool IsDash(ReadOnlySpan<char> text) =>
        text is "一" or "无" or "/" or "×" or "*" || (text.IndexOfAnyExcept(Dashes) < 0 && text.Length <= 6);

    private static bool TryNumber(ReadOnlySpan<char> text, out decimal value, out decimal half)
    {
        value = 0;
        half = 0.5m;
        if (text.Length > Longest)
        {
            return false;
        }

        bool negative = text.Length > 1 && text[0] is '-' or '−' or '－' or '﹣';
        decimal step = 1;
        int digits = 0;
        bool fraction = false;
        for (int i = negative || (text.Length > 1 && text[0] == '+') ? 1 : 0; i < text.Length; i++)
        {
            char c = text[i];
            int digit = FigureScanner.Digit(c);
            if (digit >= 0 && digits < 26)
            {
                digits++;
                value = fraction ? value + (digit * (step /= 10)) : (value * 10) + digit;
            }
            else if (c is '.' or '．' && !fraction)
            {
                fraction = true;
            }
            else if (c is not (',' or '，' or ' ' or '\u00a0' or '\'') || fraction && c is ',' or '，')
            {
                return false;
            }
        }

        value = negative ? -value : value;
        half = step / 2;
        return digits > 0;
    }
}
