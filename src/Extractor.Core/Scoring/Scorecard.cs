using System.Collections.Immutable;
using System.Globalization;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Scoring;

/// <summary>One line of a scorecard: what is counted (document, template, concept, outline, …), which one, and the counts.</summary>
public sealed record ScoreRow(string Group, string Name, Tally Tally);

/// <summary>A true figure that was not read, or a figure that is not true, with its place and the likeliest reason ("" where none).</summary>
public sealed record Mistake(string Document, string Kind, Fact Fact, string Statement, SourceLocation? Source, string Place, string Reason);

/// <summary>How good the reading of a set of documents is.</summary>
public sealed record Scorecard(ImmutableArray<ScoreRow> Rows, ImmutableArray<Reliability> Reliability, ImmutableArray<Mistake> Mistakes)
{
    /// <summary>Groups in the order in which they are shown.</summary>
    private static readonly string[] Groups = ["total", "document", "template", "statement", "concept", "metric", "place", "outline", "profile", "check"];

    /// <summary>Scores the reports read from the documents; a document that could not be read has null and everything of it is missing.</summary>
    public static Scorecard Of(IEnumerable<(GoldDocument Gold, Report? Report)> documents)
    {
        Dictionary<(string Group, string Name), Tally> sums = [];
        List<(double, bool)> confidences = [];
        var mistakes = ImmutableArray.CreateBuilder<Mistake>();
        foreach ((GoldDocument gold, Report? report) in documents)
        {
            GoldScore score = GoldScore.Of(report?.LineItems ?? [], gold.Lines);
            foreach (ScoreRow row in ItemRows(gold, report?.LineItems ?? [], score).Concat(PlaceRows(gold, report)).Concat(OutlineRows(gold, report)).Concat(ProfileRows(gold, report)).Concat(CheckScore.Rows(gold, report)))
            {
                sums[(row.Group, row.Name)] = sums.GetValueOrDefault((row.Group, row.Name)) + row.Tally;
            }

            confidences.AddRange(Confidences(gold, report?.LineItems ?? [], score));
            mistakes.AddRange(MistakesOf(gold, score));
        }

        return new Scorecard(
            [.. sums.Select(s => new ScoreRow(s.Key.Group, s.Key.Name, s.Value)).OrderBy(r => Array.IndexOf(Groups, r.Group)).ThenBy(r => r.Name, StringComparer.Ordinal)],
            Scoring.Reliability.Of(confidences),
            mistakes.ToImmutable());
    }

    private static IEnumerable<ScoreRow> ItemRows(GoldDocument gold, ImmutableArray<LineItem> items, GoldScore score)
    {
        yield return new ScoreRow("total", "strict", score.Tally);
        yield return new ScoreRow("total", "by value", GoldScore.ByValue(items, gold.Lines).Tally);
        yield return new ScoreRow("document", gold.Name, score.Tally);
        if (gold.Template.Length > 0)
        {
            yield return new ScoreRow("template", gold.Template, score.Tally);
        }

        foreach (ScoreRow row in Split("concept", fact => fact.Concept.Split('.')[0]).Concat(Split("metric", fact => fact.Metric)))
        {
            yield return row;
        }

        foreach (string statement in items.Select(i => Words.Of(i.Statement)).Union(gold.Occurrences.Select(l => l.Statement)))
        {
            ImmutableArray<LineItem> there = [.. items.Where(i => Words.Of(i.Statement) == statement)];
            Tally claimed = GoldScore.Of(there, gold.Lines).Tally, found = GoldScore.Of(there, gold.Occurrences.Where(l => l.Statement == statement)).Tally;
            yield return new ScoreRow("statement", statement, new Tally(found.Hit, found.Wanted, claimed.Right, claimed.Claimed));
        }

        IEnumerable<ScoreRow> Split(string group, Func<Fact, string> nameOf) =>
            items.Select(i => nameOf(Fact.Of(i))).Union(gold.Lines.Select(l => nameOf(l.Fact)))
                .Select(name => new ScoreRow(group, name, GoldScore.Of(items.Where(i => nameOf(Fact.Of(i)) == name), gold.Lines.Where(l => nameOf(l.Fact) == name)).Tally));
    }

    /// <summary>Figures on the page that the gold table names; documents without pages are left out.</summary>
    private static IEnumerable<ScoreRow> PlaceRows(GoldDocument gold, Report? report)
    {
        ImmutableArray<GoldLine> placed = [.. gold.Lines.Where(l => !l.Optional && l.Place.Length > 0)];
        if (placed.Length == 0 || report is not { PageCount: > 0 })
        {
            yield break;
        }

        ILookup<Fact, string?> pages = report.LineItems.ToLookup(i => Fact.Of(i).WithoutProject, i => i.Source.Page?.ToString(CultureInfo.InvariantCulture));
        int there = placed.Count(l => pages[l.Fact.WithoutProject].Contains(l.Place));
        yield return new ScoreRow("place", "page", new Tally(there, placed.Length, there, placed.Count(l => pages.Contains(l.Fact.WithoutProject))));
    }

    private static IEnumerable<ScoreRow> OutlineRows(GoldDocument gold, Report? report)
    {
        if (gold.Outline is not { } truth)
        {
            yield break;
        }

        ImmutableArray<GoldHeading> found = [.. (report?.Sections ?? []).Select(s => new GoldHeading(s.Level, s.Number, s.Title, s.Canonical ?? ""))];
        yield return new ScoreRow("outline", "number and title", Tally.OfLists(found.Select(h => (h.Number, h.Title)), truth.Select(h => (h.Number, h.Title))));
        yield return new ScoreRow("outline", "and level", Tally.OfLists(found.Select(h => (h.Number, h.Title, h.Level)), truth.Select(h => (h.Number, h.Title, h.Level))));
        yield return new ScoreRow("outline", "meaning", Tally.OfLists(found.Where(h => h.Canonical.Length > 0).Select(h => (h.Title, h.Canonical)), truth.Where(h => h.Canonical.Length > 0).Select(h => (h.Title, h.Canonical))));
    }

    private static IEnumerable<ScoreRow> ProfileRows(GoldDocument gold, Report? report) => gold.Profile.Where(p => p.Value.Length > 0).Select(p =>
    {
        string found = p.Key switch
        {
            "department" => report?.Profile.Department?.Name ?? "",
            "region" => report?.Profile.Department?.Region is { } region ? p.Value.All(char.IsAsciiDigit) ? region.Code : region.Name : "",
            "year" => report?.Profile.Year?.ToString(CultureInfo.InvariantCulture) ?? "",
            "kind" => report is null ? "" : Words.Of(report.Profile.Kind),
            _ => report is null or { Profile.Scope: Scope.Unknown } ? "" : Words.Of(report.Profile.Scope),
        };
        int right = found == p.Value ? 1 : 0;
        return new ScoreRow("profile", p.Key, new Tally(right, 1, right, found.Length > 0 ? 1 : 0));
    });

    /// <summary>Every item that the gold table judges, optional lines aside.</summary>
    private static IEnumerable<(double, bool)> Confidences(GoldDocument gold, ImmutableArray<LineItem> items, GoldScore score)
    {
        HashSet<Fact> wrong = [.. score.Wrong.Select(Fact.Of)];
        ILookup<Fact, string> truth = gold.Lines.Where(g => !g.Optional).ToLookup(g => g.Fact.WithoutProject, g => g.Fact.Project);
        return items.Select(i => (i.Confidence, Fact: Fact.Of(i)))
            .Where(i => wrong.Contains(i.Fact) || truth[i.Fact.WithoutProject].Any(p => GoldScore.SameProject(p, i.Fact.Project)))
            .Select(i => (i.Confidence, !wrong.Contains(i.Fact)));
    }

    private static IEnumerable<Mistake> MistakesOf(GoldDocument gold, GoldScore score)
    {
        ILookup<Fact, GoldLine> missing = score.Missing.ToLookup(m => m.Fact.ValueAlone);
        foreach (LineItem item in score.Wrong)
        {
            Fact fact = Fact.Of(item);
            string reason = missing[fact.ValueAlone].Select(m => m.Fact.DifferenceFrom(fact)).MinBy(d => d.Length) ?? "";
            yield return new Mistake(gold.Name, "wrong", fact, Words.Of(item.Statement), item.Source, "", reason);
        }

        foreach (GoldLine line in score.Missing)
        {
            yield return new Mistake(gold.Name, "missing", line.Fact, line.Statement, null, line.Place, "");
        }
    }
}
