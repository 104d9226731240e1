using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.Exports;

/// <summary>One JSON object a line; unknown values are null, Chinese is not escaped.</summary>
internal sealed class JsonLinesWriter : IRowWriter
{
    private readonly TextWriter output;
    private readonly bool leaveOpen;
    private readonly ArrayBufferWriter<byte> line = new();
    private readonly Utf8JsonWriter json;

    public JsonLinesWriter(string path)
        : this(CsvTableWriter.Create(path), leaveOpen: false)
    {
    }

    public JsonLinesWriter(TextWriter output, bool leaveOpen)
    {
        this.output = output;
        this.leaveOpen = leaveOpen;
        json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public void Write(ExportTable table, object?[] row)
    {
        json.Reset();
        json.WriteStartObject();
        for (int i = 0; i < row.Length; i++)
        {
            json.WritePropertyName(table.Columns[i].Name);
            switch (row[i])
            {
                case null:
                    json.WriteNullValue();
                    break;
                case long whole:
                    json.WriteNumberValue(whole);
                    break;
                case decimal exact:
                    json.WriteNumberValue(Printed.Shortest(exact));
                    break;
                case double number:
                    json.WriteNumberValue(number);
                    break;
                case object other:
                    json.WriteStringValue(Printed.Text(other));
                    break;
            }
        }

        json.WriteEndObject();
        json.Flush();
        output.Write(Encoding.UTF8.GetString(line.WrittenSpan));
        output.Write('\n');
        line.ResetWrittenCount();
    }

    public void Complete() => output.Flush();

    public void Dispose()
    {
        json.Dispose();
        if (!leaveOpen)
        {
            output.Dispose();
        }
    }
}
