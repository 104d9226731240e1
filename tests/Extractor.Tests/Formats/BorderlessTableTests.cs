using Extractor.Documents;
using Extractor.Formats;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Extractor.Tests.Formats;

/// <summary>Tables of a PDF that has no ruling lines.</summary>
[TestClass]
public sealed class BorderlessTableTests
{
    [TestMethod]
    public void Rows_without_figures_and_headings_set_to_the_other_side_belong_to_the_table()
    {
        var builder = new PdfDocumentBuilder();
        PdfDocumentBuilder.AddedFont font = builder.AddStandard14Font(Standard14Font.Helvetica);
        PdfPageBuilder page = builder.AddPage(PageSize.A4);
        (string Name, string Figure)[] rows = [("Item", ""), ("first", "10.00"), ("second", ""), ("third", "20.00"), ("fourth", "30.00"), ("fifth", "40.00")];
        for (int i = 0; i < rows.Length; i++)
        {
            page.AddText(rows[i].Name, 10, new PdfPoint(60, 700 - (i * 15)), font);
            page.AddText(i == 0 ? "Plan" : rows[i].Figure, 10, new PdfPoint(i == 0 ? 270 : 300, 700 - (i * 15)), font);
        }

        Document document = DocumentReader.Read(builder.Build(), "a.pdf");

        Grid grid = document.Blocks.OfType<Grid>().Single();
        Assert.AreEqual(
            "0:Item 1:Plan|0:first 1:10.00|0:second|0:third 1:20.00|0:fourth 1:30.00|0:fifth 1:40.00",
            string.Join('|', grid.Rows.Select(r => string.Join(' ', r.Cells.Select(c => $"{c.Column}:{c.Text}")))));
    }
}
