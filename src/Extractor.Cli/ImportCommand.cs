using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Reports;
using Extractor.Store;
using Spectre.Console;

namespace Extractor.Cli;

internal static class ImportCommand
{
    public static Command Create(TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var paths = new Argument<string[]>("path") { Description = "Files and folders; folders are read with everything below them.", Arity = ArgumentArity.OneOrMore };
        var db = new Option<string>("--db") { Description = "The store to write; made where it is missing.", DefaultValueFactory = _ => "reports.db" };
        var command = new Command("import", "Read many reports into a store. Files of unchanged content are skipped; a file that cannot be read is listed and the rest goes on.\n\nExample:\n  extractor import corpus/documents --db reports.db") { paths, db };
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(db)!;
            using ReportStore store = ReportStore.OpenWrite(path);
            var import = new Import(store, output, error);
            return import.Run([.. Files(parsed.GetValue(paths)!).Where(file => !ReportStore.IsPartOf(path, file))], cancellation);
        });
        return command;
    }

    /// <summary>All files named, in the order of their paths.</summary>
    private static List<string> Files(IEnumerable<string> paths) =>
        [.. paths.SelectMany(path => Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden }).Order(StringComparer.Ordinal)
            : (IEnumerable<string>)[path]).Distinct(StringComparer.Ordinal)];

    private sealed class Import(ReportStore store, TextWriter output, TextWriter error)
    {
        private int read;
        private int skipped;
        private int items;
        private readonly List<string> failures = [];

        public int Run(List<string> files, CancellationToken cancellation)
        {
            if (Console.IsErrorRedirected || !AnsiConsole.Profile.Capabilities.Interactive)
            {
                files.TakeWhile(_ => !cancellation.IsCancellationRequested).ToList().ForEach(ReadOne);
            }
            else
            {
                IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
                console.Progress().Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn()).Start(progress =>
                {
                    ProgressTask task = progress.AddTask("import", maxValue: files.Count);
                    foreach (string file in files.TakeWhile(_ => !cancellation.IsCancellationRequested))
                    {
                        ReadOne(file);
                        task.Increment(1);
                    }
                });
            }

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"read {read}, skipped unchanged {skipped}, failed {failures.Count}; line items {items}"));
            return cancellation.IsCancellationRequested ? CommandLine.Cancelled : failures.Count > 0 ? CommandLine.Failed : CommandLine.Done;
        }

        private void ReadOne(string file)
        {
            string id = file;
            try
            {
                id = File.Exists(file) ? Hash(file) : file;
                if (store.Contains(id))
                {
                    skipped++;
                    return;
                }

                Report report = ReportExtractor.Extract(DocumentReader.Read(file));
                store.Save(report);
                read++;
                items += report.LineItems.Length;
            }
            catch (UnreadableDocumentException e)
            {
                failures.Add(file);
                store.SaveFailure(new StoredFailure(id, file, e.Reason.ToString(), e.Message));
                error.WriteLine(e.Message);
            }
            catch (IOException e)
            {
                failures.Add(file);
                store.SaveFailure(new StoredFailure(id, file, nameof(UnreadableReason.NotFound), e.Message));
                error.WriteLine($"{file}: {e.Message}");
            }
        }

        private static string Hash(string file)
        {
            using FileStream stream = File.OpenRead(file);
            return Convert.ToHexStringLower(SHA256.HashData(stream));
        }
    }
}
