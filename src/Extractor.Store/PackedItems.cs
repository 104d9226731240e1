using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Store;

/// <summary>
/// The line items of a report, column by column, each word once: a tenth of the time of JSON. Every property of
/// <see cref="LineItem"/> and <see cref="SourceLocation"/> has its column; boxes are kept to hundredths of a point, as in the contract.
/// </summary>
internal static class PackedItems
{
    private const int NumberColumns = 23;
    private const double Hundredths = 100;

    public static void Write(Stream stream, ImmutableArray<LineItem> items)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        var words = new List<string>();
        var numberOfWord = new Dictionary<string, int>(StringComparer.Ordinal);
        int Word(string? word)
        {
            if (word is null)
            {
                return 0;
            }

            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(numberOfWord, word, out bool known);
            if (!known)
            {
                words.Add(word);
                number = words.Count;
            }

            return number;
        }

        var columns = new int[NumberColumns][];
        for (int column = 0; column < NumberColumns; column++)
        {
            columns[column] = new int[items.Length];
        }

        for (int row = 0; row < items.Length; row++)
        {
            LineItem i = items[row];
            SourceLocation s = i.Source;
            ReadOnlySpan<int> numbers =
            [
                Word(i.Concept), (int)i.Fund, Word(i.Function), Word(i.Economic), Word(i.Project), i.Year, (int)i.Phase, (int)i.Metric, Word(i.Label), Word(i.Printed), Word(i.PrintedUnit),
                (int)i.Statement, Word(i.BudgetUnit), Word(i.GovernmentEconomic), (int)i.Verification, Word(s.Section), Word(s.Quote), More(s.Page), More(s.Block), More(s.Row), More(s.Column), More(s.Offset), s.Box is null ? 0 : 1,
            ];
            for (int column = 0; column < NumberColumns; column++)
            {
                columns[column][row] = numbers[column];
            }
        }

        writer.Write(items.Length);
        WriteIds(writer, items);
        writer.Write(words.Count);
        words.ForEach(writer.Write);
        Array.ForEach(columns, c => PackedColumn.Write(writer, c));
        PackedColumn.Write(writer, items.Select(i => i.Value).ToArray());
        PackedColumn.Write(writer, items.Select(i => i.HalfStep).ToArray());
        PackedColumn.Write(writer, items.Select(i => BitConverter.DoubleToInt64Bits(i.Confidence)).ToArray());
        foreach (Func<Box, double> edge in (Func<Box, double>[])[b => b.Left, b => b.Top, b => b.Right, b => b.Bottom])
        {
            PackedColumn.Write(writer, items.Select(i => i.Source.Box is { } box ? (long)Math.Round(edge(box) * Hundredths) : 0).ToArray());
        }
    }

    public static ImmutableArray<LineItem> Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        int count = reader.ReadInt32();
        string[] ids = ReadIds(reader, count);
        string?[] words = [null, .. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString())];
        int[][] n = [.. Enumerable.Range(0, NumberColumns).Select(_ => Numbers(reader, count))];
        var values = new decimal[count];
        var halfSteps = new decimal[count];
        PackedColumn.Read(reader, values);
        PackedColumn.Read(reader, halfSteps);
        long[] confidence = PackedColumn.ReadWide(reader, count), left = PackedColumn.ReadWide(reader, count), top = PackedColumn.ReadWide(reader, count), right = PackedColumn.ReadWide(reader, count), bottom = PackedColumn.ReadWide(reader, count);
        var items = ImmutableArray.CreateBuilder<LineItem>(count);
        for (int row = 0; row < count; row++)
        {
            string Word(int column) => words[n[column][row]]!;
            int? Less(int column) => n[column][row] == 0 ? null : n[column][row] - 1;
            items.Add(new LineItem
            {
                Id = ids[row],
                Concept = Word(0),
                Fund = (Fund)n[1][row],
                Function = Word(2),
                Economic = Word(3),
                Project = Word(4),
                Year = n[5][row],
                Phase = (Phase)n[6][row],
                Metric = (Metric)n[7][row],
                Value = values[row],
                HalfStep = halfSteps[row],
                Label = Word(8),
                Printed = Word(9),
                PrintedUnit = Word(10),
                Statement = (Statement)n[11][row],
                BudgetUnit = Word(12),
                GovernmentEconomic = Word(13),
                Verification = (Verification)n[14][row],
                Confidence = BitConverter.Int64BitsToDouble(confidence[row]),
                Source = new SourceLocation
                {
                    Section = Word(15),
                    Quote = Word(16),
                    Page = Less(17),
                    Block = Less(18),
                    Row = Less(19),
                    Column = Less(20),
                    Offset = Less(21),
                    Box = n[22][row] == 0 ? null : new Box(left[row] / Hundredths, top[row] / Hundredths, right[row] / Hundredths, bottom[row] / Hundredths),
                },
            });
        }

        return items.MoveToImmutable();
    }

    /// <summary>Ids count the items of a report: then only what stands before the number is kept.</summary>
    private static void WriteIds(BinaryWriter writer, ImmutableArray<LineItem> items)
    {
        string stem = items.IsEmpty ? "" : items[0].Id.Split('-')[0];
        bool counted = items.Select((item, row) => item.Id == Id(stem, row)).All(regular => regular);
        writer.Write(counted);
        foreach (string id in counted ? [stem] : items.Select(i => i.Id))
        {
            writer.Write(id);
        }
    }

    private static string[] ReadIds(BinaryReader reader, int count)
    {
        if (!reader.ReadBoolean())
        {
            return [.. Enumerable.Range(0, count).Select(_ => reader.ReadString())];
        }

        string stem = reader.ReadString();
        return [.. Enumerable.Range(0, count).Select(row => Id(stem, row))];
    }

    private static string Id(string stem, int row) => string.Create(CultureInfo.InvariantCulture, $"{stem}-{row + 1:D5}");

    /// <summary>0 for null.</summary>
    private static int More(int? number) => number is { } known ? known + 1 : 0;

    private static int[] Numbers(BinaryReader reader, int count)
    {
        var numbers = new int[count];
        PackedColumn.Read(reader, numbers);
        return numbers;
    }
}
