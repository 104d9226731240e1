using Extractor.Recognition;
using Extractor.Reports;

namespace Extractor.Tests.Recognition.Tables;

/// <summary>Statements of budgets: totals with what was carried in, purchases, lists that are no statement.</summary>
[TestClass]
public sealed class BudgetTableTests
{
    private static string Budget(params string[] blocks) => TableDocument.Describe(TableDocument.Items(ReportKind.Budget, 2026, blocks));

    [TestMethod]
    public void Balances_by_fund_stand_under_the_numbered_balance()
    {
        string found = Budget("财政拨款收支预算总表", "单位：万元",
            """
            收入 | < | 支出 | <
            项目 | 预算数 | 项目 | 预算数
            一、本年收入 | 8.00 | 一、本年支出 | 9.00
            　一般公共预算拨款收入 | 8.00 | 教育支出 | 9.00
            二、上年财政拨款结转 | 1.00 | |
            　一般公共预算拨款收入 | 1.00 | |
            收入总计 | 9.00 | 支出总计 | 9.00
            """);

        StringAssert.Contains(found, "balance.opening Fiscal  2026 Budget Amount 10000");
        StringAssert.Contains(found, "balance.opening General  2026 Budget Amount 10000");
        Assert.IsFalse(found.Contains("revenue.current General  2026 Budget Amount 10000", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Expenditure_by_kind_in_the_total_statement()
    {
        string found = Budget("部门收支总体情况表", "单位：万元",
            """
            收入 | < | 支出 | <
            项目 | 预算数 | 项目 | 预算数
            一、一般公共预算拨款 | 9.00 | 一、基本支出 | 7.00
            　　经费拨款 | 8.00 | 　工资福利支出 | 5.00
            　　纳入预算管理的非税收入 | 1.00 | 　对个人和家庭的补助 | 2.00
            二、其他收入 | | 二、项目支出 | 2.00
            | | 　商品和服务支出 | 2.00
            本年收入合计 | 9.00 | 本年支出合计 | 9.00
            """);

        Assert.AreEqual("""
            revenue.current General  2026 Budget Amount 90000
            revenue.current All  2026 Budget Amount 90000
            expenditure.basic All  2026 Budget Amount 70000
            expenditure.basic All e301 2026 Budget Amount 50000
            expenditure.basic All e303 2026 Budget Amount 20000
            expenditure.project All  2026 Budget Amount 20000
            expenditure.project All e302 2026 Budget Amount 20000
            expenditure.current All  2026 Budget Amount 90000
            """, found);
    }

    [TestMethod]
    public void Purchases_of_named_projects_are_details()
    {
        string found = Budget("政府采购支出预算表", "单位：万元",
            """
            项目名称 | 采购类别 | 合计 | 一般公共预算
            合计 | | 5.00 | 5.00
            堤防维修工程 | 工程 | 4.00 | 4.00
            综合业务管理 | 货物 | 1.00 | 1.00
            """);

        Assert.AreEqual("""
            procurement.total All  2026 Budget Amount 50000
            procurement.total General  2026 Budget Amount 50000
            """, found);
    }

    [TestMethod]
    public void A_total_by_unit_includes_what_was_carried_in()
    {
        string found = Budget("部门收入预算总表", "单位：万元",
            """
            单位名称 | 收入总计 | 财政预算拨款 | < | 上年结余、结转
            ^ | ^ | 小计 | 一般公共预算拨款 | ^
            合计 | 9.00 | 8.00 | 8.00 | 1.00
            青溪市档案馆 | 4.00 | 4.00 | 4.00 |
            """);

        StringAssert.Contains(found, "revenue.total All  2026 Budget Amount 90000");
        StringAssert.Contains(found, "revenue.total All  2026 Budget Amount 40000");
    }

    [TestMethod]
    public void Money_carried_in_beside_the_funds_is_a_part_of_the_total()
    {
        string found = Budget("财政拨款收支预算总表", "单位：万元",
            """
            收入 | < | 支出 | < | < | <
            项目 | 预算数 | 项目 | 合计 | 一般公共预算 | 上年财政拨款资金结转
            一、本年收入 | 8.00 | 一、本年支出 | 9.00 | 8.00 | 1.00
            二、上年结转 | 1.00 | 　教育支出 | 9.00 | 8.00 | 1.00
            收入总计 | 9.00 | 支出总计 | 9.00 | 8.00 | 1.00
            """);

        Assert.IsFalse(found.Contains("expenditure.total Fiscal  2026 Budget Amount 10000", StringComparison.Ordinal));
        Assert.IsFalse(found.Contains("expenditure.current Fiscal 205 2026 Budget Amount 10000", StringComparison.Ordinal));
        StringAssert.Contains(found, "expenditure.current General 205 2026 Budget Amount 80000");
    }

    [TestMethod]
    public void A_price_list_of_named_things_is_no_performance_form()
    {
        TableReading reading = TableDocument.Read(ReportKind.Budget, 2026, "河道砂石资源费标准",
            """
            序号 | 项目名称 | 规格 | 收费标准
            1 | 粗砂 | 直径0.5毫米以上 | 12元/吨
            2 | 卵石 | 直径20毫米以上 | 9元/吨
            """);

        Assert.AreEqual(Statement.Other, reading.Tables.Single().Statement);
    }

    /// <summary>The columns of a list of projects name accounts, and none of them is the whole.</summary>
    [TestMethod]
    public void Projects_by_economic_account_in_columns()
    {
        string found = Budget("一般公共预算项目支出情况表", "单位：万元",
            """
            科目编码 | < | < | 科目名称 | 项目名称 | 项目支出合计 | 工资福利支出 | 商品和服务支出 | 资本性支出
            类 | 款 | 项 | ^ | ^ | ^ | ^ | ^ | ^
            合 计 | < | < | < | < | 9.00 | | 2.00 | 7.00
            213 | 03 | 05 | 水利工程建设 | 东渠加固 | 9.00 | | 2.00 | 7.00
            """);

        Assert.AreEqual("""
            expenditure.project General  2026 Budget Amount 90000
            expenditure.project General e302 2026 Budget Amount 20000
            expenditure.project General e310 2026 Budget Amount 70000
            expenditure.project General 2130305[东渠加固] 2026 Budget Amount 90000
            expenditure.project General 2130305e302[东渠加固] 2026 Budget Amount 20000
            expenditure.project General 2130305e310[东渠加固] 2026 Budget Amount 70000
            """, found);
    }

    [TestMethod]
    public void A_kind_of_projects_adds_up_those_that_follow()
    {
        string found = Budget("部门综合预算专项业务经费支出表", "单位：元",
            """
            单位编码 | 单位（项目）名称 | 项目金额 | 项目简介
            | 合计 | 30.00 |
            | 专用项目 | 30.00 |
            | 馆藏修复 | 10.00 | 修复
            | 档案数字化 | 20.00 | 扫描
            """);

        Assert.AreEqual("""
            expenditure.project All  2026 Budget Amount 30
            expenditure.project All [馆藏修复] 2026 Budget Amount 10
            expenditure.project All [档案数字化] 2026 Budget Amount 20
            """, found);
    }

    /// <summary>A heading that the next page repeats, cut off by its cell, is no label.</summary>
    [TestMethod]
    public void A_heading_repeated_in_part_leaves_its_column_to_money()
    {
        string found = Budget("部门收入总体情况表", "单位：万元",
            """
            科目编码 | 科目名称 | 总计 | 教育收费（财政专户） | 事业收入
            2012601 | 行政运行 | 9.00 | | 1.00
            科目编码 | 科目名称 | 总计 | 教育收费（财政专 | 事业收入
            2012602 | 一般行政管理事务 | 8.00 | | 2.00
            """);

        StringAssert.Contains(found, "revenue.institutional All 2012601 2026 Budget Amount 10000");
        StringAssert.Contains(found, "revenue.institutional All 2012602 2026 Budget Amount 20000");
    }

    [TestMethod]
    public void Assets_are_counted_at_the_date_that_their_statement_prints()
    {
        string found = Budget("部门固定资产占用情况表",
            """
            编制部门：青溪市档案局 | < | 截止时间：2025年12月31日
            项 目 | 数量 | 价值（金额单位：万元）
            资产总额 | — | 286.40
            1、房屋（平方米） | 3260 | 61.80
            2、车辆（台、辆） | 4 | 48.50
            """);

        Assert.AreEqual("asset.vehicles All  2025 Actual Count 4", found);
    }

    /// <summary>Where the headings below the group are lost, nothing tells the parts from the whole.</summary>
    [TestMethod]
    public void Figures_of_one_row_that_mean_the_same_and_differ_give_nothing()
    {
        string found = Budget("一般公共预算“三公”经费支出预算表", "单位：万元",
            """
            单位名称 | 一般公共预算安排的“三公”经费预算 | < | <
            合计 | 9.00 | 3.00 | 6.00
            """);

        Assert.AreEqual("", found);
    }
}
