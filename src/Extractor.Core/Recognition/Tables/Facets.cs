using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>What a sum adds up: 合计 and 小计 repeat their heading, 总计 includes balances carried in and out.</summary>
internal enum TotalKind
{
    None,
    Subtotal,
    GrandTotal,
}

/// <summary>What a column holds when it holds no figures.</summary>
internal enum ColumnRole
{
    /// <summary>Figures, or not said by the heading.</summary>
    Amount,
    Code,
    ClassCode,
    GroupCode,
    ItemCode,
    Name,
    UnitCode,
    UnitName,
    ProjectName,

    /// <summary>行次: the number of the line in the form.</summary>
    LineNumber,

    /// <summary>Words or figures outside the schema.</summary>
    Ignored,
}

/// <summary>Which of the three classifications a code column or a code belongs to.</summary>
internal enum CodeSystem
{
    Unknown,
    Function,
    Economic,
    GovernmentEconomic,
}

/// <summary>
/// What a phrase of a title, a column heading or a row label says about the figures it governs; null where it says nothing.
/// </summary>
internal sealed record Facets
{
    public static Facets None { get; } = new();

    public string? Concept { get; init; }

    public Fund? Fund { get; init; }

    public Phase? Phase { get; init; }

    public int? Year { get; init; }

    /// <summary>Years before the report's own (1 for 上年).</summary>
    public int? YearsBefore { get; init; }

    public Metric? Metric { get; init; }

    public TotalKind Total { get; init; }

    public ColumnRole? Role { get; init; }

    public CodeSystem CodeSystem { get; init; }

    /// <summary>Code of the 经济分类 account that a heading names (明细表: functions by row, 基本工资 and the like by column).</summary>
    public string Economic { get; init; } = "";

    /// <summary>The figures are outside the schema (财政专户管理资金, 单位资金, …).</summary>
    public bool Outside { get; init; }

    /// <summary>Only the part paid from this year's money (当年预算), beside a column with the whole.</summary>
    public bool CurrentYearPart { get; init; }

    public bool SaysNothing => this == None;

    /// <summary>基本支出 below 本年收入 or 年初结转和结余: the part that is meant for it, which the schema does not have.</summary>
    private bool IsShareOf(string? below) =>
        below?.StartsWith("expenditure", StringComparison.Ordinal) == true && Concept is { } above
            && (above.StartsWith("revenue", StringComparison.Ordinal) || above.StartsWith("balance", StringComparison.Ordinal));

    /// <summary>The facets of a phrase that stands below this one: what it says itself wins.</summary>
    public Facets Refine(Facets below) => new()
    {
        Concept = below.Concept ?? Concept,
        Fund = below.Fund ?? Fund,
        Phase = below.Phase ?? Phase,
        Year = below.Year ?? Year,
        YearsBefore = below.YearsBefore ?? YearsBefore,
        Metric = below.Metric ?? Metric,
        Total = below.Total == TotalKind.None ? Total : below.Total,
        Role = below.Role ?? Role,
        Economic = below.Economic.Length > 0 ? below.Economic : Economic,
        CodeSystem = below.CodeSystem == CodeSystem.Unknown ? CodeSystem : below.CodeSystem,
        Outside = below.Outside || (Outside && below.Fund is null && below.Concept?.StartsWith("revenue", StringComparison.Ordinal) != true) || IsShareOf(below.Concept),
        CurrentYearPart = below.CurrentYearPart || CurrentYearPart,
    };
}
