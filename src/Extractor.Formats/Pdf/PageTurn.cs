using System.Collections.Immutable;
using Extractor.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;

namespace Extractor.Formats.Pdf;

/// <summary>How far a page is turned clockwise to be read.</summary>
internal enum Turn
{
    None,
    Quarter,
    Half,
    ThreeQuarters,
}

/// <summary>
/// Tables drawn sideways on an upright page are read as their reader turns the page; what was read is then put back where the
/// page as displayed shows it. <paramref name="Width"/> and <paramref name="Height"/> are those of the displayed page.
/// </summary>
internal readonly record struct PageTurn(Turn Turn, double X0, double Y0, double Width, double Height)
{
    /// <summary>The turn that makes most letters of a page upright.</summary>
    public static PageTurn Of(UglyToad.PdfPig.Content.Page page)
    {
        Span<int> counts = stackalloc int[4];
        foreach (Letter letter in page.Letters)
        {
            int index = letter.TextOrientation switch
            {
                TextOrientation.Horizontal => 0,
                TextOrientation.Rotate90 => 1,
                TextOrientation.Rotate180 => 2,
                TextOrientation.Rotate270 => 3,
                _ => -1,
            };
            if (index >= 0)
            {
                counts[index]++;
            }
        }

        int best = 0;
        for (int i = 1; i < 4; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        PdfRectangle crop = page.CropBox.Bounds;
        return new PageTurn((Turn)best, Math.Min(crop.Left, crop.Right), Math.Min(crop.Top, crop.Bottom), page.Width, page.Height);
    }

    private bool IsSideways => Turn is Turn.Quarter or Turn.ThreeQuarters;

    /// <summary>Width of the page when it is turned to be read.</summary>
    public double ReadWidth => IsSideways ? Height : Width;

    /// <summary>Height of the page when it is turned to be read.</summary>
    public double ReadHeight => IsSideways ? Width : Height;

    /// <summary>Page coordinates (origin bottom left, y up) to those of the turned page (origin top left, y down).</summary>
    public (double X, double Y) Map(PdfPoint point)
    {
        double x = point.X - X0, y = point.Y - Y0;
        return Turn switch
        {
            Turn.Quarter => (Height - y, Width - x),
            Turn.Half => (Width - x, y),
            Turn.ThreeQuarters => (y, x),
            _ => (x, Height - y),
        };
    }

    /// <summary>Blocks read on turned pages, with their boxes on the pages as displayed.</summary>
    public static ImmutableArray<Block> Displayed(ImmutableArray<Block> blocks, IReadOnlyDictionary<int, PageTurn> turns)
    {
        return turns.Values.All(t => t.Turn == Turn.None) ? blocks : [.. blocks.Select(Of)];

        Box? Place(Box? box, int? page) => box is { } known && page is { } number && turns.TryGetValue(number, out PageTurn turn) ? turn.Displayed(known) : box;

        Block Of(Block block) => block switch
        {
            Paragraph p => p with { Box = Place(p.Box, p.Page), Lines = [.. p.Lines.Select(l => turns.TryGetValue(l.Page, out PageTurn turn) ? turn.Displayed(l) : l)] },
            Grid g => g with { Box = Place(g.Box, g.Page), Rows = [.. g.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Box = Place(c.Box, r.Page) })] })] },
            _ => block,
        };
    }

    /// <summary>The letters of a line that does not run from left to right have no edges that a box could be cut at.</summary>
    private TextLine Displayed(TextLine line) => Turn == Turn.None ? line : line with { Box = Displayed(line.Box), Edges = [] };

    private Box Displayed(Box box) => TableCells.Rounded(Turn switch
    {
        Turn.Quarter => new Box(Width - box.Bottom, box.Left, Width - box.Top, box.Right),
        Turn.Half => new Box(Width - box.Right, Height - box.Bottom, Width - box.Left, Height - box.Top),
        Turn.ThreeQuarters => new Box(box.Top, Height - box.Right, box.Bottom, Height - box.Left),
        _ => box,
    });
}
