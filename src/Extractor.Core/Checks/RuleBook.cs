using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>Holds a report against itself: every rule at every place where it applies.</summary>
public static class RuleBook
{
    private static readonly ImmutableArray<Rule> Book =
        [.. StructureRules.All, .. StatementRules.All, .. AcrossStatementRules.All, .. SentenceRules.All, .. OrganisationRules.All, .. PerformanceRules.All];

    /// <summary>All rules in the order of the book; family Y needs several reports.</summary>
    public static ImmutableArray<RuleDescription> Rules { get; } =
        [.. Book.Select(r => new RuleDescription(r.Id, r.Title, r.English, r.Severity, r.AppliesTo)), .. AcrossReportRules.Descriptions];

    /// <summary>The report with <see cref="Report.Checks"/> set, and what they say of each line item.</summary>
    public static Report Check(Report report) => Check(report, RuleSettings.Default);

    public static Report Check(Report report, RuleSettings settings)
    {
        if (report.Profile.Kind is not (ReportKind.FinalAccount or ReportKind.Budget))
        {
            return report with { Checks = [] };
        }

        var ledger = new Ledger(report);
        ImmutableArray<(Rule Rule, Finding Finding)> found = [.. Book.Where(r => settings.Runs(r.Id)).SelectMany(r => Run(r, ledger).Select(f => (r, f)))];
        found = WithoutConsequences(found);
        Causes causes = Causes.Of(ledger, [.. found.Select(f => f.Finding)]);
        return report with
        {
            LineItems = Verdicts.Set(report.LineItems, [.. found.Select(f => f.Finding)]),
            Checks = Results(found.Select(f => Result(f.Rule.Id, f.Rule.Severity, f.Finding, settings, causes))),
        };
    }

    /// <summary>Family Y over the reports of one department, of any years and kinds.</summary>
    public static ImmutableArray<CheckResult> CheckDepartment(IReadOnlyList<Report> reports, RuleSettings settings) =>
        Results(AcrossReportRules.Find(reports).Where(f => settings.Runs(f.Rule))
            .Select(f => Result(f.Rule, AcrossReportRules.Descriptions.First(d => d.Id == f.Rule).Severity, f.Finding, settings, Causes.None)));

    /// <summary>A figure with the wrong unit breaks every sum and rate that it takes part in; the slip alone is the error.</summary>
    private static ImmutableArray<(Rule Rule, Finding Finding)> WithoutConsequences(ImmutableArray<(Rule Rule, Finding Finding)> found)
    {
        HashSet<string> slips = [.. found.Where(f => f.Rule.Id == "N10" && f.Finding.Outcome == CheckOutcome.Fail).Select(f => f.Finding.Items[0].Id)];
        return [.. found.Where(f => f.Rule.Id == "N10" || f.Finding.Outcome != CheckOutcome.Fail || !f.Finding.Items.Any(i => slips.Contains(i.Id)))];
    }

    private static IEnumerable<Finding> Run(Rule rule, Ledger ledger)
    {
        Finding[] found = [.. rule.Find(ledger)];
        return found.Length > 0 ? found : [Nothing(rule, ledger)];
    }

    /// <summary>A rule without a place: its statement is not there, was not read, or nothing of the report bears on it.</summary>
    private static Finding Nothing(Rule rule, Ledger ledger)
    {
        Coverage coverage = ledger.Report.Coverage;
        if (!rule.Needs.IsEmpty && !ledger.Report.Tables.Any(t => rule.Needs.Contains(t.Statement)))
        {
            return coverage.PagesRead < coverage.Pages
                ? new Finding(CheckOutcome.NotChecked, $"没有找到{rule.AppliesTo}，有 {coverage.Pages - coverage.PagesRead} 页未能读出", $"the statement was not found; {coverage.Pages - coverage.PagesRead} pages could not be read")
                : new Finding(CheckOutcome.NotApplicable, $"报告中没有{rule.AppliesTo}", "the report has no such statement");
        }

        return ledger.Report.LineItems.IsEmpty
            ? new Finding(CheckOutcome.NotChecked, "没有读出任何数字", "no figure was read")
            : rule.Needs.IsEmpty
            ? new Finding(CheckOutcome.NotApplicable, "报告中没有本规则所涉的内容", "the report has nothing that the rule speaks of")
            : new Finding(CheckOutcome.NotChecked, $"{rule.AppliesTo}是空表或未读懂", "the statement is empty or was not understood");
    }

    private static CheckResult Result(string rule, Severity severity, Finding finding, RuleSettings settings, Causes causes)
    {
        (string cause, string chinese, string english) = finding.Outcome == CheckOutcome.Fail ? causes.Explain(finding) : ("", "", "");
        return new CheckResult
        {
            Rule = rule,
            Outcome = finding.Outcome,
            Severity = settings.SeverityOf(rule) ?? finding.Severity ?? severity,
            Message = finding.Chinese,
            English = english.Length > 0 ? $"{finding.English}. {english}" : finding.English,
            Explanation = chinese,
            Expected = finding.Expected,
            Actual = finding.Actual,
            Difference = finding.Difference,
            Tolerance = finding.Tolerance,
            Items = [.. finding.Items.Select(i => i.Id)],
            Cause = cause,
            Source = finding.Source,
        };
    }

    /// <summary>Failures and rounding one by one; what passed, or what is missing in the same words, counted.</summary>
    private static ImmutableArray<CheckResult> Results(IEnumerable<CheckResult> results)
    {
        CheckResult[] all = [.. results];
        IEnumerable<CheckResult> counted = all.Where(r => r.Outcome is not (CheckOutcome.Fail or CheckOutcome.Rounding)).GroupBy(r => (r.Rule, r.Outcome, Key: r.Outcome == CheckOutcome.Pass ? "" : r.Message))
            .Select(g => g.Key.Outcome == CheckOutcome.Pass
                ? new CheckResult { Rule = g.Key.Rule, Outcome = CheckOutcome.Pass, Severity = g.First().Severity, Places = g.Count(), Message = "相符", English = "holds" }
                : g.First() with { Places = g.Count() });
        IEnumerable<CheckResult> single = all.Where(r => r.Outcome is CheckOutcome.Fail or CheckOutcome.Rounding).DistinctBy(r => (r.Rule, r.Outcome, r.Message, r.Source));
        Dictionary<string, int> order = Rules.Select((r, i) => (r.Id, i)).ToDictionary(r => r.Id, r => r.i);
        return [.. single.Concat(counted).OrderBy(r => order[r.Rule]).ThenBy(r => r.Outcome switch { CheckOutcome.Fail => 0, CheckOutcome.Rounding => 1, _ => 2 })];
    }
}
