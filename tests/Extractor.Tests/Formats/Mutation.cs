using System.IO.Compression;

namespace Extractor.Tests.Formats;

/// <summary>A file changed at random places, the same ones for the same seed. Of a ZIP package a part inside is changed, so that its content is reached.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] original, int seed)
    {
        var random = new Random(seed);
        return original[0] == 'P' && original[1] == 'K' && seed % 5 != 0 ? Inside(original, random) : Bytes(original, random);
    }

    private static byte[] Bytes(byte[] original, Random random)
    {
        int at = random.Next(1, original.Length), length = random.Next(1, Math.Min(4000, original.Length - at + 1));
        switch (random.Next(4))
        {
            case 0:
                return original[..at];
            case 1:
                return [.. original[..at], .. original[Math.Min(original.Length, at + length)..]];
            default:
                byte[] changed = [.. original];
                for (int i = random.Next(1, 100); i > 0; i--)
                {
                    changed[random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));
                }

                return changed;
        }
    }

    private static byte[] Inside(byte[] original, Random random)
    {
        using var source = new ZipArchive(new MemoryStream(original));
        using var result = new MemoryStream();
        using (var target = new ZipArchive(result, ZipArchiveMode.Create, leaveOpen: true))
        {
            int chosen = random.Next(source.Entries.Count);
            for (int i = 0; i < source.Entries.Count; i++)
            {
                using var content = new MemoryStream();
                using (Stream entry = source.Entries[i].Open())
                {
                    entry.CopyTo(content);
                }

                using Stream copy = target.CreateEntry(source.Entries[i].FullName).Open();
                copy.Write(i == chosen && content.Length > 1 ? Bytes(content.ToArray(), random) : content.ToArray());
            }
        }

        return result.ToArray();
    }
}
