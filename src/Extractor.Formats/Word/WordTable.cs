using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Documents;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Extractor.Formats.Word;

/// <summary>A Word table as a grid: gridSpan, vMerge and gridBefore place every cell.</summary>
internal static class WordTable
{
    private const int MaxColumns = 1000;

    /// <summary>
    /// The table, or null when it prints nothing. <paramref name="print"/> gives a paragraph's text with its number. Tables
    /// nested in cells are added to <paramref name="nested"/>.
    /// </summary>
    public static Grid? Read(Table table, Func<Paragraph, string> print, List<Table> nested)
    {
        List<TableRow> rows = [.. Rows(table)];
        List<PlacedCell>[] placed = [.. rows.Select(Place)];
        HashSet<(int, int)> continued = [.. placed.SelectMany((cells, r) => cells.Where(c => c.Continues).Select(c => (r, c.Column)))];
        var built = ImmutableArray.CreateBuilder<GridRow>(rows.Count);
        for (int r = 0; r < rows.Count; r++)
        {
            var cells = ImmutableArray.CreateBuilder<Documents.Cell>();
            foreach (PlacedCell cell in placed[r].Where(c => !c.Continues))
            {
                int high = 1;
                while (continued.Contains((r + high, cell.Column)))
                {
                    high++;
                }

                cells.Add(Printed(cell, high, print));
                nested.AddRange(WordText.Nested(cell.Cell));
            }

            built.Add(new GridRow(cells.DrainToImmutable(), Hidden: rows[r].TableRowProperties?.GetFirstChild<Hidden>() is not null));
        }

        int width = placed.SelectMany(r => r).Select(c => c.Column + c.Wide).DefaultIfEmpty().Max();
        return built.Any(r => r.Cells.Any(c => c.Text.Length > 0)) ? new Grid { Rows = built.MoveToImmutable(), ColumnCount = width } : null;
    }

    /// <summary>A cell of a row with the column it starts in; it continues the cell above where vMerge says so.</summary>
    private sealed record PlacedCell(int Column, int Wide, bool Continues, TableCell Cell);

    private static List<PlacedCell> Place(TableRow row)
    {
        var placed = new List<PlacedCell>();
        int column = Math.Clamp(row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0, 0, MaxColumns);
        foreach (TableCell cell in Cells(row))
        {
            int wide = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MaxColumns);
            VerticalMerge? merge = cell.TableCellProperties?.VerticalMerge;
            bool first = row.PreviousSibling<TableRow>() is null;
            placed.Add(new PlacedCell(column, wide, merge is not null && merge.Val?.Value != MergedCellValues.Restart && !first, cell));
            column = Math.Min(MaxColumns, column + wide);
        }

        return placed;
    }

    private static Documents.Cell Printed(PlacedCell cell, int high, Func<Paragraph, string> print)
    {
        Paragraph[] paragraphs = [.. cell.Cell.Descendants<Paragraph>().Where(p => WordText.IsPrinted(p) && p.Ancestors<TableCell>().First() == cell.Cell)];
        string text = string.Join('\n', paragraphs.Select(print));
        return new Documents.Cell(Html.HtmlBlocks.Squeeze(text), cell.Column, cell.Wide, high) { Indent = Indent(paragraphs.FirstOrDefault(), text) };
    }

    private static IEnumerable<TableRow> Rows(OpenXmlElement parent) =>
        parent.ChildElements.SelectMany(e => e switch { TableRow row when row.TableRowProperties?.GetFirstChild<Deleted>() is null => [row], SdtRow { SdtContentRow: { } content } => Rows(content), _ => Enumerable.Empty<TableRow>() });

    private static IEnumerable<TableCell> Cells(OpenXmlElement parent) =>
        parent.ChildElements.SelectMany(e => e switch { TableCell cell when cell.TableCellProperties?.GetFirstChild<CellDeletion>() is null => [cell], SdtCell { SdtContentCell: { } content } => Cells(content), _ => Enumerable.Empty<TableCell>() });

    private static int Indent(Paragraph? paragraph, string text)
    {
        Indentation? indentation = paragraph?.ParagraphProperties?.Indentation;
        string? left = indentation?.Left?.Value ?? indentation?.FirstLine?.Value;
        int twips = int.TryParse(left, out int value) ? value : 0;
        int letters = (indentation?.LeftChars?.Value ?? indentation?.FirstLineChars?.Value ?? 0) / 100;
        int spaces = text.Length - text.TrimStart(' ', '\u3000', '\u00a0').Length;
        return Math.Max(letters, twips / 220) + (spaces / 2);
    }
}
