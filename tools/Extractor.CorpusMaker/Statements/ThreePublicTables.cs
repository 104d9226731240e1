using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Statements;

/// <summary>The three public expenses, in the shapes that provinces print.</summary>
internal static class ThreePublicTables
{
    private static readonly (string Concept, string Name)[] Parts =
    [
        ("three-public.total", "合计"), ("three-public.abroad", "因公出国（境）费"), ("three-public.vehicles", "小计"), ("three-public.vehicles.purchase", "公务用车购置费"),
        ("three-public.vehicles.operation", "公务用车运行维护费"), ("three-public.reception", "公务接待费"),
    ];

    /// <summary>预算数 and 决算数 with six columns each, and the numbers 1 to 12 where columns are numbered.</summary>
    public static IEnumerable<string[]> Twelve(Printer p, string fund)
    {
        yield return ["预算数", "<", "<", "<", "<", "<", "决算数", "<", "<", "<", "<", "<"];
        yield return [.. Heads, .. Heads];
        yield return [.. SubHeads, .. SubHeads];
        if (p.Style.LineNumbers)
        {
            yield return [.. Enumerable.Range(1, 12).Select(i => $"{i}")];
        }

        yield return [.. Six(p, fund, "budget", p.Year), .. Six(p, fund, "actual", p.Year)];
    }

    /// <summary>A pair of 预算数 and 决算数 under each part.</summary>
    public static IEnumerable<string[]> Pairs(Printer p, string fund)
    {
        string[] Twice(string[] heads) => [.. heads.SelectMany(h => new[] { h, h is "<" or "^" ? h : "<" })];
        yield return Twice(Heads);
        yield return [.. SubHeads.SelectMany(h => h == "^" ? new[] { "^", "^" } : [h, "<"])];
        yield return [.. Parts.SelectMany(_ => new[] { "预算数", "决算数" })];
        yield return [.. Parts.SelectMany(part => new[] { "budget", "actual" }.Select(phase => p.Cell(p.Fact(part.Concept, fund) with { Phase = phase })))];
    }

    /// <summary>One phase in six columns.</summary>
    public static IEnumerable<string[]> Single(Printer p, string fund, bool meetings = false)
    {
        yield return [.. Heads, .. meetings ? new[] { "会议费", "培训费" } : []];
        yield return [.. SubHeads, .. meetings ? new[] { "^", "^" } : []];
        yield return [.. Six(p, fund, p.IsBudget ? "budget" : "actual", p.Year), .. meetings ? new[] { p.Cell(p.Fact("meeting", "general")), p.Cell(p.Fact("training", "general")) } : []];
    }

    /// <summary>One phase with the operating cost as a last column.</summary>
    public static IEnumerable<string[]> WithOperatingCost(Printer p)
    {
        yield return ["“三公”经费预算数", "<", "<", "<", "<", "<", "机关运行经费预算数"];
        yield return [.. Heads, "^"];
        yield return [.. SubHeads, "^"];
        yield return [.. Six(p, "fiscal", "budget", p.Year), p.Cell(p.Fact("operating-cost", "general"))];
    }

    /// <summary>Last year's budget beside this year's, six columns each.</summary>
    public static IEnumerable<string[]> TwoYears(Printer p, string fund)
    {
        yield return [$"{p.Year - 1}年预算数", "<", "<", "<", "<", "<", $"{p.Year}年预算数", "<", "<", "<", "<", "<"];
        yield return [.. Heads, .. Heads];
        yield return [.. SubHeads, .. SubHeads];
        yield return [.. Six(p, fund, "budget", p.Year - 1), .. Six(p, fund, "budget", p.Year)];
    }

    /// <summary>预算数 and 决算数 as rows, meeting and training fees as further columns.</summary>
    public static IEnumerable<string[]> Transposed(Printer p, string fund)
    {
        yield return ["项目", .. Heads, "会议费", "培训费"];
        yield return ["^", .. SubHeads, "^", "^"];
        yield return ["栏次", .. Enumerable.Range(1, 8).Select(i => $"{i}")];
        foreach ((string label, string phase) in new[] { ("预算数", "budget"), ("决算数", "actual") })
        {
            yield return [label, .. Six(p, fund, phase, p.Year), p.Cell(p.Fact("meeting", fund) with { Phase = phase }), p.Cell(p.Fact("training", fund) with { Phase = phase })];
        }
    }

    /// <summary>A row a part; the columns are given by heading and phase.</summary>
    public static IEnumerable<string[]> Listed(Printer p, string fund, params (string Head, string Phase)[] columns)
    {
        string[] names = ["“三公”经费合计", "1.因公出国（境）费", "2.公务用车购置及运行维护费", "  其中：公务用车购置费", "        公务用车运行维护费", "3.公务接待费"];
        yield return ["项目", .. columns.Select(c => c.Head)];
        for (int i = 0; i < names.Length; i++)
        {
            yield return [names[i], .. columns.Select(c => p.Cell(p.Fact(Parts[i].Concept, fund) with { Phase = c.Phase }))];
        }
    }

    private static readonly string[] Heads = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "<", "<", "公务接待费"];

    private static readonly string[] SubHeads = ["^", "^", "小计", "公务用车购置费", "公务用车运行维护费", "^"];

    private static string[] Six(Printer p, string fund, string phase, int year) => [.. Parts.Select(part => p.Cell(p.Fact(part.Concept, fund) with { Phase = phase, Year = year }))];
}
