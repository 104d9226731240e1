using Extractor.Documents;
using Extractor.Formats;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Extractor.Tests.Formats;

/// <summary>Tables of a printed page that no rules divide.</summary>
[TestClass]
public sealed class OpenTableTests
{
    private const double Size = 8;

    [TestMethod]
    public void Headings_in_the_middle_stand_above_figures_at_the_right()
    {
        Grid grid = Read(
            [
                (100, "Name", 150, 170), (100, "Whole", 250, 290), (100, "Empty", 350, 390), (100, "Other", 450, 490),
                (114, "first", 100, 0), (114, "1,000.00", 0, 320), (114, "20.00", 0, 520),
                (128, "second", 100, 0),
                (142, "third", 100, 0), (142, "300.00", 0, 320),
                (156, "fourth", 100, 0), (156, "4.00", 0, 320), (156, "9.00", 0, 520),
            ]);

        Assert.AreEqual("0:Name 1:Whole 2:Empty 3:Other|0:first 1:1,000.00 3:20.00|0:second|0:third 1:300.00|0:fourth 1:4.00 3:9.00", Describe(grid));
    }

    [TestMethod]
    public void A_heading_spans_the_headings_of_the_level_below()
    {
        Grid grid = Read(
            [
                (100, "Group", 350, 380),
                (107, "Name", 120, 150), (107, "Whole", 205, 235),
                (114, "Sum", 285, 305), (114, "Staff", 365, 385), (114, "Office", 445, 475),
                (128, "first", 100, 0), (128, "60.00", 0, 245), (128, "50.00", 0, 325), (128, "30.00", 0, 405), (128, "20.00", 0, 485),
                (142, "second", 100, 0), (142, "6.00", 0, 245), (142, "5.00", 0, 325), (142, "3.00", 0, 405), (142, "2.00", 0, 485),
                (156, "third", 100, 0), (156, "6.00", 0, 245), (156, "5.00", 0, 325), (156, "3.00", 0, 405), (156, "2.00", 0, 485),
            ]);

        Assert.AreEqual("2+3:Group|0:Name 1:Whole|2:Sum 3:Staff 4:Office", string.Join('|', Describe(grid).Split('|').Take(3)));
    }

    [TestMethod]
    public void Numbers_of_columns_stand_under_headings_and_make_no_columns()
    {
        Grid grid = Read(
            [
                (100, "Name", 120, 150), (100, "Whole", 240, 260), (100, "Part", 340, 360),
                (114, "1", 248, 0), (114, "2", 348, 0),
                (128, "first", 100, 0), (128, "60.00", 0, 290), (128, "50.00", 0, 390),
                (142, "second", 100, 0), (142, "6.00", 0, 290), (142, "5.00", 0, 390),
                (156, "third", 100, 0), (156, "6.00", 0, 290), (156, "5.00", 0, 390),
            ]);

        Assert.AreEqual("0:Name 1:Whole 2:Part|1:1 2:2|0:first 1:60.00 2:50.00", string.Join('|', Describe(grid).Split('|').Take(3)));
    }

    [TestMethod]
    public void A_label_of_two_lines_stands_around_its_figures()
    {
        Grid grid = Read(
            [
                (100, "Name", 120, 150), (100, "Sum", 285, 305), (100, "Staff", 365, 385),
                (114, "first", 100, 0), (114, "50.00", 0, 325), (114, "30.00", 0, 405),
                (128, "long", 100, 0), (133, "5.00", 0, 325), (133, "3.00", 0, 405), (138, "label", 100, 0),
                (152, "third", 100, 0), (152, "5.00", 0, 325), (152, "3.00", 0, 405),
            ]);

        Assert.AreEqual("0:longlabel 1:5.00 2:3.00", Describe(grid).Split('|')[2]);
    }

    /// <summary>Words by their distance from the top and their left edge; figures by their right edge.</summary>
    private static Grid Read((double Top, string Text, double Left, double Right)[] words)
    {
        var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        PdfPageBuilder page = builder.AddPage(PageSize.A4);
        foreach ((double top, string text, double left, double right) in words)
        {
            double width = page.MeasureText(text, Size, new PdfPoint(0, 0), font)[^1].EndBaseLine.X;
            page.AddText(text, Size, new PdfPoint(left > 0 ? left : right - width, 800 - top), font);
        }

        return DocumentReader.Read(builder.Build(), "open.pdf").Blocks.OfType<Grid>().Single();
    }

    private static string Describe(Grid grid) =>
        string.Join('|', grid.Rows.Select(r => string.Join(' ', r.Cells.Select(c => $"{c.Column}{(c.ColumnSpan > 1 ? "+" + c.ColumnSpan : "")}:{c.Text}"))));
}
