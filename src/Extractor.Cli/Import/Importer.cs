using System.Text.Json.Serialization;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Cli.Import;

internal enum ImportOutcome
{
    Read,

    /// <summary>The store has a report of this content.</summary>
    Skipped,
    Failed,

    /// <summary>It failed in an earlier import and has not changed since.</summary>
    [JsonStringEnumMemberName("failed-before")]
    FailedBefore,
}

/// <summary>What became of one file; a report is in the store when this is told. <paramref name="Report"/> is null where there is none.</summary>
internal sealed record ImportStep(string Path, string Id, ImportOutcome Outcome, StoredReport? Report = null, string Reason = "", string Message = "");

/// <summary>
/// Files into a store: workers read ahead, reports are saved in the order of the files, so that the same files give the same store
/// and an import that was stopped goes on where it stopped. At most <see cref="AheadPerWorker"/> files a worker and
/// <see cref="AheadBytes"/> bytes are in memory.
/// </summary>
internal sealed class Importer(ReportStore store, WorkerPool workers, bool retryFailed)
{
    private const int AheadPerWorker = 8;
    private const long AheadBytes = 256L << 20;

    private readonly HashSet<string> failedBefore = retryFailed ? [] : [.. store.Failures().Select(f => f.Id)];
    private readonly HashSet<string> underWay = [];
    private readonly Queue<(ImportFile File, Task<Extraction> Reading)> ahead = [];
    private long bytes;

    public void Run(IEnumerable<ImportFile> files, Action<ImportStep> tell, CancellationToken cancellation)
    {
        foreach (ImportFile file in files.TakeWhile(_ => !cancellation.IsCancellationRequested))
        {
            if (Known(file) is { } outcome)
            {
                tell(new ImportStep(file.Path, file.Id, outcome));
                continue;
            }

            ahead.Enqueue((file, file.Failure is { } failure ? Task.FromResult(Extraction.Failed(failure.Reason.ToString(), failure.Message)) : workers.Read(file)));
            underWay.Add(file.Id);
            bytes += file.Content.Length;
            while (ahead.Count >= AheadPerWorker * workers.Workers || bytes > AheadBytes)
            {
                Finish(tell);
            }
        }

        while (ahead.Count > 0)
        {
            Finish(tell);
        }
    }

    private ImportOutcome? Known(ImportFile file) =>
        store.Contains(file.Id) || underWay.Contains(file.Id) ? ImportOutcome.Skipped
        : failedBefore.Contains(file.Id) && file.Failure is null ? ImportOutcome.FailedBefore
        : null;

    /// <summary>Stores the first file under way and those behind it that are read already, and tells of them.</summary>
    private void Finish(Action<ImportStep> tell)
    {
        List<(ImportFile File, Extraction Read)> finished = [];
        do
        {
            (ImportFile file, Task<Extraction> reading) = ahead.Dequeue();
            finished.Add((file, reading.GetAwaiter().GetResult()));
            underWay.Remove(file.Id);
            bytes -= file.Content.Length;
        }
        while (ahead.TryPeek(out var next) && next.Reading.IsCompleted);

        var stored = new Queue<StoredReport>(store.Save([.. finished.Where(f => f.Read.Report is not null).Select(f => (f.Read.Report!, f.File.Path))]));
        foreach ((ImportFile file, Extraction read) in finished)
        {
            if (read.Report is not null)
            {
                tell(new ImportStep(file.Path, file.Id, ImportOutcome.Read, stored.Dequeue()));
                continue;
            }

            store.SaveFailure(new StoredFailure(file.Id, file.Path, read.Reason, read.Message));
            tell(new ImportStep(file.Path, file.Id, ImportOutcome.Failed, null, read.Reason, read.Message));
        }
    }
}
