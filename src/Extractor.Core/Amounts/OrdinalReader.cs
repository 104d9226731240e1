namespace Extractor.Amounts;

/// <summary>Reads 第三, 第100, 第二十条: a place in an order, which counts nothing.</summary>
internal static class OrdinalReader
{
    public static bool TryRead(string text, int start, out Quantity quantity)
    {
        quantity = default;
        if (!FigureScanner.TryScan(text.AsSpan(start + 1), out ScannedNumber number) || number.Value != decimal.Truncate(number.Value))
        {
            return false;
        }

        quantity = new Quantity(QuantityKind.Ordinal, number.Value, 0.5m, text.Substring(start + 1, number.Length), "", start, number.Length + 1);
        return true;
    }
}
