using Extractor.Reports;

namespace Extractor.Tests.Recognition.Tables;

/// <summary>Performance forms about a whole department: 部门整体支出绩效目标表, 申报表, 自评表.</summary>
[TestClass]
public sealed class DepartmentFormTests
{
    private static string Read(ReportKind kind, params string[] blocks) => TableDocument.Describe(TableDocument.Items(kind, 2026, blocks));

    [TestMethod]
    [DataRow("财政拨款 | < | <")]
    [DataRow("财政拨款 |  | ")]
    public void Money_under_headings_of_source_and_kind(string source)
    {
        string found = Read(ReportKind.Budget, "预算13表 部门整体支出绩效目标表",
            $"""
            部门名称 | < | 青溪市档案局 | < | < | < | <
            总体资金情况（万元） | < | 预算支出总额 | {source} | 其他资金
            ^ | < | ^ | 合计 | 基本支出 | 项目支出 | 基本支出
            ^ | < | 52.00 | 50.00 | 40.00 | 10.00 | 2.00
            绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
            ^ | 产出指标 | 数量指标 | 扫描页数 | ≥ | 20 | 万页
            """);

        Assert.AreEqual("""
            expenditure.current All  2026 Budget Amount 520000
            expenditure.current Fiscal  2026 Budget Amount 500000
            expenditure.basic Fiscal  2026 Budget Amount 400000
            expenditure.project Fiscal  2026 Budget Amount 100000
            """, found);
    }

    /// <summary>项目支出绩效自评表 whose whole is 总额, with the unit in the label of the money.</summary>
    [TestMethod]
    public void Money_of_a_project_under_a_label_of_one_word()
    {
        string found = Read(ReportKind.PerformanceEvaluation, "部门预算项目支出绩效自评表（2026年度）",
            """
            项目名称 | 档案数字化补助 | < | <
            年度预算数（万元） | 年初预算 | 调整后预算数 | 预算执行数
            总额 | 20.00 | 21.50 | 21.00
            其中：财政资金 | 20.00 | 21.50 | 21.00
            """);

        StringAssert.Contains(found, "2026 Revised Amount 215000");
    }

    [TestMethod]
    public void Money_beside_its_labels()
    {
        string found = Read(ReportKind.PerformanceEvaluation, "部门整体预算绩效目标申报表",
            """
            预算整体情况 | 部门预算支出 | 预算金额（万元） | 收入来源 | 预算金额（万元）
            ^ | 基本支出 | 40.00 | 财政拨款 | 50.00
            ^ | 项目支出 | 12.00 | 其他资金 | 2.00
            年度重点工作任务 | 名称 | 内容 | 拟投入的资金（万元） | 目标
            ^ | 数字化 | 扫描 | 7.00 | 完成
            """);

        Assert.AreEqual("""
            expenditure.basic All  2026 Budget Amount 400000
            revenue.current Fiscal  2026 Budget Amount 500000
            expenditure.project All  2026 Budget Amount 120000
            """, found);
    }

    [TestMethod]
    public void Money_in_one_cell_with_its_label()
    {
        string found = Read(ReportKind.Budget, "2026年部门整体支出绩效目标表", "单位：万元",
            """
            年度预算申请 | 资金总额：52.00 | <
            ^ | 按收入性质分：52.00 | 按支出性质分：52.00
            ^ | 其中：一般公共预算：50.00 | 其中：基本支出：40.00
            ^ | 其他资金：2.00 | 项目支出：12.00
            """);

        Assert.AreEqual("""
            expenditure.current All  2026 Budget Amount 520000
            revenue.current General  2026 Budget Amount 500000
            expenditure.basic All  2026 Budget Amount 400000
            expenditure.project All  2026 Budget Amount 120000
            """, found);
    }

    [TestMethod]
    public void Self_evaluation_by_phase_with_its_score()
    {
        string found = Read(ReportKind.FinalAccount, "部门整体支出绩效自评表",
            """
            年度预算执行情况（万元） | 预算数 | 执行数 | 分值 | 执行率 | 得分
            年度资金总额 | 50.00 | 49.00 | 10 | 98.00% | 9.8
            一级指标 | 二级指标 | 三级指标 | 年度指标值 | 分值 | 得分
            产出指标 | 数量指标 | 扫描页数 | 20万页 | 90 | 89
            总分 | | | | 100 | 98.8
            """);

        Assert.AreEqual("""
            expenditure.current All  2026 Budget Amount 500000
            expenditure.current All  2026 Actual Amount 490000
            expenditure.current All  2026 Actual ExecutionRate 98
            performance.score.department All  2026 Actual Score 98.8
            """, found);
    }

    /// <summary>The figures of the year under phases, and the same money once more by source and by kind in cells that lie across the phases.</summary>
    [TestMethod]
    public void Self_evaluation_with_sources_and_kinds_across_the_phases()
    {
        string found = Read(ReportKind.PerformanceEvaluation, "2026年度部门整体支出绩效自评表",
            """
            预算单位名称 | 青溪市柳埠镇人民政府 | < | < | < | < | < | <
            年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 自评得分
            ^ | 年度资金总额 | 52.00 | 60.00 | 57.00 | 10 | 95.00% | 9.5
            ^ | 按收入性质分：57.00 | < | < | 按支出性质分：57.00 | < | < | <
            ^ | 其中：一般公共预算：50.00 | < | < | 其中：基本支出：40.00 | < | < | <
            ^ | 政府性基金拨款：5.00 | < | < | 项目支出：17.00 | < | < | <
            ^ | 其他资金：2.00 | < | < | | < | < | <
            """);

        Assert.AreEqual("""
            expenditure.current All  2026 Budget Amount 520000
            expenditure.current All  2026 Revised Amount 600000
            expenditure.current All  2026 Actual Amount 570000
            expenditure.current All  2026 Actual ExecutionRate 95
            revenue.current General  2026 Actual Amount 500000
            expenditure.basic All  2026 Actual Amount 400000
            revenue.current GovernmentFund  2026 Actual Amount 50000
            expenditure.project All  2026 Actual Amount 170000
            """, found);
    }

    /// <summary>Staff above, money by year and phase below: headings below figures open a block of their own.</summary>
    [TestMethod]
    public void Base_data_of_staff_and_controlled_costs()
    {
        string found = Read(ReportKind.FinalAccount, "2026年度部门整体支出绩效评价基础数据表",
            """
            财政供养人员情况（人） | 编制数 | 2026 年实际在职人数 | 控制率
            | 32 | 30 | 93.75%
            经费控制情况（万元） | 2025 年决算数 | 2026 年预算数 | 2026 年决算数
            三公经费： | 9.10 | 8.00 | 7.50
            1、公务用车购置和维护经费 | 6.00 | 5.00 | 4.80
            其中：公车购置 | 0 | 0 | 0
            公车运行维护 | 6.00 | 5.00 | 4.80
            2、出国经费 | 0 | 0 | 0
            3、公务接待 | 3.10 | 3.00 | 2.70
            项目支出： | 120.00 | 110.00 | 131.00
            1、业务工作经费 | 20.00 | 10.00 | 31.00
            公用经费 | 44.00 | 40.00 | 43.00
            其中：办公经费 | 4.00 | 4.00 | 4.30
            会议费、培训费 | 1.00 | 1.00 | 0.90
            政府采购金额 | | | 12.00
            部门基本支出预算调整 | | | 3.00
            楼堂馆所控制情况 | 批复规模（㎡） | 实际规模（㎡） | 规模控制率
            | 500 | 480 | 96%
            合计 | 500 | 80 | 96
            """);

        Assert.AreEqual("""
            staff.establishment All  2026 Actual Count 32
            staff.actual All  2026 Actual Count 30
            three-public.total Fiscal  2025 Actual Amount 91000
            three-public.total Fiscal  2026 Budget Amount 80000
            three-public.total Fiscal  2026 Actual Amount 75000
            three-public.vehicles Fiscal  2025 Actual Amount 60000
            three-public.vehicles Fiscal  2026 Budget Amount 50000
            three-public.vehicles Fiscal  2026 Actual Amount 48000
            three-public.vehicles.purchase Fiscal  2025 Actual Amount 0
            three-public.vehicles.purchase Fiscal  2026 Budget Amount 0
            three-public.vehicles.purchase Fiscal  2026 Actual Amount 0
            three-public.vehicles.operation Fiscal  2025 Actual Amount 60000
            three-public.vehicles.operation Fiscal  2026 Budget Amount 50000
            three-public.vehicles.operation Fiscal  2026 Actual Amount 48000
            three-public.abroad Fiscal  2025 Actual Amount 0
            three-public.abroad Fiscal  2026 Budget Amount 0
            three-public.abroad Fiscal  2026 Actual Amount 0
            three-public.reception Fiscal  2025 Actual Amount 31000
            three-public.reception Fiscal  2026 Budget Amount 30000
            three-public.reception Fiscal  2026 Actual Amount 27000
            expenditure.project All  2025 Actual Amount 1200000
            expenditure.project All  2026 Budget Amount 1100000
            expenditure.project All  2026 Actual Amount 1310000
            expenditure.basic.public All  2025 Actual Amount 440000
            expenditure.basic.public All  2026 Budget Amount 400000
            expenditure.basic.public All  2026 Actual Amount 430000
            procurement.total All  2026 Actual Amount 120000
            """, found);
    }

    /// <summary>Labels of the parts lie across the columns of the phases and have their figures in cells of their own.</summary>
    [TestMethod]
    public void Pairs_of_label_and_figure_below_headings_of_phases()
    {
        string found = Read(ReportKind.FinalAccount, "部门整体支出绩效自评表",
            """
            年度预算申请（万元） | | < | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率
            ^ | 年度资金总额 | < | 52.00 | 60.00 | 57.00 | 10 | 95.00%
            ^ | 其中：一般公共预算： | < | < | 50.00 | 其中：基本支出： | < | 40.00
            ^ | 政府性基金拨款： | < | < | 5.00 | 项目支出： | < | 17.00
            """);

        StringAssert.EndsWith(found, """
            expenditure.current All  2026 Actual ExecutionRate 95
            expenditure.current General  2026 Actual Amount 500000
            expenditure.basic All  2026 Actual Amount 400000
            expenditure.current GovernmentFund  2026 Actual Amount 50000
            expenditure.project All  2026 Actual Amount 170000
            """);
    }

    /// <summary>The page before holds the headings: nothing tells the figures of a row apart.</summary>
    [TestMethod]
    public void Figures_side_by_side_without_headings_say_nothing()
    {
        string found = Read(ReportKind.FinalAccount, "部门整体支出绩效自评表", "单位：万元",
            """
            年度资金总额 | 52.00 | 60.00 | 57.00
            基本支出 | 40.00 | |
            """);

        Assert.AreEqual("expenditure.basic All  2026 Actual Amount 400000", found);
    }

    /// <summary>A form of one project whose money stands beside its labels, and one that calls its project 专项.</summary>
    [TestMethod]
    public void Budget_of_a_project_beside_its_label()
    {
        string found = Read(ReportKind.Budget, "河道保洁绩效目标表", "单位：万元",
            """
            项目名称 | 河道保洁 | < | < | < | <
            预算规模及资金用途 | 预算数 | 40.00 | 其中：财政资金 | 30.00 | 其他资金
            ^ | 用于河道保洁 | < | < | < | <
            """);

        Assert.AreEqual("""
            expenditure.project All [河道保洁] 2026 Budget Amount 400000
            expenditure.project Fiscal [河道保洁] 2026 Budget Amount 300000
            """, found);
    }

    [TestMethod]
    public void A_form_that_calls_its_project_special()
    {
        string found = Read(ReportKind.Budget, "2026年部门专项业务经费绩效目标表", "单位：元",
            """
            专项（项目）名称 | < | 馆藏修复 | < | <
            资金金额 | 实施期资金总额： | 20.00 | 年度资金总额： | 20.00
            ^ | 其中：财政拨款 | 20.00 | 其中：财政拨款 | 20.00
            """);

        StringAssert.StartsWith(found, "expenditure.project All [馆藏修复] 2026 Budget Amount 20");
        Assert.IsFalse(found.Contains("专项业务经费", StringComparison.Ordinal));
    }
}
