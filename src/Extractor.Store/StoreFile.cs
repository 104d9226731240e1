using System.Buffers.Binary;
using System.Security.Cryptography;
using LiteDB;

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
    private readonly LiteDatabase database;

    private StoreFile(string path, FileStream guard, LiteDatabase database, bool writable)
    {
        this.path = path;
        this.guard = guard;
        this.database = database;
        Writable = writable;
    }

    private static ReadOnlySpan<byte> Mark => "** This is a LiteDB file **"u8;

    public bool Writable { get; }

    public bool IsEmpty => Reading(() => !database.GetCollectionNames().Any());

    /// <exception cref="StoreException">Another process uses the store, or the file is none.</exception>
    public static StoreFile Open(string path, bool write)
    {
        FileStream guard = Guard(path, write);
        try
        {
            if (!IsNewOrDatabase(path))
            {
                throw NoStore(path, "no database", null);
            }

            var connection = new ConnectionString { Filename = path, Connection = ConnectionType.Direct, ReadOnly = !write };
            return new StoreFile(path, guard, new LiteDatabase(connection, new BsonMapper { EmptyStringToNull = false, TrimWhitespace = false }), write);
        }
        catch (Exception e)
        {
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

    public void Delete(string collection, BsonValue id) => database.GetCollection(collection).Delete(id);

    public void DeleteWhere(string collection, string field, string value) => database.GetCollection(collection).DeleteMany(Query.EQ(field, value));

    /// <summary>All of the work is kept, or none of it.</summary>
    public void Together(Action work)
    {
        try
        {
            database.BeginTrans();
            work();
            database.Commit();
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
        guard.Dispose();
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
