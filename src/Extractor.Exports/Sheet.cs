using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Extractor.Exports;

/// <summary>One worksheet as it grows: its XML, packed, in a temporary file that is gone with it.</summary>
internal sealed partial class Sheet : IDisposable
{
    private const int LongestText = 32_767;

    private readonly FileStream file;
    private readonly XmlWriter xml;
    private bool ended;

    public Sheet(string name, string spool, ExportTable table)
    {
        Name = name;
        file = new FileStream(spool, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        xml = XmlWriter.Create(new BrotliStream(file, CompressionLevel.Fastest, leaveOpen: true), new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = true });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", "http://schemas.openxmlformats.org/spreadsheetml/2006/main");
        xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        xml.WriteStartElement("sheetData");
        Write([.. table.Columns.Select(c => c.Name)]);
    }

    public string Name { get; }

    /// <summary>Rows written, the header among them.</summary>
    public int Rows { get; private set; }

    public void Write(object?[] row)
    {
        Rows++;
        xml.WriteStartElement("row");
        xml.WriteAttributeString("r", Rows.ToString(CultureInfo.InvariantCulture));
        for (int i = 0; i < row.Length; i++)
        {
            if (row[i] is { } value)
            {
                WriteCell(i, value);
            }
        }

        xml.WriteEndElement();
    }

    public void End()
    {
        if (!ended)
        {
            ended = true;
            xml.WriteEndDocument();
            xml.Dispose();
        }
    }

    public void CopyTo(Stream target)
    {
        file.Position = 0;
        using var packed = new BrotliStream(file, CompressionMode.Decompress, leaveOpen: true);
        packed.CopyTo(target);
    }

    public void Dispose()
    {
        End();
        file.Dispose();
    }

    private void WriteCell(int column, object value)
    {
        xml.WriteStartElement("c");
        xml.WriteAttributeString("r", ColumnName(column) + Rows.ToString(CultureInfo.InvariantCulture));
        if (value is decimal or long or double)
        {
            xml.WriteElementString("v", Printed.Text(value));
        }
        else
        {
            xml.WriteAttributeString("t", "inlineStr");
            xml.WriteStartElement("is");
            xml.WriteStartElement("t");
            xml.WriteAttributeString("xml", "space", null, "preserve");
            xml.WriteString(Allowed(Printed.Text(value)!));
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A, B, … Z, AA, …</summary>
    private static string ColumnName(int column) => column < 26 ? ((char)('A' + column)).ToString() : ColumnName((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>What XML and Excel take: no control characters, no lone surrogates, no text that reads as an escape (_x0041_), no more than a cell holds.</summary>
    private static string Allowed(string text)
    {
        string whole = Escape().Replace(Forbidden().Replace(text, "\uFFFD"), "_x005F_");
        return whole.Length <= LongestText ? whole : whole[..(LongestText - (char.IsHighSurrogate(whole[LongestText - 1]) ? 1 : 0))];
    }

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]")]
    private static partial Regex Forbidden();

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
