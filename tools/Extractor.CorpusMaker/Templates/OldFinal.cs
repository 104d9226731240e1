using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>The form of about 2016 to 2019: eight statements, older names of accounts, equipment of 50 万元 in the asset paragraph.</summary>
internal static class OldFinal
{
    public static readonly Template Template = new(
        "old-final", "final-account", 2019, new BookPlan(Abroad: true),
        new Style { LineNumbers = true, TableNumber = "公开{0:00}表", Right = "单位：", Labels = new Labels { Code = "功能分类科目编码", General = "一般公共预算财政拨款收入", GovernmentFund = "政府性基金预算财政拨款收入", StateCapital = "国有资本经营预算财政拨款收入", Amount = "决算数" } },
        Draw)
    { Formats = ["pdf", "docx", "html", "xlsx"] };

    private static void Draw(Printer p)
    {
        p.Cover($"{p.Year}年度{p.Department.Name}部门决算");
        p.Head(1, "第一部分", $"{p.Department.Name}概况", "overview");
        p.Head(2, "一、", "主要职能", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "部门决算单位构成", "organisation");
        Organisation.Composition(p);
        p.Head(1, "第二部分", $"{p.Year}年度部门决算表", "statements");
        Tables(p);
        p.Head(1, "第三部分", $"{p.Year}年度部门决算情况说明", "explanation");
        Explanation(p);
        p.Head(1, "第四部分", "名词解释", "glossary");
        Organisation.Glossary(p);
    }

    private static void Tables(Printer p)
    {
        p.Tabulate(2, "", "收入支出决算总表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(2, "", "收入决算表", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(2, "", "支出决算表", "statement.expenditure", () => MoneyStatements.Expenditure(p));
        p.Tabulate(2, "", "财政拨款收入支出决算总表", "statement.appropriation", () => MoneyStatements.Appropriation(p));
        p.Tabulate(2, "", "一般公共预算财政拨款支出决算表", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general"));
        p.Tabulate(2, "", "一般公共预算财政拨款基本支出决算表", "statement.general-basic", () => EconomicTables.Panels(p, 2));
        p.Tabulate(2, "", "一般公共预算财政拨款“三公”经费支出决算表", "statement.three-public", () => ThreePublicTables.Twelve(p, "general"));
        p.Tabulate(2, "", "政府性基金预算财政拨款收入支出决算表", "statement.govfund", () => MoneyStatements.FundFlow(p, "govfund"));
    }

    private static void Explanation(Printer p)
    {
        p.Head(2, "一、", "收入支出决算总体情况说明", "income-expenditure");
        FinalSentences.TotalsTogether(p, "all");
        p.Head(2, "二、", "收入决算情况说明", "revenue");
        FinalSentences.Revenue(p);
        p.Head(2, "三、", "支出决算情况说明", "expenditure");
        FinalSentences.Expenditure(p);
        p.Head(2, "四、", "一般公共预算财政拨款支出决算情况说明", "general-expenditure");
        p.Head(3, "（一）", "一般公共预算财政拨款支出决算总体情况", "general-expenditure.overall");
        FinalSentences.GeneralOverall(p);
        p.Head(3, "（二）", "一般公共预算财政拨款支出决算具体情况", "general-expenditure.detail");
        FinalSentences.GeneralDetail(p, "budget", reasons: true);
        p.Head(2, "五、", "一般公共预算财政拨款基本支出决算情况说明", "general-basic");
        FinalSentences.GeneralBasic(p, amounts: false);
        p.Head(2, "六、", "一般公共预算财政拨款“三公”经费支出决算情况说明", "three-public");
        ThreePublicSentences.Overall(p, "general");
        ThreePublicSentences.Details(p, "general", 3);
        p.Head(2, "七、", "其他重要事项的情况说明", "other-matters");
        p.Head(3, "（一）", "机关运行经费支出情况", "operating-cost");
        OtherMatters.OperatingCost(p);
        p.Head(3, "（二）", "政府采购支出情况", "procurement");
        OtherMatters.Procurement(p);
        p.Head(3, "（三）", "国有资产占用情况", "assets");
        OtherMatters.Assets(p, $"{p.Year}年12月31日", older: true);
        p.Head(3, "（四）", "预算绩效管理工作开展情况", "performance");
        OtherMatters.PerformanceReview(p);
    }
}
