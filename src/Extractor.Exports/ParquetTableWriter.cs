using Parquet;
using Parquet.Schema;

namespace Extractor.Exports;

/// <summary>One table as Apache Parquet: row groups of 50,000 rows, Zstandard; every column may hold nulls.</summary>
internal sealed class ParquetTableWriter : IRowWriter
{
    private const int RowGroup = 50_000;
    private const int DecimalPrecision = 28;
    private const int DecimalScale = 10;

    private readonly List<object?[]> rows = new(RowGroup);
    private readonly ExportTable table;
    private readonly DataField[] fields;
    private readonly FileStream file;
    private readonly ParquetWriter writer;

    public ParquetTableWriter(string path, ExportTable table)
    {
        this.table = table;
        fields = [.. table.Columns.Select(Field)];
        file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite);
        writer = Wait(ParquetWriter.CreateAsync(new ParquetSchema(fields), file, new ParquetOptions { CompressionMethod = CompressionMethod.Zstd }));
    }

    public void Write(ExportTable table, object?[] row)
    {
        rows.Add(row);
        if (rows.Count == RowGroup)
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

    private static DataField Field(ExportColumn column) => column.Type switch
    {
        ValueType.Text => new DataField<string>(column.Name, nullable: true),
        ValueType.Integer => new DataField<long>(column.Name, nullable: true),
        ValueType.Decimal => new DecimalDataField(column.Name, DecimalPrecision, DecimalScale, isNullable: true),
        ValueType.Number => new DataField<double>(column.Name, nullable: true),
        _ => new DataField<DateOnly>(column.Name, nullable: true),
    };

    private void WriteRowGroup()
    {
        if (rows.Count == 0)
        {
            return;
        }

        using ParquetRowGroupWriter group = writer.CreateRowGroup();
        for (int i = 0; i < fields.Length; i++)
        {
            Task written = table.Columns[i].Type switch
            {
                ValueType.Text => group.WriteAsync(fields[i], rows.ConvertAll(r => (string)r[i]!)),
                ValueType.Integer => WriteColumn<long>(group, i),
                ValueType.Decimal => WriteColumn<decimal>(group, i),
                ValueType.Number => WriteColumn<double>(group, i),
                _ => WriteColumn<DateOnly>(group, i),
            };
            written.GetAwaiter().GetResult();
        }

        group.CompleteValidate();
        rows.Clear();
    }

    private Task WriteColumn<T>(ParquetRowGroupWriter group, int column)
        where T : struct => group.WriteAsync<T>(fields[column], rows.Select(r => r[column] is decimal exact ? (T)(object)Math.Round(exact, DecimalScale) : (T?)r[column]).ToArray().AsMemory());

    private static T Wait<T>(Task<T> task) => task.GetAwaiter().GetResult();
}
