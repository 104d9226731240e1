using System.IO.Compression;
using Parquet;
using Parquet.Schema;

namespace Extractor.Exports;

/// <summary>
/// One table as Apache Parquet: row groups of 50,000 rows; every column may hold nulls. Zstandard at its fastest, because the level that
/// Parquet.Net takes by itself costs ten times the rest of the work.
/// </summary>
internal sealed class ParquetTableWriter : IRowWriter
{
    private const int RowGroup = 50_000;
    private const int DecimalPrecision = 28;
    private const int DecimalScale = 10;

    private readonly Column[] columns;
    private readonly FileStream file;
    private readonly ParquetWriter writer;
    private int rows;

    public ParquetTableWriter(string path, ExportTable table)
    {
        columns = [.. table.Columns.Select(Of)];
        file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        writer = ParquetWriter.CreateAsync(new ParquetSchema(columns.Select(c => c.Field)), file, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd, CompressionLevel = CompressionLevel.Fastest }).GetAwaiter().GetResult();
    }

    public void Write(ExportTable table, object?[] row)
    {
        for (int column = 0; column < columns.Length; column++)
        {
            columns[column].Set(rows, row[column]);
        }

        if (++rows == RowGroup)
        {
            WriteRowGroup();
        }
    }

    public void Complete()
    {
        WriteRowGroup();
        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    public void Dispose() => file.Dispose();

    private void WriteRowGroup()
    {
        if (rows == 0)
        {
            return;
        }

        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        foreach (Column column in columns)
        {
            column.Write(group, rows).GetAwaiter().GetResult();
        }

        group.CompleteValidate();
        rows = 0;
    }

    private static Column Of(ExportColumn column) => column.Type switch
    {
        ValueType.Text => new TextColumn(column.Name),
        ValueType.Integer => new NumberColumn<long>(new DataField<long>(column.Name, nullable: true)),
        ValueType.Decimal => new DecimalColumn(column.Name),
        ValueType.Number => new NumberColumn<double>(new DataField<double>(column.Name, nullable: true)),
        _ => new NumberColumn<DateOnly>(new DataField<DateOnly>(column.Name, nullable: true)),
    };

    /// <summary>The values of a column in the row group under way.</summary>
    private abstract class Column(DataField definition)
    {
        public DataField Field => definition;

        public abstract void Set(int row, object? value);

        public abstract Task Write(ParquetRowGroupWriter group, int rows);
    }

    private sealed class TextColumn(string name) : Column(new DataField<string>(name, nullable: true))
    {
        private readonly string?[] values = new string?[RowGroup];

        public override void Set(int row, object? value) => values[row] = (string?)value;

        public override Task Write(ParquetRowGroupWriter group, int rows) => group.WriteAsync(Field, new ArraySegment<string>(values!, 0, rows));
    }

    private class NumberColumn<T>(DataField definition) : Column(definition)
        where T : struct
    {
        private readonly T?[] values = new T?[RowGroup];

        public override void Set(int row, object? value) => values[row] = (T?)value;

        public override Task Write(ParquetRowGroupWriter group, int rows) => group.WriteAsync<T>(Field, values.AsMemory(0, rows));
    }

    private sealed class DecimalColumn(string name) : NumberColumn<decimal>(new DecimalDataField(name, DecimalPrecision, DecimalScale, isNullable: true))
    {
        public override void Set(int row, object? value) => base.Set(row, value is decimal exact ? Math.Round(exact, DecimalScale) : null);
    }
}
