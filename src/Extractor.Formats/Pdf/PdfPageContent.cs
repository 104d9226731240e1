using Extractor.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Colors;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Formats.Pdf;

/// <summary>A straight ruling line. <see cref="At"/> is its y (horizontal) or x (vertical); it runs from <see cref="From"/> to <see cref="To"/>.</summary>
internal readonly record struct Rule(bool Horizontal, double At, double From, double To)
{
    public double Length => To - From;
}

/// <summary>The letters and ruling lines of a page turned so that it can be read.</summary>
internal sealed record PdfPageContent(PageTurn Turn, List<Glyph> Glyphs, List<Rule> Rules, PageContent Content)
{
    private const int MaxPaths = 200_000;
    private const double Thin = 3;

    public static PdfPageContent Read(UglyToad.PdfPig.Content.Page page)
    {
        PageTurn turn = PageTurn.Of(page);
        List<Glyph> glyphs = ReadGlyphs(page, turn);
        List<Rule> rules = ReadRules(page, turn);
        PageContent content = glyphs.Count > 0
            ? IsUndecodable(glyphs) ? PageContent.Undecodable : PageContent.Text
            : page.NumberOfImages > 0 ? PageContent.Scanned
            : page.Operations.Count == 0 && page.Dictionary.ContainsKey(NameToken.Contents) ? PageContent.Damaged : PageContent.Empty;
        return new PdfPageContent(turn, glyphs, rules, content);
    }

    private static List<Glyph> ReadGlyphs(UglyToad.PdfPig.Content.Page page, PageTurn turn)
    {
        int invisible = 0;
        foreach (Letter letter in page.Letters)
        {
            invisible += letter.RenderingMode == UglyToad.PdfPig.Core.TextRenderingMode.Neither ? 1 : 0;
        }

        bool keepInvisible = invisible * 5 > page.Letters.Count * 4;
        var glyphs = new List<Glyph>(page.Letters.Count);
        string? font = null;
        bool boldFont = false;
        foreach (Letter letter in page.Letters)
        {
            if (string.IsNullOrEmpty(letter.Value) || letter.Value[0] is '\0' or '\u200b' || (!keepInvisible && letter.RenderingMode == UglyToad.PdfPig.Core.TextRenderingMode.Neither))
            {
                continue;
            }

            (double x1, double y1) = turn.Map(letter.StartBaseLine);
            (double x2, double _) = turn.Map(letter.EndBaseLine);
            double size = letter.PointSize > 0.5 ? letter.PointSize : Math.Max(letter.Width, 1);
            double left = Math.Min(x1, x2), right = Math.Max(Math.Max(x1, x2), left + 0.1);
            if (right < 0 || left > turn.ReadWidth || y1 < 0 || y1 - (0.5 * size) > turn.ReadHeight)
            {
                continue;
            }

            if (!ReferenceEquals(font, letter.FontName))
            {
                font = letter.FontName;
                boldFont = font is not null && (font.Contains("Bold", StringComparison.OrdinalIgnoreCase) || font.Contains("SimHei", StringComparison.OrdinalIgnoreCase));
            }

            bool bold = boldFont || letter.RenderingMode == UglyToad.PdfPig.Core.TextRenderingMode.FillThenStroke || (letter.FontDetails?.IsBold ?? false);
            glyphs.Add(new Glyph(PrintedText.Normalize(letter.Value), left, right, y1, size, bold, glyphs.Count));
        }

        return glyphs;
    }

    private static bool IsUndecodable(List<Glyph> glyphs)
    {
        int strange = 0, cjk = 0, counted = 0;
        foreach (Glyph glyph in glyphs)
        {
            char c = glyph.Text[0];
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            counted++;
            cjk += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            strange += c is '\uFFFD' or >= '\uE000' and <= '\uF8FF' or < ' ' or >= '\u0080' and <= '\u024F' || (c is '&' or '*' or '§' or '#' or '$' or '@' or '^' or '~' or '\\' or '|') ? 1 : 0;
        }

        return counted > 20 && (strange * 2 > counted || (cjk * 20 < counted && strange * 4 > counted));
    }

    private static List<Rule> ReadRules(UglyToad.PdfPig.Content.Page page, PageTurn turn)
    {
        var rules = new List<Rule>();
        int seen = 0;
        foreach (PdfPath path in page.Paths)
        {
            if (++seen > MaxPaths)
            {
                break;
            }

            if ((!path.IsFilled && !path.IsStroked) || (path.IsFilled && !path.IsStroked && IsWhite(path.FillColor)) || (path.IsStroked && !path.IsFilled && IsWhite(path.StrokeColor)))
            {
                continue;
            }

            foreach (PdfSubpath subpath in path)
            {
                Add(rules, subpath, path.IsStroked, turn);
            }
        }

        return rules;
    }

    private static bool IsWhite(IColor? color)
    {
        if (color is null)
        {
            return false;
        }

        (double r, double g, double b) = color.ToRGBValues();
        return r > 0.985 && g > 0.985 && b > 0.985;
    }

    private static void Add(List<Rule> rules, PdfSubpath subpath, bool stroked, PageTurn turn)
    {
        double minX = double.MaxValue, minY = double.MaxValue, maxX = double.MinValue, maxY = double.MinValue;
        foreach (PdfSubpath.IPathCommand command in subpath.Commands)
        {
            switch (command)
            {
                case PdfSubpath.Move move:
                    Include(move.Location);
                    break;
                case PdfSubpath.Line line:
                    Include(line.From);
                    Include(line.To);
                    if (stroked)
                    {
                        AddLine(rules, turn.Map(line.From), turn.Map(line.To));
                    }

                    break;
                case PdfSubpath.CubicBezierCurve:
                    return;
            }
        }

        double w = maxX - minX, h = maxY - minY;
        if (minX == double.MaxValue || (w > 0.97 * turn.ReadWidth && h > 0.97 * turn.ReadHeight))
        {
            return;
        }

        if (!stroked)
        {
            if (h <= Thin && w > h)
            {
                rules.Add(new Rule(true, (minY + maxY) / 2, minX, maxX));
            }
            else if (w <= Thin && h > w)
            {
                rules.Add(new Rule(false, (minX + maxX) / 2, minY, maxY));
            }
        }
        else if (subpath.IsDrawnAsRectangle && w > Thin && h > Thin)
        {
            rules.Add(new Rule(true, minY, minX, maxX));
            rules.Add(new Rule(true, maxY, minX, maxX));
            rules.Add(new Rule(false, minX, minY, maxY));
            rules.Add(new Rule(false, maxX, minY, maxY));
        }
        else if (subpath.IsDrawnAsRectangle)
        {
            AddLine(rules, (minX, minY), (h <= w ? maxX : minX, h <= w ? minY : maxY));
        }

        void Include(PdfPoint point)
        {
            (double x, double y) = turn.Map(point);
            minX = Math.Min(minX, x);
            maxX = Math.Max(maxX, x);
            minY = Math.Min(minY, y);
            maxY = Math.Max(maxY, y);
        }
    }

    private static void AddLine(List<Rule> rules, (double X, double Y) a, (double X, double Y) b)
    {
        if (Math.Abs(a.Y - b.Y) < 1 && Math.Abs(a.X - b.X) > 1)
        {
            rules.Add(new Rule(true, (a.Y + b.Y) / 2, Math.Min(a.X, b.X), Math.Max(a.X, b.X)));
        }
        else if (Math.Abs(a.X - b.X) < 1 && Math.Abs(a.Y - b.Y) > 1)
        {
            rules.Add(new Rule(false, (a.X + b.X) / 2, Math.Min(a.Y, b.Y), Math.Max(a.Y, b.Y)));
        }
    }
}
