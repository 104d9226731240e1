using System.Collections.Concurrent;

namespace Extractor.Cli.Import;

/// <summary>Workers, started as they are needed, at most as many as asked for.</summary>
internal sealed class WorkerPool(int workers, TimeSpan limit) : IDisposable
{
    private const long MostMemory = 4L << 30;

    private readonly SemaphoreSlim free = new(workers);
    private readonly ConcurrentStack<Worker> idle = [];

    /// <summary>Three quarters of the memory there is, shared by the workers, but not more than a worker can use well.</summary>
    private readonly long memory = Math.Min(MostMemory, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3 / workers);

    public int Workers => workers;

    public async Task<Extraction> Read(ImportFile file)
    {
        await free.WaitAsync();
        Worker worker = idle.TryPop(out Worker? waiting) ? waiting : Worker.Start(memory);
        try
        {
            return await Task.Run(() => worker.Read(file, limit));
        }
        finally
        {
            if (worker.Ended)
            {
                worker.Dispose();
            }
            else
            {
                idle.Push(worker);
            }

            free.Release();
        }
    }

    public void Dispose()
    {
        foreach (Worker worker in idle)
        {
            worker.Dispose();
        }

        free.Dispose();
    }
}
