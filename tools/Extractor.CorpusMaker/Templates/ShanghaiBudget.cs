using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Shanghai budgets: tables in 元 beside text in 万元, 类 款 项 in columns, the sum last.</summary>
internal static class ShanghaiBudget
{
    public static readonly Template Template = new(
        "shanghai-budget", "budget", 2025, new BookPlan(Grain: 1, Institutional: true),
        new Style
        {
            Codes = CodeForm.Split,
            Unit = "元",
            Amount = "#,##0.00",
            Left = "编制部门：",
            Right = "单位：",
            SumLast = true,
            Labels = BudgetLabels.Usual with { Code = "功能分类科目编码", Name = "功能分类科目名称" },
        }, Draw)
    { Formats = ["pdf", "docx", "xlsx"] };

    private static void Draw(Printer p)
    {
        p.Cover(p.Department.Name);
        p.Cover($"{p.Year}年度部门预算");
        p.Head(1, "", $"{p.Department.Name}主要职能", "duties");
        Organisation.Duties(p);
        p.Head(1, "", $"{p.Department.Name}机构设置", "organisation");
        p.Say($"{p.Department.Name}设内设机构若干。本部门预算包括下列单位：");
        Organisation.List(p);
        p.Head(1, "", $"{p.Year}年部门预算编制说明", "explanation");
        Explanation(p);
        Tables(p);
        p.Head(1, "", "其他相关情况说明", "other-matters");
        Other(p);
    }

    private static void Explanation(Printer p)
    {
        Fact fiscal = p.Fact("revenue.current", "fiscal"), spent = p.Fact("expenditure.current", "fiscal");
        p.Say($"{p.Year}年，{p.Department.Name}收入预算{p.Amount(p.Fact("revenue.current"))}，其中：财政拨款收入{p.Amount(fiscal)}，{p.Against($"比{p.Year - 1}年预算", fiscal)}；事业收入{p.Amount(p.Fact("revenue.institutional"))}；其他收入{p.Amount(p.Fact("revenue.other"))}。");
        string Fund(string name, string id) => $"{name}拨款支出预算{p.Amount(p.Fact("expenditure.current", id))}，{p.Against($"比{p.Year - 1}年预算", p.Fact("expenditure.current", id))}";
        p.Say($"支出预算{p.Amount(p.Fact("expenditure.current"))}，其中：财政拨款支出预算{p.Amount(spent)}，{p.Against($"比{p.Year - 1}年预算", spent)}。财政拨款支出预算中，{Fund("一般公共预算", "general")}；{Fund("政府性基金", "govfund")}。");
        p.Say($"财政拨款收入支出变动的主要原因是：{Reasons.Of(p, fiscal)}。");
        p.Say("财政拨款支出主要内容如下：");
        BudgetSentences.Items(p, "fiscal", (n, code, amount) => $"{n}. “{p.FunctionName(code[..3])}（类）{p.FunctionName(code[..5])}（款）{p.FunctionName(code)}（项）”{amount}，主要用于{p.FunctionName(code)}方面的支出。");
    }

    private static void Tables(Printer p)
    {
        int y = p.Year;
        Column Source(string head, string concept, string fund = "all") => new(head, code => MoneyStatements.Known(p, p.Fact(concept, fund, code)));
        p.Tabulate(2, "", $"{y}年部门财务收支预算总表", "statement.income-expenditure", () => MoneyStatements.ShortIncomeExpenditure(p));
        p.Tabulate(2, "", $"{y}年部门收入预算总表", "statement.revenue", () => CodedTable.Rows(p, "all", Source("合计", "revenue.current"), Source("财政拨款收入", "revenue.current", "fiscal"), Source("事业收入", "revenue.institutional"), new Column("事业单位经营收入", _ => null), Source("其他收入", "revenue.other")));
        p.Tabulate(2, "", $"{y}年部门支出预算总表", "statement.expenditure", () => MoneyStatements.OfFund(p, "all", "合计"));
        p.Tabulate(2, "", $"{y}年部门财政拨款收支预算总表", "statement.appropriation", () => MoneyStatements.Appropriation(p));
        p.Tabulate(2, "", $"{y}年部门一般公共预算支出功能分类预算表", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general", "合计"));
        p.Tabulate(2, "", $"{y}年部门政府性基金预算支出功能分类预算表", "statement.govfund", () => MoneyStatements.OfFund(p, "govfund", "合计"));
        p.Tabulate(2, "", $"{y}年部门国有资本经营预算支出功能分类预算表", "statement.statecap", () => MoneyStatements.OfFund(p, "statecap", "合计"), "注：本部门无国有资本经营预算安排的支出，故本表无数据。");
        p.Tabulate(2, "", $"{y}年部门一般公共预算基本支出部门预算经济分类预算表", "statement.general-basic", () => EconomicTables.List(p, parts: true));
        Style yuan = p.Style;
        p.Style = yuan with { Unit = "万元" };
        p.Tabulate(2, "", $"{y}年部门“三公”经费和机关运行经费预算表", "statement.three-public", () => ThreePublicTables.WithOperatingCost(p));
        p.Style = yuan;
    }

    private static void Other(Printer p)
    {
        p.Head(2, "一、", $"{p.Year}年“三公”经费预算情况说明", "three-public");
        BudgetThreePublic.InOneSentence(p, "fiscal");
        p.Head(2, "二、", "机关运行经费预算", "operating-cost");
        p.Say($"{p.Year}年{p.Department.Name}财政拨款的机关运行经费预算为{p.Amount(p.Fact("operating-cost", "general"))}。");
        p.Head(2, "三、", "政府采购预算情况", "procurement");
        BudgetSentences.Procurement(p);
        p.Head(2, "四、", "绩效目标设置情况", "performance.goals");
        BudgetSentences.Goals(p);
        p.Head(2, "五、", "国有资产占有使用情况", "assets");
        BudgetSentences.Assets(p);
    }
}
