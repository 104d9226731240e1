using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Reports;

namespace Extractor.Cli;

/// <summary>
/// A program that reads one file spends half its time on tables that are loaded and methods that are compiled at first use. While one
/// core opens the file, the other goes the same way with a small invented report, so that both are there when the file has been read.
/// </summary>
internal static class Rehearsal
{
    /// <summary>Begins it for the commands that read one file. Nothing waits for it, and nothing of it is printed.</summary>
    public static void BeginFor(string[] args)
    {
        if (args is ["extract" or "show" or "check", _, ..] && Environment.ProcessorCount > 1)
        {
            _ = Task.Run(() =>
            {
                DocumentReader.Prepare();
                ReportJson.ToText(ReportExtractor.Extract(Sample()));
            });
        }
    }

    /// <summary>The invented report: a line is a paragraph, lines with | are the rows of a table.</summary>
    internal static Document Sample()
    {
        using var text = new StreamReader(typeof(Rehearsal).Assembly.GetManifestResourceStream("Rehearsal.txt")!);
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var rows = ImmutableArray.CreateBuilder<GridRow>();
        for (string? line = text.ReadLine(); line is not null; line = text.ReadLine())
        {
            if (line.Contains('|'))
            {
                rows.Add(new GridRow([.. line.Split('|').Select((cell, column) => new Cell(cell, column))]));
                continue;
            }

            if (rows.Count > 0)
            {
                blocks.Add(new Grid { Ordinal = blocks.Count, ColumnCount = rows[0].Cells.Length, Rows = rows.DrainToImmutable() });
            }

            blocks.Add(new Paragraph { Ordinal = blocks.Count, Text = line });
        }

        return new Document { Source = new SourceFile("Rehearsal.txt", new string('0', 64), "text/plain", 0), Blocks = blocks.DrainToImmutable() };
    }
}
