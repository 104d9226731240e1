using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Learning;
using Extractor.Recognition;
using Extractor.Recognition.Tables;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Training;

/// <summary>
/// Questions from documents that no lexicon was written from. The right answer is what the rules read there: the wording is
/// then asked again with an error of print, the table without its title, the account without its code.
/// </summary>
internal sealed class OutsideQuestions
{
    private readonly Misprints misprints = new(7, forTest: true);

    public Dictionary<string, List<Wording>> Wordings { get; } = WordingTask.All.ToDictionary(t => t.Name, _ => new List<Wording>());

    public List<PrintedAccount> Accounts { get; } = [];

    public static OutsideQuestions Of(string folder)
    {
        var questions = new OutsideQuestions();
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                questions.Take(DocumentReader.Read(file));
            }
            catch (UnreadableDocumentException)
            {
                // A file that holds no document asks nothing.
            }
        }

        return questions;
    }

    private void Take(Document document)
    {
        Outline outline = Outline.Build(document);
        (Profile profile, _) = ReportProfile.Read(document, outline);
        if (profile.Kind is not (ReportKind.Budget or ReportKind.FinalAccount))
        {
            return;
        }

        foreach (Section section in outline.Sections.Where(s => s is { Canonical: not null, Number.Length: > 0 } && !SectionCatalog.IsTableTitle(s.Title)))
        {
            ImmutableArray<Section> path = outline.Path(section.Block);
            Add("sections", section.Title, path.Length > 1 ? path[^2].Canonical ?? "" : "", section.Canonical!);
        }

        Report report = ReportExtractor.Extract(document);
        foreach (LineItem item in report.LineItems.Where(i => i.Statement == Statement.Narrative && i is { Metric: Metric.Amount, Function: "", Economic: "", Project: "", Label.Length: > 2 }))
        {
            Add("subjects", item.Label, outline.Canonical(item.Source.Block!.Value) ?? "", item.Label);
        }

        TakeTables(document, outline, profile);
        TakeAccounts(report);
    }

    private void TakeTables(Document document, Outline outline, Profile profile)
    {
        TableContext context = new(document, outline, profile, ReadingModels.None);
        foreach (Grid grid in document.Blocks.OfType<Grid>())
        {
            StatementReading reading = StatementReader.Read(context, grid);
            context = reading.Next;
            if (reading is not { Title: { Form: not StatementForm.Unread, Text.Length: > 0 } title, Next.Layout: { } layout, FiguresUsed: > 0 })
            {
                continue;
            }

            Wordings["statements"].Add(new Wording("outside", 0, new WordingQuestion { Context = HeadingWords(layout), Reading = title.Text }));
            foreach (ColumnLayout column in layout.Panels.SelectMany(p => p.Figures).Where(c => c.Heading.Length > 2 && !c.Facets.SaysNothing))
            {
                string last = column.Heading.Split('/')[^1];
                Add("columns", last, Phrase.Compact(title.Text), last);
            }
        }
    }

    /// <summary>The headings of all columns, as the context of the question what a table is.</summary>
    private static string HeadingWords(TableLayout layout) =>
        string.Join(' ', layout.Panels.SelectMany(p => p.Labels.Concat(p.Figures)).Select(c => c.Heading).Distinct());

    private void TakeAccounts(Report report)
    {
        string above = "";
        int? block = null;
        foreach (LineItem item in report.LineItems.Where(i => i.Statement != Statement.Narrative && i.Verification == Verification.Confirmed && i.Label.Length > 1))
        {
            bool function = item.Function.Length > 0;
            string code = function ? item.Function : item.Economic;
            Classification classification = function ? Classification.Function : Classification.Economic;
            if (code.Length > 0 && classification.Get(code, item.Year) is not null && (code != above || block != item.Source.Block))
            {
                Accounts.Add(new PrintedAccount(misprints.Of(Phrase.Label(item.Label)), code, block == item.Source.Block ? above : "", item.Year, classification));
                above = code;
                block = item.Source.Block;
            }
        }
    }

    private void Add(string task, string words, string context, string reading) =>
        Wordings[task].Add(new Wording("outside", 0, new WordingQuestion { Words = misprints.Of(words), Context = context, Reading = reading }));
}
