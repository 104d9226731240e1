using Extractor.Reports;

namespace Extractor.Tests.Recognition.Tables;

/// <summary>Statements that only final accounts have, and old forms of the common ones; names and figures are invented.</summary>
[TestClass]
public sealed class FinalAccountTableTests
{
    private static string Final(params string[] blocks) => TableDocument.Describe(TableDocument.Items(ReportKind.FinalAccount, 2022, blocks));

    [TestMethod]
    public void Information_on_running_costs_counts_and_amounts_in_two_panels()
    {
        string found = Final("机构运行信息表", "金额单位：万元",
            """
            项目 | 行次 | 预算数 | 统计数 | 项目 | 行次 | 统计数
            栏次 | | 1 | 2 | 栏次 | | 3
            一、“三公”经费支出 | 1 | — | — | 二、机关运行经费 | 23 | 44.00
            （一）支出合计 | 2 | 9.00 | 7.50 | （一）行政单位 | 24 | 44.00
            3．公务接待费 | 7 | 3.00 | 2.00 | （一）车辆数合计（辆） | 27 | 2
            （1）国内接待费 | 8 | — | 2.00 | 3．机要通信用车 | 30 | 1
            1．因公出国（境）团组数（个） | 12 | — | 1 | （二）单价50万元（含）以上的通用设备（台，套） | 36 | 3
            4．公务用车保有量（辆） | 15 | — | 2 | （一）政府采购支出合计 | 39 | 15.00
            5．国内公务接待批次（个） | 16 | — | 20 | 3．政府采购服务支出 | 42 | 5.00
            其中：外事接待人次（人） | 19 | — | 4 | （二）政府采购授予中小企业合同金额 | 43 | 12.00
            """);

        Assert.AreEqual("""
            three-public.total Fiscal  2022 Budget Amount 90000
            three-public.total Fiscal  2022 Actual Amount 75000
            three-public.reception Fiscal  2022 Budget Amount 30000
            three-public.reception Fiscal  2022 Actual Amount 20000
            three-public.reception.domestic Fiscal  2022 Actual Amount 20000
            abroad.groups All  2022 Actual Count 1
            vehicles.owned All  2022 Actual Count 2
            reception.domestic.batches All  2022 Actual Count 20
            reception.foreign.persons All  2022 Actual Count 4
            operating-cost General  2022 Actual Amount 440000
            asset.vehicles All  2022 Actual Count 2
            asset.vehicles.confidential All  2022 Actual Count 1
            asset.equipment.over-500k All  2022 Actual Count 3
            procurement.total All  2022 Actual Amount 150000
            procurement.services All  2022 Actual Amount 50000
            procurement.sme All  2022 Actual Amount 120000
            """, found);
    }

    [TestMethod]
    public void Counts_in_a_table_of_their_own_below_the_three_public_expenses()
    {
        string found = Final("一般公共预算“三公”经费支出决算表", "单位：万元",
            "合计 | 公务接待费\n2.00 | 2.00", "相关统计数：",
            """
            项目 | 统计数 | 项目 | 统计数
            国内公务接待批次（个） | 20 | 公务用车保有量（辆） | 2
            召开会议次数（个） | 3 | 参加会议人次（人） | 80
            """);

        Assert.AreEqual("""
            three-public.total General  2022 Actual Amount 20000
            three-public.reception General  2022 Actual Amount 20000
            reception.domestic.batches All  2022 Actual Count 20
            vehicles.owned All  2022 Actual Count 2
            """, found);
    }

    [TestMethod]
    public void Functions_by_row_and_economic_accounts_by_column()
    {
        string found = Final("财政拨款支出决算明细表", "单位：万元",
            """
            项目 | < | < | < | 合计 | 工资福利支出 | < | < | 商品和服务支出 | <
            支出功能分类科目编码 | < | < | 科目名称 | ^ | 小计 | 基本工资 | 津贴补贴 | 小计 | 办公费
            类 | 款 | 项 | ^ | ^ | ^ | ^ | ^ | ^ | ^
            栏次 | < | < | < | 1 | 2 | 3 | 4 | 5 | 6
            2012601 | < | < | 行政运行 | 85.00 | 60.00 | 40.00 | 20.00 | 25.00 | 25.00
            """);

        Assert.AreEqual("""
            expenditure.current Fiscal 2012601 2022 Actual Amount 850000
            expenditure.current Fiscal 2012601e301 2022 Actual Amount 600000
            expenditure.current Fiscal 2012601e30101 2022 Actual Amount 400000
            expenditure.current Fiscal 2012601e30102 2022 Actual Amount 200000
            expenditure.current Fiscal 2012601e302 2022 Actual Amount 250000
            expenditure.current Fiscal 2012601e30201 2022 Actual Amount 250000
            """, found);
    }

    [TestMethod]
    public void Old_income_and_expenditure_with_parts_of_balances()
    {
        string found = Final("收入支出决算总表", "单位：万元",
            """
            收入 | < | < | 支出 | < | <
            项目 | 行次 | 决算数 | 项目（按功能分类） | 行次 | 决算数
            栏次 | | 1 | 栏次 | | 2
            一、财政拨款收入 | 1 | 80.00 | 一、一般公共服务支出 | 29 | 80.00
            其中：政府性基金预算财政拨款 | 2 | 5.00 | 二、外交支出 | 30 |
            本年收入合计 | 24 | 80.00 | 本年支出合计 | 51 | 80.00
            用事业基金弥补收支差额 | 25 | 1.00 | 结余分配 | 52 |
            年初结转和结余 | 26 | 3.00 | 其中：提取职工福利基金 | 53 |
            其中：项目支出结转和结余 | 27 | 3.00 | 年末结转和结余 | 55 | 4.00
            总计 | 28 | 84.00 | 总计 | 56 | 84.00
            """);

        Assert.AreEqual("""
            revenue.current Fiscal  2022 Actual Amount 800000
            revenue.current GovernmentFund  2022 Actual Amount 50000
            revenue.current All  2022 Actual Amount 800000
            revenue.nonfiscal-balance-used All  2022 Actual Amount 10000
            balance.opening All  2022 Actual Amount 30000
            revenue.total All  2022 Actual Amount 840000
            expenditure.current All 201 2022 Actual Amount 800000
            expenditure.current All  2022 Actual Amount 800000
            balance.closing All  2022 Actual Amount 40000
            expenditure.total All  2022 Actual Amount 840000
            """, found);
    }

    [TestMethod]
    public void Procurement_by_kind()
    {
        string found = Final("政府采购支出决算表", "单位：万元",
            """
            项目 | 行次 | 金额
            合计 | 1 | 15.00
            货物 | 2 | 10.00
            服务 | 4 | 5.00
            """);

        Assert.AreEqual("""
            procurement.total All  2022 Actual Amount 150000
            procurement.goods All  2022 Actual Amount 100000
            procurement.services All  2022 Actual Amount 50000
            """, found);
    }

    [TestMethod]
    public void A_rate_of_execution_stands_beside_budget_and_final_account()
    {
        string found = Final("一般公共预算财政拨款支出决算表", "单位：万元",
            """
            科目编码 | 科目名称 | 年初预算数 | 决算数 | < | < | 决算数为年初预算数的%
            ^ | ^ | ^ | 小计 | 基本支出 | 项目支出 | ^
            2070104 | 图书馆 | 8.00 | 10.00 | 6.00 | 4.00 | 125.00
            """);

        Assert.AreEqual("""
            expenditure.current General 2070104 2022 Budget Amount 80000
            expenditure.current General 2070104 2022 Actual Amount 100000
            expenditure.basic General 2070104 2022 Actual Amount 60000
            expenditure.project General 2070104 2022 Actual Amount 40000
            expenditure.current General 2070104 2022 Actual ExecutionRate 125
            """, found);
    }

    [TestMethod]
    public void Assets_count_vehicles_and_equipment()
    {
        string found = Final("国有资产占用情况表", "单位：万元",
            """
            项目 | 车辆（辆、台） | < | < | 单位价值50万元以上通用设备（台、套） | 单位价值100万元以上专用设备（台、套）
            ^ | 合计 | 机要通信用车 | 其他用车 | ^ | ^
            栏次 | 1 | 2 | 3 | 4 | 5
            数量 | 6 | 1 | 5 | 2 | 0
            """);

        Assert.AreEqual("""
            asset.vehicles All  2022 Actual Count 6
            asset.vehicles.confidential All  2022 Actual Count 1
            asset.vehicles.other All  2022 Actual Count 5
            asset.equipment.over-500k All  2022 Actual Count 2
            asset.equipment.over-1m All  2022 Actual Count 0
            """, found);
    }

    [TestMethod]
    public void Numbers_of_rows_are_no_amounts_where_their_heading_is_lost()
    {
        string found = Final("收入支出决算总表", "单位：万元",
            """
            项目 | 决算数 | 项目 | | 决算数
            一、其他收入 | 7.00 | 一、一般公共服务支出 | 27 | 4.00
            | | 二、外交支出 | 28 |
            | | 三、国防支出 | 29 |
            | | 四、公共安全支出 | 30 | 3.00
            本年收入合计 | 7.00 | 本年支出合计 | 31 | 7.00
            """);

        Assert.AreEqual("""
            revenue.other All  2022 Actual Amount 70000
            revenue.current All  2022 Actual Amount 70000
            expenditure.current All 201 2022 Actual Amount 40000
            expenditure.current All 204 2022 Actual Amount 30000
            expenditure.current All  2022 Actual Amount 70000
            """, found);
    }
}
