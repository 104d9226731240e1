using System.Collections.Immutable;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Extractor.Documents;
using Extractor.Formats.PlainText;

namespace Extractor.Formats.Excel;

/// <summary>Reads a workbook of Excel 97-2003 (.xls) as <see cref="ExcelReader"/> reads a newer one; the format keeps no indentation apart from spaces.</summary>
internal static class LegacyExcelReader
{
    /// <exception cref="UnreadableDocumentException">The workbook is damaged or needs a password.</exception>
    public static Document Read(byte[] content, SourceFile source)
    {
        try
        {
            Encoding chinese = TextEncodings.Gb18030;
            using var stream = new MemoryStream(content, writable: false);
            using IExcelDataReader reader = ExcelReaderFactory.CreateBinaryReader(stream, new ExcelReaderConfiguration { FallbackEncoding = chinese });
            var blocks = ImmutableArray.CreateBuilder<Block>();
            var problems = ImmutableArray.CreateBuilder<Diagnostic>();
            do
            {
                SheetGrid sheet = ReadSheet(reader);
                problems.AddRange(sheet.Problems(reader.Name));
                if (sheet.Build(reader.Name, reader.VisibleState != "visible") is { } grid)
                {
                    blocks.Add(grid with { Ordinal = blocks.Count });
                }
            }
            while (reader.NextResult());
            return new Document { Source = source, Blocks = blocks.DrainToImmutable(), Diagnostics = problems.DrainToImmutable() };
        }
        catch (InvalidPasswordException e)
        {
            throw new UnreadableDocumentException(source.Name, UnreadableReason.Encrypted, "found a workbook that needs a password; expected an open one", e);
        }
        catch (Exception e) when (e is ExcelReaderException or IOException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or FormatException
            or NotSupportedException or OverflowException or NullReferenceException or InvalidCastException or KeyNotFoundException or OutOfMemoryException)
        {
            throw new UnreadableDocumentException(source.Name, UnreadableReason.Corrupt, $"found an Excel 97-2003 workbook that cannot be read ({e.Message}); expected sound records", e);
        }
    }

    private static SheetGrid ReadSheet(IExcelDataReader reader)
    {
        var sheet = new SheetGrid();
        foreach (CellRange range in reader.MergeCells ?? [])
        {
            sheet.Merge(range.FromRow, range.FromColumn, range.ToRow, range.ToColumn);
        }

        for (int row = 0; reader.Read(); row++)
        {
            if (reader.RowHeight == 0)
            {
                sheet.Hide(row);
            }

            for (int column = 0; column < reader.FieldCount; column++)
            {
                sheet.Add(row, column, CellStyles.Print(reader.GetValue(column), CellStyles.CodeOf(reader.GetNumberFormatIndex(column), reader.GetNumberFormatString(column))), indent: 0);
            }
        }

        return sheet;
    }
}
