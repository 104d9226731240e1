using Extractor.Documents;

namespace Extractor.Formats.Pdf;

/// <summary>A printed letter in points of the displayed page, origin at the top left.</summary>
internal readonly record struct Glyph(string Text, double Left, double Right, double Baseline, double Size, bool Bold, int Order)
{
    public double Top => Baseline - (0.86 * Size);

    public double Bottom => Baseline + (0.14 * Size);

    public double Middle => Baseline - (0.36 * Size);

    public double Centre => (Left + Right) / 2;

    public bool IsCjk => PrintedText.IsCjk(Text[0]);

    /// <summary>Letters that make up a figure.</summary>
    public bool IsFigure => Text[0] is >= '0' and <= '9' or '.' or ',' or '-' or '%' or '－' or '．' or '，';
}

/// <summary>Letters on one baseline without a wide gap, left to right, and the text that they print.</summary>
internal sealed class GlyphLine
{
    public GlyphLine(List<Glyph> glyphs)
    {
        Glyphs = glyphs;
        Box box = new(double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        int bold = 0;
        foreach (Glyph glyph in glyphs)
        {
            box = box.Union(new Box(glyph.Left, glyph.Top, glyph.Right, glyph.Bottom));
            bold += glyph.Bold ? 1 : 0;
        }

        Box = box;
        Size = UsualSize(glyphs);
        Bold = bold * 2 > glyphs.Count;
        (Text, Edges) = PrintedText.Join(glyphs);
    }

    /// <summary>The size of most letters; a single larger bracket or figure does not count.</summary>
    private static double UsualSize(List<Glyph> glyphs)
    {
        double best = glyphs[0].Size;
        int most = 0;
        var counts = new Dictionary<double, int>();
        foreach (Glyph glyph in glyphs)
        {
            int count = counts[glyph.Size] = counts.GetValueOrDefault(glyph.Size) + 1;
            if (count > most)
            {
                (best, most) = (glyph.Size, count);
            }
        }

        return best;
    }

    public List<Glyph> Glyphs { get; }

    public Box Box { get; }

    public double Size { get; }

    public bool Bold { get; }

    public string Text { get; }

    /// <summary>Left edge of every character of <see cref="Text"/>, then the right edge of the last.</summary>
    public float[] Edges { get; }

    public double Baseline => Glyphs[0].Baseline;
}
