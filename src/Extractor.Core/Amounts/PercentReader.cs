namespace Extractor.Amounts;

/// <summary>Reads 百分之五, 千分之一, 万分之三 and fractions such as 三分之一.</summary>
internal static class PercentReader
{
    private static readonly (string Words, decimal Scale)[] Parts =
        [("百分之", 1m), ("百分 之", 1m), ("佰分之", 1m), ("千分之", 0.1m), ("仟分之", 0.1m), ("万分之", 0.01m), ("萬分之", 0.01m)];

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

            if (text.StartsWith(words, StringComparison.Ordinal) && FigureScanner.TryScan(text[words.Length..], out ScannedNumber number))
            {
                length = words.Length + number.Length;
                quantity = new Quantity(QuantityKind.Percent, number.Value * scale, number.HalfStep * scale, text.Slice(words.Length, number.Length).ToString(), words, 0, length);
                return true;
            }
        }

        return false;
    }
}
