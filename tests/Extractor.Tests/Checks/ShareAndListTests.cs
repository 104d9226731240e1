using Extractor.Checks;
using Extractor.Reports;

namespace Extractor.Tests.Checks;

/// <summary>N1 and N2 where a text speaks of less than the statements print: money without balances, the first parts of a list.</summary>
[TestClass]
public sealed class ShareAndListTests
{
    /// <summary>一般公共预算当年拨款 leaves out what was carried in; the statement's expenditure counts it.</summary>
    [TestMethod]
    [DataRow(60, CheckOutcome.Pass)]
    [DataRow(65, CheckOutcome.Fail)]
    public void A_share_may_be_of_what_is_allotted_this_year(int share, CheckOutcome outcome)
    {
        Report report = new SampleReport(ReportKind.Budget).Table(Statement.GeneralExpenditure).Amount("expenditure.current", 240, Fund.General)
            .Section("general-expenditure.structure").Text("当年拨款").Amount("revenue.current", 200, Fund.General)
            .Text("教育支出").Amount("expenditure.current", 120, Fund.General, function: "205").Share("expenditure.current", share, Fund.General, "205").Check();

        Assert.Contains(outcome, report.Checks.Where(c => c.Rule == "N1").Select(c => c.Outcome));
    }

    [TestMethod]
    [DataRow("人员经费90万元，包括基本工资60万元、奖金20万元等。", CheckOutcome.NotChecked)]
    [DataRow("人员经费90万元，包括基本工资60万元、奖金20万元。", CheckOutcome.Fail)]
    public void A_list_that_goes_on_is_not_added_up(string text, CheckOutcome outcome)
    {
        Report report = new SampleReport(ReportKind.Budget).Section("general-basic").Text(text).Amount("expenditure.basic.personnel", 90, Fund.General).At(4)
            .Amount("expenditure.basic", 60, Fund.General, economic: "30101").At(text.IndexOf("60", StringComparison.Ordinal)).Amount("expenditure.basic", 20, Fund.General, economic: "30103").At(text.LastIndexOf("20", StringComparison.Ordinal)).Check();

        Assert.Contains(outcome, report.Checks.Where(c => c.Rule == "N2").Select(c => c.Outcome));
    }
}
