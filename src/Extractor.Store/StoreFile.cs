using System.Buffers.Binary;
using System.Security.Cryptography;
using LiteDB;
using LiteDB.Engine;

namespace Extractor.Store;

/// <summary>
/// The LiteDB file of a store and the lock beside it: named collections of records. Whatever LiteDB finds wrong with the file
/// becomes a <see cref="StoreException"/> that names it. One process writes at a time.
/// </summary>
internal sealed class StoreFile : IDisposable
{
    private const string LockSuffix = ".lock";
    private const string Sum = "sum";

    private readonly string path;
    private readonly FileStream guard;
    private readonly FileStream? log;
    private readonly LiteDatabase database;

    /// <param name="path">The store.</param>
    /// <param name="guard">Its lock.</param>
    /// <param name="log">The log of a store that is written, else null. LiteDB itself would not flush it at a commit.</param>
    private StoreFile(string path, FileStream guard, FileStream? log)
    {
        this.path = path;
        this.guard = guard;
        this.log = log;
        var engine = new LiteEngine(new EngineSettings { Filename = path, LogStream = log, ReadOnly = log is null });
        database = new LiteDatabase(engine, new BsonMapper { EmptyStringToNull = false, TrimWhitespace = false });
    }

    private static ReadOnlySpan<byte> Mark => "** This is a LiteDB file **"u8;

    public bool IsEmpty => Reading(() => !database.GetCollectionNames().Any());

    /// <exception cref="StoreException">Another process uses the store, or the file is none.</exception>
    public static StoreFile Open(string path, bool write)
    {
        FileStream guard = Guard(path, write);
        FileStream? log = null;
        try
        {
            if (!IsNewOrDatabase(path))
            {
                throw NoStore(path, "no database", null);
            }

            if (write)
            {
                EmptyLog(path);
                log = new FileStream(LogOf(path), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
            }

            return new StoreFile(path, guard, log);
        }
        catch (Exception e)
        {
            log?.Dispose();
            guard.Dispose();
            throw e as StoreException ?? NoStore(path, e.Message, e);
        }
    }

    /// <summary>Whether a file is the store itself, its log, its lock, or the store being brought to a new version.</summary>
    public static bool IsPartOf(string store, string file)
    {
        string other = Path.GetFullPath(file);
        return ((string[])[store, SchemaMigration.PathOf(store)]).Select(Path.GetFullPath)
            .Any(full => other == full || other == full + LockSuffix || other == LogOf(full));
    }

    /// <summary>Where LiteDB writes what it has not yet put into the file.</summary>
    public static string LogOf(string path) =>
        Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileNameWithoutExtension(path) + "-log" + Path.GetExtension(path));

    public BsonDocument? Get(string collection, BsonValue id) => Reading(() => database.GetCollection(collection).FindById(id) is { } record ? Sound(record) : null);

    public IEnumerable<BsonDocument> All(string collection) => Reading(() => database.GetCollection(collection).FindAll());

    /// <summary>The records whose text id begins so, in the order of their ids.</summary>
    public IEnumerable<BsonDocument> StartingWith(string collection, string prefix) =>
        prefix.Length == 0 ? All(collection) : Reading(() => database.GetCollection(collection).Find(Query.StartsWith("_id", prefix)));

    /// <summary>Adds or replaces a record, with a sum over its bytes: LiteDB itself would not see that they were changed.</summary>
    public void Put(string collection, BsonDocument record)
    {
        record[Sum] = SumOf(record);
        database.GetCollection(collection).Upsert(record);
    }

    /// <inheritdoc cref="Put(string, BsonDocument)"/>
    public void Put(string collection, string id, byte[] data) => Put(collection, new BsonDocument { ["_id"] = id, ["data"] = data });

    public void Delete(string collection, BsonValue id) => database.GetCollection(collection).Delete(id);

    public void Drop(string collection) => database.DropCollection(collection);

    /// <summary>All of the work is kept, or none of it; it is on the disk when this returns.</summary>
    public void Together(Action work)
    {
        try
        {
            database.BeginTrans();
            work();
            database.Commit();
            log!.Flush(flushToDisk: true);
        }
        catch (Exception e)
        {
            database.Rollback();
            throw e as StoreException ?? new StoreException($"{path}: found a store that cannot be written ({e.Message}); expected a sound one and room on the disk", e);
        }
    }

    /// <summary>A store that opened and yet holds what cannot be read.</summary>
    public StoreException Damaged(Exception e) =>
        new($"{path}: found a damaged store ({e.Message}); expected one that 'extractor import' wrote and nobody changed: import the files into a new store", e);

    public void Dispose()
    {
        database.Dispose();
        log?.Dispose();
        if (log is not null && new FileInfo(log.Name).Length == 0)
        {
            File.Delete(log.Name);
        }

        guard.Dispose();
    }

    /// <summary>
    /// A process that was killed leaves a log. What it committed goes into the file; the rest must go, because LiteDB gives the
    /// number of a transaction that was stopped to the next one and would take its pages for committed.
    /// </summary>
    private static void EmptyLog(string path)
    {
        if (File.Exists(LogOf(path)))
        {
            using (var database = new LiteDatabase(new ConnectionString { Filename = path }))
            {
                database.Checkpoint();
            }

            File.Delete(LogOf(path));
        }
    }

    private static StoreException NoStore(string path, string found, Exception? e) =>
        new($"{path}: found a file that is no store ({found}); expected one written by 'extractor import'", e);

    private static long SumOf(BsonDocument record) => BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(BsonSerializer.Serialize(record)));

    /// <summary>Stores of version 1 have no sums.</summary>
    private static BsonDocument Sound(BsonDocument record)
    {
        BsonValue sum = record[Sum];
        return !record.Remove(Sum) || sum.AsInt64 == SumOf(record) ? record : throw new InvalidDataException($"record {record["_id"]} was changed");
    }

    /// <summary>LiteDB meets damage with exceptions of any type, plain ones too.</summary>
    private T Reading<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not StoreException)
        {
            throw Damaged(e);
        }
    }

    private IEnumerable<BsonDocument> Reading(Func<IEnumerable<BsonDocument>> read)
    {
        using IEnumerator<BsonDocument> records = Reading(() => read().GetEnumerator());
        while (Reading(records.MoveNext))
        {
            yield return Reading(() => Sound(records.Current));
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
            if (write)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            }

            return new FileStream(path + LockSuffix, FileMode.OpenOrCreate, write ? FileAccess.ReadWrite : FileAccess.Read, write ? FileShare.None : FileShare.Read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreException($"{path}: another process is {(write ? "using" : "writing")} this store, or the folder cannot be written; wait for it to end, or name another store with --db", e);
        }
    }
}
