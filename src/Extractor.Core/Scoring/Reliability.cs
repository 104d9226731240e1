using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Scoring;

/// <summary>The items whose confidence lies in [<paramref name="From"/>, <paramref name="To"/>): how sure they are on average, and how many are right.</summary>
public sealed record Reliability(double From, double To, int Items, double Confidence, double Right)
{
    private static readonly double[] Edges = [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 1.0000001];

    /// <summary>Bins that hold items, lowest confidence first.</summary>
    public static ImmutableArray<Reliability> Of(IEnumerable<(double Confidence, bool Right)> items)
    {
        ILookup<int, (double Confidence, bool Right)> bins = items.ToLookup(i => Array.FindLastIndex(Edges, edge => edge <= i.Confidence));
        return [.. bins.OrderBy(b => b.Key).Select(b => new Reliability(Edges[b.Key], Math.Min(1, Edges[b.Key + 1]), b.Count(), b.Average(i => i.Confidence), b.Average(i => i.Right ? 1.0 : 0.0)))];
    }

    /// <summary>Mean distance between confidence and the share that is right, over all items (expected calibration error).</summary>
    public static double Error(ImmutableArray<Reliability> bins) => bins.Sum(b => b.Items * Math.Abs(b.Confidence - b.Right)) / Math.Max(1, bins.Sum(b => b.Items));
}
