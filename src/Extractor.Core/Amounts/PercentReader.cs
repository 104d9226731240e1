namespace Extractor.Amounts;

/// <summary>Reads 百分之五, 千分之一, 万分之三 and fractions such as 三分之一.</summary>
internal static class PercentReader
{
    private static readonly (string Words, decimal Scale)[] Parts =
        [("百分之", 1m), ("百分 之", 1m), ("佰分之", 1m), ("千分之", 0.1m), ("仟分之", 0.1m), ("万分之", 0.01m), ("萬分之", 0.01m)];

    /// <summary>A share in words; a 负 may stand before or behind the words.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out Quantity quantity, out int length)
    {
        quantity = default;
        length = 0;
        foreach ((string words, decimal scale) in Parts)
        {
            if (text.StartsWith(words, StringComparison.Ordinal) && text[words.Length..] is "百" or "佰")
            {
                length = text.Length;
                quantity = new Quantity(QuantityKind.Percent, 100 * scale, 0.5m * scale, text[words.Length..].ToString(), words, 0, length);
                return true;
            }

            if (!text.StartsWith(words, StringComparison.Ordinal))
            {
                continue;
            }

            int sign = words.Length < text.Length && text[words.Length] is '负' or '負' or '-' ? 1 : 0;
            if (FigureScanner.TryScan(text[(words.Length + sign)..], out ScannedNumber number))
            {
                length = words.Length + sign + number.Length;
                quantity = new Quantity(QuantityKind.Percent, (sign > 0 ? -number.Value : number.Value) * scale, number.HalfStep * scale, text.Slice(words.Length + sign, number.Length).ToString(), words, 0, length);
                return true;
            }
        }

        return false;
    }

    /// <summary>十七分之七 and 1/3: a number without a unit.</summary>
    public static bool TryReadFraction(ReadOnlySpan<char> text, out Quantity quantity, out int length)
    {
        quantity = default;
        length = 0;
        if (!FigureScanner.TryScan(text, out ScannedNumber first))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[first.Length..];
        bool spoken = rest.StartsWith("分之", StringComparison.Ordinal), written = rest.Length > 1 && rest[0] is '/' or '／' && first.Length < 3;
        int joint = spoken ? 2 : 1;
        if (!(spoken || written) || !FigureScanner.TryScan(rest[joint..], out ScannedNumber second) || (written && second.Length > 2) || (spoken ? first : second).Value == 0)
        {
            return false;
        }

        length = first.Length + joint + second.Length;
        quantity = new Quantity(QuantityKind.Number, spoken ? second.Value / first.Value : first.Value / second.Value, 0, text[..length].ToString(), "", 0, length);
        return !(written && length < text.Length && text[length] is '/' or '／');
    }
}
