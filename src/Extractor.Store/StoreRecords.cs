using Extractor.Reports;

namespace Extractor.Store;

/// <summary>How a stored report stands to the reports of the same series stored before it.</summary>
public enum Relation
{
    /// <summary>The first of its series, or of a report whose department, year or kind is unknown.</summary>
    New,

    /// <summary>Another file, format or part of a report: no figure that both state differs.</summary>
    Same,

    /// <summary>A new version: figures that both state differ.</summary>
    Revised,
}

/// <summary>What the store knows of a report without opening it.</summary>
public sealed record StoredReport
{
    /// <summary>Counts the reports in the order in which they were stored.</summary>
    public required int Number { get; init; }

    /// <summary>The SHA-256 of the file.</summary>
    public required string Id { get; init; }

    /// <summary>The file's name.</summary>
    public required string File { get; init; }

    /// <summary>Where the file was read from.</summary>
    public required string Path { get; init; }

    public required ReportKind Kind { get; init; }

    public required Scope Scope { get; init; }

    public required string Department { get; init; }

    public required string RegionCode { get; init; }

    public required string Region { get; init; }

    public required int? Year { get; init; }

    public required DateOnly? Published { get; init; }

    public required int LineItems { get; init; }

    public required int FiguresSeen { get; init; }

    public required int FiguresUsed { get; init; }

    public Relation Relation { get; init; }

    /// <summary>The id of the report that <see cref="Relation"/> speaks of, or "".</summary>
    public string RelatedTo { get; init; } = "";

    /// <summary>Figures that it and the report it is <see cref="RelatedTo"/> both state.</summary>
    public int Shared { get; init; }

    /// <summary>Figures among <see cref="Shared"/> that differ.</summary>
    public int Differing { get; init; }

    /// <summary>A version in which most figures differ may well be the report of another body under one name.</summary>
    public bool IsDoubtful => Relation == Relation.Revised && Differing * 2 > Shared;

    /// <summary>Whether it belongs to the newest version of its series: only such reports count in comparisons.</summary>
    public bool Newest { get; init; } = true;
}

/// <summary>A file that could not be read, with the reason. <paramref name="Id"/> is its SHA-256, or its path where not even that could be read.</summary>
public sealed record StoredFailure(string Id, string File, string Reason, string Message);

/// <summary>A line item with the report it stands in.</summary>
public sealed record StoredItem(StoredReport Report, LineItem Item);

/// <summary>
/// The dimensions and the value of a line item, answered from the index without opening the report.
/// <paramref name="Ordinal"/> is its place in <see cref="Report.LineItems"/>; <paramref name="Unit"/> as printed.
/// </summary>
public readonly record struct StoredFigure(
    StoredReport Report,
    int Ordinal,
    string Concept,
    Fund Fund,
    string Function,
    string Economic,
    string Project,
    string BudgetUnit,
    string GovernmentEconomic,
    int Year,
    Phase Phase,
    Metric Metric,
    decimal Value,
    string Unit,
    Statement Statement,
    Verification Verification,
    int? Page);

/// <summary>A figure of one version of a report beside that of another; null where a version does not state it.</summary>
public sealed record ItemChange(LineItem? Before, LineItem? After);

/// <summary>A passage that holds the words looked for: a section, or a reason where <paramref name="Title"/> is "".</summary>
public sealed record SearchHit(StoredReport Report, string Title, int? Page, string Excerpt);
