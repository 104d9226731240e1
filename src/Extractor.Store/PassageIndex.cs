using System.Globalization;
using System.Runtime.InteropServices;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>
/// Which passages of the reports of a segment hold which pairs of letters. Passages are counted through the segment; a pair's
/// list holds the steps from one to the next. A passage counts with the title above it.
/// </summary>
internal sealed class PassageIndex(int segment)
{
    private const string Collection = "passages";
    private const int Buckets = 256;

    /// <summary>The part that says how many passages each report of the segment has.</summary>
    private const string Reports = "reports";

    private readonly Dictionary<uint, Postings> pairs = [];
    private readonly int[] passagesOfReport = new int[Segment.Size];
    private int passages;

    public void Add(int report, Report text)
    {
        int before = passages;
        (string title, string folded) = ("", "");
        foreach (Passage passage in Passages.Of(text))
        {
            (title, folded) = passage.Title == title ? (title, folded) : (passage.Title, FoldedText.Of(passage.Title));
            Take(folded);
            Take(FoldedText.Of(passage.Text));
            passages++;
        }

        passagesOfReport[report % Segment.Size] = passages - before;
    }

    private void Take(string folded)
    {
        for (int i = 1; i < folded.Length; i++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(pairs, FoldedText.Pair(folded, i), out _).Add(passages);
        }
    }

    public void Write(StoreFile file)
    {
        file.Put(Collection, IdOf(segment, Reports), ReportContent.Pack(writer => Array.ForEach(passagesOfReport, writer.Write7BitEncodedInt)));
        foreach (var bucket in pairs.GroupBy(p => Bucket(p.Key)))
        {
            file.Put(Collection, IdOf(segment, bucket.Key), ReportContent.Pack(writer =>
            {
                foreach ((uint pair, Postings postings) in bucket.OrderBy(p => p.Key))
                {
                    writer.Write7BitEncodedInt((int)pair);
                    writer.Write7BitEncodedInt(postings.Steps.Length);
                    writer.Write(postings.Steps);
                }
            }));
        }
    }

    /// <summary>The passages of a segment that hold all of the pairs: the number of the report, and the passage's place in <see cref="Passages.Of"/>.</summary>
    public static IEnumerable<(int Report, int Passage)> Find(StoreFile file, int segment, IReadOnlyCollection<uint> wanted)
    {
        int[] passagesOfReport = Sizes(file, segment);
        int[] held = new int[passagesOfReport.Sum()];
        foreach (var bucket in wanted.GroupBy(Bucket))
        {
            Count(Unpacked(file, segment, bucket.Key), bucket, held);
        }

        for (int slot = 0, at = 0; slot < passagesOfReport.Length; slot++)
        {
            for (int passage = 0; passage < passagesOfReport[slot]; passage++, at++)
            {
                if (held[at] == wanted.Count)
                {
                    yield return ((segment * Segment.Size) + slot, passage);
                }
            }
        }
    }

    private static int[] Sizes(StoreFile file, int segment)
    {
        ReadOnlySpan<byte> data = Unpacked(file, segment, Reports);
        int[] sizes = new int[data.IsEmpty ? 0 : Segment.Size];
        for (int slot = 0; slot < sizes.Length; slot++)
        {
            sizes[slot] = (int)ReadNumber(ref data);
        }

        return sizes;
    }

    /// <summary>Counts for each passage the pairs of a bucket that it holds.</summary>
    private static void Count(ReadOnlySpan<byte> data, IEnumerable<uint> wanted, int[] held)
    {
        while (!data.IsEmpty)
        {
            uint pair = ReadNumber(ref data);
            int length = (int)ReadNumber(ref data);
            if (wanted.Contains(pair))
            {
                ReadOnlySpan<byte> steps = data[..length];
                for (int passage = -1; !steps.IsEmpty;)
                {
                    passage += (int)ReadNumber(ref steps);
                    held[passage]++;
                }
            }

            data = data[length..];
        }
    }

    /// <summary>Nothing where the segment has no such part.</summary>
    private static ReadOnlySpan<byte> Unpacked(StoreFile file, int segment, object part)
    {
        if (file.Get(Collection, IdOf(segment, part)) is not { } record)
        {
            return [];
        }

        using MemoryStream data = ReportContent.Unpack(record["data"].AsBinary);
        return data.GetBuffer().AsSpan(0, (int)data.Length);
    }

    /// <summary>As <see cref="BinaryWriter.Write7BitEncodedInt"/> writes it.</summary>
    private static uint ReadNumber(ref ReadOnlySpan<byte> data)
    {
        uint number = 0;
        int length = 0;
        byte part;
        do
        {
            part = data[length];
            number |= (uint)(part & 0x7F) << (7 * length++);
        }
        while (part > 0x7F);
        data = data[length..];
        return number;
    }

    private static int Bucket(uint pair) => (int)((pair * 2654435761u) >> 24) % Buckets;

    private static string IdOf(int segment, object part) => string.Create(CultureInfo.InvariantCulture, $"{segment:D5}/{part}");

    /// <summary>Passages in rising order, as steps of a byte or more.</summary>
    private struct Postings
    {
        private byte[]? steps;
        private int length;
        private int next;

        public readonly ReadOnlySpan<byte> Steps => steps.AsSpan(0, length);

        public void Add(int passage)
        {
            if (passage < next)
            {
                return;
            }

            if (steps is null || steps.Length - length < 5)
            {
                Array.Resize(ref steps, Math.Max(8, length * 2));
            }

            uint step = (uint)(passage - next + 1);
            for (next = passage + 1; step > 0x7F; step >>= 7)
            {
                steps[length++] = (byte)(step | 0x80);
            }

            steps[length++] = (byte)step;
        }
    }
}
