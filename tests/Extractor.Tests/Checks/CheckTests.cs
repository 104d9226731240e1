using Extractor.Accounting;
using Extractor.Checks;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Tests.Checks;

/// <summary>Outcomes, tolerance, explanations, verification and settings.</summary>
[TestClass]
public sealed class CheckTests
{
    [TestMethod]
    [DataRow(46.00, CheckOutcome.Pass)]
    [DataRow(46.01, CheckOutcome.Rounding)]
    [DataRow(46.02, CheckOutcome.Fail)]
    public void Tolerance_is_the_sum_of_the_half_steps(double project, CheckOutcome expected)
    {
        Report report = new SampleReport().Table(Statement.Expenditure).Amount("expenditure.current", 100, function: "201").Amount("expenditure.basic", 54, function: "201").Amount("expenditure.project", (decimal)project, function: "201").Check();

        Assert.AreEqual(expected, report.Checks.First(c => c.Rule == "T3").Outcome);
    }

    [TestMethod]
    public void One_unit_of_the_last_digit_too_much_is_a_warning()
    {
        CheckResult check = Failure(new SampleReport().Table(Statement.Expenditure).Amount("expenditure.current", 100, function: "201").Amount("expenditure.basic", 54, function: "201").Amount("expenditure.project", 46.02m, function: "201"), "T3");

        Assert.AreEqual(Severity.Warning, check.Severity);
        Assert.AreEqual(-200m, check.Difference);
        Assert.AreEqual(150m, check.Tolerance);
    }

    [TestMethod]
    public void A_figure_that_was_not_understood_beside_a_gap_leaves_it_unchecked()
    {
        Report report = new SampleReport().Table(Statement.Expenditure, "表", new CellPosition(0, 7)).Amount("expenditure.current", 100, function: "201").Amount("expenditure.basic", 54, function: "201").Amount("expenditure.project", 40, function: "201").Check();

        Assert.AreEqual(CheckOutcome.NotChecked, report.Checks.First(c => c.Rule == "T3").Outcome);
    }

    [TestMethod]
    public void A_missing_statement_is_not_applicable_and_an_empty_one_not_checked()
    {
        Report report = new SampleReport().Table(Statement.Revenue).Table(Statement.Expenditure).Amount("expenditure.current", 1).Check();

        Assert.AreEqual(CheckOutcome.NotChecked, report.Checks.First(c => c.Rule == "T2").Outcome);
        Assert.AreEqual(CheckOutcome.NotApplicable, report.Checks.First(c => c.Rule == "T7").Outcome);
    }

    [TestMethod]
    public void A_scan_is_not_checked()
    {
        Report scan = new SampleReport().Build() with { Coverage = new Coverage(9, 0, 0, 0, 0, 0, 0, 0, 0, 0) };

        Assert.IsTrue(RuleBook.Check(scan).Checks.Where(c => c.Rule[0] is 'T' or 'X' or 'N').All(c => c.Outcome == CheckOutcome.NotChecked));
    }

    [TestMethod]
    public void The_gap_is_explained_by_a_figure_that_equals_it()
    {
        CheckResult check = Failure(
            new SampleReport().Text("").Amount("expenditure.current", 1480.45m).Amount("expenditure.basic", 804.14m).Amount("expenditure.project", 676.31m)
                .Text("").Amount("expenditure.current", 1480.45m, Fund.General).Text("").Amount("expenditure.basic", 1480.45m, Fund.General), "N3");

        StringAssert.Contains(check.Explanation, "项目支出 676.31");
        Assert.AreEqual(6_763_100m, Math.Abs(check.Difference!.Value));
    }

    [TestMethod]
    public void Failures_with_one_cause_name_it()
    {
        Report report = new SampleReport().Table(Statement.Expenditure)
            .Amount("expenditure.current", 100, function: "201").Amount("expenditure.basic", 60, function: "201").Amount("expenditure.project", 40, function: "201")
            .Row().Amount("expenditure.current", 70, function: "20101").Amount("expenditure.basic", 60, function: "20101").Amount("expenditure.project", 10, function: "20101")
            .Row().Amount("expenditure.current", 39, function: "20103").Amount("expenditure.project", 30, function: "20103").Check();
        string wrong = report.LineItems.Single(i => i.Value == 390_000).Id;

        CheckResult[] failures = [.. report.Checks.Where(c => c.Outcome == CheckOutcome.Fail && c.Rule[0] == 'T')];
        Assert.HasCount(2, failures);
        Assert.IsTrue(failures.All(f => f.Cause == wrong));
    }

    [TestMethod]
    public void Items_take_their_verification_from_the_identities()
    {
        Report right = new SampleReport().Table(Statement.Expenditure).Amount("expenditure.current", 100).Amount("expenditure.basic", 54).Amount("expenditure.project", 46).Amount("expenditure.superior", 0, year: 2023).Check();
        Report wrong = new SampleReport().Table(Statement.Expenditure).Amount("expenditure.current", 100).Amount("expenditure.basic", 54).Amount("expenditure.project", 40).Check();

        CollectionAssert.AreEqual((Verification[])[Verification.Confirmed, Verification.Confirmed, Verification.Confirmed, Verification.Unchecked], right.LineItems.Select(i => i.Verification).ToArray());
        Assert.IsTrue(wrong.LineItems.All(i => i.Verification == Verification.Contradicted));
        Assert.IsTrue(right.LineItems[0].Confidence > right.LineItems[3].Confidence && right.LineItems[3].Confidence > wrong.LineItems[0].Confidence);
        Assert.AreEqual(40_0000m, wrong.LineItems[2].Value);
    }

    [TestMethod]
    public void Settings_switch_rules_off_and_change_their_severity()
    {
        SampleReport Wrong() => new SampleReport().Table(Statement.Expenditure).Amount("expenditure.current", 100).Amount("expenditure.basic", 54).Amount("expenditure.project", 40);

        Assert.IsFalse(Wrong().Check("T3 off").Checks.Any(c => c.Rule == "T3"));
        Assert.IsFalse(Wrong().Check("T off # the whole family").Checks.Any(c => c.Rule[0] == 'T'));
        Assert.AreEqual(Severity.Info, Wrong().Check("T3 info").Checks.First(c => c.Rule == "T3" && c.Outcome == CheckOutcome.Fail).Severity);
        Assert.ThrowsExactly<ArgumentException>(() => RuleSettings.Parse("Q9 off"));
        Assert.ThrowsExactly<ArgumentException>(() => RuleSettings.Parse("T3 loud"));
    }

    [TestMethod]
    public void A_less_precise_twin_may_be_rounded_or_cut()
    {
        LineItem exact = new SampleReport().Table(Statement.Expenditure).Amount("expenditure.project", 7633.516247m).Build().LineItems[0] with { HalfStep = 0.005m };
        LineItem cut = exact with { Value = 76_335_100m, HalfStep = 50m }, wrong = exact with { Value = 76_335_000m, HalfStep = 50m };

        Assert.AreEqual(CheckOutcome.Rounding, new Equation([cut], [exact], Relation.Same).Outcome);
        Assert.AreEqual(CheckOutcome.Fail, new Equation([wrong], [exact], Relation.Same).Outcome);
    }

    private static CheckResult Failure(SampleReport report, string rule) => report.Check().Checks.First(c => c.Rule == rule && c.Outcome == CheckOutcome.Fail);
}
