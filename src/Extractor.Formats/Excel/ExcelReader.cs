using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Extractor.Documents;
using Sheet = DocumentFormat.OpenXml.Spreadsheet.Sheet;

namespace Extractor.Formats.Excel;

/// <summary>Reads a workbook: each sheet a grid, values as their number formats print them.</summary>
internal static class ExcelReader
{
    /// <summary>The last column is XFD.</summary>
    private const int MostLetters = 3;

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
            var problems = ImmutableArray.CreateBuilder<Diagnostic>();
            foreach (Sheet sheet in workbook.Workbook?.Sheets?.Elements<Sheet>() ?? [])
            {
                bool hidden = sheet.State?.Value is { } state && state != SheetStateValues.Visible;
                string name = sheet.Name?.Value ?? "";
                if (sheet.Id?.Value is not { } id || !workbook.TryGetPartById(id, out OpenXmlPart? part) || part is not WorksheetPart worksheet)
                {
                    continue;
                }

                SheetGrid read = ReadSheet(worksheet, texts, styles);
                problems.AddRange(read.Problems(name));
                if (read.Build(name, hidden) is { } grid)
                {
                    blocks.Add(grid with { Ordinal = blocks.Count });
                }
            }

            return new Document { Source = source, Blocks = blocks.DrainToImmutable(), Diagnostics = problems.DrainToImmutable() };
        }
        catch (Exception e) when (OfficePackage.IsDamage(e))
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

    private static SheetGrid ReadSheet(WorksheetPart part, ImmutableArray<string> texts, CellStyles styles)
    {
        var sheet = new SheetGrid();
        foreach (MergeCell merge in part.Worksheet?.Elements<MergeCells>().SelectMany(m => m.Elements<MergeCell>()) ?? [])
        {
            if (merge.Reference?.Value?.Split(':') is [var first, var last])
            {
                sheet.Merge(RowOf(first), ColumnOf(first), RowOf(last), ColumnOf(last));
            }
        }

        int row = -1;
        foreach (Row element in part.Worksheet?.Elements<SheetData>().SelectMany(d => d.Elements<Row>()) ?? [])
        {
            row = element.RowIndex?.Value is { } index and > 0 and < int.MaxValue ? (int)index - 1 : row + 1;
            if (element.Hidden?.Value ?? false)
            {
                sheet.Hide(row);
            }

            int column = -1;
            foreach (DocumentFormat.OpenXml.Spreadsheet.Cell cell in element.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>())
            {
                column = cell.CellReference?.Value is { } reference ? ColumnOf(reference) : column + 1;
                if (cell is { CellFormula: not null, CellValue: null })
                {
                    sheet.Uncomputed();
                }

                sheet.Add(row, column, Printed(cell, texts, styles), styles.Indent(cell.StyleIndex?.Value));
            }
        }

        return sheet;
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

    private static int ColumnOf(string reference)
    {
        int column = 0;
        foreach (char c in reference.TrimStart('$').Take(MostLetters))
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
