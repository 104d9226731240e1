using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Reports;
using Extractor.Scoring;

namespace Extractor.Tests.Checks;

/// <summary>The errors that careful readers found in real reports, where those reports lie beside the checkout.</summary>
[TestClass]
public sealed partial class GoldAnomalyTests
{
    private static readonly Dictionary<string, Report> Reports = [];

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Names =>
    [
        ["zhaohua-gov-office-2023-final"], ["putuo-finance-2024-final"], ["putuo-social-work-2024-final"], ["putuo-commerce-2025-budget"],
        ["xinfang-2024-final"], ["yantai-civil-affairs-2026-budget"], ["beijing-audit-2026-budget"], ["beijing-audit-note-2026-budget"],
    ];

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Errors_are_found(string name)
    {
        ImmutableArray<GoldFailure> truth = Anomalies(name);
        var anomalies = new DescribedAnomalies(truth, Read(name));
        GoldFailure[] errors = [.. truth.Where(t => t.Severity == Severity.Error)], warnings = [.. truth.Where(t => t.Severity == Severity.Warning)];
        string[] missed = [.. errors.Where(e => !anomalies.IsFound(e)).Select(e => $"p{e.Page} {e.Description}")];

        TestContext.WriteLine($"{name}: errors {errors.Length - missed.Length} of {errors.Length}, warnings {warnings.Count(anomalies.IsFound)} of {warnings.Length}");
        foreach (GoldFailure anomaly in errors.Concat(warnings).Where(a => !anomalies.IsFound(a)))
        {
            TestContext.WriteLine($"  {anomaly.Severity} not found: p{anomaly.Page} {anomaly.Description}");
        }

        Assert.IsLessThanOrEqualTo(1, missed.Length, string.Join("; ", missed));
    }

    /// <summary>No failure is about the figures of a row of differences that rounding explains, or of an identity that holds.</summary>
    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Nothing_that_rounding_explains_fails(string name)
    {
        Report report = Read(name);
        ILookup<string, string> printed = report.LineItems.ToLookup(i => i.Id, i => Plain(i.Printed));
        string[][] rows = Rows($"gold/{name}.rounding.tsv");
        string[] wrong =
        [
            .. from row in rows
               let told = Figure().Matches(row[2].Split('；', ';')[0] + " " + row[3] + " " + row[4]).Select(m => Plain(m.Value)).Where(f => f.Length > 3).ToHashSet()
               from check in report.Checks
               where check.Outcome == CheckOutcome.Fail && check.Items.Length >= (row[1] == "text-vs-table" ? 2 : 3) && check.Items.All(id => printed[id].Any(told.Contains))
               select $"p{row[0]} {row[2]}: {check.Rule} {check.Message}",
        ];

        TestContext.WriteLine($"{name}: {rows.Length} rows");
        Assert.IsEmpty(wrong, string.Join("; ", wrong));
    }

    /// <summary>No error is reported that the readers did not find, other than figures beside one of theirs in the same two paragraphs.</summary>
    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Nothing_else_is_an_error(string name)
    {
        var anomalies = new DescribedAnomalies(Anomalies(name), Read(name));
        CheckResult[] unlisted = [.. anomalies.Failures.Where(c => c.Severity == Severity.Error && !anomalies.IsTrue(c))];

        Assert.IsEmpty(unlisted, string.Join("; ", unlisted.Select(c => $"{c.Rule} {c.Message}")));
    }

    private static ImmutableArray<GoldFailure> Anomalies(string name) => GoldFiles.Read(Repository.Shared("gold")).Single(g => g.Name == name).Failures!.Value;

    private static string Plain(string figure) => figure.Contains('.', StringComparison.Ordinal) ? figure.Replace(",", "", StringComparison.Ordinal).TrimEnd('0').TrimEnd('.') : figure;

    private static Report Read(string name)
    {
        string file = Rows("gold/documents.tsv").Single(r => r[0] == name)[1];
        return Reports.TryGetValue(name, out Report? known) ? known : Reports[name] = ReportExtractor.Extract(DocumentReader.Read(Repository.Shared("documents/" + file)));
    }

    private static string[][] Rows(string file) => [.. File.ReadAllLines(Repository.Shared(file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Replace(",", "", StringComparison.Ordinal).Split('\t'))];

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Figure();
}
