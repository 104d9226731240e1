using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>
/// A report as it lies in the store: three packed pieces in the JSON contract, because line items, running text and the rest are
/// asked for apart. About 110 bytes a line item.
/// </summary>
internal static class ReportContent
{
    public static BsonDocument Write(int number, Report report) => new()
    {
        ["_id"] = number,
        ["items"] = Pack(stream => ReportJson.WriteItems(stream, report.LineItems)),
        ["text"] = Pack(stream => ReportJson.WriteCompact(stream, report with { LineItems = [], Tables = [], Evaluations = [], Checks = [], Diagnostics = [] })),
        ["rest"] = Pack(stream => ReportJson.WriteCompact(stream, report with { LineItems = [], Sections = [], Paragraphs = [], Reasons = [] })),
    };

    public static Report Read(BsonDocument record)
    {
        Report text = ReadText(record);
        return ReadReport(record["rest"].AsBinary) with { Sections = text.Sections, Paragraphs = text.Paragraphs, Reasons = text.Reasons, LineItems = ReadItems(record["items"].AsBinary) };
    }

    /// <summary>The report with its sections, paragraphs and reasons alone.</summary>
    public static Report ReadText(BsonDocument record) => ReadReport(record["text"].AsBinary);

    public static Report ReadReport(byte[] packed)
    {
        using Stream stream = Unpack(packed);
        return ReportJson.Read(stream);
    }

    public static ImmutableArray<LineItem> ReadItems(byte[] packed)
    {
        using Stream stream = Unpack(packed);
        return ReportJson.ReadItems(stream);
    }

    /// <summary>All running text: headings, paragraphs, reasons.</summary>
    public static IEnumerable<string> Texts(Report report) =>
        report.Sections.Select(s => s.Title).Concat(report.Paragraphs.Select(p => p.Text)).Concat(report.Reasons.Select(r => r.Text));

    /// <summary>Whether an exception says that packed bytes are not what was packed.</summary>
    public static bool IsDamage(Exception e) => e is JsonException or InvalidDataException or InvalidOperationException or EndOfStreamException or InvalidCastException;

    private static byte[] Pack(Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            write(brotli);
        }

        return packed.ToArray();
    }

    private static BrotliStream Unpack(byte[] packed) => new(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
}
