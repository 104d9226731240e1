using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// 收入总计100万元，其中年初结转和结余4万元，较上年增加10万元，增长11.11%: grammar gives the change to the part, arithmetic to the
/// whole. The rate printed beside the change decides.
/// </summary>
internal static partial class ChangeRates
{
    /// <summary>Half a unit of the second decimal, and what rounding the change to 0.01 万元 adds on small bases.</summary>
    private const decimal Tolerance = 0.06m;

    /// <summary>Whether the rate after a change holds for the whole and not for the part that was named last; no change proves nothing.</summary>
    public static bool BelongsToWhole(Figure figure, int sign, decimal? part, decimal? whole) =>
        figure.Quantity.Value != 0 && part is { } small && whole is { } large && small < large && Rate().Match(figure.After) is { Success: true } match
        && decimal.TryParse(match.Groups[1].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal rate)
        && !Holds(small, figure.Quantity.Value * sign, rate) && Holds(large, figure.Quantity.Value * sign, rate);

    private static bool Holds(decimal amount, decimal change, decimal rate) =>
        amount - change is > 0 and var before && Math.Abs(Math.Abs(change / before * 100) - rate) <= Tolerance;

    [GeneratedRegex(@"^[，、；]?(?:增长|上升|增幅|增加|下降|降低|减少|降幅)(?:了|率|为|约|达)*\s*([\d,.]+)\s*[%％]")]
    private static partial Regex Rate();
}
