using System.Collections.Frozen;
using Extractor.Reference;

namespace Extractor.Learning;

/// <summary>The names of a classification in a year, compared with printed ones. Rare letters weigh more than 其他, 支出, 事务.</summary>
internal sealed class NameComparison
{
    /// <summary>How many of the nearest names are ranked.</summary>
    private const int Nearest = 12;

    private readonly ClassificationCode[] codes;
    private readonly string[] names;
    private readonly FrozenDictionary<string, double> weights;
    private readonly FrozenDictionary<string, int[]> places;

    public NameComparison(Classification classification, int year)
    {
        codes = [.. classification.InForce(year)];
        names = [.. codes.Select(c => Stem(c.Name))];
        var grams = names.SelectMany((name, index) => Grams(name).Distinct().Select(gram => (gram, index))).GroupBy(g => g.gram, g => g.index).ToArray();
        weights = grams.ToFrozenDictionary(g => g.Key, g => Math.Log(1.0 + (codes.Length / (double)g.Count())));
        places = grams.ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>Letters and digits of a name, without a 支出 at its end.</summary>
    public static string Stem(string name)
    {
        string stem = string.Concat(name.Where(char.IsLetterOrDigit));
        return stem.Length > 3 && stem.EndsWith("支出", StringComparison.Ordinal) ? stem[..^2] : stem;
    }

    /// <summary>The codes with the nearest names and what speaks for each. <paramref name="above"/> is the code of the row before, or "".</summary>
    public IEnumerable<(ClassificationCode Code, float[] Features)> Compare(string printed, string above)
    {
        string name = Stem(printed);
        string[] grams = [.. Grams(name).Distinct()];
        double total = grams.Sum(Weight);
        var shared = new Dictionary<int, double>();
        foreach (string gram in grams)
        {
            foreach (int place in places.GetValueOrDefault(gram, []))
            {
                shared[place] = shared.GetValueOrDefault(place) + weights[gram];
            }
        }

        (int Place, double Likeness)[] nearest =
        [
            .. shared.Select(s => (Place: s.Key, Likeness: 2 * s.Value / (total + Grams(names[s.Key]).Distinct().Sum(Weight))))
                .OrderByDescending(s => s.Likeness).ThenByDescending(s => Kinship(codes[s.Place].Code, above)).ThenBy(s => s.Place).Take(Nearest),
        ];
        for (int i = 0; i < nearest.Length; i++)
        {
            double rival = nearest.Where((_, j) => j != i).Select(n => n.Likeness).DefaultIfEmpty(0).Max();
            yield return (codes[nearest[i].Place], Features(name, names[nearest[i].Place], codes[nearest[i].Place], above, nearest[i].Likeness, rival));
        }
    }

    private double Weight(string gram) => weights.TryGetValue(gram, out double weight) ? weight : Math.Log(1.0 + codes.Length);

    private static IEnumerable<string> Grams(string name) =>
        name.Select(c => c.ToString()).Concat(Enumerable.Range(0, Math.Max(0, name.Length - 1)).Select(i => name.Substring(i, 2)));

    /// <summary>How many levels two codes share.</summary>
    private static int Kinship(string code, string above) =>
        above.Length >= 5 && code.StartsWith(above[..5], StringComparison.Ordinal) ? 2
        : above.Length >= 3 && code.StartsWith(above[..3], StringComparison.Ordinal) ? 1 : 0;

    private static float[] Features(string name, string other, ClassificationCode code, string above, double likeness, double rival)
    {
        int longer = Math.Max(name.Length, other.Length), shorter = Math.Max(1, Math.Min(name.Length, other.Length));
        int common = Subsequence(name, other);
        int start = name.AsSpan().CommonPrefixLength(other);
        int end = 0;
        while (end < shorter && end < Math.Min(name.Length, other.Length) && name[^(end + 1)] == other[^(end + 1)])
        {
            end++;
        }

        return
        [
            (float)likeness,
            (float)(likeness - rival),
            (float)common / longer,
            (float)common / shorter,
            (float)start / shorter,
            (float)end / shorter,
            (float)(other.Length - name.Length) / longer,
            name.Length,
            longer - common,
            code.Level,
            Kinship(code.Code, above),
            above.Length == 0 ? 0 : 1,
            name.StartsWith("其他", StringComparison.Ordinal) == other.StartsWith("其他", StringComparison.Ordinal) ? 1 : 0,
        ];
    }

    /// <summary>Length of the longest common subsequence.</summary>
    private static int Subsequence(string left, string right)
    {
        int[] previous = new int[right.Length + 1], current = new int[right.Length + 1];
        foreach (char letter in left)
        {
            for (int j = 0; j < right.Length; j++)
            {
                current[j + 1] = letter == right[j] ? previous[j] + 1 : Math.Max(previous[j + 1], current[j]);
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
