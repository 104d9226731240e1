using Extractor.Reports;

namespace Extractor.Tests.Recognition.Tables;

/// <summary>Each layout in which provinces print the standard statements.</summary>
[TestClass]
public sealed class StatementTests
{
    [TestMethod]
    public void Two_panels_with_line_numbers()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2024, "收入支出决算总表", "公开01表", "金额单位：万元",
            """
            收入 | < | < | 支出 | < | <
            项目 | 行次 | 金额 | 项目 | 行次 | 金额
            栏次 | | 1 | 栏次 | | 2
            一、一般公共预算财政拨款收入 | 1 | 1,200.50 | 一、一般公共服务支出 | 32 | 900.00
            二、政府性基金预算财政拨款收入 | 2 | | 二、外交支出 | 33 |
            五、事业收入 | 5 | 20.00 | 八、社会保障和就业支出 | 39 | 300.50
            本年收入合计 | 27 | 1,220.50 | 本年支出合计 | 58 | 1,200.50
            使用非财政拨款结余（含专用结余） | 28 | 0.00 | 结余分配 | 59 |
            年初结转和结余 | 29 | 30.00 | 年末结转和结余 | 60 | 50.00
            总计 | 31 | 1,250.50 | 总计 | 62 | 1,250.50
            """));

        Assert.AreEqual("""
            revenue.current General  2024 Actual Amount 12005000
            revenue.institutional All  2024 Actual Amount 200000
            revenue.current All  2024 Actual Amount 12205000
            revenue.nonfiscal-balance-used All  2024 Actual Amount 0
            balance.opening All  2024 Actual Amount 300000
            revenue.total All  2024 Actual Amount 12505000
            expenditure.current All 201 2024 Actual Amount 9000000
            expenditure.current All 208 2024 Actual Amount 3005000
            expenditure.current All  2024 Actual Amount 12005000
            balance.closing All  2024 Actual Amount 500000
            expenditure.total All  2024 Actual Amount 12505000
            """, found);
    }

    [TestMethod]
    public void Full_codes_in_one_column()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2024, "支出决算表", "金额单位：万元",
            """
            项目 | < | 本年支出合计 | 基本支出 | 项目支出 | 上缴上级支出
            科目代码 | 科目名称 | ^ | ^ | ^ | ^
            栏次 | < | 1 | 2 | 3 | 4
            合计 | < | 12.00 | 10.00 | 2.00 |
            201 | 一般公共服务支出 | 12.00 | 10.00 | 2.00 |
            20103 | 政府办公厅（室）及相关机构事务 | 12.00 | 10.00 | 2.00 |
            2010301 | 行政运行 | 10.00 | 10.00 | |
            2010302 | 一般行政管理事务 | 2.00 | | 2.00 |
            """));

        Assert.AreEqual("""
            expenditure.current All  2024 Actual Amount 120000
            expenditure.basic All  2024 Actual Amount 100000
            expenditure.project All  2024 Actual Amount 20000
            expenditure.current All 201 2024 Actual Amount 120000
            expenditure.basic All 201 2024 Actual Amount 100000
            expenditure.project All 201 2024 Actual Amount 20000
            expenditure.current All 20103 2024 Actual Amount 120000
            expenditure.basic All 20103 2024 Actual Amount 100000
            expenditure.project All 20103 2024 Actual Amount 20000
            expenditure.current All 2010301 2024 Actual Amount 100000
            expenditure.basic All 2010301 2024 Actual Amount 100000
            expenditure.current All 2010302 2024 Actual Amount 20000
            expenditure.project All 2010302 2024 Actual Amount 20000
            """, found);
    }

    [TestMethod]
    public void Codes_in_three_columns_that_repeat_their_parents()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.Budget, 2025, "2025年部门一般公共预算支出功能分类预算表", "单位：元",
            """
            项目 | < | < | < | 一般公共预算支出 | < | <
            功能分类科目编码 | < | < | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
            类 | 款 | 项 | ^ | ^ | ^ | ^
            221 | | | 住房保障支出 | 1,500 | 1,500 |
            221 | 02 | | 住房改革支出 | 1,500 | 1,500 |
            221 | 02 | 01 | 住房公积金 | 1,500 | 1,500 |
            合计 | < | < | < | 1,500 | 1,500 |
            """));

        StringAssert.Contains(found, "expenditure.current General 2210201 2025 Budget Amount 1500");
        StringAssert.Contains(found, "expenditure.basic General 22102 2025 Budget Amount 1500");
        StringAssert.Contains(found, "expenditure.current General  2025 Budget Amount 1500");
        Assert.AreEqual(8, found.Split('\n').Length);
    }

    [TestMethod]
    public void Own_level_codes_take_their_parents_from_the_rows_above()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.Budget, 2026, "支出总体情况表", "部门（单位）：某局 单位：万元",
            """
            科目编码 | < | < | 科目名称 | 合计 | 基本支出 | 项目支出
            类 | 款 | 项 | ^ | ^ | ^ | ^
            | | | 合 计 | 8.00 | 8.00 |
            208 | | | 社会保障和就业支出 | 5.00 | 5.00 |
            | 05 | | 行政事业单位养老支出 | 5.00 | 5.00 |
            | | 05 | 机关事业单位基本养老保险缴费支出 | 3.00 | 3.00 |
            | | 06 | 机关事业单位职业年金缴费支出 | 2.00 | 2.00 |
            221 | | | 住房保障支出 | 3.00 | 3.00 |
            | 02 | | 住房改革支出 | 3.00 | 3.00 |
            | | 01 | 住房公积金 | 3.00 | 3.00 |
            """));

        StringAssert.Contains(found, "expenditure.current All 2080505 2026 Budget Amount 30000");
        StringAssert.Contains(found, "expenditure.current All 2080506 2026 Budget Amount 20000");
        StringAssert.Contains(found, "expenditure.basic All 22102 2026 Budget Amount 30000");
        StringAssert.Contains(found, "expenditure.current All 2210201 2026 Budget Amount 30000");
    }

    [TestMethod]
    public void Code_and_name_in_one_cell()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.Budget, 2026, "一般公共预算支出情况表（按功能分类科目）", "单位：万元",
            """
            功能科目名称 | 一般公共预算支出 | < | <
            ^ | 小计 | 其中：基本支出 | 项目支出
            合计 | 9.00 | 7.00 | 2.00
            [201]一般公共服务支出 | 9.00 | 7.00 | 2.00
            [20140]信访事务 | 9.00 | 7.00 | 2.00
            2014001-行政运行 | 7.00 | 7.00 | 0.00
            """));

        StringAssert.Contains(found, "expenditure.current General 20140 2026 Budget Amount 90000");
        StringAssert.Contains(found, "expenditure.project General 2014001 2026 Budget Amount 0");
        StringAssert.Contains(found, "expenditure.basic General  2026 Budget Amount 70000");
    }

    [TestMethod]
    public void Three_panels_of_basic_expenditure()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2024, "一般公共预算财政拨款基本支出决算表", "金额单位：万元",
            """
            人员经费 | < | < | 公用经费 | < | < | < | < | <
            科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数 | 科目代码 | 科目名称 | 决算数
            301 | 工资福利支出 | 40.00 | 302 | 商品和服务支出 | 9.00 | 310 | 资本性支出 | 1.00
            30101 | 基本工资 | 40.00 | 30201 | 办公费 | 9.00 | 31002 | 办公设备购置 | 1.00
            人员经费合计 | < | 40.00 | 公用经费合计 | < | < | < | < | 10.00
            """));

        Assert.AreEqual("""
            expenditure.basic General e301 2024 Actual Amount 400000
            expenditure.basic General e30101 2024 Actual Amount 400000
            expenditure.basic.personnel General  2024 Actual Amount 400000
            expenditure.basic General e302 2024 Actual Amount 90000
            expenditure.basic General e30201 2024 Actual Amount 90000
            expenditure.basic General e310 2024 Actual Amount 10000
            expenditure.basic General e31002 2024 Actual Amount 10000
            expenditure.basic.public General  2024 Actual Amount 100000
            """, found);
    }

    [TestMethod]
    public void Three_public_expenses_under_budget_and_actual()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2024, "一般公共预算财政拨款“三公”经费支出决算表", "金额单位：万元",
            """
            预算数 | < | < | < | < | < | 决算数 | < | < | < | < | <
            合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费 | 合计 | 因公出国（境）费 | 公务用车购置及运行维护费 | < | < | 公务接待费
            ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^ | ^ | 小计 | 公务用车购置费 | 公务用车运行维护费 | ^
            1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
            9.00 | | 6.00 | | 6.00 | 3.00 | 7.50 | | 5.50 | | 5.50 | 2.00
            """));

        Assert.AreEqual("""
            three-public.total General  2024 Budget Amount 90000
            three-public.vehicles General  2024 Budget Amount 60000
            three-public.vehicles.operation General  2024 Budget Amount 60000
            three-public.reception General  2024 Budget Amount 30000
            three-public.total General  2024 Actual Amount 75000
            three-public.vehicles General  2024 Actual Amount 55000
            three-public.vehicles.operation General  2024 Actual Amount 55000
            three-public.reception General  2024 Actual Amount 20000
            """, found);
    }

    [TestMethod]
    public void Three_public_expenses_one_a_row()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.Budget, 2026, "财政拨款安排的行政经费及“三公”经费预算表", "单位：万元",
            """
            项目 | 合计 | 一般公共预算 | 政府性基金预算
            行政经费 | 44.00 | 44.00 | 0.00
            “三公”经费 | 4.50 | 4.50 | 0.00
            其中：（一）因公出国（境）支出 | 0.00 | 0.00 | 0.00
            （二）公务用车购置及运行维护支出 | 2.50 | 2.50 | 0.00
            1.公务用车购置费 | 0.00 | 0.00 | 0.00
            2.公务用车运行维护费 | 2.50 | 2.50 | 0.00
            （三）公务接待费支出 | 2.00 | 2.00 | 0.00
            """));

        StringAssert.Contains(found, "operating-cost General  2026 Budget Amount 440000");
        StringAssert.Contains(found, "three-public.total Fiscal  2026 Budget Amount 45000");
        StringAssert.Contains(found, "three-public.total General  2026 Budget Amount 45000");
        StringAssert.Contains(found, "three-public.vehicles.operation Fiscal  2026 Budget Amount 25000");
        StringAssert.Contains(found, "three-public.reception General  2026 Budget Amount 20000");
    }

    [TestMethod]
    public void Three_public_expenses_transposed_with_meeting_and_training()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2022, "一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表", "金额单位：万元",
            """
            项目 | “三公”经费 | < | < | < | < | 会议费 | 培训费
            ^ | 小计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置费 | 公务用车运行维护费 | ^ | ^
            预算数 | 9.00 | | 1.00 | 3.00 | 5.00 | 2.00 | 4.00
            决算数 | 8.00 | | 1.00 | 3.00 | 4.00 | 1.00 | 4.00
            """));

        StringAssert.Contains(found, "three-public.total General  2022 Budget Amount 90000");
        StringAssert.Contains(found, "meeting General  2022 Actual Amount 10000");
        StringAssert.Contains(found, "three-public.vehicles.operation General  2022 Actual Amount 40000");
    }

    [TestMethod]
    public void Appropriation_by_fund_with_opening_balances()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2024, "财政拨款收入支出决算总表", "金额单位：万元",
            """
            收入 | < | 支出 | < | < | <
            项目 | 金额 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款
            一、一般公共预算财政拨款 | 70.00 | 一、一般公共服务支出 | 75.00 | 75.00 |
            二、政府性基金预算财政拨款 | 5.00 | 十一、城乡社区支出 | 5.00 | | 5.00
            本年收入合计 | 75.00 | 本年支出合计 | 80.00 | 75.00 | 5.00
            年初财政拨款结转和结余 | 8.00 | 年末财政拨款结转和结余 | 3.00 | 3.00 |
            一般公共预算财政拨款 | 8.00 | | | |
            总计 | 83.00 | 总计 | 83.00 | 78.00 | 5.00
            """));

        Assert.AreEqual("""
            revenue.current General  2024 Actual Amount 700000
            revenue.current GovernmentFund  2024 Actual Amount 50000
            revenue.current Fiscal  2024 Actual Amount 750000
            balance.opening Fiscal  2024 Actual Amount 80000
            balance.opening General  2024 Actual Amount 80000
            revenue.total Fiscal  2024 Actual Amount 830000
            expenditure.current Fiscal 201 2024 Actual Amount 750000
            expenditure.current General 201 2024 Actual Amount 750000
            expenditure.current Fiscal 212 2024 Actual Amount 50000
            expenditure.current GovernmentFund 212 2024 Actual Amount 50000
            expenditure.current Fiscal  2024 Actual Amount 800000
            expenditure.current General  2024 Actual Amount 750000
            expenditure.current GovernmentFund  2024 Actual Amount 50000
            balance.closing Fiscal  2024 Actual Amount 30000
            balance.closing General  2024 Actual Amount 30000
            expenditure.total Fiscal  2024 Actual Amount 830000
            expenditure.total General  2024 Actual Amount 780000
            expenditure.total GovernmentFund  2024 Actual Amount 50000
            """, found);
    }

    [TestMethod]
    public void Appropriation_of_one_fund_alone()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.Budget, 2017, "一般公共预算财政拨款收支总表", "单位：万元",
            """
            收 入 | < | 支 出 | <
            项 目 | 2017年预算 | 功能分类 | 2017年预算
            一般公共预算财政拨款收入 | 412.20 | 四.公共安全支出 | 370.20
            罚没收入 | | 八.社会保障和就业支出 | 42.00
            """));

        Assert.AreEqual("""
            revenue.current General  2017 Budget Amount 4122000
            expenditure.current General 204 2017 Budget Amount 3702000
            expenditure.current General 208 2017 Budget Amount 420000
            """, found);
    }

    [TestMethod]
    public void Names_without_codes_take_the_code_of_the_year()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.Budget, 2026, "一般公共预算支出表", "单位：万元",
            """
            科目名称 | 合计 | 基本支出 | 项目支出
            住房保障支出 | 3.00 | 3.00 |
            住房改革支出 | 3.00 | 3.00 |
            住房公积金 | 3.00 | 3.00 |
            """));

        StringAssert.Contains(found, "expenditure.current General 221 2026");
        StringAssert.Contains(found, "expenditure.current General 2210201 2026");
    }

    [TestMethod]
    public void A_table_without_a_title_continues_the_statement_before()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2024, "支出决算表", "单位：万元",
            "科目代码 | 科目名称 | 本年支出合计 | 基本支出\n201 | 一般公共服务支出 | 2.00 | 2.00",
            "208 | 社会保障和就业支出 | 1.00 | 1.00\n210 | 卫生健康支出 | 0.50 | 0.50"));

        StringAssert.Contains(found, "expenditure.current All 208 2024 Actual Amount 10000");
        StringAssert.Contains(found, "expenditure.basic All 210 2024 Actual Amount 5000");
    }

    [TestMethod]
    public void Empty_cells_and_dashes_give_nothing_and_a_printed_zero_does()
    {
        string found = TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2024, "支出决算表", "单位：万元",
            "科目代码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出\n201 | 一般公共服务支出 | — | 0.00 |"));

        Assert.AreEqual("expenditure.basic All 201 2024 Actual Amount 0", found);
    }

    [TestMethod]
    public void A_table_without_a_unit_gives_no_amount_and_says_so()
    {
        var reading = TableDocument.Read(ReportKind.FinalAccount, 2024, "支出决算表", "科目代码 | 科目名称 | 本年支出合计\n201 | 一般公共服务支出 | 2.00");

        Assert.IsEmpty(reading.LineItems);
        Assert.IsTrue(reading.Diagnostics.Any(d => d.Code == "unit-unknown"));
    }
}
