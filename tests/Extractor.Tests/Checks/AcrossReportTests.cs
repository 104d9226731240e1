using Extractor.Checks;
using Extractor.Reports;

namespace Extractor.Tests.Checks;

/// <summary>Family Y over the reports of one invented department.</summary>
[TestClass]
public sealed class AcrossReportTests
{
    [TestMethod]
    [DataRow(10.0, CheckOutcome.Pass)]
    [DataRow(11.0, CheckOutcome.Fail)]
    public void Y1_opening_equals_closing_of_the_year_before(double opening, CheckOutcome expected) =>
        Expect("Y1", expected, Of("a", 2023, ReportKind.FinalAccount, ("balance.closing", 10, 2023, Phase.Actual)), Of("b", 2024, ReportKind.FinalAccount, ("balance.opening", (decimal)opening, 2024, Phase.Actual)));

    [TestMethod]
    [DataRow(90.0, CheckOutcome.Pass)]
    [DataRow(91.0, CheckOutcome.Fail)]
    public void Y2_a_prior_year_figure_is_what_that_year_said(double told, CheckOutcome expected) =>
        Expect("Y2", expected, Of("a", 2023, ReportKind.FinalAccount, ("expenditure.current", 90, 2023, Phase.Actual)), Of("b", 2024, ReportKind.FinalAccount, ("expenditure.current", (decimal)told, 2023, Phase.Actual)));

    [TestMethod]
    [DataRow(90.0, CheckOutcome.Pass)]
    [DataRow(80.0, CheckOutcome.Fail)]
    public void Y3_the_budget_is_that_of_the_budget_report(double told, CheckOutcome expected) =>
        Expect("Y3", expected, Of("a", 2024, ReportKind.Budget, ("expenditure.current", 90, 2024, Phase.Budget)), Of("b", 2024, ReportKind.FinalAccount, ("expenditure.current", (decimal)told, 2024, Phase.Budget)));

    [TestMethod]
    [DataRow(40.0, CheckOutcome.Pass)]
    [DataRow(95.0, CheckOutcome.Fail)]
    public void Y4_a_department_is_no_less_than_its_units(double unit, CheckOutcome expected)
    {
        Report own = Of("b", 2024, ReportKind.FinalAccount, ("expenditure.current", (decimal)unit, 2024, Phase.Actual));

        Expect("Y4", expected, Of("a", 2024, ReportKind.FinalAccount, ("expenditure.current", 90, 2024, Phase.Actual)), own with { Profile = own.Profile with { Scope = Scope.Unit } });
    }

    [TestMethod]
    public void Y4_counts_two_files_of_one_unit_once()
    {
        Report own = Of("b", 2024, ReportKind.FinalAccount, ("expenditure.current", 50, 2024, Phase.Actual)), again = Of("c", 2024, ReportKind.FinalAccount, ("expenditure.current", 50, 2024, Phase.Actual));

        Expect("Y4", CheckOutcome.Pass, Of("a", 2024, ReportKind.FinalAccount, ("expenditure.current", 90, 2024, Phase.Actual)), own with { Profile = own.Profile with { Scope = Scope.Unit } }, again with { Profile = again.Profile with { Scope = Scope.Unit } });
    }

    [TestMethod]
    [DataRow(90.0, CheckOutcome.Pass)]
    [DataRow(80.0, CheckOutcome.Fail)]
    public void Y5_a_report_published_again_shows_what_changed(double again, CheckOutcome expected) =>
        Expect("Y5", expected, Of("a", 2024, ReportKind.FinalAccount, ("expenditure.current", 90, 2024, Phase.Actual)), Of("b", 2024, ReportKind.FinalAccount, ("expenditure.current", (decimal)again, 2024, Phase.Actual)));

    private static void Expect(string rule, CheckOutcome outcome, params Report[] reports)
    {
        CheckResult[] results = [.. RuleBook.CheckDepartment(reports, RuleSettings.Default).Where(c => c.Rule == rule)];

        Assert.HasCount(1, results);
        Assert.AreEqual(outcome, results[0].Outcome, results[0].Message);
    }

    private static Report Of(string id, int year, ReportKind kind, params (string Concept, decimal Value, int Year, Phase Phase)[] figures)
    {
        SampleReport report = figures.Aggregate(new SampleReport(kind).Table(Statement.Expenditure), (r, f) => r.Amount(f.Concept, f.Value, year: f.Year, phase: f.Phase));
        Report built = report.Build();
        return built with { Id = id, Source = built.Source with { Name = id }, Profile = built.Profile with { Year = year }, LineItems = [.. built.LineItems.Select(i => i with { Id = id + i.Id })] };
    }
}
