using System.IO.Compression;
using System.Text;
using Extractor.Documents;
using Extractor.Formats;

namespace Extractor.Tests.Formats;

/// <summary>Office files made in memory from the XML of their parts.</summary>
internal static class OfficeFile
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /// <summary>A Word document; the body is WordprocessingML with the prefix w.</summary>
    public static byte[] OfWord(string body, string numbering = "", string styles = "", string header = "")
    {
        const string Namespaces = "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' xmlns:v='urn:schemas-microsoft-com:vml'";
        return Package("word/document.xml", Word + "document.main+xml", $"<w:document {Namespaces}><w:body>{body}</w:body></w:document>",
            ("numbering", "word/numbering.xml", Word + "numbering+xml", $"<w:numbering {Namespaces}>{numbering}</w:numbering>"),
            ("styles", "word/styles.xml", Word + "styles+xml", $"<w:styles {Namespaces}>{styles}</w:styles>"),
            ("header", "word/header1.xml", Word + "header+xml", $"<w:hdr {Namespaces}>{header}</w:hdr>"));
    }

    /// <summary>A workbook: a name, a state and the XML inside worksheet for every sheet.</summary>
    public static byte[] OfSheets(string styles, params (string Name, string State, string Xml)[] sheets)
    {
        const string Main = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'";
        string list = string.Concat(sheets.Select((s, i) => $"<sheet name='{s.Name}' sheetId='{i + 1}' state='{s.State}' r:id='rId{i + 1}'/>"));
        return Package("xl/workbook.xml", Sheets + "sheet.main+xml", $"<workbook {Main} xmlns:r='{Office}'><sheets>{list}</sheets></workbook>",
            [.. sheets.Select((s, i) => ("worksheet", $"xl/sheet{i + 1}.xml", Sheets + "worksheet+xml", $"<worksheet {Main}>{s.Xml}</worksheet>")), ("styles", "xl/styles.xml", Sheets + "styles+xml", $"<styleSheet {Main}>{styles}</styleSheet>")]);
    }

    public static Document Read(byte[] content) => DocumentReader.Read(content, "document");

    private static byte[] Package(string main, string type, string xml, params (string Relation, string Path, string Type, string Xml)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            string types = string.Concat(parts.Select(p => $"<Override PartName='/{p.Path}' ContentType='{p.Type}'/>"));
            string relations = string.Concat(parts.Select((p, i) => $"<Relationship Id='rId{i + 1}' Type='{Office}/{p.Relation}' Target='/{p.Path}'/>"));
            Add(zip, "[Content_Types].xml", $"<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/><Override PartName='/{main}' ContentType='{type}'/>{types}</Types>");
            Add(zip, "_rels/.rels", $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='{Office}/officeDocument' Target='{main}'/></Relationships>");
            Add(zip, $"{Path.GetDirectoryName(main)}/_rels/{Path.GetFileName(main)}.rels", $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{relations}</Relationships>");
            Add(zip, main, xml);
            foreach ((_, string path, _, string part) in parts)
            {
                Add(zip, path, part);
            }
        }

        return stream.ToArray();
    }

    private static void Add(ZipArchive zip, string path, string xml)
    {
        using Stream part = zip.CreateEntry(path).Open();
        part.Write(Encoding.UTF8.GetBytes(xml));
    }
}
