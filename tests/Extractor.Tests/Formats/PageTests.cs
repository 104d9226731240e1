using System.Text;
using Extractor.Documents;
using Extractor.Formats;

namespace Extractor.Tests.Formats;

/// <summary>Web pages, web archives and plain text.</summary>
[TestClass]
public sealed class PageTests
{
    private const string Sentence = "2023年度收入总计123.45万元，与2022年度相比增加5.5万元，主要原因是苗木养护任务增加，人员经费相应增加。";

    static PageTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [TestMethod]
    public void The_article_is_read_and_the_navigation_is_not()
    {
        string links = string.Concat(Enumerable.Range(1, 30).Select(i => $"<li><a href='/{i}'>政务公开栏目{i}</a></li>"));
        Document page = Read($"<html><head><meta name='ArticleTitle' content='临川市园林局2023年度部门决算'></head><body><div class='nav'><ul>{links}</ul></div><div class='con'><p>{Sentence}</p><p>{Sentence}</p><p>附件：<a href='files/a.xlsx'>决算表</a> <a href='/b.html'>返回</a></p></div><div class='footer'>主办单位：某某 <a href='/'>首页</a></div></body></html>");

        Assert.AreEqual($"临川市园林局2023年度部门决算|{Sentence}|{Sentence}|附件：决算表返回", Texts(page));
        Assert.AreEqual(new Link("决算表", "files/a.xlsx"), page.Links.Single());
    }

    [TestMethod]
    public void A_table_that_lays_out_the_page_is_no_statement()
    {
        string rows = string.Concat(Enumerable.Range(1, 30).Select(i => $"<tr><td>项目{i}</td><td>{i}.00</td></tr>"));
        Document page = Read($"<table><tr><td>当前位置：首页</td></tr><tr><td><p>{Sentence}</p><table>{rows}</table></td></tr></table>");

        CollectionAssert.Contains(page.Blocks.OfType<Paragraph>().Select(p => p.Text).ToArray(), Sentence);
        Assert.HasCount(30, page.Blocks.OfType<Grid>().Single().Rows);
    }

    [TestMethod]
    public void Spans_place_the_cells_of_a_table()
    {
        Document page = Read("<table><tr><td rowspan=2>项目</td><td colspan=2>决算数</td></tr><tr><td>基本<br>支出</td><td><p>项目</p><p>支出</p></td></tr><tr><td>　　合计</td><td>1,234.50</td><td>-</td></tr></table>");
        var grid = (Grid)page.Blocks.Single();

        Assert.AreEqual(new Cell("项目", 0, 1, 2), grid.Rows[0].Cells[0]);
        Assert.AreEqual(new Cell("决算数", 1, 2), grid.Rows[0].Cells[1]);
        Assert.AreEqual("基本支出 1|项目支出 2", string.Join('|', grid.Rows[1].Cells.Select(c => $"{c.Text} {c.Column}")));
        Assert.AreEqual(new Cell("合计", 0) { Indent = 2 }, grid.Rows[2].Cells[0]);
    }

    [TestMethod]
    public void Paragraphs_of_a_cell_keep_their_figures_apart() =>
        Assert.AreEqual("12 34", ((Grid)Read("<table><tr><td><p>12</p><p>34</p></td><td>5678</td></tr></table>").Blocks.Single()).Rows[0].Cells[0].Text);

    [TestMethod]
    public void Radicals_and_compatibility_letters_stand_for_ordinary_ones()
    {
        Document page = Read("<html><p>公务⽤⻋运⾏维护费⼀⼆万，重\uFAC4不\uFA6C</p><table><tr><td>收⼊</td><td>1.00</td></tr><tr><td>⽀出</td><td>1.00</td></tr></table>");

        Assert.AreEqual("公务用车运行维护费一二万，重醙不\uFA6C", page.Blocks.OfType<Paragraph>().Single().Text);
        Assert.AreEqual("收入|支出", string.Join('|', page.Blocks.OfType<Grid>().Single().Rows.Select(r => r.Cells[0].Text)));
    }

    [TestMethod]
    public void Ordered_lists_print_their_numbers() =>
        Assert.AreEqual("3.人员经费|4.公用经费", Texts(Read("<html><ol start=3><li>人员经费</li><li>公用经费</li></ol>")));

    [TestMethod]
    [DataRow("gb2312", "gb2312")]
    [DataRow("GBK", "gb18030")]
    [DataRow("gb18030", "gb18030")]
    [DataRow("utf-8", "utf-8")]
    [DataRow("gb2312", "utf-8")]
    [DataRow("utf-8", "gb18030")]
    [DataRow("big5", "big5")]
    public void The_charset_comes_from_the_bytes_and_the_declaration(string declared, string used)
    {
        string text = used == "big5" ? "預算支出一百萬元" : Sentence;
        byte[] bytes = Encoding.GetEncoding(used).GetBytes($"<html><head><meta http-equiv='Content-Type' content='text/html; charset={declared}'></head><body><p>{text}</p></body></html>");

        Assert.AreEqual(text, Texts(OfficeFile.Read(bytes)));
    }

    [TestMethod]
    public void A_web_archive_is_decoded_with_the_charset_of_its_part()
    {
        string body = Convert.ToBase64String(Encoding.GetEncoding("gb18030").GetBytes($"<p>{Sentence}</p><p>{Sentence}</p>"));
        Document page = OfficeFile.Read(Encoding.ASCII.GetBytes($"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{body}\r\n--b--\r\n"));

        Assert.AreEqual("multipart/related", page.Source.MediaType);
        Assert.AreEqual($"{Sentence}|{Sentence}", Texts(page));
    }

    [TestMethod]
    [DataRow("utf-8", false)]
    [DataRow("utf-8", true)]
    [DataRow("gb18030", false)]
    [DataRow("utf-16", true)]
    public void Text_is_read_in_its_encoding(string name, bool mark)
    {
        Encoding encoding = Encoding.GetEncoding(name);
        Document text = OfficeFile.Read([.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes($"临川市园林局\r\n\r\n　　{Sentence}\n")]);

        Assert.AreEqual(("text/plain", $"临川市园林局|{Sentence}"), (text.Source.MediaType, Texts(text)));
    }

    private static Document Read(string html) => OfficeFile.Read(Encoding.UTF8.GetBytes(html));

    private static string Texts(Document page) => string.Join('|', page.Blocks.OfType<Paragraph>().Select(p => p.Text));
}
