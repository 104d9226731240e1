using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>The form of the Ministry of Finance: statements 公开01–09 with 行次 and 栏次, then the explanation.</summary>
internal static class MinistryFinal
{
    public static readonly Template Template = new(
        "ministry-final", "final-account", 2024, new BookPlan(Abroad: true),
        new Style { LineNumbers = true, TableNumber = "公开{0:00}表", Labels = new Labels { Amount = "金额" } }, Draw)
    { Formats = ["pdf", "docx", "xlsx"] };

    private static void Draw(Printer p)
    {
        p.Cover(p.Department.Name);
        p.Cover($"{p.Year}年度部门决算");
        p.Head(1, "第一部分", "部门概况", "overview");
        p.Head(2, "一、", "主要职责", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "机构设置及部门决算单位构成", "organisation");
        Organisation.Composition(p);
        p.Head(1, "第二部分", $"{p.Year}年度部门决算表", "statements");
        Tables(p);
        Explanation(p);
        p.Head(1, "第四部分", "名词解释", "glossary");
        Organisation.Glossary(p);
    }

    private static void Tables(Printer p)
    {
        p.Tabulate(2, "", "收入支出决算总表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p), "注：本表反映部门本年度的总收支和年末结转结余情况。");
        p.Tabulate(2, "", "收入决算表", "statement.revenue", () => MoneyStatements.Revenue(p), "注：本表反映部门本年度取得的各项收入情况。");
        p.Tabulate(2, "", "支出决算表", "statement.expenditure", () => MoneyStatements.Expenditure(p), "注：本表反映部门本年度各项支出情况。");
        p.Tabulate(2, "", "财政拨款收入支出决算总表", "statement.appropriation", () => MoneyStatements.Appropriation(p), "注：本表反映部门本年度财政拨款的总收支和年末结转结余情况。");
        p.Tabulate(2, "", "一般公共预算财政拨款支出决算表", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general", group: "本年支出"), "注：本表反映部门本年度一般公共预算财政拨款支出情况。");
        Style wide = p.Style;
        p.Style = wide with { Labels = wide.Labels with { Amount = "决算数" } };
        p.Tabulate(2, "", "一般公共预算财政拨款基本支出决算表", "statement.general-basic", () => EconomicTables.Panels(p), "注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。");
        p.Style = wide;
        p.Tabulate(2, "", "政府性基金预算财政拨款收入支出决算表", "statement.govfund", () => MoneyStatements.FundFlow(p, "govfund"), "注：本表反映部门本年度政府性基金预算财政拨款收入、支出及结转和结余情况。");
        p.Tabulate(2, "", "国有资本经营预算财政拨款支出决算表", "statement.statecap", () => MoneyStatements.OfFund(p, "statecap", "合计", "本年支出"), $"说明：{p.Department.Name}没有国有资本经营预算，也没有使用国有资本经营预算安排的支出，故本表无数据。");
        p.Tabulate(2, "", "一般公共预算财政拨款“三公”经费支出决算表", "statement.three-public", () => ThreePublicTables.Twelve(p, "general"), "注：本表反映部门本年度“三公”经费支出预决算情况。");
    }

    private static void Explanation(Printer p)
    {
        p.Head(1, "第三部分", $"{p.Year}年度部门决算情况说明", "explanation");
        p.Head(2, "一、", "收入支出决算总体情况说明", "income-expenditure");
        FinalSentences.TotalsTogether(p, "all");
        p.Head(2, "二、", "收入决算情况说明", "revenue");
        FinalSentences.Revenue(p);
        p.Head(2, "三、", "支出决算情况说明", "expenditure");
        FinalSentences.Expenditure(p);
        p.Head(2, "四、", "财政拨款收入支出决算总体情况说明", "appropriation");
        FinalSentences.TotalsTogether(p, "fiscal");
        p.Head(2, "五、", "一般公共预算财政拨款支出决算情况说明", "general-expenditure");
        p.Head(3, "（一）", "一般公共预算财政拨款支出决算总体情况", "general-expenditure.overall");
        FinalSentences.GeneralOverall(p);
        p.Head(3, "（二）", "一般公共预算财政拨款支出决算结构情况", "general-expenditure.structure");
        FinalSentences.GeneralStructure(p, marked: true);
        p.Head(3, "（三）", "一般公共预算财政拨款支出决算具体情况", "general-expenditure.detail");
        FinalSentences.GeneralDetail(p, "budget", reasons: true);
        p.Head(2, "六、", "一般公共预算财政拨款基本支出决算情况说明", "general-basic");
        FinalSentences.GeneralBasic(p, amounts: false);
        p.Head(2, "七、", "政府性基金预算财政拨款收入支出决算情况说明", "govfund");
        FinalSentences.FundFlow(p, "govfund", "政府性基金预算");
        p.Head(2, "八、", "国有资本经营预算财政拨款支出决算情况说明", "statecap");
        FinalSentences.FundFlow(p, "statecap", "国有资本经营预算");
        p.Head(2, "九、", "一般公共预算财政拨款“三公”经费支出决算情况说明", "three-public");
        ThreePublicSentences.Overall(p, "general");
        ThreePublicSentences.Details(p, "general", 3);
        p.Head(2, "十、", "机关运行经费支出情况说明", "operating-cost");
        OtherMatters.OperatingCost(p);
        p.Head(2, "十一、", "政府采购支出情况说明", "procurement");
        OtherMatters.Procurement(p);
        p.Head(2, "十二、", "国有资产占用情况说明", "assets");
        OtherMatters.Assets(p, $"{p.Year}年12月31日");
        p.Head(2, "十三、", "预算绩效情况说明", "performance");
        OtherMatters.PerformanceReview(p);
    }
}
