namespace Extractor.Amounts;

/// <summary>What a written figure counts.</summary>
public enum QuantityKind
{
    /// <summary>A bare number with no unit.</summary>
    Number,

    /// <summary>第三, 第二十条: a place in an order.</summary>
    Ordinal,

    /// <summary>Money in renminbi; <see cref="Quantity.Value"/> is yuan.</summary>
    Money,

    /// <summary>Money in another currency, in that currency's unit.</summary>
    ForeignMoney,

    /// <summary>Percent; the value is the printed percent (54.3).</summary>
    Percent,

    /// <summary>个百分点; the value is points.</summary>
    PercentagePoints,

    /// <summary>A counted thing with a measure word (辆, 批次, 人次, 台, 分, ...).</summary>
    Count,

    /// <summary>A calendar year; the value is the year.</summary>
    Year,

    /// <summary>A calendar date or month; <see cref="Quantity.Date"/> holds it where the year is written, else the value is month × 100 + day.</summary>
    Date,
}

/// <summary>How a figure is qualified: 余, 多 and 以上 make a lower bound, 近 and 不足 an upper one, 约 an approximation.</summary>
public enum Bound
{
    Exact,
    AtLeast,
    AtMost,
    About,
}

/// <summary>
/// One figure as written. <see cref="HalfStep"/> is half of the last printed digit in the unit of <see cref="Value"/>:
/// 1480.45 万元 has value 14804500 and half-step 50, so the true value lies within value ± half-step.
/// <see cref="Start"/> and <see cref="Length"/> give the figure with its unit in the text it was read from;
/// <see cref="Printed"/> is the number alone as printed, <see cref="Unit"/> the unit as printed ("" where none).
/// </summary>
public readonly record struct Quantity(
    QuantityKind Kind, decimal Value, decimal HalfStep, string Printed, string Unit, int Start, int Length)
{
    public Bound Bound { get; init; }

    /// <summary>Set for <see cref="QuantityKind.Date"/> with a written year; the first day where only a month is written.</summary>
    public DateOnly? Date { get; init; }
}

/// <summary>What a table cell holds: 0, blank and dash are three things.</summary>
public enum CellKind
{
    Blank,

    /// <summary>—, -, 一 and the like: "not applicable".</summary>
    Dash,
    Number,
    Percent,
    Text,
}

/// <summary>A table cell read as a figure; <paramref name="Value"/> and <paramref name="HalfStep"/> are in the printed unit, not scaled.</summary>
public readonly record struct CellFigure(CellKind Kind, decimal Value, decimal HalfStep, string Printed);
