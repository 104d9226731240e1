using System.Buffers.Binary;

namespace Extractor.Store;

/// <summary>A column of numbers in as few bytes as its largest needs: none where all are equal, else 1, 2, 4 or 8 a number, little-endian.</summary>
internal static class PackedColumn
{
    /// <summary>Marks decimals that no common power of ten brings into 64 bits: they are kept whole.</summary>
    private const byte Whole = 255;

    public static void Write(BinaryWriter writer, ReadOnlySpan<int> numbers)
    {
        var wide = new long[numbers.Length];
        for (int i = 0; i < wide.Length; i++)
        {
            wide[i] = numbers[i];
        }

        Write(writer, (ReadOnlySpan<long>)wide);
    }

    public static void Read(BinaryReader reader, Span<int> numbers)
    {
        long[] wide = ReadWide(reader, numbers.Length);
        for (int i = 0; i < wide.Length; i++)
        {
            numbers[i] = checked((int)wide[i]);
        }
    }

    public static void Write(BinaryWriter writer, ReadOnlySpan<decimal> numbers)
    {
        byte scale = 0;
        foreach (decimal number in numbers)
        {
            scale = Math.Max(scale, number.Scale);
        }

        long[]? wide = scale <= 18 ? Scaled(numbers, scale) : null;
        writer.Write(wide is null ? Whole : scale);
        if (wide is not null)
        {
            Write(writer, (ReadOnlySpan<long>)wide);
            return;
        }

        foreach (decimal number in numbers)
        {
            writer.Write(number);
        }
    }

    public static void Read(BinaryReader reader, Span<decimal> numbers)
    {
        byte scale = reader.ReadByte();
        if (scale == Whole)
        {
            for (int i = 0; i < numbers.Length; i++)
            {
                numbers[i] = reader.ReadDecimal();
            }

            return;
        }

        long[] wide = ReadWide(reader, numbers.Length);
        for (int i = 0; i < wide.Length; i++)
        {
            ulong size = (ulong)Math.Abs(wide[i]);
            numbers[i] = new decimal((int)size, (int)(size >> 32), 0, wide[i] < 0, scale);
        }
    }

    private static long[]? Scaled(ReadOnlySpan<decimal> numbers, byte scale)
    {
        decimal power = 1;
        for (int i = 0; i < scale; i++)
        {
            power *= 10;
        }

        var wide = new long[numbers.Length];
        for (int i = 0; i < wide.Length; i++)
        {
            if (Math.Abs(numbers[i]) >= long.MaxValue / power)
            {
                return null;
            }

            wide[i] = (long)(numbers[i] * power);
        }

        return wide;
    }

    public static void Write(BinaryWriter writer, ReadOnlySpan<long> numbers)
    {
        long least = long.MaxValue, most = long.MinValue;
        foreach (long number in numbers)
        {
            least = Math.Min(least, number);
            most = Math.Max(most, number);
        }

        byte width = numbers.IsEmpty || least == most ? (byte)0 : least < 0 ? Signed(least, most) : Unsigned(most);
        writer.Write(width);
        if (width == 0)
        {
            writer.Write(numbers.IsEmpty ? 0 : least);
            return;
        }

        Span<byte> bytes = new byte[numbers.Length * width];
        for (int i = 0; i < numbers.Length; i++)
        {
            Span<byte> at = bytes.Slice(i * width, width);
            switch (width)
            {
                case 1: at[0] = (byte)numbers[i]; break;
                case 2: BinaryPrimitives.WriteUInt16LittleEndian(at, (ushort)numbers[i]); break;
                case 4: BinaryPrimitives.WriteInt32LittleEndian(at, (int)numbers[i]); break;
                default: BinaryPrimitives.WriteInt64LittleEndian(at, numbers[i]); break;
            }
        }

        writer.Write(bytes);
    }

    private static byte Unsigned(long most) => most <= byte.MaxValue ? (byte)1 : most <= ushort.MaxValue ? (byte)2 : most <= int.MaxValue ? (byte)4 : (byte)8;

    private static byte Signed(long least, long most) => least >= int.MinValue && most <= int.MaxValue ? (byte)4 : (byte)8;

    public static long[] ReadWide(BinaryReader reader, int count)
    {
        var numbers = new long[count];
        byte width = reader.ReadByte();
        if (width == 0)
        {
            numbers.AsSpan().Fill(reader.ReadInt64());
            return numbers;
        }

        ReadOnlySpan<byte> bytes = reader.ReadBytes(count * width);
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> at = bytes.Slice(i * width, width);
            numbers[i] = width switch
            {
                1 => at[0],
                2 => BinaryPrimitives.ReadUInt16LittleEndian(at),
                4 => BinaryPrimitives.ReadInt32LittleEndian(at),
                _ => BinaryPrimitives.ReadInt64LittleEndian(at),
            };
        }

        return numbers;
    }
}
