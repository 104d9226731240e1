using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Learning;
using Extractor.Reports;
using Extractor.Scoring;

namespace Extractor.Cli;

internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var gold = new Argument<string>("gold") { Description = "A corpus (manifest.tsv with documents/, gold/, outline/, checks/) or a folder of gold tables (documents.tsv, NAME.tsv)." };
        var documents = new Option<string?>("--documents") { Description = "Where the documents lie; by default in the corpus, or in the folder documents beside the gold folder." };
        var format = new Option<string>("--format", "-f") { Description = "table, json, or csv (one score a row).", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        var mistakes = new Option<bool>("--mistakes") { Description = "List what is missing and what is wrong, with places, below the table (json always lists them)." };
        var command = new Command("evaluate", "Read documents whose truth is known and say how good the reading is: precision, recall and F1 by document, template, statement, concept and metric, outline, profile, checks, and whether confidence keeps its word.\n\nExamples:\n  extractor evaluate corpus\n  extractor evaluate corpus --format csv") { gold, documents, format, mistakes };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(gold)!;
            if (!Directory.Exists(folder))
            {
                error.WriteLine($"{folder}: found no such folder; expected a corpus or a folder of gold tables");
                return CommandLine.Failed;
            }

            Scorecard card = Scorecard.Of(GoldFiles.Read(folder, parsed.GetValue(documents)).TakeWhile(_ => !cancellation.IsCancellationRequested).Select(g => (g, Read(g, error))));
            Write(card, parsed.GetValue(format)!, parsed.GetValue(mistakes), output);
            return cancellation.IsCancellationRequested ? CommandLine.Cancelled : CommandLine.Done;
        });
        return command;
    }

    private static Report? Read(GoldDocument gold, TextWriter error)
    {
        try
        {
            return ReportExtractor.Extract(DocumentReader.Read(gold.File), TrainedModels.All);
        }
        catch (UnreadableDocumentException e)
        {
            error.WriteLine(e.Message);
            return null;
        }
    }

    private static void Write(Scorecard card, string format, bool mistakes, TextWriter output)
    {
        switch (format)
        {
            case "json":
                output.WriteLine(JsonSerializer.Serialize(card, Json));
                break;
            case "csv":
                WriteCsv(card, output);
                break;
            default:
                WriteTable(card, mistakes, output);
                break;
        }
    }

    private static void WriteCsv(Scorecard card, TextWriter output)
    {
        using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecords(card.Rows.Select(r => new { group = r.Group, name = r.Name, wanted = r.Tally.Wanted, hit = r.Tally.Hit, claimed = r.Tally.Claimed, right = r.Tally.Right, precision = Score(r.Tally.Precision), recall = Score(r.Tally.Recall), f1 = Score(r.Tally.F1) }));
    }

    private static void WriteTable(Scorecard card, bool mistakes, TextWriter output)
    {
        int width = card.Rows.Max(r => Columns(r.Name));
        foreach (IGrouping<string, ScoreRow> group in card.Rows.GroupBy(r => r.Group))
        {
            output.WriteLine($"{group.Key}{new string(' ', width + 2 - group.Key.Length)}   wanted  claimed  precision  recall      F1");
            foreach (ScoreRow row in group)
            {
                Tally tally = row.Tally;
                output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"  {row.Name}{new string(' ', width - Columns(row.Name))} {tally.Wanted,8} {tally.Claimed,8} {(tally.Claimed > 0 ? Score(tally.Precision) : "-"),10} {(tally.Wanted > 0 ? Score(tally.Recall) : "-"),7} {(tally.Claimed > 0 && tally.Wanted > 0 ? Score(tally.F1) : "-"),7}"));
            }

            output.WriteLine();
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"confidence       items  stated   right   (expected calibration error {Reliability.Error(card.Reliability):0.0000})"));
        foreach (Reliability bin in card.Reliability)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {bin.From:0.00} to {bin.To:0.00} {bin.Items,8}  {bin.Confidence:0.0000}  {bin.Right:0.0000}"));
        }

        foreach (Mistake mistake in mistakes ? card.Mistakes : [])
        {
            output.WriteLine($"{mistake.Kind}\t{mistake.Document}\t{Place(mistake)}\t{mistake.Fact}\t{mistake.Reason}");
        }
    }

    private static string Place(Mistake mistake)
    {
        if (mistake.Source is not { } source)
        {
            return mistake.Place.Length > 0 ? $"page or line {mistake.Place}" : "";
        }

        string page = source.Page is { } number ? $"p{number} " : "", cell = source.Row is { } row ? $" row {row} column {source.Column}" : "";
        return $"{mistake.Statement} {page}block {source.Block}{cell}: {source.Quote}";
    }

    private static string Score(double value) => value.ToString("0.0000", CultureInfo.InvariantCulture);

    /// <summary>How many letter widths a name takes on a terminal: Chinese letters take two.</summary>
    private static int Columns(string text) => text.Sum(c => c >= 0x2E80 ? 2 : 1);
}
