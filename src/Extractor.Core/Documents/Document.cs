using System.Collections.Immutable;

namespace Extractor.Documents;

/// <summary>What a published file prints, in reading order, with the place of every word and no meaning yet.</summary>
public sealed record Document
{
    public required SourceFile Source { get; init; }

    /// <summary>The pages, in order; empty for formats without pages (HTML, DOCX, XLSX, text).</summary>
    public ImmutableArray<Page> Pages { get; init; } = [];

    /// <summary>Paragraphs and grids in reading order; <see cref="Block.Ordinal"/> is the index here.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>Attachments and other files that the document points to.</summary>
    public ImmutableArray<Link> Links { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>The file a document was read from. <paramref name="Sha256"/> is lower-case hex of the whole content.</summary>
public sealed record SourceFile(string Name, string Sha256, string MediaType, long Bytes);

/// <summary>A page; <paramref name="Number"/> is 1-based, sizes are PDF points of the page as it is displayed (rotation applied).</summary>
public sealed record Page(int Number, double Width, double Height, PageContent Content);

public enum PageContent
{
    /// <summary>The page has readable text.</summary>
    Text,

    /// <summary>Nothing is printed on the page.</summary>
    Empty,

    /// <summary>The page is an image without a text layer: its figures exist and were not read.</summary>
    Scanned,

    /// <summary>The page has text whose fonts give no usable Unicode: its figures exist and were not read.</summary>
    Undecodable,

    /// <summary>The page could not be parsed.</summary>
    Damaged,
}

/// <summary>A link or attachment: the words shown and the address as written.</summary>
public sealed record Link(string Text, string Address);

/// <summary>A rectangle in PDF points, origin at the top left of the displayed page.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom)
{
    public double Width => Right - Left;

    public double Height => Bottom - Top;

    public Box Union(Box other) =>
        new(Math.Min(Left, other.Left), Math.Min(Top, other.Top), Math.Max(Right, other.Right), Math.Max(Bottom, other.Bottom));
}
