using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace Extractor.Exports;

/// <summary>One table as CSV after RFC 4180, with a header; an unknown value is an empty field.</summary>
internal sealed class CsvTableWriter : IRowWriter
{
    private readonly CsvWriter csv;

    public CsvTableWriter(string path, ExportTable table)
        : this(Create(path), table, leaveOpen: false)
    {
    }

    public CsvTableWriter(TextWriter output, ExportTable table, bool leaveOpen)
    {
        csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen);
        WriteFields(table.Columns.Select(c => c.Name));
    }

    /// <summary>A new file of text in UTF-8 without a mark.</summary>
    public static StreamWriter Create(string path) => new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16);

    public void Write(ExportTable table, object?[] row) => WriteFields(row.Select(Printed.Text));

    public void Complete() => csv.Flush();

    public void Dispose() => csv.Dispose();

    private void WriteFields(IEnumerable<string?> fields)
    {
        foreach (string? field in fields)
        {
            csv.WriteField(field);
        }

        csv.NextRecord();
    }
}
