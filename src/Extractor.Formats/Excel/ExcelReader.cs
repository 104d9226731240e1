using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelNumberFormat;
using Extractor.Documents;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Extractor.Formats.Excel;

/// <summary>Reads a workbook: each sheet a grid, values as their number formats print them.</summary>
internal static class ExcelReader
{
    private const int MaxColumns = 1024;

    /// <exception cref="UnreadableDocumentException">The workbook is damaged.</exception>
    public static Document Read(byte[] content, SourceFile source)
    {
        try
        {
            using var stream = new MemoryStream(content, writable: false);
            using SpreadsheetDocument file = SpreadsheetDocument.Open(stream, isEditable: false);
            WorkbookPart workbook = file.WorkbookPart ?? throw new InvalidDataException("no workbook part");
            var texts = SharedTexts(workbook);
            var styles = new CellStyles(workbook.WorkbookStylesPart?.Stylesheet);
            var blocks = ImmutableArray.CreateBuilder<Block>();
            foreach (Sheet sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
            {
                if (sheet.Id?.Value is { } id && workbook.GetPartById(id) is WorksheetPart part && ReadSheet(part, texts, styles) is { } grid)
                {
                    bool hidden = sheet.State?.Value is { } state && state != SheetStateValues.Visible;
                    blocks.Add(grid with { Name = sheet.Name?.Value, Hidden = hidden, Ordinal = blocks.Count });
                }
            }

            return new Document { Source = source, Blocks = blocks.DrainToImmutable() };
        }
        catch (Exception e) when (e is OpenXmlPackageException or InvalidDataException or FormatException or System.Xml.XmlException or KeyNotFoundException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableDocumentException(source.Name, UnreadableReason.Corrupt, $"found a workbook that cannot be read ({e.Message}); expected sound SpreadsheetML", e);
        }
    }

    private static ImmutableArray<string> SharedTexts(WorkbookPart workbook) =>
        workbook.SharedStringTablePart?.SharedStringTable is { } table
            ? [.. table.Elements<SharedStringItem>().Select(TextOf)]
            : [];

    /// <summary>Text without the phonetic hints that Excel stores beside CJK words.</summary>
    private static string TextOf(OpenXmlElement item) =>
        string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    private static Grid? ReadSheet(WorksheetPart part, ImmutableArray<string> texts, CellStyles styles)
    {
        var rows = new List<GridRow>();
        var spans = new Dictionary<(int Row, int Column), (int High, int Wide)>();
        var covered = new HashSet<(int, int)>();
        foreach (MergeCell merge in part.Worksheet?.Elements<MergeCells>().SelectMany(m => m.Elements<MergeCell>()) ?? [])
        {
            Cover(merge.Reference?.Value, spans, covered);
        }

        int width = 0;
        foreach (Row row in part.Worksheet?.Elements<SheetData>().SelectMany(d => d.Elements<Row>()) ?? [])
        {
            int index = (int)(row.RowIndex?.Value ?? (uint)(rows.Count + 1)) - 1;
            if (index > 1_000_000)
            {
                continue;
            }

            while (rows.Count < index)
            {
                rows.Add(new GridRow([]));
            }

            ImmutableArray<Documents.Cell> cells = ReadRow(row, index, texts, styles, spans, covered);
            width = cells.IsEmpty ? width : Math.Max(width, cells.Max(c => c.Column + c.ColumnSpan));
            rows.Add(new GridRow(cells, Hidden: row.Hidden?.Value ?? false));
        }

        while (rows.Count > 0 && rows[^1].Cells.All(c => c.Text.Length == 0))
        {
            rows.RemoveAt(rows.Count - 1);
        }

        return rows.Count == 0 ? null : new Grid { Rows = [.. rows], ColumnCount = Math.Max(1, width) };
    }

    private static ImmutableArray<Documents.Cell> ReadRow(
        Row row, int index, ImmutableArray<string> texts, CellStyles styles, Dictionary<(int, int), (int High, int Wide)> spans, HashSet<(int, int)> covered)
    {
        var cells = ImmutableArray.CreateBuilder<Documents.Cell>();
        int next = 0;
        foreach (DocumentFormat.OpenXml.Spreadsheet.Cell cell in row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
        {
            int column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : next;
            next = column + 1;
            if (column >= MaxColumns || covered.Contains((index, column)))
            {
                continue;
            }

            string text = Printed(cell, texts, styles);
            (int high, int wide) = spans.GetValueOrDefault((index, column), (1, 1));
            if (text.Trim().Length > 0 || high > 1 || wide > 1)
            {
                int indent = styles.Indent(cell.StyleIndex?.Value) + ((text.Length - text.TrimStart(' ', '\u3000', '\u00a0').Length) / 2);
                cells.Add(new Documents.Cell(text.Trim(' ', '\u3000', '\u00a0', '\r', '\n'), column, wide, high) { Indent = indent });
            }
        }

        return cells.DrainToImmutable();
    }

    private static string Printed(DocumentFormat.OpenXml.Spreadsheet.Cell cell, ImmutableArray<string> texts, CellStyles styles)
    {
        string value = cell.CellValue?.Text ?? "";
        CellValues type = cell.DataType?.Value ?? CellValues.Number;
        if (type == CellValues.SharedString)
        {
            return int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out int index) && index < texts.Length ? texts[index] : "";
        }

        if (type == CellValues.InlineString)
        {
            return cell.InlineString is { } inline ? TextOf(inline) : "";
        }

        if (type == CellValues.Boolean)
        {
            return value == "1" ? "TRUE" : "FALSE";
        }

        return type == CellValues.Number && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            ? styles.Print(number, value, cell.StyleIndex?.Value)
            : value;
    }

    private static void Cover(string? reference, Dictionary<(int, int), (int, int)> spans, HashSet<(int, int)> covered)
    {
        string[] ends = reference?.Split(':') ?? [];
        if (ends.Length != 2)
        {
            return;
        }

        (int top, int left, int bottom, int right) = (RowOf(ends[0]), ColumnOf(ends[0]), RowOf(ends[1]), Math.Min(MaxColumns, ColumnOf(ends[1])));
        if ((long)(bottom - top + 1) * (right - left + 1) > 1_000_000)
        {
            return;
        }

        spans[(top, left)] = (bottom - top + 1, right - left + 1);
        for (int r = top; r <= bottom; r++)
        {
            for (int c = left; c <= right; c++)
            {
                if (r != top || c != left)
                {
                    covered.Add((r, c));
                }
            }
        }
    }

    private static int ColumnOf(string reference)
    {
        int column = 0;
        foreach (char c in reference)
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = (column * 26) + c - 'A' + 1;
        }

        return column - 1;
    }

    private static int RowOf(string reference) =>
        int.TryParse(reference.AsSpan().TrimStart("ABCDEFGHIJKLMNOPQRSTUVWXYZ$"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int row) ? row - 1 : 0;
}
