using SkiaSharp;

namespace Extractor.CorpusMaker;

/// <summary>Draws a draft as a PDF of A4 pages: justified paragraphs, ruled tables with wrapped names that go on over the page.</summary>
internal static class PdfWriter
{
    private const float Width = 595, Height = 842, Margin = 56, Body = 11, Leading = 19, CellSize = 8.5f, CellLeading = 11.5f;
    private static readonly string[] Fonts = ["/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc", "/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc"];

    public static void Write(Draft draft, string path)
    {
        using SKTypeface face = Fonts.Where(File.Exists).SelectMany(f => Enumerable.Range(0, 5).Select(i => SKTypeface.FromFile(f, i))).FirstOrDefault(f => f?.FamilyName.EndsWith("SC", StringComparison.Ordinal) == true)
            ?? throw new InvalidOperationException("found no font with Chinese letters; expected one of " + string.Join(", ", Fonts) + " (Debian package fonts-noto-cjk)");
        using FileStream stream = File.Create(path);
        var metadata = new SKDocumentPdfMetadata { Creation = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), Modified = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), RasterDpi = 72 };
        using SKDocument document = SKDocument.CreatePdf(stream, metadata);
        using var pen = new Pen(document, face);
        foreach (Piece piece in draft.Pieces)
        {
            switch (piece)
            {
                case Title title:
                    pen.Heading(title);
                    break;
                case Text text:
                    pen.Paragraph(text.Words);
                    break;
                case Table table:
                    pen.Table(table);
                    break;
            }
        }

        pen.End();
        document.Close();
    }

    private sealed class Pen(SKDocument document, SKTypeface face) : IDisposable
    {
        private readonly SKPaint ink = new() { Color = SKColors.Black, IsAntialias = true };
        private readonly SKPaint line = new() { Color = SKColors.Black, StrokeWidth = 0.6f, Style = SKPaintStyle.Stroke };
        private SKCanvas? canvas;
        private float y;
        private int page;

        public void Heading(Title title)
        {
            float size = title.Level switch { 0 => 22, 1 => 16, _ => 12.5f };
            if (title.Level == 1)
            {
                End();
            }

            Need(size * 2.2f);
            y += size * (title.Level == 0 ? 2.4f : 1.5f);
            using var font = new SKFont(face, size);
            float x = title.Level <= 1 ? (Width - font.MeasureText(title.Text)) / 2 : Margin + 22;
            canvas!.DrawText(title.Text, x, y, SKTextAlign.Left, font, ink);
            y += 4;
        }

        public void Paragraph(string text)
        {
            using var font = new SKFont(face, Body);
            float x = Margin + 22;
            int start = 0;
            while (start < text.Length)
            {
                int end = Fit(text, start, Width - Margin - x, font);
                Need(Leading);
                y += Leading;
                canvas!.DrawText(text[start..end], x, y, SKTextAlign.Left, font, ink);
                (start, x) = (end, Margin);
            }
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

            return Math.Max(cut, start + 1);
        }

        public void Table(Table table)
        {
            End();
            Need(80);
            y += 24;
            using var large = new SKFont(face, 13);
            using var font = new SKFont(face, CellSize);
            canvas!.DrawText(table.Name, (Width - large.MeasureText(table.Name)) / 2, y, SKTextAlign.Left, large, ink);
            y += 20;
            canvas.DrawText(table.Left, 36, y, SKTextAlign.Left, font, ink);
            canvas.DrawText(table.Right, Width - 36 - font.MeasureText(table.Right), y, SKTextAlign.Left, font, ink);
            y += 6;
            float[] xs = Columns(table, font);
            int header = table.Rows.TakeWhile(r => !r.Any(c => c.Contains('.'))).Count();
            for (int r = 0; r < table.Rows.Length; r++)
            {
                float high = RowHeight(table, r, xs, font);
                if (y + high > Height - Margin)
                {
                    End();
                    Need(high);
                    y += 24;
                    for (int h = 0; h < header && r > header; h++)
                    {
                        Row(table, h, xs, font, RowHeight(table, h, xs, font));
                    }
                }

                Row(table, r, xs, font, high);
            }

            y += 12;
        }

        private static float[] Columns(Table table, SKFont font)
        {
            int count = table.Rows.Max(r => r.Length);
            float[] wish = new float[count];
            foreach (string[] row in table.Rows)
            {
                for (int c = 0; c < row.Length; c++)
                {
                    bool spans = c + 1 < row.Length && row[c + 1] == "<";
                    wish[c] = Math.Max(wish[c], spans || row[c] is "<" or "^" ? 12 : Math.Min(120, font.MeasureText(row[c]) + 8));
                }
            }

            float scale = (Width - 72) / wish.Sum();
            float[] xs = new float[count + 1];
            xs[0] = 36;
            for (int c = 0; c < count; c++)
            {
                xs[c + 1] = xs[c] + (wish[c] * scale);
            }

            return xs;
        }

        private static List<string> Wrap(string text, float width, SKFont font)
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

        private static int Span(string[] row, int column)
        {
            int wide = 1;
            while (column + wide < row.Length && row[column + wide] == "<")
            {
                wide++;
            }

            return wide;
        }

        private static float RowHeight(Table table, int r, float[] xs, SKFont font) =>
            (table.Rows[r].Select((cell, c) => cell is "<" or "^" ? 1 : Math.Max(1, Wrap(cell, xs[c + Span(table.Rows[r], c)] - xs[c] - 5, font).Count)).Max() * CellLeading) + 5;

        private void Row(Table table, int r, float[] xs, SKFont font, float high)
        {
            string[] row = table.Rows[r];
            for (int c = 0; c < row.Length; c += Span(row, c))
            {
                float left = xs[c], right = xs[c + Span(row, c)];
                bool below = r + 1 < table.Rows.Length && c < table.Rows[r + 1].Length && table.Rows[r + 1][c] == "^";
                canvas!.DrawLine(left, y, left, y + high, line);
                canvas.DrawLine(right, y, right, y + high, line);
                if (row[c] != "^")
                {
                    canvas.DrawLine(left, y, right, y, line);
                }

                if (!below)
                {
                    canvas.DrawLine(left, y + high, right, y + high, line);
                }

                float top = y + 10;
                foreach (string part in row[c] == "^" ? [] : Wrap(row[c], right - left - 5, font))
                {
                    bool figure = part.Length > 0 && char.IsAsciiDigit(part[0]) && part.Contains('.');
                    canvas.DrawText(part, figure ? right - 3 - font.MeasureText(part) : left + 3, top, SKTextAlign.Left, font, ink);
                    top += CellLeading;
                }
            }

            y += high;
        }

        private void Need(float height)
        {
            if (canvas is not null && y + height <= Height - Margin)
            {
                return;
            }

            End();
            canvas = document.BeginPage(Width, Height);
            page++;
            y = Margin;
        }

        public void Dispose()
        {
            ink.Dispose();
            line.Dispose();
        }

        public void End()
        {
            if (canvas is null)
            {
                return;
            }

            using var font = new SKFont(face, 9);
            string number = $"- {page} -";
            canvas.DrawText(number, (Width - font.MeasureText(number)) / 2, Height - 28, SKTextAlign.Left, font, ink);
            document.EndPage();
            canvas = null;
        }
    }
}
