using Extractor.Documents;
using Extractor.Formats;

namespace Extractor.Tests.Formats;

[TestClass]
public sealed class WorkbookTests
{
    private const string Styles = """
        <numFmts count='1'><numFmt numFmtId='180' formatCode='#,##0.00_ ;[Red]\-#,##0.00\ '/></numFmts>
        <cellXfs count='5'><xf numFmtId='0'/><xf numFmtId='4'/><xf numFmtId='180'/><xf numFmtId='10'/><xf numFmtId='0'><alignment indent='2'/></xf></cellXfs>
        """;

    [TestMethod]
    public void Numbers_are_printed_as_their_formats_say()
    {
        Grid grid = Read("<sheetData><row r='1'><c r='A1' s='1'><v>12345.6</v></c><c r='B1' s='2'><v>-7</v></c><c r='C1' s='3'><v>0.5432</v></c><c r='D1'><v>0.30000000000000004</v></c><c r='E1' s='1'><v>0</v></c><c r='F1' t='b'><v>1</v></c><c r='G1' t='e'><v>#REF!</v></c></row></sheetData>");

        Assert.AreEqual("12,345.60 -7.00 54.32% 0.3 0.00 TRUE #REF!", string.Join(' ', grid.Rows[0].Cells.Select(c => c.Text)));
    }

    [TestMethod]
    public void Merged_cells_indentation_and_places_are_kept()
    {
        Grid grid = Read("<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>收支总表</t></is></c><c r='B1' t='inlineStr'><is><t>被盖住</t></is></c></row><row r='4'><c r='B4' s='4' t='inlineStr'><is><r><t>  基本</t></r><rPh><t>jiben</t></rPh><r><t>支出</t></r></is></c></row></sheetData><mergeCells><mergeCell ref='A1:C2'/></mergeCells>");

        Assert.AreEqual(new Cell("收支总表", 0, 3, 2), grid.Rows[0].Cells.Single());
        Assert.AreEqual((4, 3), (grid.Rows.Length, grid.ColumnCount));
        Assert.AreEqual(new Cell("基本支出", 1) { Indent = 3 }, grid.Rows[3].Cells.Single());
    }

    [TestMethod]
    public void Hidden_rows_and_sheets_are_marked()
    {
        const string Data = "<sheetData><row r='1'><c r='A1'><v>1</v></c></row><row r='2' hidden='1'><c r='A2'><v>2</v></c></row></sheetData>";
        Document document = OfficeFile.Read(OfficeFile.OfSheets(Styles, ("公开01表", "visible", Data), ("备用", "hidden", Data)));

        Assert.AreEqual("公开01表 False|备用 True", string.Join('|', document.Blocks.Cast<Grid>().Select(g => $"{g.Name} {g.Hidden}")));
        Assert.AreEqual("False True", string.Join(' ', ((Grid)document.Blocks[0]).Rows.Select(r => r.Hidden)));
    }

    [TestMethod]
    public void What_is_not_read_is_reported()
    {
        Document document = OfficeFile.Read(OfficeFile.OfSheets(Styles, ("表", "visible", "<sheetData><row r='1'><c r='A1'><v>1</v></c><c r='B1'><f>A1*2</f></c><c r='ZZZ1'><v>3</v></c></row><row r='1000000'><c r='A1000000'><v>4</v></c></row></sheetData>")));

        Assert.AreEqual("sheet-cut formula-without-value", string.Join(' ', document.Diagnostics.Select(d => d.Code)));
        Assert.HasCount(1, ((Grid)document.Blocks[0]).Rows);
    }

    [TestMethod]
    public void A_workbook_of_Excel_97_is_read_the_same_way()
    {
        Document document = DocumentReader.Read(Path.Combine(Repository.Root, "tests/Extractor.Tests/Formats/garden-bureau-1997-format.xls"));
        var grid = (Grid)document.Blocks[0];

        Assert.AreEqual("application/vnd.ms-excel", document.Source.MediaType);
        Assert.AreEqual(new Cell("2023年度临川市园林局收支总表", 0, 3), grid.Rows[0].Cells.Single());
        Assert.AreEqual(new Cell("项目", 0, 1, 2), grid.Rows[1].Cells[0]);
        Assert.AreEqual("12,345.60 54.3%", string.Join(' ', grid.Rows[2].Cells.Select(c => c.Text)));
        Assert.AreEqual("收支总表 False|备用 True", string.Join('|', document.Blocks.Cast<Grid>().Select(g => $"{g.Name} {g.Hidden}")));
        Assert.AreEqual("False False False True", string.Join(' ', grid.Rows.Select(r => r.Hidden)));
    }

    private static Grid Read(string xml) => (Grid)OfficeFile.Read(OfficeFile.OfSheets(Styles, ("表", "visible", xml))).Blocks.Single();
}
