using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Sichuan: the explanation in ten sections, glossary, annexes on performance, and the statements last.</summary>
internal static class SichuanFinal
{
    public static readonly Template Template = new("sichuan-final", "final-account", 2023, new BookPlan(), new Style { Percent = "0.0", TableNumber = "公开{0:00}表", Right = "单位：" }, Draw);

    private static void Draw(Printer p)
    {
        p.Cover($"{p.Department.Name}");
        p.Cover($"{p.Year}年度部门决算");
        p.Head(1, "第一部分", "部门概况", "overview");
        p.Head(2, "一、", "部门职责", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "机构设置", "organisation");
        Organisation.Subordinates(p);
        Explanation(p);
        p.Head(1, "第三部分", "名词解释", "glossary");
        Organisation.Glossary(p);
        p.Head(1, "第四部分", "附表", "statements");
        Tables(p);
    }

    private static void Explanation(Printer p)
    {
        p.Head(1, "第二部分", $"{p.Year}年度部门决算情况说明", "explanation");
        p.Head(2, "一、", "收入支出决算总体情况说明", "income-expenditure");
        FinalSentences.TotalsTogether(p, "all");
        p.Say("（图1：收、支决算总计变动情况图）");
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
        FinalSentences.GeneralStructure(p, marked: false);
        p.Head(3, "（三）", "一般公共预算财政拨款支出决算具体情况", "general-expenditure.detail");
        FinalSentences.GeneralDetail(p, "revised", reasons: false);
        p.Head(2, "六、", "一般公共预算财政拨款基本支出决算情况说明", "general-basic");
        FinalSentences.GeneralBasic(p, amounts: true);
        p.Head(2, "七、", "财政拨款“三公”经费支出决算情况说明", "three-public");
        p.Head(3, "（一）", "“三公”经费财政拨款支出决算总体情况说明", "three-public.overall");
        ThreePublicSentences.Overall(p, "fiscal");
        p.Head(3, "（二）", "“三公”经费财政拨款支出决算具体情况说明", "three-public.detail");
        ThreePublicSentences.Shares(p, "fiscal");
        ThreePublicSentences.Details(p, "fiscal", 4);
        p.Head(2, "八、", "政府性基金预算支出决算情况说明", "govfund");
        FinalSentences.FundFlow(p, "govfund", "政府性基金预算");
        p.Head(2, "九、", "国有资本经营预算支出决算情况说明", "statecap");
        FinalSentences.FundFlow(p, "statecap", "国有资本经营预算");
        p.Head(2, "十、", "其他重要事项的情况说明", "other-matters");
        p.Head(3, "（一）", "机关运行经费支出情况", "operating-cost");
        OtherMatters.OperatingCost(p);
        p.Head(3, "（二）", "政府采购支出情况", "procurement");
        OtherMatters.Procurement(p);
        p.Head(3, "（三）", "国有资产占有使用情况", "assets");
        OtherMatters.Assets(p, $"{p.Year}年12月31日");
        p.Head(3, "（四）", "预算绩效管理情况", "performance");
        OtherMatters.PerformanceStages(p);
    }

    private static void Tables(Printer p)
    {
        p.Tabulate(2, "一、", "收入支出决算总表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(2, "二、", "收入决算表", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(2, "三、", "支出决算表", "statement.expenditure", () => MoneyStatements.Expenditure(p));
        p.Tabulate(2, "四、", "财政拨款收入支出决算总表", "statement.appropriation", () => MoneyStatements.Appropriation(p));
        p.Tabulate(2, "五、", "一般公共预算财政拨款支出决算表", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general"));
        p.Tabulate(2, "六、", "一般公共预算财政拨款基本支出决算表", "statement.general-basic", () => EconomicTables.Panels(p));
        p.Tabulate(2, "七、", "一般公共预算财政拨款项目支出决算表", "statement.general-project", () => MoneyStatements.ProjectsOfFund(p, "general"));
        p.Tabulate(2, "八、", "政府性基金预算财政拨款收入支出决算表", "statement.govfund", () => MoneyStatements.FundFlow(p, "govfund"));
        p.Tabulate(2, "九、", "国有资本经营预算财政拨款支出决算表", "statement.statecap", () => MoneyStatements.OfFund(p, "statecap", "合计"), $"注：{p.Department.Name}没有使用国有资本经营预算安排的支出，故本表无数据。");
        p.Tabulate(2, "十、", "财政拨款“三公”经费支出决算表", "statement.three-public", () => ThreePublicTables.Twelve(p, "fiscal"));
    }
}
