using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Reports;

namespace Extractor.Tests.Recognition.Tables;

/// <summary>Documents of tables written in a test: a line a row, cells between |, an empty cell merged with the left one by &lt;, with the upper one by ^.</summary>
internal static class TableDocument
{
    public static ImmutableArray<LineItem> Items(ReportKind kind, int year, params string[] blocks) => Read(kind, year, blocks).LineItems;

    public static TableReading Read(ReportKind kind, int year, params string[] blocks) => Read(ReadingModels.None, kind, year, blocks);

    public static TableReading Read(ReadingModels models, ReportKind kind, int year, params string[] blocks)
    {
        var document = new Document
        {
            Source = new SourceFile("test", new string('0', 64), "text/plain", 0),
            Blocks = [.. blocks.Select((text, index) => text.Contains('|', StringComparison.Ordinal)
                ? (Block)Grid(text) with { Ordinal = index, Page = 1 }
                : new Paragraph { Text = text.Trim(), Ordinal = index, Page = 1 })],
        };
        return TableItems.Read(document, Outline.Build(document), new Profile(kind, Scope.Department, null, year, null), models);
    }

    /// <summary>concept fund function e-economic [project] year phase metric value, a line an item.</summary>
    public static string Describe(IEnumerable<LineItem> items) => string.Join('\n', items.Select(i =>
        FormattableString.Invariant($"{i.Concept} {i.Fund} {i.Function}{(i.Economic.Length > 0 ? "e" + i.Economic : "")}{(i.Project.Length > 0 ? "[" + i.Project + "]" : "")} {i.Year} {i.Phase} {i.Metric} {i.Value / 1.000000m:0.####}")));

    private static Grid Grid(string text)
    {
        string[][] rows = [.. text.Trim().Split('\n').Select(r => r.Trim().Split('|').Select(c => c.Trim()).ToArray())];
        int columns = rows.Max(r => r.Length);
        var built = ImmutableArray.CreateBuilder<GridRow>();
        for (int r = 0; r < rows.Length; r++)
        {
            var cells = ImmutableArray.CreateBuilder<Cell>();
            for (int c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is "<" or "^")
                {
                    continue;
                }

                int wide = 1, high = 1;
                while (c + wide < rows[r].Length && rows[r][c + wide] == "<")
                {
                    wide++;
                }

                while (r + high < rows.Length && c < rows[r + high].Length && rows[r + high][c] == "^")
                {
                    high++;
                }

                cells.Add(new Cell(rows[r][c], c, wide, high));
            }

            built.Add(new GridRow(cells.DrainToImmutable(), 1));
        }

        return new Grid { Rows = built.DrainToImmutable(), ColumnCount = columns };
    }
}
