using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Guangdong budgets: [2010501]行政运行 in one cell, 0.00 for nothing, operating cost and three public expenses by fund.</summary>
internal static class GuangdongBudget
{
    public static readonly Template Template = new(
        "guangdong-budget", "budget", 2026, new BookPlan(GovernmentFund: false),
        new Style { Codes = CodeForm.Bracketed, Left = "单位名称：", Right = "单位：", TableNumber = "表{0}", Amount = "#,##0.##", Percent = "0.0", Zero = "0.00", Labels = BudgetLabels.Usual with { General = "预算拨款", Amount = "预算" } },
        Draw);

    private static void Draw(Printer p)
    {
        p.Cover($"{p.Year}年{p.Department.Name}部门预算");
        p.Head(1, "第一部分", $"{p.Department.Name}概况", "overview");
        p.Head(2, "一、", "主要职责", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "机构设置", "organisation");
        p.Say("本部门无下属单位，部门预算为局本级预算。");
        p.Head(1, "第二部分", $"{p.Year}年部门预算表", "statements");
        Tables(p);
        p.Head(1, "第三部分", $"{p.Year}年部门预算情况说明", "explanation");
        Explanation(p);
        p.Head(1, "第四部分", "名词解释", "glossary");
        Organisation.Glossary(p);
    }

    private static void Tables(Printer p)
    {
        p.Tabulate(2, "", "收支总体情况表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(2, "", "收入总体情况表", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(2, "", "财政拨款收支总体情况表", "statement.appropriation", () => MoneyStatements.Appropriation(p, byFund: false), "注：表中功能分类科目，根据部门实际预算编制情况编列。");
        Style bracketed = p.Style;
        p.Style = bracketed with { Codes = CodeForm.Whole };
        p.Tabulate(2, "", "本年支出总体情况表", "statement.expenditure", () => MoneyStatements.OfFund(p, "all", "合计"));
        p.Style = bracketed;
        p.Tabulate(2, "", "一般公共预算支出情况表（按功能分类科目）", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general", "小计", "一般公共预算支出"));
        p.Tabulate(2, "", "一般公共预算基本支出情况表（按经济分类科目）", "statement.general-basic", () => EconomicTables.Of(p, "expenditure.basic", "预算"));
        p.Tabulate(2, "", "一般公共预算项目支出情况表（按经济分类科目）", "statement.general-project", () => EconomicTables.Of(p, "expenditure.project", "预算"));
        p.Tabulate(2, "", "财政拨款安排的行政经费及“三公”经费预算表", "statement.three-public", () => OperatingAndThreePublic(p));
        p.Tabulate(2, "", "政府性基金预算支出情况表", "statement.govfund", () => Empty("政府性基金预算支出"), "注：本表本年无发生额。");
        p.Tabulate(2, "", "国有资本经营预算支出情况表", "statement.statecap", () => Empty("国有资本经营预算支出"), "注：本表本年无发生额。");
    }

    private static IEnumerable<string[]> Empty(string head) => [["功能科目名称", head, "<", "<"], ["^", "小计", "其中：基本支出", "项目支出"]];

    /// <summary>行政经费 and the three public expenses by fund; the operating cost has no fund but the general one.</summary>
    private static IEnumerable<string[]> OperatingAndThreePublic(Printer p)
    {
        yield return ["项目", "合计", "一般公共预算"];
        yield return ["行政经费", p.Cell(p.Fact("operating-cost", "general")), p.Cell(p.Fact("operating-cost", "general"))];
        foreach ((string name, string part) in new[] { ("“三公”经费", "total"), ("  其中：（一）因公出国（境）支出", "abroad"), ("        （二）公务用车购置及运行维护支出", "vehicles"), ("              1.公务用车购置费", "vehicles.purchase"), ("              2.公务用车运行维护费", "vehicles.operation"), ("        （三）公务接待费支出", "reception") })
        {
            yield return [name, p.Cell(p.Fact("three-public." + part, "fiscal")), p.Cell(p.Fact("three-public." + part, "general"))];
        }
    }

    private static void Explanation(Printer p)
    {
        p.Head(2, "一、", "部门预算收支增减变化情况", "income-expenditure");
        BudgetSentences.Both(p);
        p.Head(2, "二、", "“三公”经费安排情况", "three-public");
        BudgetThreePublic.InOneSentence(p, "fiscal");
        p.Head(2, "三、", "机关运行经费安排情况", "operating-cost");
        BudgetSentences.OperatingCost(p);
        p.Head(2, "四、", "政府采购情况", "procurement");
        BudgetSentences.Procurement(p, "货物类采购预算", "工程类采购预算", "服务类采购预算");
        p.Head(2, "五、", "国有资产占有使用情况", "assets");
        BudgetSentences.Assets(p);
        p.Head(2, "六、", "重点项目预算绩效目标情况", "performance.goals");
        BudgetSentences.Goals(p);
    }
}
