using System.Collections.Immutable;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>
/// Reports in one LiteDB file. A report is saved whole or not at all: a small record that says what it is, and its packed content.
/// An index (<see cref="Segment"/>) answers questions over all reports without opening them. One process writes at a time.
/// </summary>
public sealed class ReportStore : IDisposable
{
    internal const int SchemaVersion = 3;
    private const string Meta = "meta";
    private const string Described = "reports";
    private const string Contents = "contents";
    private const string Failed = "failures";

    /// <summary>Up to this many reports are opened for a question rather than the index read.</summary>
    private const int FewReports = 16;

    private readonly StoreFile file;
    private readonly ReportDirectory directory;
    private readonly Dictionary<string, StoredFailure> failures;
    private int indexed;
    private (int Number, Segment Index)? current;
    private Segment? notIndexed;

    private ReportStore(StoreFile file)
    {
        this.file = file;
        try
        {
            directory = new ReportDirectory(file.All(Described).Select(ReportDirectory.Read));
            failures = file.All(Failed).Select(f => new StoredFailure(f["_id"].AsString, f["file"].AsString, f["reason"].AsString, f["message"].AsString)).ToDictionary(f => f.Id);
            indexed = file.Get(Meta, "index")?["reports"].AsInt32 ?? 0;
        }
        catch (Exception e) when (ReportContent.IsDamage(e) || e is ArgumentException or FormatException)
        {
            throw file.Damaged(e);
        }
    }

    /// <summary>Opens a store for writing and creates it where it is missing; one of an older schema version is brought to this one.</summary>
    /// <exception cref="StoreException">Another process uses it, or the file is no store, or one of a newer version.</exception>
    public static ReportStore OpenWrite(string path) => Open(path, write: true);

    /// <summary>Opens a store for reading; several processes may read at the same time.</summary>
    /// <exception cref="StoreException">There is none, another process writes it, or the file is no store, or one of a newer version.</exception>
    public static ReportStore OpenRead(string path) =>
        File.Exists(path) ? Open(path, write: false) : throw new StoreException($"{path}: found no store; expected one written by 'extractor import'");

    /// <summary>Whether a file is the store itself, its log or its lock.</summary>
    public static bool IsPartOf(string store, string file) => StoreFile.IsPartOf(store, file);

    private static ReportStore Open(string path, bool write)
    {
        StoreFile file = StoreFile.Open(path, write);
        try
        {
            int? version = file.Get(Meta, "schema")?["version"].AsInt32;
            if (version is null && write && file.IsEmpty)
            {
                file.Put(Meta, new BsonDocument { ["_id"] = "schema", ["version"] = SchemaVersion });
                version = SchemaVersion;
            }

            switch (version)
            {
                case SchemaVersion:
                    return new ReportStore(file);
                case >= SchemaMigration.OldestVersion and < SchemaVersion:
                    file.Dispose();
                    SchemaMigration.Run(path, version.Value);
                    return Open(path, write);
                case null:
                    throw new StoreException($"{path}: found a LiteDB file without the schema of a store; expected one written by 'extractor import'");
                default:
                    throw new StoreException($"{path}: found a store of schema version {version}; this program reads versions {SchemaMigration.OldestVersion} to {SchemaVersion}");
            }
        }
        catch (StoreException)
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Whether the content of this SHA-256 is stored already.</summary>
    public bool Contains(string sha256) => directory.Contains(sha256);

    /// <summary>Saves a report; one of the same content is replaced. <paramref name="path"/> is where it was read from.</summary>
    /// <returns>What the store knows of it now, with its relation to the reports of its series.</returns>
    public StoredReport Save(Report report, string? path = null) => Save([(report, path ?? report.Source.Name)])[0];

    /// <summary>Saves reports together: all of them are stored when it returns, which takes hardly longer than one.</summary>
    /// <inheritdoc cref="Save(Report, string?)"/>
    public ImmutableArray<StoredReport> Save(IReadOnlyList<(Report Report, string Path)> reports)
    {
        int first = directory.Next;
        for (int saved = 0; saved < reports.Count;)
        {
            int room = Segment.Size - (directory.Next % Segment.Size);
            (Report Report, string Path)[] part = [.. reports.Skip(saved).Take(room)];
            SaveInto(Current(), part);
            saved += part.Length;
            if (directory.Next % Segment.Size == 0)
            {
                WriteIndex();
                current = null;
            }
        }

        return [.. Enumerable.Range(first, reports.Count).Select(n => directory.Get(n)!)];
    }

    /// <summary>Packing and indexing go on beside the writing, which is one thread's work.</summary>
    private void SaveInto(Segment segment, (Report Report, string Path)[] reports)
    {
        int first = directory.Next;
        BsonDocument[] contents = [.. reports.AsParallel().AsOrdered().Select((r, i) => ReportContent.Write(first + i, r.Report))];
        Task indexing = Task.Run(() =>
        {
            for (int i = 0; i < reports.Length; i++)
            {
                segment.Add(first + i, reports[i].Report);
            }
        });
        try
        {
            file.Together(() =>
            {
                for (int i = 0; i < reports.Length; i++)
                {
                    Put(reports[i].Report, reports[i].Path, contents[i]);
                }
            });
        }
        catch
        {
            current = null;
            throw;
        }
        finally
        {
            indexing.Wait();
        }
    }

    private void Put(Report report, string path, BsonDocument content)
    {
        StoredReport described = ReportDirectory.Describe(report, directory.Next, path);
        StoredReport stored = ReportSeries.Relate(described, report.LineItems, directory.SeriesOf(described), r => ItemsOf(r.Number));
        if (directory.Contains(stored.Id))
        {
            int replaced = directory.Get(stored.Id)!.Number;
            file.Delete(Described, replaced);
            file.Delete(Contents, replaced);
        }

        file.Put(Contents, content);
        file.Put(Described, ReportDirectory.Write(stored));
        foreach (StoredFailure failure in failures.Values.Where(f => f.Id == stored.Id || f.File == stored.Path).ToList())
        {
            file.Delete(Failed, failure.Id);
            failures.Remove(failure.Id);
        }

        directory.Add(stored);
    }

    /// <summary>Records a file that could not be read.</summary>
    public void SaveFailure(StoredFailure failure)
    {
        file.Together(() => file.Put(Failed, new BsonDocument
        {
            ["_id"] = failure.Id,
            ["file"] = failure.File,
            ["reason"] = failure.Reason,
            ["message"] = failure.Message,
        }));
        failures[failure.Id] = failure;
    }

    /// <summary>The whole report, equal to what was saved; null where the store has none of this id (or several of this beginning of one).</summary>
    public Report? Get(string id) => directory.Get(id) is { } report ? Unpacked(report.Number, ReportContent.Read) : null;

    /// <summary>What the store knows of a report, by its id or the first digits of one; null where none or several fit.</summary>
    public StoredReport? Describe(string id) => directory.Get(id);

    /// <summary>All reports by region, department and year.</summary>
    public ImmutableArray<StoredReport> All() => directory.Ordered;

    /// <summary>The whole reports that fit, one after the other in the order of <see cref="All"/>, only one in memory at a time; without a filter those of the newest versions.</summary>
    public IEnumerable<Report> Reports(Func<StoredReport, bool>? filter = null) => All().Where(filter ?? (r => r.Newest)).Select(r => Get(r.Id)!);

    /// <summary>The other files and versions of the report of an id, in the order in which they were stored.</summary>
    public ImmutableArray<StoredReport> SeriesOf(StoredReport report) => directory.SeriesOf(report);

    /// <summary>What differs in the figures of two stored reports.</summary>
    public ImmutableArray<ItemChange> Changes(StoredReport before, StoredReport after) => [.. ReportSeries.Changes(ItemsOf(before.Number), ItemsOf(after.Number))];

    public ImmutableArray<StoredFailure> Failures() => [.. failures.Values.OrderBy(f => f.File, StringComparer.Ordinal).ThenBy(f => f.Id, StringComparer.Ordinal)];

    /// <summary>The figures that fit, report by report in the order of <see cref="All"/>, from the index.</summary>
    public IEnumerable<StoredFigure> Figures(ItemQuery query)
    {
        ImmutableArray<StoredReport> fitting = [.. All().Where(query.Fits)];
        var rank = new int[directory.Next];
        for (int i = 0; i < fitting.Length; i++)
        {
            rank[fitting[i].Number] = i + 1;
        }

        var found = new List<(long Order, FigureBlock Block, int Row)>();
        foreach ((FigureBlock block, int row) in Rows(query, fitting, rank))
        {
            found.Add((((long)rank[block.ReportAt(row)] << 32) | (uint)block.OrdinalAt(row), block, row));
        }

        found.Sort((a, b) => a.Order.CompareTo(b.Order));
        return found.Take(query.Limit).Select(f => f.Block.FigureAt(f.Row, fitting[rank[f.Block.ReportAt(f.Row)] - 1]));
    }

    /// <summary>The rows that fit, in the order of the index; <paramref name="rank"/> has the place of each report in <paramref name="fitting"/> from 1, and 0 for the others.</summary>
    private IEnumerable<(FigureBlock Block, int Row)> Rows(ItemQuery query, ImmutableArray<StoredReport> fitting, int[] rank) =>
        from block in fitting.Length <= FewReports ? Opened(fitting) : Index(query)
        where query.FitsConcept(block.Concept) && (query.Year ?? block.Year) == block.Year
        from row in block.Find(query, report => report < rank.Length && rank[report] > 0)
        select (block, row);

    /// <summary>The line items that fit, whole, in the order of <see cref="Figures"/>.</summary>
    public IEnumerable<StoredItem> Find(ItemQuery query)
    {
        (int number, ImmutableArray<LineItem> items) = (-1, []);
        foreach (StoredFigure figure in Figures(query))
        {
            if (figure.Report.Number != number)
            {
                (number, items) = (figure.Report.Number, ItemsOf(figure.Report.Number));
            }

            yield return new StoredItem(figure.Report, items[figure.Ordinal]);
        }
    }

    /// <summary>The passages that hold all of the words, each as it is written but for spaces and punctuation, report by report in the order of <see cref="All"/>.</summary>
    public IEnumerable<SearchHit> Search(IEnumerable<string> words, Func<StoredReport, bool>? filter = null)
    {
        ImmutableArray<string> folded = [.. words.Select(FoldedText.Of).Where(w => w.Length > 0)];
        if (folded.IsEmpty)
        {
            return [];
        }

        WriteIndex();
        HashSet<uint> pairs = [.. folded.SelectMany(FoldedText.Pairs)];
        var found = new Dictionary<int, ILookup<int, int>>();
        return from report in All()
               where filter?.Invoke(report) != false
               let among = report.Number < indexed ? Candidates(report, pairs, found).ToHashSet() : null
               where among is not { Count: 0 }
               from hit in Passages.Holding(folded, report, Unpacked(report.Number, ReportContent.ReadText), among)
               select hit;
    }

    /// <summary>The passages of a report that hold the pairs; a segment is read when the first of its reports is asked for.</summary>
    private IEnumerable<int> Candidates(StoredReport report, HashSet<uint> pairs, Dictionary<int, ILookup<int, int>> found)
    {
        int segment = report.Number / Segment.Size;
        if (!found.TryGetValue(segment, out ILookup<int, int>? holding))
        {
            found[segment] = holding = PassageIndex.Find(file, segment, pairs).ToLookup(p => p.Report, p => p.Passage);
        }

        return holding[report.Number];
    }

    public void Dispose()
    {
        try
        {
            WriteIndex();
        }
        finally
        {
            file.Dispose();
        }
    }

    private IEnumerable<FigureBlock> Opened(ImmutableArray<StoredReport> reports)
    {
        var opened = new Segment(0);
        foreach (StoredReport report in reports)
        {
            opened.AddFigures(report.Number, ItemsOf(report.Number));
        }

        return opened.Blocks;
    }

    /// <summary>The blocks of the index, and those of reports that a stopped import left out of it.</summary>
    private IEnumerable<FigureBlock> Index(ItemQuery query)
    {
        WriteIndex();
        notIndexed ??= Gathered(0, indexed, directory.Next, texts: false);
        return Segment.Read(file, query).Concat(notIndexed.Blocks);
    }

    /// <summary>The segment that the next report falls into, with the reports that it holds already; full ones left unwritten by a stopped import are written.</summary>
    private Segment Current()
    {
        int next = directory.Next / Segment.Size;
        if (current is { } known && known.Number == next)
        {
            return known.Index;
        }

        for (int number = indexed / Segment.Size; number <= next; number++)
        {
            int from = number * Segment.Size;
            current = (number, Gathered(number, from, Math.Min(from + Segment.Size, directory.Next), texts: true));
            if (number < next)
            {
                WriteIndex();
            }
        }

        return current!.Value.Index;
    }

    /// <summary>Writes the index of all reports anew, where it was thrown away.</summary>
    internal void IndexAgain() => Current();

    private Segment Gathered(int number, int from, int to, bool texts)
    {
        var segment = new Segment(number);
        for (int report = from; report < to; report++)
        {
            if (directory.Get(report) is not null)
            {
                segment.AddFigures(report, ItemsOf(report));
                if (texts)
                {
                    segment.AddText(report, Unpacked(report, ReportContent.ReadText));
                }
            }
        }

        return segment;
    }

    /// <summary>Writes the current segment where reports were stored since it was written last.</summary>
    private void WriteIndex()
    {
        if (current is not { } segment)
        {
            return;
        }

        int reach = Math.Min((segment.Number + 1) * Segment.Size, directory.Next);
        if (reach > indexed)
        {
            file.Together(() =>
            {
                segment.Index.Write(file);
                file.Put(Meta, new BsonDocument { ["_id"] = "index", ["reports"] = reach });
            });
            indexed = reach;
            notIndexed = null;
        }
    }

    private ImmutableArray<LineItem> ItemsOf(int number) => Unpacked(number, record => ReportContent.ReadItems(record["items"].AsBinary));

    private T Unpacked<T>(int number, Func<BsonDocument, T> read)
    {
        try
        {
            return read(file.Get(Contents, number) ?? throw new InvalidDataException($"report {number} has no content"));
        }
        catch (Exception e) when (ReportContent.IsDamage(e))
        {
            throw file.Damaged(e);
        }
    }
}
