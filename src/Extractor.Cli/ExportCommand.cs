using System.CommandLine;
using System.Globalization;
using Extractor.Exports;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Cli;

internal static class ExportCommand
{
    /// <summary>What Hive and its readers call the partition of an unknown value.</summary>
    private const string Unknown = "__HIVE_DEFAULT_PARTITION__";

    private static readonly Dictionary<string, ExportFormat> Formats = new()
    {
        ["csv"] = ExportFormat.Csv,
        ["jsonl"] = ExportFormat.JsonLines,
        ["xlsx"] = ExportFormat.Xlsx,
        ["parquet"] = ExportFormat.Parquet,
        ["sqlite"] = ExportFormat.Sqlite,
        ["datapackage"] = ExportFormat.DataPackage,
    };

    /// <summary>Columns to partition by, and the value of a report.</summary>
    private static readonly Dictionary<string, (string Column, Func<StoredReport, string?> Value)> Partitions = new()
    {
        ["year"] = ("report_year", r => r.Year?.ToString(CultureInfo.InvariantCulture)),
        ["region"] = ("region_code", r => r.RegionCode.Length > 0 ? r.RegionCode : null),
    };

    public static Command Create(TextWriter output, TextWriter error)
    {
        Option<string> db = StoreOptions.Db();
        var format = new Option<string>("--format", "-f") { Description = "csv, jsonl, parquet (the line items); xlsx, sqlite, datapackage (all tables).", DefaultValueFactory = _ => "csv" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var target = new Option<string?>("--out", "-o") { Description = "The file to write; a folder for datapackage and with --partition." };
        var partition = new Option<string[]>("--partition") { Description = "year, region or both (year,region): one file for each, in folders as Hive names them.", CustomParser = result => [.. result.Tokens.SelectMany(t => t.Value.Split(','))] };
        partition.Validators.Add(result =>
        {
            foreach (string key in result.Tokens.SelectMany(t => t.Value.Split(',')).Where(k => !Partitions.ContainsKey(k)))
            {
                result.AddError($"--partition: found '{key}'; expected {string.Join(" or ", Partitions.Keys)}");
            }
        });
        var columns = new Option<bool>("--columns") { Description = "Print the data dictionary (every column of every table) as CSV instead." };
        var filter = new ItemFilter();
        var command = new Command("export", "Write a store in a standard format, with the place of every figure. Amounts are in yuan.\n\nExamples:\n  extractor export --format parquet --out line_items.parquet\n  extractor export --format sqlite --out reports.sqlite --region 5108\n  extractor export --format csv --partition year,region --out exported\n  extractor export --columns") { db, format, target, partition, columns };
        filter.AddTo(command);
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(columns))
            {
                ExportTables.WriteDictionary(output);
                return CommandLine.Done;
            }

            ExportFormat chosen = Formats[parsed.GetValue(format)!];
            using ReportStore store = ReportStore.OpenRead(parsed.GetValue(db)!);
            string path = parsed.GetValue(target) ?? Export.DefaultName(chosen);
            string[] keys = parsed.GetValue(partition) ?? [];
            ItemQuery query = filter.Read(parsed);
            long items = keys.Length == 0 ? Export.Write(new Selection(store, query).Reports(), chosen, path) : WritePartitions(store, query, keys, chosen, path);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"wrote {items} line items to {path}"));
            if (items == 0)
            {
                error.WriteLine("found no line item that fits; 'extractor query --list departments' shows what the store holds");
            }

            return items == 0 ? CommandLine.Failed : CommandLine.Done;
        });
        return command;
    }

    private static long WritePartitions(ReportStore store, ItemQuery query, string[] keys, ExportFormat format, string path)
    {
        long items = 0;
        var selection = new Selection(store, query);
        foreach (IGrouping<string, StoredReport> part in store.All().Where(query.Fits).GroupBy(report => FolderOf(report, keys)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            HashSet<string> ids = [.. part.Select(r => r.Id)];
            items += Export.Write(selection.Reports(ids.Contains), format, Path.Combine(path, part.Key, Export.DefaultName(format)));
        }

        return items;
    }

    private static string FolderOf(StoredReport report, string[] keys) =>
        Path.Combine([.. keys.Select(key => $"{Partitions[key].Column}={Partitions[key].Value(report) ?? Unknown}")]);
}
