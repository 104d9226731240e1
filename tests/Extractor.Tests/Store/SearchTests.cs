using Extractor.Store;
using static Extractor.Tests.Store.InventedReports;

namespace Extractor.Tests.Store;

[TestClass]
public sealed class SearchTests
{
    private string folder = "";

    private string Db => Path.Combine(folder, "reports.db");

    [TestInitialize]
    public void Begin() => folder = Directory.CreateTempSubdirectory().FullName;

    [TestCleanup]
    public void End() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    [DataRow("国内公务", 1)]
    [DataRow("“国内 公务”", 1)]
    [DataRow("外宾", 0)]
    [DataRow("１２批", 1)]
    [DataRow("公务接待费|减少", 1)]
    [DataRow("减少|公务接待费", 0)]
    [DataRow("批", 1)]
    [DataRow("，", 0)]
    public void Words_are_found_without_spaces_and_punctuation(string words, int hits)
    {
        using (ReportStore store = ReportStore.OpenWrite(Db))
        {
            store.Save(Of("a", "松河县水务局", 2024).WithText("国内“公务”接待12批，比上年减少3批。", "无。"));
            store.Save(Of("b", "松河县林业局", 2024).WithText("未发生。"));
        }

        using ReportStore reopened = ReportStore.OpenRead(Db);
        SearchHit[] found = [.. reopened.Search(words.Split('|'))];
        Assert.HasCount(hits, found);
        Assert.IsTrue(found.All(h => h is { Title: "公务接待费情况说明", Page: 2, Report.Department: "松河县水务局" }));
    }

    [TestMethod]
    public void Of_many_reports_those_that_hold_the_words_in_one_passage_are_found()
    {
        using (ReportStore store = ReportStore.OpenWrite(Db))
        {
            store.Save([.. Enumerable.Range(0, 270).Select(i => (Of($"{i}", $"松河县第{i:D3}局", 2024).WithText("无变化。", i % 90 == 0 ? "会议费减少。" : "会议费增加。", "培训费减少。"), "a"))]);
        }

        using (ReportStore store = ReportStore.OpenWrite(Db))
        {
            store.Save(Of("270", "松河县第270局", 2024).WithText("会议费减少。"));
            store.Save(Of("0", "松河县第000局", 2024).WithText("培训费减少。"));
        }

        using ReportStore reopened = ReportStore.OpenRead(Db);
        CollectionAssert.AreEqual(new[] { "90", "180", "270" }, reopened.Search(["会议费", "减少"]).Select(h => h.Report.File).ToArray());
        Assert.AreEqual(271, reopened.Search(["培训费减少"]).Count() + reopened.Search(["会议费减少"]).Count(h => h.Report.File == "270"));
    }

    [TestMethod]
    public void An_excerpt_shows_the_words_around()
    {
        string text = new string('前', 60) + "，公务 用车，" + new string('后', 60);

        string excerpt = FoldedText.Excerpt(text, "公务用车");
        StringAssert.Contains(excerpt, "公务 用车");
        Assert.IsLessThan(100, excerpt.Length);
    }
}
