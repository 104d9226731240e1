using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Exports;

public enum ExportFormat
{
    /// <summary>The line items as RFC 4180, UTF-8, lines end in LF.</summary>
    Csv,

    /// <summary>The line items as one JSON object a line.</summary>
    JsonLines,

    /// <summary>All tables, a sheet each; a table longer than a sheet goes on in the next.</summary>
    Xlsx,

    /// <summary>The line items as Apache Parquet.</summary>
    Parquet,

    /// <summary>All tables in an SQLite database.</summary>
    Sqlite,

    /// <summary>All tables as a folder of CSV files with the descriptor of a Fiscal Data Package.</summary>
    DataPackage,
}

/// <summary>Writes reports in standard formats. The same reports give the same bytes; one report is in memory at a time.</summary>
public static class Export
{
    /// <summary>The name that a format is given where none is asked for.</summary>
    public static string DefaultName(ExportFormat format) => format switch
    {
        ExportFormat.Csv => "line_items.csv",
        ExportFormat.JsonLines => "line_items.jsonl",
        ExportFormat.Xlsx => "reports.xlsx",
        ExportFormat.Parquet => "line_items.parquet",
        ExportFormat.Sqlite => "reports.sqlite",
        _ => "reports",
    };

    /// <summary>
    /// Writes a file (a folder for <see cref="ExportFormat.DataPackage"/>) in place of one of that name; a file appears whole or
    /// not at all. Gives the number of line items written.
    /// </summary>
    /// <exception cref="IOException">The path cannot be written.</exception>
    public static long Write(IEnumerable<Report> reports, ExportFormat format, string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        if (format == ExportFormat.DataPackage)
        {
            Directory.CreateDirectory(path);
            return WriteTables(reports, DataPackageWriter.Tables, () => new DataPackageWriter(path));
        }

        string unfinished = path + ".unfinished";
        try
        {
            File.Delete(unfinished);
            long items = format switch
            {
                ExportFormat.Csv => WriteTables(reports, [ExportTables.LineItems], () => new CsvTableWriter(unfinished, ExportTables.LineItems)),
                ExportFormat.JsonLines => WriteTables(reports, [ExportTables.LineItems], () => new JsonLinesWriter(unfinished)),
                ExportFormat.Parquet => WriteTables(reports, [ExportTables.LineItems], () => new ParquetTableWriter(unfinished, ExportTables.LineItems)),
                ExportFormat.Xlsx => WriteTables(reports, ExportTables.All, () => new WorkbookWriter(unfinished)),
                _ => WriteTables(reports, ExportTables.All, () => new SqliteWriter(unfinished)),
            };
            File.Move(unfinished, path, overwrite: true);
            return items;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Writes the line items as <see cref="ExportFormat.Csv"/> or <see cref="ExportFormat.JsonLines"/>. Gives their number.</summary>
    public static long Write(IEnumerable<Report> reports, ExportFormat format, TextWriter output) =>
        WriteTables(reports, [ExportTables.LineItems], () => format == ExportFormat.Csv ? new CsvTableWriter(output, ExportTables.LineItems, leaveOpen: true) : new JsonLinesWriter(output, leaveOpen: true));

    private static long WriteTables(IEnumerable<Report> reports, ImmutableArray<ExportTable> tables, Func<IRowWriter> open)
    {
        long items = 0;
        using IRowWriter writer = open();
        foreach (Report report in reports)
        {
            items += report.LineItems.Length;
            foreach (ExportTable table in tables)
            {
                foreach (object?[] row in table.Rows(report))
                {
                    writer.Write(table, row);
                }
            }
        }

        writer.Complete();
        return items;
    }
}

/// <summary>Takes rows of several tables as they come.</summary>
internal interface IRowWriter : IDisposable
{
    void Write(ExportTable table, object?[] row);

    /// <summary>Writes what comes after the last row; without it the output is not whole.</summary>
    void Complete();
}
