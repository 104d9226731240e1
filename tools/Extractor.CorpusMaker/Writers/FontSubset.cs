using System.Buffers.Binary;
using System.Text;

namespace Extractor.CorpusMaker.Writers;

/// <summary>
/// A TrueType font without the outlines that are not needed. Glyph numbers stay, so every other table stays as it is; what is left of a
/// font of 15 MB compresses to some ten kilobytes.
/// </summary>
internal static class FontSubset
{
    private static readonly string[] Kept = ["OS/2", "cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "post"];

    public static byte[] Of(byte[] font, SortedDictionary<int, ushort> letters)
    {
        Dictionary<string, byte[]> tables = Tables(font);
        bool wide = BinaryPrimitives.ReadInt16BigEndian(tables["head"].AsSpan(50)) == 1;
        int[] places = Places(tables["loca"], wide);
        var wanted = new SortedSet<ushort> { 0 };
        foreach (ushort glyph in letters.Values)
        {
            Take(glyph, tables["glyf"], places, wanted);
        }

        using var outlines = new MemoryStream();
        byte[] loca = new byte[places.Length * 4];
        for (int i = 0; i + 1 < places.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(i * 4), (int)outlines.Length);
            if (wanted.Contains((ushort)i))
            {
                outlines.Write(tables["glyf"], places[i], places[i + 1] - places[i]);
                outlines.SetLength((outlines.Length + 3) & ~3);
                outlines.Position = outlines.Length;
            }
        }

        BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(loca.Length - 4), (int)outlines.Length);
        (tables["glyf"], tables["loca"], tables["cmap"]) = (outlines.ToArray(), loca, Map(letters));
        int widths = BinaryPrimitives.ReadUInt16BigEndian(tables["hhea"].AsSpan(34));
        for (int i = 0; i < widths - 1; i++)
        {
            if (!wanted.Contains((ushort)i))
            {
                tables["hmtx"].AsSpan(i * 4, 4).Clear();
            }
        }

        BinaryPrimitives.WriteInt16BigEndian(tables["head"].AsSpan(50), 1);
        byte[] post = tables["post"][..32];
        BinaryPrimitives.WriteInt32BigEndian(post, 0x00030000);
        tables["post"] = post;
        return Write(tables);
    }

    private static Dictionary<string, byte[]> Tables(byte[] font)
    {
        var tables = new Dictionary<string, byte[]>();
        for (int i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); i++)
        {
            ReadOnlySpan<byte> entry = font.AsSpan(12 + (i * 16), 16);
            string tag = Encoding.ASCII.GetString(entry[..4]);
            if (Kept.Contains(tag))
            {
                tables[tag] = font.AsSpan(BinaryPrimitives.ReadInt32BigEndian(entry[8..]), BinaryPrimitives.ReadInt32BigEndian(entry[12..])).ToArray();
            }
        }

        return tables;
    }

    /// <summary>A character map of format 12, a group a letter.</summary>
    private static byte[] Map(SortedDictionary<int, ushort> letters)
    {
        byte[] map = new byte[28 + (letters.Count * 12)];
        void Put(int at, int value) => BinaryPrimitives.WriteInt32BigEndian(map.AsSpan(at), value);
        Put(0, 1);
        Put(4, 0x0003000A);
        Put(8, 12);
        Put(12, 0x000C0000);
        Put(16, map.Length - 12);
        Put(24, letters.Count);
        int place = 28;
        foreach ((int letter, ushort glyph) in letters)
        {
            Put(place, letter);
            Put(place + 4, letter);
            Put(place + 8, glyph);
            place += 12;
        }

        return map;
    }

    private static int[] Places(byte[] loca, bool wide) => wide
        ? [.. Enumerable.Range(0, loca.Length / 4).Select(i => BinaryPrimitives.ReadInt32BigEndian(loca.AsSpan(i * 4)))]
        : [.. Enumerable.Range(0, loca.Length / 2).Select(i => BinaryPrimitives.ReadUInt16BigEndian(loca.AsSpan(i * 2)) * 2)];

    /// <summary>A glyph and, where it is composed, the glyphs that it is composed of.</summary>
    private static void Take(ushort glyph, byte[] outlines, int[] places, SortedSet<ushort> wanted)
    {
        if (!wanted.Add(glyph) || places[glyph] == places[glyph + 1] || BinaryPrimitives.ReadInt16BigEndian(outlines.AsSpan(places[glyph])) >= 0)
        {
            return;
        }

        int at = places[glyph] + 10;
        while (true)
        {
            int flags = BinaryPrimitives.ReadUInt16BigEndian(outlines.AsSpan(at));
            Take(BinaryPrimitives.ReadUInt16BigEndian(outlines.AsSpan(at + 2)), outlines, places, wanted);
            at += 4 + ((flags & 1) != 0 ? 4 : 2) + ((flags & 8) != 0 ? 2 : (flags & 64) != 0 ? 4 : (flags & 128) != 0 ? 8 : 0);
            if ((flags & 32) == 0)
            {
                return;
            }
        }
    }

    private static byte[] Write(Dictionary<string, byte[]> tables)
    {
        using var font = new MemoryStream();
        int count = tables.Count, search = 1 << (int)Math.Log2(count), place = 12 + (count * 16);
        Span<byte> head = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(head, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(head[4..], (ushort)count);
        BinaryPrimitives.WriteUInt16BigEndian(head[6..], (ushort)(search * 16));
        BinaryPrimitives.WriteUInt16BigEndian(head[8..], (ushort)Math.Log2(search));
        BinaryPrimitives.WriteUInt16BigEndian(head[10..], (ushort)((count - search) * 16));
        font.Write(head[..12]);
        foreach ((string tag, byte[] table) in tables.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            Encoding.ASCII.GetBytes(tag, head);
            BinaryPrimitives.WriteUInt32BigEndian(head[4..], Sum(table));
            BinaryPrimitives.WriteInt32BigEndian(head[8..], place);
            BinaryPrimitives.WriteInt32BigEndian(head[12..], table.Length);
            font.Write(head);
            place += (table.Length + 3) & ~3;
        }

        foreach ((_, byte[] table) in tables.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            font.Write(Padded(table));
        }

        return font.ToArray();
    }

    private static byte[] Padded(byte[] table)
    {
        Array.Resize(ref table, (table.Length + 3) & ~3);
        return table;
    }

    private static uint Sum(byte[] table)
    {
        uint sum = 0;
        byte[] words = Padded(table);
        for (int i = 0; i < words.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(words.AsSpan(i));
        }

        return sum;
    }
}
