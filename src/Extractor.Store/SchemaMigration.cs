using System.Collections.Immutable;
using System.IO.Compression;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>
/// Brings a store of version 1 (a report's record held its packed content; no index, no series) to the present version. The new
/// store is written beside the old one and takes its place only when it is whole.
/// </summary>
internal static class SchemaMigration
{
    public const int OldVersion = 1;

    /// <summary>The store under way.</summary>
    public static string PathOf(string path) => path + ".migrating";

    public static void Run(string path)
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
