using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Shanghai: 类 款 项 in columns, the sum of the general statement last, budget and outturn of the three public expenses in pairs.</summary>
internal static class ShanghaiFinal
{
    public static readonly Template Template = new(
        "shanghai-final", "final-account", 2024, new BookPlan(GovernmentFund: false),
        new Style { Codes = CodeForm.Split, Left = "", Right = "单位：", Labels = new Labels { Code = "支出功能分类科目编码" } }, Draw);

    private static void Draw(Printer p)
    {
        string name = p.Department.Name;
        p.Cover(name);
        p.Cover($"{p.Year}年度部门决算");
        p.Head(1, "第一部分", $"{name}概况", "overview");
        p.Head(2, "一、", "主要职能", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "部门决算单位构成", "organisation");
        p.Say($"从预算单位构成看，{name}部门决算包括本级决算、下属行政事业单位决算。纳入{name}{p.Year}年度部门决算编制范围的单位包括：");
        Organisation.List(p);
        p.Head(1, "第二部分", $"{name}{p.Year}年度部门决算表", "statements");
        Tables(p);
        p.Head(1, "第三部分", $"{name}{p.Year}年度部门决算情况说明", "explanation");
        Explanation(p);
        p.Head(1, "第四部分", "名词解释", "glossary");
        Organisation.Glossary(p);
    }

    private static void Tables(Printer p)
    {
        string nothing = $"注：{p.Department.Name}无{{0}}财政拨款支出，故本表无数据。";
        p.Tabulate(2, "", "收入支出决算总表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(2, "", "收入决算表", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(2, "", "支出决算表", "statement.expenditure", () => MoneyStatements.Expenditure(p));
        p.Tabulate(2, "", "财政拨款收入支出决算总表", "statement.appropriation", () => MoneyStatements.Appropriation(p));
        Style first = p.Style;
        p.Style = first with { SumLast = true };
        p.Tabulate(2, "", "一般公共预算财政拨款支出决算表", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general", "合计"));
        p.Style = first;
        p.Tabulate(2, "", "一般公共预算财政拨款基本支出决算表", "statement.general-basic", () => EconomicTables.Panels(p, 2));
        p.Tabulate(2, "", "财政拨款“三公”经费支出决算表", "statement.three-public", () => ThreePublicTables.Pairs(p, "fiscal"));
        p.Tabulate(2, "", "政府性基金预算财政拨款收入支出决算表", "statement.govfund", () => MoneyStatements.FundFlow(p, "govfund"), nothing.Replace("{0}", "政府性基金预算", StringComparison.Ordinal));
        p.Tabulate(2, "", "国有资本经营预算财政拨款收入支出决算表", "statement.statecap", () => MoneyStatements.FundFlow(p, "statecap"), nothing.Replace("{0}", "国有资本经营预算", StringComparison.Ordinal));
    }

    private static void Explanation(Printer p)
    {
        p.Head(2, "一、", "收入支出决算总体情况说明", "income-expenditure");
        FinalSentences.TotalsInOne(p, "all");
        p.Head(2, "二、", "收入决算情况说明", "revenue");
        FinalSentences.Revenue(p);
        p.Head(2, "三、", "支出决算情况说明", "expenditure");
        FinalSentences.Expenditure(p);
        p.Head(2, "四、", "财政拨款收入支出决算总体情况说明", "appropriation");
        FinalSentences.TotalsInOne(p, "fiscal");
        p.Head(2, "五、", "一般公共预算财政拨款支出决算情况说明", "general-expenditure");
        p.Head(3, "（一）", "一般公共预算财政拨款支出决算总体情况", "general-expenditure.overall");
        FinalSentences.GeneralOverall(p);
        p.Head(3, "（二）", "一般公共预算财政拨款支出决算结构情况", "general-expenditure.structure");
        FinalSentences.GeneralStructure(p, marked: true);
        p.Head(3, "（三）", "一般公共预算财政拨款支出决算具体情况", "general-expenditure.detail");
        FinalSentences.GeneralDetail(p, "budget", reasons: true);
        p.Head(2, "六、", "一般公共预算财政拨款基本支出决算情况说明", "general-basic");
        FinalSentences.GeneralBasic(p, amounts: false);
        p.Head(2, "七、", "财政拨款“三公”经费支出决算情况说明", "three-public");
        p.Head(3, "（一）", "“三公”经费财政拨款支出决算总体情况说明", "three-public.overall");
        ThreePublicSentences.Overall(p, "fiscal");
        p.Head(3, "（二）", "“三公”经费财政拨款支出决算具体情况说明", "three-public.detail");
        ThreePublicSentences.Details(p, "fiscal", 4);
        p.Head(2, "八、", "政府性基金预算财政拨款收入支出决算情况说明", "govfund");
        FinalSentences.FundFlow(p, "govfund", "政府性基金预算");
        p.Head(2, "九、", "国有资本经营预算财政拨款收入支出决算情况说明", "statecap");
        FinalSentences.FundFlow(p, "statecap", "国有资本经营预算");
        p.Head(2, "十、", "其他重要事项的情况说明", "other-matters");
        p.Head(3, "（一）", "机关运行经费支出情况", "operating-cost");
        OtherMatters.OperatingCost(p);
        p.Head(3, "（二）", "政府采购支出情况", "procurement");
        OtherMatters.Procurement(p);
        p.Head(3, "（三）", "国有资产占用情况", "assets");
        OtherMatters.Assets(p, $"{p.Year}年12月31日");
        p.Head(3, "（四）", "预算绩效情况", "performance");
        OtherMatters.PerformanceReview(p);
    }
}
