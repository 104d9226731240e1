using System.IO.Compression;
using Extractor.Reports;
using Extractor.Store;
using LiteDB;
using static Extractor.Tests.Store.InventedReports;

namespace Extractor.Tests.Store;

/// <summary>Stores of other versions, and damaged ones.</summary>
[TestClass]
public sealed class SchemaMigrationTests
{
    private string folder = "";

    private string Db => Path.Combine(folder, "reports.db");

    [TestInitialize]
    public void Begin() => folder = Directory.CreateTempSubdirectory().FullName;

    [TestCleanup]
    public void End() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_store_of_version_1_is_brought_to_the_present_one(bool write)
    {
        Report report = Of("a.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 123.45m)).WithText("接待国内来访五批。") with
        {
            Tables = [new ReportTable("t1", Statement.Expenditure, "支出决算表", "元", [], 1, 1, [["123.45"]], [], 0)],
        };
        WriteVersion1(report);

        using ReportStore store = write ? ReportStore.OpenWrite(Db) : ReportStore.OpenRead(Db);
        Assert.AreEqual(ReportJson.ToText(report), ReportJson.ToText(store.Get(report.Source.Sha256)!));
        Assert.AreEqual(123.45m, store.Figures(new ItemQuery { Concept = "expenditure.total" }).Single().Value);
        Assert.AreEqual(1, store.Search(["国内来访"]).Count());
        Assert.AreEqual("b.pdf", store.Failures().Single().File);
        Assert.IsFalse(File.Exists(Db + ".migrating"));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void The_index_of_version_2_is_written_anew(bool write)
    {
        using (ReportStore store = ReportStore.OpenWrite(Db))
        {
            store.Save(Of("a.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 123.45m)).WithText("接待国内来访五批。"));
        }

        using (var database = new LiteDatabase(Db))
        {
            database.GetCollection("meta").Update(new BsonDocument { ["_id"] = "schema", ["version"] = 2 });
            database.RenameCollection("passages", "pairs");
        }

        using ReportStore migrated = write ? ReportStore.OpenWrite(Db) : ReportStore.OpenRead(Db);
        Assert.AreEqual(123.45m, migrated.Figures(new ItemQuery { Concept = "expenditure.total" }).Single().Value);
        Assert.AreEqual(1, migrated.Search(["国内来访"]).Count());
    }

    [TestMethod]
    public void A_migration_that_was_stopped_begins_again()
    {
        WriteVersion1(Of("a.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 5)));
        File.WriteAllText(Db + ".migrating", "half");

        using ReportStore store = ReportStore.OpenRead(Db);
        Assert.HasCount(1, store.All());
    }

    [TestMethod]
    public void A_newer_version_is_named()
    {
        using (var database = new LiteDatabase(Db))
        {
            database.GetCollection("meta").Insert(new BsonDocument { ["_id"] = "schema", ["version"] = 99 });
        }

        StringAssert.Contains(Assert.ThrowsExactly<StoreException>(() => ReportStore.OpenWrite(Db)).Message, "version 99");
    }

    [TestMethod]
    public void Damage_at_any_place_is_a_clear_message_or_does_no_harm()
    {
        using (ReportStore store = ReportStore.OpenWrite(Db))
        {
            for (int year = 2000; year < 2020; year++)
            {
                store.Save(Of($"{year}.pdf", "松河县水务局", year, [.. Enumerable.Range(0, 60).Select(i => Item("expenditure.total", year, (i * 7919) + year))]).WithText("接待国内来访五批。"));
            }
        }

        byte[] sound = File.ReadAllBytes(Db);
        var random = new Random(5);
        int refused = 0;
        for (int round = 0; round < 40; round++)
        {
            byte[] damaged = [.. sound];
            random.NextBytes(damaged.AsSpan(random.Next(damaged.Length - 600), 600));
            File.WriteAllBytes(Db, damaged[..(round % 2 == 0 ? damaged.Length : random.Next(damaged.Length))]);
            try
            {
                using ReportStore store = ReportStore.OpenRead(Db);
                _ = store.Reports().Count() + store.Figures(new ItemQuery()).Count() + store.Search(["国内"]).Count();
            }
            catch (StoreException e)
            {
                StringAssert.Contains(e.Message, "reports.db");
                refused++;
            }
        }

        Assert.IsGreaterThan(10, refused);
    }

    /// <summary>A store as version 1 wrote it: the packed report in its record, the packed items beside.</summary>
    private void WriteVersion1(Report report)
    {
        using var database = new LiteDatabase(Db);
        database.GetCollection("meta").Insert(new BsonDocument { ["_id"] = "schema", ["version"] = 1 });
        database.GetCollection("reports").Insert(new BsonDocument { ["_id"] = report.Source.Sha256, ["file"] = report.Source.Name, ["report"] = Packed(s => WriteWithoutUnread(s, report with { LineItems = [] })) });
        database.GetCollection("lineItems").Insert(new BsonDocument { ["_id"] = report.Source.Sha256, ["items"] = Packed(s => ReportJson.WriteItems(s, report.LineItems)) });
        database.GetCollection("failures").Insert(new BsonDocument { ["_id"] = "b", ["file"] = "b.pdf", ["reason"] = "Empty", ["message"] = "b.pdf: found an empty file; expected a report" });
    }

    /// <summary>Version 1 knew no unread cells.</summary>
    private static void WriteWithoutUnread(Stream stream, Report report)
    {
        using var written = new MemoryStream();
        ReportJson.WriteCompact(written, report);
        stream.Write(System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(written.ToArray()).Replace("\"unread\":[],", "", StringComparison.Ordinal)));
    }

    private static byte[] Packed(Action<Stream> write)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            write(brotli);
        }

        return packed.ToArray();
    }
}
