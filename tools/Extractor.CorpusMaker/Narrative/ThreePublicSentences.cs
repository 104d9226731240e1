using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Narrative;

/// <summary>The sentences about the three public expenses of a final account.</summary>
internal static class ThreePublicSentences
{
    public static void Overall(Printer p, string fund)
    {
        Fact total = Part(p, "total", fund), planned = total with { Phase = "budget" };
        p.Say($"{p.Year}年度“三公”经费{(fund == "fiscal" ? "财政拨款" : "一般公共预算财政拨款")}支出预算为{p.Amount(planned)}，支出决算为{p.Amount(total)}，完成预算的{p.Execution(total, planned)}；{p.Against("较上年", total)}。决算数{(p.Books.Value(total) > p.Books.Value(planned) ? "大于" : "小于")}预算数的主要原因是{Reasons.Of(p, total, planned)}。");
    }

    public static void Shares(Printer p, string fund)
    {
        Fact total = Part(p, "total", fund);
        string One(string name, string part) => $"{name}支出决算{p.Amount(Part(p, part, fund))}，{p.Share(Part(p, part, fund), total)}";
        p.Say($"{p.Year}年度“三公”经费财政拨款支出决算中，{One("因公出国（境）费", "abroad")}；{One("公务用车购置及运行维护费", "vehicles")}；{One("公务接待费", "reception")}。具体情况如下：");
    }

    /// <summary>Numbered paragraphs of each part with occurrences and stocks.</summary>
    public static void Details(Printer p, string fund, int level)
    {
        Fact abroad = Part(p, "abroad", fund), vehicles = Part(p, "vehicles", fund), purchase = Part(p, "vehicles.purchase", fund), operation = Part(p, "vehicles.operation", fund), reception = Part(p, "reception", fund);
        string Times(string concept, string unit) => p.Count(p.Fact(concept), unit);
        p.RunIn(level, "1.", "因公出国（境）费", "three-public.abroad", () => $"支出{p.Amount(abroad)}。全年安排因公出国（境）团组{Times("abroad.groups", "个")}，累计{Times("abroad.persons", "人次")}。因公出国（境）费支出决算{p.Against($"比{p.Year - 1}年度", abroad)}。");
        p.RunIn(level, "2.", "公务用车购置及运行维护费", "three-public.vehicles", () => $"支出{p.Amount(vehicles)}。公务用车购置及运行维护费支出决算{p.Against($"比{p.Year - 1}年度", vehicles)}。");
        p.Say($"其中：公务用车购置费支出{p.Amount(purchase)}，购置公务用车{Times("vehicles.purchased", "辆")}。公务用车运行维护费支出{p.Amount(operation)}，主要用于公务用车的燃料、维修、过路过桥和保险等支出。截至{p.Year}年12月31日，本部门公务用车保有量为{Times("vehicles.owned", "辆")}。");
        p.RunIn(level, "3.", "公务接待费", "three-public.reception", () => $"支出{p.Amount(reception)}。公务接待费支出决算{p.Against($"比{p.Year - 1}年度", reception)}。");
        p.Say($"国内公务接待支出{p.Amount(Part(p, "reception.domestic", fund))}，国内公务接待{Times("reception.domestic.batches", "批次")}，{Times("reception.domestic.persons", "人次")}。");
    }

    public static Fact Part(Printer p, string part, string fund) => p.Fact("three-public." + part, fund);
}
