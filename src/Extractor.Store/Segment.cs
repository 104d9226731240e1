using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>
/// The index over <see cref="Size"/> reports stored one after the other: their figures by concept and year, and the words of their
/// passages. It is written once they are all there, or when the store is closed.
/// </summary>
internal sealed class Segment(int number)
{
    public const int Size = 256;
    private const string Figures = "figures";

    private readonly Dictionary<(string Concept, int Year), FigureBlock> blocks = [];
    private readonly PassageIndex passages = new(number);

    public IEnumerable<FigureBlock> Blocks => blocks.Values;

    public void Add(int number, Report report)
    {
        AddFigures(number, report.LineItems);
        AddText(number, report);
    }

    public void AddFigures(int report, ImmutableArray<LineItem> items)
    {
        for (int ordinal = 0; ordinal < items.Length; ordinal++)
        {
            LineItem item = items[ordinal];
            ref FigureBlock? block = ref CollectionsMarshal.GetValueRefOrAddDefault(blocks, (item.Concept, item.Year), out _);
            block ??= new FigureBlock(item.Concept, item.Year);
            block.Add(report, ordinal, item);
        }
    }

    /// <summary>Takes in the paragraphs and reasons of a report.</summary>
    public void AddText(int report, Report text) => passages.Add(report, text);

    public void Write(StoreFile file)
    {
        foreach (FigureBlock block in Blocks)
        {
            using var stream = new MemoryStream();
            block.Write(stream);
            file.Put(Figures, string.Create(CultureInfo.InvariantCulture, $"{block.Concept}/{block.Year}/{number:D5}"), stream.ToArray());
        }

        passages.Write(file);
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
}
