using System.CommandLine;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Cli;

internal static class StatusCommand
{
    private const string Example = """
        What a store holds: reports by region, year and kind, versions, failures by reason; and of a list of departments those that have not published.

        Examples:
          extractor status --db reports.db
          extractor status --expected departments.csv --year 2024 --kind final-account
        """;

    public static Command Create(TextWriter output, TextWriter error)
    {
        Option<string> db = StoreOptions.Db();
        var expected = new Option<string?>("--expected") { Description = "A CSV file with a column department and, if wanted, region (a name or the digits of a code), year and kind: exit code 1 where one of them has no report." };
        var year = new Option<int?>("--year", "-y") { Description = "Fiscal year asked of the list where it names none." };
        Option<string?> kind = StoreOptions.Among<ReportKind>("--kind", "Kind asked of the list where it names none");
        var command = new Command("status", Example) { db, expected, year, kind };
        command.SetAction(parsed =>
        {
            using ReportStore store = ReportStore.OpenRead(parsed.GetValue(db)!);
            Write(store, output);
            if (parsed.GetValue(expected) is not { } list)
            {
                return CommandLine.Done;
            }

            if (!File.Exists(list))
            {
                error.WriteLine($"{list}: found no such file; expected a CSV file of departments");
                return CommandLine.Failed;
            }

            List<Expected> wanted = [.. ReadExpected(list).Select(e => e with { Year = e.Year ?? parsed.GetValue(year), Kind = e.Kind ?? Words.Read<ReportKind>(parsed.GetValue(kind)) })];
            List<Expected> missing = wanted.FindAll(e => !store.All().Any(e.IsMetBy));
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"expected {wanted.Count}, published {wanted.Count - missing.Count}, not published {missing.Count}"));
            missing.ForEach(m => output.WriteLine($"  {m}"));
            return missing.Count == 0 ? CommandLine.Done : CommandLine.Failed;
        });
        return command;
    }

    private static void Write(ReportStore store, TextWriter output)
    {
        StoredReport[] reports = [.. store.All()];
        StoredFailure[] failures = [.. store.Failures()];
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"reports {reports.Length}, of them {reports.Count(r => r.Relation == Relation.Same)} other files of a report and {reports.Count(r => !r.Newest)} replaced by a newer version; line items {reports.Sum(r => (long)r.LineItems)}; figures used {reports.Sum(r => (long)r.FiguresUsed)} of {reports.Sum(r => (long)r.FiguresSeen)}; failures {failures.Length}"));
        output.WriteLine();
        TextTable.Write(
            ["region", "name", ">year", "kind", ">reports", ">departments", ">line items", ">figures used %"],
            [.. reports.GroupBy(r => (r.RegionCode, r.Region, r.Year, r.Kind)).OrderBy(g => g.Key.RegionCode, StringComparer.Ordinal).ThenBy(g => g.Key.Year).ThenBy(g => g.Key.Kind).Select(g => (string[])[
                g.Key.RegionCode.Length > 0 ? g.Key.RegionCode : "unknown", g.Key.Region, g.Key.Year?.ToString(CultureInfo.InvariantCulture) ?? "unknown", Words.Of(g.Key.Kind), Number(g.Count()),
                Number(g.Select(r => r.Department).Distinct().Count()), Number(g.Sum(r => (long)r.LineItems)), Share(g.Sum(r => (long)r.FiguresUsed), g.Sum(r => (long)r.FiguresSeen))])],
            output);
        int versions = reports.Count(r => r.Relation == Relation.Revised), doubtful = reports.Count(r => r.IsDoubtful);
        if (versions > 0)
        {
            output.WriteLine();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"new versions {versions} (same department, region, year, kind and scope, figures that differ: only the one published last counts in comparisons); in {doubtful} of them more than half of the figures differ: look whether they are one report ('extractor query --list versions')"));
        }

        if (failures.Length > 0)
        {
            output.WriteLine();
            TextTable.Write(["failed because", ">files", "such as"], [.. failures.GroupBy(f => f.Reason).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => (string[])[g.Key, Number(g.Count()), g.First().File])], output);
        }
    }

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Share(long used, long seen) => seen == 0 ? "" : (100.0 * used / seen).ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>A report that a list says should be there; null and "" ask for any.</summary>
    private sealed record Expected(string Department, string Region, int? Year, ReportKind? Kind)
    {
        public bool IsMetBy(StoredReport report) =>
            (report.Department.EndsWith(Department, StringComparison.Ordinal) || Department.EndsWith(report.Department, StringComparison.Ordinal)) && report.Department.Length > 0
            && (Region.Length == 0 || report.RegionCode.StartsWith(Region, StringComparison.Ordinal) || report.Region.EndsWith(Region, StringComparison.Ordinal))
            && (Year is null || report.Year == Year)
            && (Kind is null || report.Kind == Kind);

        public override string ToString() => string.Join("  ", ((string[])[Region, Department, Year?.ToString(CultureInfo.InvariantCulture) ?? "", Kind is { } kind ? Words.Of(kind) : ""]).Where(s => s.Length > 0));
    }

    private static IEnumerable<Expected> ReadExpected(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, TrimOptions = TrimOptions.Trim, PrepareHeaderForMatch = h => h.Header.Trim().ToLowerInvariant() });
        if (!csv.Read() || !csv.ReadHeader() || !csv.HeaderRecord!.Any(h => h.Trim().Equals("department", StringComparison.OrdinalIgnoreCase)))
        {
            throw new StoreException($"{path}: found no column department; expected a CSV file whose first line names it");
        }

        while (csv.Read())
        {
            string? year = csv.GetField("year");
            yield return new Expected(
                csv.GetField("department") ?? "",
                csv.GetField("region") ?? "",
                int.TryParse(year, CultureInfo.InvariantCulture, out int known) ? known : null,
                Words.Read<ReportKind>(csv.GetField("kind")));
        }
    }
}
