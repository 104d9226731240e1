using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Extractor.Reports;

namespace Extractor.Scoring;

/// <summary>A line of a gold table: the dimensions and the value that a right line item has.</summary>
public sealed record GoldLine(string Concept, string Fund, string Function, string Economic, string Project, int Year, string Phase, string Metric, decimal Value, bool Optional);

/// <summary>
/// Precision, recall and F1 of line items against a gold table. An item is right when every dimension and the value equal a
/// gold line's; project names match when one contains the other; duplicates count once; optional lines count neither way.
/// </summary>
public sealed record GoldScore(int Wanted, int Predicted, double Precision, double Recall, double F1, ImmutableArray<string> Missing, ImmutableArray<string> Wrong)
{
    private readonly record struct Key(string Concept, string Fund, string Function, string Economic, int Year, string Phase, string Metric, decimal Value);

    /// <summary>Reads a gold table: tab-separated, the first line names the columns.</summary>
    public static ImmutableArray<GoldLine> Read(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[] names = lines[0].Split('\t');
        int Column(string name) => Array.IndexOf(names, name);
        return [.. lines.Skip(1).Select(l => l.Split('\t')).Select(f => new GoldLine(
            f[Column("concept")], f[Column("fund")], f[Column("function")], f[Column("economic")], f[Column("project")],
            int.Parse(f[Column("year")], CultureInfo.InvariantCulture), f[Column("phase")], f[Column("metric")],
            decimal.Parse(f[Column("value")], NumberStyles.Float, CultureInfo.InvariantCulture), f[Column("tier")] == "optional"))];
    }

    public static GoldScore Of(IEnumerable<LineItem> items, ImmutableArray<GoldLine> gold)
    {
        ILookup<Key, string> predicted = items.Select(i => (Key: KeyOf(i), i.Project)).Distinct().ToLookup(p => p.Key, p => p.Project);
        ILookup<Key, string> wanted = gold.Where(g => !g.Optional).Select(g => (Key: KeyOf(g), g.Project)).Distinct().ToLookup(p => p.Key, p => p.Project);
        ILookup<Key, string> optional = gold.Where(g => g.Optional).Select(g => (Key: KeyOf(g), g.Project)).ToLookup(p => p.Key, p => p.Project);
        var pairsWanted = wanted.SelectMany(g => g.Select(p => (g.Key, Project: p))).ToList();
        var pairsPredicted = predicted.SelectMany(g => g.Select(p => (g.Key, Project: p))).ToList();
        var missing = pairsWanted.Where(w => !predicted[w.Key].Any(p => SameProject(w.Project, p))).ToList();
        var right = pairsPredicted.Where(p => wanted[p.Key].Any(w => SameProject(p.Project, w))).ToList();
        var ignored = pairsPredicted.Except(right).Where(p => optional[p.Key].Any(o => SameProject(p.Project, o))).ToList();
        double recall = (double)(pairsWanted.Count - missing.Count) / Math.Max(1, pairsWanted.Count);
        double precision = (double)right.Count / Math.Max(1, pairsPredicted.Count - ignored.Count);
        return new GoldScore(
            pairsWanted.Count, pairsPredicted.Count, precision, recall, 2 * precision * recall / Math.Max(1e-9, precision + recall),
            [.. missing.Select(m => $"{m.Key} {m.Project}")], [.. pairsPredicted.Except(right).Except(ignored).Select(w => $"{w.Key} {w.Project}")]);
    }

    private static bool SameProject(string a, string b) =>
        a == b || (a.Length > 0 && b.Length > 0 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)));

    private static Key KeyOf(GoldLine line) => new(line.Concept, line.Fund, line.Function, line.Economic, line.Year, line.Phase, line.Metric, line.Value);

    private static Key KeyOf(LineItem item) => new(item.Concept, Word(item.Fund), item.Function, item.Economic, item.Year, Word(item.Phase), Word(item.Metric), item.Value);

    private static string Word<T>(T value)
        where T : struct, Enum => Attribute.GetCustomAttribute(typeof(T).GetField(value.ToString())!, typeof(JsonStringEnumMemberNameAttribute)) is JsonStringEnumMemberNameAttribute name ? name.Name : value.ToString();
}
