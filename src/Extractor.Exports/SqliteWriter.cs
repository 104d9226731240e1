using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Extractor.Exports;

/// <summary>
/// All tables in one SQLite database, with an index on every key and the data dictionary in the table <c>columns</c>. SQLite has
/// no exact decimals: figures are stored as it stores numbers, exact to fifteen digits.
/// </summary>
internal sealed class SqliteWriter : IRowWriter
{
    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly Dictionary<ExportTable, SqliteCommand> inserts;

    public SqliteWriter(string path)
    {
        connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ConnectionString);
        connection.Open();
        Run("PRAGMA journal_mode = OFF");
        Run("PRAGMA synchronous = OFF");
        transaction = connection.BeginTransaction();
        inserts = ExportTables.All.Add(ExportTables.Columns).ToDictionary(table => table, Create);
    }

    public void Write(ExportTable table, object?[] row)
    {
        SqliteCommand insert = inserts[table];
        for (int i = 0; i < row.Length; i++)
        {
            insert.Parameters[i].Value = row[i] switch
            {
                null => DBNull.Value,
                decimal exact => (double)exact,
                string or long or double => row[i],
                object other => Printed.Text(other),
            };
        }

        insert.ExecuteNonQuery();
    }

    public void Complete()
    {
        foreach (object?[] row in ExportTables.Dictionary())
        {
            Write(ExportTables.Columns, row);
        }

        foreach (ExportTable table in ExportTables.All)
        {
            Run($"CREATE INDEX {table.Name}_key ON {table.Name} ({string.Join(", ", table.Key.Select(Quoted))})");
        }

        Run("CREATE INDEX line_items_concept ON line_items (concept, year)");
        Run("CREATE INDEX line_items_region ON line_items (region_code, year)");
        transaction.Commit();
    }

    public void Dispose()
    {
        foreach (SqliteCommand insert in inserts.Values)
        {
            insert.Dispose();
        }

        transaction.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Create(ExportTable table)
    {
        Run($"CREATE TABLE {table.Name} ({string.Join(", ", table.Columns.Select(c => $"{Quoted(c.Name)} {Affinity(c.Type)}"))})");
        SqliteCommand insert = connection.CreateCommand();
        insert.Transaction = transaction;
        insert.CommandText = $"INSERT INTO {table.Name} VALUES ({string.Join(", ", table.Columns.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"${i}")))})";
        for (int i = 0; i < table.Columns.Length; i++)
        {
            insert.Parameters.Add(new SqliteParameter(string.Create(CultureInfo.InvariantCulture, $"${i}"), null));
        }

        insert.Prepare();
        return insert;
    }

    private void Run(string statement)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private static string Quoted(string name) => $"\"{name}\"";

    private static string Affinity(ValueType type) => type switch
    {
        ValueType.Integer => "INTEGER",
        ValueType.Decimal => "NUMERIC",
        ValueType.Number => "REAL",
        _ => "TEXT",
    };
}
