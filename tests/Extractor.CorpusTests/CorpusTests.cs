using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Extractor.Formats;
using Extractor.Reports;
using Extractor.Scoring;

namespace Extractor.CorpusTests;

/// <summary>The reader and the checks over the committed corpus, scored against what each document prints.</summary>
[TestClass]
public sealed class CorpusTests
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "corpus");

    /// <summary>Every document read once.</summary>
    private static readonly Lazy<ConcurrentDictionary<string, Report>> Reports = new(() =>
    {
        var reports = new ConcurrentDictionary<string, Report>();
        Parallel.ForEach(Manifest, row => reports[row["file"]] = Read(row["file"]));
        return reports;
    });

    private static readonly Lazy<Dictionary<string, GoldDocument>> Truth = new(() => GoldFiles.Read(Corpus).ToDictionary(g => g.Name));

    public TestContext TestContext { get; set; } = null!;

    private static IEnumerable<Dictionary<string, string>> Manifest => Table("manifest.tsv");

    /// <summary>One document a format.</summary>
    public static IEnumerable<object[]> OneOfEachFormat => Manifest.GroupBy(r => r["format"]).Select(g => new object[] { g.First()["file"] });

    /// <summary>Floors of F1 by template and format; they may only rise.</summary>
    [TestMethod]
    public void No_score_is_below_its_floor()
    {
        Dictionary<string, double> floors = Table("floors.tsv").ToDictionary(r => $"{r["template"]}\t{r["format"]}\t{r["what"]}", r => double.Parse(r["floor"], CultureInfo.InvariantCulture));
        (string Name, double F1)[] scores = [.. Scores()];
        string[] below = [.. scores.Where(s => !floors.TryGetValue(s.Name, out double floor) || s.F1 < floor).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Name}\t{s.F1:0.0000} (floor {floors.GetValueOrDefault(s.Name, double.NaN)})"))];

        foreach ((string name, double f1) in scores)
        {
            TestContext.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{Math.Floor(f1 * 1000) / 1000:0.000}"));
        }

        Assert.IsEmpty(below, string.Join('\n', below));
    }

    /// <summary>What was put in is found; what else is reported is false.</summary>
    [TestMethod]
    public void Each_injected_error_is_found()
    {
        string[] missed = [.. Manifest.Where(r => r["injected"].Length > 0 && !Failing(r["file"]).Contains(r["injected"])).Select(r => r["injected"])];

        Assert.IsEmpty(missed, $"not found: {string.Join(' ', missed)}");
    }

    [TestMethod]
    public void Every_item_has_a_place_and_a_quote_that_holds_its_figure()
    {
        foreach ((string file, Report report) in Reports.Value)
        {
            foreach (LineItem item in report.LineItems)
            {
                StringAssert.Contains(item.Source.Quote, item.Printed, $"{file} {item.Id}");
                Assert.IsNotNull(item.Source.Block, $"{file} {item.Id}");
                Assert.AreEqual(file.EndsWith(".pdf", StringComparison.Ordinal), item.Source is { Page: not null, Box: not null }, $"{file} {item.Id}");
            }
        }
    }

    [TestMethod]
    public void A_scan_gives_no_figures_and_says_so()
    {
        Report scan = Reports.Value[Manifest.Single(r => r["noise"] == "Scan")["file"]];

        Assert.IsEmpty(scan.LineItems);
        Assert.IsNotEmpty(scan.Diagnostics);
    }

    [TestMethod]
    [DynamicData(nameof(OneOfEachFormat))]
    public void The_same_file_gives_the_same_bytes(string file) => Assert.AreEqual(ReportJson.ToText(Reports.Value[file]), ReportJson.ToText(Read(file)));

    [TestMethod]
    [DynamicData(nameof(OneOfEachFormat))]
    public void The_program_says_what_the_library_says(string file)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "extractor.dll"), "extract", Path.Combine(Corpus, "documents", file), "--format", "json"]) { RedirectStandardOutput = true };
        using Process program = Process.Start(start)!;
        string output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();

        Assert.AreEqual(0, program.ExitCode);
        Assert.AreEqual(ReportJson.ToText(Reports.Value[file]), output.TrimEnd('\n'), file);
    }

    private static IEnumerable<(string Name, double F1)> Scores()
    {
        foreach (var group in Manifest.GroupBy(r => $"{r["template"]}\t{r["format"]}").OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            Scorecard card = Scorecard.Of(group.Select(r => (Truth.Value[r["file"]], (Report?)Reports.Value[r["file"]])));
            Tally Sum(string scoreGroup, string? name = null) => card.Rows.Where(r => r.Group == scoreGroup && (name is null || r.Name == name)).Aggregate(default(Tally), (sum, row) => sum + row.Tally);
            yield return ($"{group.Key}\titems", Sum("total", "strict").F1);
            yield return ($"{group.Key}\toutline", Sum("outline", "number and title").F1);
            yield return ($"{group.Key}\tprofile", Sum("profile").F1);
        }

        Scorecard all = Scorecard.Of(Manifest.Where(r => r["noise"] == "None").Select(r => (Truth.Value[r["file"]], (Report?)Reports.Value[r["file"]])));
        Tally checks = all.Rows.Where(r => r.Group == "check").Aggregate(default(Tally), (sum, row) => sum + row.Tally);
        yield return ("all\tall\tchecks-precision", checks.Precision);
        yield return ("all\tall\tchecks-recall", checks.Recall);
    }

    private static HashSet<string> Failing(string file) => [.. Reports.Value[file].Checks.Where(c => c.Outcome == CheckOutcome.Fail).Select(c => c.Rule.Split('.')[0])];

    private static Report Read(string file) => ReportExtractor.Extract(DocumentReader.Read(Path.Combine(Corpus, "documents", file)));

    private static List<Dictionary<string, string>> Table(string name)
    {
        string[][] lines = [.. File.ReadAllLines(Path.Combine(Corpus, name)).Select(l => l.Split('\t'))];
        return [.. lines.Skip(1).Select(l => lines[0].Zip(l).ToDictionary(p => p.First, p => p.Second))];
    }
}
