using Extractor.Documents;

namespace Extractor.Tests.Formats;

[TestClass]
public sealed class WordTests
{
    private const string Lists = """
        <w:abstractNum w:abstractNumId='0'>
          <w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCountingThousand'/><w:lvlText w:val='%1、'/></w:lvl>
          <w:lvl w:ilvl='1'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText w:val='（%2）'/></w:lvl>
          <w:lvl w:ilvl='2'><w:start w:val='1'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%3.'/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='8'/><w:numFmt w:val='decimal'/><w:lvlText w:val='%1'/></w:lvl></w:abstractNum>
        <w:num w:numId='1'><w:abstractNumId w:val='0'/></w:num>
        <w:num w:numId='2'><w:abstractNumId w:val='1'/></w:num>
        """;

    [TestMethod]
    public void Automatic_numbers_are_printed_level_by_level() =>
        Equal(
            "一、职能|（一）机构|1.人员|2.车辆|（二）收支|1.收入|二、决算",
            Texts(OfficeFile.OfWord(Numbered(0, "职能") + Numbered(1, "机构") + Numbered(2, "人员") + Numbered(2, "车辆") + Numbered(1, "收支") + Numbered(2, "收入") + Numbered(0, "决算"), Lists)));

    [TestMethod]
    public void Numbers_of_styles_and_of_cells_are_printed()
    {
        const string Styles = "<w:style w:type='paragraph' w:styleId='A'><w:name w:val='heading 1'/><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr><w:outlineLvl w:val='0'/></w:pPr></w:style>";
        Document document = OfficeFile.Read(OfficeFile.OfWord(
            "<w:p><w:pPr><w:pStyle w:val='A'/></w:pPr><w:r><w:t>概况</w:t></w:r></w:p>" + Table(Row(Cell(Numbered(0, "", list: 2)), Cell(P("办公费"))), Row(Cell(Numbered(0, "", list: 2)), Cell(P("水费")))), Lists, Styles));

        Assert.AreEqual(("一、概况", 1), (((Paragraph)document.Blocks[0]).Text, ((Paragraph)document.Blocks[0]).HeadingLevel));
        Equal("8,办公费|9,水费", Rows((Grid)document.Blocks[1]));
    }

    [TestMethod]
    public void Merged_cells_span_and_are_not_repeated()
    {
        var grid = (Grid)OfficeFile.Read(OfficeFile.OfWord(Table(
            Row(Cell(P("项目"), "<w:vMerge w:val='restart'/>"), Cell(P("决算数"), "<w:gridSpan w:val='2'/>")),
            Row(Cell(P(""), "<w:vMerge/>"), Cell(P("基本支出")), Cell(P("项目支出"))),
            Row(Cell(P("合计")), Cell(P("1,234.50")), Cell(P("")))))).Blocks[0];

        Assert.AreEqual(3, grid.ColumnCount);
        Assert.AreEqual(new Cell("项目", 0, 1, 2), grid.Rows[0].Cells[0]);
        Assert.AreEqual(new Cell("决算数", 1, 2), grid.Rows[0].Cells[1]);
        Equal("基本支出,项目支出", Rows(grid).Split('|')[1]);
        Assert.AreEqual("项目", grid.At(1, 0)!.Text);
    }

    [TestMethod]
    public void Nested_tables_and_text_boxes_of_cells_are_read_once()
    {
        string box = "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline><a:graphic><a:graphicData uri='http://schemas.microsoft.com/office/word/2010/wordprocessingShape'><wps:wsp><wps:txbx><w:txbxContent>" + P("框内") + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + P("框内") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>";
        Document document = OfficeFile.Read(OfficeFile.OfWord(box + Table(Row(Cell(P("外") + Table(Row(Cell(P("内"))))), Cell(box)))));

        Equal("框内", string.Join('|', document.Blocks.OfType<Paragraph>().Select(p => p.Text)));
        Equal("外,框内;内", string.Join(';', document.Blocks.OfType<Grid>().Select(Rows)));
    }

    [TestMethod]
    public void Tracked_changes_are_read_as_accepted() =>
        Equal(
            "支出12万元|一、前后相连|移到此处",
            Texts(OfficeFile.OfWord(
                "<w:p><w:r><w:t>支出</w:t></w:r><w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:ins><w:r><w:t>12</w:t></w:r></w:ins><w:r><w:t>万元</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前后</w:t></w:r></w:p>" + Numbered(0, "相连")
                + "<w:p><w:moveFrom><w:r><w:t>移到此处</w:t></w:r></w:moveFrom></w:p><w:p><w:moveTo><w:r><w:t>移到此处</w:t></w:r></w:moveTo></w:p>", Lists)));

    [TestMethod]
    public void Content_controls_hidden_runs_and_fields_print_what_is_seen() =>
        Equal(
            "单位：万元|见第3页",
            Texts(OfficeFile.OfWord(
                "<w:sdt><w:sdtContent><w:p><w:r><w:t>单位：</w:t></w:r><w:sdt><w:sdtContent><w:r><w:t>万元</w:t></w:r></w:sdtContent></w:sdt><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r></w:p></w:sdtContent></w:sdt>"
                + "<w:p><w:r><w:t>见第</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGEREF _Toc1</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>3</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>页</w:t></w:r></w:p>")));

    [TestMethod]
    public void Contents_and_headers_are_told_from_the_body()
    {
        string toc = "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> TOC \\o </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>一、概况</w:t><w:tab/><w:t>1</w:t></w:r></w:p>" + P("二、决算") + "<w:p><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>";
        Document document = OfficeFile.Read(OfficeFile.OfWord(toc + P("一、概况"), header: P("临川市园林局")));

        Equal("Header 临川市园林局|Contents 一、概况1|Contents 二、决算|Body 一、概况", string.Join('|', document.Blocks.OfType<Paragraph>().Select(p => $"{p.Role} {p.Text}")));
    }

    private static string P(string text) => $"<w:p><w:r><w:t xml:space='preserve'>{text}</w:t></w:r></w:p>";

    private static string Numbered(int level, string text, int list = 1) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    private static string Cell(string content, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>";

    private static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    private static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    private static string Texts(byte[] content) => string.Join('|', OfficeFile.Read(content).Blocks.OfType<Paragraph>().Select(p => p.Text));

    private static string Rows(Grid grid) => string.Join('|', grid.Rows.Select(r => string.Join(',', r.Cells.Select(c => c.Text))));

    private static void Equal(string expected, string actual) => Assert.AreEqual(expected, actual);
}
