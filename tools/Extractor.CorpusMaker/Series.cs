using System.Globalization;
using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Templates;

namespace Extractor.CorpusMaker;

/// <summary>
/// Reports of one department over years and kinds: two final accounts, a budget and the final account, a department and its unit, a report
/// published again. For every rule across reports a department with one slip between its reports, and departments without any.
/// </summary>
internal static class Series
{
    private const decimal Much = 1_000_000;

    /// <summary>A department's place and its reports.</summary>
    private static readonly (string Place, Member[] Reports)[] All =
    [
        ("qingxi", [Final(2023), Final(2024), Budget(2024), Budget(2025), Final(2024, "docx"), Final(2024) with { OfUnit = true }, Final(2024, "docx") with { OfUnit = true }]),
        ("shuoshui", [Final(2023) with { Rule = "Y1", Slip = new Slip("closing general", 2023, "actual", Much) }, Final(2024)]),
        ("linchuan", [Budget(2024) with { Rule = "Y2", Slip = new Slip("30217", 2024, "budget", Much) }, Budget(2025)]),
        ("jingu", [Budget(2024) with { Rule = "Y3", Slip = new Slip("30231", 2024, "budget", Much) }, Final(2024)]),
        ("luxi", [Final(2024), Final(2024) with { OfUnit = true, Rule = "Y4", Slip = new Slip("30227", 2024, "actual", Much) }]),
        ("anfu", [Final(2024) with { Suffix = "-1" }, Final(2024) with { Suffix = "-2", Rule = "Y5", Slip = new Slip("30227", 2024, "actual", Much) }]),
    ];

    public static IEnumerable<CorpusEntry> Entries => All.SelectMany((department, i) => department.Reports.Select(report => Entry(department.Place, 1_200 + i, report)));

    /// <summary>A unit is smaller than its department: it has no government fund and sends nobody abroad. The slip of Y4 is the department's own books with more spent.</summary>
    private static CorpusEntry Entry(string place, int seed, Member report)
    {
        Template template = Template.All.Single(t => t.Name == report.Template) with { Year = report.Year };
        var department = Department.Make(new Dice(seed), place, "commerce");
        var books = new Books(seed, department, report.OfUnit && report.Rule.Length == 0 ? new BookPlan(Abroad: false, GovernmentFund: false) : new BookPlan(Abroad: true), report.Slip);
        string kind = template.Kind == "budget" ? "budget" : report.OfUnit ? "unit" : "final";
        return new CorpusEntry(string.Create(CultureInfo.InvariantCulture, $"{department.Slug}-{report.Year}-{kind}{report.Suffix}"), template, books, report.Format) { OfUnit = report.OfUnit, Across = report.Rule };
    }

    private static Member Final(int year, string format = "html") => new("ministry-final", year, format);

    private static Member Budget(int year) => new("shandong-budget", year, "html");

    /// <summary>One report; <see cref="Rule"/> is the rule across reports that its slip breaks.</summary>
    private sealed record Member(string Template, int Year, string Format)
    {
        public string Rule { get; init; } = "";

        public Slip? Slip { get; init; }

        public bool OfUnit { get; init; }

        public string Suffix { get; init; } = "";
    }
}
