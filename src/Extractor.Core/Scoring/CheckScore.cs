using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Scoring;

/// <summary>
/// Failing checks against what is truly wrong in a document. Where the truth names rules, the families of rules (<c>T1</c> of
/// <c>T1.opening</c>) are compared, once a document; where a person described it, by severity (<see cref="DescribedAnomalies"/>).
/// </summary>
internal static class CheckScore
{
    private static readonly ImmutableArray<(Severity Severity, string Name)> Severities = [(Severity.Error, "errors described"), (Severity.Warning, "warnings described"), (Severity.Info, "remarks described")];

    public static IEnumerable<ScoreRow> Rows(GoldDocument gold, Report? report)
    {
        if (gold.Failures is not { } truth)
        {
            return [];
        }

        return truth.Any(f => f.Rule.Length == 0) ? ByDescription(truth, report)
            : ByRule(truth, [.. (report?.Checks ?? []).Where(c => c.Outcome == CheckOutcome.Fail)]);
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

    private static IEnumerable<ScoreRow> ByDescription(ImmutableArray<GoldFailure> truth, Report? report)
    {
        var anomalies = new DescribedAnomalies(truth, report);
        foreach ((Severity severity, string name) in Severities)
        {
            GoldFailure[] wanted = [.. truth.Where(t => t.Severity == severity)];
            CheckResult[] claimed = [.. anomalies.Failures.Where(c => c.Severity == severity)];
            yield return new ScoreRow("check", name, new Tally(wanted.Count(anomalies.IsFound), wanted.Length, claimed.Count(anomalies.IsTrue), claimed.Length));
        }
    }

    private static string Family(string rule) => rule.Split('.')[0];
}
