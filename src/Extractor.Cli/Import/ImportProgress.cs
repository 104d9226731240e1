using System.Diagnostics;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Reports;
using Extractor.Store;
using Spectre.Console;

namespace Extractor.Cli.Import;

/// <summary>Counts the steps of an import and tells of them: a bar for people, JSON lines for scripts, or failures alone.</summary>
internal sealed class ImportProgress(TextWriter output, TextWriter error)
{
    private static readonly JsonWriterOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly int[] counts = new int[Enum.GetValues<ImportOutcome>().Length];
    private readonly int[] relations = new int[Enum.GetValues<Relation>().Length];
    private int items;

    public int Failed => Count(ImportOutcome.Failed);

    /// <summary>Failures on standard error, the summary on standard output.</summary>
    public void Plain(Action<Action<ImportStep>> import)
    {
        import(step =>
        {
            Take(step);
            WriteFailure(step);
        });
        output.WriteLine(Summary());
    }

    /// <summary>Nothing but the failures.</summary>
    public void Quiet(Action<Action<ImportStep>> import) => import(step =>
    {
        Take(step);
        WriteFailure(step);
    });

    /// <summary>One object a step and one at the end on standard output, written when the step is in the store.</summary>
    public void JsonLines(Action<Action<ImportStep>> import)
    {
        import(step =>
        {
            Take(step);
            output.WriteLine(Json(step));
            output.Flush();
        });
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{{\"event\":\"done\",\"read\":{Count(ImportOutcome.Read)},\"skipped\":{Count(ImportOutcome.Skipped)},\"failed\":{Failed},\"failedBefore\":{Count(ImportOutcome.FailedBefore)},\"lineItems\":{items}}}"));
    }

    /// <summary>A bar with rate, remaining time and counts on the terminal, failures above it.</summary>
    public void Bar(int files, Action<Action<ImportStep>> import)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        long start = Stopwatch.GetTimestamp();
        console.Progress().Columns(new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(), new TaskDescriptionColumn()).Start(progress =>
        {
            ProgressTask task = progress.AddTask("", maxValue: files);
            string path = "";
            import(step =>
            {
                Take(step);
                if (step.Outcome == ImportOutcome.Failed)
                {
                    console.WriteLine(step.Message);
                }

                string whole = step.Path.Split(ImportFile.Inside)[0];
                task.Increment(whole == path ? 0 : 1);
                path = whole;
                double rate = counts.Sum() / Stopwatch.GetElapsedTime(start).TotalSeconds;
                task.Description = string.Create(CultureInfo.InvariantCulture, $"{rate:0.0} files/s, read {Count(ImportOutcome.Read)}, skipped {Count(ImportOutcome.Skipped)}, failed {Failed}");
            });
        });
        output.WriteLine(Summary());
    }

    private int Count(ImportOutcome outcome) => counts[(int)outcome];

    private void Take(ImportStep step)
    {
        counts[(int)step.Outcome]++;
        if (step.Report is { } report)
        {
            relations[(int)report.Relation]++;
            items += report.LineItems;
        }
    }

    private void WriteFailure(ImportStep step)
    {
        if (step.Outcome == ImportOutcome.Failed)
        {
            error.WriteLine(step.Message);
        }
    }

    private string Summary()
    {
        string Also(int count, string text) => count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"; {count} {text}");
        return string.Create(CultureInfo.InvariantCulture, $"read {Count(ImportOutcome.Read)}, skipped unchanged {Count(ImportOutcome.Skipped)}, failed {Failed}; line items {items}")
            + Also(relations[(int)Relation.Same], "other files of a report stored before")
            + Also(relations[(int)Relation.Revised], "new versions of a report stored before")
            + Also(Count(ImportOutcome.FailedBefore), "failed before and left alone (--retry-failed reads them again)");
    }

    private static string Json(ImportStep step)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Unescaped))
        {
            writer.WriteStartObject();
            writer.WriteString("event", Words.Of(step.Outcome));
            writer.WriteString("file", step.Path);
            writer.WriteString("id", step.Id);
            if (step.Report is { } report)
            {
                writer.WriteNumber("lineItems", report.LineItems);
                writer.WriteString("relation", Words.Of(report.Relation));
                writer.WriteString("relatedTo", report.RelatedTo);
                writer.WriteNumber("differing", report.Differing);
            }

            if (step.Outcome == ImportOutcome.Failed)
            {
                writer.WriteString("reason", step.Reason);
                writer.WriteString("message", step.Message);
            }

            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
