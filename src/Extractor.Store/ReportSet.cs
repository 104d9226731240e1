using System.Numerics;
using System.Runtime.CompilerServices;

namespace Extractor.Store;

/// <summary>Some of the reports of a segment: a bit each.</summary>
[InlineArray(Segment.Size / 64)]
internal struct ReportSet
{
    private ulong first;

    public static ReportSet All
    {
        get
        {
            ReportSet all = default;
            ((Span<ulong>)all).Fill(ulong.MaxValue);
            return all;
        }
    }

    public readonly bool IsEmpty => Count == 0;

    public readonly int Count
    {
        get
        {
            int count = 0;
            foreach (ulong bits in this)
            {
                count += BitOperations.PopCount(bits);
            }

            return count;
        }
    }

    public void Add(int report) => this[report / 64] |= 1UL << (report % 64);

    public readonly bool Contains(int report) => (this[report / 64] & (1UL << (report % 64))) != 0;

    public readonly ReportSet And(ReportSet other)
    {
        ReportSet both = default;
        for (int i = 0; i < Segment.Size / 64; i++)
        {
            both[i] = this[i] & other[i];
        }

        return both;
    }

    /// <summary>A byte a report; where that is longer than the bits, a zero and the bits.</summary>
    public readonly void Write(BinaryWriter writer)
    {
        int count = Count;
        bool bits = count is 0 or > Segment.Size / 8;
        writer.Write(bits ? (byte)0 : (byte)count);
        if (bits)
        {
            foreach (ulong part in this)
            {
                writer.Write(part);
            }

            return;
        }

        for (int report = 0; report < Segment.Size; report++)
        {
            if (Contains(report))
            {
                writer.Write((byte)report);
            }
        }
    }

    public static ReportSet Read(BinaryReader reader)
    {
        ReportSet set = default;
        int count = reader.ReadByte();
        if (count == 0)
        {
            foreach (ref ulong part in (Span<ulong>)set)
            {
                part = reader.ReadUInt64();
            }

            return set;
        }

        while (count-- > 0)
        {
            set.Add(reader.ReadByte());
        }

        return set;
    }
}
