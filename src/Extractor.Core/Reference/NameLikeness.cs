namespace Extractor.Reference;

/// <summary>Which names a misprinted, misread or cut-off name may stand for.</summary>
internal static class NameLikeness
{
    /// <summary>A name of fewer letters is never taken for a misprint, since a letter then makes another subject (水费, 电费).</summary>
    private const int ShortestMisprint = 5;

    /// <summary>From this length on, two letters may differ.</summary>
    private const int LongName = 10;

    /// <summary>The least letters that a cut-off name must still have.</summary>
    private const int ShortestPrefix = 6;

    /// <summary>The rows nearest to a stem: those with the fewest differing letters, else those that it is the beginning of.</summary>
    public static List<CodeName> Nearest(string stem, IEnumerable<CodeName> rows)
    {
        List<CodeName> near = [];
        List<CodeName> longer = [];
        int best = stem.Length >= LongName ? 2 : stem.Length >= ShortestMisprint ? 1 : 0;
        foreach (CodeName row in rows)
        {
            string other = row.Stem;
            int distance = Math.Abs(other.Length - stem.Length) > best ? int.MaxValue : Differences(stem, other);
            if (distance < best)
            {
                near.Clear();
                best = distance;
            }

            if (distance == best)
            {
                near.Add(row);
            }

            if (stem.Length >= ShortestPrefix && row.Printed.Key.StartsWith(stem, StringComparison.Ordinal))
            {
                longer.Add(row);
            }
        }

        return near.Count > 0 ? near : longer;
    }

    /// <summary>Letters to insert, drop or change (Levenshtein); two changed letters count three, since 国内 and 国外, 一般 and 专项 are different things.</summary>
    internal static int Differences(string left, string right)
    {
        int changed = 0;
        if (left.Length == right.Length)
        {
            for (int i = 0; i < left.Length; i++)
            {
                changed += left[i] == right[i] ? 0 : 1;
            }

            return changed > 1 ? changed + 1 : changed;
        }

        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (int j = 0; j <= right.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int replaced = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(replaced, Math.Min(previous[j], current[j - 1]) + 1);
            }

            Span<int> swap = previous;
            previous = current;
            current = swap;
        }

        return previous[right.Length];
    }
}
