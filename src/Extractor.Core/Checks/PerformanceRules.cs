using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Accounting;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>Family P: projects, targets and scores.</summary>
internal static partial class PerformanceRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new("P1", "年初预算＋年度追加＝全年预算", "Budget at the start + additions = revised budget", Severity.Error, "文字", [], Enumerations.Additions),
        new("P2", "项目结果达到自己的目标，得分不超过 100，文字得分与自评表一致", "A result meets its own target; scores ≤ 100; the score in the text equals the annex's", Severity.Error, "绩效表与文字", [], ledger => Repetitions.Of(ledger, "P2").Concat(Scores(ledger)).Concat(Targets(ledger))),
        new("P3", "各项目之和不超过项目支出", "The projects do not exceed project expenditure", Severity.Error, "项目表", [], Projects),
    ];

    private static IEnumerable<Finding> Scores(Ledger ledger)
    {
        foreach (LineItem score in ledger.Report.LineItems.Where(i => i.Metric == Metric.Score))
        {
            yield return score.Value is >= 0 and <= 100 ? Finding.Passed("得分在 0 到 100 之间", "scores lie between 0 and 100", score)
                : Finding.Failed($"{Arithmetic.Name(score)} {score.Printed} 分，超出 100", $"{Arithmetic.Name(score)} has {score.Printed} points, more than 100", null, score);
        }

        LineItem[] printed = [.. ledger.Report.LineItems.Where(i => i.Concept == "performance.score.project" && i.Statement != Statement.Narrative)];
        foreach (LineItem told in ledger.Narrative.Where(i => i.Concept == "performance.score.project"))
        {
            string name = Core(told.Project);
            if (Array.FindAll(printed, p => p.Project != told.Project && SameProject(Core(p.Project), name)) is [var form])
            {
                Finding finding = Finding.Of(new Equation([told], [form], Relation.Same));
                yield return finding.Outcome == CheckOutcome.Fail
                    ? finding with { Chinese = $"{told.Project}：文字得分 {told.Printed}，自评表 {form.Printed}", English = $"{told.Project}: {told.Printed} in the text, {form.Printed} in the form" }
                    : finding;
            }
        }
    }

    private static bool SameProject(string a, string b) => a.Length > 3 && b.Length > 3 && (a == b || a.StartsWith(b, StringComparison.Ordinal) || b.StartsWith(a, StringComparison.Ordinal));

    private static string Core(string project) => Suffix().Replace(project, "");

    private static IEnumerable<Finding> Targets(Ledger ledger)
    {
        foreach (Evaluation evaluation in ledger.Report.Evaluations)
        {
            foreach (Indicator indicator in evaluation.Indicators)
            {
                if (Number(indicator.Target) is not { } target || Number(indicator.Actual) is not { } actual)
                {
                    continue;
                }

                bool? met = indicator.Operator switch { ">=" or "≥" or ">" => actual >= target, "<=" or "≤" or "<" => actual <= target, "=" or "==" => actual == target, _ => null };
                if (met is null)
                {
                    continue;
                }

                yield return met.Value ? Finding.Passed("指标达到目标", "the indicators meet their targets")
                    : Finding.Failed($"{evaluation.Project}的“{indicator.Name}”：目标 {indicator.Operator} {indicator.Target}，实际 {indicator.Actual}，未达到", $"{indicator.Name} of {evaluation.Project}: target {indicator.Operator} {indicator.Target}, result {indicator.Actual}", evaluation.Source) with { Severity = Severity.Info };
            }
        }
    }

    /// <summary>The only number of a text; null where it has none or several.</summary>
    private static decimal? Number(string text) => Digits().Matches(text) is [var match] ? decimal.Parse(match.ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;

    private static IEnumerable<Finding> Projects(Ledger ledger)
    {
        foreach (StatementTable table in ledger.Statements.Where(t => t.Statement is not (Statement.Performance or Statement.ThreePublic)))
        {
            foreach (var column in table.Items.Where(i => i is { Concept: "expenditure.project", Metric: Metric.Amount, Economic: "" } && i.Project.Length > 0).GroupBy(i => (i.Fund, i.Year, i.Phase)))
            {
                LineItem? whole = table.Items.FirstOrDefault(i => i.Concept == "expenditure.project" && i is { Project: "", Function: "", Economic: "", BudgetUnit: "" } && (i.Fund, i.Year, i.Phase) == column.Key);
                ImmutableArray<LineItem> parts = [.. column];
                if (whole is not null)
                {
                    bool withheld = parts.Sum(p => p.Value) < whole.Value && ledger.Withholds;
                    yield return Finding.Of(new Equation(whole, parts), withheld || table.HasUnreadBeside(parts));
                }
                else if (ledger.Amount("expenditure.project", column.Key.Fund, column.Key.Phase, column.Key.Year) is { } stated)
                {
                    Finding finding = Finding.Of(new Equation(parts, [stated], Relation.AtMost));
                    yield return finding with { Severity = Severity.Warning };
                }
            }
        }
    }

    [GeneratedRegex("(?:（[^）]*）|项目|经费|费|专项|资金)+$")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();
}
