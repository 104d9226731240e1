using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Guangxi: everything in 元, tables and text, statements 表一 to 表九.</summary>
internal static class GuangxiFinal
{
    public static readonly Template Template = new(
        "guangxi-final", "final-account", 2023, new BookPlan(Grain: 1),
        new Style { Unit = "元", TextUnit = "元", Amount = "0.00", Left = "部门名称：", Right = "单位：", Percent = "0.00", Labels = new Labels { Code = "科目编码" } }, Draw);

    private static void Draw(Printer p)
    {
        p.Cover($"{p.Department.Name}{p.Year}年度部门决算");
        p.Head(1, "第一部分", "部门概况", "overview");
        p.Head(2, "一、", "本部门职责", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "机构设置情况", "organisation");
        Organisation.Subordinates(p);
        p.Head(1, "第二部分", $"{p.Year}年度部门决算报表", "statements");
        p.Tabulate(2, "表一：", "收入支出决算总表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(2, "表二：", "收入决算表", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(2, "表三：", "支出决算表", "statement.expenditure", () => MoneyStatements.Expenditure(p));
        p.Tabulate(2, "表四：", "财政拨款收入支出决算总表", "statement.appropriation", () => MoneyStatements.Appropriation(p));
        p.Tabulate(2, "表五：", "一般公共预算财政拨款支出决算表", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general"));
        p.Tabulate(2, "表六：", "一般公共预算财政拨款基本支出决算表", "statement.general-basic", () => EconomicTables.Panels(p));
        p.Tabulate(2, "表七：", "财政拨款“三公”经费支出决算表", "statement.three-public", () => ThreePublicTables.Listed(p, "fiscal", ("预算数", "budget"), ("决算数", "actual")));
        p.Tabulate(2, "表八：", "政府性基金预算财政拨款收入支出决算表", "statement.govfund", () => MoneyStatements.FundFlow(p, "govfund"));
        p.Tabulate(2, "表九：", "国有资本经营预算财政拨款支出决算表", "statement.statecap", () => MoneyStatements.OfFund(p, "statecap"), "注：本部门没有国有资本经营预算财政拨款收支，故本表无数据。");
        p.Head(1, "第三部分", $"{p.Year}年度部门决算情况说明", "explanation");
        Explanation(p);
        p.Head(1, "第四部分", "名词解释", "glossary");
        Organisation.Glossary(p);
    }

    private static void Explanation(Printer p)
    {
        p.Head(2, "一、", $"{p.Year}年度收入支出决算总体情况", "income-expenditure");
        FinalSentences.TotalsInOne(p, "all");
        p.Head(2, "二、", $"{p.Year}年度收入决算情况", "revenue");
        FinalSentences.Revenue(p);
        p.Head(2, "三、", $"{p.Year}年度支出决算情况", "expenditure");
        FinalSentences.Expenditure(p);
        p.Head(2, "四、", $"{p.Year}年度一般公共预算财政拨款支出决算情况", "general-expenditure");
        FinalSentences.GeneralOverall(p);
        foreach (string code in p.Books.Of(p.Year, "actual").Codes("general").Where(c => c.Length == 7))
        {
            Fact Part(string kind) => p.Fact("expenditure." + kind, "general", code);
            p.Say($"{p.FunctionName(code[..3])}（类）{p.FunctionName(code[..5])}（款）{p.FunctionName(code)}（项）支出{p.Amount(Part("current"))}，其中：基本支出{p.Amount(Part("basic"))}，项目支出{p.Amount(Part("project"))}。");
        }

        p.Head(2, "五、", $"{p.Year}年度财政拨款“三公”经费支出决算情况", "three-public");
        ThreePublicSentences.Overall(p, "fiscal");
        ThreePublicSentences.Details(p, "fiscal", 3);
        p.Head(2, "六、", "机关运行经费支出情况", "operating-cost");
        OtherMatters.OperatingCost(p);
        p.Head(2, "七、", "政府采购支出情况", "procurement");
        OtherMatters.Procurement(p);
        p.Head(2, "八、", "国有资产占用情况", "assets");
        OtherMatters.Assets(p, $"{p.Year}年12月31日");
        p.Head(2, "九、", "预算绩效管理工作开展情况", "performance");
        OtherMatters.PerformanceReview(p);
    }
}
