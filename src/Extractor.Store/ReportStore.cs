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
    internal const string Meta = "meta";
    private const string Described = "reports";
    private const string Failed = "failures";

    /// <summary>Up to this many reports are opened for a question rather than the index read.</summary>
    private const int FewReports = 16;

    private readonly StoreFile file;
    private readonly ReportDirectory directory;
    private readonly Dictionary<string, StoredFailure> failures;
    private readonly StoredContents contents;
    private readonly StoreIndex index;

    private ReportStore(StoreFile file)
    {
        this.file = file;
        try
        {
            directory = new ReportDirectory(file.All(Described).Select(ReportDirectory.Read));
            failures = file.All(Failed).Select(f => new StoredFailure(f["_id"].AsString, f["file"].AsString, f["reason"].AsString, f["message"].AsString)).ToDictionary(f => f.Id);
            contents = new StoredContents(file);
            index = new StoreIndex(file, directory, contents);
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
            SaveInto(index.Current(), part);
            saved += part.Length;
            if (directory.Next % Segment.Size == 0)
            {
                index.Write();
                index.Forget();
            }
        }

        return [.. Enumerable.Range(first, reports.Count).Select(n => directory.Get(n)!)];
    }

    /// <summary>Packing and indexing go on beside the writing, which is one thread's work.</summary>
    private void SaveInto(Segment segment, (Report Report, string Path)[] reports)
    {
        int first = directory.Next;
        BsonDocument[] packed = [.. reports.AsParallel().AsOrdered().Select((r, i) => ReportContent.Write(first + i, r.Report))];
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
                    Put(reports[i].Report, reports[i].Path, packed[i]);
                }
            });
        }
        catch
        {
            index.Forget();
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
        StoredReport stored = ReportSeries.Relate(described, report.LineItems, directory.SeriesOf(described), r => contents.Items(r.Number));
        if (directory.Contains(stored.Id))
        {
            int replaced = directory.Get(stored.Id)!.Number;
            file.Delete(Described, replaced);
            contents.Delete(replaced);
        }

        contents.Put(content);
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
    public Report? Get(string id) => directory.Get(id) is { } report ? contents.Report(report.Number) : null;

    /// <summary>What the store knows of a report, by its id or the first digits of one; null where none or several fit.</summary>
    public StoredReport? Describe(string id) => directory.Get(id);

    /// <summary>All reports by region, department and year.</summary>
    public ImmutableArray<StoredReport> All() => directory.Ordered;

    /// <summary>The whole reports that fit, one after the other in the order of <see cref="All"/>, only one in memory at a time; without a filter those of the newest versions.</summary>
    public IEnumerable<Report> Reports(Func<StoredReport, bool>? filter = null) => All().Where(filter ?? (r => r.Newest)).Select(r => Get(r.Id)!);

    /// <summary>The other files and versions of the report of an id, in the order in which they were stored.</summary>
    public ImmutableArray<StoredReport> SeriesOf(StoredReport report) => directory.SeriesOf(report);

    /// <summary>What differs in the figures of two stored reports.</summary>
    public ImmutableArray<ItemChange> Changes(StoredReport before, StoredReport after) => [.. ReportSeries.Changes(contents.Items(before.Number), contents.Items(after.Number))];

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
        from block in fitting.Length <= FewReports ? Opened(fitting) : index.Blocks(query)
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
                (number, items) = (figure.Report.Number, contents.Items(figure.Report.Number));
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

        Func<StoredReport, IReadOnlySet<int>?> passages = index.PassagesHolding([.. folded.SelectMany(FoldedText.Pairs)]);
        return from report in All()
               where filter?.Invoke(report) != false
               let among = passages(report)
               where among is not { Count: 0 }
               from hit in Passages.Holding(folded, report, contents.Text(report.Number), among)
               select hit;
    }

    /// <summary>Writes the index of all reports anew, where it was thrown away.</summary>
    internal void IndexAgain() => index.Current();

    public void Dispose()
    {
        try
        {
            index.Write();
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
            opened.AddFigures(report.Number, contents.Items(report.Number));
        }

        return opened.Blocks;
    }
}
