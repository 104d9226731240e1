using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Shaanxi: a list of statements that says which are empty, the three public expenses transposed with meeting and training fees, self-evaluation forms.</summary>
internal static class ShaanxiFinal
{
    public static readonly Template Template = new(
        "shaanxi-final", "final-account", 2022, new BookPlan(Abroad: true), new Style { Left = "编制部门：", TableNumber = "公开{0:00}表", Amount = "0.00", Labels = new Labels { Code = "功能分类科目编码" } }, Draw);

    private static void Draw(Printer p)
    {
        p.Cover(p.Department.Name);
        p.Cover($"{p.Year}年度部门决算");
        p.Say("保密审查情况：已审查");
        p.Say("部门主要负责人审签情况：已审签");
        p.Head(1, "第一部分", "部门概况", "overview");
        p.Head(2, "一、", "部门主要职责及内设机构", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "部门决算单位构成", "organisation");
        Organisation.Subordinates(p);
        p.Head(2, "三、", "部门人员情况", "staffing");
        Organisation.Staff(p);
        p.Head(1, "第二部分", $"{p.Year}年度部门决算表", "statements");
        Tables(p);
        p.Head(1, "第三部分", $"{p.Year}年度部门决算情况说明", "explanation");
        Explanation(p);
        p.Head(1, "第四部分", "专业名词解释", "glossary");
        Organisation.Glossary(p);
        p.Head(1, "第五部分", "附件", "attachments");
        Forms(p);
    }

    private static void Tables(Printer p)
    {
        p.Tabulate(2, "", "收入支出决算总表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(2, "", "收入决算表", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(2, "", "支出决算表", "statement.expenditure", () => MoneyStatements.Expenditure(p));
        p.Tabulate(2, "", "财政拨款收入支出决算总表", "statement.appropriation", () => MoneyStatements.Appropriation(p));
        p.Tabulate(2, "", "一般公共预算财政拨款支出决算表", "statement.general-expenditure", () => MoneyStatements.OfFund(p, "general", group: "本年支出"));
        p.Tabulate(2, "", "一般公共预算财政拨款基本支出决算表", "statement.general-basic", () => EconomicTables.Panels(p));
        p.Tabulate(2, "", "政府性基金预算财政拨款收入支出决算表", "statement.govfund", () => MoneyStatements.FundFlow(p, "govfund"));
        p.Tabulate(2, "", "国有资本经营预算财政拨款支出决算表", "statement.statecap", () => MoneyStatements.OfFund(p, "statecap", "合计", "本年支出"), "注：本部门无国有资本经营预算财政拨款收支，故本表为空表。");
        p.Tabulate(2, "", "财政拨款“三公”经费及会议费、培训费支出决算表", "statement.three-public", () => ThreePublicTables.Transposed(p, "fiscal"));
    }

    private static void Explanation(Printer p)
    {
        p.Head(2, "一、", "收入支出决算总体情况说明", "income-expenditure");
        Fact revenue = p.Fact("revenue.total"), expenditure = p.Fact("expenditure.total");
        p.Say($"{p.Year}年度收入总计{p.Amount(revenue)}，支出总计{p.Amount(expenditure)}，{p.Against("与上年相比收、支总计各", revenue, expenditure)}。{Reasons.Sentence(p, revenue)}");
        p.Head(2, "二、", "收入决算情况说明", "revenue");
        FinalSentences.Revenue(p);
        Additions(p);
        p.Head(2, "三、", "支出决算情况说明", "expenditure");
        FinalSentences.Expenditure(p);
        p.Head(2, "四、", "财政拨款收入支出决算总体情况说明", "appropriation");
        FinalSentences.TotalsTogether(p, "fiscal", "与上年相比");
        p.Head(2, "五、", "一般公共预算财政拨款支出决算情况说明", "general-expenditure");
        p.Head(3, "（一）", "财政拨款支出决算总体情况说明", "general-expenditure.overall");
        FinalSentences.GeneralOverall(p);
        p.Head(3, "（二）", "财政拨款支出决算具体情况说明", "general-expenditure.detail");
        FinalSentences.GeneralDetail(p, "budget", reasons: true);
        p.Head(2, "六、", "一般公共预算财政拨款基本支出决算情况说明", "general-basic");
        FinalSentences.GeneralBasic(p, amounts: true);
        p.Head(2, "七、", "财政拨款“三公”经费及会议费、培训费支出决算情况说明", "three-public");
        ThreePublicSentences.Overall(p, "fiscal");
        ThreePublicSentences.Details(p, "fiscal", 3);
        p.Say($"全年会议费支出{p.Amount(p.Fact("meeting", "fiscal"))}，{p.Against("较上年", p.Fact("meeting", "fiscal"))}。全年培训费支出{p.Amount(p.Fact("training", "fiscal"))}，{p.Against("较上年", p.Fact("training", "fiscal"))}。");
        p.Head(2, "八、", "机关运行经费支出情况说明", "operating-cost");
        OtherMatters.OperatingCost(p);
        p.Head(2, "九、", "政府采购支出情况说明", "procurement");
        OtherMatters.Procurement(p);
        p.Head(2, "十、", "国有资产占用及购置情况说明", "assets");
        OtherMatters.Assets(p, $"{p.Year}年末");
        p.Head(2, "十一、", "预算绩效情况说明", "performance");
        OtherMatters.PerformanceReview(p);
    }

    /// <summary>年初批复预算收入…，年度执行中追加…，全年预算收入…, where money was added.</summary>
    private static void Additions(Printer p)
    {
        Fact start = p.Fact("revenue.current") with { Phase = "budget" }, end = start with { Phase = "revised" };
        decimal added = p.Books.Value(end) - p.Books.Value(start);
        if (added > 0)
        {
            p.Say($"{p.Year}年年初批复预算收入{p.Amount(start)}，年度执行中追加预算资金{p.Bare(added)}万元，全年预算收入{p.Amount(end)}。");
        }
    }

    private static void Forms(Printer p)
    {
        foreach (ProjectItem project in p.Books.Of(p.Year, "actual").Projects.Where(x => x.Source == "general").Take(3))
        {
            p.Tabulate(2, "", "项目支出绩效自评表", "statement.performance", () => SelfEvaluation.Form(p, project));
        }
    }
}
