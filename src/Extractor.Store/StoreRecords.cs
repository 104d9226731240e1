using Extractor.Reports;

namespace Extractor.Store;

/// <summary>What the store knows of a report without opening it. <paramref name="Id"/> is the SHA-256 of the file.</summary>
public sealed record StoredReport(
    string Id, string File, ReportKind Kind, Scope Scope, string Department, string RegionCode, string Region, int? Year, int LineItems, int FiguresSeen, int FiguresUsed);

/// <summary>A file that could not be read, with the reason.</summary>
public sealed record StoredFailure(string Id, string File, string Reason, string Message);

/// <summary>A line item with the report it stands in.</summary>
public sealed record StoredItem(StoredReport Report, LineItem Item);

/// <summary>What to look for; null or "" means any. Names match where they contain the words, codes where they begin with the digits.</summary>
public sealed record ItemQuery
{
    public string Department { get; init; } = "";

    /// <summary>A region code prefix (5108) or a part of the region's name.</summary>
    public string Region { get; init; } = "";

    /// <summary>The fiscal year of the figure.</summary>
    public int? Year { get; init; }

    /// <summary>A concept id, or a prefix ending in <c>*</c>.</summary>
    public string Concept { get; init; } = "";

    public string Function { get; init; } = "";

    public string Economic { get; init; } = "";

    public Fund? Fund { get; init; }

    public Phase? Phase { get; init; }

    public Metric? Metric { get; init; }

    public Statement? Statement { get; init; }

    public string Project { get; init; } = "";

    public int Limit { get; init; } = int.MaxValue;

    internal bool Fits(StoredReport report) =>
        report.Department.Contains(Department, StringComparison.Ordinal)
        && (Region.Length == 0 || report.RegionCode.StartsWith(Region, StringComparison.Ordinal) || report.Region.Contains(Region, StringComparison.Ordinal));

    internal bool Fits(LineItem item) =>
        (Year is null || item.Year == Year)
        && (Concept.Length == 0 || (Concept.EndsWith('*') ? item.Concept.StartsWith(Concept.AsSpan(0, Concept.Length - 1), StringComparison.Ordinal) : item.Concept == Concept))
        && item.Function.StartsWith(Function, StringComparison.Ordinal)
        && item.Economic.StartsWith(Economic, StringComparison.Ordinal)
        && (Fund is null || item.Fund == Fund)
        && (Phase is null || item.Phase == Phase)
        && (Metric is null || item.Metric == Metric)
        && (Statement is null || item.Statement == Statement)
        && item.Project.Contains(Project, StringComparison.Ordinal);
}
