using Extractor.Formats;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Tests.Store;

[TestClass]
public sealed class ReportStoreTests
{
    private string folder = "";

    private string Db => Path.Combine(folder, "reports.db");

    [TestInitialize]
    public void Begin() => folder = Directory.CreateTempSubdirectory().FullName;

    [TestCleanup]
    public void End() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public void A_reopened_report_equals_what_was_saved_to_the_digit()
    {
        Report report = Corpus("qingxi-finance-2024.pdf");
        report = report with { LineItems = [.. report.LineItems, report.LineItems[0] with { Id = "x", Value = 1234567890123456789.123456789m, Label = "", Project = " 带空格 " }] };
        using (ReportStore store = ReportStore.OpenWrite(Db))
        {
            store.Save(report);
        }

        using ReportStore reopened = ReportStore.OpenRead(Db);
        Assert.AreEqual(ReportJson.ToText(report), ReportJson.ToText(reopened.Get(report.Source.Sha256)!));
        Assert.AreEqual(" 带空格 ", reopened.Get(report.Source.Sha256[..12])!.LineItems[^1].Project);
    }

    [TestMethod]
    public void The_same_content_is_stored_once()
    {
        Report report = Corpus("songhe-transport-2023.txt");
        using ReportStore store = ReportStore.OpenWrite(Db);
        store.Save(report);
        store.Save(report);

        Assert.HasCount(1, store.All());
        Assert.IsTrue(store.Contains(report.Source.Sha256));
    }

    [TestMethod]
    public void Queries_filter_by_every_dimension()
    {
        using ReportStore store = ReportStore.OpenWrite(Db);
        store.Save(Corpus("songhe-transport-2023.txt"));
        store.Save(Corpus("linchuan-civil-2026.xlsx"));

        Assert.IsTrue(store.Find(new ItemQuery { Department = "民政" }).All(i => i.Item.Year is 2025 or 2026));
        Assert.IsTrue(store.Find(new ItemQuery { Concept = "three-public.*" }).All(i => i.Item.Concept.StartsWith("three-public.", StringComparison.Ordinal)));
        Assert.IsTrue(store.Find(new ItemQuery { Function = "208", Fund = Fund.General, Phase = Phase.Budget }).All(i => i.Item.Function.StartsWith("208", StringComparison.Ordinal) && i.Item is { Fund: Fund.General, Phase: Phase.Budget }));
        Assert.AreEqual(3, store.Find(new ItemQuery { Limit = 3 }).Count());
        Assert.IsEmpty(store.Find(new ItemQuery { Year = 1999 }));
    }

    [TestMethod]
    public void Whole_reports_stream_in_the_order_of_the_list()
    {
        using ReportStore store = ReportStore.OpenWrite(Db);
        store.Save(Corpus("songhe-transport-2023.txt"));
        store.Save(Corpus("linchuan-civil-2026.xlsx"));

        CollectionAssert.AreEqual(store.All().Select(r => r.Id).ToArray(), store.Reports().Select(r => r.Source.Sha256).ToArray());
        Assert.AreEqual(2026, store.Reports(r => r.Year == 2026).Single().Profile.Year);
    }

    [TestMethod]
    public void A_second_writer_gets_a_clear_message()
    {
        using ReportStore store = ReportStore.OpenWrite(Db);
        StoreException e = Assert.ThrowsExactly<StoreException>(() => ReportStore.OpenWrite(Db));

        StringAssert.Contains(e.Message, "another process");
    }

    [TestMethod]
    public void A_file_that_is_no_store_is_refused_and_stays_as_it_was()
    {
        File.WriteAllText(Db, new string('x', 20_000));
        Assert.ThrowsExactly<StoreException>(() => ReportStore.OpenRead(Db));

        Assert.AreEqual(20_000, new FileInfo(Db).Length);
    }

    [TestMethod]
    public void A_missing_store_is_named() =>
        StringAssert.Contains(Assert.ThrowsExactly<StoreException>(() => ReportStore.OpenRead(Db)).Message, "found no store");

    private static Report Corpus(string file) => ReportExtractor.Extract(DocumentReader.Read(Path.Combine(Repository.Root, "corpus", "documents", file)));
}
