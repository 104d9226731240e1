using System.Collections.Immutable;
using Extractor.Recognition;
using Extractor.Reference;
using Extractor.Reports;
using Extractor.Tests.Recognition.Tables;

namespace Extractor.Tests.Recognition;

/// <summary>A model is asked where the rules leave a reading open, and nowhere else.</summary>
[TestClass]
public sealed class ReadingModelTests
{
    /// <summary>Gives one answer to every question and keeps the questions.</summary>
    private sealed class Oracle(string answer) : IWordingModel, IAccountModel
    {
        public List<string> Questions { get; } = [];

        public Candidate? Choose(string words, string context)
        {
            Questions.Add(words);
            return new Candidate(answer, 0.8);
        }

        public ImmutableArray<Candidate> Rank(Classification classification, string name, int year, string above)
        {
            Questions.Add(name);
            return [new Candidate(answer, 0.8)];
        }
    }

    [TestMethod]
    public void A_title_of_unknown_wording_takes_its_meaning_from_the_model()
    {
        var oracle = new Oracle("three-public");
        Outline outline = Outline.Build(Paper.Of("第二部分 部门决算情况说明", "一、收入决算情况说明", "收入7万元。", "二、出行待客花销情况", "本年7万元。", "三、出行待客"), oracle);

        CollectionAssert.AreEqual(new[] { "出行待客花销情况" }, oracle.Questions);
        Assert.AreEqual("three-public", outline.Canonical(4));
    }

    [TestMethod]
    public void Numbered_duties_are_no_question()
    {
        var oracle = new Oracle("three-public");
        Outline.Build(Paper.Of("第一部分 部门概况", "一、主要职责", "1.花木养护", "2.苗圃看护", "二、机构设置", "1.花木科"), oracle);

        Assert.IsEmpty(oracle.Questions);
    }

    [TestMethod]
    public void A_column_of_unknown_heading_means_what_the_model_chooses()
    {
        var oracle = new Oracle("项目支出");
        ImmutableArray<LineItem> items = TableDocument.Read(new ReadingModels { Columns = oracle }, ReportKind.FinalAccount, 2024, "支出决算表", "金额单位：万元",
            "科目编码 | 科目名称 | 合计 | 基本支出 | 专门事务花销\n201 | 一般公共服务支出 | 7.00 | 5.00 | 2.00").LineItems;

        CollectionAssert.AreEqual(new[] { "专门事务花销" }, oracle.Questions);
        Assert.AreEqual("expenditure.project", items[^1].Concept);
        Assert.AreEqual(0.8, items[^1].Confidence);
        Assert.AreEqual(1, items[0].Confidence);
    }

    [TestMethod]
    public void A_row_of_unknown_name_takes_the_account_that_the_model_ranks_first()
    {
        var oracle = new Oracle("20801");
        ImmutableArray<LineItem> items = TableDocument.Read(new ReadingModels { Accounts = oracle }, ReportKind.FinalAccount, 2024, "支出决算表", "金额单位：万元",
            "科目名称 | 合计\n社会保障和就业支出 | 7.00\n人社事宜 | 7.00").LineItems;

        CollectionAssert.AreEqual(new[] { "人社事宜" }, oracle.Questions);
        CollectionAssert.AreEqual(new[] { "208", "20801" }, items.Select(i => i.Function).ToArray());
    }

    [TestMethod]
    public void A_statement_that_the_rules_read_asks_nothing()
    {
        var oracle = new Oracle("项目支出");
        TableDocument.Read(new ReadingModels { Columns = oracle, Accounts = oracle }, ReportKind.FinalAccount, 2024, "支出决算表", "金额单位：万元",
            "科目编码 | 科目名称 | 合计 | 基本支出\n201 | 一般公共服务支出 | 7.00 | 5.00\n合计 | < | 7.00 | 5.00");

        Assert.IsEmpty(oracle.Questions);
    }
}
