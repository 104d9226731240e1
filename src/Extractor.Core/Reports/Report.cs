using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Extractor.Documents;
using Extractor.Reference;

namespace Extractor.Reports;

public enum ReportKind
{
    [JsonStringEnumMemberName("other")] Other,

    /// <summary>部门决算 or 单位决算.</summary>
    [JsonStringEnumMemberName("final-account")] FinalAccount,

    /// <summary>部门预算 or 单位预算.</summary>
    [JsonStringEnumMemberName("budget")] Budget,
    [JsonStringEnumMemberName("performance-evaluation")] PerformanceEvaluation,
    [JsonStringEnumMemberName("government-final-account")] GovernmentFinalAccount,
    [JsonStringEnumMemberName("government-budget")] GovernmentBudget,
}

public enum Scope
{
    [JsonStringEnumMemberName("unknown")] Unknown,

    /// <summary>部门: consolidated over its units.</summary>
    [JsonStringEnumMemberName("department")] Department,

    /// <summary>单位 or 本级: one unit alone.</summary>
    [JsonStringEnumMemberName("unit")] Unit,
}

public sealed record DepartmentName(string Name, RegionName? Region);

/// <summary>Who published what for which year. Unknown stays null (or <see cref="Scope.Unknown"/>), never a default.</summary>
public sealed record Profile(ReportKind Kind, Scope Scope, DepartmentName? Department, int? Year, DateOnly? Published);

/// <summary>
/// A heading and what follows it. <paramref name="Id"/> counts headings by level ("2.5.3"); <paramref name="Number"/> is the
/// number as printed; <paramref name="Canonical"/> the id of its meaning, or null. <paramref name="Block"/> is the ordinal of
/// the heading's paragraph.
/// </summary>
public sealed record Section(string Id, int Level, string Number, string Title, string? Canonical, int? Page, int Block);

/// <summary>A cell of a table, 0-based.</summary>
public readonly record struct CellPosition(int Row, int Column);

/// <summary>
/// A table as read: <paramref name="Cells"/> is the full rectangle, spanned positions empty; <paramref name="Unread"/> are the
/// figures of a statement that gave no line item.
/// </summary>
public sealed record ReportTable(
    string Id,
    Statement Statement,
    string Title,
    string Unit,
    ImmutableArray<int> Pages,
    int Rows,
    int Columns,
    ImmutableArray<ImmutableArray<string>> Cells,
    ImmutableArray<CellPosition> Unread,
    int Block);

/// <summary>A paragraph of running text as read, with the id of its section; headers, footers and page numbers are left out.</summary>
public sealed record ReportParagraph(int Block, string? Section, int? Page, ParagraphRole Role, string Text);

/// <summary>The stated cause of a change (主要原因是…), tied to the concept that it explains ("" where unclear).</summary>
public sealed record Reason(string Concept, string Text, SourceLocation Source);

public sealed record Indicator(string Name, string Operator, string Target, string Actual);

/// <summary>A performance evaluation (绩效自评) of one project; amounts in yuan, null where not printed.</summary>
public sealed record Evaluation(
    string Project,
    decimal? Budget,
    decimal? Spent,
    decimal? Score,
    string Rating,
    ImmutableArray<Indicator> Indicators,
    SourceLocation Source);

/// <summary>How much of a document was understood; what was not is a number here and a list in the diagnostics.</summary>
public sealed record Coverage(
    int Pages,
    int PagesRead,
    int Tables,
    int TablesUsed,
    int Rows,
    int RowsUsed,
    int TableFigures,
    int TableFiguresUsed,
    int TextFigures,
    int TextFiguresUsed);

/// <summary>One document in the canonical schema.</summary>
public sealed record Report
{
    public required string Id { get; init; }

    public required SourceFile Source { get; init; }

    public required int? PageCount { get; init; }

    public required Profile Profile { get; init; }

    public ImmutableArray<Section> Sections { get; init; } = [];

    public ImmutableArray<ReportTable> Tables { get; init; } = [];

    public ImmutableArray<ReportParagraph> Paragraphs { get; init; } = [];

    public ImmutableArray<LineItem> LineItems { get; init; } = [];

    public ImmutableArray<Reason> Reasons { get; init; } = [];

    public ImmutableArray<Evaluation> Evaluations { get; init; } = [];

    /// <summary>What the rules found; empty until the report is checked.</summary>
    public ImmutableArray<CheckResult> Checks { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public required Coverage Coverage { get; init; }
}
