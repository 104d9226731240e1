using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Store;

/// <summary>A paragraph with the title of its section, or a reason where <paramref name="Title"/> is "".</summary>
internal readonly record struct Passage(string Title, string Text, int? Page, int? Block);

/// <summary>What a report says in words, passage by passage.</summary>
internal static class Passages
{
    /// <summary>The paragraphs of a report and then its reasons.</summary>
    public static IEnumerable<Passage> Of(Report text)
    {
        Dictionary<string, string> titles = text.Sections.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Title);
        return text.Paragraphs.Select(p => new Passage(titles.GetValueOrDefault(p.Section ?? "", ""), p.Text, p.Page, p.Block))
            .Concat(text.Reasons.Select(r => new Passage("", r.Text, r.Source.Page, r.Source.Block)));
    }

    /// <param name="words">Folded words, all of which a passage, with the title of its section, must hold.</param>
    /// <param name="report">What the store knows of the report.</param>
    /// <param name="text">Its running text.</param>
    /// <param name="among">Places in <see cref="Of"/> of the passages to look at; null for all.</param>
    public static IEnumerable<SearchHit> Holding(ImmutableArray<string> words, StoredReport report, Report text, IReadOnlySet<int>? among)
    {
        var shown = new HashSet<int>();
        foreach ((int place, Passage passage) in Of(text).Index())
        {
            if (among?.Contains(place) != false && Hold(words, passage) && shown.Add(passage.Block ?? -1 - place))
            {
                yield return new SearchHit(report, passage.Title, passage.Page, FoldedText.Excerpt(passage.Text, words[^1]));
            }
        }
    }

    /// <summary>The last word stands in the passage itself, so that a title does not bring every paragraph below it.</summary>
    private static bool Hold(ImmutableArray<string> words, Passage passage)
    {
        string folded = FoldedText.Of(passage.Text);
        return folded.Contains(words[^1], StringComparison.Ordinal)
            && (words.Length == 1 || (FoldedText.Of(passage.Title) + " " + folded) is var whole && words.All(w => whole.Contains(w, StringComparison.Ordinal)));
    }
}
