using System.CommandLine;
using System.CommandLine.Parsing;
using Extractor.Documents;
using Extractor.Store;

namespace Extractor.Cli;

/// <summary>The program: its commands and what they return.</summary>
internal static class CommandLine
{
    /// <summary>Everything asked for was done.</summary>
    public const int Done = 0;

    /// <summary>A file could not be read, nothing was found, or a check found errors.</summary>
    public const int Failed = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C.</summary>
    public const int Cancelled = 130;

    public static int Run(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var root = new RootCommand("Turns the financial reports of Chinese government departments (部门决算, 部门预算) into structured, checked, traceable data.\n\nExit codes: 0 done; 1 a file could not be read, nothing was found or a check found errors; 2 wrong command line; 130 stopped.")
        {
            ExtractCommand.Create(output, error),
            ImportCommand.Create(output, error, cancellation),
            QueryCommand.Create(output, error),
            StatusCommand.Create(output, error),
            CompareCommand.Create(output, error),
            SearchCommand.Create(output, error),
            ShowCommand.Create(output, error),
            ExportCommand.Create(output, error),
            CheckCommand.Create(output, error),
            ChecksCommand.Create(output),
            EvaluateCommand.Create(output, error, cancellation),
            AmountCommand.Create(output, error),
            Import.WorkerCommand.Create(),
        };
        ParseResult parsed = root.Parse(args);
        string[] problems = [.. parsed.Errors.Select(e => e.Message), .. UnknownOptions(parsed, args)];
        if (problems.Length > 0)
        {
            foreach (string problem in problems)
            {
                error.WriteLine(problem);
            }

            error.WriteLine("'extractor --help' lists the commands and 'extractor COMMAND --help' their options.");
            return Usage;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception e) when (e is UnreadableDocumentException or StoreException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(e.Message);
            return Failed;
        }
    }

    /// <summary>Options that no command has: a list of words or paths would take them for its own. What follows a bare -- is meant so.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed, string[] args) =>
        parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(a => a.Tokens).Select(t => t.Value)
            .Where(word => word.Length > 2 && word.StartsWith("--", StringComparison.Ordinal) && !args.TakeWhile(a => a != word).Contains("--"))
            .Select(word => $"found the option {word}, which '{parsed.CommandResult.Command.Name}' does not have");
}
