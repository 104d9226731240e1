using System.Text;
using Extractor.Documents;
using Extractor.Formats;

namespace Extractor.Tests.Formats;

/// <summary>Text files: lines are paragraphs, unless a page's width broke them.</summary>
[TestClass]
public sealed class PlainTextTests
{
    private static string[] Read(string text) =>
        [.. DocumentReader.Read(Encoding.UTF8.GetBytes(text), "report.txt").Blocks.OfType<Paragraph>().Select(p => p.Text)];

    [TestMethod]
    public void Lines_that_a_page_broke_are_one_paragraph() =>
        CollectionAssert.AreEqual(
            new[]
            {
                "五、一般公共预算支出情况说明",
                "2024 年一般公共预算支出 314150.20 元，其中：基本支出 300150.20 元，项目支出 14000 元，用于档案的整理。",
                "（一）人员经费 250100.10 元，主要包括基本工资、津贴补贴、奖金、绩效工资和养老保险缴费等支出，以及伙食补助。",
            },
            Read("""
                五、一般公共预算支出情况说明
                2024 年一般公共预算支出 314150.20 元，其中：基本支
                出 300150.20 元，项目支出 14000 元，用于档案的整理。
                （一）人员经费 250100.10 元，主要包括基本工资、津贴
                补贴、奖金、绩效工资和养老保险缴费等支出，以及伙食
                补助。
                """));

    [TestMethod]
    public void Lines_of_their_own_stay_apart() =>
        Assert.HasCount(4, Read("一、收支情况\n2024年收入预算314.15万元\n其中：财政拨款收入300.00万元\n二、“三公”经费情况，公务接待费1.20万元，与上年持平，本单位没有公务用车"));
}
