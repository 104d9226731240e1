using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Extractor.Exports;

/// <summary>
/// All tables as an XLSX workbook, written as it comes: sheets grow side by side in temporary files beside the target and are
/// packed at the end. A sheet holds 1,048,576 rows and a cell 32,767 letters; a longer table goes on in a sheet "NAME 2", a
/// longer text is cut. Figures are stored as Excel stores numbers, exact to fifteen digits.
/// </summary>
internal sealed class WorkbookWriter : IRowWriter
{
    private const int MostRows = 1_048_576;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006";

    /// <summary>ZIP has no time before 1980; a fixed one keeps the bytes the same.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly string path;
    private readonly int rowLimit;
    private readonly Dictionary<ExportTable, List<Sheet>> sheets;

    /// <param name="path">The file to write.</param>
    /// <param name="rowLimit">Rows of a sheet with its header.</param>
    public WorkbookWriter(string path, int rowLimit = MostRows)
    {
        this.path = path;
        this.rowLimit = rowLimit;
        sheets = ExportTables.All.Add(ExportTables.Columns).ToDictionary(table => table, table => new List<Sheet> { Begin(table, 1) });
    }

    public void Write(ExportTable table, object?[] row)
    {
        List<Sheet> parts = sheets[table];
        if (parts[^1].Rows == rowLimit)
        {
            parts[^1].End();
            parts.Add(Begin(table, parts.Count + 1));
        }

        parts[^1].Write(row);
    }

    public void Complete()
    {
        foreach (object?[] row in ExportTables.Dictionary())
        {
            Write(ExportTables.Columns, row);
        }

        Sheet[] all = [.. sheets.Values.SelectMany(parts => parts)];
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create);
        Part(archive, "[Content_Types].xml", ContentTypes(all.Length));
        Part(archive, "_rels/.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="rId1" Type="{Relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
        Part(archive, "xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets>{string.Concat(all.Select((s, i) => Invariant($"""<sheet name="{s.Name}" sheetId="{i + 1}" r:id="rId{i + 1}"/>""")))}</sheets></workbook>""");
        Part(archive, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{Packages}/relationships">{string.Concat(all.Select((_, i) => Invariant($"""<Relationship Id="rId{i + 1}" Type="{Relations}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>""")))}</Relationships>""");
        for (int i = 0; i < all.Length; i++)
        {
            all[i].End();
            using Stream target = Entry(archive, Invariant($"xl/worksheets/sheet{i + 1}.xml"));
            all[i].CopyTo(target);
        }
    }

    public void Dispose()
    {
        foreach (Sheet sheet in sheets.Values.SelectMany(parts => parts))
        {
            sheet.Dispose();
        }
    }

    private Sheet Begin(ExportTable table, int part)
    {
        string name = part == 1 ? table.Name : Invariant($"{table.Name} {part}");
        return new Sheet(name, $"{path}.{name}", table);
    }

    private static string ContentTypes(int count)
    {
        string sheets = string.Concat(Enumerable.Range(1, count).Select(i => Invariant($"""<Override PartName="/xl/worksheets/sheet{i}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>""")));
        return $"""<Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>{sheets}</Types>""";
    }

    private static void Part(ZipArchive archive, string name, string xml)
    {
        using Stream stream = Entry(archive, name);
        stream.Write(Encoding.UTF8.GetBytes("""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""" + xml));
    }

    private static Stream Entry(ZipArchive archive, string name)
    {
        ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
