using System.Text.Encodings.Web;
using System.Text.Json;

namespace Extractor.Exports;

/// <summary>One JSON object a line; unknown values are null, Chinese is not escaped.</summary>
internal sealed class JsonLinesWriter(string path) : IRowWriter
{
    private readonly FileStream file = new(path, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
    private readonly Utf8JsonWriter json = new(Stream.Null, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public void Write(ExportTable table, object?[] row)
    {
        json.Reset(file);
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
        file.WriteByte((byte)'\n');
    }

    public void Complete() => file.Flush();

    public void Dispose()
    {
        json.Dispose();
        file.Dispose();
    }
}
