using System.Collections.Immutable;
using System.Globalization;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Recognition;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Training;

/// <summary>What each model changes in whole reports: the same documents read by the rules alone and with one model at a time.</summary>
internal static class ReportEvaluation
{
    /// <summary>Counts the questions that reach a model and the answers that it gives.</summary>
    private sealed class Counter(IWordingModel? wordings, IAccountModel? accounts) : IWordingModel, IAccountModel
    {
        public int Asked { get; private set; }

        public int Answered { get; private set; }

        public Candidate? Choose(string words, string context)
        {
            Candidate? answer = wordings!.Choose(words, context);
            Count(answer is not null);
            return answer;
        }

        public ImmutableArray<Candidate> Rank(Classification classification, string name, int year, string above)
        {
            ImmutableArray<Candidate> answer = accounts!.Rank(classification, name, year, above);
            Count(!answer.IsEmpty);
            return answer;
        }

        private void Count(bool answered)
        {
            Asked++;
            Answered += answered ? 1 : 0;
        }
    }

    /// <summary>Reads every document of a folder; one line a model.</summary>
    public static void Run(string folder, ReadingModels models, TextWriter output)
    {
        (string Name, Func<ReadingModels> One, Counter Counter)[] choices = [.. Choices(models)];
        var gained = new int[choices.Length, 3];
        var lost = new int[choices.Length];
        var documents = new int[choices.Length];
        int read = 0, items = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            Document document;
            try
            {
                document = DocumentReader.Read(file);
            }
            catch (UnreadableDocumentException)
            {
                continue;
            }

            LineItem[] rules = [.. ReportExtractor.Extract(document).LineItems];
            read++;
            items += rules.Length;
            for (int i = 0; i < choices.Length; i++)
            {
                int asked = choices[i].Counter.Asked;
                LineItem[] both = [.. ReportExtractor.Extract(document, choices[i].One()).LineItems];
                documents[i] += choices[i].Counter.Asked > asked ? 1 : 0;
                HashSet<string> before = [.. rules.Select(Key)], after = [.. both.Select(Key)];
                lost[i] += rules.Count(r => !after.Contains(Key(r)));
                foreach (LineItem item in both.Where(b => !before.Contains(Key(b))))
                {
                    gained[i, (int)item.Verification]++;
                }
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{folder}: {read} documents, {items} line items by the rules alone"));
        for (int i = 0; i < choices.Length; i++)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{choices[i].Name}: asked {choices[i].Counter.Asked} in {documents[i]} documents, answered {choices[i].Counter.Answered}; items gained {gained[i, 0] + gained[i, 1] + gained[i, 2]} (confirmed {gained[i, 1]}, contradicted {gained[i, 2]}), lost {lost[i]}"));
        }
    }

    private static IEnumerable<(string Name, Func<ReadingModels> One, Counter Counter)> Choices(ReadingModels models)
    {
        Counter sections = new(models.Sections, null), columns = new(models.Columns, null), accounts = new(null, models.Accounts);
        yield return ("sections", () => new ReadingModels { Sections = sections }, sections);
        yield return ("columns", () => new ReadingModels { Columns = columns }, columns);
        yield return ("accounts", () => new ReadingModels { Accounts = accounts }, accounts);
    }

    private static string Key(LineItem i) =>
        string.Create(CultureInfo.InvariantCulture, $"{i.Concept} {i.Fund} {i.Function} {i.Economic} {i.Project} {i.Year} {i.Phase} {i.Metric} {i.Value} {i.Source.Block} {i.Source.Row} {i.Source.Column}");
}
