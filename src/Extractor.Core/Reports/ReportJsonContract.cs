using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Documents;

namespace Extractor.Reports;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(SeverityJson), typeof(DecimalJson), typeof(LocationJson), typeof(TextRowJson)])]
[JsonSerializable(typeof(ReportContract))]
[JsonSerializable(typeof(ImmutableArray<LineItem>))]
[JsonSerializable(typeof(ImmutableArray<CheckResult>))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;

/// <summary>The report object as written: property order is the order of the contract.</summary>
internal sealed record ReportContract
{
    public required string SchemaVersion { get; init; }

    public required string Id { get; init; }

    public required SourceContract Source { get; init; }

    public ReportKind Kind { get; init; }

    public Scope Scope { get; init; }

    public DepartmentName? Department { get; init; }

    public int? Year { get; init; }

    public DateOnly? Published { get; init; }

    public ImmutableArray<Section> Sections { get; init; } = [];

    public ImmutableArray<ReportTable> Tables { get; init; } = [];

    public ImmutableArray<ReportParagraph> Paragraphs { get; init; } = [];

    public ImmutableArray<LineItem> LineItems { get; init; } = [];

    public ImmutableArray<Reason> Reasons { get; init; } = [];

    public ImmutableArray<Evaluation> Evaluations { get; init; } = [];

    public ImmutableArray<CheckResult> Checks { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public required Coverage Coverage { get; init; }

    public static ReportContract From(Report report) => new()
    {
        SchemaVersion = ReportJson.SchemaVersion,
        Id = report.Id,
        Source = new SourceContract(
            report.Source.Name, report.Source.Sha256, report.Source.MediaType, report.Source.Bytes, report.PageCount),
        Kind = report.Profile.Kind,
        Scope = report.Profile.Scope,
        Department = report.Profile.Department,
        Year = report.Profile.Year,
        Published = report.Profile.Published,
        Sections = report.Sections,
        Tables = report.Tables,
        Paragraphs = report.Paragraphs,
        LineItems = report.LineItems,
        Reasons = report.Reasons,
        Evaluations = report.Evaluations,
        Checks = report.Checks,
        Diagnostics = report.Diagnostics,
        Coverage = report.Coverage,
    };

    public Report ToReport() => new()
    {
        Id = Id,
        Source = new SourceFile(Source.Name, Source.Sha256, Source.MediaType, Source.Bytes),
        PageCount = Source.Pages,
        Profile = new Profile(Kind, Scope, Department, Year, Published),
        Sections = Sections,
        Tables = Tables,
        Paragraphs = Paragraphs,
        LineItems = LineItems,
        Reasons = Reasons,
        Evaluations = Evaluations,
        Checks = Checks,
        Diagnostics = Diagnostics,
        Coverage = Coverage,
    };
}

/// <summary>The file and its number of pages.</summary>
internal sealed record SourceContract(string Name, string Sha256, string MediaType, long Bytes, int? Pages);
