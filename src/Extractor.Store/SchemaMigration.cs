using System.Collections.Immutable;
using System.IO.Compression;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>
/// Brings a store of an older version to the present one. Of version 1 (a report's record held its packed content; no index, no
/// series) a new store is written beside the old one and takes its place only when it is whole. Version 2 had another index,
/// which is written anew.
/// </summary>
internal static class SchemaMigration
{
    public const int OldestVersion = 1;

    /// <summary>The store under way.</summary>
    public static string PathOf(string path) => path + ".migrating";

    public static void Run(string path, int version)
    {
        if (version == OldestVersion)
        {
            WriteAnew(path);
        }
        else
        {
            IndexAnew(path);
        }
    }

    /// <summary>The number of the version is written when the old index is gone, so that a stopped migration begins again.</summary>
    private static void IndexAnew(string path)
    {
        using (StoreFile file = StoreFile.Open(path, write: true))
        {
            file.Drop("pairs");
            file.Drop("figures");
            file.Together(() =>
            {
                file.Put("meta", new BsonDocument { ["_id"] = "index", ["reports"] = 0 });
                file.Put("meta", new BsonDocument { ["_id"] = "schema", ["version"] = ReportStore.SchemaVersion });
            });
        }

        using ReportStore store = ReportStore.OpenWrite(path);
        store.IndexAgain();
    }

    private static void WriteAnew(string path)
    {
        string target = PathOf(path);
        using (StoreFile old = StoreFile.Open(path, write: true))
        {
            File.Delete(target);
            File.Delete(StoreFile.LogOf(Path.GetFullPath(target)));
            using ReportStore store = ReportStore.OpenWrite(target);
            foreach (BsonDocument record in old.All("reports"))
            {
                string id = record["_id"].AsString;
                Report report = ReportContent.ReadReport(record["report"].AsBinary);
                store.Save(report with
                {
                    Tables = [.. report.Tables.Select(t => t.Unread.IsDefault ? t with { Unread = [] } : t)],
                    LineItems = old.Get("lineItems", id) is { } items ? ReadItems(items["items"].AsBinary) : [],
                });
            }

            foreach (BsonDocument failure in old.All("failures"))
            {
                store.SaveFailure(new StoredFailure(failure["_id"].AsString, failure["file"].AsString, failure["reason"].AsString, failure["message"].AsString));
            }
        }

        File.Move(target, path, overwrite: true);
        File.Delete(target + ".lock");
    }

    /// <summary>Version 1 kept items in the JSON contract.</summary>
    private static ImmutableArray<LineItem> ReadItems(byte[] packed)
    {
        using var stream = new BrotliStream(new MemoryStream(packed, writable: false), CompressionMode.Decompress);
        return ReportJson.ReadItems(stream);
    }
}
