using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>What the identities say of each figure that takes part in them. A figure is never changed.</summary>
internal static class Verdicts
{
    public static ImmutableArray<LineItem> Set(ImmutableArray<LineItem> items, ImmutableArray<Finding> findings)
    {
        var held = new Dictionary<string, int>();
        var failed = new Dictionary<string, int>();
        foreach (Finding finding in findings.Where(f => f.Verifies))
        {
            Dictionary<string, int> counts = finding.Outcome == CheckOutcome.Fail ? failed : held;
            foreach (string id in finding.Items.Select(i => i.Id).Distinct())
            {
                counts[id] = counts.GetValueOrDefault(id) + 1;
            }
        }

        return [.. items.Select(i => Judge(i, held.GetValueOrDefault(i.Id), failed.GetValueOrDefault(i.Id)))];
    }

    private static LineItem Judge(LineItem item, int held, int failed)
    {
        Verification verification = failed > held ? Verification.Contradicted : held > 0 ? Verification.Confirmed : Verification.Unchecked;
        return item with { Verification = verification, Confidence = item.Confidence * Reliability(item, held, failed) };
    }

    /// <summary>Measured shares of right items among those with so many identities for and against them.</summary>
    private static double Reliability(LineItem item, int held, int failed) => (held, failed) switch
    {
        (0, 0) => item.Statement == Statement.Narrative ? 0.93 : 0.95,
        (_, 0) => held > 1 ? 0.995 : 0.99,
        _ when failed > held => 0.85,
        _ => 0.95,
    };
}
