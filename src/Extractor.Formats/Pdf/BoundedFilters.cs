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
            if (Unpack(input) is not { } unpacked || streamDictionary.ContainsKey(NameToken.DecodeParms) || streamDictionary.ContainsKey(NameToken.Dp))
            {
                return flate.Decode(input, streamDictionary, filterProvider, filterIndex);
            }

            CompactOutlines.Simplify(unpacked.Span);
            return unpacked;
        }

        /// <summary>Null for a damaged stream, which PdfPig reads as far as it can.</summary>
        private static Memory<byte>? Unpack(Memory<byte> input)
        {
            var unpacked = new MemoryStream((int)Math.Min(input.Length * 3L, Largest));
            Span<byte> buffer = stackalloc byte[1 << 14];
            try
            {
                using var packed = new ZLibStream(new MemoryStream(input.ToArray(), writable: false), CompressionMode.Decompress);
                for (int read = packed.Read(buffer); read > 0 && unpacked.Length <= Largest; read = packed.Read(buffer))
                {
                    unpacked.Write(buffer[..read]);
                }
            }
            catch (InvalidDataException) when (unpacked.Length <= Largest)
            {
                return null;
            }

            return unpacked.Length <= Largest
                ? unpacked.GetBuffer().AsMemory(0, (int)unpacked.Length)
                : throw new InvalidDataException($"a stream unpacks from {input.Length} to more than {Largest} bytes");
        }
    }
}
