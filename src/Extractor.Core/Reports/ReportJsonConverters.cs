using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Documents;

namespace Extractor.Reports;

/// <summary>info, warning, error.</summary>
internal sealed class SeverityJson() : JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase);

/// <summary>Decimals without trailing zeros, so that the bytes do not depend on how a sum was formed.</summary>
internal sealed class DecimalJson : JsonConverter<decimal>
{
    /// <summary>Dividing by a one of full scale leaves the value and drops its trailing zeros.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDecimal();

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(value / One);
}

/// <summary>The place of something printed: page, bbox, section, block, row, column, offset, quote, each null where unknown.</summary>
internal sealed class LocationJson : JsonConverter<SourceLocation>
{
    public override SourceLocation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var location = new SourceLocation();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            location = name switch
            {
                "page" => location with { Page = Integer(ref reader) },
                "bbox" => location with { Box = ReadBox(ref reader) },
                "section" => location with { Section = reader.GetString() },
                "block" => location with { Block = Integer(ref reader) },
                "row" => location with { Row = Integer(ref reader) },
                "column" => location with { Column = Integer(ref reader) },
                "offset" => location with { Offset = Integer(ref reader) },
                "quote" => location with { Quote = reader.GetString() },
                _ => Skip(ref reader, location),
            };
        }

        return location;
    }

    public override void Write(Utf8JsonWriter writer, SourceLocation value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        WriteInteger(writer, "page", value.Page);
        writer.WritePropertyName("bbox");
        if (value.Box is { } box)
        {
            writer.WriteRawValue(string.Create(
                CultureInfo.InvariantCulture,
                $"[{Math.Round(box.Left, 2)}, {Math.Round(box.Top, 2)}, {Math.Round(box.Right, 2)}, {Math.Round(box.Bottom, 2)}]"));
        }
        else
        {
            writer.WriteNullValue();
        }

        writer.WriteString("section", value.Section);
        WriteInteger(writer, "block", value.Block);
        WriteInteger(writer, "row", value.Row);
        WriteInteger(writer, "column", value.Column);
        WriteInteger(writer, "offset", value.Offset);
        writer.WriteString("quote", value.Quote);
        writer.WriteEndObject();
    }

    private static int? Integer(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32();

    private static void WriteInteger(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static SourceLocation Skip(ref Utf8JsonReader reader, SourceLocation location)
    {
        reader.Skip();
        return location;
    }

    private static Box? ReadBox(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        Span<double> edges = stackalloc double[4];
        int count = 0;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == 4)
            {
                throw new JsonException("bbox has more than four numbers: [left, top, right, bottom] expected.");
            }

            edges[count++] = reader.GetDouble();
        }

        return count == 4 ? new Box(edges[0], edges[1], edges[2], edges[3]) : throw new JsonException("bbox: [left, top, right, bottom] expected.");
    }
}

/// <summary>A row of cells stays on one line.</summary>
internal sealed class TextRowJson : JsonConverter<ImmutableArray<string>>
{
    public override ImmutableArray<string> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var row = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            row.Add(reader.GetString() ?? "");
        }

        return row.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableArray<string> value, JsonSerializerOptions options)
    {
        var line = new StringBuilder("[");
        foreach (string cell in value)
        {
            line.Append(line.Length > 1 ? ", " : "").Append('"').Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(cell)).Append('"');
        }

        writer.WriteRawValue(line.Append(']').ToString());
    }
}
