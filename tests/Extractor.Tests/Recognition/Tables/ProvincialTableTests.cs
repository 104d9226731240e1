using Extractor.Recognition;
using Extractor.Reports;

namespace Extractor.Tests.Recognition.Tables;

/// <summary>Forms of single provinces and cities, with invented names and figures.</summary>
[TestClass]
public sealed class ProvincialTableTests
{
    private static string Budget(params string[] blocks) => TableDocument.Describe(TableDocument.Items(ReportKind.Budget, 2026, blocks));

    [TestMethod]
    public void Project_expenditure_by_economic_account()
    {
        string found = Budget("一般公共预算项目支出情况表（按经济分类科目）", "单位：万元",
            """
            部门预算支出经济科目 | 预算
            合计 | 9.00
            [302]商品和服务支出 | 9.00
            [30201]办公费 | 9.00
            """);

        Assert.AreEqual("""
            expenditure.project General  2026 Budget Amount 90000
            expenditure.project General e302 2026 Budget Amount 90000
            expenditure.project General e30201 2026 Budget Amount 90000
            """, found);
    }

    [TestMethod]
    public void Revenue_in_columns_by_source_is_revenue_of_the_year_and_a_balance()
    {
        string found = Budget("收支总表（预算表1）", "单位：万元",
            """
            收 入 | < | < | < | 支 出 | < | < | <
            项 目 | 本年预算 | 编制预算 | 上年结转 | 项 目 | 本年预算 | 编制预算 | 上年结转
            一、财政拨款收入 | 9.00 | 8.00 | 1.00 | 一、一般公共服务支出 | 9.00 | 8.00 | 1.00
            一般公共预算拨款收入 | 7.00 | 6.00 | 1.00 | | | |
            政府性基金预算拨款收入 | 2.00 | 2.00 | 0.00 | | | |
            事业收入 | 0.00 | 0.00 | 0.00 | | | |
            本年收入合计 | 9.00 | 8.00 | 1.00 | 本年支出合计 | 9.00 | 8.00 | 1.00
            收入总计 | 9.00 | 8.00 | 1.00 | 支出总计 | 9.00 | 8.00 | 1.00
            """);

        Assert.AreEqual("""
            revenue.current Fiscal  2026 Budget Amount 80000
            balance.opening Fiscal  2026 Budget Amount 10000
            revenue.current General  2026 Budget Amount 60000
            balance.opening General  2026 Budget Amount 10000
            revenue.current GovernmentFund  2026 Budget Amount 20000
            balance.opening GovernmentFund  2026 Budget Amount 0
            revenue.institutional All  2026 Budget Amount 0
            revenue.current All  2026 Budget Amount 80000
            balance.opening All  2026 Budget Amount 10000
            revenue.total All  2026 Budget Amount 90000
            expenditure.current All 201 2026 Budget Amount 90000
            expenditure.current All  2026 Budget Amount 90000
            expenditure.total All  2026 Budget Amount 90000
            """, found);
    }

    [TestMethod]
    public void Units_head_their_accounts_and_are_no_accounts()
    {
        var items = TableDocument.Items(ReportKind.Budget, 2026, "部门预算基本支出预算表", "单位：万元",
            """
            支出项目类别（资金使用单位） | 总计 | 财政拨款 | <
            ^ | ^ | 合计 | 一般公共预算
            合计 | 5.00 | 5.00 | 5.00
            青溪市工程服务中心 | 3.00 | 3.00 | 3.00
            工资福利支出 | 3.00 | 3.00 | 3.00
            青溪市档案局（本级） | 2.00 | 2.00 | 2.00
            工资福利支出 | 2.00 | 2.00 | 2.00
            """);

        Assert.IsTrue(items.All(i => i.Concept == "expenditure.basic"));
        Assert.AreEqual("青溪市工程服务中心", items.First(i => i.Economic == "301").BudgetUnit);
        Assert.AreEqual("青溪市档案局（本级）", items.Last(i => i.Economic == "301").BudgetUnit);
    }

    [TestMethod]
    public void A_project_named_like_a_unit_belongs_to_the_unit_that_adds_up_with_it()
    {
        var items = TableDocument.Items(ReportKind.Budget, 2026, "部门预算项目支出预算表", "单位：万元",
            """
            支出项目类别（资金使用单位） | 总计 | 一般公共预算
            合计 | 12.00 | 9.00
            青溪市体育彩票中心 | 9.00 | 6.00
            销售网点工作经费 | 3.00 | 3.00
            青溪市体育综合业务中心 | 5.00 | 2.00
            更新改造工程 | 1.00 | 1.00
            青溪市档案局 | 3.00 | 3.00
            青溪市库房管理站 | 1.00 | 1.00
            档案数字化 | 2.00 | 2.00
            """);

        Assert.AreEqual("青溪市体育彩票中心 30000; 青溪市体育彩票中心 50000; 青溪市体育彩票中心 10000; 青溪市库房管理站 20000",
            string.Join("; ", items.Where(i => i.Project.Length > 0 && i.Fund == Fund.All).Select(i => $"{i.BudgetUnit} {i.Value:0}")));
        Assert.AreEqual("青溪市体育综合业务中心", items.Single(i => i.Value == 50000).Project);
        Assert.AreEqual("", items.First(i => i.BudgetUnit == "青溪市库房管理站").Project);
    }

    [TestMethod]
    public void Procurement_by_purchase_keeps_the_kinds_and_the_total()
    {
        string found = Budget("政府采购支出表", "单位：万元",
            """
            采购品目大类 | 专项名称 | 经济科目 | 采购品目名称 | 采购组织形式 | 资金来源 | < | 总计
            ^ | ^ | ^ | ^ | ^ | 一般公共预算资金 | 其他资金 | ^
            合计 | | | | | 6.00 | | 6.00
            货物 | | | | | 2.00 | | 2.00
            青溪市档案局 | | | | | 2.00 | | 2.00
            | 设备购置 | 办公设备购置 | 碎纸机 | 集中采购 | 2.00 | | 2.00
            服务 | | | | | 4.00 | | 4.00
            青溪市服务中心 | | | | | 4.00 | | 4.00
            """);

        Assert.AreEqual("""
            procurement.total General  2026 Budget Amount 60000
            procurement.total All  2026 Budget Amount 60000
            procurement.goods General  2026 Budget Amount 20000
            procurement.goods All  2026 Budget Amount 20000
            procurement.services General  2026 Budget Amount 40000
            procurement.services All  2026 Budget Amount 40000
            """, found);
    }

    [TestMethod]
    public void Operating_cost_is_the_whole_and_its_funds_are_parts()
    {
        string found = Budget("财政拨款安排的行政经费及“三公”经费预算表", "单位：万元",
            """
            项目 | 合计 | 一般公共预算 | 政府性基金预算
            行政经费 | 49.00 | 44.00 | 5.00
            """);

        Assert.AreEqual("operating-cost General  2026 Budget Amount 490000", found);
    }

    [TestMethod]
    public void The_last_row_of_a_two_sided_statement_is_its_total()
    {
        string found = Budget("2026年度财政拨款收支预算总表", "单位：万元",
            """
            收入 | < | 支出 | <
            项目 | 预算数 | 项目 | 预算数
            一、一般公共预算拨款收入 | 7.00 | 一、一般公共服务支出 | 7.00
            收入合计 | 7.00 | 支出合计 | 7.00
            """);

        StringAssert.Contains(found, "revenue.total Fiscal  2026 Budget Amount 70000");
        StringAssert.Contains(found, "expenditure.total Fiscal  2026 Budget Amount 70000");
    }

    [TestMethod]
    public void Several_performance_forms_in_one_grid()
    {
        string found = Budget("政策和项目预算绩效目标表", "单位：万元",
            """
            项目名称 | 档案修复费
            主管部门 | 青溪市档案局
            项目资金（万元） | 年度预算资金总额： | 30.00
            ^ | 其中：财政拨款 | 20.00
            一级指标 | 二级指标 | 三级指标 | 指标值
            项目名称 | 库房租金
            项目资金（万元） | 年度预算资金总额： | 5.00
            """);

        Assert.AreEqual("""
            expenditure.project All [档案修复费] 2026 Budget Amount 300000
            expenditure.project Fiscal [档案修复费] 2026 Budget Amount 200000
            expenditure.project All [库房租金] 2026 Budget Amount 50000
            """, found);
    }

    [TestMethod]
    public void A_cell_that_reaches_over_the_labels_beside_it_hides_none_of_them()
    {
        string found = Budget("项目支出绩效自评表",
            """
            项目名称 | 库房租金 | < | < | <
            项目资金（万元） | < | 年初预算数 | 全年预算数（A） | 全年执行数（B）
            ^ | 年度资金总额 | 5.00 | 6.00 | 4.00
            ^ | 其中：财政拨款 | 3.00 | 3.50 | 2.00
            """);

        Assert.AreEqual("""
            expenditure.project All [库房租金] 2026 Budget Amount 50000
            expenditure.project All [库房租金] 2026 Revised Amount 60000
            expenditure.project All [库房租金] 2026 Actual Amount 40000
            expenditure.project Fiscal [库房租金] 2026 Budget Amount 30000
            expenditure.project Fiscal [库房租金] 2026 Revised Amount 35000
            expenditure.project Fiscal [库房租金] 2026 Actual Amount 20000
            """, found);
    }

    [TestMethod]
    public void A_performance_form_named_by_its_title()
    {
        string found = Budget("看护所保障经费项目绩效目标表",
            """
            专项资金情况（万元） | 资金总额： | 57.00
            ^ | 财政拨款： | 57.00
            绩效目标指标 | 一级指标 | 二级指标 | 三级指标 | 目标值
            """);

        Assert.AreEqual("""
            expenditure.project All [看护所保障经费] 2026 Budget Amount 570000
            expenditure.project Fiscal [看护所保障经费] 2026 Budget Amount 570000
            """, found);
    }

    [TestMethod]
    public void Groups_of_projects_are_no_projects()
    {
        string found = Budget("项目支出表(预算表9)", "单位：万元",
            """
            类型 | 项目名称 | < | 项目单位 | 合计 | 本年财政拨款 | 财政拨款结转
            ^ | 一级项目 | 二级项目 | ^ | ^ | 一般公共预算 | 一般公共预算
            | 综合管理 | | | 5.00 | 5.00 | 0.00
            | | 档案专项经费 | 青溪市档案局 | 5.00 | 5.00 | 0.00
            """);

        StringAssert.Contains(found, "expenditure.project All [档案专项经费] 2026 Budget Amount 50000");
        StringAssert.Contains(found, "expenditure.project General [档案专项经费] 2026 Budget Amount 50000");
        Assert.IsFalse(found.Contains("综合管理", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_list_of_project_money_leaves_out_what_is_neither_budget_nor_actual()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2023, "项目支出情况表", "单位：万元",
            """
            序号 | 项目名称 | 预算批复 | 预算到位 | 实际执行 | 执行率 | 指标结余
            1 | 库房维修 | 10.00 | 8.00 | 7.00 | 70.00% | 3.00
            """));

        Assert.AreEqual("""
            expenditure.project All [库房维修] 2023 Budget Amount 100000
            expenditure.project All [库房维修] 2023 Actual Amount 70000
            expenditure.project All [库房维修] 2023 Actual ExecutionRate 70
            """, found);
    }

    [TestMethod]
    public void Revenue_of_a_row_with_a_balance_carried_in_is_the_total()
    {
        string found = Budget("2026年度收入预算总表", "单位：万元",
            """
            单位名称 | 合计 | 一般公共预算拨款收入 | 上年结转结余
            合计 | 9.00 | 8.00 | 1.00
            """);

        Assert.AreEqual("""
            revenue.total All  2026 Budget Amount 90000
            revenue.current General  2026 Budget Amount 80000
            balance.opening All  2026 Budget Amount 10000
            """, found);
    }

    [TestMethod]
    public void An_account_that_the_classification_does_not_know_is_not_the_whole()
    {
        var reading = TableDocument.Read(ReportKind.Budget, 2026, "一般公共预算支出表", "单位：万元",
            """
            科目名称 | 合计 | 基本支出 | 项目支出
            飞马饲养支出 | 3.00 | 3.00 |
            """);

        Assert.IsEmpty(reading.LineItems);
        Assert.IsTrue(reading.Diagnostics.Any(d => d.Code == "row-not-read"));
    }

    [TestMethod]
    public void Tables_of_a_government_are_not_forced_into_a_department()
    {
        var reading = TableDocument.Read(ReportKind.GovernmentFinalAccount, 2023, "一般公共预算支出决算表", "单位：万元",
            """
            科目名称 | 预算数 | 决算数
            教育支出 | 3.00 | 3.00
            """);

        Assert.IsEmpty(reading.LineItems);
        Assert.AreEqual(2, reading.FiguresSeen);
    }

    [TestMethod]
    public void Two_sided_in_four_columns_of_panels()
    {
        string found = Budget("表1 2026年部门综合预算收支总表", "单位：元",
            """
            收入 | < | 支出 | < | < | < | < | <
            项目 | 预算数 | 支出功能分科目（按大类） | 预算数 | 部门预算支出经济科目（按大类） | 预算数 | 政府预算支出经济分类科目（按大类） | 预算数
            一、部门预算 | 900.00 | 一、部门预算 | 900.00 | 一、部门预算 | 900.00 | 一、部门预算 | 900.00
            1、财政拨款 | 900.00 | 1、一般公共服务支出 | 900.00 | 1、人员经费和公用经费支出 | 600.00 | 1、机关工资福利支出 | 900.00
            (1)一般公共预算拨款 | 900.00 | 2、外交支出 | | 2、专项业务经费支出 | 300.00 | |
            收入总计 | 900.00 | 支出总计 | 900.00 | 支出总计 | 900.00 | 支出总计 | 900.00
            """);

        Assert.AreEqual("""
            revenue.current Fiscal  2026 Budget Amount 900
            revenue.current General  2026 Budget Amount 900
            revenue.total All  2026 Budget Amount 900
            expenditure.current All 201 2026 Budget Amount 900
            expenditure.total All  2026 Budget Amount 900
            expenditure.basic All  2026 Budget Amount 600
            expenditure.project All  2026 Budget Amount 300
            expenditure.total All  2026 Budget Amount 900
            expenditure.total All  2026 Budget Amount 900
            """, found);
    }

    [TestMethod]
    public void One_fund_with_revenue_beside_expenditure()
    {
        string found = Budget("政府性基金收支表", "单位：元",
            """
            收入 | < | 支出 | <
            项目 | 预算数 | 项目 | 预算数
            一、政府性基金拨款 | 5.00 | 一、城乡社区支出 | 5.00
            本年收入合计 | 5.00 | 本年支出合计 | 5.00
            """);

        Assert.AreEqual("""
            revenue.current GovernmentFund  2026 Budget Amount 5
            revenue.current GovernmentFund  2026 Budget Amount 5
            expenditure.current GovernmentFund 212 2026 Budget Amount 5
            expenditure.current GovernmentFund  2026 Budget Amount 5
            """, found);
    }

    [TestMethod]
    public void Three_public_expenses_of_two_years_beside_meetings()
    {
        string found = Budget("一般公共预算拨款“三公”经费及会议费、培训费支出预算表", "单位：元",
            """
            单位编码 | 单位名称 | 2025年 | < | < | < | 2026年 | < | < | <
            ^ | ^ | 合计 | 一般公共预算拨款安排的“三公”经费预算 | < | 会议费 | 合计 | 一般公共预算拨款安排的“三公”经费预算 | < | 会议费
            ^ | ^ | ^ | 小计 | 公务接待费 | ^ | ^ | 小计 | 公务接待费 | ^
            123 | 青溪市档案局 | 9.00 | 7.00 | 7.00 | 2.00 | 8.00 | 6.00 | 6.00 | 2.00
            """);

        Assert.AreEqual("""
            three-public.total General  2025 Budget Amount 7
            three-public.reception General  2025 Budget Amount 7
            meeting General  2025 Budget Amount 2
            three-public.total General  2026 Budget Amount 6
            three-public.reception General  2026 Budget Amount 6
            meeting General  2026 Budget Amount 2
            """, found);
    }

    [TestMethod]
    public void A_code_of_a_unit_is_not_one_of_an_account()
    {
        string found = Budget("部门支出预算总表", "单位：万元",
            """
            单位（科目）名称 | 合计 | 基本支出 | 项目支出
            ** | 1 | 2 | 3
            341-青溪市档案局 | 8.00 | 8.00 |
            住房保障支出 | 8.00 | 8.00 |
            """);

        StringAssert.Contains(found, "expenditure.current All 221 2026 Budget Amount 80000");
        Assert.IsFalse(found.Contains("e341", StringComparison.Ordinal));
    }

    [TestMethod]
    public void A_list_of_projects_by_account_names_them_in_the_rows()
    {
        string found = Budget("一般公共预算项目支出预算表", "单位：万元",
            """
            科目编码 | < | < | 单位代码 | 单位名称（科目） | 金额
            类 | 款 | 项 | ^ | ^ | ^
            | | | | 合 计 | 20.00
            201 | 26 | 01 | 123301 | 档案数字化 | 20.00
            """);

        Assert.AreEqual("""
            expenditure.project General  2026 Budget Amount 200000
            expenditure.project General 2012601[档案数字化] 2026 Budget Amount 200000
            """, found);
    }

    [TestMethod]
    public void Budget_beside_last_year_and_its_change()
    {
        string found = Budget("一般公共预算支出表", "单位：万元",
            """
            功能分类科目 | < | 2025年执行数 | 2026年预算数 | < | 2026年预算数比2025年执行数 | <
            科目编码 | 科目名称 | ^ | 小计 | 基本支出 | 增减额 | 增减%
            2012601 | 行政运行 | 85.00 | 90.00 | 60.00 | 5.00 | 5.88
            """);

        Assert.AreEqual("""
            expenditure.current General 2012601 2025 Actual Amount 850000
            expenditure.current General 2012601 2026 Budget Amount 900000
            expenditure.basic General 2012601 2026 Budget Amount 600000
            expenditure.current General 2012601 2026 Budget Change 50000
            expenditure.current General 2012601 2026 Budget ChangeRate 5.88
            """, found);
    }

    [TestMethod]
    public void A_page_cut_leaves_the_end_of_a_name_before_the_next_code()
    {
        string found = Budget("支出预算总表", "单位：万元",
            """
            支出功能分类科目 | 合计 | 基本支出
            2080505-机关事业单位基本养老保险 | 5.00 | 5.00
            缴费支出2080506-机关事业单位职业年金缴费支出 | 2.00 | 2.00
            """);

        StringAssert.Contains(found, "expenditure.current All 2080506 2026 Budget Amount 20000");
    }
}
