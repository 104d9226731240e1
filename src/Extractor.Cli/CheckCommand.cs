using System.Collections.Immutable;
using System.CommandLine;
using Extractor.Checks;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Cli;

internal static class CheckCommand
{
    /// <summary>The rule that holds versions of one report against each other.</summary>
    private const string Versions = "Y5";

    public static Option<string> LanguageOption()
    {
        var language = new Option<string>("--language", "-l") { Description = "zh (Chinese) or en (English); names stay as printed.", DefaultValueFactory = _ => "zh" };
        language.AcceptOnlyFromAmong("zh", "en");
        return language;
    }

    public static Command Create(TextWriter output, TextWriter error)
    {
        var files = new Argument<string[]>("file") { Description = "Reports to check: PDF, DOCX, XLSX, HTML, MHTML or text.", Arity = ArgumentArity.ZeroOrMore };
        var db = new Option<string?>("--db") { Description = "Check the reports of this store instead, each by itself and the reports of each department against each other." };
        var format = new Option<string>("--format", "-f") { Description = "text, json, markdown, html, or sarif (for tools that show findings in documents).", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "json", "markdown", "html", "sarif");
        var rules = new Option<string?>("--rules") { Description = "A file of lines such as \"S7 off\" or \"X5 error\": which rules run, how bad a failure is." };
        var all = new Option<bool>("--all") { Description = "Show what was off by rounding and what could not be checked one by one, not only counted." };
        Option<string> language = LanguageOption();
        var command = new Command("check", "Hold reports against themselves: what is wrong, where, the arithmetic, and what could not be checked. Exit code 1 tells that an error was found or a file could not be read.\n\nExamples:\n  extractor check corpus/documents/qingxi-finance-2024.pdf\n  extractor check --db reports.db --format json") { files, db, format, rules, all, language };
        command.SetAction(parsed =>
        {
            string[] paths = parsed.GetValue(files)!;
            if (paths.Length == 0 == (parsed.GetValue(db) is null))
            {
                error.WriteLine("expected files, or a store by --db");
                return CommandLine.Usage;
            }

            if (Settings(parsed.GetValue(rules), error) is not { } settings)
            {
                return CommandLine.Usage;
            }

            using ReportStore? store = parsed.GetValue(db) is { } path ? ReportStore.OpenRead(path) : null;
            IEnumerable<CheckedReport> checkedReports = store is null ? FromFiles(paths, settings, error) : FromStore(store, settings);
            var shown = new CheckReport(parsed.GetValue(format)!, parsed.GetValue(language) == "en", parsed.GetValue(all), output);
            bool wrong = false;
            foreach (CheckedReport report in checkedReports)
            {
                wrong |= report.Report is null || report.Checks.Any(c => c is { Outcome: CheckOutcome.Fail, Severity: Severity.Error });
                shown.Add(report);
            }

            shown.End();
            return wrong ? CommandLine.Failed : CommandLine.Done;
        });
        return command;
    }

    private static RuleSettings? Settings(string? path, TextWriter error)
    {
        try
        {
            return path is null ? RuleSettings.Default : RuleSettings.Parse(File.ReadAllText(path));
        }
        catch (Exception e) when (e is ArgumentException or IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{path}: {e.Message}");
            return null;
        }
    }

    private static IEnumerable<CheckedReport> FromFiles(string[] paths, RuleSettings settings, TextWriter error)
    {
        foreach (string path in paths)
        {
            Report? report = null;
            try
            {
                report = RuleBook.Check(ReportExtractor.Extract(DocumentReader.Read(path)), settings);
            }
            catch (UnreadableDocumentException e)
            {
                error.WriteLine(e.Message);
            }

            yield return new CheckedReport(path, report, report?.Checks ?? []);
        }
    }

    /// <summary>Department by department: each report by itself, then its reports against each other; replaced versions only against the newer ones.</summary>
    private static IEnumerable<CheckedReport> FromStore(ReportStore store, RuleSettings settings)
    {
        foreach (IGrouping<(string, string), StoredReport> department in store.All().GroupBy(r => (r.RegionCode, r.Department)))
        {
            List<Report> reports = [], newest = [];
            foreach (StoredReport stored in department)
            {
                Report report = RuleBook.Check(store.Get(stored.Id)!, settings);
                reports.Add(report);
                newest.AddRange(stored.Newest ? [report] : []);
                yield return new CheckedReport(stored.File, report, report.Checks);
            }

            if (reports.Count > 1 && department.Key.Item2.Length > 0)
            {
                ImmutableArray<CheckResult> across = [.. RuleBook.CheckDepartment(newest, settings).Where(c => c.Rule != Versions), .. RuleBook.CheckDepartment(reports, settings).Where(c => c.Rule == Versions)];
                yield return new CheckedReport(department.Key.Item2, reports[0] with { LineItems = [.. reports.SelectMany(r => r.LineItems)] }, across);
            }
        }
    }
}

/// <summary>A file (or a department, for checks across its reports) with what was found; no report where the file could not be read.</summary>
internal sealed record CheckedReport(string Name, Report? Report, ImmutableArray<CheckResult> Checks);
