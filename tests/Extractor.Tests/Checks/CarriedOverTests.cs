using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Tests.Checks;

/// <summary>Money carried in or on that one place counts and the other does not: no contradiction where the gap is that money.</summary>
[TestClass]
public sealed class CarriedOverTests
{
    [TestMethod]
    [DataRow(20, CheckOutcome.Pass)]
    [DataRow(21, CheckOutcome.Fail)]
    public void Two_statements_may_differ_by_the_balance_carried_in(int gap, CheckOutcome expected)
    {
        Report report = new SampleReport(ReportKind.Budget).Table(Statement.Appropriation).Amount("balance.opening", 20, Fund.General)
            .Table(Statement.GeneralExpenditure).Amount("expenditure.project", 100, Fund.General)
            .Table(Statement.GeneralProject).Amount("expenditure.project", 100 - gap, Fund.General).Check();

        Assert.AreEqual(expected, report.Checks.Single(c => c.Rule == "X2" && c.Outcome is CheckOutcome.Pass or CheckOutcome.Fail).Outcome);
    }

    [TestMethod]
    [DataRow(7, CheckOutcome.Pass)]
    [DataRow(8, CheckOutcome.Fail)]
    public void A_form_may_count_the_balance_carried_on(int gap, CheckOutcome expected)
    {
        Report report = new SampleReport(ReportKind.Budget).Table(Statement.IncomeExpenditure).Amount("expenditure.current", 300).Row().Amount("balance.closing", 7)
            .Table(Statement.Performance).Amount("expenditure.current", 300 + gap).Check();

        Assert.AreEqual(expected, report.Checks.Single(c => c.Rule == "X1" && c.Outcome is CheckOutcome.Pass or CheckOutcome.Fail).Outcome);
    }

    [TestMethod]
    [DataRow(12, 30, false)]
    [DataRow(12, 31, true)]
    [DataRow(42, 0, false)]
    public void The_gaps_of_the_funds_add_up_to_the_balance(int general, int capital, bool fails)
    {
        Report report = new SampleReport(ReportKind.Budget).Text("").Amount("revenue.current", 500 + general, Fund.General).Amount("revenue.current", 800 + capital, Fund.StateCapital)
            .Text("").Amount("revenue.current", 500, Fund.General).Text("").Amount("revenue.current", 800, Fund.StateCapital).Text("").Amount("balance.opening", 42).Check();

        Assert.AreEqual(fails, report.Checks.Any(c => c is { Rule: "N3", Outcome: CheckOutcome.Fail }));
    }

    [TestMethod]
    [DataRow(10, 5, false)]
    [DataRow(10, 6, true)]
    public void The_gaps_of_basic_and_project_add_up_to_the_balance(int basic, int project, bool fails)
    {
        Report report = new SampleReport(ReportKind.Budget).Table(Statement.Expenditure).Amount("expenditure.basic", 60 + basic).Amount("expenditure.project", 40 + project).Row().Amount("balance.opening", 15)
            .Text("").Amount("expenditure.basic", 60).Amount("expenditure.project", 40).Check();

        Assert.AreEqual(fails, report.Checks.Any(c => c is { Rule: "N3", Outcome: CheckOutcome.Fail }));
    }

    [TestMethod]
    public void A_balance_explains_no_gap_of_other_money()
    {
        Report report = new SampleReport(ReportKind.Budget).Table(Statement.Expenditure).Amount("expenditure.basic", 70).Amount("expenditure.project", 45).Amount("expenditure.superior", 9).Row().Amount("balance.opening", 15)
            .Text("").Amount("expenditure.basic", 60).Amount("expenditure.project", 40).Amount("expenditure.superior", 4).Check();

        Assert.AreEqual(1, report.Checks.Count(c => c is { Rule: "N3", Outcome: CheckOutcome.Fail }));
    }
}
