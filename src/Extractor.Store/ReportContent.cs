using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
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
    /// <summary>Of the packer, from 0 to 11: more costs several times the time for a tenth of the size.</summary>
    private const int Quality = 1;
    private const int Window = 22;

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

    /// <summary>Whether an exception says that packed bytes are not what was packed.</summary>
    public static bool IsDamage(Exception e) => e is JsonException or InvalidDataException or InvalidOperationException or EndOfStreamException or InvalidCastException;

    public static byte[] Pack(Action<BinaryWriter> write) => Pack(stream =>
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        write(writer);
    });

    /// <summary>Packed as a whole: the packer is slow at small pieces.</summary>
    private static byte[] Pack(Action<Stream> write)
    {
        using var plain = new MemoryStream();
        write(plain);
        byte[] packed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength((int)plain.Length));
        bool whole = BrotliEncoder.TryCompress(plain.GetBuffer().AsSpan(0, (int)plain.Length), packed, out int length, Quality, Window);
        byte[] result = whole ? packed[..length] : throw new InvalidOperationException($"packed {plain.Length} bytes do not fit into {packed.Length}");
        ArrayPool<byte>.Shared.Return(packed);
        return result;
    }

    public static MemoryStream Unpack(byte[] packed)
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
