using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Extractor.Reports;

namespace Extractor.Accounting;

/// <summary>
/// Holds the figures of a report against each other: the same figure stated twice, and 类 = Σ款 = Σ项 within a statement.
/// Tolerance is the printed precision of the terms and nothing else. A figure is never changed.
/// </summary>
public static class Verifier
{
    /// <summary>Measured shares of right items among those that the gold documents cover, by <see cref="Verification"/>.</summary>
    private const double ConfirmedConfidence = 0.99, UncheckedConfidence = 0.95, ContradictedConfidence = 0.9;

    /// <summary>The items with <see cref="LineItem.Verification"/> and <see cref="LineItem.Confidence"/> set.</summary>
    public static ImmutableArray<LineItem> Verify(ImmutableArray<LineItem> items)
    {
        var verdicts = new Verification[items.Length];
        Sums(items, verdicts);
        Repetitions(items, verdicts);
        var verified = ImmutableArray.CreateBuilder<LineItem>(items.Length);
        for (int i = 0; i < items.Length; i++)
        {
            double confidence = verdicts[i] switch
            {
                Verification.Confirmed => ConfirmedConfidence,
                Verification.Contradicted => ContradictedConfidence,
                _ => UncheckedConfidence,
            };
            verified.Add(items[i] with { Verification = verdicts[i], Confidence = items[i].Confidence * confidence });
        }

        return verified.MoveToImmutable();
    }

    /// <summary>The same dimensions at two places: they agree within both half-steps, or they contradict each other.</summary>
    private static void Repetitions(ImmutableArray<LineItem> items, Verification[] verdicts)
    {
        var places = new Dictionary<(string, Fund, string, string, string, int, Phase, Metric), List<int>>();
        for (int i = 0; i < items.Length; i++)
        {
            LineItem item = items[i];
            if (item.BudgetUnit.Length == 0 && item.GovernmentEconomic.Length == 0)
            {
                var key = (item.Concept, item.Fund, item.Function, item.Economic, item.Project, item.Year, item.Phase, item.Metric);
                ref List<int>? known = ref CollectionsMarshal.GetValueRefOrAddDefault(places, key, out _);
                (known ??= []).Add(i);
            }
        }

        foreach (List<int> same in places.Values.Where(p => p.Count > 1))
        {
            foreach (int i in same)
            {
                bool agrees = same.Exists(j => j != i && Agree(items[i], items[j]));
                bool disagrees = same.Exists(j => j != i && !Agree(items[i], items[j]));
                verdicts[i] = disagrees && !agrees ? Verification.Contradicted : agrees ? Verification.Confirmed : verdicts[i];
            }
        }
    }

    private static bool Agree(LineItem a, LineItem b) => Math.Abs(a.Value - b.Value) <= a.HalfStep + b.HalfStep;

    /// <summary>Within one table, a code is the sum of the codes one level below it.</summary>
    private static void Sums(ImmutableArray<LineItem> items, Verification[] verdicts)
    {
        var columns = new Dictionary<(int?, string, Fund, int, Phase), List<int>>();
        for (int i = 0; i < items.Length; i++)
        {
            LineItem item = items[i];
            if (item.Statement != Statement.Narrative && item.Metric == Metric.Amount && item.Project.Length == 0
                && item.BudgetUnit.Length == 0 && item.GovernmentEconomic.Length == 0 && (item.Function.Length == 0 || item.Economic.Length == 0))
            {
                var key = (item.Source.Block, item.Concept, item.Fund, item.Year, item.Phase);
                ref List<int>? column = ref CollectionsMarshal.GetValueRefOrAddDefault(columns, key, out _);
                (column ??= []).Add(i);
            }
        }

        foreach (List<int> column in columns.Values)
        {
            foreach (int parent in column)
            {
                SumOf(items, verdicts, column, parent);
            }
        }
    }

    private static void SumOf(ImmutableArray<LineItem> items, Verification[] verdicts, List<int> column, int parent)
    {
        string code = Code(items[parent]);
        int below = code.Length == 0 ? 3 : code.Length + 2;
        List<int> parts = column.FindAll(i => Code(items[i]) is var c && c.Length == below && c.StartsWith(code, StringComparison.Ordinal));
        if (parts.Count == 0)
        {
            return;
        }

        decimal sum = parts.Sum(i => items[i].Value), tolerance = items[parent].HalfStep + parts.Sum(i => items[i].HalfStep);
        bool holds = Math.Abs(sum - items[parent].Value) <= tolerance;
        foreach (int i in holds ? [parent, .. parts] : (IEnumerable<int>)[parent])
        {
            verdicts[i] = holds ? Verification.Confirmed : verdicts[i] == Verification.Unchecked ? Verification.Contradicted : verdicts[i];
        }
    }

    private static string Code(LineItem item) => item.Function.Length > 0 ? item.Function : item.Economic;
}
