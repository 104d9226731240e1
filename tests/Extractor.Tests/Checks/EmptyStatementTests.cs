using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Tests.Checks;

/// <summary>S2 and S3: the notes that empty statements owe, wherever they stand, and the contents against the body.</summary>
[TestClass]
public sealed class EmptyStatementTests
{
    [TestMethod]
    public void A_file_of_statements_alone_owes_no_note() =>
        Assert.AreEqual(CheckOutcome.NotChecked, Outcome(new SampleReport().Table(Statement.GovernmentFund, "政府性基金表")));

    [TestMethod]
    public void Goals_of_projects_explain_no_statement() =>
        Assert.AreEqual(CheckOutcome.NotChecked, Outcome(new SampleReport().Section("statement.govfund").Table(Statement.GovernmentFund, "政府性基金表").Section("statement.performance").Text("一").Text("二").Text("完成三座渡口的改造，方便群众出行。")));

    [TestMethod]
    [DataRow("备注：本部门2024年没有政府性基金收支，故本表无数据。", CheckOutcome.Pass)]
    [DataRow("说明：没有国有资本经营收支，本表为空。", CheckOutcome.Fail)]
    [DataRow("其中：未分配数", CheckOutcome.Fail)]
    public void A_note_may_stand_in_the_last_row_of_the_table(string cell, CheckOutcome expected) =>
        Assert.AreEqual(expected, Outcome(new SampleReport().Table(Statement.GovernmentFund, "政府性基金表").Cells(["科目编码", "科目名称", "合计"], ["", "合计", ""], [cell, "", ""]).Text("一").Text("二").Text("三").Text("渡口管理处负责渡口的安全。")));

    [TestMethod]
    [DataRow("一般公共预算拨款360万元；政府性基金拨款支出预算为0。", CheckOutcome.Pass)]
    [DataRow("政府性基金预算安排0.00万元，用途见表。", CheckOutcome.Pass)]
    [DataRow("政府性基金预算安排40.00万元，用途见表。", CheckOutcome.Fail)]
    [DataRow("政府性基金预算安排为0.4亿元，用途见表。", CheckOutcome.Fail)]
    public void A_sentence_that_gives_the_money_as_0_is_a_note(string sentence, CheckOutcome expected) =>
        Assert.AreEqual(expected, Outcome(new SampleReport(ReportKind.Budget).Text(sentence).Text("一").Table(Statement.GovernmentFund, "政府性基金预算表")));

    [TestMethod]
    [DataRow("渡口改造专项经费情况说明", false)]
    [DataRow("渡口改造", true)]
    public void Projects_that_explain_themselves_are_the_part_that_the_contents_announce(string title, bool missing)
    {
        Report report = new SampleReport(ReportKind.Budget).Text("七、项目经费情况说明", ParagraphRole.Contents).Text(title).Check();

        Assert.AreEqual(missing, report.Checks.Any(c => c is { Rule: "S2", Outcome: CheckOutcome.Fail }));
    }

    private static CheckOutcome Outcome(SampleReport report) => report.Check().Checks.Single(c => c.Rule == "S3").Outcome;
}
