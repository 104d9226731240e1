using System.Globalization;
using Extractor.Checks;
using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Reports;

namespace Extractor;

/// <summary>The main path: what is printed becomes what is meant.</summary>
public static class ReportExtractor
{
    /// <summary>
    /// Never throws for content: whatever is not understood is counted in <see cref="Report.Coverage"/> and listed in the
    /// diagnostics. <paramref name="models"/> are asked where the rules leave a reading open; without them it stays open.
    /// </summary>
    public static Report Extract(Document document, ReadingModels? models = null)
    {
        models ??= ReadingModels.None;
        Outline outline = Outline.Build(document, models.Sections);
        (Profile profile, var profileDiagnostics) = ReportProfile.Read(document, outline);
        TableReading tables = TableItems.Read(document, outline, profile, models);
        NarrativeReading narrative = NarrativeItems.Read(document, outline, profile, tables.LineItems);

        string id = document.Source.Sha256[..16];
        return RuleBook.Check(new Report
        {
            Id = id,
            Source = document.Source,
            PageCount = document.Pages.IsEmpty ? null : document.Pages.Length,
            Profile = profile,
            Sections = outline.Sections,
            Tables = tables.Tables,
            Paragraphs = [.. document.Blocks.OfType<Paragraph>()
                .Where(p => p.Role is ParagraphRole.Body or ParagraphRole.Contents)
                .Select(p => new ReportParagraph(p.Ordinal, outline.At(p.Ordinal)?.Id, p.Page, p.Role, p.Text))],
            LineItems = [.. tables.LineItems.Concat(narrative.LineItems)
                .OrderBy(i => i.Source.Block).ThenBy(i => i.Source.Row)
                .Select((item, index) => item with { Id = string.Create(CultureInfo.InvariantCulture, $"{id}-{index + 1:D5}") })],
            Reasons = narrative.Reasons,
            Evaluations = [.. tables.Evaluations.Concat(narrative.Evaluations).OrderBy(e => e.Source.Block)],
            Diagnostics = [.. document.Diagnostics, .. profileDiagnostics, .. tables.Diagnostics, .. narrative.Diagnostics],
            Coverage = new Coverage(
                document.Pages.Length,
                document.Pages.Count(p => p.Content is PageContent.Text or PageContent.Empty),
                tables.Tables.Length,
                tables.TablesUsed,
                tables.Rows,
                tables.RowsUsed,
                tables.FiguresSeen,
                tables.FiguresUsed,
                narrative.FiguresSeen,
                narrative.FiguresUsed),
        });
    }
}
