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
    private const int Seed = 5, Prints = 5, LongestTitle = 40, OneIn = 10;

    /// <summary>
    /// A line for each kind of print and each choice of models: the F1 over all line items together. Every document is misprinted
    /// five times, each time in other places.
    /// </summary>
    public static void Run(string folder, IReadOnlyList<(string Name, ReadingModels Models)> choices, TextWriter output)
    {
        GoldDocument[] golds = [.. GoldFiles.Read(folder)];
        Document[] documents = [.. golds.Select(g => DocumentReader.Read(g.File))];
        output.WriteLine("| print | read by | precision | recall | F1 |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (int[] seeds in new int[][] { [0], [.. Enumerable.Range(Seed, Prints)] })
        {
            var tallies = new Tally[choices.Count];
            foreach (int seed in seeds)
            {
                for (int d = 0; d < golds.Length; d++)
                {
                    Document document = seed == 0 ? documents[d] : Misprinted(documents[d], seed);
                    for (int i = 0; i < choices.Count; i++)
                    {
                        tallies[i] += GoldScore.Of(ReportExtractor.Extract(document, choices[i].Models).LineItems, golds[d].Lines).Tally;
                    }
                }
            }

            for (int i = 0; i < choices.Count; i++)
            {
                output.WriteLine(FormattableString.Invariant($"| {(seeds[0] == 0 ? "as printed" : "misprinted")} | {choices[i].Name} | {tallies[i].Precision:0.0000} | {tallies[i].Recall:0.0000} | {tallies[i].F1:0.0000} |"));
            }
        }
    }

    private static Document Misprinted(Document document, int seed)
    {
        var misprints = new Misprints(seed, forTest: true);
        var random = new Random(seed);
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
