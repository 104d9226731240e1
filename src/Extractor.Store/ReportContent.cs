using System.Collections.Immutable;
using System.IO.Compression;
using System.Text.Json;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>
/// A report as it lies in the store: line items, running text and the rest packed apart, because they are asked for apart; the
/// last two are in the JSON contract.
/// </summary>
internal static class ReportContent
{
    public static BsonDocument Write(int number, Report report) => new()
    {
        ["_id"] = number,
        ["items"] = Pack(stream => PackedItems.Write(stream, report.LineItems)),
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
        return PackedItems.Read(stream);
    }

    /// <summary>All running text: headings, paragraphs, reasons.</summary>
    public static IEnumerable<string> Texts(Report report) =>
        report.Sections.Select(s => s.Title).Concat(report.Paragraphs.Select(p => p.Text)).Concat(report.Reasons.Select(r => r.Text));

    /// <summary>Whether an exception says that packed bytes are not what was packed.</summary>
    public static bool IsDamage(Exception e) => e is JsonException or InvalidDataException or InvalidOperationException or EndOfStreamException or InvalidCastException;

    /// <summary>Written and read as a whole: the packer is slow at small pieces.</summary>
    private static byte[] Pack(Action<Stream> write)
    {
        using MemoryStream plain = new(), packed = new();
        write(plain);
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            brotli.Write(plain.GetBuffer(), 0, (int)plain.Length);
        }

        return packed.ToArray();
    }

    private static MemoryStream Unpack(byte[] packed)
    {
        var plain = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress))
        {
            brotli.CopyTo(plain);
        }

        plain.Position = 0;
        return plain;
    }
}
