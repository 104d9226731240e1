using System.Runtime.InteropServices;
using Extractor.Reports;

namespace Extractor.Store;

/// <summary>
/// Figures of one concept and one fiscal year, column by column: about 20 bytes a figure on disk, and a question reads through
/// them as through arrays. Words are kept once; a column holds their numbers.
/// </summary>
internal sealed class FigureBlock(string concept, int year)
{
    private readonly List<int>[] columns = [.. Enum.GetValues<Column>().Select(_ => new List<int>())];
    private readonly List<decimal> values = [];
    private readonly List<string> words = [""];
    private readonly Dictionary<string, int> numberOfWord = new(StringComparer.Ordinal) { [""] = 0 };

    private enum Column
    {
        Report,
        Ordinal,
        Fund,
        Phase,
        Metric,
        Statement,
        Verification,
        Page,
        Function,
        Economic,
        Project,
        BudgetUnit,
        GovernmentEconomic,
        Unit,
    }

    public string Concept => concept;

    public int Year => year;

    public int Count => values.Count;

    public void Add(int report, int ordinal, LineItem item)
    {
        ReadOnlySpan<int> row =
        [
            report, ordinal, (int)item.Fund, (int)item.Phase, (int)item.Metric, (int)item.Statement, (int)item.Verification, item.Source.Page ?? 0,
            Number(item.Function), Number(item.Economic), Number(item.Project), Number(item.BudgetUnit), Number(item.GovernmentEconomic), Number(item.PrintedUnit),
        ];
        for (int column = 0; column < row.Length; column++)
        {
            columns[column].Add(row[column]);
        }

        values.Add(item.Value);
    }

    /// <summary>The rows that fit, of the reports asked for.</summary>
    public IEnumerable<int> Find(ItemQuery query, Func<int, bool> reports)
    {
        bool[] function = Beginning(query.Function), economic = Beginning(query.Economic);
        bool[] project = [.. words.Select(w => w.Contains(query.Project, StringComparison.Ordinal))];
        for (int row = 0; row < Count; row++)
        {
            if ((query.Fund is null || At(Column.Fund, row) == (int)query.Fund)
                && (query.Phase is null || At(Column.Phase, row) == (int)query.Phase)
                && (query.Metric is null || At(Column.Metric, row) == (int)query.Metric)
                && (query.Statement is null || At(Column.Statement, row) == (int)query.Statement)
                && function[At(Column.Function, row)] && economic[At(Column.Economic, row)] && project[At(Column.Project, row)]
                && reports(ReportAt(row)))
            {
                yield return row;
            }
        }
    }

    public int ReportAt(int row) => At(Column.Report, row);

    public int OrdinalAt(int row) => At(Column.Ordinal, row);

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Count);
        writer.Write(words.Count);
        foreach (string word in words)
        {
            writer.Write(word);
        }

        foreach (List<int> column in columns)
        {
            PackedColumn.Write(writer, CollectionsMarshal.AsSpan(column));
        }

        PackedColumn.Write(writer, CollectionsMarshal.AsSpan(values));
    }

    public static FigureBlock Read(string concept, int year, Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        var block = new FigureBlock(concept, year);
        int count = reader.ReadInt32();
        int words = reader.ReadInt32();
        for (int word = 0; word < words; word++)
        {
            block.Number(reader.ReadString());
        }

        foreach (List<int> column in block.columns)
        {
            CollectionsMarshal.SetCount(column, count);
            PackedColumn.Read(reader, CollectionsMarshal.AsSpan(column));
        }

        CollectionsMarshal.SetCount(block.values, count);
        PackedColumn.Read(reader, CollectionsMarshal.AsSpan(block.values));
        return block;
    }

    public StoredFigure FigureAt(int row, StoredReport report) => new(
        report,
        OrdinalAt(row),
        concept,
        (Fund)At(Column.Fund, row),
        Word(Column.Function, row),
        Word(Column.Economic, row),
        Word(Column.Project, row),
        Word(Column.BudgetUnit, row),
        Word(Column.GovernmentEconomic, row),
        year,
        (Phase)At(Column.Phase, row),
        (Metric)At(Column.Metric, row),
        values[row],
        Word(Column.Unit, row),
        (Statement)At(Column.Statement, row),
        (Verification)At(Column.Verification, row),
        At(Column.Page, row) is > 0 and int page ? page : null);

    private int At(Column column, int row) => columns[(int)column][row];

    private string Word(Column column, int row) => words[At(column, row)];

    private bool[] Beginning(string prefix) => [.. words.Select(w => w.StartsWith(prefix, StringComparison.Ordinal))];

    private int Number(string word)
    {
        if (!numberOfWord.TryGetValue(word, out int number))
        {
            numberOfWord[word] = number = words.Count;
            words.Add(word);
        }

        return number;
    }
}
