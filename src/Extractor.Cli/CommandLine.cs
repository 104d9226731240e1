using System.CommandLine;
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
        if (parsed.Errors.Count > 0)
        {
            foreach (var problem in parsed.Errors)
            {
                error.WriteLine(problem.Message);
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
}
