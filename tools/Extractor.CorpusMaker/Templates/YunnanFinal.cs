using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Yunnan: a supervision number at the head, 收入支出决算表, and 机构运行信息表 for numbers and assets.</summary>
internal static class YunnanFinal
{
    public static readonly Template Template = new(
        "yunnan-final", "final-account", 2023, new BookPlan(), new Style { Left = "部门：", TableNumber = "公开{0:00}表", Labels = new Labels { Amount = "决算数" } }, Draw);

    private static void Draw(Printer p)
    {
        p.Cover("监督索引号53000000000000000");
        p.Cover($"{p.Department.Name}{p.Year}年度部门决算");
        p.Head(1, "第一部分", "部门概况", "overview");
        p.Head(2, "一、", "主要职能", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "部门基本情况", "overview");
        p.Head(3, "（一）", "机构设置情况", "organisation");
        Organisation.Subordinates(p);
        p.Head(3, "（二）", "部门人员和车辆的编制及实有情况", "staffing");
        Organisation.Staff(p);
        p.Head(1, "第二部分", $"{p.Year}年度部门决算表", "statements");
        Tables(p);
        p.Head(1, "第三部分", $"{p.Year}年度部门决算情况说明", "explanation");
        Explanation(p);
        p.Head(1, "第四部分", "其他重要事项及相关口径情况说明", "other-matters");
        p.Head(2, "一、", "机关运行经费支出情况", "operating-cost");
        OtherMatters.OperatingCost(p);
        p.Head(2, "二、", "国有资产占用情况", "assets");
        OtherMatters.Assets(p, $"{p.Year}年12月31日");
        p.Head(2, "三、", "政府采购支出情况", "procurement");
        OtherMatters.Procurement(p);
        p.Head(2, "四、", "部门绩效自评情况", "performance.self-evaluation");
        OtherMatters.PerformanceReview(p);
        p.Head(1, "第五部分", "名词解释", "glossary");
        Organisation.Glossary(p);
    }

    private static void Tables(Printer p)
    {
        p.Tabulate(2, "一、", "收入支出决算表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(2, "二、", "收入决算表", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(2, "三、", "支出决算表", "statement.expenditure", () => MoneyStatements.Expenditure(p));
        p.Tabulate(2, "四、", "财政拨款收入支出决算表", "statement.appropriation", () => MoneyStatements.Appropriation(p));
        p.Tabulate(2, "五、", "一般公共预算财政拨款支出决算表", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general"));
        p.Tabulate(2, "六、", "一般公共预算财政拨款基本支出决算表", "statement.general-basic", () => EconomicTables.Panels(p));
        p.Tabulate(2, "七、", "一般公共预算财政拨款项目支出决算表", "statement.general-project", () => MoneyStatements.ProjectsOfFund(p, "general"));
        p.Tabulate(2, "八、", "政府性基金预算财政拨款收入支出决算表", "statement.govfund", () => MoneyStatements.FundFlow(p, "govfund"));
        p.Tabulate(2, "九、", "国有资本经营预算财政拨款收入支出决算表", "statement.statecap", () => MoneyStatements.FundFlow(p, "statecap"), "注：本部门无国有资本经营预算财政拨款收支，故本表为空。");
        p.Tabulate(2, "十、", "财政拨款“三公”经费、行政参公单位机关运行经费情况表", "statement.three-public", () => MoneyStatements.OperatingInformation(p));
    }

    private static void Explanation(Printer p)
    {
        p.Head(2, "一、", "收入决算情况说明", "revenue");
        FinalSentences.Revenue(p);
        p.Head(2, "二、", "支出决算情况说明", "expenditure");
        FinalSentences.Expenditure(p);
        p.Head(2, "三、", "一般公共预算财政拨款支出决算情况说明", "general-expenditure");
        p.Head(3, "（一）", "一般公共预算财政拨款支出决算总体情况", "general-expenditure.overall");
        FinalSentences.GeneralOverall(p);
        p.Head(3, "（二）", "一般公共预算财政拨款支出决算具体情况", "general-expenditure.detail");
        Fact general = p.Fact("expenditure.current", "general");
        int number = 0;
        foreach (string code in p.Books.Of(p.Year, "actual").Codes("general").Where(c => c.Length == 3))
        {
            Fact item = p.Fact("expenditure.current", "general", code);
            p.Say($"{++number}.{p.FunctionName(code)[..^2]}（类）支出{p.Amount(item)}，占一般公共预算财政拨款总支出的{p.Share(item, general)[1..]}。主要用于{p.Department.Trade.Duty}方面的支出。");
        }

        p.Head(2, "四、", "财政拨款“三公”经费支出决算情况说明", "three-public");
        p.Head(3, "（一）", "“三公”经费财政拨款支出决算总体情况", "three-public.overall");
        ThreePublicSentences.Overall(p, "fiscal");
        p.Head(3, "（二）", "“三公”经费财政拨款支出决算具体情况", "three-public.detail");
        ThreePublicSentences.Shares(p, "fiscal");
        ThreePublicSentences.Details(p, "fiscal", 4);
    }
}
