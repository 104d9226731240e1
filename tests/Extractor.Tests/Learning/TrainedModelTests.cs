using System.Collections.Immutable;
using Extractor.Learning;
using Extractor.Recognition;
using Extractor.Reference;

namespace Extractor.Tests.Learning;

/// <summary>The models that the library carries answer what they were trained for and are silent on the rest.</summary>
[TestClass]
public sealed class TrainedModelTests
{
    [TestMethod]
    [DataRow("政府釆购支出情况", "other-matters", "procurement")]
    [DataRow("机关运远行经费支出情况", "other-matters", "operating-cost")]
    public void Misprinted_titles_keep_their_meaning(string title, string above, string meaning) =>
        Assert.AreEqual(meaning, TrainedModels.All.Sections!.Choose(title, above)?.Reading);

    [TestMethod]
    [DataRow("项目立项依据", "project-explanation")]
    [DataRow("负责全市花木养护工作", "")]
    [DataRow("存在的主要问题", "performance.self-evaluation")]
    public void Other_lines_have_no_meaning(string title, string above) =>
        Assert.IsNull(TrainedModels.All.Sections!.Choose(title, above));

    [TestMethod]
    public void A_misprinted_heading_is_read_as_a_heading_that_the_rules_know() =>
        Assert.AreEqual("项目支出", TrainedModels.All.Columns!.Choose("项目支岀", "支出决算表")?.Reading);

    [TestMethod]
    [DataRow("杌关事业单位基木养老保险缴费", "20805", "2080505")]
    [DataRow("住房公积企", "22102", "2210201")]
    public void A_misprinted_account_is_ranked_first(string name, string above, string code) =>
        Assert.AreEqual(code, TrainedModels.All.Accounts!.Rank(Classification.Function, name, 2024, above)[0].Reading);

    [TestMethod]
    [DataRow("青溪市园林管理所")]
    [DataRow("个人所得税")]
    [DataRow("花木养护项目经费")]
    public void Other_names_have_no_account(string name) =>
        Assert.IsEmpty(TrainedModels.All.Accounts!.Rank(Classification.Function, name, 2024, "20101"));

    [TestMethod]
    public void Threads_get_the_same_answers()
    {
        string[] names = [.. Classification.Function.InForce(2024).Take(60).Select(c => c.Name[1..])];
        ImmutableArray<Candidate>[] inTurn = [.. names.Select(n => TrainedModels.All.Accounts!.Rank(Classification.Function, n, 2024, ""))];
        var together = new ImmutableArray<Candidate>[names.Length];
        Parallel.For(0, names.Length, i => together[i] = TrainedModels.All.Accounts!.Rank(Classification.Function, names[i], 2024, ""));

        for (int i = 0; i < names.Length; i++)
        {
            CollectionAssert.AreEqual(inTurn[i], together[i]);
        }
    }

    [TestMethod]
    [DataRow("sections")]
    [DataRow("columns")]
    [DataRow("subjects")]
    [DataRow("accounts")]
    [DataRow("statements")]
    public void Every_model_has_a_card(string name) =>
        Assert.IsTrue(File.Exists(Path.Combine(Repository.Root, "models", name + ".md")));
}
