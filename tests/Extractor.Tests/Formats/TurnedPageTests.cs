using System.Globalization;
using System.Text;
using Extractor.Documents;
using Extractor.Formats;

namespace Extractor.Tests.Formats;

/// <summary>A landscape table on pages that are turned by their own entry, and drawn sideways on pages that are not.</summary>
[TestClass]
public sealed class TurnedPageTests
{
    private const string Upright = "1 0 0 1 0 0", Upwards = "0 1 -1 0 595 0", Downwards = "0 -1 1 0 0 842", Headlong = "-1 0 0 -1 842 595";

    /// <summary>The matrix, size and turn of a page, and the box of the last figure on the page as displayed.</summary>
    [TestMethod]
    [DataRow(Upright, 842, 595, 0, "500 180 700 210 of 842 595")]
    [DataRow(Upwards, 595, 842, 90, "500 180 700 210 of 842 595")]
    [DataRow(Downwards, 595, 842, 270, "500 180 700 210 of 842 595")]
    [DataRow(Headlong, 842, 595, 180, "500 180 700 210 of 842 595")]
    [DataRow(Upwards, 595, 842, 0, "180 142 210 342 of 595 842")]
    [DataRow(Downwards, 595, 842, 0, "385 500 415 700 of 595 842")]
    [DataRow(Headlong, 842, 595, 0, "142 385 342 415 of 842 595")]
    public void A_table_is_read_and_its_places_are_those_of_the_page_as_displayed(string matrix, int width, int height, int turn, string place)
    {
        Document document = DocumentReader.Read(Pdf(matrix, width, height, turn), "turned.pdf");
        Grid grid = document.Blocks.OfType<Grid>().Single();
        Box box = grid.Rows[2].Cells[2].Box!.Value;

        Assert.AreEqual("Name Whole Part|first 1,000.50 20.25|second 300.75 4.50", string.Join('|', grid.Rows.Select(r => string.Join(' ', r.Cells.Select(c => c.Text)))));
        Assert.AreEqual(place, string.Create(CultureInfo.InvariantCulture, $"{box.Left:0} {box.Top:0} {box.Right:0} {box.Bottom:0} of {document.Pages[0].Width:0} {document.Pages[0].Height:0}"));
    }

    [TestMethod]
    public void A_line_drawn_sideways_has_its_place_on_the_page_as_displayed()
    {
        Document document = DocumentReader.Read(Pdf(Upwards, 595, 842, 0), "turned.pdf");
        (_, Box? box) = document.Blocks.OfType<Paragraph>().Single().Locate(0, 5);

        Assert.IsTrue(box is { Left: > 80 and < 100, Right: < 102, Bottom: < 750, Top: > 600 }, box.ToString());
    }

    /// <summary>Drawn as for a page of 842 by 595 points: a line and a table of three rows and columns.</summary>
    private static byte[] Pdf(string matrix, int width, int height, int turn)
    {
        string[,] cells = { { "Name", "Whole", "Part" }, { "first", "1,000.50", "20.25" }, { "second", "300.75", "4.50" } };
        int[] columns = [100, 300, 500, 700], rows = [475, 445, 415, 385];
        var content = new StringBuilder($"{matrix} cm\nBT /F 12 Tf 100 495 Td (Table of parts) Tj ET\n");
        foreach (int x in columns)
        {
            content.Append(CultureInfo.InvariantCulture, $"{x} {rows[0]} m {x} {rows[^1]} l S\n");
        }

        foreach (int y in rows)
        {
            content.Append(CultureInfo.InvariantCulture, $"{columns[0]} {y} m {columns[^1]} {y} l S\n");
        }

        for (int r = 0; r < 3; r++)
        {
            for (int c = 0; c < 3; c++)
            {
                content.Append(CultureInfo.InvariantCulture, $"BT /F 10 Tf {columns[c] + 10} {rows[r] - 20} Td ({cells[r, c]}) Tj ET\n");
            }
        }

        return Raw(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            FormattableString.Invariant($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {width} {height}] /Rotate {turn} /Contents 5 0 R /Resources << /Font << /F 4 0 R >> >> >>"),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            FormattableString.Invariant($"<< /Length {content.Length} >>\nstream\n{content}endstream"));
    }

    private static byte[] Raw(params string[] objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (int i = 0; i < objects.Length; i++)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        places.ForEach(p => file.Append(CultureInfo.InvariantCulture, $"{p:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(file.ToString());
    }
}
