using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DuckDB.NET.Data;
using Extractor.Cli;
using Extractor.Documents;
using Extractor.Exports;
using Extractor.Formats;
using Extractor.Reports;
using Microsoft.Data.Sqlite;

namespace Extractor.Tests.Exports;

/// <summary>Exports are read back with tools that are not ours: DuckDB, SQLite, the Open XML validator.</summary>
[TestClass]
public sealed class ExportTests
{
    private static readonly Lazy<Report[]> Read = new(() => [.. new[] { "songhe-transport-2023.txt", "linchuan-civil-2026.xlsx", "qingxi-finance-2024.pdf" }
        .Select(file => Path.Combine(Repository.Root, "corpus", "documents", file)).Where(File.Exists).Select(file => ReportExtractor.Extract(DocumentReader.Read(file)))]);

    private string folder = "";

    private static Report[] Reports => Read.Value;

    private static LineItem[] Items => [.. Reports.SelectMany(r => r.LineItems)];

    [TestInitialize]
    public void Begin() => folder = Directory.CreateTempSubdirectory().FullName;

    [TestCleanup]
    public void End() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    [DataRow(ExportFormat.Csv, "read_csv('{0}', all_varchar = true)")]
    [DataRow(ExportFormat.JsonLines, "read_json('{0}')")]
    [DataRow(ExportFormat.Parquet, "read_parquet('{0}')")]
    public void DuckDB_reads_every_figure_to_the_digit(ExportFormat format, string reader)
    {
        string path = Path.Combine(folder, Export.DefaultName(format));
        Assert.AreEqual(Items.Length, Export.Write(Reports, format, path));

        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using DuckDBCommand command = duck.CreateCommand();
        command.CommandText = $"SELECT id, CAST(value AS DECIMAL(28, 10)), quote, page FROM {string.Format(System.Globalization.CultureInfo.InvariantCulture, reader, path)}";
        using DuckDBDataReader rows = command.ExecuteReader();
        foreach (LineItem item in Items)
        {
            Assert.IsTrue(rows.Read());
            Assert.AreEqual(item.Id, rows.GetString(0));
            Assert.AreEqual(item.Value, rows.GetDecimal(1));
            Assert.AreEqual(item.Source.Quote ?? "", rows.IsDBNull(2) ? "" : rows.GetString(2));
            Assert.AreEqual(item.Source.Page, rows.IsDBNull(3) ? null : Convert.ToInt32(rows.GetValue(3), System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.IsFalse(rows.Read());
    }

    [TestMethod]
    public void Sqlite_finds_a_sound_database_with_all_tables()
    {
        string path = Path.Combine(folder, "reports.sqlite");
        Export.Write(Reports, ExportFormat.Sqlite, path);

        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        Assert.AreEqual("ok", Scalar("PRAGMA integrity_check"));
        Assert.AreEqual((long)Items.Length, Scalar("SELECT count(*) FROM line_items"));
        Assert.AreEqual((double)Items.Where(i => i.Metric == Metric.Amount).Sum(i => i.Value), Convert.ToDouble(Scalar("SELECT sum(amount) FROM line_items"), System.Globalization.CultureInfo.InvariantCulture), 1e-3);
        Assert.AreEqual((long)Reports.Sum(r => r.Sections.Length), Scalar("SELECT count(*) FROM sections JOIN reports USING (report_id)"));
        Assert.AreEqual((long)ExportTables.All.Sum(t => t.Columns.Length), Scalar("SELECT count(*) FROM columns"));

        object? Scalar(string query)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = query;
            return command.ExecuteScalar();
        }
    }

    [TestMethod]
    public void A_workbook_is_valid_and_a_long_table_goes_on_in_the_next_sheet()
    {
        string path = Path.Combine(folder, "reports.xlsx");
        using (var writer = new WorkbookWriter(path, rowLimit: 100))
        {
            foreach (object?[] row in Reports.SelectMany(ExportTables.LineItems.Rows))
            {
                writer.Write(ExportTables.LineItems, row);
            }

            writer.Complete();
        }

        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(path, isEditable: false);
        ValidationErrorInfo[] errors = [.. new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(workbook)];
        Assert.IsEmpty(errors, string.Join("; ", errors.Take(3).Select(e => e.Description)));
        Grid[] sheets = [.. DocumentReader.Read(path).Blocks.OfType<Grid>().Where(g => g.Name!.StartsWith("line_items", StringComparison.Ordinal))];
        Assert.HasCount((Items.Length + 98) / 99, sheets);
        Assert.AreEqual(Items.Length, sheets.Sum(s => s.Rows.Length - 1));
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder));
    }

    [TestMethod]
    public void Text_that_XML_cannot_hold_does_not_break_a_workbook()
    {
        string path = Path.Combine(folder, "reports.xlsx");
        Report report = Reports[0] with { LineItems = [Reports[0].LineItems[0] with { Label = "甲\u0001乙_x0041_\uD800", Source = new SourceLocation { Quote = new string('长', 40_000) } }] };
        Export.Write([report], ExportFormat.Xlsx, path);

        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(path, isEditable: false);
        string[] texts = [.. workbook.WorkbookPart!.WorksheetParts.SelectMany(p => p.Worksheet!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Text>()).Select(t => t.Text)];
        CollectionAssert.Contains(texts, "甲\uFFFD乙_x005F_x0041_\uFFFD");
        CollectionAssert.Contains(texts, new string('长', 32_767));
    }

    [TestMethod]
    [DataRow(ExportFormat.Csv)]
    [DataRow(ExportFormat.JsonLines)]
    [DataRow(ExportFormat.Xlsx)]
    [DataRow(ExportFormat.Parquet)]
    [DataRow(ExportFormat.Sqlite)]
    [DataRow(ExportFormat.DataPackage)]
    public void The_same_reports_give_the_same_bytes(ExportFormat format)
    {
        string first = Path.Combine(folder, "first"), second = Path.Combine(folder, "second");
        Export.Write(Reports, format, first);
        Export.Write(Reports, format, second);

        string[] files = Directory.Exists(first) ? [.. Directory.GetFiles(first).Select(f => Path.GetFileName(f)!)] : [""];
        foreach (string file in files)
        {
            CollectionAssert.AreEqual(File.ReadAllBytes(Path.Combine(first, file)), File.ReadAllBytes(Path.Combine(second, file)), file);
        }
    }

    [TestMethod]
    [DataRow(ExportFormat.Csv)]
    [DataRow(ExportFormat.Xlsx)]
    [DataRow(ExportFormat.Parquet)]
    [DataRow(ExportFormat.Sqlite)]
    public void An_export_that_fails_leaves_the_file_before_as_it_was(ExportFormat format)
    {
        string path = Path.Combine(folder, "figures");
        File.WriteAllText(path, "before");
        Assert.ThrowsExactly<InvalidOperationException>(() => Export.Write(Failing(), format, path));

        Assert.AreEqual("before", File.ReadAllText(path));
        Assert.HasCount(1, Directory.GetFileSystemEntries(folder));

        static IEnumerable<Report> Failing()
        {
            yield return Reports[0];
            throw new InvalidOperationException();
        }
    }

    [TestMethod]
    public void Partitions_are_folders_that_DuckDB_understands()
    {
        string db = Path.Combine(folder, "reports.db"), target = Path.Combine(folder, "parts");
        Assert.AreEqual(CommandLine.Done, Run("import", Path.Combine(Repository.Root, "corpus", "documents", "songhe-transport-2023.txt"), Path.Combine(Repository.Root, "corpus", "documents", "linchuan-civil-2026.xlsx"), "--db", db));
        Assert.AreEqual(CommandLine.Done, Run("export", "--db", db, "--format", "parquet", "--partition", "year,region", "--out", target, "--metric", "amount"));

        using var duck = new DuckDBConnection("DataSource=:memory:");
        duck.Open();
        using DuckDBCommand command = duck.CreateCommand();
        command.CommandText = $"SELECT string_agg(DISTINCT report_year::VARCHAR, ' ' ORDER BY report_year::VARCHAR) || ' ' || string_agg(DISTINCT metric, ' ') FROM read_parquet('{target}/**/*.parquet', hive_partitioning = true)";
        Assert.AreEqual("2023 2026 amount", command.ExecuteScalar());
    }

    [TestMethod]
    public void A_wrong_partition_is_named() => Assert.AreEqual(CommandLine.Usage, Run("export", "--partition", "month"));

    [TestMethod]
    public void Every_column_is_explained()
    {
        using StringWriter output = new();
        Assert.AreEqual(CommandLine.Done, CommandLine.Run(["export", "--columns"], output, TextWriter.Null));

        StringAssert.StartsWith(output.ToString(), "table,column,type,fiscal_type,meaning\nline_items,id,text,budget-line-id,");
        Assert.IsTrue(ExportTables.All.All(t => t.Columns.All(c => c.Meaning.EndsWith('.')) && t.Key.All(k => t.Columns.Any(c => c.Name == k))));
        Assert.IsTrue(ExportTables.All.All(t => t.Columns.DistinctBy(c => c.Name).Count() == t.Columns.Length));
    }

    private static int Run(params string[] args) => CommandLine.Run(args, TextWriter.Null, TextWriter.Null);
}
