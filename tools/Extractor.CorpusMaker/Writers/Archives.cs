using System.IO.Compression;

namespace Extractor.CorpusMaker.Writers;

/// <summary>Office files with fixed times inside, so that the same draft gives the same bytes.</summary>
internal static class Archives
{
    public static void WriteStable(byte[] package, string path)
    {
        using var source = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read);
        using FileStream target = File.Create(path);
        using var archive = new ZipArchive(target, ZipArchiveMode.Create);
        foreach (ZipArchiveEntry entry in source.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
        {
            ZipArchiveEntry copy = archive.CreateEntry(entry.FullName, CompressionLevel.Optimal);
            copy.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using Stream from = entry.Open(), to = copy.Open();
            from.CopyTo(to);
        }
    }
}
