using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>
/// Explains failures: a gap that equals a known figure, the one figure whose correction mends most failures, and the failures
/// that share it.
/// </summary>
internal sealed class Causes
{
    private const int FewestFailures = 2;
    private readonly ILookup<decimal, LineItem> byValue;
    private readonly Dictionary<string, (LineItem Item, int Failures)> suspects = [];

    private Causes(IEnumerable<LineItem> items) => byValue = items.Where(i => i.Metric == Metric.Amount && i.Value != 0).ToLookup(i => i.Value);

    public static Causes None { get; } = new([]);

    public static Causes Of(Ledger ledger, ImmutableArray<Finding> findings)
    {
        var causes = new Causes(ledger.Report.LineItems);
        Finding[] failures = [.. findings.Where(f => f.Outcome == CheckOutcome.Fail && f.Expected is not null && !f.Items.IsEmpty)];
        HashSet<string> confirmed = [.. findings.Where(f => f.Verifies && f.Outcome != CheckOutcome.Fail).SelectMany(f => f.Items).Select(i => i.Id)];
        Dictionary<string, (LineItem Item, int Failures)> blamed = failures.SelectMany(f => f.Items.DistinctBy(i => i.Id)).GroupBy(i => i.Id).ToDictionary(g => g.Key, g => (g.First(), g.Count()));
        foreach (Finding failure in failures)
        {
            (LineItem Item, int Failures)[] ranked = [.. failure.Items.DistinctBy(i => i.Id).Select(i => blamed[i.Id]).OrderByDescending(b => b.Failures).ThenBy(b => confirmed.Contains(b.Item.Id))];
            bool standsOut = ranked.Length == 1 || ranked[0].Failures > ranked[1].Failures || (!confirmed.Contains(ranked[0].Item.Id) && confirmed.Contains(ranked[1].Item.Id));
            if (standsOut)
            {
                causes.suspects[Key(failure)] = ranked[0];
            }
        }

        return causes;
    }

    /// <summary>The figure at fault ("" where none stands out) and what explains the failure, in both languages.</summary>
    public (string Cause, string Chinese, string English) Explain(Finding finding)
    {
        List<string> chinese = [], english = [];
        string cause = "";
        if (suspects.TryGetValue(Key(finding), out (LineItem Item, int Failures) suspect))
        {
            cause = suspect.Item.Id;
            if (suspect.Failures >= FewestFailures)
            {
                chinese.Add($"{Arithmetic.Of(suspect.Item)} 牵涉 {suspect.Failures} 处不符，多半是它有误");
                english.Add($"{Arithmetic.Of(suspect.Item)} takes part in {suspect.Failures} failures and is probably the wrong one");
            }

            if (suspect.Item.Metric is Metric.Share or Metric.ChangeRate or Metric.ExecutionRate && finding.Expected is { } due)
            {
                chinese.Add($"应为 {Arithmetic.Percent(due)}%");
                english.Add($"it should read {Arithmetic.Percent(due)} %");
            }
        }

        if (finding.Difference is { } gap && Math.Abs(gap) > 100 * finding.Items.Select(i => i.HalfStep).DefaultIfEmpty().Max() && finding.Items.Any(i => i.Metric == Metric.Amount) && byValue[Math.Abs(gap)].FirstOrDefault(i => finding.Items.All(f => f.Id != i.Id)) is { } known)
        {
            chinese.Add($"所差正好等于 {Arithmetic.Of(known)}");
            english.Add($"the gap equals {Arithmetic.Of(known)}");
        }

        return (cause, string.Join("；", chinese), string.Join("; ", english));
    }

    private static string Key(Finding finding) => $"{finding.Chinese}|{string.Join(',', finding.Items.Select(i => i.Id))}";
}
