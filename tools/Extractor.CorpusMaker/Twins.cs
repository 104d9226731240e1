using System.Globalization;
using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Templates;

namespace Extractor.CorpusMaker;

/// <summary>For every rule a document with one error in it.</summary>
internal static class Twins
{
    private const decimal Much = 1_000_000;

    public static IEnumerable<CorpusEntry> Entries => All.Select((t, i) =>
    {
        Template template = Template.All.Single(x => x.Name == t.Template);
        var books = new Books(900 + i, Department.Make(new Dice(900 + i), trade: "culture"), template.Plan);
        return new CorpusEntry($"twin-{t.Injection.Rule.ToLowerInvariant()}-{books.Department.Slug}-{template.Year}", template, books, t.Format) { Injection = t.Injection };
    });

    private static readonly (string Template, string Format, Injection Injection)[] All =
    [
        ("ministry-final", "docx", Edit("S1", "a part of the report names another year", d => d.Replace("2024年度部门决算情况说明", "2022年度部门决算情况说明"))),
        ("ministry-final", "docx", Edit("S2", "收入决算表 is left out", d => d.Remove("statement.revenue"))),
        ("shanghai-final", "html", Edit("S3", "the note under the empty state-capital statement names the government funds", d => d.ReplaceNote("statement.statecap", "国有资本经营预算财政拨款支出", "政府性基金财政拨款支出"))),
        ("ministry-final", "docx", Edit("S4", "performance is left out", d => d.Remove("performance"))),
        ("sichuan-final", "html", Edit("S5", "a placeholder is left in", d => d.Replace("（图1：收、支决算总计变动情况图）", "主要变动原因是XXXX。"))),
        ("sichuan-final", "html", Edit("S6", "a comparison names the year before last", d => d.Replace("与2022年度相比，收、支总计", "与2021年度相比，收、支总计"))),
        ("sichuan-final", "html", Edit("S7", "住房公积金 is not explained", d => d.Pieces.RemoveAll(p => p is Text t && t.Words.Contains("住房公积金（项）：反映", StringComparison.Ordinal)))),

        ("ministry-final", "xlsx", Misprinted("T1", "年初结转和结余", "statement.income-expenditure", f => f.Concept == "balance.opening", v => v + Much)),
        ("ministry-final", "xlsx", Misprinted("T2", "其他收入 of 行政运行", "statement.revenue", f => f.Concept == "revenue.other" && f.Function.Length == 7, v => v + Much, "T8")),
        ("ministry-final", "xlsx", Misprinted("T3", "基本支出 of 行政运行", "statement.expenditure", f => f.Concept == "expenditure.basic" && f.Function == "2070101", v => v + Much, "T8")),
        ("ministry-final", "xlsx", Misprinted("T4", "年初财政拨款结转和结余", "statement.appropriation", f => f.Concept == "balance.opening" && f.Fund == "fiscal", v => v + Much)),
        ("ministry-final", "docx", Misprinted("T5", "项目支出 of 文化活动", "statement.general-expenditure", f => f.Concept == "expenditure.project" && f.Function == "2070108", v => v + Much, "T8")),
        ("ministry-final", "xlsx", Misprinted("T6", "工资福利支出", "statement.general-basic", f => f.Economic == "301", v => v + Much, "T8")),
        ("ministry-final", "xlsx", Misprinted("T7", "公务接待费, budget", "statement.three-public", f => f.Concept == "three-public.reception" && f.Phase == "budget", v => v + Much)),
        ("ministry-final", "xlsx", Edit("T8", "2080506 is called 住房公积金", d => d.RenameRow("statement.general-expenditure", "2080506", "住房公积金"))),
        ("chongqing-final", "html", Misprinted("T9", "share of 其他收入", "revenue", f => f is { Concept: "revenue.other", Metric: "share" }, v => v + 120, "N1")),

        ("ministry-final", "xlsx", Misprinted("X1", "住房保障支出", "statement.income-expenditure", f => f.Function == "221", v => v + Much, "T8")),
        ("ministry-final", "xlsx", Misprinted("X2", "住房保障支出, general", "statement.appropriation", f => f is { Function: "221", Fund: "general" }, v => v + Much, "T4", "T8")),
        ("ministry-final", "xlsx", Misprinted("X3", "基本支出 in all", "statement.general-expenditure", f => f is { Concept: "expenditure.basic", Function: "" }, v => v + Much, "T5", "T8")),
        ("ministry-final", "xlsx", Misprinted("X4", "公务接待费 of basic expenditure", "statement.general-basic", f => f.Economic == "30217", v => v + Much, "T8")),
        ("ministry-final", "xlsx", Misprinted("X5", "住房公积金 of basic expenditure", "statement.general-basic", f => f.Economic == "30113", v => v + Much, "T8")),
        ("ministry-final", "xlsx", Misprinted("X6", "基本支出 of 行政运行", "statement.general-expenditure", f => f is { Concept: "expenditure.basic", Function: "2070101" }, v => v * 3, "T5", "T8")),

        ("chongqing-final", "docx", Misprinted("N1", "share of 项目支出", "expenditure", f => f is { Concept: "expenditure.project", Metric: "share" }, v => v + 5)),
        ("chongqing-final", "html", Misprinted("N2", "政府采购货物支出", "procurement", f => f.Concept == "procurement.goods", v => v + Much)),
        ("sichuan-final", "html", Misprinted("N3", "公务用车运行维护费 in the text", "three-public.vehicles", f => f is { Concept: "three-public.vehicles.operation", Metric: "amount" }, v => v + 9_900)),
        ("chongqing-final", "docx", Misprinted("N4", "change of the operating cost", "operating-cost", f => f.Metric == "change", v => v * 3)),
        ("chongqing-final", "html", Misprinted("N5", "execution rate of the three public expenses", "three-public.overall", f => f.Metric == "executionRate", v => v - 21)),
        ("chongqing-final", "docx", Misprinted("N6", "年初结转和结余", "revenue", f => f.Concept == "balance.opening", v => v + Much)),
        ("guangdong-budget", "html", Edit("N7", "a cause larger than the change", d => d.AddCause("展览项目资金", "9999.99万元"))),
        ("chongqing-final", "docx", Misprinted("N8", "公用经费", "general-basic", f => f.Concept == "expenditure.basic.public", v => v + Much)),
        ("chongqing-final", "html", Edit("N9", "无公务用车 beside vehicles", d => d.InsertAfter("three-public.overall", "本部门无公务用车。"))),
        ("sichuan-final", "html", Misprinted("N10", "公务用车运行维护费 in yuan called 万元", "three-public.vehicles", f => f is { Concept: "three-public.vehicles.operation", Metric: "amount" }, v => v * 10_000)),

        ("sichuan-final", "html", Misprinted("O1", "other institutions", "organisation", f => f.Concept == "unit.subordinate.institution", v => v + 2)),
        ("shaanxi-final", "docx", Misprinted("O2", "workers", "staffing", f => f.Concept == "staff.actual.worker", v => v + 3)),
        ("chongqing-final", "docx", Misprinted("O3", "no vehicle held, yet running cost", "three-public.vehicles", f => f.Concept == "vehicles.owned", _ => 0)),
        ("shaanxi-final", "docx", Misprinted("P1", "全年预算收入", "revenue", f => f is { Concept: "revenue.current", Phase: "revised" }, v => v + Much)),
        ("shaanxi-final", "docx", Edit("P2", "满意度 below its target", d => d.ReplaceCell("statement.performance", "96%", "86%"))),
        ("shandong-budget", "xlsx", Misprinted("P3", "sum of the projects", "statement.general-project", f => f is { Concept: "expenditure.project", Project: "", Fund: "general" }, v => v + Much, "X2")),
    ];

    private static Injection Misprinted(string rule, string what, string place, Func<Fact, bool> which, Func<decimal, decimal> wrong, params string[] also) =>
        new(rule, string.Create(CultureInfo.InvariantCulture, $"{what} in {place} is misprinted"), new Misprint(place, which, wrong), null, also);

    private static Injection Edit(string rule, string what, Action<Draft> edit, params string[] also) => new(rule, what, null, edit, also);
}
