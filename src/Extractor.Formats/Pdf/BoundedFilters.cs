using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace Extractor.Formats.Pdf;

/// <summary>
/// The filters of PdfPig, which unpack a stream into memory whatever its size. A stream that unpacks to more than
/// <see cref="Largest"/> is refused with an <see cref="InvalidDataException"/>: fonts and pages hold a tenth of that.
/// </summary>
internal sealed class BoundedFilters : IFilterProvider
{
    private const int Largest = 32 << 20;

    /// <summary>Deflate packs at most so many bytes into one, so that small streams need no look.</summary>
    private const int MostExpansion = 1032;

    public static BoundedFilters Instance { get; } = new();

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => Bounded(DefaultFilterProvider.Instance.GetFilters(dictionary));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => Bounded(DefaultFilterProvider.Instance.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => Bounded(DefaultFilterProvider.Instance.GetAllFilters());

    private static IReadOnlyList<IFilter> Bounded(IReadOnlyList<IFilter> filters) => [.. filters.Select(f => f is FlateFilter ? new BoundedFlate(f) : f)];

    private sealed class BoundedFlate(IFilter flate) : IFilter
    {
        public bool IsSupported => true;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (input.Length > Largest / MostExpansion && UnpacksToMore(input))
            {
                throw new InvalidDataException($"a stream unpacks from {input.Length} to more than {Largest} bytes");
            }

            return flate.Decode(input, streamDictionary, filterProvider, filterIndex);
        }

        /// <summary>Damaged streams are left to PdfPig, which reads them as far as it can.</summary>
        private static bool UnpacksToMore(Memory<byte> input)
        {
            var buffer = new byte[1 << 16];
            long size = 0;
            try
            {
                using var unpacked = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                for (int read; size <= Largest && (read = unpacked.Read(buffer)) > 0;)
                {
                    size += read;
                }
            }
            catch (InvalidDataException)
            {
                return size > Largest;
            }

            return size > Largest;
        }
    }
}
