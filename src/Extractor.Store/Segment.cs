using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>
/// The index over <see cref="Size"/> reports stored one after the other: their figures by concept and year, and which of them
/// hold which pairs of letters. It is written once they are all there, or when the store is closed.
/// </summary>
internal sealed class Segment(int number)
{
    public const int Size = 256;
    private const int Buckets = 256;
    private const string Figures = "figures";
    private const string Pairs = "pairs";

    private readonly Dictionary<(string Concept, int Year), FigureBlock> blocks = [];
    private readonly Dictionary<uint, ReportSet> pairs = [];

    public IEnumerable<FigureBlock> Blocks => blocks.Values;

    public void Add(int report, ImmutableArray<LineItem> items)
    {
        for (int ordinal = 0; ordinal < items.Length; ordinal++)
        {
            LineItem item = items[ordinal];
            ref FigureBlock? block = ref CollectionsMarshal.GetValueRefOrAddDefault(blocks, (item.Concept, item.Year), out _);
            block ??= new FigureBlock(item.Concept, item.Year);
            block.Add(report, ordinal, item);
        }
    }

    public void Add(int report, IEnumerable<string> texts)
    {
        foreach (string text in texts)
        {
            foreach (uint pair in FoldedText.Pairs(FoldedText.Of(text)))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(pairs, pair, out _).Add(report % Size);
            }
        }
    }

    public void Write(StoreFile file)
    {
        foreach (FigureBlock block in Blocks)
        {
            Put(file, Figures, string.Create(CultureInfo.InvariantCulture, $"{block.Concept}/{block.Year}/{number:D5}"), w => block.Write(w.BaseStream));
        }

        foreach (var bucket in pairs.GroupBy(p => Bucket(p.Key)))
        {
            Put(file, Pairs, IdOf(number, bucket.Key), writer =>
            {
                foreach ((uint pair, ReportSet reports) in bucket.OrderBy(p => p.Key))
                {
                    writer.Write(pair);
                    reports.Write(writer);
                }
            });
        }
    }

    /// <summary>The blocks of all segments that hold a concept, or all concepts of a prefix ending in <c>*</c>, and the year where one is asked for.</summary>
    public static IEnumerable<FigureBlock> Read(StoreFile file, ItemQuery query)
    {
        string prefix = query.Concept.EndsWith('*') ? query.Concept[..^1] : query.Concept.Length == 0 ? "" : $"{query.Concept}/{query.Year?.ToString(CultureInfo.InvariantCulture)}";
        foreach (BsonDocument record in file.StartingWith(Figures, prefix))
        {
            string[] key = record["_id"].AsString.Split('/');
            int year = int.Parse(key[1], CultureInfo.InvariantCulture);
            if ((query.Year ?? year) == year)
            {
                using var stream = new MemoryStream(record["data"].AsBinary, writable: false);
                yield return FigureBlock.Read(key[0], year, stream);
            }
        }
    }

    /// <summary>The reports of a segment that hold all of the pairs.</summary>
    public static ReportSet Find(StoreFile file, int segment, IReadOnlyCollection<uint> wanted)
    {
        ReportSet found = ReportSet.All;
        foreach (var bucket in wanted.GroupBy(Bucket))
        {
            Dictionary<uint, ReportSet> held = Held(file, segment, bucket);
            foreach (uint pair in bucket)
            {
                found = found.And(held.GetValueOrDefault(pair));
            }

            if (found.IsEmpty)
            {
                break;
            }
        }

        return found;
    }

    private static Dictionary<uint, ReportSet> Held(StoreFile file, int segment, IGrouping<int, uint> bucket)
    {
        var held = new Dictionary<uint, ReportSet>();
        if (file.Get(Pairs, IdOf(segment, bucket.Key)) is not { } record)
        {
            return held;
        }

        using var reader = new BinaryReader(new MemoryStream(record["data"].AsBinary, writable: false));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            uint pair = reader.ReadUInt32();
            ReportSet reports = ReportSet.Read(reader);
            if (bucket.Contains(pair))
            {
                held[pair] = reports;
            }
        }

        return held;
    }

    private static int Bucket(uint pair) => (int)((pair * 2654435761u) >> 24) % Buckets;

    private static string IdOf(int segment, int bucket) => string.Create(CultureInfo.InvariantCulture, $"{segment:D5}/{bucket:D3}");

    private static void Put(StoreFile file, string collection, string id, Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            write(writer);
        }

        file.Put(collection, new BsonDocument { ["_id"] = id, ["data"] = stream.ToArray() });
    }
}
