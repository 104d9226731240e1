using System.Diagnostics;
using System.Text.Json;

namespace Extractor.CorpusTests;

/// <summary>The program over reports of the same departments: what is wrong between them is found, and nothing else.</summary>
[TestClass]
public sealed class SeriesTests
{
    private static readonly string Series = Path.Combine(Repository.Root, "corpus", "series");

    [TestMethod]
    public void Checks_over_a_store_find_the_slips_between_reports_and_nothing_else()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string db = Path.Combine(folder, "reports.db");
            Run("import", Path.Combine(Series, "documents"), "--db", db);
            using var checks = JsonDocument.Parse(Run("check", "--db", db, "--format", "json"));

            string[] found = [.. checks.RootElement.EnumerateArray().SelectMany(FailedRules).Distinct().Order(StringComparer.Ordinal)];
            CollectionAssert.AreEqual(Expected(), found, string.Join(", ", found));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Department and rule of each slip, as the manifest has them.</summary>
    private static string[] Expected()
    {
        string[][] lines = [.. File.ReadLines(Path.Combine(Series, "manifest.tsv")).Select(l => l.Split('\t'))];
        int department = Array.IndexOf(lines[0], "department"), injected = Array.IndexOf(lines[0], "injected");
        return [.. lines.Skip(1).Where(l => l[injected].Length > 0).Select(l => $"{l[department]} {l[injected]}").Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> FailedRules(JsonElement report) => report.GetProperty("checks").EnumerateArray()
        .Where(c => c.GetProperty("outcome").GetString() == "fail").Select(c => $"{report.GetProperty("department").GetString()} {c.GetProperty("rule").GetString()}");

    private static string Run(params string[] arguments)
    {
        using Process program = Process.Start(new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "extractor.dll"), .. arguments]) { RedirectStandardOutput = true })!;
        string output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return output;
    }
}
