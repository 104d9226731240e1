using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Cli;

internal static class CompareCommand
{
    private const string Example = """
        Departments × years for one concept, with change, rank and share, and a verdict on whether the figures can be compared.

        Examples:
          extractor compare three-public.total --db reports.db
          extractor compare expenditure.current --by function --department 财政局 --format csv
          extractor compare expenditure.current --function 20805 --by region --years 2023,2024 --top 10
        """;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var concept = new Argument<string>("concept") { Description = "Concept id: expenditure.current, three-public.total, …" };
        concept.Validators.Add(result => ConceptIds.Validate(result, result.GetValueOrDefault<string>() ?? "", prefixes: false));
        Option<string> db = StoreOptions.Db(), department = StoreOptions.Department(), region = StoreOptions.Region(), unit = StoreOptions.Unit();
        var function = new Option<string>("--function") { Description = "Functional code (支出功能分类科目) of the figures; none for the total.", DefaultValueFactory = _ => "" };
        var economic = new Option<string>("--economic") { Description = "Economic code (支出经济分类科目) of the figures; none for the total.", DefaultValueFactory = _ => "" };
        var years = new Option<int[]>("--years", "-y") { Description = "Fiscal years, with commas between; all where not given.", DefaultValueFactory = _ => [], CustomParser = ReadYears };
        Option<string?> fund = StoreOptions.Among<Fund>("--fund", "Whose money"), phase = StoreOptions.Among<Phase>("--phase", "Budget, revised budget or actual"), scope = StoreOptions.Among<Scope>("--scope", "Consolidated department or one unit"), metric = StoreOptions.Among<Metric>("--metric", "What the figure is");
        Option<string?> by = StoreOptions.Among<ComparisonRows>("--by", "What a row is");
        var top = new Option<int?>("--top") { Description = "At most this many rows, the largest of the last year first; below zero, the smallest; all where it is not given." };
        Option<string> format = StoreOptions.Format("table, csv or json.", "table", "csv", "json");
        var command = new Command("compare", Example) { concept, db, department, region, function, economic, years, fund, phase, scope, metric, by, top, unit, format };
        command.SetAction(parsed =>
        {
            using ReportStore store = ReportStore.OpenRead(parsed.GetValue(db)!);
            Comparison comparison = store.Compare(new ComparisonQuery
            {
                Concept = parsed.GetValue(concept)!,
                Function = parsed.GetValue(function)!,
                Economic = parsed.GetValue(economic)!,
                Department = parsed.GetValue(department)!,
                Region = parsed.GetValue(region)!,
                Years = [.. parsed.GetValue(years)!],
                Fund = Words.Read<Fund>(parsed.GetValue(fund)),
                Phase = Words.Read<Phase>(parsed.GetValue(phase)),
                Scope = Words.Read<Scope>(parsed.GetValue(scope)),
                Metric = Words.Read<Metric>(parsed.GetValue(metric)) ?? Metric.Amount,
                Rows = Words.Read<ComparisonRows>(parsed.GetValue(by)) ?? ComparisonRows.Department,
            });
            if (comparison.Rows.IsEmpty)
            {
                error.WriteLine($"found no figure of {parsed.GetValue(concept)} that fits; 'extractor status' shows what the store holds");
                return CommandLine.Failed;
            }

            var table = new Table(comparison, Words.Read<ComparisonRows>(parsed.GetValue(by)) ?? ComparisonRows.Department, parsed.GetValue(top) ?? int.MaxValue, MoneyScale.Of(parsed.GetValue(unit)!));
            Action<TextWriter> write = parsed.GetValue(format) switch { "csv" => table.WriteCsv, "json" => table.WriteJson, _ => table.WriteText };
            write(output);
            return CommandLine.Done;
        });
        return command;
    }

    private static int[] ReadYears(System.CommandLine.Parsing.ArgumentResult result)
    {
        string[] words = [.. result.Tokens.SelectMany(t => t.Value.Split(','))];
        if (Array.Find(words, w => !int.TryParse(w, CultureInfo.InvariantCulture, out _)) is { } wrong)
        {
            result.AddError($"--years {wrong}; expected years with commas between, such as 2023,2024");
            return [];
        }

        return [.. words.Select(w => int.Parse(w, CultureInfo.InvariantCulture))];
    }

    private sealed class Table(Comparison comparison, ComparisonRows rows, int top, MoneyScale scale)
    {
        private IEnumerable<ComparisonRow> Rows => top >= 0 ? comparison.Rows.Take(top) : comparison.Rows.Where(r => r.Rank is not null).Reverse().Take(-top);

        public void WriteText(TextWriter output)
        {
            StoredFigure example = comparison.Rows.SelectMany(r => r.Cells).First(c => c is not null)!.Figures[0];
            Basis basis = comparison.Basis!;
            output.WriteLine($"{ItemText.LabelOf(example.Concept)}, {scale.UnitOf(example.Metric, example.Unit)}; {Words.Of(basis.Fund)}, {Words.Of(basis.Phase)}, {Words.Of(basis.Scope)}");
            TextTable.Write(
                [">rank", "code", "name", .. comparison.Years.Select(y => string.Create(CultureInfo.InvariantCulture, $">{y}")), ">change", ">%", ">share %"],
                [.. Rows.Select(r => (string[])[Whole(r.Rank), rows == ComparisonRows.Department ? r.RegionCode : r.Key, r.Name.Length > 0 ? r.Name : "(unknown)", .. r.Cells.Select(Cell), Amount(r.Change), Rate(r.ChangeRate), Rate(r.Share)])],
                output);
            output.WriteLine(comparison.Comparable ? "comparable: one fund, one phase, one scope" : "not comparable without reservation (* marks figures of another basis):");
            foreach (string reservation in comparison.Reservations)
            {
                output.WriteLine($"  {reservation}");
            }
        }

        public void WriteCsv(TextWriter output)
        {
            using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
            foreach (string head in (string[])["rank", "key", "name", "region", "year", "value", "unit", "fund", "phase", "scope", "same_basis", "change", "change_percent", "share_percent", "file", "page"])
            {
                csv.WriteField(head);
            }

            csv.NextRecord();
            foreach ((ComparisonRow row, ComparisonCell cell) in Rows.SelectMany(r => r.Cells.OfType<ComparisonCell>().Select(c => (r, c))))
            {
                StoredFigure figure = cell.Figures[0];
                foreach (string field in (string[])[
                    Whole(row.Rank), row.Key, row.Name, row.RegionCode, Whole(figure.Year), ItemText.Plain(scale.Of(figure.Metric, cell.Value)), scale.UnitOf(figure.Metric, figure.Unit),
                    Words.Of(cell.Basis.Fund), Words.Of(cell.Basis.Phase), Words.Of(cell.Basis.Scope), cell.Basis == comparison.Basis ? "true" : "false",
                    Amount(row.Change), Rate(row.ChangeRate), Rate(row.Share), cell.Figures.Length == 1 ? figure.Report.File : "", cell.Figures.Length == 1 ? Whole(figure.Page) : ""])
                {
                    csv.WriteField(field);
                }

                csv.NextRecord();
            }
        }

        public void WriteJson(TextWriter output) => output.WriteLine(System.Text.Json.JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["comparable"] = comparison.Comparable,
                ["reservations"] = comparison.Reservations,
                ["fund"] = Words.Of(comparison.Basis!.Fund),
                ["phase"] = Words.Of(comparison.Basis.Phase),
                ["scope"] = Words.Of(comparison.Basis.Scope),
                ["years"] = comparison.Years,
                ["rows"] = Rows.Select(Fields).ToArray(),
            },
            QueryCommand.JsonLines));

        private Dictionary<string, object?> Fields(ComparisonRow row) => new()
        {
            ["rank"] = row.Rank,
            ["key"] = row.Key,
            ["name"] = row.Name,
            ["region"] = row.RegionCode,
            ["values"] = row.Cells.Select(c => c is null ? (decimal?)null : scale.Of(c.Figures[0].Metric, c.Value)).ToArray(),
            ["sameBasis"] = row.Cells.Select(c => c?.Basis == comparison.Basis).ToArray(),
            ["change"] = row.Change is { } change ? scale.Of(Metric.Amount, change) : null,
            ["changePercent"] = row.ChangeRate,
            ["sharePercent"] = row.Share,
        };

        private string Cell(ComparisonCell? cell) =>
            cell is null ? "–" : ItemText.Plain(Math.Round(scale.Of(cell.Figures[0].Metric, cell.Value), 2)) + (cell.Basis == comparison.Basis ? "" : "*");

        private string Amount(decimal? value)
        {
            Metric metric = comparison.Rows.SelectMany(r => r.Cells).First(c => c is not null)!.Figures[0].Metric;
            return value is { } known ? ItemText.Plain(Math.Round(scale.Of(metric, known), 2)) : "";
        }

        private static string Rate(decimal? value) => value?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";

        private static string Whole(int? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
    }
}
