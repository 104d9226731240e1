using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Exports;

/// <summary>How a value is typed in every format.</summary>
public enum ValueType
{
    Text,
    Integer,

    /// <summary>Exact; ten digits after the point where a format asks for a number of them.</summary>
    Decimal,

    /// <summary>Binary floating point: positions on a page and confidence.</summary>
    Number,
    Date,
}

/// <summary>
/// A column of an exported table. <paramref name="Meaning"/> stands in the data dictionary; <paramref name="FiscalType"/> is the
/// column type of the Fiscal Data Package taxonomy, or "" for the tables that it does not describe.
/// </summary>
public sealed record ExportColumn(string Name, ValueType Type, string Meaning, string FiscalType = "");

/// <summary>A table that reports are written to: its columns, its key, and the rows that one report gives.</summary>
public sealed record ExportTable(string Name, string Meaning, ImmutableArray<string> Key, ImmutableArray<ExportColumn> Columns, Func<Report, IEnumerable<object?[]>> Rows)
{
    /// <summary>Columns given together with how to read them from a row's source; null is a value that is not known.</summary>
    internal static ExportTable Of<T>(string name, string meaning, string[] key, Func<Report, IEnumerable<T>> sources, params (ExportColumn Column, Func<T, object?> Value)[] columns)
    {
        Func<T, object?>[] values = [.. columns.Select(c => c.Value)];
        return new ExportTable(name, meaning, [.. key], [.. columns.Select(c => c.Column)], report => sources(report).Select(source => Array.ConvertAll(values, value => value(source))));
    }
}
