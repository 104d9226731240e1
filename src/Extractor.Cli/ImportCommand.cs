using System.CommandLine;
using Extractor.Cli.Import;
using Extractor.Store;
using Spectre.Console;

namespace Extractor.Cli;

internal static class ImportCommand
{
    private const string Example = """
        Read many reports into a store. Files of unchanged content are skipped; a file that cannot be read is listed and the rest goes on. An import that was stopped goes on where it stopped.

        Examples:
          extractor import corpus/documents --db reports.db
          extractor import '2024/**/*.pdf' counties.zip --db reports.db
          find . -name '*决算*' | extractor import --from - --progress jsonl
        """;

    public static Command Create(TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders (read with everything below them), patterns (*, ?, **) and ZIP archives.", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string?>("--from") { Description = "A file that lists paths, one a line; - for standard input." };
        var db = new Option<string>("--db") { Description = "The store to write; made where it is missing.", DefaultValueFactory = _ => "reports.db" };
        var retry = new Option<bool>("--retry-failed") { Description = "Read files again that failed before; without paths, all of them." };
        var workers = new Option<int>("--workers", "-w") { Description = "Processes that read.", DefaultValueFactory = _ => Environment.ProcessorCount };
        var limit = new Option<int>("--time-limit") { Description = "Seconds that a file may take.", DefaultValueFactory = _ => 300 };
        var progress = new Option<string>("--progress") { Description = "bar, or jsonl (one object a file on standard output, written when it is stored).", DefaultValueFactory = _ => "bar" };
        progress.AcceptOnlyFromAmong("bar", "jsonl");
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Say nothing but what failed." };
        workers.Validators.Add(r => AtLeastOne(r, workers));
        limit.Validators.Add(r => AtLeastOne(r, limit));
        var command = new Command("import", Example) { paths, from, db, retry, workers, limit, progress, quiet };
        command.Validators.Add(r =>
        {
            if (r.GetValue(paths) is null or [] && r.GetValue(from) is null && !r.GetValue(retry))
            {
                r.AddError("found no path; expected files or folders, --from LIST or --retry-failed");
            }
        });
        command.SetAction(parsed =>
        {
            string path = parsed.GetValue(db)!;
            using ReportStore store = ReportStore.OpenWrite(path);
            using var pool = new WorkerPool(parsed.GetValue(workers), TimeSpan.FromSeconds(parsed.GetValue(limit)));
            string[] files = [.. ImportPaths.Files(Named(parsed.GetValue(paths)!, parsed.GetValue(from), parsed.GetValue(retry), store)).Where(f => !ReportStore.IsPartOf(path, f))];
            if (files.Length == 0 && parsed.GetValue(paths)!.Length > 0)
            {
                error.WriteLine($"found no file in {string.Join(", ", parsed.GetValue(paths)!)}; expected reports, or folders, patterns and lists that name some");
                return CommandLine.Failed;
            }

            var importer = new Importer(store, pool, parsed.GetValue(retry));
            var told = new ImportProgress(output, error);
            Action<Action<ImportStep>> import = tell => importer.Run(files.SelectMany(ImportPaths.Open), tell, cancellation);
            Show(told, import, files.Length, parsed.GetValue(quiet) ? "quiet" : parsed.GetValue(progress)!);
            return cancellation.IsCancellationRequested ? CommandLine.Cancelled : told.Failed > 0 ? CommandLine.Failed : CommandLine.Done;
        });
        return command;
    }

    private static void Show(ImportProgress told, Action<Action<ImportStep>> import, int files, string how)
    {
        switch (how)
        {
            case "quiet": told.Quiet(import); break;
            case "jsonl": told.JsonLines(import); break;
            case "bar" when !Console.IsErrorRedirected && AnsiConsole.Profile.Capabilities.Interactive: told.Bar(files, import); break;
            default: told.Plain(import); break;
        }
    }

    private static IEnumerable<string> Named(string[] paths, string? list, bool retry, ReportStore store) =>
        paths.Length == 0 && list is null && retry
            ? store.Failures().Select(f => f.File.Split(ImportFile.Inside)[0]).Distinct()
            : paths.Concat(list is null ? [] : list == "-" ? Lines(Console.In) : File.ReadLines(list)).Where(l => l.Length > 0);

    private static IEnumerable<string> Lines(TextReader input)
    {
        while (input.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    private static void AtLeastOne(System.CommandLine.Parsing.OptionResult result, Option<int> option)
    {
        if (result.GetValue(option) < 1)
        {
            result.AddError($"{option.Name} {result.GetValue(option)}; expected 1 or more");
        }
    }
}
