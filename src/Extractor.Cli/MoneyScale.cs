using Extractor.Reports;

namespace Extractor.Cli;

/// <summary>The unit that amounts are shown in.</summary>
internal sealed record MoneyScale(string Name, decimal Factor)
{
    public static MoneyScale Yuan { get; } = new("元", 1m);

    public static MoneyScale TenThousand { get; } = new("万元", 10_000m);

    public static MoneyScale HundredMillion { get; } = new("亿元", 100_000_000m);

    public static MoneyScale Of(string option) => option switch { "wan" => TenThousand, "yi" => HundredMillion, _ => Yuan };

    /// <summary>The value of an item in this unit; rates, counts and scores stay as they are.</summary>
    public decimal Of(LineItem item) => Of(item.Metric, item.Value);

    /// <inheritdoc cref="Of(LineItem)"/>
    public decimal Of(Metric metric, decimal value) => metric is Metric.Amount or Metric.Change ? value / Factor : value;

    /// <summary>The unit of the value that <see cref="Of(LineItem)"/> gives.</summary>
    public string UnitOf(LineItem item) => UnitOf(item.Metric, item.PrintedUnit);

    /// <inheritdoc cref="UnitOf(LineItem)"/>
    public string UnitOf(Metric metric, string printedUnit) => metric switch
    {
        Metric.Amount or Metric.Change => Name,
        Metric.Share or Metric.ChangeRate or Metric.ExecutionRate => "%",
        _ => printedUnit,
    };
}
