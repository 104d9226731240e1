using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Extractor.CorpusMaker.Drafting;
using Table = Extractor.CorpusMaker.Drafting.Table;
using Title = Extractor.CorpusMaker.Drafting.Title;

namespace Extractor.CorpusMaker.Writers;

/// <summary>Writes the tables of a draft as a workbook, a sheet a table, amounts as numbers with a format.</summary>
internal static class ExcelWriter
{
    public static void Write(Draft draft, string path)
    {
        using var memory = new MemoryStream();
        using (SpreadsheetDocument file = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = file.AddWorkbookPart();
            file.ChangeIdOfPart(workbook, "rId1");
            WorkbookStylesPart styles = workbook.AddNewPart<WorkbookStylesPart>("rId1");
            styles.Stylesheet = new Stylesheet(
                new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "#,##0.000000" }),
                new Fonts(new Font()), new Fills(new Fill(new PatternFill { PatternType = PatternValues.None })), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
                new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 4, ApplyNumberFormat = true }, new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }));
            var sheets = new Sheets();
            foreach (Table table in draft.Pieces.OfType<Table>())
            {
                WorksheetPart part = workbook.AddNewPart<WorksheetPart>($"rId{sheets.Count() + 2}");
                part.Worksheet = SheetOf(table, string.Join(' ', draft.Pieces.OfType<Title>().Where(t => t.Level == 0).Select(t => t.Text)));
                sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)(sheets.Count() + 1), Name = table.Name.Length > 28 ? table.Name[..28] : table.Name });
            }

            workbook.Workbook = new Workbook(sheets);
        }

        Archives.WriteStable(memory.ToArray(), path);
    }

    private static Worksheet SheetOf(Table table, string cover)
    {
        var data = new SheetData();
        var merges = new MergeCells();
        string[][] rows = [[cover], [table.Name], [table.Left, "", table.Right], .. table.Rows, [table.Note]];
        for (int r = 0; r < rows.Length; r++)
        {
            var row = new Row { RowIndex = (uint)(r + 1) };
            for (int c = 0; c < rows[r].Length; c++)
            {
                if (rows[r][c] is not ("<" or "^" or ""))
                {
                    row.Append(CellOf(rows[r][c], r, c));
                    Merge(rows, r, c, merges);
                }
            }

            data.Append(row);
        }

        return merges.HasChildren ? new Worksheet(data, merges) : new Worksheet(data);
    }

    private static Cell CellOf(string text, int r, int c)
    {
        string reference = $"{(char)('A' + c)}{r + 1}";
        return Table.IsFigure(text) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value)
            ? new Cell { CellReference = reference, StyleIndex = Places(text), CellValue = new CellValue(value.ToString(CultureInfo.InvariantCulture)) }
            : new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new DocumentFormat.OpenXml.Spreadsheet.Text(text)) };
    }

    /// <summary>The cell format with as many decimals as the figure prints.</summary>
    private static uint Places(string figure) => figure.Length - figure.IndexOf('.', StringComparison.Ordinal) > 3 ? 2u : 1u;

    private static void Merge(string[][] rows, int r, int c, MergeCells merges)
    {
        int wide = 1, high = 1;
        while (c + wide < rows[r].Length && rows[r][c + wide] == "<")
        {
            wide++;
        }

        while (r + high < rows.Length && c < rows[r + high].Length && rows[r + high][c] == "^")
        {
            high++;
        }

        if (wide > 1 || high > 1)
        {
            merges.Append(new MergeCell { Reference = $"{(char)('A' + c)}{r + 1}:{(char)('A' + c + wide - 1)}{r + high}" });
        }
    }
}
