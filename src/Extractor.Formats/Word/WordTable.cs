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

    /// <summary>The table, or null when it prints nothing. Tables nested in cells are added to <paramref name="nested"/>.</summary>
    public static Grid? Read(Table table, List<Table> nested)
    {
        List<TableRow> rows = [.. Rows(table)];
        var cells = new List<(int Row, int Column, int Wide, bool Continues, TableCell Cell)>();
        int width = 0;
        for (int r = 0; r < rows.Count; r++)
        {
            int column = rows[r].TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            foreach (TableCell cell in Cells(rows[r]))
            {
                int wide = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, MaxColumns);
                VerticalMerge? merge = cell.TableCellProperties?.VerticalMerge;
                cells.Add((r, column, wide, merge is not null && merge.Val?.Value != MergedCellValues.Restart, cell));
                column = Math.Min(MaxColumns, column + wide);
            }

            width = Math.Max(width, column);
        }

        var built = new List<Cell>[rows.Count];
        bool any = false;
        foreach ((int r, int column, int wide, bool continues, TableCell cell) in cells)
        {
            if (continues && r > 0)
            {
                continue;
            }

            int high = 1;
            while (cells.Exists(c => c.Row == r + high && c.Column == column && c.Continues))
            {
                high++;
            }

            string text = string.Concat(cell.Descendants<Paragraph>().Where(p => p.Ancestors<TableCell>().First() == cell).Select(WordText.Of));
            nested.AddRange(cell.Elements<Table>());
            string printed = Html.HtmlBlocks.Squeeze(text);
            any |= printed.Length > 0;
            (built[r] ??= []).Add(new Cell(printed, column, wide, high) { Indent = Indent(cell, text) });
        }

        return any && width > 0
            ? new Grid { Rows = [.. built.Select((row, i) => new GridRow(row is null ? [] : [.. row], Hidden: rows[i].TableRowProperties?.GetFirstChild<Hidden>() is not null))], ColumnCount = width }
            : null;
    }

    private static IEnumerable<TableRow> Rows(OpenXmlElement parent) =>
        parent.ChildElements.SelectMany(e => e switch { TableRow row when row.TableRowProperties?.GetFirstChild<Deleted>() is null => [row], SdtRow { SdtContentRow: { } content } => Rows(content), _ => Enumerable.Empty<TableRow>() });

    private static IEnumerable<TableCell> Cells(OpenXmlElement parent) =>
        parent.ChildElements.SelectMany(e => e switch { TableCell cell => [cell], SdtCell { SdtContentCell: { } content } => Cells(content), _ => Enumerable.Empty<TableCell>() });

    private static int Indent(TableCell cell, string text)
    {
        Indentation? indentation = cell.GetFirstChild<Paragraph>()?.ParagraphProperties?.Indentation;
        string? left = indentation?.Left?.Value ?? indentation?.FirstLine?.Value;
        int twips = int.TryParse(left, out int value) ? value : 0;
        int letters = (indentation?.LeftChars?.Value ?? indentation?.FirstLineChars?.Value ?? 0) / 100;
        int spaces = text.Length - text.TrimStart(' ', '\u3000', '\u00a0').Length;
        return Math.Max(letters, twips / 220) + (spaces / 2);
    }
}
