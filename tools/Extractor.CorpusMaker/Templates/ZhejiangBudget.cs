using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Zhejiang budgets as in Hangzhou: names of accounts without codes, a row ** 1 2 below the headings, numbers 一 （一） 1.</summary>
internal static class ZhejiangBudget
{
    public static readonly Template Template = new(
        "zhejiang-budget", "budget", 2026, new BookPlan(),
        new Style { Codes = CodeForm.Name, LineNumbers = true, Left = "部门：", Right = "单位：", TableNumber = "表{0:00}", Percent = "0.0", Labels = BudgetLabels.Usual with { General = "一般公共预算", GovernmentFund = "政府性基金预算", StateCapital = "国有资本经营预算" } },
        Draw);

    private static void Draw(Printer p)
    {
        p.Cover($"{p.Department.Name}{p.Year}年部门预算");
        p.Head(1, "一、", $"{p.Department.ShortName}概况", "overview");
        p.Head(2, "（一）", "主要职能", "duties");
        Organisation.Duties(p, "1.", "2.", "3.");
        p.Head(2, "（二）", "部门预算单位构成", "organisation");
        Organisation.Composition(p);
        p.Head(1, "二、", $"{p.Department.ShortName}{p.Year}年部门预算安排情况说明", "explanation");
        Explanation(p);
        p.Head(1, "三、", "名词解释", "glossary");
        Organisation.Glossary(p);
        p.Head(1, "四、", $"{p.Department.ShortName}{p.Year}年部门预算表", "statements");
        Tables(p);
    }

    private static void Explanation(Printer p)
    {
        p.Head(2, "（一）", $"关于{p.Year}年收支预算情况的总体说明", "income-expenditure");
        BudgetSentences.Composition(p);
        p.Head(2, "（二）", $"关于{p.Year}年一般公共预算当年拨款情况说明", "general-expenditure");
        Fact general = p.Fact("expenditure.current", "general");
        p.Say($"{p.Year}年一般公共预算当年拨款{p.Amount(general)}，{p.Against("比上年预算数", general)}，主要是{Reasons.Of(p, general)}。");
        string parts = string.Join("；", p.Books.Of(p.Year, "budget").Codes("general").Where(c => c.Length == 3).Select(c => p.Fact("expenditure.current", "general", c)).Select(f => $"{p.FunctionName(f.Function)[..^2]}（类）支出{p.Amount(f)}，{p.Share(f, general)}"));
        p.Say($"一般公共预算当年拨款结构情况：{parts}。");
        p.Head(2, "（三）", $"关于{p.Year}年一般公共预算基本支出情况说明", "general-basic");
        BudgetSentences.Basic(p, "general");
        p.Head(2, "（四）", $"关于{p.Year}年“三公”经费预算情况说明", "three-public");
        BudgetThreePublic.InOneSentence(p, "general");
        p.Head(2, "（五）", "其他重要事项的情况说明", "other-matters");
        p.Head(3, "1.", "机关运行经费", "operating-cost");
        BudgetSentences.OperatingCost(p);
        p.Head(3, "2.", "政府采购情况", "procurement");
        BudgetSentences.Procurement(p);
        p.Head(3, "3.", "国有资产占有使用情况", "assets");
        BudgetSentences.Assets(p);
        p.Head(3, "4.", "绩效目标设置情况", "performance.goals");
        BudgetSentences.Goals(p);
    }

    private static void Tables(Printer p)
    {
        Style coded = p.Style, sided = coded with { LineNumbers = false };
        p.Style = sided;
        p.Tabulate(2, "", $"{p.Year}年部门收支预算总表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Style = coded;
        p.Tabulate(2, "", $"{p.Year}年部门收入预算总表（分科目）", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(2, "", $"{p.Year}年部门支出预算总表（分科目）", "statement.expenditure", () => MoneyStatements.OfFund(p, "all", "合计"));
        p.Style = sided;
        p.Tabulate(2, "", $"{p.Year}年财政拨款收支预算总表", "statement.appropriation", () => MoneyStatements.Appropriation(p, byFund: false));
        p.Style = coded;
        p.Tabulate(2, "", $"{p.Year}年一般公共预算支出表", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general", "合计"));
        p.Style = sided;
        p.Tabulate(2, "", $"{p.Year}年一般公共预算基本支出表", "statement.general-basic", () => EconomicTables.List(p, parts: true));
        p.Tabulate(2, "", $"{p.Year}年一般公共预算“三公”经费支出表", "statement.three-public", () => ThreePublicTables.Single(p, "general"));
        p.Style = coded;
        p.Tabulate(2, "", $"{p.Year}年政府性基金预算支出表", "statement.govfund", () => MoneyStatements.OfFund(p, "govfund", "合计"));
        p.Style = sided;
        p.Tabulate(2, "", $"{p.Year}年部门项目支出预算表", "statement.general-project", () => MoneyStatements.Projects(p));
        p.Style = coded;
    }
}
