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
    [DataRow(0, 7, CheckOutcome.Fail)]
    [DataRow(5, 2, CheckOutcome.NotChecked)]
    public void Only_an_unread_figure_of_the_same_column_may_be_missing_from_its_sum(int row, int column, CheckOutcome expected)
    {
        Report report = new SampleReport().Table(Statement.Expenditure, "表", new CellPosition(row, column)).Amount("expenditure.current", 90, function: "201")
            .Row().Amount("expenditure.current", 60, function: "20103").Row().Amount("expenditure.current", 31, function: "20106").Check();

        Assert.AreEqual(expected, report.Checks.First(c => c.Rule == "T8").Outcome);
    }

    [TestMethod]
    [DataRow(5, CheckOutcome.Pass)]
    [DataRow(6, CheckOutcome.Fail)]
    public void Parts_of_the_three_public_expenses_may_stand_in_paragraphs_of_their_own(int reception, CheckOutcome expected)
    {
        Report report = new SampleReport().Section("three-public").Text("").Amount("three-public.total", 12, Fund.General).Text("").Amount("three-public.abroad", 0, Fund.General)
            .Text("").Amount("three-public.reception", reception, Fund.General).Text("").Amount("three-public.vehicles", 7, Fund.General).Check();

        Assert.AreEqual(expected, report.Checks.Single(c => c.Rule == "N2").Outcome);
    }

    [TestMethod]
    public void A_slip_of_the_unit_is_told_once_and_not_by_every_sum_that_it_breaks()
    {
        Report report = new SampleReport().Table(Statement.Expenditure).Amount("expenditure.current", 15000)
            .Text("").Amount("expenditure.current", 1.5m).Amount("expenditure.basic", 9000).Amount("expenditure.project", 6000).Check();

        Assert.AreEqual("N10", string.Join(' ', report.Checks.Where(c => c.Outcome == CheckOutcome.Fail && c.Severity == Severity.Error).Select(c => c.Rule)));
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
    public void A_statement_under_another_name_is_there()
    {
        SampleReport report = new SampleReport(ReportKind.Budget).Table(Statement.Expenditure, "支出总表").Table(Statement.Other, "部门收入汇总表").Text("本部门无政府性基金预算。").Text("本部门无“三公”经费。");

        Assert.IsFalse(report.Check().Checks.Any(c => c.Rule == "S2" && c.Message.Contains("部门收入总表", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("编制单位：清河市某局", CheckOutcome.Fail)]
    [DataRow("编制单位：青溪市某局本级", CheckOutcome.Pass)]
    public void A_caption_names_the_department(string caption, CheckOutcome expected)
    {
        Report report = new SampleReport().Text("编制单位：青溪市园林绿化局").Text(caption.Replace("某局", caption.Contains("清河", StringComparison.Ordinal) ? "水务局" : "园林绿化局", StringComparison.Ordinal)).Build();
        CheckResult[] results = [.. RuleBook.Check(report with { Profile = report.Profile with { Department = new DepartmentName("青溪市园林绿化局", null) } }).Checks.Where(c => c.Rule == "S1")];

        Assert.AreEqual(expected, results[0].Outcome);
    }

    [TestMethod]
    public void Disclosures_of_what_was_not_spent_are_not_due()
    {
        SampleReport Report(decimal reception) => Enumerable.Range(0, 10).Aggregate(new SampleReport(), (r, i) => r.Text($"情况说明{i}。")).Amount("three-public.reception", reception, Fund.Fiscal);

        Assert.IsFalse(Report(0).Check().Checks.Any(c => c.Message.Contains("批次", StringComparison.Ordinal)));
        Assert.IsTrue(Report(3).Check().Checks.Any(c => c.Message.Contains("批次", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Items_of_a_glossary_stand_below_the_heading_that_names_their_parents()
    {
        Report report = new SampleReport().Text("").Amount("expenditure.current", 10, Fund.General, "2140101").Section("glossary")
            .Text("一、交通运输支出（类）公路水路运输（款）：指公路养护方面的支出。").Text("行政运行（项）：指基本支出。").Check();

        Assert.IsTrue(report.Checks.Where(c => c.Rule == "S7").All(c => c.Outcome == CheckOutcome.Pass));
    }

    [TestMethod]
    public void An_item_that_only_fell_to_nothing_needs_no_explanation()
    {
        Report report = new SampleReport().Text("").Amount("expenditure.current", 10, Fund.General, "2140101").Amount("expenditure.current", -30, Fund.General, "2140104", metric: Metric.Change).Section("glossary")
            .Text("一、交通运输支出（类）公路水路运输（款）行政运行（项）：指基本支出。").Check();

        Assert.IsTrue(report.Checks.Where(c => c.Rule == "S7").All(c => c.Outcome == CheckOutcome.Pass));
    }

    [TestMethod]
    [DataRow(3, CheckOutcome.Pass)]
    [DataRow(4, CheckOutcome.Fail)]
    public void The_parts_of_a_blank_subtotal_stand_for_it(int operation, CheckOutcome expected)
    {
        Report report = new SampleReport().Table(Statement.ThreePublic).Amount("three-public.total", 35, Fund.Fiscal).Amount("three-public.abroad", 5, Fund.Fiscal).Amount("three-public.reception", 7, Fund.Fiscal)
            .Amount("three-public.vehicles.purchase", 20, Fund.Fiscal).Amount("three-public.vehicles.operation", operation, Fund.Fiscal).Check();

        Assert.AreEqual(expected, report.Checks.First(c => c.Rule == "T7").Outcome);
    }

    [TestMethod]
    [DataRow("90.0%", false)]
    [DataRow("90.06%", true)]
    [DataRow("0.0%", true)]
    [DataRow("0.90", false)]
    [DataRow("--", false)]
    public void A_row_of_a_form_that_gives_no_rate_of_its_own_is_held_against_its_money(string rate, bool fails)
    {
        Report report = new SampleReport().Table(Statement.Performance, "渡口改造项目绩效自评表").Cells(
            ["项目资金（万元）", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"],
            ["其中：财政拨款", "50.00", "40.00", "36.00", "--", rate, "--"],
            ["其他资金", "0.00", "0.00", "0.00", "--", "0.0%", "--"],
            ["一级指标", "二级指标", "40.00", "36.00", "10", "1.0%", "9"]).Check();
        CheckResult[] failures = [.. report.Checks.Where(c => c is { Rule: "N5", Outcome: CheckOutcome.Fail })];

        Assert.HasCount(fails ? 1 : 0, failures);
        Assert.IsTrue(failures.All(f => f is { Severity: Severity.Warning, Source: { Row: 1, Column: 5 } } && f.Message.Contains("36 / 40 = 90%", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow(11.11, false)]
    [DataRow(12.50, false)]
    [DataRow(13.00, true)]
    public void A_rate_of_revenue_may_be_of_the_money_of_the_year_or_of_the_total(double rate, bool fails)
    {
        Report report = new SampleReport().Section("revenue").Text("").Amount("revenue.total", 100).Amount("revenue.current", 90)
            .Text("").Amount("revenue.current", 10, metric: Metric.Change).Amount("revenue.current", (decimal)rate, metric: Metric.ChangeRate).Check();

        Assert.AreEqual(fails, report.Checks.Any(c => c is { Rule: "N4", Outcome: CheckOutcome.Fail }));
    }

    [TestMethod]
    public void An_account_whose_name_was_not_understood_leaves_the_list_unchecked()
    {
        SampleReport List(string last) => new SampleReport().Section("general-expenditure").Text("").Amount("expenditure.current", 100, Fund.Fiscal)
            .Text("").Amount("expenditure.current", 40, Fund.Fiscal, "201").Text("").Amount("expenditure.current", 20, Fund.Fiscal, "208").Text("").Amount("expenditure.current", 10, Fund.Fiscal, "210").Text(last);

        Assert.IsTrue(List("以上各项均按预算执行。").Check().Checks.Any(c => c is { Rule: "N2", Outcome: CheckOutcome.Fail }));
        Assert.IsFalse(List("（四）渡口专款30.00万元。").Check().Checks.Any(c => c is { Rule: "N2", Outcome: CheckOutcome.Fail }));
    }

    [TestMethod]
    [DataRow("社会保障缴费", false)]
    [DataRow("绩效工资", true)]
    public void Only_an_account_named_as_the_classification_has_it_is_looked_for_in_the_statement(string name, bool fails)
    {
        SampleReport report = ((string[])["30101", "30102", "30103", "30108", "30112"]).Aggregate(new SampleReport().Table(Statement.GeneralBasic), (r, code) => r.Row().Amount("expenditure.basic", 5, Fund.General, economic: code));

        Assert.AreEqual(fails, report.Section("general-basic").Text($"人员经费25.00万元，主要包括：基本工资、津贴补贴、{name}。").Check().Checks.Any(c => c is { Rule: "N9", Outcome: CheckOutcome.Fail }));
    }

    [TestMethod]
    public void Operating_cost_beyond_what_personnel_leaves_is_told_with_what_is_left()
    {
        Report report = new SampleReport().Text("").Amount("expenditure.basic", 80, Fund.General).Text("").Amount("expenditure.basic.personnel", 55, Fund.General).Text("").Amount("operating-cost", 27, Fund.General).Check();
        CheckResult failure = report.Checks.Single(c => c is { Rule: "N8", Outcome: CheckOutcome.Fail });

        StringAssert.Contains(failure.Message, "27 > 一般公共预算基本支出 80 - 一般公共预算人员经费 55 = 25 万元");
        Assert.HasCount(3, failure.Items);
    }

    [TestMethod]
    public void A_basic_statement_without_a_total_is_held_by_its_parts()
    {
        SampleReport Of(decimal operation) => new SampleReport().Table(Statement.GeneralExpenditure).Amount("expenditure.basic", 100, Fund.General)
            .Table(Statement.GeneralBasic).Amount("expenditure.basic.personnel", 70, Fund.General).Row().Amount("expenditure.basic.public", operation, Fund.General);

        Assert.AreEqual(CheckOutcome.Pass, Of(30).Check().Checks.Single(c => c.Rule == "X3").Outcome);
        Assert.AreEqual(CheckOutcome.Fail, Of(50).Check().Checks.Single(c => c.Rule == "X3").Outcome);
    }

    [TestMethod]
    public void A_purpose_told_as_basic_expenditure_is_held_against_the_statement()
    {
        SampleReport Of(string concept) => new SampleReport().Table(Statement.GeneralExpenditure).Amount("expenditure.project", 10, Fund.General, "2140102").Amount(concept, 4, Fund.General, "2140102")
            .Section("general-expenditure.detail").Text("2、交通运输支出（类）公路水路运输（款）一般行政管理事务（项）。主要用于：业务宣传等基本支出。");

        Assert.AreEqual(CheckOutcome.Fail, Of("expenditure.current").Check().Checks.Single(c => c.Rule == "N9").Outcome);
        Assert.AreEqual(CheckOutcome.Pass, Of("expenditure.basic").Check().Checks.Single(c => c.Rule == "N9").Outcome);
    }

    [TestMethod]
    [DataRow("240.00", CheckOutcome.Pass)]
    [DataRow("5400.00", CheckOutcome.Fail)]
    public void The_amount_told_of_one_project_is_no_more_than_the_statement_has(string told, CheckOutcome expected) =>
        Assert.AreEqual(expected, new SampleReport().Table(Statement.GeneralProject).Amount("expenditure.project", 210, project: "苗木养护补助").Row().Amount("expenditure.project", 30, project: "苗木养护补助（市本级）")
            .Text($"拟对苗木养护补助1个项目开展重点绩效评价，涉及预算资金{told}万元。").Check().Checks.Single(c => c.Rule == "P3").Outcome);

    [TestMethod]
    public void Projects_of_an_item_do_not_exceed_the_item()
    {
        SampleReport Of(decimal project) => new SampleReport().Table(Statement.GeneralExpenditure).Amount("expenditure.project", 10, Fund.General, "2140102")
            .Table(Statement.GeneralProject).Amount("expenditure.project", 4, Fund.General, "2140102", project: "甲").Row().Amount("expenditure.project", project, Fund.General, "2140102", project: "乙");

        Assert.IsFalse(Of(6).Check().Checks.Any(c => c.Rule == "P3" && c.Outcome == CheckOutcome.Fail));
        Assert.IsTrue(Of(7).Check().Checks.Any(c => c.Rule == "P3" && c.Outcome == CheckOutcome.Fail));
    }

    [TestMethod]
    public void An_added_project_is_among_the_additions()
    {
        Report report = new SampleReport().Text("年初预算收入100万元，年度执行中追加项目20万元，全年120万元。").Amount("revenue.current", 100, phase: Phase.Budget).At(6).Amount("revenue.current", 120).At(27)
            .Text("该项目为追加项目，预算总金额为7万元。").Check();

        Assert.IsTrue(report.Checks.Any(c => c.Rule == "P1" && c.Outcome == CheckOutcome.Fail && c.Message.Contains('7')));
    }

    [TestMethod]
    public void A_figure_that_a_statement_prints_for_another_fund_speaks_of_that_fund()
    {
        SampleReport Of(decimal all) => new SampleReport().Table(Statement.GeneralExpenditure).Amount("expenditure.basic", 80, Fund.General).Table(Statement.Expenditure).Amount("expenditure.basic", 90)
            .Text("").Amount("expenditure.basic", all, Fund.General);

        Assert.IsFalse(Of(90).Check().Checks.Any(c => c.Rule == "N3" && c.Outcome == CheckOutcome.Fail));
        Assert.IsTrue(Of(91).Check().Checks.Any(c => c.Rule == "N3" && c.Outcome == CheckOutcome.Fail));
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
