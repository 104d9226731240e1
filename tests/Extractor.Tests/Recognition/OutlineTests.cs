using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Reports;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Extractor.Tests.Recognition;

[TestClass]
public class OutlineTests
{
    private static string[] Ids(params string[] lines) => [.. Sections(lines).Select(s => $"{s.Id} {s.Canonical ?? "-"}")];

    private static IEnumerable<Section> Sections(params string[] lines) => Outline.Build(Paper.Of(lines)).Sections;

    [TestMethod]
    public void Final_account_gives_parts_sections_and_subsections() =>
        CollectionAssert.AreEqual(
            new[] { "1 overview", "1.1 duties", "1.2 organisation", "2 explanation", "2.1 income-expenditure", "2.2 general-expenditure", "2.2.1 general-expenditure.overall", "2.2.2 general-expenditure.detail", "2.3 three-public", "2.3.1 three-public.overall", "2.3.2 three-public.detail", "2.3.2.1 three-public.abroad", "2.3.2.2 three-public.vehicles", "3 glossary" },
            Ids(
                "第一部分 部门概况", "一、主要职责", "负责全县水库的看护。", "二、机构设置", "内设三个股室。",
                "第二部分 2022年度部门决算情况说明", "一、收入支出决算总体情况说明", "2022年度收、支总计均为80万元。",
                "二、一般公共预算财政拨款支出决算情况说明", "（一）总体情况", "支出60万元。", "（二）具体情况", "1.农林水支出（类）水利（款）行政运行（项）：支出决算为60万元。",
                "三、财政拨款“三公”经费支出决算情况说明", "（一）总体情况说明", "支出决算为3万元。", "（二）具体情况说明", "1.因公出国（境）经费支出为0万元，未安排预算。", "2.公务用车运行维护费支出3万元，比上年持平。",
                "第三部分 名词解释", "一、财政拨款收入：指从同级财政取得的资金。", "二、机关运行经费：指公用经费。"));

    [TestMethod]
    public void Contents_give_no_sections() =>
        CollectionAssert.AreEqual(
            new[] { "1 overview", "1.1 duties", "2 explanation", "2.1 revenue" },
            Ids("目 录", "第一部分 部门概况", "一、部门职责", "第二部分 2021年度部门决算情况说明", "一、收入决算情况说明",
                "第一部分 部门概况", "一、部门职责", "管理全镇林地。", "第二部分 2021年度部门决算情况说明", "一、收入决算情况说明", "收入合计5万元。"));

    [TestMethod]
    public void Contents_with_dots_and_pages_are_contents_without_their_title() =>
        CollectionAssert.AreEqual(
            new[] { "1 duties" },
            Ids("一、部门职责……………………3", "二、收入决算情况说明 PAGEREF _Toc11223 \\h 4", "一、部门职责", "管理粮库。"));

    [TestMethod]
    public void Contents_without_a_title_are_seen_by_their_repetition() =>
        Assert.AreEqual(6, Sections(
            "一、部门职责", "二、机构设置", "三、收入决算情况说明", "四、支出决算情况说明", "五、政府采购支出情况", "六、名词解释",
            "一、部门职责", "管理粮库。", "二、机构设置", "设两股。", "三、收入决算情况说明", "收入8万元。", "四、支出决算情况说明", "支出8万元。", "五、政府采购支出情况", "采购1万元。", "六、名词解释", "略。").Count());

    [TestMethod]
    public void Unnumbered_title_takes_its_place_from_the_contents() =>
        CollectionAssert.AreEqual(
            new[] { "1 duties", "2 organisation", "3 other-matters", "3.1 operating-cost" },
            Ids("目录", "一、单位主要职能", "二、单位机构设置", "三、其他相关情况说明", "某市种子站主要职能", "负责选种。", "某市种子站机构设置", "设一科。", "其他相关情况说明", "（一）机关运行经费", "无。"));

    [TestMethod]
    public void Numbered_duties_below_a_title_without_a_number_are_no_sections() =>
        CollectionAssert.AreEqual(
            new[] { "1 duties", "2 organisation" },
            Ids("目录", "一、部门主要职能", "二、部门机构设置", "某镇人民政府主要职能", "一、加强基层建设，健全自治组织，提高居民满意度。", "二、实施市容管理。对镇域内道路、集市等开展巡查。", "三、承办县政府交办的其他事项。", "某镇人民政府机构设置", "设一科。"));

    [TestMethod]
    public void Skipped_and_repeated_numbers_keep_the_level() =>
        CollectionAssert.AreEqual(
            new[] { "1 revenue", "2 expenditure", "3 procurement" },
            Ids("一、收入决算情况说明", "收入1万元。", "三、支出决算情况说明", "支出1万元。", "三、政府采购支出情况", "无。"));

    [TestMethod]
    public void Arabic_numbers_may_stand_outside_bracketed_ones()
    {
        Section[] sections = [.. Sections("一、项目概况", "1.项目背景", "（一）立项依据", "甲。", "（二）资金来源", "乙。", "2.项目组织", "（一）领导分工", "丙。", "3.项目过程", "（一）实施步骤", "丁。", "4.结论", "戊。")];
        Assert.AreEqual(2, sections.Single(s => s.Title == "项目组织").Level);
        Assert.AreEqual(3, sections.Single(s => s.Title == "领导分工").Level);
    }

    [TestMethod]
    public void Table_titles_stand_below_the_part_with_the_tables() =>
        CollectionAssert.AreEqual(
            new[] { "1 statements", "1.1 statement.income-expenditure", "1.2 statement.appropriation", "1.3 statement.general-basic", "1.4 statement.three-public", "2 explanation" },
            Ids("第一部分 2020年度部门决算表", "收入支出决算总表", "公开01表", "单位：万元", "财政拨款收入支出决算总表", "单位：万元", "一般公共预算财政拨款基本支出决算表", "单位：万元", "财政拨款“三公”经费支出决算表", "单位：万元", "第二部分 2020年度部门决算情况说明"));

    [TestMethod]
    public void Running_title_of_a_continued_table_opens_nothing() =>
        Assert.AreEqual(1, Sections("收入决算表", "单位：万元", "收入决算表", "单位：万元").Count());

    [TestMethod]
    public void Rows_of_a_table_read_as_text_are_no_sections() =>
        CollectionAssert.AreEqual(
            new[] { "1 statements", "1.1 statement.income-expenditure" },
            Ids("第一部分 2020年度部门决算表", "收入支出决算总表", "单位：万元", "一、一般公共服务支出", "二、外交支出", "三、国防支出"));

    [TestMethod]
    public void Grid_with_its_title_inside_is_a_section()
    {
        var grid = new Grid { Ordinal = 1, ColumnCount = 2, Rows = [new GridRow([new Cell("支出决算表", 0, 2)]), new GridRow([new Cell("合计", 0), new Cell("5", 1)])] };
        Document document = Paper.Of("第一部分 2020年度部门决算表") with { Blocks = [.. Paper.Of("第一部分 2020年度部门决算表").Blocks, grid] };
        Assert.AreEqual("statement.expenditure", Outline.Build(document).Canonical(1));
    }

    [TestMethod]
    public void Statements_after_the_terms_are_sections() =>
        CollectionAssert.AreEqual(
            new[] { "1 explanation", "1.1 revenue", "2 glossary", "3 statement.income-expenditure", "4 statement.revenue" },
            Ids("第三部分 2022年度部门决算情况说明", "一、收入决算情况说明", "收入5万元。", "第四部分 名词解释", "（一）事业收入：指业务收入。", "收入支出决算总表", "单位：万元", "收入决算表", "单位：万元"));

    [TestMethod]
    public void Numbered_statements_after_the_terms_are_sections() =>
        CollectionAssert.AreEqual(
            new[] { "1 revenue", "2 glossary", "3 statement.income-expenditure", "4 statement.revenue" },
            Ids("三、收入决算情况说明", "收入5万元。", "四、名词解释", "（一）事业收入：指业务收入。", "一、收入支出决算总表", "单位：万元", "二、收入决算表", "单位：万元"));

    [TestMethod]
    public void Each_sheet_with_a_title_is_a_section()
    {
        Grid Sheet(int ordinal, string name, string number, string title) => new()
        {
            Ordinal = ordinal,
            Name = name,
            ColumnCount = 2,
            Rows = [new GridRow([new Cell(number, 0)]), new GridRow([new Cell(title, 0, 2)]), new GridRow([new Cell("合计", 0), new Cell("5", 1)])],
        };
        Document document = Paper.Of() with
        {
            Blocks = [Sheet(0, "6基本支出", "表6", "2024年一般公共预算基本支出表"), Sheet(1, "7政府性基金", "表7", "2024年政府性基金预算支出表"), Sheet(2, "8政府采购", "表8", "2024年政府采购支出预算表"), Sheet(3, "9运行经费", "表9", "2024年机关运行经费预算表")],
        };

        CollectionAssert.AreEqual(
            new[] { "statement.general-basic", "statement.govfund", "statement.other", "statement.other" },
            Outline.Build(document).Sections.Select(s => s.Canonical).ToArray());
    }

    [TestMethod]
    public void Part_number_and_title_on_two_lines_are_one_heading() =>
        Assert.AreEqual("部门概况", Sections("第一部分", "部门概况", "一、主要职责", "管水。").First().Title);

    [TestMethod]
    public void Broken_title_is_joined() =>
        Assert.AreEqual("政府性基金预算财政拨款收入支出决算情况说明", Sections("八、政府性基金预算财政拨款收入支出决算", "情况说明", "本年无此项。").Single().Title);

    [TestMethod]
    public void A_title_that_the_contents_promise_whole_is_joined_though_its_first_line_has_a_meaning() =>
        CollectionAssert.AreEqual(
            new[] { "1 overview 某市国有资产监督管理局概况", "1.1 duties 主要职责" },
            Sections("目录", "第一部分 某市国有资产监督管理局概况", "一、主要职责", "第二部分 名词解释", "第一部分 某市国有资产监", "督管理局概况", "一、主要职责", "管理资产。").Take(2).Select(s => $"{s.Id} {s.Canonical} {s.Title}").ToArray());

    [TestMethod]
    public void Annex_report_speaks_of_performance_only()
    {
        Section[] sections = [.. Sections("第一部分 部门概况", "第二部分 附件", "附件1", "2021年度部门整体支出", "绩效评价报告", "一、收入情况", "收入9万元。", "二、绩效分析", "良。")];
        Assert.AreEqual("performance.self-evaluation", sections.Single(s => s.Number == "附件1").Canonical);
        Assert.IsNull(sections.Single(s => s.Title == "收入情况").Canonical);
        Assert.AreEqual("performance", sections.Single(s => s.Title == "绩效分析").Canonical);
    }

    [TestMethod]
    public void Glossary_at_the_level_of_the_sections_ends_with_the_next_of_them() =>
        CollectionAssert.AreEqual(
            new[] { "1 duties", "2 glossary", "3 performance" },
            Ids("一、主要职能", "管树。", "二、名词解释", "（一）事业收入：指业务收入。", "（二）机关运行经费", "三、绩效管理情况", "良好。"));

    [TestMethod]
    public void Blocks_know_their_path_and_the_nearest_meaning()
    {
        Outline outline = Outline.Build(Paper.Of("某某县气象站", "第二部分 2020年度部门决算情况说明", "一、收入决算情况说明", "（一）说明事项", "收入7万元。"));
        Assert.IsNull(outline.At(0));
        Assert.IsEmpty(outline.Path(0));
        Assert.IsNull(outline.Canonical(0));
        Assert.AreEqual("revenue", outline.Canonical(4));
        CollectionAssert.AreEqual(new[] { "1", "1.1", "1.1.1" }, outline.Path(4).Select(s => s.Id).ToArray());
        Assert.AreEqual("说明事项", outline.At(4)!.Title);
    }

    [TestMethod]
    public void Empty_document_has_no_sections() => Assert.IsEmpty(Outline.Build(Paper.Of()).Sections);

    [TestMethod]
    public void Each_project_has_sections_of_its_own() =>
        CollectionAssert.AreEqual(
            new[] { "1 other-matters", "1.1 assets", "1.2 project-explanation", "1.2.1 project-explanation", "1.2.2 -", "1.3 project-explanation", "1.3.1 project-explanation" },
            Ids("第三部分 其他相关情况说明", "一、国有资产占有使用情况", "无车辆。", "护林专项经费情况说明", "一、项目概述", "护林。", "二、立项依据", "略。", "育苗专项经费情况说明", "一、项目概述", "育苗。"));

    [TestMethod]
    public void Part_page_may_set_its_title_in_several_lines() =>
        Assert.AreEqual("statements", Sections("第二部分", "2021年度", "某市林场", "部门预算表", "收入总表", "单位：元").First().Canonical);
}
