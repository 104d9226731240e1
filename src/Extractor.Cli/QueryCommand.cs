using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Extractor.Exports;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Cli;

internal static class QueryCommand
{
    /// <summary>One object a line, Chinese unescaped.</summary>
    public static readonly JsonSerializerOptions JsonLines = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(TextWriter output, TextWriter error)
    {
        Option<string> db = StoreOptions.Db(), unit = StoreOptions.Unit();
        var list = new Option<string?>("--list") { Description = "List departments, years, reports, versions (reports whose figures differ from one stored before), failures, or the concepts of the schema instead of line items." };
        list.AcceptOnlyFromAmong("departments", "years", "reports", "versions", "failures", "concepts");
        var filter = new ItemFilter();
        var limit = new Option<int?>("--limit") { Description = "At most this many rows; all where it is not given." };
        Option<string> format = StoreOptions.Format("table; csv or json (one object a line) with the columns of export, in yuan.", "table", "csv", "json");
        var command = new Command("query", "Ask a store for line items.\n\nExamples:\n  extractor query --concept three-public.total --year 2024\n  extractor query --department 财政局 --function 2010301 --format csv\n  extractor query --list departments")
        {
            db, list, limit, format, unit,
        };
        filter.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(list) is not null && result.GetValue(format) is ("csv" or "json"))
            {
                result.AddError("--list prints text; 'extractor export --format datapackage' writes the reports as a table");
            }
        });
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(list) == "concepts")
            {
                ConceptIds.List(output);
                return CommandLine.Done;
            }

            using ReportStore store = ReportStore.OpenRead(parsed.GetValue(db)!);
            if (parsed.GetValue(list) is { } what)
            {
                List(store, what, output);
                return CommandLine.Done;
            }

            ItemQuery query = filter.Read(parsed) with { Limit = parsed.GetValue(limit) ?? int.MaxValue };
            long rows = Write(store, query, parsed.GetValue(format)!, MoneyScale.Of(parsed.GetValue(unit)!), output);
            if (rows == 0)
            {
                error.WriteLine("found no line item that fits; 'extractor query --list departments' shows what the store holds");
            }

            return rows == 0 ? CommandLine.Failed : CommandLine.Done;
        });
        return command;
    }

    private static long Write(ReportStore store, ItemQuery query, string format, MoneyScale scale, TextWriter output)
    {
        if (format != "table")
        {
            return Export.Write(new Selection(store, query).Reports(), format == "csv" ? ExportFormat.Csv : ExportFormat.JsonLines, output);
        }

        long rows = 0;
        foreach (StoredFigure figure in store.Figures(query))
        {
            output.WriteLine(Row(figure, scale));
            rows++;
        }

        return rows;
    }

    private static string Row(StoredFigure figure, MoneyScale scale)
    {
        string place = figure.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $" p{page}") : "";
        string metric = figure.Metric is Metric.Amount or Metric.Count ? "" : " " + Words.Of(figure.Metric);
        string what = ItemText.Describe(figure.Concept, figure.Function, figure.Economic, figure.Project, figure.Year);
        return $"{figure.Report.Department}  {figure.Year} {Words.Of(figure.Phase)} {Words.Of(figure.Fund)}{metric}  {what}  {ItemText.Plain(scale.Of(figure.Metric, figure.Value))} {scale.UnitOf(figure.Metric, figure.Unit)}  [{figure.Report.File}{place}, {Words.Of(figure.Statement)}]";
    }

    private static void List(ReportStore store, string what, TextWriter output)
    {
        switch (what)
        {
            case "failures":
                foreach (StoredFailure failure in store.Failures())
                {
                    output.WriteLine($"{failure.File}  {failure.Reason}  {failure.Message}");
                }

                break;
            case "reports":
                foreach (StoredReport report in store.All())
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{report.Id[..16]}  {report.Year}  {Words.Of(report.Kind)}  {Words.Of(report.Scope)}  {report.Department}  {report.Region}  {report.LineItems} items  figures {report.FiguresUsed}/{report.FiguresSeen}  {report.File}"));
                }

                break;
            case "versions":
                foreach (StoredReport report in store.All().Where(r => r.Relation == Relation.Revised))
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                        $"{report.Department}  {report.Year}  {Words.Of(report.Kind)}  {report.Path}  {(report.IsDoubtful ? "doubtful: " : "")}{report.Differing} of {report.Shared} figures differ from {store.Describe(report.RelatedTo)?.Path ?? report.RelatedTo}"));
                }

                break;
            case "years":
                foreach (var group in store.All().Where(r => r.Year is not null).GroupBy(r => r.Year).OrderBy(g => g.Key))
                {
                    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{group.Key}  {group.Count()} reports  {group.Select(r => r.Department).Distinct().Count()} departments"));
                }

                break;
            default:
                foreach (var group in store.All().GroupBy(r => (r.RegionCode, r.Region, r.Department)))
                {
                    output.WriteLine($"{group.Key.RegionCode}  {group.Key.Region}  {(group.Key.Department.Length > 0 ? group.Key.Department : "(department unknown)")}  {string.Join(", ", group.Select(r => $"{r.Year} {Words.Of(r.Kind)}"))}");
                }

                break;
        }
    }
}
