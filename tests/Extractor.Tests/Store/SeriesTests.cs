using Extractor.Reports;
using Extractor.Store;
using static Extractor.Tests.Store.InventedReports;

namespace Extractor.Tests.Store;

/// <summary>Files, formats and versions of one report.</summary>
[TestClass]
public sealed class SeriesTests
{
    private string folder = "";

    private string Db => Path.Combine(folder, "reports.db");

    [TestInitialize]
    public void Begin() => folder = Directory.CreateTempSubdirectory().FullName;

    [TestCleanup]
    public void End() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public void The_first_report_of_a_series_is_new()
    {
        using ReportStore store = ReportStore.OpenWrite(Db);

        Assert.AreEqual(Relation.New, store.Save(Of("a.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 100))).Relation);
        Assert.AreEqual(Relation.New, store.Save(Of("b.pdf", "松河县水务局", 2023, Item("expenditure.total", 2023, 90))).Relation);
    }

    [TestMethod]
    public void Another_format_agrees_and_both_count()
    {
        using ReportStore store = ReportStore.OpenWrite(Db);
        StoredReport first = store.Save(Of("a.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 1_000_000)));
        LineItem rounded = Item("expenditure.total", 2024, 1_000_300) with { HalfStep = 500 };
        StoredReport second = store.Save(Of("a.docx", "青溪市松河县水务局", 2024, rounded, Item("expenditure.basic", 2024, 7)));

        Assert.AreEqual((Relation.Same, first.Id), (second.Relation, second.RelatedTo));
        Assert.IsTrue(store.All().All(r => r.Newest));
    }

    [TestMethod]
    public void A_new_version_replaces_the_old_one_and_says_what_changed()
    {
        using ReportStore store = ReportStore.OpenWrite(Db);
        StoredReport first = store.Save(Of("a.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 100), Item("expenditure.basic", 2024, 60)));
        StoredReport second = store.Save(Of("b.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 110), Item("expenditure.basic", 2024, 60), Item("expenditure.project", 2024, 50)));

        Assert.AreEqual((Relation.Revised, first.Id, 2, 1, false), (second.Relation, second.RelatedTo, second.Shared, second.Differing, second.IsDoubtful));
        Assert.IsFalse(store.Describe(first.Id)!.Newest);
        CollectionAssert.AreEqual(
            new (decimal?, decimal?)[] { (100, 110), (null, 50) },
            store.Changes(first, second).Select(c => (c.Before?.Value, c.After?.Value)).ToArray());
        Assert.AreEqual(110, store.Figures(new ItemQuery { Concept = "expenditure.total", NewestOnly = true }).Single().Value);
        Assert.AreEqual(second.Id, store.Reports().Single().Source.Sha256);
    }

    [TestMethod]
    public void A_version_in_which_most_figures_differ_is_doubtful()
    {
        using (ReportStore store = ReportStore.OpenWrite(Db))
        {
            store.Save(Of("a.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 100), Item("expenditure.basic", 2024, 60)));
            store.Save(Of("b.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 900), Item("expenditure.basic", 2024, 700)));
        }

        using ReportStore reopened = ReportStore.OpenRead(Db);
        Assert.AreEqual(("b.pdf", 2, 2), reopened.All().Where(r => r.IsDoubtful).Select(r => (r.File, r.Shared, r.Differing)).Single());
    }

    [TestMethod]
    public void The_date_of_publication_outranks_the_order_of_storing()
    {
        using ReportStore store = ReportStore.OpenWrite(Db);
        Report late = Of("late.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 110));
        Report early = Of("early.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 100));
        store.Save(late with { Profile = late.Profile with { Published = new DateOnly(2025, 9, 1) } });
        store.Save(early with { Profile = early.Profile with { Published = new DateOnly(2025, 8, 1) } });

        Assert.AreEqual("late.pdf", store.All().Single(r => r.Newest).File);
    }

    [TestMethod]
    public void Units_and_budgets_are_series_of_their_own()
    {
        using ReportStore store = ReportStore.OpenWrite(Db);
        Report report = Of("a.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 100));
        Report unit = Of("b.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 50));
        store.Save(report);
        store.Save(unit with { Profile = unit.Profile with { Scope = Scope.Unit } });

        Assert.IsTrue(store.All().All(r => r is { Newest: true, Relation: Relation.New }));
    }

    [TestMethod]
    public void A_report_saved_again_is_replaced_everywhere()
    {
        Report report = Of("a.pdf", "松河县水务局", 2024, Item("expenditure.total", 2024, 100)).WithText("接待国内来访五批。");
        using (ReportStore store = ReportStore.OpenWrite(Db))
        {
            store.Save(report);
        }

        using ReportStore again = ReportStore.OpenWrite(Db);
        again.Save(report with { LineItems = [Item("expenditure.total", 2024, 200)] });

        Assert.AreEqual(200, again.Figures(new ItemQuery { Concept = "expenditure.total" }).Single().Value);
        Assert.AreEqual(1, again.Search(["接待"]).Count());
        Assert.HasCount(1, again.All());
    }
}
