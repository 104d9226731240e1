using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Fujian budgets: numbered tables, no thousands separators, codes inline in the text (2011301-行政运行).</summary>
internal static class FujianBudget
{
    public static readonly Template Template = new(
        "fujian-budget", "budget", 2026, new BookPlan(),
        new Style { Left = "", Right = "单位：", Cell = "0.00", Amount = "0.00", Percent = "0.00", Labels = BudgetLabels.Usual with { Opening = "上年结转结余", Closing = "结转下年支出", RevenueTotal = "收入合计", ExpenditureTotal = "支出合计" } },
        Draw);

    private static void Draw(Printer p)
    {
        p.Cover($"{p.Year}年度{p.Department.Name}部门预算");
        p.Head(1, "第一部分", "部门概况", "overview");
        p.Head(2, "一、", "部门主要职责", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "部门预算单位构成", "organisation");
        p.Say($"从预算单位构成看，列入{p.Department.Name}{p.Year}年部门预算编制范围的单位详细情况如下：");
        Organisation.List(p);
        p.Head(1, "第二部分", $"{p.Year}年度部门预算表", "statements");
        Tables(p);
        p.Head(1, "第三部分", $"{p.Year}年度部门预算情况说明", "explanation");
        Explanation(p);
        p.Head(1, "第四部分", "名词解释", "glossary");
        Organisation.Glossary(p);
    }

    private static void Tables(Printer p)
    {
        p.Tabulate(2, "一、", "收支预算总表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(2, "二、", "收入预算总表", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(2, "三、", "支出预算总表", "statement.expenditure", () => MoneyStatements.Expenditure(p));
        p.Tabulate(2, "四、", "财政拨款收支预算总表", "statement.appropriation", () => MoneyStatements.Appropriation(p, byFund: false));
        p.Tabulate(2, "五、", "一般公共预算拨款支出预算表", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general"));
        p.Tabulate(2, "六、", "政府性基金预算拨款支出预算表", "statement.govfund", () => MoneyStatements.OfFund(p, "govfund"));
        p.Tabulate(2, "七、", "国有资本经营预算拨款支出预算表", "statement.statecap", () => MoneyStatements.OfFund(p, "statecap"), $"备注：本部门{p.Year}年没有使用国有资本经营预算拨款安排的支出。");
        p.Tabulate(2, "八、", "一般公共预算基本支出经济分类情况表", "statement.general-basic", () => EconomicTables.List(p, parts: false));
        p.Tabulate(2, "九、", "一般公共预算“三公”经费支出预算表", "statement.three-public", () => ThreePublicTables.Listed(p, "general", ("预算数", "budget")));
    }

    private static void Explanation(Printer p)
    {
        p.Head(2, "一、", "预算收支总体情况", "income-expenditure");
        BudgetSentences.Composition(p);
        foreach ((string number, string title, string canonical, string fund) in (ReadOnlySpan<(string, string, string, string)>)[("二、", "一般公共预算拨款支出情况", "general-expenditure", "general"), ("三、", "政府性基金预算拨款支出情况", "govfund", "govfund")])
        {
            Fact whole = p.Fact("expenditure.current", fund);
            p.Head(2, number, title, canonical);
            p.Say($"{p.Year}年度{(fund == "general" ? "一般公共预算拨款" : "政府性基金预算")}支出{p.Amount(whole)}，{p.Against("比上年", whole)}，主要原因是{Reasons.Of(p, whole)}。其中（按项级科目分类统计）：");
            BudgetSentences.Items(p, fund, (n, code, amount) => $"（{Names.Numeral(n)}）{code}-{p.FunctionName(code)}{amount}。主要用于{p.FunctionName(code)}方面的支出。");
        }

        p.Head(2, "四、", "国有资本经营预算拨款支出情况", "statecap");
        p.Say($"本部门{p.Year}年度没有使用国有资本经营预算拨款安排的支出。");
        p.Head(2, "五、", "一般公共预算拨款基本支出情况", "general-basic");
        BudgetSentences.Basic(p, "general");
        p.Head(2, "六、", "一般公共预算“三公”经费支出情况", "three-public");
        BudgetThreePublic.UnderHeadings(p, "general", 3);
        p.Head(2, "七、", "机关运行经费", "operating-cost");
        BudgetSentences.OperatingCost(p);
        p.Head(2, "八、", "政府采购情况", "procurement");
        BudgetSentences.Procurement(p);
        p.Head(2, "九、", "国有资产占用使用情况", "assets");
        BudgetSentences.Assets(p);
    }
}
