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
    public void An_excerpt_shows_the_words_around()
    {
        string text = new string('前', 60) + "，公务 用车，" + new string('后', 60);

        string excerpt = FoldedText.Excerpt(text, "公务用车");
        StringAssert.Contains(excerpt, "公务 用车");
        Assert.IsLessThan(100, excerpt.Length);
    }
}
