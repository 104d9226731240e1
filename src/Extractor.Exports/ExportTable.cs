using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Exports;

/// <summary>How a value is typed in every format. A value is null where it is not known.</summary>
public enum ValueType
{
    Text,

    /// <summary>A <see cref="long"/>.</summary>
    Integer,

    /// <summary>Exact; ten digits after the point where a format asks for a number of them.</summary>
    Decimal,

    /// <summary>Binary floating point: positions on a page and confidence.</summary>
    Number,

    /// <summary>A <see cref="DateOnly"/>.</summary>
    Date,
}

/// <summary>
/// A column of an exported table. <paramref name="Meaning"/> stands in the data dictionary; <paramref name="FiscalType"/> is the
/// column type of the Fiscal Data Package taxonomy, or "" for the tables that it does not describe.
/// </summary>
public sealed record ExportColumn(string Name, ValueType Type, string Meaning, string FiscalType);

/// <summary>A table that reports are written to: its columns, its key, and the rows that one report gives.</summary>
public sealed record ExportTable(string Name, string Meaning, ImmutableArray<string> Key, ImmutableArray<ExportColumn> Columns, Func<Report, IEnumerable<object?[]>> Rows);

/// <summary>A table told column by column, each with how to read it from what a row is about.</summary>
internal sealed class TableDefinition<T>(string name, string meaning, Func<Report, IEnumerable<T>> sources)
{
    private readonly List<ExportColumn> columns = [];
    private readonly List<Func<T, object?>> values = [];

    /// <summary>Text; "" is written as not known.</summary>
    public TableDefinition<T> Text(string column, string explained, Func<T, string?> value, string fiscal = "unknown:string") =>
        Add(column, ValueType.Text, explained, r => value(r) is { Length: > 0 } text ? text : null, fiscal);

    public TableDefinition<T> Integer(string column, string explained, Func<T, long?> value, string fiscal = "unknown:integer") => Add(column, ValueType.Integer, explained, r => value(r), fiscal);

    public TableDefinition<T> Decimal(string column, string explained, Func<T, decimal?> value, string fiscal = "unknown:number") => Add(column, ValueType.Decimal, explained, r => value(r), fiscal);

    public TableDefinition<T> Number(string column, string explained, Func<T, double?> value) => Add(column, ValueType.Number, explained, r => value(r), "unknown:number");

    public TableDefinition<T> Date(string column, string explained, Func<T, DateOnly?> value) => Add(column, ValueType.Date, explained, r => value(r), "unknown:date");

    public ExportTable WithKey(params string[] key)
    {
        Func<T, object?>[] readers = [.. values];
        return new ExportTable(name, meaning, [.. key], [.. columns], report => sources(report).Select(source => Array.ConvertAll(readers, read => read(source))));
    }

    private TableDefinition<T> Add(string column, ValueType type, string explained, Func<T, object?> value, string fiscal)
    {
        columns.Add(new ExportColumn(column, type, explained, fiscal));
        values.Add(value);
        return this;
    }
}
