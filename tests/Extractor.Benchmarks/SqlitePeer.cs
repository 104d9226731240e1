using System.IO.Compression;
using Extractor.Reports;
using Microsoft.Data.Sqlite;

namespace Extractor.Benchmarks;

/// <summary>The same reports in SQLite as one would usually keep them: a row a line item with indexes, full text by trigrams, a transaction a batch, flushed to the disk.</summary>
internal sealed class SqlitePeer : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly SqliteCommand report;
    private readonly SqliteCommand item;
    private readonly SqliteCommand text;

    public SqlitePeer(string path)
    {
        connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
        Run("""
            CREATE TABLE IF NOT EXISTS report(id INTEGER PRIMARY KEY, sha256 TEXT UNIQUE, file TEXT, kind INT, scope INT, department TEXT, region TEXT, year INT, rest BLOB);
            CREATE TABLE IF NOT EXISTS item(report INT, ordinal INT, concept TEXT, fund INT, function TEXT, economic TEXT, project TEXT, year INT, phase INT, metric INT, value TEXT, half_step TEXT, label TEXT, printed TEXT, unit TEXT, statement INT, verification INT,
              page INT, left REAL, top REAL, right REAL, bottom REAL, section TEXT, block INT, row INT, col INT, quote TEXT, PRIMARY KEY(report, ordinal)) WITHOUT ROWID;
            CREATE INDEX IF NOT EXISTS by_concept ON item(concept, year, function);
            CREATE INDEX IF NOT EXISTS by_department ON report(department, year);
            CREATE INDEX IF NOT EXISTS by_region ON report(region, year);
            CREATE VIRTUAL TABLE IF NOT EXISTS passage USING fts5(body, report UNINDEXED, page UNINDEXED, tokenize='trigram');
            """);
        report = Prepare("INSERT INTO report(sha256, file, kind, scope, department, region, year, rest) VALUES($0,$1,$2,$3,$4,$5,$6,$7) RETURNING id", 8);
        item = Prepare($"INSERT INTO item VALUES({string.Join(',', Enumerable.Range(0, 27).Select(i => $"${i}"))})", 27);
        text = Prepare("INSERT INTO passage VALUES($0,$1,$2)", 3);
    }

    public void Save(IEnumerable<Report> reports)
    {
        using SqliteTransaction transaction = connection.BeginTransaction();
        report.Transaction = item.Transaction = text.Transaction = transaction;
        foreach (Report saved in reports)
        {
            Save(saved);
        }

        transaction.Commit();
    }

    private void Save(Report saved)
    {
        using var rest = new MemoryStream();
        using (var brotli = new BrotliStream(rest, CompressionLevel.Fastest, leaveOpen: true))
        {
            ReportJson.WriteCompact(brotli, saved with { LineItems = [], Paragraphs = [] });
        }

        Profile profile = saved.Profile;
        Set(report, saved.Source.Sha256, saved.Source.Name, (int)profile.Kind, (int)profile.Scope, profile.Department!.Name, profile.Department.Region!.Code, profile.Year, rest.ToArray());
        long id = (long)report.ExecuteScalar()!;
        for (int ordinal = 0; ordinal < saved.LineItems.Length; ordinal++)
        {
            LineItem i = saved.LineItems[ordinal];
            Set(item, id, ordinal, i.Concept, (int)i.Fund, i.Function, i.Economic, i.Project, i.Year, (int)i.Phase, (int)i.Metric, i.Value, i.HalfStep, i.Label, i.Printed, i.PrintedUnit, (int)i.Statement, (int)i.Verification,
                i.Source.Page, i.Source.Box?.Left, i.Source.Box?.Top, i.Source.Box?.Right, i.Source.Box?.Bottom, i.Source.Section, i.Source.Block, i.Source.Row, i.Source.Column, i.Source.Quote);
            item.ExecuteNonQuery();
        }

        foreach (ReportParagraph paragraph in saved.Paragraphs)
        {
            Set(text, paragraph.Text, id, paragraph.Page);
            text.ExecuteNonQuery();
        }
    }

    /// <summary>Reads all rows of a question.</summary>
    public int Ask(string sql, params object[] values)
    {
        using SqliteCommand command = Prepare(sql, values.Length);
        Set(command, values);
        using SqliteDataReader reader = command.ExecuteReader();
        int rows = 0;
        var row = new object[reader.FieldCount];
        while (reader.Read())
        {
            reader.GetValues(row);
            rows++;
        }

        return rows;
    }

    public void Dispose()
    {
        report.Dispose();
        item.Dispose();
        text.Dispose();
        Run("PRAGMA wal_checkpoint(TRUNCATE)");
        connection.Dispose();
    }

    private void Run(string sql)
    {
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, int parameters)
    {
        SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < parameters; i++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        }

        return command;
    }

    private static void Set(SqliteCommand command, params object?[] values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
