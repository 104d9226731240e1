using LiteDB;

namespace Extractor.Store;

/// <summary>
/// The segments of the index, written as they fill up. What a stopped import left out of the index is gathered from the reports themselves.
/// </summary>
internal sealed class StoreIndex(StoreFile file, ReportDirectory directory, StoredContents contents)
{
    private int indexed = file.Get(ReportStore.Meta, "index")?["reports"].AsInt32 ?? 0;
    private (int Number, Segment Segment)? current;
    private Segment? notIndexed;

    /// <summary>The segment that the next report falls into, with the reports that it holds already; full ones left unwritten by a stopped import are written.</summary>
    public Segment Current()
    {
        int next = directory.Next / Segment.Size;
        if (current is { } known && known.Number == next)
        {
            return known.Segment;
        }

        for (int number = indexed / Segment.Size; number <= next; number++)
        {
            int from = number * Segment.Size;
            current = (number, Gathered(number, from, Math.Min(from + Segment.Size, directory.Next), texts: true));
            if (number < next)
            {
                Write();
            }
        }

        return current!.Value.Segment;
    }

    /// <summary>Gives up the current segment, which is full or holds reports that were not stored after all; the next is gathered from what is stored.</summary>
    public void Forget() => current = null;

    /// <summary>Writes the current segment where reports were stored since it was written last.</summary>
    public void Write()
    {
        if (current is not { } writing)
        {
            return;
        }

        int reach = Math.Min((writing.Number + 1) * Segment.Size, directory.Next);
        if (reach > indexed)
        {
            file.Together(() =>
            {
                writing.Segment.Write(file);
                file.Put(ReportStore.Meta, new BsonDocument { ["_id"] = "index", ["reports"] = reach });
            });
            indexed = reach;
            notIndexed = null;
        }
    }

    /// <summary>The blocks of figures that a question may concern.</summary>
    public IEnumerable<FigureBlock> Blocks(ItemQuery query)
    {
        Write();
        notIndexed ??= Gathered(0, indexed, directory.Next, texts: false);
        return Segment.Read(file, query).Concat(notIndexed.Blocks);
    }

    /// <summary>
    /// For each report the passages that hold all of the pairs of letters, null where the index does not know the report. A segment is
    /// read when the first of its reports is asked for.
    /// </summary>
    public Func<StoredReport, IReadOnlySet<int>?> PassagesHolding(HashSet<uint> pairs)
    {
        Write();
        var found = new Dictionary<int, ILookup<int, int>>();
        return report =>
        {
            if (report.Number >= indexed)
            {
                return null;
            }

            int segment = report.Number / Segment.Size;
            if (!found.TryGetValue(segment, out ILookup<int, int>? holding))
            {
                found[segment] = holding = PassageIndex.Find(file, segment, pairs).ToLookup(p => p.Report, p => p.Passage);
            }

            return holding[report.Number].ToHashSet();
        };
    }

    private Segment Gathered(int number, int from, int to, bool texts)
    {
        var segment = new Segment(number);
        for (int report = from; report < to; report++)
        {
            if (directory.Get(report) is not null)
            {
                segment.AddFigures(report, contents.Items(report));
                if (texts)
                {
                    segment.AddText(report, contents.Text(report));
                }
            }
        }

        return segment;
    }
}
