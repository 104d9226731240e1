using Extractor.Reports;

namespace Extractor.Tests.Checks;

/// <summary>Figures that look like another figure again and are parts of it.</summary>
[TestClass]
public sealed class RepeatedFigureTests
{
    [TestMethod]
    [DataRow(30, false)]
    [DataRow(31, true)]
    public void Rows_of_units_under_a_total_are_no_other_total(int total, bool fails)
    {
        Report report = new SampleReport(ReportKind.Budget).Table(Statement.ThreePublic).Amount("three-public.total", total, Fund.General).Row().Amount("three-public.total", 21, Fund.General).Row().Amount("three-public.total", 9, Fund.General)
            .Table(Statement.Other).Amount("three-public.total", 30, Fund.General).Table(Statement.GeneralProject).Amount("three-public.total", 30, Fund.General).Check();

        Assert.AreEqual(fails, report.Checks.Any(c => c is { Rule: "X2", Outcome: CheckOutcome.Fail }));
    }

    [TestMethod]
    [DataRow(7, 4, false)]
    [DataRow(7, 5, true)]
    public void Counts_of_one_paragraph_that_add_up_are_parts(int posted, int others, bool fails)
    {
        Report report = new SampleReport(ReportKind.Budget).Text("").Amount("asset.vehicles", 11, metric: Metric.Count).Amount("asset.vehicles", posted, metric: Metric.Count).Amount("asset.vehicles", others, metric: Metric.Count)
            .Text("").Amount("asset.vehicles", 11, metric: Metric.Count).Check();

        Assert.AreEqual(fails, report.Checks.Any(c => c is { Rule: "N3", Outcome: CheckOutcome.Fail }));
    }

    [TestMethod]
    [DataRow(60, false)]
    [DataRow(61, true)]
    public void Personnel_may_be_told_without_the_grants_to_persons(int told, bool fails)
    {
        Report report = new SampleReport(ReportKind.Budget).Table(Statement.GeneralBasic).Amount("expenditure.basic.personnel", 72, Fund.General).Row().Amount("expenditure.basic", 12, Fund.General, economic: "303")
            .Text("").Amount("expenditure.basic.personnel", told, Fund.General).Check();

        Assert.AreEqual(fails, report.Checks.Any(c => c is { Rule: "N3", Outcome: CheckOutcome.Fail }));
    }
}
