using Extractor.CorpusMaker.Drafting;
using SkiaSharp;

namespace Extractor.CorpusMaker.Writers;

/// <summary>The pages of a PDF as they fill: headings, paragraphs, page numbers, and the place where the next thing goes.</summary>
internal sealed class PdfPages(SKDocument document, SKTypeface face, Noise noise) : IDisposable
{
    public const float Margin = 56;
    private const float Short = 595, Long = 842, BodySize = 11, Leading = 19;

    /// <summary>Pixels a point of a scanned page.</summary>
    private const float ScanScale = 1.4f;

    private SKBitmap? scan;
    private bool wide;
    private int page;

    public SKPaint Ink { get; } = new() { Color = SKColors.Black, IsAntialias = true };

    public SKPaint Line { get; } = new() { Color = SKColors.Black, StrokeWidth = 0.6f, Style = SKPaintStyle.Stroke };

    public SKTypeface Face => face;

    public SKCanvas? Canvas { get; private set; }

    /// <summary>The lower edge of what is on the page.</summary>
    public float Y { get; set; }

    public float Width => wide ? Long : Short;

    public float Height => wide ? Short : Long;

    public void Heading(int level, string text)
    {
        float size = level switch { 0 => 22, 1 => 16, 2 => 13, _ => 11.5f };
        if (level == 1)
        {
            End();
        }

        Need(size * 2.4f);
        Y += size * (level == 0 ? 2.4f : 1.5f);
        using var font = new SKFont(face, size);
        foreach (string line in Wrap(text, Width - (2 * Margin) - 22, font))
        {
            Draw(line, level <= 1 ? (Width - font.MeasureText(line)) / 2 : Margin + 22, font);
            Y += size * 1.4f;
        }

        Y += 4 - (size * 1.4f);
    }

    public void Paragraph(string text)
    {
        using var font = new SKFont(face, BodySize);
        float x = Margin + 22;
        for (int start = 0; start < text.Length;)
        {
            int end = Fit(text, start, Width - Margin - x, font);
            if (Canvas is not null && Y + Leading > Height - Margin)
            {
                Clip(text[start..], font);
            }

            Need(Leading);
            Y += Leading;
            Draw(text[start..end], x, font);
            (start, x) = (end, Margin);
        }
    }

    /// <summary>A new page, across for a wide table.</summary>
    public void Turn(bool across)
    {
        End();
        wide = across;
    }

    public void Upright()
    {
        if (wide)
        {
            Turn(false);
        }
    }

    public void Need(float height)
    {
        if (Canvas is not null && Y + height <= Height - Margin)
        {
            return;
        }

        End();
        page++;
        Y = Margin;
        if (noise.HasFlag(Noise.Scan))
        {
            scan = new SKBitmap((int)(Width * ScanScale), (int)(Height * ScanScale), SKColorType.Gray8, SKAlphaType.Opaque);
            Canvas = new SKCanvas(scan);
            Canvas.Clear(SKColors.White);
            Canvas.Scale(ScanScale);
        }
        else
        {
            Canvas = document.BeginPage(Width, Height);
        }
    }

    public void Draw(string text, float x, SKFont font) => Canvas!.DrawText(text, x, Y, SKTextAlign.Left, font, Ink);

    public void End()
    {
        if (Canvas is null)
        {
            return;
        }

        using var font = new SKFont(face, 9);
        string number = $"- {page} -";
        Canvas.DrawText(number, (Width - font.MeasureText(number)) / 2, Height - 28, SKTextAlign.Left, font, Ink);
        if (scan is not null)
        {
            Canvas.Dispose();
            using SKImage image = SKImage.FromEncodedData(scan.Encode(SKEncodedImageFormat.Jpeg, 35));
            document.BeginPage(Width, Height).DrawImage(image, new SKRect(0, 0, Width, Height), new SKSamplingOptions(SKFilterMode.Linear));
            scan.Dispose();
            scan = null;
        }

        document.EndPage();
        Canvas = null;
    }

    public void Dispose()
    {
        End();
        Ink.Dispose();
        Line.Dispose();
    }

    public static List<string> Wrap(string text, float width, SKFont font)
    {
        var lines = new List<string>();
        for (int start = 0; start < text.Length;)
        {
            int end = Fit(text, start, width, font);
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>What goes on overleaf stands below the edge of this page too, hidden by a clip, as word processors leave it.</summary>
    private void Clip(string rest, SKFont font)
    {
        if (!noise.HasFlag(Noise.Clipped))
        {
            return;
        }

        Canvas!.Save();
        Canvas.ClipRect(new SKRect(Margin, Margin, Width - Margin, Y + 4));
        float y = Y;
        foreach (string line in Wrap(rest, Width - (2 * Margin), font).Take(3))
        {
            y += Leading;
            Canvas.DrawText(line, Margin, y, SKTextAlign.Left, font, Ink);
        }

        Canvas.Restore();
    }

    /// <summary>End of the line that begins at a place; figures are not cut.</summary>
    private static int Fit(string text, int start, float width, SKFont font)
    {
        int end = start;
        float used = 0;
        while (end < text.Length && (used += font.MeasureText(text[end].ToString())) <= width)
        {
            end++;
        }

        int cut = end;
        while (cut < text.Length && cut > start + 1 && char.IsAscii(text[cut]) && char.IsAscii(text[cut - 1]))
        {
            cut--;
        }

        return cut > start + 1 || end == text.Length ? Math.Max(cut, start + 1) : Math.Max(end, start + 1);
    }
}
