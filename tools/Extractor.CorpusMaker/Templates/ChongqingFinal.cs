using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Chongqing: prose alone, short headings inside the paragraphs.</summary>
internal static class ChongqingFinal
{
    public static readonly Template Template = new(
        "chongqing-final", "final-account", 2024, new BookPlan(GovernmentFund: false), new Style { Amount = "#,##0.00", Percent = "0.0" }, Draw)
    { Formats = ["docx", "html", "txt", "pdf"] };

    private static void Draw(Printer p)
    {
        p.Cover($"{p.Department.Name}{p.Year}年度部门决算情况说明");
        p.Head(1, "一、", "部门基本情况", "overview");
        p.Head(2, "（一）", "职能职责", "duties");
        Organisation.Duties(p, "1.", "2.", "3.");
        p.Head(2, "（二）", "机构设置", "organisation");
        Organisation.Subordinates(p);
        p.Head(1, "二、", "部门决算收支情况说明", "explanation");
        p.Head(2, "（一）", "收入支出决算总体情况说明", "income-expenditure");
        Totals(p);
        p.Head(2, "（二）", "财政拨款收入支出决算总体情况说明", "appropriation");
        FinalSentences.TotalsTogether(p, "fiscal");
        p.Head(2, "（三）", "一般公共预算财政拨款支出决算情况说明", "general-expenditure");
        FinalSentences.GeneralOverall(p);
        FinalSentences.GeneralStructure(p, marked: false);
        p.Head(2, "（四）", "一般公共预算财政拨款基本支出决算情况说明", "general-basic");
        FinalSentences.GeneralBasic(p, amounts: false);
        p.Head(1, "三、", "“三公”经费情况说明", "three-public");
        p.Head(2, "（一）", "“三公”经费支出总体情况说明", "three-public.overall");
        ThreePublicSentences.Overall(p, "fiscal");
        p.Head(2, "（二）", "“三公”经费分项支出情况", "three-public.detail");
        ThreePublicSentences.Details(p, "fiscal", 3);
        p.Head(1, "四、", "其他需要说明的事项", "other-matters");
        p.Head(2, "（一）", "机关运行经费情况说明", "operating-cost");
        OtherMatters.OperatingCost(p);
        p.Head(2, "（二）", "国有资产占用情况说明", "assets");
        OtherMatters.Assets(p, $"{p.Year}年12月31日");
        p.Head(2, "（三）", "政府采购支出情况说明", "procurement");
        OtherMatters.Procurement(p);
        p.Head(2, "（四）", "预算绩效管理情况说明", "performance");
        OtherMatters.PerformanceReview(p);
        p.Head(1, "五、", "专业名词解释", "glossary");
        Organisation.Glossary(p);
    }

    /// <summary>收入总计…，支出总计…。收、支与上年度相比….</summary>
    private static void Totals(Printer p)
    {
        Fact revenue = p.Fact("revenue.total"), expenditure = p.Fact("expenditure.total");
        p.RunIn(3, "1.", "总体情况", "", () => $"。{p.Year}年度收入总计{p.Amount(revenue)}，支出总计{p.Amount(expenditure)}。收、支{p.Against($"与{p.Year - 1}年度相比，", revenue, expenditure)}，主要原因是{Reasons.Of(p, revenue)}。");
        Fact received = p.Fact("revenue.current"), spent = p.Fact("expenditure.current");
        p.RunIn(3, "2.", "收入情况", "revenue", () => $"。{p.Year}年度收入合计{p.Amount(received)}，{p.Against("较上年决算", received)}，主要原因是{Reasons.Of(p, received)}。其中：{FinalSentences.Enumerate(p, received, [("财政拨款收入", p.Fact("revenue.current", "fiscal")), ("其他收入", p.Fact("revenue.other"))])}。此外，年初结转和结余{p.Amount(p.Fact("balance.opening"))}。");
        p.RunIn(3, "3.", "支出情况", "expenditure", () => $"。{p.Year}年度支出合计{p.Amount(spent)}，{p.Against("较上年决算", spent)}，主要原因是{Reasons.Of(p, spent)}。其中：{FinalSentences.Enumerate(p, spent, [("基本支出", p.Fact("expenditure.basic")), ("项目支出", p.Fact("expenditure.project"))])}。");
        p.RunIn(3, "4.", "结转结余情况", "", () => $"。{p.Year}年度年末结转和结余{p.Amount(p.Fact("balance.closing"))}。");
    }
}
