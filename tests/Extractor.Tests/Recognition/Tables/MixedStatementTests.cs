using Extractor.Reports;

namespace Extractor.Tests.Recognition.Tables;

/// <summary>Statements whose layout is of another kind than their title, and headings that are printed in pieces.</summary>
[TestClass]
public sealed class MixedStatementTests
{
    private static string Budget(params string[] blocks) => TableDocument.Describe(TableDocument.Items(ReportKind.Budget, 2026, blocks));

    private static string Final(params string[] blocks) => TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2022, blocks));

    /// <summary>240 under 公务接待费 is money, though it looks like a code.</summary>
    [TestMethod]
    public void Three_digits_under_an_expense_are_money() =>
        StringAssert.Contains(
            TableDocument.Describe(TableDocument.Items(ReportKind.Budget, 2024, "2024年一般公共预算“三公”经费支出预算表", "单位：万元",
                """
                “三公”经费合计 | 因公出国（境）费 | 公务用车购置及运行费 | 公务接待费
                328.7 | 10 | 78.7 | 240
                """)),
            "three-public.reception General  2024 Budget Amount 2400000");

    [TestMethod]
    public void Revenue_and_expenditure_by_account_leave_out_the_parts_of_revenue_and_balances()
    {
        string found = Final("一般公共预算财政拨款收入支出决算表", "金额单位：万元",
            """
            科目编码 | 科目名称 | 年初结转和结余 | < | 本年收入 | < | 本年支出 | < | <
            ^ | ^ | 合计 | 基本支出结转 | 合计 | 基本支出 | 合计 | 基本支出 | 项目支出
            2130301 | 行政运行 | 3.00 | 1.00 | 50.00 | 40.00 | 53.00 | 41.00 | 12.00
            """);

        Assert.AreEqual("""
            balance.opening General 2130301 2022 Actual Amount 30000
            revenue.current General 2130301 2022 Actual Amount 500000
            expenditure.current General 2130301 2022 Actual Amount 530000
            expenditure.basic General 2130301 2022 Actual Amount 410000
            expenditure.project General 2130301 2022 Actual Amount 120000
            """, found);
    }

    [TestMethod]
    public void Expenditure_by_kind_and_economic_account_in_a_two_sided_statement()
    {
        string found = Budget("2026年收支总体情况表", "单位：万元",
            """
            收入 | < | 支出 | < | < | <
            项目 | 金额 | 项目 | 合计 | 一般公共预算 | 其他收入
            一、一般公共预算拨款 | 48.00 | 一、基本支出 | 40.00 | 40.00 |
            二、其他收入 | 2.00 | 1、工资福利支出 | 40.00 | 40.00 |
            | | 二、项目支出 | 10.00 | 8.00 | 2.00
            收入总计 | 50.00 | 支出总计 | 50.00 | 48.00 | 2.00
            """);

        Assert.AreEqual("""
            revenue.current General  2026 Budget Amount 480000
            revenue.other All  2026 Budget Amount 20000
            revenue.total All  2026 Budget Amount 500000
            expenditure.basic All  2026 Budget Amount 400000
            expenditure.basic General  2026 Budget Amount 400000
            expenditure.basic All e301 2026 Budget Amount 400000
            expenditure.basic General e301 2026 Budget Amount 400000
            expenditure.project All  2026 Budget Amount 100000
            expenditure.project General  2026 Budget Amount 80000
            expenditure.total All  2026 Budget Amount 500000
            expenditure.total General  2026 Budget Amount 480000
            """, found);
    }

    [TestMethod]
    public void Accounts_of_the_government_beside_those_of_the_department()
    {
        string found = Budget("部门综合预算收支总表", "单位：万元",
            """
            支出 | < | < | < | < | <
            支出功能分科目 | 预算数 | 部门预算支出经济分类科目 | 预算数 | 政府预算支出经济分类科目 | 预算数
            201 一般公共服务支出 | 40.00 | 工资福利支出 | 30.00 | 机关工资福利支出 | 30.00
            其他支出 | 10.00 | 其他支出 | 20.00 | 其他支出 | 20.00
            """);

        Assert.AreEqual("""
            expenditure.current All 201 2026 Budget Amount 400000
            expenditure.current All 229 2026 Budget Amount 100000
            expenditure.current All e301 2026 Budget Amount 300000
            expenditure.current All e399 2026 Budget Amount 200000
            """, found);
    }

    [TestMethod]
    public void Whole_numbers_under_a_heading_of_money_are_no_codes()
    {
        string found = Budget("2026年部门预算收支表", "单位：万元",
            """
            收入项目 | 预算金额 | 支出项目 | 预算金额
            一、财政拨款 | 500 | 一、工资福利支出 | 350
            收入合计 | 500 | 支出合计 | 350
            """);

        StringAssert.Contains(found, "expenditure.current All e301 2026 Budget Amount 3500000");
    }

    [TestMethod]
    public void A_group_heading_that_is_not_merged_holds_over_its_blank_cells()
    {
        string found = Budget("一般公共预算支出表", "单位：万元",
            """
            科目编码 | 科目名称 | 合计 | 基本支出 | | 上年结转结余 | | 项目支出
            | | | 小计 | 人员经费 | 小计 | 一般公共预算 |
            2012601 | 行政运行 | 40.00 | 30.00 | 25.00 | 0.00 | 0.00 | 10.00
            """);

        Assert.AreEqual("""
            expenditure.current General 2012601 2026 Budget Amount 400000
            expenditure.basic General 2012601 2026 Budget Amount 300000
            expenditure.basic.personnel General 2012601 2026 Budget Amount 250000
            expenditure.project General 2012601 2026 Budget Amount 100000
            """, found);
    }

    [TestMethod]
    public void A_blank_cell_below_a_heading_belongs_to_that_heading()
    {
        string found = Budget("一般公共预算“三公”经费支出表", "单位：万元",
            """
            公务用车购置及运行费 | < | 公务接待费 | <
            购置费 | 运行费 | |
            2025年预算数 | 2026年预算数 | 2025年预算数 | 2026年预算数
            1.00 | 2.00 | 3.00 | 4.00
            """);

        StringAssert.Contains(found, "three-public.reception General  2026 Budget Amount 40000");
    }

    [TestMethod]
    public void What_this_year_pays_is_no_second_whole()
    {
        string found = Budget("财政拨款支出预算表（部门经济分类科目）", "单位：万元",
            """
            科目编码 | 科目名称 | 总计 | 省级当年财政拨款安排 | < | 上年结转安排
            ^ | ^ | ^ | 合计 | 基本支出 | ^
            301 | 工资福利支出 | 51.00 | 50.00 | 40.00 | 1.00
            """);

        Assert.AreEqual("""
            expenditure.current Fiscal e301 2026 Budget Amount 510000
            expenditure.basic Fiscal e301 2026 Budget Amount 400000
            """, found);
    }

    [TestMethod]
    public void Money_outside_the_schema_stays_outside_whatever_it_pays()
    {
        string found = Budget("部门支出预算表", "单位：万元",
            """
            科目编码 | 科目名称 | 财政拨款 | < | 其他资金 | <
            ^ | ^ | 基本支出 | 项目支出 | 基本支出 | 项目支出
            2012601 | 行政运行 | 30.00 | 10.00 | 2.00 | 1.00
            """);

        Assert.AreEqual("""
            expenditure.basic Fiscal 2012601 2026 Budget Amount 300000
            expenditure.project Fiscal 2012601 2026 Budget Amount 100000
            """, found);
    }

    [TestMethod]
    public void Assets_held_are_counts_and_their_value_is_left_out()
    {
        string found = Final("国有资产占用情况表",
            """
            车辆合计（台、辆） | < | < | 单价100万元以上专用设备（台、套） | 价值（万元）
            合计 | 主要领导干部用车 | 其他用车 | ^ | ^
            5 | 1 | 4 | 2 | 300.00
            """);

        Assert.AreEqual("""
            asset.vehicles All  2022 Actual Count 5
            asset.vehicles.principal All  2022 Actual Count 1
            asset.vehicles.other All  2022 Actual Count 4
            asset.equipment.over-1m All  2022 Actual Count 2
            """, found);
    }

    [TestMethod]
    public void Procurement_planned_and_done()
    {
        string found = Final("政府采购情况表", "单位：万元",
            """
            项目 | 采购计划金额 | < | 实际采购金额 | <
            ^ | 总计 | 财政性资金 | 总计 | 财政性资金
            货物 | 60.00 | 50.00 | 57.00 | 48.00
            """);

        Assert.AreEqual("""
            procurement.goods All  2022 Budget Amount 600000
            procurement.goods Fiscal  2022 Budget Amount 500000
            procurement.goods All  2022 Actual Amount 570000
            procurement.goods Fiscal  2022 Actual Amount 480000
            """, found);
    }

    [TestMethod]
    public void Projects_with_their_goals()
    {
        string found = Budget("七、重点项目预算绩效目标情况",
            """
            项目 | 预算数（单位：万元） | 绩效目标
            旧档案数字化 | 200 | 扫描
            """);

        Assert.AreEqual("expenditure.project All [旧档案数字化] 2026 Budget Amount 2000000", found);
    }
}
