using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Jiangsu budgets: 公开01–13, by function and by economic account, meeting and training fees, operating cost, procurement.</summary>
internal static class JiangsuBudget
{
    public static readonly Template Template = new(
        "jiangsu-budget", "budget", 2026, new BookPlan(), new Style { Right = "单位：", TableNumber = "公开{0:00}表", Amount = "#,##0.##", Percent = "0.##", Labels = BudgetLabels.Usual }, Draw);

    private static void Draw(Printer p)
    {
        p.Cover(p.Department.Name);
        p.Cover($"{p.Year}年度部门预算公开");
        p.Head(1, "第一部分", "部门概况", "overview");
        p.Head(2, "一、", "主要职能", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "部门机构设置及预算单位构成情况", "organisation");
        Organisation.Composition(p);
        p.Head(1, "第二部分", $"{p.Year}年度部门预算表", "statements");
        Tables(p);
        p.Head(1, "第三部分", $"{p.Year}年度部门预算情况说明", "explanation");
        Explanation(p);
        p.Head(1, "第四部分", "名词解释", "glossary");
        Organisation.Glossary(p);
    }

    private static void Tables(Printer p)
    {
        string nothing = "注：本部门无{0}，故本表无数据。";
        p.Tabulate(2, "", "收支总表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(2, "", "收入总表", "statement.revenue", () => MoneyStatements.RevenueByUnit(p));
        p.Tabulate(2, "", "支出总表", "statement.expenditure", () => MoneyStatements.Expenditure(p));
        p.Tabulate(2, "", "财政拨款收支总表", "statement.appropriation", () => MoneyStatements.Appropriation(p, byFund: false));
        p.Tabulate(2, "", "财政拨款支出表（功能科目）", "statement.other", () => MoneyStatements.OfFundWithParts(p, "fiscal"));
        p.Tabulate(2, "", "一般公共预算支出表", "statement.general-expenditure", () => MoneyStatements.OfFundWithParts(p, "general"));
        p.Tabulate(2, "", "一般公共预算基本支出表", "statement.general-basic", () => EconomicTables.List(p, parts: true));
        p.Tabulate(2, "", "一般公共预算“三公”经费、会议费、培训费支出表", "statement.three-public", () => ThreePublicTables.Single(p, "general", meetings: true));
        p.Tabulate(2, "", "政府性基金预算支出表", "statement.govfund", () => MoneyStatements.OfFund(p, "govfund", "合计", "本年政府性基金预算支出"));
        p.Tabulate(2, "", "国有资本经营预算支出预算表", "statement.statecap", () => MoneyStatements.OfFund(p, "statecap", "本年支出合计"), nothing.Replace("{0}", "国有资本经营预算支出", StringComparison.Ordinal));
        p.Tabulate(2, "", "一般公共预算机关运行经费支出预算表", "statement.other", () => EconomicTables.Of(p, "operating-cost", "机关运行经费支出"));
        p.Tabulate(2, "", "政府采购支出表", "statement.other", () => Procurement(p));
    }

    private static IEnumerable<string[]> Procurement(Printer p)
    {
        yield return ["采购品目大类", "采购品目名称", "采购组织形式", "总计"];
        yield return ["合计", "", "", p.Cell(p.Fact("procurement.total"))];
        foreach ((string name, string part) in new[] { ("货物", "goods"), ("工程", "works"), ("服务", "services") })
        {
            yield return [name, "", "", p.Cell(p.Fact("procurement." + part))];
        }
    }

    private static void Explanation(Printer p)
    {
        Fact revenue = p.Fact("revenue.total"), expenditure = p.Fact("expenditure.total"), spent = p.Fact("expenditure.current"), general = p.Fact("expenditure.current", "general");
        p.Head(2, "一、", "收支预算总体情况说明", "income-expenditure");
        p.Say($"{p.Department.Name}{p.Year}年度收入、支出预算总计{p.Amount(revenue, expenditure)}，{p.Against("与上年相比收、支预算总计各", revenue, expenditure)}。其中：");
        p.Say($"（一）收入预算总计{p.Amount(revenue)}。包括：");
        p.Say($"1．本年收入合计{p.Amount(p.Fact("revenue.current"))}。");
        p.Say($"（1）一般公共预算拨款收入{p.Amount(p.Fact("revenue.current", "general"))}，{p.Against("与上年相比", p.Fact("revenue.current", "general"))}。主要原因是{Reasons.Of(p, p.Fact("revenue.current", "general"))}。");
        p.Say($"（2）政府性基金预算拨款收入{p.Amount(p.Fact("revenue.current", "govfund"))}，{p.Against("与上年相比", p.Fact("revenue.current", "govfund"))}。");
        p.Say($"（二）支出预算总计{p.Amount(expenditure)}。包括：");
        p.Say($"1．本年支出合计{p.Amount(spent)}。");
        int number = 0;
        foreach (string code in p.Books.Of(p.Year, "budget").Codes("all").Where(c => c.Length == 3))
        {
            Fact item = p.Fact("expenditure.current", "all", code);
            p.Say($"（{++number}）{p.FunctionName(code)}（类）支出{p.Amount(item)}，主要用于{p.FunctionName(code)[..4]}方面的支出。{p.Against("与上年相比", item)}。主要原因是{Reasons.Of(p, item)}。");
        }

        p.Head(2, "二、", "支出预算情况说明", "expenditure");
        p.Say($"{p.Department.Name}{p.Year}年支出预算合计{p.Amount(spent)}，其中：基本支出{p.Amount(p.Fact("expenditure.basic"))}，{p.Share(p.Fact("expenditure.basic"), spent)}；项目支出{p.Amount(p.Fact("expenditure.project"))}，{p.Share(p.Fact("expenditure.project"), spent)}。");
        p.Head(2, "三、", "财政拨款支出预算情况说明", "fiscal-expenditure");
        BudgetSentences.Items(p, "fiscal", (n, code, amount) => $"{n}.{p.FunctionName(code[..5])}（款）{p.FunctionName(code)}（项）支出{amount}，{p.Against("与上年相比", p.Fact("expenditure.current", "fiscal", code))}。");
        p.Head(2, "四、", "一般公共预算支出预算情况说明", "general-expenditure");
        p.Say($"{p.Department.Name}{p.Year}年一般公共预算财政拨款支出预算{p.Amount(general)}，{p.Against("与上年相比", general)}。主要原因是{Reasons.Of(p, general)}。");
        p.Head(2, "五、", "一般公共预算基本支出预算情况说明", "general-basic");
        BudgetSentences.Basic(p, "general");
        p.Head(2, "六、", "一般公共预算“三公”经费、会议费、培训费支出预算情况说明", "three-public");
        BudgetThreePublic.WithShares(p, "general");
        p.Head(2, "七、", "一般公共预算机关运行经费支出预算情况说明", "operating-cost");
        BudgetSentences.OperatingCost(p);
        p.Head(2, "八、", "政府采购支出预算情况说明", "procurement");
        BudgetSentences.Procurement(p, "拟采购货物支出", "拟采购工程支出", "拟采购服务支出");
        p.Head(2, "九、", "国有资产占用情况说明", "assets");
        BudgetSentences.Assets(p);
        p.Head(2, "十、", "预算绩效目标设置情况说明", "performance.goals");
        BudgetSentences.Goals(p);
    }
}
