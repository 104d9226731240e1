using System.Text.Json;
using System.Text.Json.Serialization;
using Extractor.Documents;

namespace Extractor.Reports;

/// <summary>info, warning, error.</summary>
internal sealed class SeverityJson() : JsonStringEnumConverter<Severity>(JsonNamingPolicy.CamelCase);

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

    /// <summary><see cref="ReportJsonWriter"/> writes the contract.</summary>
    public override void Write(Utf8JsonWriter writer, SourceLocation value, JsonSerializerOptions options) => throw new NotSupportedException();

    private static int? Integer(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.GetInt32();

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
