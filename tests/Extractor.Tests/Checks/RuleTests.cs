using Extractor.Checks;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Tests.Checks;

/// <summary>Each rule both ways: a report that satisfies it, and the same report with one error.</summary>
[TestClass]
public sealed class RuleTests
{
    /// <summary>Rule, a right report, a wrong one.</summary>
    private static readonly (string Rule, Func<bool, SampleReport> Report)[] Cases =
    [
        ("S1", ok => new SampleReport().Table(Statement.Revenue, ok ? "2024年度收入决算表" : "2023年度收入决算表")),
        ("S2", ok => AllStatements(new SampleReport(), ok ? 9 : 8)),
        ("S3", ok => new SampleReport().Table(Statement.GovernmentFund, "政府性基金表").Text(ok ? "本部门没有政府性基金预算收支，故本表无数据。" : "本部门没有国有资本经营预算收支，故本表无数据。")),
        ("S4", ok => Disclosed(ok)),
        ("S5", ok => new SampleReport().Text(ok ? "增加的主要原因是人员增加。" : "增加的主要原因是XX增加。")),
        ("S6", ok => new SampleReport().Section("three-public").Text(ok ? "公务接待费比2023年增加。" : "公务接待费比2022年增加。")),
        ("S7", ok => new SampleReport().Text("").Amount("expenditure.current", 10, Fund.General, "2010301").Section("glossary").Text(ok ? "一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）：指基本支出。" : "国防支出（类）国防动员（款）人民防空（项）：指人防支出。")),
        ("T1", ok => new SampleReport().Table(Statement.IncomeExpenditure).Amount("revenue.current", 90).Row().Amount("balance.opening", ok ? 10 : 11).Row().Amount("revenue.total", 100).Amount("expenditure.total", 100)),
        ("T2", ok => new SampleReport().Table(Statement.Revenue).Amount("revenue.current", 90).Amount("revenue.current", 80, Fund.Fiscal).Amount("revenue.other", ok ? 10 : 12)),
        ("T3", ok => new SampleReport().Table(Statement.Expenditure).Amount("expenditure.current", 90, function: "201").Amount("expenditure.basic", 80, function: "201").Amount("expenditure.project", ok ? 10 : 12, function: "201")),
        ("T4", ok => new SampleReport().Table(Statement.Appropriation).Amount("expenditure.current", 90, Fund.Fiscal).Amount("expenditure.current", ok ? 90 : 91, Fund.General)),
        ("T5", ok => new SampleReport().Table(Statement.GeneralExpenditure).Amount("expenditure.current", 90, Fund.General, "201").Amount("expenditure.basic", 80, Fund.General, "201").Amount("expenditure.project", ok ? 10 : 12, Fund.General, "201")),
        ("T6", ok => new SampleReport().Table(Statement.GeneralBasic).Amount("expenditure.basic.personnel", 90, Fund.General).Row().Amount("expenditure.basic", 70, Fund.General, economic: "301").Row().Amount("expenditure.basic", ok ? 20 : 21, Fund.General, economic: "303")),
        ("T7", ok => new SampleReport().Table(Statement.ThreePublic).Amount("three-public.total", 9, Fund.Fiscal).Amount("three-public.vehicles", 5, Fund.Fiscal).Amount("three-public.reception", ok ? 4 : 3, Fund.Fiscal)),
        ("T8", ok => new SampleReport().Table(Statement.Expenditure).Amount("expenditure.current", 90, function: "201").Row().Amount("expenditure.current", 60, function: "20103").Row().Amount("expenditure.current", ok ? 30 : 31, function: "20106")),
        ("T9", ok => new SampleReport().Text("").Share("expenditure.basic", ok ? 54 : 154)),
        ("X1", ok => new SampleReport().Table(Statement.IncomeExpenditure).Amount("expenditure.current", 90, function: "201").Table(Statement.Expenditure).Amount("expenditure.current", ok ? 90 : 91, function: "201")),
        ("X2", ok => new SampleReport().Table(Statement.Appropriation).Amount("expenditure.current", 90, Fund.General, "201").Table(Statement.GeneralExpenditure).Amount("expenditure.current", ok ? 90 : 91, Fund.General, "201")),
        ("X3", ok => new SampleReport().Table(Statement.GeneralExpenditure).Amount("expenditure.basic", 90, Fund.General).Table(Statement.GeneralBasic).Amount("expenditure.basic", ok ? 90 : 91, Fund.General)),
        ("X4", ok => new SampleReport().Table(Statement.GeneralBasic).Amount("expenditure.basic", ok ? 4 : 6, Fund.General, economic: "30217").Table(Statement.ThreePublic).Amount("three-public.reception", 5, Fund.Fiscal)),
        ("X5", ok => new SampleReport().Table(Statement.GeneralExpenditure).Amount("expenditure.basic", 43, Fund.General, "2210201").Table(Statement.GeneralBasic).Amount("expenditure.basic", ok ? 43 : 42, Fund.General, economic: "30113")),
        ("X6", ok => new SampleReport().Table(Statement.Expenditure).Amount("expenditure.basic", 80).Row().Amount("expenditure.current", ok ? 70 : 81, function: "2010301")),
        ("N1", ok => new SampleReport().Text("").Amount("expenditure.current", 200).Amount("expenditure.basic", 108).Share("expenditure.basic", ok ? 54 : 45)),
        ("N2", ok => new SampleReport().Text("").Amount("expenditure.current", 100).Amount("expenditure.basic", 54).Amount("expenditure.project", ok ? 46 : 47)),
        ("N3", ok => new SampleReport().Table(Statement.ThreePublic).Amount("three-public.reception", 5, Fund.Fiscal).Text("").Amount("three-public.reception", ok ? 5 : 6, Fund.Fiscal)),
        ("N4", ok => new SampleReport().Text("").Amount("operating-cost", 110, Fund.General).Amount("operating-cost", 10, Fund.General, metric: Metric.Change).Amount("operating-cost", ok ? 10 : 11, Fund.General, metric: Metric.ChangeRate)),
        ("N5", ok => new SampleReport().Text("").Amount("three-public.total", 20, Fund.Fiscal, phase: Phase.Budget).Amount("three-public.total", 12, Fund.Fiscal).Amount("three-public.total", ok ? 60 : 62, Fund.Fiscal, metric: Metric.ExecutionRate)),
        ("N6", ok => new SampleReport().Text("").Amount("revenue.total", 100).Amount("revenue.current", 90).Amount("balance.opening", ok ? 10 : 9)),
        ("N7", ok => new SampleReport().Text($"年初结转30.00万元（包含国防支出20.00万元、其他资金{(ok ? "10.00" : "12.00")}万元）。")),
        ("N8", ok => new SampleReport().Text("").Amount("expenditure.basic", 100, Fund.General).Text("").Amount("expenditure.basic.personnel", 70, Fund.General).Text("").Amount("expenditure.basic.public", ok ? 30 : 50, Fund.General)),
        ("N9", ok => new SampleReport().Section("procurement").Text("本部门2024年未发生政府采购支出。").Section("three-public").Text("").Amount(ok ? "meeting" : "procurement.total", 3)),
        ("N10", ok => new SampleReport().Table(Statement.ThreePublic).Amount("three-public.reception", 51234, Fund.Fiscal).Text("").Amount("three-public.reception", ok ? 51234 : 5.1234m, Fund.Fiscal)),
        ("O1", ok => new SampleReport().Text("").Amount("unit.subordinate", 3, metric: Metric.Count).Amount("unit.subordinate.admin", 1, metric: Metric.Count).Amount("unit.subordinate.institution", ok ? 2 : 4, metric: Metric.Count)),
        ("O2", ok => new SampleReport().Text("").Amount("staff.establishment", 30, metric: Metric.Count).Amount("staff.actual", ok ? 28 : 31, metric: Metric.Count)),
        ("O3", ok => new SampleReport().Text("").Amount("vehicles.owned", ok ? 2 : 0, metric: Metric.Count).Amount("three-public.vehicles.operation", 4, Fund.Fiscal)),
        ("P1", ok => new SampleReport().Text($"年初预算收入100万元，年度执行中追加项目{(ok ? 20 : 30)}万元，全年120万元。").Amount("revenue.current", 100, phase: Phase.Budget).At(6).Amount("revenue.current", 120).At(27)),
        ("P2", ok => new SampleReport().Text("").Amount("performance.score.project", 90, project: "甲项目", metric: Metric.Score).Table(Statement.Performance).Amount("performance.score.project", ok ? 90 : 88, project: "甲项目", metric: Metric.Score)),
        ("P3", ok => new SampleReport().Table(Statement.GeneralProject).Amount("expenditure.project", 30).Row().Amount("expenditure.project", 10, project: "甲").Row().Amount("expenditure.project", ok ? 20 : 25, project: "乙")),
    ];

    public static IEnumerable<object[]> Rules => Cases.Select(c => new object[] { c.Rule });

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void A_report_that_satisfies_a_rule_does_not_fail_it(string rule)
    {
        Report report = Cases.Single(c => c.Rule == rule).Report(true).Check();
        CheckResult[] results = [.. report.Checks.Where(c => c.Rule == rule)];

        Assert.IsFalse(results.Any(c => c.Outcome == CheckOutcome.Fail), string.Join("; ", results.Select(r => r.Message)));
        Assert.IsTrue(results.Any(c => c.Outcome is CheckOutcome.Pass or CheckOutcome.Rounding) || rule == "N10", string.Join("; ", results.Select(r => r.Message)));
    }

    [TestMethod]
    [DynamicData(nameof(Rules))]
    public void The_same_report_with_one_error_fails_it(string rule)
    {
        Report report = Cases.Single(c => c.Rule == rule).Report(false).Check();
        CheckResult[] failures = [.. report.Checks.Where(c => c.Rule == rule && c.Outcome == CheckOutcome.Fail)];

        Assert.IsNotEmpty(failures);
        Assert.IsTrue(failures.All(f => f.Message.Length > 0 && f.English.Length > 0));
        Assert.IsTrue(failures.All(f => f.Items.Length > 0 || f.Source is not null || rule is "S2" or "S4" or "S7"));
    }

    [TestMethod]
    public void Every_rule_of_the_book_has_a_case_and_a_title()
    {
        string[] single = [.. RuleBook.Rules.Select(r => r.Id).Where(id => id[0] != 'Y')];

        CollectionAssert.AreEquivalent(single, Cases.Select(c => c.Rule).ToArray());
        Assert.IsTrue(RuleBook.Rules.All(r => r.Title.Length > 0 && r.English.Length > 0 && r.AppliesTo.Length > 0));
    }

    private static SampleReport AllStatements(SampleReport report, int count)
    {
        Statement[] due = [Statement.IncomeExpenditure, Statement.Revenue, Statement.Expenditure, Statement.Appropriation, Statement.GeneralExpenditure, Statement.GeneralBasic, Statement.ThreePublic, Statement.GovernmentFund, Statement.StateCapital];
        return due.Take(count).Aggregate(report, (r, s) => r.Table(s, $"{s}表"));
    }

    private static SampleReport Disclosed(bool all)
    {
        string[] subjects = ["“三公”经费", "公务用车购置", "出国团组", "公务用车保有量", "接待批次", "机关运行经费", "政府采购", "国有资产", all ? "绩效" : "其他"];
        return subjects.Append("完").Aggregate(new SampleReport(), (r, s) => r.Text($"{s}情况说明。"));
    }
}
