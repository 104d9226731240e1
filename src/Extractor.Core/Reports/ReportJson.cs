using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Extractor.Reports;

/// <summary>
/// The JSON contract of a report, schema version 1.0: camelCase, indented, UTF-8 with Chinese unescaped. The same report gives
/// the same bytes; boxes are rounded to hundredths of a point and trailing zeros of decimals are dropped, all else is exact.
/// </summary>
public static class ReportJson
{
    /// <summary>The version written, and the newest that is read.</summary>
    public const string SchemaVersion = "1.0";

    private static readonly JsonTypeInfo<ReportContract> Contract = (JsonTypeInfo<ReportContract>)
        new JsonSerializerOptions(ReportJsonContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }
            .GetTypeInfo(typeof(ReportContract));

    private static readonly JsonTypeInfo<ReportContract> CompactContract = (JsonTypeInfo<ReportContract>)
        new JsonSerializerOptions(Contract.Options) { WriteIndented = false }.GetTypeInfo(typeof(ReportContract));

    private static readonly JsonTypeInfo<ImmutableArray<LineItem>> Items = (JsonTypeInfo<ImmutableArray<LineItem>>)CompactContract.Options.GetTypeInfo(typeof(ImmutableArray<LineItem>));

    public static void Write(Stream stream, Report report) => JsonSerializer.Serialize(stream, ReportContract.From(report), Contract);

    /// <summary>The same object on one line, for stores and wires.</summary>
    public static void WriteCompact(Stream stream, Report report) =>
        JsonSerializer.Serialize(stream, ReportContract.From(report), CompactContract);

    /// <summary>The line items alone as a JSON array on one line.</summary>
    public static void WriteItems(Stream stream, ImmutableArray<LineItem> items) => JsonSerializer.Serialize(stream, items, Items);

    /// <exception cref="JsonException">The stream is not an array of line items.</exception>
    public static ImmutableArray<LineItem> ReadItems(Stream stream) => JsonSerializer.Deserialize(stream, Items);

    /// <summary>The checks alone as a JSON array on one line.</summary>
    public static string ChecksToText(ImmutableArray<CheckResult> checks) =>
        JsonSerializer.Serialize(checks, (JsonTypeInfo<ImmutableArray<CheckResult>>)CompactContract.Options.GetTypeInfo(typeof(ImmutableArray<CheckResult>)));

    public static string ToText(Report report)
    {
        using var stream = new MemoryStream();
        Write(stream, report);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <exception cref="JsonException">The stream is not a report of schema version 1.0.</exception>
    public static Report Read(Stream stream)
    {
        ReportContract contract = JsonSerializer.Deserialize(stream, Contract) ?? throw new JsonException("null found, a report expected.");
        return contract.SchemaVersion == SchemaVersion
            ? contract.ToReport()
            : throw new JsonException($"schemaVersion \"{contract.SchemaVersion}\" found, \"{SchemaVersion}\" expected.");
    }
}
