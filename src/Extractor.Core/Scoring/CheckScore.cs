using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Reports;

namespace Extractor.Scoring;

/// <summary>
/// Failing checks against the errors that a document truly contains. Where the truth names rules, the families of rules
/// (<c>T1</c> of <c>T1.opening</c>) are compared, once a document; where it names two figures, a failure that speaks of either finds the error.
/// </summary>
internal static partial class CheckScore
{
    public static IEnumerable<ScoreRow> Rows(GoldDocument gold, Report? report)
    {
        if (gold.Failures is not { } truth)
        {
            return [];
        }

        CheckResult[] failures = [.. (report?.Checks ?? []).Where(c => c.Outcome == CheckOutcome.Fail)];
        return truth.Any(f => f.Rule.Length == 0) ? ByFigures(truth, failures, report) : ByRule(truth, failures);
    }

    private static IEnumerable<ScoreRow> ByRule(ImmutableArray<GoldFailure> truth, CheckResult[] failures)
    {
        string[] wanted = [.. truth.Select(f => Family(f.Rule)).Distinct()], found = [.. failures.Select(f => Family(f.Rule)).Distinct()];
        return wanted.Union(found).Select(rule =>
        {
            int hit = wanted.Contains(rule) && found.Contains(rule) ? 1 : 0;
            return new ScoreRow("check", rule, new Tally(hit, wanted.Contains(rule) ? 1 : 0, hit, found.Contains(rule) ? 1 : 0));
        });
    }

    private static IEnumerable<ScoreRow> ByFigures(ImmutableArray<GoldFailure> truth, CheckResult[] failures, Report? report)
    {
        ILookup<string, string> printed = (report?.LineItems ?? []).ToLookup(i => i.Id, i => Plain(i.Printed));
        HashSet<string>[] spoken = [.. failures.Select(f => Figures(f.Message).Concat(f.Items.SelectMany(id => printed[id])).ToHashSet())];
        ImmutableArray<string>[] errors = [.. truth.Select(f => f.Figures.SelectMany(Figures).ToImmutableArray())];
        int[] required = [.. Enumerable.Range(0, truth.Length).Where(i => truth[i].Required)];
        yield return new ScoreRow("check", "errors described by their figures", new Tally(
            required.Count(i => spoken.Any(s => errors[i].Any(s.Contains))),
            required.Length,
            spoken.Count(s => errors.Any(e => e.Any(s.Contains))),
            spoken.Length));
    }

    private static string Family(string rule) => rule.Split('.')[0];

    private static IEnumerable<string> Figures(string text) => Number().Matches(text).Select(m => Plain(m.Value));

    private static string Plain(string figure) => figure.Replace(",", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Number();
}
