using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Store;

/// <summary>What the rows of a comparison stand for.</summary>
public enum ComparisonRows
{
    Department,

    /// <summary>The sum over the departments of a region.</summary>
    Region,

    /// <summary>The functional codes one level below the one asked for, each summed over the departments.</summary>
    Function,
}

/// <summary>What to compare: one concept, of exactly this function and economic code ("" is the total).</summary>
public sealed record ComparisonQuery
{
    public required string Concept { get; init; }

    public string Function { get; init; } = "";

    public string Economic { get; init; } = "";

    public string Department { get; init; } = "";

    public string Region { get; init; } = "";

    /// <summary>The fiscal years asked for; empty for all that are stored.</summary>
    public ImmutableArray<int> Years { get; init; } = [];

    public Metric Metric { get; init; } = Metric.Amount;

    /// <summary>Null: the one that most figures have, and the verdict says where another stands in.</summary>
    public Fund? Fund { get; init; }

    /// <inheritdoc cref="Fund"/>
    public Phase? Phase { get; init; }

    /// <inheritdoc cref="Fund"/>
    public Scope? Scope { get; init; }

    public ComparisonRows Rows { get; init; }
}

/// <summary>Whose money, which phase and which scope a figure is of. Figures of one basis can be compared.</summary>
public sealed record Basis(Fund Fund, Phase Phase, Scope Scope);

/// <summary>
/// A value of the table: one published figure, or the sum of several. <paramref name="Basis"/> is the basis it has,
/// <paramref name="Figures"/> what it was made of.
/// </summary>
public sealed record ComparisonCell(decimal Value, Basis Basis, ImmutableArray<StoredFigure> Figures);

/// <summary>
/// A row: its cells by year (null where nothing was published), the change from the first to the last cell that has a value, in
/// the unit of the values and in percent (null where one value is missing or the first is 0), its rank by the last year (1 is the
/// largest; null without a value there) and its share of that year's sum in percent.
/// </summary>
public sealed record ComparisonRow(
    string Key, string Name, string RegionCode, ImmutableArray<ComparisonCell?> Cells, decimal? Change, decimal? ChangeRate, int? Rank, decimal? Share);

/// <summary>
/// Departments, regions or functional codes × years. <paramref name="Basis"/> is that of the table; <paramref name="Reservations"/>
/// name whatever makes figures not comparable, and are empty where all are.
/// </summary>
public sealed record Comparison(ImmutableArray<int> Years, Basis? Basis, ImmutableArray<ComparisonRow> Rows, ImmutableArray<string> Reservations)
{
    /// <summary>The verdict: no scopes, phases or funds are mixed, no sums over different departments, nothing contradicted.</summary>
    public bool Comparable => Reservations.IsEmpty;
}
