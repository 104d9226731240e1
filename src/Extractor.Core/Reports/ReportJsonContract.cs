using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Documents;

namespace Extractor.Reports;

/// <summary>What is read back.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(SeverityJson), typeof(LocationJson)])]
[JsonSerializable(typeof(ReportContract))]
[JsonSerializable(typeof(ImmutableArray<LineItem>))]
internal sealed partial class ReportJsonContext : JsonSerializerContext;

/// <summary>The report object as it is read back; <see cref="ReportJsonWriter"/> writes it, in the same order of properties.</summary>
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
