using System.CommandLine;
using System.Globalization;
using Extractor.Formats;
using Extractor.Learning;
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
            if (File.Exists(name))
            {
                ReportSummary.Write(ReportExtractor.Extract(DocumentReader.Read(name), TrainedModels.All), output, everyItem: false);
                return CommandLine.Done;
            }

            if (!File.Exists(parsed.GetValue(db)))
            {
                error.WriteLine($"{name}: found neither a file of this name nor a store {parsed.GetValue(db)} that could hold a report of this id");
                return CommandLine.Failed;
            }

            using ReportStore store = ReportStore.OpenRead(parsed.GetValue(db)!);
            if (store.Describe(name) is not { } stored)
            {
                error.WriteLine($"{name}: found neither a file nor a report of this id in {parsed.GetValue(db)}; 'extractor query --list reports' lists the ids");
                return CommandLine.Failed;
            }

            ReportSummary.Write(store.Get(stored.Id)!, output, everyItem: false);
            WriteVersions(store, stored, output);
            return CommandLine.Done;
        });
        return command;
    }

    /// <summary>The other files and versions of a report, and the figures that a version changed.</summary>
    private static void WriteVersions(ReportStore store, StoredReport stored, TextWriter output)
    {
        foreach (StoredReport other in store.SeriesOf(stored))
        {
            (StoredReport before, StoredReport after) = other.Number < stored.Number ? (other, stored) : (stored, other);
            ItemChange[] changes = [.. store.Changes(before, after)];
            ItemChange[] revised = [.. changes.Where(c => c is { Before: not null, After: not null })];
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(other.Newest && !stored.Newest ? "replaced by" : revised.Length == 0 ? "also stored from" : "another version is")} {other.Path}  {other.Id[..16]}: {revised.Length} figures differ, {changes.Count(c => c.Before is null)} more and {changes.Count(c => c.After is null)} fewer in the one stored later"));
            foreach (ItemChange change in revised)
            {
                (LineItem was, LineItem now) = (change.Before!, change.After!);
                output.WriteLine($"  {now.Year} {Words.Of(now.Phase)} {Words.Of(now.Fund)}  {ItemText.Describe(now)}  {ItemText.Plain(MoneyScale.TenThousand.Of(was))} → {ItemText.Plain(MoneyScale.TenThousand.Of(now))} {MoneyScale.TenThousand.UnitOf(now)}");
            }
        }
    }
}
