using System.Buffers.Binary;

namespace Extractor.Formats.Pdf;

/// <summary>
/// The outlines of a compact font (CFF in OpenType). PdfPig reads the drawing of every glyph of a font before the first letter: the
/// thousands of a Chinese font that is embedded whole cost more than all else in a report. Of a drawing only its box is asked for, to
/// tell whether a letter is clipped away, so each is replaced by the square that every letter of such a font is designed in.
/// </summary>
internal static class CompactOutlines
{
    /// <summary>The square as a drawing (Type 2 charstring): 0 -120 rmoveto, 1000 1000 -1000 hlineto, endchar.</summary>
    private static ReadOnlySpan<byte> Square => [139, 251, 12, 21, 250, 124, 250, 124, 254, 124, 6, 14];

    /// <summary>Replaces the drawings in place where <paramref name="file"/> is such a font; anything else, and what is damaged, stays as it is.</summary>
    public static void Simplify(Span<byte> file)
    {
        if (!file.StartsWith("OTTO"u8))
        {
            return;
        }

        try
        {
            Span<byte> font = CompactTable(file);
            Replace(font[Drawings(font)..]);
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException or OverflowException)
        {
            // Cut off before the drawings, of which none is replaced then.
        }
    }

    private static Span<byte> CompactTable(Span<byte> file)
    {
        const int Header = 12, Record = 16;
        int at = Header;
        while (!file.Slice(at, 4).SequenceEqual("CFF "u8))
        {
            at += Record;
        }

        return file.Slice(BinaryPrimitives.ReadInt32BigEndian(file[(at + 8)..]), BinaryPrimitives.ReadInt32BigEndian(file[(at + 12)..]));
    }

    /// <summary>Where the index of the drawings begins: the number before the operator 17 in the dictionary of the font.</summary>
    private static int Drawings(ReadOnlySpan<byte> font)
    {
        const byte CharStrings = 17;
        int at = IndexData(font, IndexEnd(font, font[2]), out _), number = 0;
        while (font[at] != CharStrings)
        {
            byte first = font[at];
            number = first switch
            {
                28 => BinaryPrimitives.ReadInt16BigEndian(font[(at + 1)..]),
                29 => BinaryPrimitives.ReadInt32BigEndian(font[(at + 1)..]),
                _ => 0,
            };
            at += first switch { 28 => 3, 29 => 5, 30 => RealLength(font[at..]), 12 or (>= 247 and <= 254) => 2, _ => 1 };
        }

        return number;
    }

    /// <summary>A real number is written in half-bytes, the last of them 15.</summary>
    private static int RealLength(ReadOnlySpan<byte> real)
    {
        int length = 1;
        while (real[length] >> 4 != 15 && (real[length] & 15) != 15)
        {
            length++;
        }

        return length + 1;
    }

    /// <summary>An index: the number of its entries, the size of an offset, the offsets of the entries and of the end, the entries.</summary>
    private static int IndexData(ReadOnlySpan<byte> font, int at, out int count)
    {
        count = BinaryPrimitives.ReadUInt16BigEndian(font[at..]);
        return at + 3 + ((count + 1) * font[at + 2]);
    }

    private static int IndexEnd(ReadOnlySpan<byte> font, int at)
    {
        int data = IndexData(font, at, out int count), size = font[at + 2];
        return data - 1 + Offset(font.Slice(at + 3 + (count * size), size));
    }

    private static int Offset(ReadOnlySpan<byte> bytes)
    {
        int offset = 0;
        foreach (byte b in bytes)
        {
            offset = checked((offset << 8) | b);
        }

        return offset;
    }

    private static void Replace(Span<byte> index)
    {
        int data = IndexData(index, 0, out int count), size = index[2];
        if (IndexEnd(index, 0) > index.Length || IndexEnd(index, 0) - data < count * Square.Length)
        {
            return;
        }

        for (int entry = 0; entry <= count; entry++)
        {
            int offset = 1 + (entry * Square.Length);
            for (int b = size - 1; b >= 0; b--, offset >>= 8)
            {
                index[3 + (entry * size) + b] = (byte)offset;
            }

            if (entry < count)
            {
                Square.CopyTo(index[(data + (entry * Square.Length))..]);
            }
        }
    }
}
