using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Recognition;
using Extractor.Scoring;

namespace Extractor.Training;

/// <summary>
/// Whole documents with known truth, read by the rules alone and with models: as they are, and with an error of print in a
/// tenth of their short lines and cells of words.
/// </summary>
internal static class MisprintedReports
{
    private const int Seed = 5, LongestTitle = 40, OneIn = 10;

    /// <summary>A line for each kind of print and each choice of models: the F1 over all line items together.</summary>
    public static void Run(string folder, IReadOnlyList<(string Name, ReadingModels Models)> choices, TextWriter output)
    {
        output.WriteLine("| print | read by | precision | recall | F1 |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (bool misprinted in new[] { false, true })
        {
            var tallies = new Tally[choices.Count];
            foreach (GoldDocument gold in GoldFiles.Read(folder))
            {
                Document document = DocumentReader.Read(gold.File);
                document = misprinted ? Misprinted(document) : document;
                for (int i = 0; i < choices.Count; i++)
                {
                    tallies[i] += GoldScore.Of(ReportExtractor.Extract(document, choices[i].Models).LineItems, gold.Lines).Tally;
                }
            }

            for (int i = 0; i < choices.Count; i++)
            {
                output.WriteLine(FormattableString.Invariant($"| {(misprinted ? "misprinted" : "as printed")} | {choices[i].Name} | {tallies[i].Precision:0.0000} | {tallies[i].Recall:0.0000} | {tallies[i].F1:0.0000} |"));
            }
        }
    }

    private static Document Misprinted(Document document)
    {
        var misprints = new Misprints(Seed, forTest: true);
        var random = new Random(Seed);
        string Print(string text) => text.Length <= LongestTitle && !text.Any(char.IsAsciiDigit) && random.Next(OneIn) == 0 ? misprints.Of(text) : text;
        return document with
        {
            Blocks =
            [
                .. document.Blocks.Select(block => block switch
                {
                    Paragraph paragraph => paragraph with { Text = Print(paragraph.Text), Lines = [] },
                    Grid grid => grid with { Rows = [.. grid.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Text = Print(cell.Text) })] })] },
                    _ => block,
                }),
            ],
        };
    }
}
