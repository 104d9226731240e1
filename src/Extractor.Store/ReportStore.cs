using System.Collections.Immutable;
using System.IO.Compression;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>
/// Reports in one LiteDB file. A report is one record: what is asked for often in plain fields, its line items packed together,
/// the rest of it packed beside them. One process writes at a time; a report is saved whole or not at all.
/// </summary>
public sealed class ReportStore : IDisposable
{
    private const int SchemaVersion = 1;
    private const string LockSuffix = ".lock";

    private static ReadOnlySpan<byte> Mark => "** This is a LiteDB file **"u8;

    private readonly LiteDatabase database;
    private readonly FileStream guard;

    private ReportStore(LiteDatabase database, FileStream guard)
    {
        this.database = database;
        this.guard = guard;
    }

    private ILiteCollection<BsonDocument> ReportRecords => database.GetCollection("reports");

    private ILiteCollection<BsonDocument> Items => database.GetCollection("lineItems");

    private ILiteCollection<BsonDocument> FailureRecords => database.GetCollection("failures");

    /// <summary>Opens a store for writing and creates it where it is missing.</summary>
    /// <exception cref="StoreException">Another process uses it, or the file is no store of this version.</exception>
    public static ReportStore OpenWrite(string path) => Open(path, write: true);

    /// <summary>Opens a store for reading; several processes may read at the same time.</summary>
    /// <exception cref="StoreException">There is none, another process writes it, or the file is no store of this version.</exception>
    public static ReportStore OpenRead(string path) =>
        File.Exists(path) ? Open(path, write: false) : throw new StoreException($"{path}: found no store; expected one written by 'extractor import'");

    /// <summary>Whether a file is the store itself, its log or its lock.</summary>
    public static bool IsPartOf(string store, string file)
    {
        string full = Path.GetFullPath(store);
        string log = Path.Combine(Path.GetDirectoryName(full)!, Path.GetFileNameWithoutExtension(full) + "-log" + Path.GetExtension(full));
        string other = Path.GetFullPath(file);
        return other == full || other == full + LockSuffix || other == log;
    }

    private static ReportStore Open(string path, bool write)
    {
        FileStream guard = Guard(path, write);
        if (!IsNewOrDatabase(path))
        {
            guard.Dispose();
            throw new StoreException($"{path}: found a file that is no store; expected one written by 'extractor import'");
        }

        LiteDatabase? database = null;
        try
        {
            database = new LiteDatabase(new ConnectionString { Filename = path, Connection = ConnectionType.Direct, ReadOnly = !write }, new BsonMapper { EmptyStringToNull = false, TrimWhitespace = false });
            CheckVersion(database, path, write);
            return new ReportStore(database, guard);
        }
        catch (Exception e) when (e is LiteException or IOException or UnauthorizedAccessException or InvalidCastException or ArgumentException or InvalidOperationException)
        {
            database?.Dispose();
            guard.Dispose();
            throw new StoreException($"{path}: found a file that is no store ({e.Message}); expected one written by 'extractor import'", e);
        }
        catch (StoreException)
        {
            database?.Dispose();
            guard.Dispose();
            throw;
        }
    }

    /// <summary>LiteDB cuts a foreign file to whole pages as it opens it, so its mark is read before: byte 32 of the header page.</summary>
    private static bool IsNewOrDatabase(string path)
    {
        if (!File.Exists(path))
        {
            return true;
        }

        using FileStream file = File.OpenRead(path);
        Span<byte> header = stackalloc byte[32 + Mark.Length];
        return file.Length == 0 || (file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && header[32..].SequenceEqual(Mark));
    }

    /// <summary>LiteDB takes no lock between processes; a file beside the store does.</summary>
    private static FileStream Guard(string path, bool write)
    {
        try
        {
            string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
            if (write && folder is not null)
            {
                Directory.CreateDirectory(folder);
            }

            return new FileStream(path + LockSuffix, FileMode.OpenOrCreate, write ? FileAccess.ReadWrite : FileAccess.Read, write ? FileShare.None : FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: another process is {(write ? "using" : "writing")} this store, or the folder cannot be written; wait for it to end, or name another store with --db", e);
        }
    }

    private static void CheckVersion(LiteDatabase database, string path, bool write)
    {
        ILiteCollection<BsonDocument> meta = database.GetCollection("meta");
        BsonDocument? schema = meta.FindById("schema");
        if (schema is null)
        {
            if (!write || database.GetCollectionNames().Any(n => n != "meta"))
            {
                throw new StoreException($"{path}: found a LiteDB file without the schema of a store; expected one written by 'extractor import'");
            }

            meta.Upsert(new BsonDocument { ["_id"] = "schema", ["version"] = SchemaVersion });
            return;
        }

        if (schema["version"].AsInt32 != SchemaVersion)
        {
            throw new StoreException($"{path}: found a store of schema version {schema["version"].AsInt32}; this program reads version {SchemaVersion}");
        }
    }

    /// <summary>Whether the content of this SHA-256 is stored already.</summary>
    public bool Contains(string sha256) => ReportRecords.Exists(Query.EQ("_id", sha256));

    /// <summary>Saves a report; one of the same content is replaced.</summary>
    public void Save(Report report)
    {
        string id = report.Source.Sha256;
        var record = new BsonDocument
        {
            ["_id"] = id,
            ["file"] = report.Source.Name,
            ["kind"] = report.Profile.Kind.ToString(),
            ["scope"] = report.Profile.Scope.ToString(),
            ["department"] = report.Profile.Department?.Name ?? "",
            ["regionCode"] = report.Profile.Department?.Region?.Code ?? "",
            ["region"] = report.Profile.Department?.Region?.Name ?? "",
            ["year"] = report.Profile.Year is { } year ? year : BsonValue.Null,
            ["lineItems"] = report.LineItems.Length,
            ["seen"] = report.Coverage.TableFigures + report.Coverage.TextFigures,
            ["used"] = report.Coverage.TableFiguresUsed + report.Coverage.TextFiguresUsed,
            ["report"] = Pack(stream => ReportJson.WriteCompact(stream, report with { LineItems = [] })),
        };
        var items = new BsonDocument { ["_id"] = id, ["items"] = Pack(stream => ReportJson.WriteItems(stream, report.LineItems)) };
        database.BeginTrans();
        try
        {
            Items.Upsert(items);
            ReportRecords.Upsert(record);
            FailureRecords.Delete(id);
            database.Commit();
        }
        catch (LiteException)
        {
            database.Rollback();
            throw;
        }
    }

    /// <summary>Records a file that could not be read.</summary>
    public void SaveFailure(StoredFailure failure) => FailureRecords.Upsert(new BsonDocument
    {
        ["_id"] = failure.Id,
        ["file"] = failure.File,
        ["reason"] = failure.Reason,
        ["message"] = failure.Message,
    });

    /// <summary>The whole report, equal to what was saved; null where the store has none of this id (or prefix of an id).</summary>
    public Report? Get(string id)
    {
        BsonDocument? record = ReportRecords.FindById(id) ?? ReportRecords.FindOne(Query.StartsWith("_id", id));
        if (record is null)
        {
            return null;
        }

        using Stream stream = Unpack(record["report"].AsBinary);
        return ReportJson.Read(stream) with { LineItems = ItemsOf(record["_id"].AsString) };
    }

    /// <summary>All reports by region, department and year.</summary>
    public ImmutableArray<StoredReport> All() =>
        [.. ReportRecords.Query().Select(x => x).ToEnumerable().Select(Describe)
            .OrderBy(r => r.RegionCode, StringComparer.Ordinal).ThenBy(r => r.Department, StringComparer.Ordinal).ThenBy(r => r.Year).ThenBy(r => r.Id, StringComparer.Ordinal)];

    /// <summary>The whole reports that fit, one after the other in the order of <see cref="All"/>; only one is in memory at a time.</summary>
    public IEnumerable<Report> Reports(Func<StoredReport, bool>? filter = null) => All().Where(filter ?? (_ => true)).Select(r => Get(r.Id)!);

    public ImmutableArray<StoredFailure> Failures() =>
        [.. FailureRecords.FindAll().Select(f => new StoredFailure(f["_id"].AsString, f["file"].AsString, f["reason"].AsString, f["message"].AsString)).OrderBy(f => f.File, StringComparer.Ordinal)];

    /// <summary>The line items that fit, report by report in the order of <see cref="All"/>.</summary>
    public IEnumerable<StoredItem> Find(ItemQuery query)
    {
        int left = query.Limit;
        foreach (StoredReport report in All().Where(query.Fits))
        {
            foreach (LineItem item in ItemsOf(report.Id).Where(query.Fits))
            {
                if (left-- <= 0)
                {
                    yield break;
                }

                yield return new StoredItem(report, item);
            }
        }
    }

    private ImmutableArray<LineItem> ItemsOf(string id)
    {
        if (Items.FindById(id) is not { } record)
        {
            return [];
        }

        using Stream stream = Unpack(record["items"].AsBinary);
        return ReportJson.ReadItems(stream);
    }

    private static StoredReport Describe(BsonDocument record) => new(
        record["_id"].AsString,
        record["file"].AsString,
        Enum.Parse<ReportKind>(record["kind"].AsString),
        Enum.Parse<Scope>(record["scope"].AsString),
        record["department"].AsString,
        record["regionCode"].AsString,
        record["region"].AsString,
        record["year"].IsNull ? null : record["year"].AsInt32,
        record["lineItems"].AsInt32,
        record["seen"].AsInt32,
        record["used"].AsInt32);

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

    public void Dispose()
    {
        database.Dispose();
        guard.Dispose();
    }
}
