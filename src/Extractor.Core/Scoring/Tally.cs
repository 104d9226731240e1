namespace Extractor.Scoring;

/// <summary>
/// Counts of a comparison with the truth: of <paramref name="Wanted"/> true ones <paramref name="Hit"/> were found; of
/// <paramref name="Claimed"/> claims <paramref name="Right"/> are true. Tallies of several documents add up.
/// </summary>
public readonly record struct Tally(int Hit, int Wanted, int Right, int Claimed)
{
    public double Precision => (double)Right / Math.Max(1, Claimed);

    public double Recall => (double)Hit / Math.Max(1, Wanted);

    public double F1 => 2 * Precision * Recall / Math.Max(1e-9, Precision + Recall);

    public static Tally operator +(Tally a, Tally b) => new(a.Hit + b.Hit, a.Wanted + b.Wanted, a.Right + b.Right, a.Claimed + b.Claimed);

    /// <summary>Two lists held against each other; what stands in a list twice counts twice.</summary>
    internal static Tally OfLists<T>(IEnumerable<T> claimed, IEnumerable<T> wanted)
        where T : notnull
    {
        Dictionary<T, int> left = wanted.CountBy(w => w).ToDictionary(p => p.Key, p => p.Value);
        int all = left.Values.Sum(), claims = 0, right = 0;
        foreach (T claim in claimed)
        {
            claims++;
            if (left.TryGetValue(claim, out int count) && count > 0)
            {
                left[claim] = count - 1;
                right++;
            }
        }

        return new Tally(right, all, right, claims);
    }
}
