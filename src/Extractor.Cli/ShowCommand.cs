using System.CommandLine;
using Extractor.Formats;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Cli;

internal static class ShowCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var target = new Argument<string>("report") { Description = "A file, or the id of a report in the store (its first digits are enough)." };
        var db = new Option<string>("--db") { Description = "The store to read.", DefaultValueFactory = _ => "reports.db" };
        var command = new Command("show", "What was found in a report, what was not read, and where.\n\nExamples:\n  extractor show corpus/documents/qingxi-finance-2024.pdf\n  extractor show 3f2a90c1 --db reports.db") { target, db };
        command.SetAction(parsed =>
        {
            string name = parsed.GetValue(target)!;
            Report? report = File.Exists(name) ? ReportExtractor.Extract(DocumentReader.Read(name)) : FromStore(parsed.GetValue(db)!, name);
            if (report is null)
            {
                error.WriteLine($"{name}: found neither a file nor a report of this id in {parsed.GetValue(db)}; 'extractor query --list reports' lists the ids");
                return CommandLine.Failed;
            }

            ReportSummary.Write(report, output, everyItem: false);
            return CommandLine.Done;
        });
        return command;
    }

    private static Report? FromStore(string path, string id)
    {
        using ReportStore store = ReportStore.OpenRead(path);
        return store.Get(id);
    }
}
