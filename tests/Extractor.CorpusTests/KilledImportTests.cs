using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Extractor.Formats;
using Extractor.Learning;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.CorpusTests;

/// <summary>An import that is killed at any moment loses nothing that it said was stored. KILLS=50 in the environment kills 50 times.</summary>
[TestClass]
public sealed class KilledImportTests
{
    private const int Files = 600;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Every_acknowledged_report_is_whole_after_a_kill()
    {
        int kills = int.Parse(Environment.GetEnvironmentVariable("KILLS") ?? "4", CultureInfo.InvariantCulture);
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string documents = Directory.CreateDirectory(Path.Combine(folder, "documents")).FullName;
            WriteDocuments(documents);
            var random = new Random(20240817);
            var acknowledged = new HashSet<string>();
            int store = 0, checks = 0;
            for (int kill = 0; kill < kills; kill++)
            {
                string db = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{store}.db"));
                bool done = Import(documents, db, random.Next(25), random.Next(40), acknowledged);
                checks += Check(db, documents, acknowledged);
                if (done)
                {
                    store++;
                    acknowledged.Clear();
                }
            }

            TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kills} kills, {checks} acknowledged reports compared and whole, {store} imports finished"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>One report under many names: a line more makes each a file of its own.</summary>
    private static void WriteDocuments(string folder)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "corpus", "documents", "songhe-transport-2023.txt"));
        for (int number = 0; number < Files; number++)
        {
            File.WriteAllText(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{number:D4}.txt")), string.Create(CultureInfo.InvariantCulture, $"{text}\n{number}"));
        }
    }

    /// <summary>Runs an import until it has told of so many reports, and a little longer, then kills it. True where it had ended before.</summary>
    private static bool Import(string documents, string db, int reports, int milliseconds, HashSet<string> acknowledged)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "extractor.dll");
        using Process process = Process.Start(new ProcessStartInfo("dotnet", [program, "import", documents, "--db", db, "--progress", "jsonl", "--workers", "1"]) { RedirectStandardOutput = true })!;
        int told = 0;
        bool done = false;
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (!line.EndsWith('}'))
            {
                break;
            }

            using var step = JsonDocument.Parse(line);
            string outcome = step.RootElement.GetProperty("event").GetString()!;
            done |= outcome == "done";
            if (outcome == "read")
            {
                acknowledged.Add(step.RootElement.GetProperty("id").GetString()!);
                told++;
            }

            if (told == reports)
            {
                told++;
                Thread.Sleep(milliseconds);
                process.Kill();
            }
        }

        process.WaitForExit();
        return done;
    }

    private static int Check(string db, string documents, HashSet<string> acknowledged)
    {
        if (!File.Exists(db))
        {
            Assert.IsEmpty(acknowledged);
            return 0;
        }

        using ReportStore store = ReportStore.OpenRead(db);
        Assert.IsTrue(acknowledged.All(store.Contains), "an acknowledged report is missing");
        Dictionary<string, int> figures = store.Figures(new ItemQuery()).CountBy(f => f.Report.Id).ToDictionary();
        foreach (StoredReport stored in store.All())
        {
            Assert.HasCount(stored.LineItems, store.Get(stored.Id)!.LineItems);
            Assert.AreEqual(stored.LineItems, figures[stored.Id]);
        }

        foreach (StoredReport stored in store.All().Where(r => acknowledged.Contains(r.Id)).Take(3))
        {
            Assert.AreEqual(ReportJson.ToText(ReportExtractor.Extract(DocumentReader.Read(Path.Combine(documents, stored.File)), TrainedModels.All)), ReportJson.ToText(store.Get(stored.Id)!));
        }

        return acknowledged.Count;
    }
}
