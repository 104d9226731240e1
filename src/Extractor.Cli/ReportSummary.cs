using System.Globalization;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Cli;

/// <summary>A report as a person reads it: who, when, what was found, what was not.</summary>
internal static class ReportSummary
{
    /// <summary>Rows shown of a group where not every row is asked for.</summary>
    private const int Shown = 5;

    public static void Write(Report report, TextWriter output, bool everyItem)
    {
        Profile profile = report.Profile;
        output.WriteLine($"{profile.Department?.Name ?? "(department unknown)"}  {profile.Year?.ToString(CultureInfo.InvariantCulture) ?? "(year unknown)"}  {(profile.Kind == ReportKind.Other ? "not a report" : $"{KindNames.Of(profile.Kind)} {Words.Of(profile.Kind).Replace('-', ' ')}")}, {Words.Of(profile.Scope)}");
        output.WriteLine($"{profile.Department?.Region?.Name ?? "(region unknown)"} {profile.Department?.Region?.Code}  file {report.Source.Name}  sha256 {report.Source.Sha256[..16]}…");
        Coverage coverage = report.Coverage;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"pages {coverage.PagesRead} of {coverage.Pages} read; tables {coverage.TablesUsed} of {coverage.Tables}; figures in tables {coverage.TableFiguresUsed} of {coverage.TableFigures}, in sentences {coverage.TextFiguresUsed} of {coverage.TextFigures}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"line items {report.LineItems.Length}: {report.LineItems.Count(i => i.Verification == Verification.Confirmed)} confirmed, {report.LineItems.Count(i => i.Verification == Verification.Contradicted)} contradicted; reasons {report.Reasons.Length}; evaluations {report.Evaluations.Length}"));
        foreach (IGrouping<Statement, LineItem> group in report.LineItems.GroupBy(i => i.Statement).OrderBy(g => g.Key == Statement.Narrative).ThenBy(g => g.First().Source.Block))
        {
            output.WriteLine();
            output.WriteLine($"{Words.Of(group.Key)} ({group.Count()})");
            foreach (LineItem item in everyItem ? group : group.Take(Shown))
            {
                WriteItem(item, output);
            }

            WriteRest(everyItem ? 0 : group.Count() - Shown, output);
        }

        WriteDiagnostics(report, output);
    }

    private static void WriteItem(LineItem item, TextWriter output)
    {
        string value = $"{ItemText.Plain(MoneyScale.TenThousand.Of(item))} {MoneyScale.TenThousand.UnitOf(item)}";
        string mark = item.Verification switch { Verification.Confirmed => "=", Verification.Contradicted => "≠", _ => " " };
        string place = item.Source.Page is { } page ? $"p{page}" : $"block {item.Source.Block}";
        string fund = item.Fund == Fund.All ? "" : " " + Words.Of(item.Fund);
        string metric = item.Metric is Metric.Amount or Metric.Count ? "" : " " + Words.Of(item.Metric);
        output.WriteLine($"  {mark} {value,18}  {item.Year} {Words.Of(item.Phase)}{fund}{metric}  {ItemText.Describe(item)}  [{place}]");
    }

    private static void WriteDiagnostics(Report report, TextWriter output)
    {
        foreach (IGrouping<string, Diagnostic> group in report.Diagnostics.Where(d => d.Code != "profile-evidence").GroupBy(d => d.Code).OrderByDescending(g => g.Max(d => d.Severity)))
        {
            output.WriteLine();
            output.WriteLine($"{group.Key} ({group.Count()})");
            foreach (Diagnostic diagnostic in group.Take(Shown))
            {
                string place = diagnostic.Source?.Page is { } page ? $"p{page}: " : "";
                output.WriteLine($"  {place}{diagnostic.Message}");
            }

            WriteRest(group.Count() - Shown, output);
        }
    }

    private static void WriteRest(int rest, TextWriter output)
    {
        if (rest > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  … and {rest} more"));
        }
    }
}
