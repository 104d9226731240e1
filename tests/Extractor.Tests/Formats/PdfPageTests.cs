using Extractor.Documents;
using Extractor.Formats.Pdf;

namespace Extractor.Tests.Formats;

/// <summary>Lines of PDF pages made into paragraphs, set in letters of ten points from a left margin of 50.</summary>
[TestClass]
public sealed class PdfPageTests
{
    private const double Size = 10;
    private const double Left = 50;

    [TestMethod]
    [DataRow("第一部分部门概况........1", "第一部分")]
    [DataRow("第一部分青溪市园林局概况", "第一部分青溪市园")]
    public void Contents_end_where_an_entry_or_its_beginning_is_printed_again(string entry, string again)
    {
        Paragraph[] read = Assemble(["目录", entry, "一、主要职责"], [again, "部门概况", "一、主要职责", "负责全市苗木养护。"]);

        CollectionAssert.AreEqual((string[])["目录", entry, "一、主要职责"], read.Where(p => p.Role == ParagraphRole.Contents).Select(p => p.Text).ToArray());
        Assert.AreEqual(2, read.Count(p => p.Text == "一、主要职责"));
    }

    [TestMethod]
    public void A_line_ends_early_where_the_next_begins_with_a_bracket_that_does_not_fit()
    {
        string full = new('苗', 40);
        Paragraph[] read = Assemble([full, full[..37], "（项）：年初预算为5.00万元。", full + "。"]);

        Assert.AreEqual($"{full}{full[..37]}（项）：年初预算为5.00万元。", read[0].Text);
    }

    [TestMethod]
    [DataRow("合计", 0, 1)]
    [DataRow("经济分类科目", 0, 2)]
    [DataRow("合计", 6, 2)]
    public void A_row_of_figures_in_fewer_columns_ends_the_table_of_the_page_before(string label, double amiss, int grids)
    {
        PageBlock first = Table(1, [50, 80, 110, 250, 350, 450], [[new("201", 0), new("03", 1), new("01", 2), new("1,200", 3), new("1,200", 4)]]);
        PageBlock last = Table(2, [60, 260 + amiss, 360, 460], [[new(label, 0), new(label == "合计" ? "1,200" : "金额", 1), new("", 2)]]);
        Grid[] read = [.. BlockAssembly.Assemble([Numbered(1, first), Numbered(2, last)]).OfType<Grid>()];

        Assert.HasCount(grids, read);
        if (grids == 1)
        {
            Assert.AreEqual("合计 0+3|1,200 3+1| 4+1", string.Join('|', read[0].Rows[^1].Cells.Select(c => $"{c.Text} {c.Column}+{c.ColumnSpan}")));
        }
    }

    [TestMethod]
    [DataRow(0, "功能科目名称 0+1|一般公共预算支出 1+3")]
    [DataRow(6, null)]
    public void Headings_alone_at_the_foot_of_a_page_head_the_table_on_the_next(double amiss, string? headings)
    {
        PageBlock head = Table(1, [50, 250 + amiss, 450], [[new("功能科目名称", 0), new("一般公共预算支出", 1)]]);
        PageBlock body = Table(2, [50, 250, 300, 350, 450], [[new("", 0), new("小计", 1), new("基本支出", 2), new("项目支出", 3)], [new("[201]一般公共服务支出", 0), new("9.00", 1), new("6.00", 2), new("3.00", 3)]]);
        Grid[] read = [.. BlockAssembly.Assemble([Numbered(1, head), Numbered(2, body)]).OfType<Grid>()];

        Assert.HasCount(headings is null ? 2 : 1, read);
        Assert.AreEqual(headings ?? "功能科目名称 0+1|一般公共预算支出 1+1", string.Join('|', read[0].Rows[0].Cells.Select(c => $"{c.Text} {c.Column}+{c.ColumnSpan}")));
        Assert.AreEqual(2, read[^1].Rows[^1].Page);
    }

    [TestMethod]
    [DataRow("2080505", "机关事业单位基本养老保险缴", "1,200", "费支出", "", "机关事业单位基本养老保险缴费支出")]
    [DataRow("科目编码", "基本支", "项目支", "出", "出", "基本支出")]
    [DataRow("一般公共预算拨款", "外交支出", "1,200", "国防支出", "", null)]
    [DataRow("2080505", "基本养老保险缴费支出", "1,200", "合计", "5", null)]
    public void A_row_that_the_page_cuts_within_its_words_is_one(string first, string second, string third, string below, string beside, string? whole)
    {
        double[] edges = [50, 150, 300, 450];
        PageBlock table = Table(1, edges, [[new(first, 0), new(second, 1), new(third, 2)]]), rest = Table(2, edges, [[new("", 0), new(below, 1), new(beside, 2)], [new("210", 0), new("卫生健康支出", 1), new("1", 2)]]);
        Grid read = BlockAssembly.Assemble([Numbered(1, table), Numbered(2, rest)]).OfType<Grid>().Single();

        Assert.HasCount(whole is null ? 3 : 2, read.Rows);
        Assert.AreEqual(whole ?? second, read.Rows[0].Cells[1].Text);
    }

    [TestMethod]
    public void A_list_that_the_foot_of_a_page_announces_goes_on_over_the_page()
    {
        string full = "年初预算5.00万元，支出决算4.00万元，" + new string('苗', 20) + "其中：";
        Paragraph[] read = Assemble([full], ["基本支出1.00万元，项目支出3.00万元。"]);

        Assert.AreEqual(full + "基本支出1.00万元，项目支出3.00万元。", read.Single().Text);
    }

    [TestMethod]
    public void A_row_of_headings_is_a_table_at_the_foot_of_a_page_alone()
    {
        List<Rule> rules = [new(true, 700, 50, 250), new(true, 720, 50, 250), new(false, 50, 700, 720), new(false, 150, 700, 720), new(false, 250, 700, 720)];
        List<Glyph> letters = [.. "科目名称".Select((c, i) => new Glyph(c.ToString(), 60 + (i * Size), 70 + (i * Size), 714, Size, false, i)), .. "合计".Select((c, i) => new Glyph(c.ToString(), 160 + (i * Size), 170 + (i * Size), 714, Size, false, 9 + i))];
        Glyph below = new("注", 60, 70, 750, Size, false, 20);

        Assert.AreEqual("科目名称|合计", Words(new PdfPageContent(new PageTurn(Turn.None, 0, 0, 500, 842), letters, rules, PageContent.Text)));
        Assert.AreEqual("", Words(new PdfPageContent(new PageTurn(Turn.None, 0, 0, 500, 900), [.. letters, below], rules, PageContent.Text)));

        static string Words(PdfPageContent page) => string.Join('|', PageLayout.Read(page, 1).Where(b => b.Grid is not null).SelectMany(b => b.Grid!.Rows[0].Cells).Select(c => c.Text));
    }

    [TestMethod]
    public void The_title_and_the_caption_of_a_table_begin_anew_below_a_note_as_wide()
    {
        string[] lines = ["注：本部门没有使用国有资本经营预算安排的支出，故本表无数据。", "2025年部门一般公共预算基本支出部门预算经济分类预算表", "编制部门：青溪市园林局绿化养护中心本级部分　　单位：元"];
        Paragraph[] read = Assemble(lines);

        Assert.HasCount(3, read);
    }

    private static (int, Page, List<PageBlock>) Numbered(int page, PageBlock table) => (page, new Page(page, 500, 800, PageContent.Text), [table]);

    private static PageBlock Table(int page, double[] edges, Cell[][] rows) => new(null, new Grid
    {
        Rows = [.. rows.Select(r => new GridRow([.. r], page))],
        ColumnCount = edges.Length - 1,
        Page = page,
        Box = new Box(edges[0], 100, edges[^1], 120),
    }, edges);

    [TestMethod]
    public void A_line_ends_early_where_a_bracket_and_the_figure_after_it_do_not_fit()
    {
        string full = new('苗', 40);
        Paragraph[] read = Assemble([full, full[..37]], ["木）2台（套）。"]);

        Assert.AreEqual($"{full}{full[..37]}木）2台（套）。", read.Single().Text);
    }

    [TestMethod]
    public void A_ragged_line_goes_on_where_it_breaks_off_in_a_sentence_alone()
    {
        string full = new string('苗', 40) + "。", sentence = "本年支出，" + full[..31], heading = "一、" + full[..34];
        Paragraph[] read = Assemble([sentence, "木养护支出5.00万元。", heading, "木养护", full]);

        CollectionAssert.AreEqual((string[])[sentence + "木养护支出5.00万元。", heading, "木养护", full], read.Select(p => p.Text).ToArray());
    }

    [TestMethod]
    public void A_heading_at_the_foot_of_a_page_is_not_joined_with_the_title_at_the_head_of_the_next()
    {
        const string Heading = "第二部分青溪市园林局2024年度决算报表及填报说明", Title = "　　　　　　　　　　　　　　　收入支出决算总表";
        Paragraph[] read = Assemble(["负责全市苗木养护。", Heading], [Title]);

        CollectionAssert.AreEqual((string[])["负责全市苗木养护。", Heading, Title.Trim()], read.Select(p => p.Text).ToArray());
    }

    [TestMethod]
    public void A_heading_is_not_joined_with_a_numbered_one_on_the_next_page()
    {
        string heading = "五、青溪市园林局" + new string('苗', 30) + "情况说明";
        Paragraph[] read = Assemble(["负责全市苗木养护。", heading], ["六、支出决算情况说明", "支出5.00万元。"]);

        CollectionAssert.AreEqual((string[])["负责全市苗木养护。", heading, "六、支出决算情况说明", "支出5.00万元。"], read.Select(p => p.Text).ToArray());
    }

    [TestMethod]
    public void A_sentence_goes_on_over_the_page()
    {
        string full = new('苗', 40);
        Paragraph[] read = Assemble([full, full], ["木养护支出5.00万元。"]);

        Assert.AreEqual($"{full}{full}木养护支出5.00万元。", read.Single().Text);
    }

    private static Paragraph[] Assemble(params string[][] pages) => [.. BlockAssembly.Assemble([.. pages.Select((lines, p) =>
        (p + 1, new Page(p + 1, 500, 800, PageContent.Text), lines.Select((line, l) => Line(line, 200 + (l * 1.5 * Size))).ToList()))]).OfType<Paragraph>()];

    /// <summary>A wide blank moves the line to the right by a letter.</summary>
    private static PageBlock Line(string text, double baseline) =>
        new(new GlyphLine([.. text.Select((c, i) => new Glyph(c.ToString(), Left + (i * Size), Left + ((i + 1) * Size), baseline, Size, false, i)).Where(g => g.Text != "　")]), null, []);
}
