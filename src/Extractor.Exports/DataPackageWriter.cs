using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.Exports;

/// <summary>
/// A Fiscal Data Package: every table as CSV, and datapackage.json, which is written last. Columns carry the column types of
/// version 1.0 and the package the model of version 0.3, so that readers of either understand it.
/// </summary>
internal sealed class DataPackageWriter : IRowWriter
{
    private const string Descriptor = "datapackage.json";

    private readonly string folder;
    private readonly Dictionary<ExportTable, CsvTableWriter> files;
    private readonly int yearColumn = Tables[0].Columns.IndexOf(Tables[0].Columns.Single(c => c.FiscalType == "date:fiscal-year"));
    private (long First, long Last)? years;

    public DataPackageWriter(string folder)
    {
        this.folder = folder;
        File.Delete(Path.Combine(folder, Descriptor));
        files = Tables.ToDictionary(table => table, table => new CsvTableWriter(PathOf(table), table));
    }

    public static ImmutableArray<ExportTable> Tables => ExportTables.All;

    public void Write(ExportTable table, object?[] row)
    {
        files[table].Write(table, row);
        if (table == ExportTables.LineItems && row[yearColumn] is long year)
        {
            years = years is { } known ? (Math.Min(known.First, year), Math.Max(known.Last, year)) : (year, year);
        }
    }

    public void Complete()
    {
        Dispose();
        using FileStream stream = File.Create(Path.Combine(folder, Descriptor));
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("profile", "fiscal-data-package");
        json.WriteString("name", "chinese-government-department-reports");
        json.WriteString("title", "Budgets and final accounts of Chinese government departments (部门预算, 部门决算)");
        json.WriteString("countryCode", "CN");
        json.WriteString("granularity", "aggregated");
        if (years is { } known)
        {
            json.WriteStartObject("fiscalPeriod");
            json.WriteString("start", string.Create(CultureInfo.InvariantCulture, $"{known.First}-01-01"));
            json.WriteString("end", string.Create(CultureInfo.InvariantCulture, $"{known.Last}-12-31"));
            json.WriteEndObject();
        }

        json.WriteStartArray("resources");
        foreach (ExportTable table in Tables)
        {
            WriteResource(json, table);
        }

        json.WriteEndArray();
        FiscalModel.Write(json, ExportTables.LineItems);
        json.WriteEndObject();
    }

    public void Dispose()
    {
        foreach (CsvTableWriter file in files.Values)
        {
            file.Dispose();
        }
    }

    private string PathOf(ExportTable table) => Path.Combine(folder, table.Name + ".csv");

    private void WriteResource(Utf8JsonWriter json, ExportTable table)
    {
        json.WriteStartObject();
        json.WriteString("profile", "tabular-data-resource");
        json.WriteString("name", table.Name);
        json.WriteString("description", table.Meaning);
        json.WriteString("path", table.Name + ".csv");
        json.WriteString("format", "csv");
        json.WriteString("mediatype", "text/csv");
        json.WriteString("encoding", "utf-8");
        using (FileStream data = File.OpenRead(PathOf(table)))
        {
            json.WriteNumber("bytes", data.Length);
            json.WriteString("hash", "sha256:" + Convert.ToHexStringLower(SHA256.HashData(data)));
        }

        json.WriteStartObject("schema");
        json.WriteStartArray("fields");
        foreach (ExportColumn column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("description", column.Meaning);
            json.WriteString("type", column.Type switch { ValueType.Text => "string", ValueType.Integer => "integer", ValueType.Date => "date", _ => "number" });
            if (table == ExportTables.LineItems)
            {
                json.WriteString("columnType", column.FiscalType);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("primaryKey");
        foreach (string key in table.Key)
        {
            json.WriteStringValue(key);
        }

        json.WriteEndArray();
        if (table != ExportTables.Reports)
        {
            WriteReportReference(json);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteReportReference(Utf8JsonWriter json)
    {
        json.WriteStartArray("foreignKeys");
        json.WriteStartObject();
        json.WriteString("fields", "report_id");
        json.WriteStartObject("reference");
        json.WriteString("resource", ExportTables.Reports.Name);
        json.WriteString("fields", "report_id");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
