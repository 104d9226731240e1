using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Store;

/// <summary>The paragraphs and reasons of a report that hold words.</summary>
internal static class Passages
{
    /// <param name="words">Folded words, all of which a passage, with the title of its section, must hold.</param>
    /// <param name="report">What the store knows of the report.</param>
    /// <param name="text">Its running text.</param>
    public static IEnumerable<SearchHit> Holding(ImmutableArray<string> words, StoredReport report, Report text)
    {
        Dictionary<string, string> titles = text.Sections.DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.Title);
        var shown = new HashSet<int>();
        foreach (ReportParagraph paragraph in text.Paragraphs)
        {
            string title = titles.GetValueOrDefault(paragraph.Section ?? "", "");
            if (Hold(words, title, paragraph.Text))
            {
                shown.Add(paragraph.Block);
                yield return new SearchHit(report, title, paragraph.Page, FoldedText.Excerpt(paragraph.Text, words[^1]));
            }
        }

        foreach (Reason reason in text.Reasons)
        {
            if (!shown.Contains(reason.Source.Block ?? -1) && Hold(words, "", reason.Text))
            {
                yield return new SearchHit(report, "", reason.Source.Page, FoldedText.Excerpt(reason.Text, words[^1]));
            }
        }
    }

    /// <summary>The last word stands in the passage itself, so that a title does not bring every paragraph below it.</summary>
    private static bool Hold(ImmutableArray<string> words, string title, string passage)
    {
        string folded = FoldedText.Of(passage);
        return folded.Contains(words[^1], StringComparison.Ordinal)
            && (words.Length == 1 || (FoldedText.Of(title) + " " + folded) is var whole && words.All(w => whole.Contains(w, StringComparison.Ordinal)));
    }
}
