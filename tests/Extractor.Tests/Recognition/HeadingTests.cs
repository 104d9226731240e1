using Extractor.Documents;
using Extractor.Recognition;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Extractor.Tests.Recognition;

[TestClass]
public class HeadingTests
{
    [TestMethod]
    [DataRow("第一部分 部门概况", "Part", 1, "部门概况")]
    [DataRow("第 三 部 分：名词解释", "Part", 3, "名词解释")]
    [DataRow("第二章 收支情况", "Part", 2, "收支情况")]
    [DataRow("一、部门职责", "Chinese", 1, "部门职责")]
    [DataRow("表三：支出决算表", "Chinese", 3, "支出决算表")]
    [DataRow("十二．政府采购支出情况", "Chinese", 12, "政府采购支出情况")]
    [DataRow("二十一 、国有资产占用情况", "Chinese", 21, "国有资产占用情况")]
    [DataRow("（三）收入情况", "ChineseParenthesis", 3, "收入情况")]
    [DataRow("(四)支出情况", "ChineseParenthesis", 4, "支出情况")]
    [DataRow("〔五〕结余情况", "ChineseParenthesis", 5, "结余情况")]
    [DataRow("（六)机构设置", "ChineseParenthesis", 6, "机构设置")]
    [DataRow("1.目标管理", "Arabic", 1, "目标管理")]
    [DataRow("2．过程管理", "Arabic", 2, "过程管理")]
    [DataRow("3、项目背景", "Arabic", 3, "项目背景")]
    [DataRow("４、项目背景", "Arabic", 4, "项目背景")]
    [DataRow("1.2 指标设计", "ArabicDecimal", 2, "指标设计")]
    [DataRow("（1）资金管理", "ArabicParenthesis", 1, "资金管理")]
    [DataRow("(2)资金使用", "ArabicParenthesis", 2, "资金使用")]
    [DataRow("③资金结余", "Circled", 3, "资金结余")]
    [DataRow("A.指标说明", "Letter", 1, "指标说明")]
    [DataRow("附件2 绩效自评表", "Attachment", 2, "绩效自评表")]
    [DataRow("附表：项目支出绩效自评表", "Attachment", 0, "项目支出绩效自评表")]
    [DataRow("、政府购买服务支出说明", "Chinese", 0, "政府购买服务支出说明")]
    [DataRow("一、一、收入决算情况说明", "Chinese", 1, "收入决算情况说明")]
    [DataRow("3.3.培训费情况", "Arabic", 3, "培训费情况")]
    [DataRow("1.2023年重点工作情况", "Arabic", 1, "2023年重点工作情况")]
    [DataRow("（四）预算绩效管理情况。", "ChineseParenthesis", 4, "预算绩效管理情况")]
    [DataRow("一、部门职责。负责全乡道路的养护，并报告路况。", "Chinese", 1, "部门职责")]
    [DataRow("（一）机关运行经费支出情况。2019年度，支出12万元。", "ChineseParenthesis", 1, "机关运行经费支出情况")]
    [DataRow("2.支出预算：2019年支出预算33万元。", "Arabic", 2, "支出预算")]
    [DataRow("3.公务接待费支出为2.5万元，比上年减少。", "Arabic", 3, "公务接待费")]
    public void Heading_is_read(string text, string style, int value, string title)
    {
        Heading heading = Heading.Read(new Paragraph { Text = text }, 0)!;
        Assert.AreEqual((style, value, title), (heading.Style.ToString(), heading.Value, heading.Title));
    }

    [TestMethod]
    [DataRow("1.农林水支出（类）水利（款）行政运行（项）：年初预算为9万元。")]
    [DataRow("一、财政拨款收入：指从同级财政取得的资金。")]
    [DataRow("二、基本支出是指为保障运转而发生的支出。")]
    [DataRow("— 12 —")]
    [DataRow("第 3 页")]
    [DataRow("图2 收入决算结构图")]
    [DataRow("2019年度收、支总计均为31万元，与上年持平。")]
    [DataRow("负责全县苗圃的日常管理，组织植树，并完成上级交办的事项。")]
    [DataRow("")]
    [DataRow("2010301-行政运行")]
    [DataRow("四、住房保障支出 12,345.67 12,345.67")]
    public void Sentence_is_no_heading(string text) => Assert.IsNull(Heading.Read(new Paragraph { Text = text }, 0));

    [TestMethod]
    [DataRow("（三）贯彻执行粮食储备政策，组织轮换")]
    [DataRow("（四）承担库存检查工作")]
    [DataRow("3.某某县粮油检验所（本级）")]
    [DataRow("5.参与制定库点规划")]
    public void Numbered_duty_is_no_section(string text)
    {
        Outline outline = Outline.Build(Paper.Of("第一部分 部门概况", "一、主要职责", "本部门的职责是：", text, "其余见附。"));
        Assert.AreEqual("duties", outline.At(3)!.Canonical);
        Assert.HasCount(2, outline.Sections);
    }

    [TestMethod]
    public void Page_header_is_no_heading() =>
        Assert.IsNull(Heading.Read(new Paragraph { Text = "一、部门职责", Role = ParagraphRole.Header }, 0));

    [TestMethod]
    [DataRow("收入支出预算总体情况说明", "income-expenditure")]
    [DataRow("2026年部门预算收支增减变化情况", "income-expenditure")]
    [DataRow("财政拨款收支预算情况说明", "appropriation")]
    [DataRow("一般公共预算当年拨款情况", "general-expenditure")]
    [DataRow("一般公共预算基本支出情况", "general-basic")]
    [DataRow("财政拨款支出主要内容", "fiscal-expenditure")]
    [DataRow("机关（单位）运行经费支出情况", "operating-cost")]
    [DataRow("行政经费（机关运行经费）安排情况", "operating-cost")]
    [DataRow("会议费、培训费情况说明", "meeting-training")]
    [DataRow("政府购买服务支出说明", "government-purchase-services")]
    [DataRow("国有资本经营预算支出情况", "statecap")]
    [DataRow("国有资产占有使用情况", "assets")]
    [DataRow("项目支出绩效自评结果", "performance.self-evaluation")]
    [DataRow("绩效目标设置情况", "performance.goals")]
    [DataRow("项目经费情况说明", "project-explanation")]
    [DataRow("一般性支出情况说明", "general-frugality")]
    [DataRow("保密审查情况", "publication-notes")]
    [DataRow("专业性较强的名词解释", "glossary")]
    [DataRow("收支总体情况表", "statement.income-expenditure")]
    [DataRow("一般公共预算“三公”经费支出表", "statement.three-public")]
    [DataRow("政府性基金预算财政拨款收入支出决算表", "statement.govfund")]
    [DataRow("一般公共预算财政拨款项目支出决算表", "statement.general-project")]
    [DataRow("政府采购预算明细表", "statement.other")]
    [DataRow("项目支出绩效目标表", "statement.performance")]
    [DataRow("2024年度部门决算表", "statements")]
    [DataRow("春季植树", null)]
    public void Title_has_a_meaning(string title, string? canonical) => Assert.AreEqual(canonical, SectionCatalog.Find(title, []));
}
