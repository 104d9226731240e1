using System.Globalization;

namespace Extractor.Exports;

/// <summary>Values as text, the same in every text format.</summary>
internal static class Printed
{
    /// <summary>Dividing by a one of full scale leaves the value and drops its trailing zeros.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    public static decimal Shortest(decimal value) => value / One;

    /// <summary>Null where the value is not known.</summary>
    public static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        decimal exact => Shortest(exact).ToString(CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new ArgumentException($"found a value of type {value.GetType()}; expected text, a number or a date", nameof(value)),
    };
}
