using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Formats;
using Extractor.Reports;

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

    /// <summary>An anomaly is found when a failure on its page speaks of both of its figures, or of one where the other is a word.</summary>
    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Errors_are_found(string name)
    {
        Report report = Read(name);
        string[][] rows = Rows($"gold/{name}.anomalies.tsv");
        string[][] errors = [.. rows.Where(r => r[5] == "error")], warnings = [.. rows.Where(r => r[5] == "warning")];
        string[] missed = [.. errors.Where(r => !IsFound(report, r)).Select(r => $"p{r[0]} {r[2]}")];

        TestContext.WriteLine($"{name}: errors {errors.Length - missed.Length} of {errors.Length}, warnings {warnings.Count(r => IsFound(report, r))} of {warnings.Length}");
        foreach (string[] warning in warnings.Where(r => !IsFound(report, r)))
        {
            TestContext.WriteLine($"  warning not found: p{warning[0]} {warning[2]}");
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
        Report report = Read(name);
        string[][] anomalies = Rows($"gold/{name}.anomalies.tsv");
        CheckResult[] errors = [.. report.Checks.Where(c => c is { Outcome: CheckOutcome.Fail, Severity: Documents.Severity.Error })];
        CheckResult[] listed = [.. errors.Where(c => anomalies.Any(a => Speaks(report, c, a)))];
        CheckResult[] unlisted = [.. errors.Where(c => !listed.Any(l => l == c || (Blocks(report, l).Length > 0 && Blocks(report, l).SequenceEqual(Blocks(report, c)))))];

        Assert.IsEmpty(unlisted, string.Join("; ", unlisted.Select(c => $"{c.Rule} {c.Message}")));
    }

    private static bool IsFound(Report report, string[] anomaly) => report.Checks.Any(c => c.Outcome == CheckOutcome.Fail && Speaks(report, c, anomaly) && SpeaksOfBoth(report, c, anomaly));

    private static bool SpeaksOfBoth(Report report, CheckResult check, string[] anomaly)
    {
        HashSet<string> said = [.. Figure().Matches($"{check.Message} {check.Explanation} {check.Source?.Quote}").Select(m => Plain(m.Value)), .. report.LineItems.Where(i => check.Items.Contains(i.Id)).Select(i => Plain(i.Printed))];
        return anomaly[3..5].All(v => !decimal.TryParse(v, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) || value == 0 || said.Contains(Plain(v))
            || (check.Expected is { } due && (Math.Round(due, value.Scale) == value || Math.Round(due / 10_000, value.Scale) == value)));
    }

    private static string Plain(string figure) => figure.Contains('.', StringComparison.Ordinal) ? figure.Replace(",", "", StringComparison.Ordinal).TrimEnd('0').TrimEnd('.') : figure;

    private static bool Speaks(Report report, CheckResult check, string[] anomaly)
    {
        HashSet<string> ids = [.. check.Items];
        LineItem[] items = [.. report.LineItems.Where(i => ids.Contains(i.Id))];
        bool samePage = report.PageCount is null || items.Any(i => Near(i.Source.Page, anomaly[0])) || Near(check.Source?.Page, anomaly[0]);
        HashSet<string> said = [.. Figure().Matches(check.Message + " " + check.Source?.Quote).Select(m => m.Value.TrimEnd('0').TrimEnd('.')), .. items.Select(i => i.Printed.TrimEnd('0').TrimEnd('.'))];
        return samePage && (ShareWords(check.Message, anomaly[2]) || new[] { anomaly[3], anomaly[4] }.Any(v => v.Length > 1 && (check.Message.Contains(v, StringComparison.Ordinal) || v.Split('、').Any(w => w.Length > 2 && check.Message.Contains(w, StringComparison.Ordinal))))
            || Figure().Matches(anomaly[2]).Select(m => m.Value.TrimEnd('0').TrimEnd('.')).Any(f => f.Length > 2 && said.Contains(f)));
    }

    private static int?[] Blocks(Report report, CheckResult check) => [.. report.LineItems.Where(i => check.Items.Contains(i.Id)).Select(i => i.Source.Block).Distinct()];

    /// <summary>Four letters together that are not the name of a fund or of a kind of spending.</summary>
    private static bool ShareWords(string a, string b)
    {
        string bare = Common().Replace(a, " ");
        return Enumerable.Range(0, Math.Max(0, bare.Length - 3)).Select(i => bare.Substring(i, 4)).Any(w => w.All(c => c is >= '\u4e00' and <= '\u9fff') && b.Contains(w, StringComparison.Ordinal));
    }

    private static bool Near(int? page, string told) => page is { } p && int.TryParse(told, out int t) && Math.Abs(p - t) <= 1;

    private static Report Read(string name)
    {
        string file = Rows("gold/documents.tsv").Single(r => r[0] == name)[1];
        return Reports.TryGetValue(name, out Report? known) ? known : Reports[name] = ReportExtractor.Extract(DocumentReader.Read(Repository.Shared("documents/" + file)));
    }

    private static string[][] Rows(string file) => [.. File.ReadAllLines(Repository.Shared(file)).Skip(1).Where(l => l.Length > 0).Select(l => l.Replace(",", "", StringComparison.Ordinal).Split('\t'))];

    [GeneratedRegex("一般公共预算|财政拨款|基本支出|项目支出|本年支出|本年收入|收入总计|支出总计|人员经费|公用经费")]
    private static partial Regex Common();

    [GeneratedRegex(@"\d+(?:\.\d+)?")]
    private static partial Regex Figure();
}
