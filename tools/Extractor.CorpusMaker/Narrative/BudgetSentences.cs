using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Narrative;

/// <summary>The sentences of a budget.</summary>
internal static class BudgetSentences
{
    /// <summary>收入预算…，比上年增加…；支出预算….</summary>
    public static void Both(Printer p)
    {
        Fact revenue = p.Fact("revenue.current"), expenditure = p.Fact("expenditure.current");
        p.Say($"{p.Year}年本部门收入预算{p.Amount(revenue)}，{p.Against("比上年", revenue)}，主要原因是{Reasons.Of(p, revenue)}；支出预算{p.Amount(expenditure)}，{p.Against("比上年", expenditure)}，主要原因是{Reasons.Of(p, expenditure)}。");
    }

    /// <summary>收入预算…，其中：一般公共预算…、…, and the like of expenditure.</summary>
    public static void Composition(Printer p)
    {
        Fact revenue = p.Fact("revenue.current"), expenditure = p.Fact("expenditure.current");
        p.Say($"按照综合预算的原则，部门所有收入和支出均纳入部门预算管理。{p.Year}年，{p.Department.ShortName}收入预算为{p.Amount(revenue)}，{p.Against("比上年", revenue)}，主要原因是{Reasons.Of(p, revenue)}。其中：{Sources(p)}。");
        p.Say($"相应安排支出预算{p.Amount(expenditure)}，{p.Against("比上年", expenditure)}，主要原因是{Reasons.Of(p, expenditure)}。其中：基本支出{p.Amount(p.Fact("expenditure.basic"))}、项目支出{p.Amount(p.Fact("expenditure.project"))}。");
    }

    public static string Sources(Printer p)
    {
        (string, Fact)[] sources = [("一般公共预算拨款收入", p.Fact("revenue.current", "general")), ("政府性基金预算拨款收入", p.Fact("revenue.current", "govfund")), ("事业收入", p.Fact("revenue.institutional")), ("其他收入", p.Fact("revenue.other"))];
        return string.Join("、", sources.Where(s => !p.IsNone(s.Item2)).Select(s => s.Item1 + p.Amount(s.Item2)));
    }

    /// <summary>A line a 项 of a fund, printed by <paramref name="line"/> from its number, code, amount and change.</summary>
    public static void Items(Printer p, string fund, Func<int, string, string, string> line)
    {
        int number = 0;
        foreach (string code in p.Books.Of(p.Year, "budget").Codes(fund).Where(c => c.Length == 7))
        {
            p.Say(line(++number, code, p.Amount(p.Fact("expenditure.current", fund, code))));
        }
    }

    public static void Basic(Printer p, string fund)
    {
        p.Say($"{p.Department.ShortName}{p.Year}年度{(fund == "fiscal" ? "财政拨款" : "一般公共预算财政拨款")}基本支出预算{p.Amount(p.Fact("expenditure.basic", fund))}，其中：");
        string List(bool isPublic) => string.Join("、", p.Books.Of(p.Year, "budget").Basic.Keys.Where(c => Account.IsPublic(c) == isPublic).Select(c => Names.Economic(c, p.Year)));
        p.Say($"（一）人员经费{p.Amount(p.Fact("expenditure.basic.personnel", fund))}。主要包括：{List(false)}。");
        p.Say($"（二）公用经费{p.Amount(p.Fact("expenditure.basic.public", fund))}。主要包括：{List(true)}。");
    }

    public static void OperatingCost(Printer p)
    {
        Fact cost = p.Fact("operating-cost", "general");
        p.Say($"{p.Year}年本部门机关运行经费安排{p.Amount(cost)}，{p.Against("比上年", cost)}，主要原因是{Reasons.Of(p, cost)}。");
    }

    public static void Procurement(Printer p, string goods = "政府采购货物预算", string works = "政府采购工程预算", string services = "政府采购服务预算")
    {
        string Part(string part) => p.Amount(p.Fact("procurement." + part));
        p.Say($"{p.Year}年本部门政府采购预算{Part("total")}，其中：{goods}{Part("goods")}、{works}{Part("works")}、{services}{Part("services")}。");
    }

    /// <summary>Vehicles and equipment at the end of the year before.</summary>
    public static void Assets(Printer p)
    {
        Fact Stock(string concept) => new(concept, p.Year - 1, "actual");
        string Cars(string use, string name) => $"{name}{p.Count(Stock("asset.vehicles." + use), "辆")}";
        string cars = string.Join("、", Cars("principal", "主要负责人用车"), Cars("confidential", "机要通信用车"), Cars("emergency", "应急保障用车"), Cars("law-enforcement", "执法执勤用车"), Cars("special", "特种专业技术用车"), Cars("retired", "离退休干部用车"), Cars("other", "其他用车"));
        p.Say($"截至{p.Year - 1}年12月31日，本部门共有车辆{p.Count(Stock("asset.vehicles"), "辆")}，其中{cars}；单位价值100万元以上的设备{p.Count(Stock("asset.equipment.over-1m"), "台（套）")}。");
    }

    public static void Goals(Printer p) => p.Say(
        $"{p.Year}年度，本部门编报绩效目标的项目共{p.Count(p.Fact("performance.goals.projects"), "个")}，涉及项目预算资金{p.Amount(p.Fact("performance.goals.amount"))}。");
}
