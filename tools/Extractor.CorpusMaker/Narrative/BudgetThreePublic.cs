using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Narrative;

/// <summary>The sentences of a budget about the three public expenses.</summary>
internal static class BudgetThreePublic
{
    /// <summary>One long sentence; the parts of the vehicles in brackets.</summary>
    public static void InOneSentence(Printer p, string fund)
    {
        string Part(string name, string part) => $"{name}{p.Amount(Of(p, part, fund))}，{p.Against("比上年", Of(p, part, fund))}";
        string total = Part($"{p.Year}年本部门{(fund == "fiscal" ? "财政拨款" : "一般公共预算")}安排“三公”经费", "total");
        string abroad = Part("因公出国（境）费", "abroad");
        string vehicles = $"公务用车购置及运行维护费{p.Amount(Of(p, "vehicles", fund))}（{Part("公务用车购置费", "vehicles.purchase")}；{Part("公务用车运行维护费", "vehicles.operation")}），{p.Against("比上年", Of(p, "vehicles", fund))}";
        p.Say($"{total}，主要原因是{Reasons.Of(p, Of(p, "total", fund))}。其中：{abroad}；{vehicles}；{Part("公务接待费", "reception")}。");
    }

    /// <summary>Shares first, then numbered paragraphs, then meeting and training fees.</summary>
    public static void WithShares(Printer p, string fund)
    {
        Fact total = Of(p, "total", fund);
        string Share(string name, string part) => $"{name}支出{p.Amount(Of(p, part, fund))}，占“三公”经费的{p.Share(Of(p, part, fund), total)[1..]}";
        p.Say($"{p.Department.ShortName}{p.Year}年度一般公共预算拨款安排的“三公”经费支出预算{p.Amount(total)}，{p.Against("比上年预算", total)}，变动原因{Reasons.Of(p, total)}。其中，{Share("因公出国（境）费", "abroad")}；{Share("公务用车购置及运行维护费", "vehicles")}；{Share("公务接待费", "reception")}。具体情况如下：");
        string Line(string part) => $"支出{p.Amount(Of(p, part, fund))}，{p.Against("比上年预算", Of(p, part, fund))}，主要原因是{Reasons.Of(p, Of(p, part, fund))}。";
        p.RunIn(3, "1．", "因公出国（境）费预算", "three-public.abroad", () => Line("abroad"));
        p.RunIn(3, "2．", "公务用车购置及运行维护费预算", "three-public.vehicles", () => $"支出{p.Amount(Of(p, "vehicles", fund))}。其中：");
        p.RunIn(4, "（1）", "公务用车购置预算", "three-public.vehicles", () => Line("vehicles.purchase"));
        p.RunIn(4, "（2）", "公务用车运行维护费预算", "three-public.vehicles", () => Line("vehicles.operation"));
        p.RunIn(3, "3．", "公务接待费预算", "three-public.reception", () => Line("reception"));
        foreach ((string name, string concept) in (ReadOnlySpan<(string, string)>)[("会议费", "meeting"), ("培训费", "training")])
        {
            Fact fee = p.Fact(concept, "general");
            p.Say($"{p.Department.ShortName}{p.Year}年度一般公共预算拨款安排的{name}预算支出{p.Amount(fee)}，{p.Against("比上年预算", fee)}，主要原因是{Reasons.Of(p, fee)}。");
        }
    }

    /// <summary>A heading a part, 预算安排….</summary>
    public static void UnderHeadings(Printer p, string fund, int level)
    {
        string Planned(string part) => $"{p.Year}年预算安排{p.Amount(Of(p, part, fund))}，{p.Against("比上年", Of(p, part, fund))}。主要原因是：{Reasons.Of(p, Of(p, part, fund))}。";
        p.Head(level, "（一）", "因公出国（境）经费", "three-public.abroad");
        p.Say(Planned("abroad"));
        p.Head(level, "（二）", "公务接待费", "three-public.reception");
        p.Say(Planned("reception"));
        p.Head(level, "（三）", "公务用车购置及运行费", "three-public.vehicles");
        p.Say($"{p.Year}年预算安排{p.Amount(Of(p, "vehicles", fund))}，其中：公务用车运行费{p.Amount(Of(p, "vehicles.operation", fund))}，{p.Against("比上年", Of(p, "vehicles.operation", fund))}；公务用车购置费{p.Amount(Of(p, "vehicles.purchase", fund))}，{p.Against("比上年", Of(p, "vehicles.purchase", fund))}。");
    }

    private static Fact Of(Printer p, string part, string fund) => p.Fact("three-public." + part, fund);
}
