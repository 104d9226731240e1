using System.Buffers.Binary;
using Extractor.Formats.Pdf;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.CompactFontFormat;

namespace Extractor.Tests.Formats;

/// <summary>An OpenType font of compact outlines, written byte by byte.</summary>
[TestClass]
public sealed class CompactOutlinesTests
{
    /// <summary>A rectangle of 90 by 60 at 10, 20 with a detour that makes the drawing as long as one of a Chinese letter.</summary>
    private static readonly byte[] Drawing = [149, 159, 21, .. Enumerable.Repeat<byte[]>([149, 6, 129, 6], 5).SelectMany(b => b), 229, 199, 49, 6, 14];

    [TestMethod]
    public void A_drawing_becomes_the_square_that_letters_are_designed_in()
    {
        byte[] font = OpenType(Drawing, Drawing, Drawing);

        Assert.AreEqual(new PdfRectangle(10, 20, 100, 80), Box(font));
        CompactOutlines.Simplify(font);
        Assert.AreEqual(new PdfRectangle(0, -120, 1000, 880), Box(font));
    }

    [TestMethod]
    public void Drawings_shorter_than_the_square_stay()
    {
        byte[] font = OpenType([14], [14], [14]), before = [.. font];

        CompactOutlines.Simplify(font);

        CollectionAssert.AreEqual(before, font);
    }

    [TestMethod]
    public void A_font_cut_off_anywhere_does_no_harm()
    {
        byte[] font = OpenType(Drawing, Drawing);
        for (int length = 0; length < font.Length; length++)
        {
            byte[] cut = font[..length];
            CompactOutlines.Simplify(cut);
            CollectionAssert.AreEqual(font[..length], cut, $"{length} bytes");
        }
    }

    [TestMethod]
    public void Any_other_stream_stays()
    {
        byte[] content = [.. "BT (OTTO) Tj ET"u8], before = [.. content];

        CompactOutlines.Simplify(content);

        CollectionAssert.AreEqual(before, content);
    }

    private static PdfRectangle? Box(byte[] font) =>
        CompactFontFormatParser.Parse(new CompactFontFormatData(font.AsMemory(28))).FirstFont.GetCharacterBoundingBox(".notdef");

    /// <summary>One table; its dictionary has a real number, an escaped operator and numbers of every length before the place of the drawings.</summary>
    private static byte[] OpenType(params byte[][] drawings)
    {
        byte[] before = [1, 0, 4, 1, .. Index("F"u8.ToArray())], after = [.. Index(), .. Index()];
        byte[] Dictionary(int place) => [30, 0x0A, 0x5F, 12, 8, 247, 0, 28, 1, 44, 139, 139, 5, 29, 0, 0, 0, (byte)place, 17];
        int place = before.Length + Index(Dictionary(0)).Length + after.Length;
        byte[] table = [.. before, .. Index(Dictionary(place)), .. after, .. Index(drawings)];
        byte[] file = [.. "OTTO"u8, 0, 1, 0, 0, 0, 0, 0, 0, .. "CFF "u8, 0, 0, 0, 0, 0, 0, 0, 28, 0, 0, 0, 0, .. table];
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(24), table.Length);
        return file;
    }

    private static byte[] Index(params byte[][] entries)
    {
        if (entries.Length == 0)
        {
            return [0, 0];
        }

        int[] offsets = [1, .. entries.Select((_, i) => 1 + entries[..(i + 1)].Sum(e => e.Length))];
        return [0, (byte)entries.Length, 1, .. offsets.Select(o => (byte)o), .. entries.SelectMany(e => e)];
    }
}
