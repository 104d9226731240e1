using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.Reports;

/// <summary>
/// The JSON contract of a report, schema version 1.0: camelCase, indented, UTF-8 with Chinese unescaped. The same report gives
/// the same bytes; boxes are rounded to hundredths of a point and trailing zeros of decimals are dropped, all else is exact.
/// </summary>
public static class ReportJson
{
    /// <summary>The version written, and the newest that is read.</summary>
    public const string SchemaVersion = "1.0";

    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private static readonly JsonWriterOptions OneLine = Indented with { Indented = false };

    public static void Write(Stream stream, Report report) => Write(stream, Indented, json => ReportJsonWriter.Write(json, report));

    /// <summary>The same object on one line, for stores and wires.</summary>
    public static void WriteCompact(Stream stream, Report report) => Write(stream, OneLine, json => ReportJsonWriter.Write(json, report));

    /// <summary>The line items alone as a JSON array on one line.</summary>
    public static void WriteItems(Stream stream, ImmutableArray<LineItem> items) => Write(stream, OneLine, json => ReportJsonWriter.WriteItems(json, items));

    /// <exception cref="JsonException">The stream is not an array of line items.</exception>
    public static ImmutableArray<LineItem> ReadItems(Stream stream) => JsonSerializer.Deserialize(stream, ReportJsonContext.Default.ImmutableArrayLineItem);

    /// <summary>The checks alone as a JSON array on one line.</summary>
    public static string ChecksToText(ImmutableArray<CheckResult> checks) => Text(stream => Write(stream, OneLine, json => ReportJsonWriter.WriteChecks(json, checks)));

    public static string ToText(Report report) => Text(stream => Write(stream, report));

    /// <exception cref="JsonException">The stream is not a report of schema version 1.0.</exception>
    public static Report Read(Stream stream)
    {
        ReportContract contract = JsonSerializer.Deserialize(stream, ReportJsonContext.Default.ReportContract) ?? throw new JsonException("null found, a report expected.");
        return contract.SchemaVersion == SchemaVersion
            ? contract.ToReport()
            : throw new JsonException($"schemaVersion \"{contract.SchemaVersion}\" found, \"{SchemaVersion}\" expected.");
    }

    private static void Write(Stream stream, JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var json = new Utf8JsonWriter(stream, options);
        write(json);
    }

    private static string Text(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }
}
