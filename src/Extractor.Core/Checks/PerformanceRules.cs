using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Accounting;
using Extractor.Amounts;
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
        new("P3", "各项目之和不超过项目支出，同一科目的项目不超过该科目，文字所述单个项目的金额与项目表一致", "The projects do not exceed project expenditure, those of an item not the item's; an amount told of one project is the statement's", Severity.Error, "项目表", [], ledger => Projects(ledger).Concat(ProjectsOfItems(ledger)).Concat(Told(ledger))),
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

    /// <summary>Projects listed under a function item are no more than the item has as project expenditure.</summary>
    private static IEnumerable<Finding> ProjectsOfItems(Ledger ledger)
    {
        foreach (StatementTable table in ledger.Statements.Where(t => t.Statement is not (Statement.Performance or Statement.ThreePublic)))
        {
            foreach (var item in table.Items.Where(i => i is { Concept: "expenditure.project", Metric: Metric.Amount, Project.Length: > 0, Function.Length: 7, Economic: "" }).GroupBy(i => (i.Fund, i.Function, i.Year, i.Phase)))
            {
                Dimensions whole = Dimensions.Of(item.First()) with { Project = "" };
                if (ledger.All(whole).FirstOrDefault(i => i.Statement != Statement.Narrative && i.Source.Block != item.First().Source.Block) is { } stated)
                {
                    yield return Finding.Of(new Equation([.. item], [stated], Relation.AtMost)) with { Severity = Severity.Warning };
                }
            }
        }
    }

    /// <summary>对X1个项目…涉及资金a万元: no more than the statement of projects has under that name.</summary>
    private static IEnumerable<Finding> Told(Ledger ledger)
    {
        LineItem[] listed = [.. ledger.Statements.Where(t => t.Statement != Statement.Performance).SelectMany(t => t.Items).Where(i => i is { Concept: "expenditure.project", Metric: Metric.Amount, Fund: Fund.All, Project.Length: > 0 } && i.Year == ledger.Year)];
        foreach (ReportParagraph paragraph in ledger.Body)
        {
            foreach (Match match in OneProject().Matches(paragraph.Text))
            {
                string name = Core(match.Groups["name"].Value);
                ImmutableArray<LineItem> same = [.. listed.Where(i => SameProject(Core(i.Project), name))];
                if (!same.IsEmpty && QuantityReader.Scan(match.Groups["amount"].Value) is [{ Kind: QuantityKind.Money } told, ..])
                {
                    decimal sum = same.Sum(i => i.Value), tolerance = told.HalfStep + same.Sum(i => i.HalfStep);
                    string arithmetic = $"文字说{match.Groups["name"].Value}涉及 {told.Printed}{told.Unit}，项目表列 {Arithmetic.Number(sum, "万元")} 万元";
                    yield return new Finding(told.Value - sum > tolerance ? CheckOutcome.Fail : CheckOutcome.Pass, arithmetic, $"{told.Printed} is told of one project, the statement lists {Arithmetic.Number(sum, "万元")} 万元 under its name")
                    {
                        Severity = Severity.Warning,
                        Expected = sum,
                        Actual = told.Value,
                        Tolerance = tolerance,
                        Items = same,
                        Source = Ledger.Place(paragraph, match.Index, match.Length),
                    };
                }
            }
        }
    }

    [GeneratedRegex(@"对[“""]?(?<name>[^，。；、：\d“”""]{4,30}?)[”""]?1个项目[^。；]{0,24}涉及(?:预算|财政)?资金(?<amount>[\d,.]+\s*(?:万|亿)?元)")]
    private static partial Regex OneProject();

    [GeneratedRegex("(?:（[^）]*）|项目|经费|费|专项|资金)+$")]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Digits();
}
