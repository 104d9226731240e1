using System.Text;
using Extractor.Cli.Import;
using Extractor.Documents;

namespace Extractor.Tests.Cli;

/// <summary>A file that breaks the reader costs its worker and not the import.</summary>
[TestClass]
public sealed class WorkerTests
{
    private const long Plenty = 1L << 30;

    private static readonly ImportFile Report = new("report.txt", File.ReadAllBytes(Path.Combine(Repository.Root, "corpus", "documents", "songhe-transport-2023.txt")));

    [TestMethod]
    public void A_worker_reads_one_file_after_another()
    {
        using Worker worker = Worker.Start(Plenty);

        Assert.AreEqual(2023, worker.Read(Report, TimeSpan.FromMinutes(5)).Report!.Profile.Year);
        Assert.AreEqual(nameof(UnreadableReason.Empty), worker.Read(new ImportFile("empty.pdf", []), TimeSpan.FromMinutes(5)).Reason);
        Assert.IsNotEmpty(worker.Read(Report, TimeSpan.FromMinutes(5)).Report!.LineItems);
        Assert.IsFalse(worker.Ended);
    }

    [TestMethod]
    public void A_file_that_takes_too_long_ends_its_worker()
    {
        using Worker worker = Worker.Start(Plenty);
        Extraction read = worker.Read(Report, TimeSpan.FromMilliseconds(1));

        Assert.AreEqual((Extraction.TimedOut, true), (read.Reason, worker.Ended));
        StringAssert.Contains(read.Message, "report.txt");
    }

    [TestMethod]
    public void A_file_that_fills_the_memory_ends_its_worker()
    {
        using Worker worker = Worker.Start(memory: 32 << 20);
        Extraction read = worker.Read(new ImportFile("huge.txt", Encoding.UTF8.GetBytes(new string('一', 20 << 20))), TimeSpan.FromMinutes(5));

        Assert.AreEqual((Extraction.Crashed, true), (read.Reason, worker.Ended));
        StringAssert.Contains(read.Message, "huge.txt");
    }
}
