using System.Text.Json;

namespace Extractor.Exports;

/// <summary>
/// The model of a Fiscal Data Package 0.3, made from the column types of 1.0: columns whose types begin alike are one dimension,
/// its codes are the key and its names are labels for them.
/// </summary>
internal static class FiscalModel
{
    /// <summary>Beginnings of column types that are dimensions of a kind of their own; other dimensions are of type other.</summary>
    private static readonly Dictionary<string, (string Type, string? Classification)> Kinds = new()
    {
        ["budget-line-id"] = ("fact", null),
        ["administrator"] = ("entity", null),
        ["administrative-classification"] = ("classification", "administrative"),
        ["functional-classification"] = ("classification", "functional"),
        ["economic-classification"] = ("classification", "economic"),
        ["activity"] = ("activity", null),
        ["geo-source"] = ("location", null),
        ["date"] = ("datetime", null),
    };

    public static void Write(Utf8JsonWriter json, ExportTable table)
    {
        json.WriteStartObject("model");
        json.WriteStartObject("measures");
        foreach (ExportColumn column in table.Columns.Where(c => c.FiscalType == "value"))
        {
            json.WriteStartObject(column.Name);
            json.WriteString("source", column.Name);
            json.WriteString("resource", table.Name);
            json.WriteString("currency", "CNY");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("dimensions");
        foreach (IGrouping<string, ExportColumn> dimension in table.Columns.Where(c => c.FiscalType != "value" && !c.FiscalType.StartsWith("unknown:", StringComparison.Ordinal)).GroupBy(c => c.FiscalType.Split(':')[0]))
        {
            WriteDimension(json, table, dimension.Key, [.. dimension]);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDimension(Utf8JsonWriter json, ExportTable table, string name, ExportColumn[] columns)
    {
        ExportColumn key = columns.FirstOrDefault(c => c.FiscalType.EndsWith(":code", StringComparison.Ordinal)) ?? columns[0];
        (string type, string? classification) = Kinds.GetValueOrDefault(name, ("other", null));
        json.WriteStartObject(name);
        json.WriteString("dimensionType", type);
        if (classification is not null)
        {
            json.WriteString("classificationType", classification);
        }

        json.WriteStartObject("attributes");
        foreach (ExportColumn column in columns)
        {
            json.WriteStartObject(column.Name);
            json.WriteString("source", column.Name);
            json.WriteString("resource", table.Name);
            if (column != key)
            {
                json.WriteString("labelfor", key.Name);
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteString("primaryKey", key.Name);
        json.WriteEndObject();
    }
}
