using System.Text;
using Extractor.Documents;
using Extractor.Formats;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Extractor.Tests.Formats;

/// <summary>Plain texts whose lines were cut to the width of a page.</summary>
[TestClass]
public class BrokenLinesTests
{
    private static string[] Paragraphs(string text) =>
        [.. DocumentReader.Read(Encoding.UTF8.GetBytes(text), "report.txt").Blocks.OfType<Paragraph>().Select(p => p.Text)];

    [TestMethod]
    public void Lines_cut_to_one_width_are_joined_to_the_paragraphs_they_were()
    {
        string line = string.Concat(Enumerable.Repeat("园林", 13));
        string text = string.Join('\n', "一、收入决算情况", line, line, line + "收入3", "万元。", line, line + "支出", "（一）支出2万元", line, "2万元。", "", line, "", "末段");

        string[] paragraphs = Paragraphs(text);

        CollectionAssert.AreEqual(
            new[] { "一、收入决算情况", line + line + line + "收入3万元。", line + line + "支出", "（一）支出2万元", line + "2万元。", line, "末段" }, paragraphs);
    }

    [TestMethod]
    public void Lines_of_many_widths_stay_paragraphs()
    {
        string[] lines = [.. Enumerable.Range(8, 14).Select(n => string.Concat(Enumerable.Repeat("园林", n)))];

        CollectionAssert.AreEqual(lines, Paragraphs(string.Join('\n', lines)));
    }
}
