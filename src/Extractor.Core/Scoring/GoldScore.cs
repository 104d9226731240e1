using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Scoring;

/// <summary>
/// Line items against a gold table. An item is right when every dimension and the value equal a gold line's; project names
/// match when one contains the other; duplicates count once; optional lines count neither way.
/// </summary>
public sealed record GoldScore(Tally Tally, ImmutableArray<GoldLine> Missing, ImmutableArray<LineItem> Wrong)
{
    public double Precision => Tally.Precision;

    public double Recall => Tally.Recall;

    public double F1 => Tally.F1;

    public static GoldScore Of(IEnumerable<LineItem> items, IEnumerable<GoldLine> gold) => Of(items, gold, fact => fact);

    /// <summary>By value alone: whether the figures were read, whatever they were taken for.</summary>
    public static GoldScore ByValue(IEnumerable<LineItem> items, IEnumerable<GoldLine> gold) => Of(items, gold, fact => fact.ValueAlone);

    private static GoldScore Of(IEnumerable<LineItem> items, IEnumerable<GoldLine> gold, Func<Fact, Fact> view)
    {
        List<(Fact Fact, LineItem Item)> claimed = [.. items.Select(i => (view(Fact.Of(i)), i)).DistinctBy(p => p.Item1)];
        List<(Fact Fact, GoldLine Line)> wanted = [.. gold.Where(g => !g.Optional).Select(g => (view(g.Fact), g)).DistinctBy(p => p.Item1)];
        ILookup<Fact, string> optional = gold.Where(g => g.Optional).Select(g => view(g.Fact)).ToLookup(f => f.WithoutProject, f => f.Project);
        ILookup<Fact, string> claims = claimed.ToLookup(p => p.Fact.WithoutProject, p => p.Fact.Project), truths = wanted.ToLookup(p => p.Fact.WithoutProject, p => p.Fact.Project);

        var missing = wanted.Where(w => !IsAmong(claims, w.Fact)).Select(w => w.Line).ToImmutableArray();
        var notTrue = claimed.Where(c => !IsAmong(truths, c.Fact)).ToList();
        var wrong = notTrue.Where(c => !IsAmong(optional, c.Fact)).Select(c => c.Item).ToImmutableArray();
        int right = claimed.Count - notTrue.Count;
        return new GoldScore(new Tally(wanted.Count - missing.Length, wanted.Count, right, right + wrong.Length), missing, wrong);
    }

    private static bool IsAmong(ILookup<Fact, string> facts, Fact fact) => facts[fact.WithoutProject].Any(project => SameProject(project, fact.Project));

    internal static bool SameProject(string a, string b) =>
        a == b || (a.Length > 0 && b.Length > 0 && (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)));
}
