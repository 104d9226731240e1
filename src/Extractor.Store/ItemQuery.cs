using Extractor.Reports;

namespace Extractor.Store;

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

    /// <summary>Leave out versions of a report that a newer one replaces.</summary>
    public bool NewestOnly { get; init; }

    public int Limit { get; init; } = int.MaxValue;

    /// <summary>Whether a report is of the department and region asked for, and of a version asked for.</summary>
    public bool Fits(StoredReport report) =>
        (report.Newest || !NewestOnly)
        && report.Department.Contains(Department, StringComparison.Ordinal)
        && (Region.Length == 0 || report.RegionCode.StartsWith(Region, StringComparison.Ordinal) || report.Region.Contains(Region, StringComparison.Ordinal));

    internal bool FitsConcept(string concept) =>
        Concept.Length == 0 || (Concept.EndsWith('*') ? concept.StartsWith(Concept.AsSpan(0, Concept.Length - 1), StringComparison.Ordinal) : concept == Concept);
}
