using System.IO.Compression;
using System.Text;
using Extractor.Documents;

namespace Extractor.Cli.Import;

/// <summary>
/// A ZIP archive of reports, with archives inside it. What would unpack to far more than reports ever do is refused before it is
/// unpacked: entries over 512 MiB or 200 times their packed size, more than 100,000 entries or 16 GiB, more than four archives deep.
/// </summary>
internal sealed class ReportArchive(string path)
{
    private const int Deepest = 4;
    private const int MostEntries = 100_000;
    private const long LargestEntry = 512L << 20;
    private const long Largest = 16L << 30;
    private const long SmallEntry = 16L << 20;
    private const int MostExpansion = 200;

    private int entries;
    private long unpacked;

    static ReportArchive() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Whether a stream is an archive and not a document in one file.</summary>
    public static bool IsArchive(Stream stream)
    {
        Span<byte> head = stackalloc byte[4];
        stream.Position = 0;
        bool packed = stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && (head.SequenceEqual("PK\x03\x04"u8) || head.SequenceEqual("PK\x05\x06"u8));
        stream.Position = 0;
        if (!packed)
        {
            return false;
        }

        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return !archive.Entries.Any(e => e.FullName is "[Content_Types].xml" or "word/document.xml" or "xl/workbook.xml" or "content.xml" or "OFD.xml");
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>The files inside, one in memory at a time, in the order of their names; the stream is closed at the end.</summary>
    public IEnumerable<ImportFile> Files(Stream stream) => Files(stream, path, depth: 1);

    private IEnumerable<ImportFile> Files(Stream stream, string place, int depth)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);
        foreach ((ZipArchiveEntry entry, string name) in archive.Entries.Select(e => (Entry: e, Name: NameOf(e))).OrderBy(e => e.Name, StringComparer.Ordinal))
        {
            if (name.EndsWith('/') || name.StartsWith("__MACOSX/", StringComparison.Ordinal) || Path.GetFileName(name).StartsWith('.'))
            {
                continue;
            }

            ImportFile file = Read(entry, place + ImportFile.Inside + name);
            if (file.Failure is not null || !IsArchive(new MemoryStream(file.Content, writable: false)))
            {
                yield return file;
            }
            else if (depth == Deepest)
            {
                yield return ImportFile.Unreadable(file.Path, UnreadableReason.UnsupportedFormat, $"found an archive {depth + 1} archives deep; expected at most {Deepest}");
            }
            else
            {
                foreach (ImportFile inner in Files(new MemoryStream(file.Content, writable: false), file.Path, depth + 1))
                {
                    yield return inner;
                }
            }

            if (entries > MostEntries)
            {
                yield break;
            }
        }
    }

    private ImportFile Read(ZipArchiveEntry entry, string place)
    {
        if (++entries > MostEntries)
        {
            return ImportFile.Unreadable(place, UnreadableReason.TooLarge, $"found an archive of more than {MostEntries} entries; expected fewer: the rest is left out");
        }

        if (entry.IsEncrypted)
        {
            return ImportFile.Unreadable(place, UnreadableReason.Encrypted, "found an archive entry that needs a password; expected an open one");
        }

        if (entry.Length > LargestEntry || unpacked + entry.Length > Largest || (entry.Length > SmallEntry && entry.Length / MostExpansion > entry.CompressedLength))
        {
            return ImportFile.Unreadable(place, UnreadableReason.TooLarge, $"found an archive entry that unpacks from {entry.CompressedLength} to {entry.Length} bytes; expected reports of at most {LargestEntry}, {Largest} together");
        }

        try
        {
            using Stream packed = entry.Open();
            var content = new byte[entry.Length];
            packed.ReadExactly(content);
            unpacked += content.Length;
            return packed.ReadByte() < 0 ? new ImportFile(place, content) : ImportFile.Unreadable(place, UnreadableReason.Corrupt, "found an archive entry that is longer than its archive says; expected a sound archive");
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or IOException or NotSupportedException)
        {
            return ImportFile.Unreadable(place, UnreadableReason.Corrupt, $"found an archive entry that cannot be unpacked ({e.Message}); expected a sound archive");
        }
    }

    /// <summary>Names without the UTF-8 mark come as Latin-1, byte for letter: they are UTF-8 where they can be, else GBK.</summary>
    private static string NameOf(ZipArchiveEntry entry)
    {
        string name = entry.FullName.Replace('\\', '/');
        if (name.All(char.IsAscii) || name.Any(c => c > '\u00FF'))
        {
            return name;
        }

        byte[] bytes = Encoding.Latin1.GetBytes(name);
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.GetEncoding("GB18030").GetString(bytes);
        }
    }
}
