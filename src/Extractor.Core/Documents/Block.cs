using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Extractor.Documents;

/// <summary>A paragraph or a grid, in reading order.</summary>
public abstract record Block
{
    /// <summary>Index in <see cref="Document.Blocks"/>.</summary>
    public int Ordinal { get; init; }

    /// <summary>The page the block starts on, 1-based; null where the format has none.</summary>
    public int? Page { get; init; }

    public Box? Box { get; init; }
}

/// <summary>
/// Running text: one paragraph with its printed lines joined. Spaces that only justify CJK letters are folded, compatibility
/// forms (Kangxi radicals, private-use look-alikes) are mapped to ordinary letters; full-width punctuation is kept as printed.
/// </summary>
public sealed record Paragraph : Block
{
    public required string Text { get; init; }

    public ParagraphRole Role { get; init; }

    /// <summary>The printed lines the text is made of; empty where the format has no layout.</summary>
    public ImmutableArray<TextLine> Lines { get; init; } = [];

    /// <summary>Size of most letters in points; null where unknown.</summary>
    public double? FontSize { get; init; }

    public bool Bold { get; init; }

    public bool Centered { get; init; }

    /// <summary>Heading level that the format itself states (Word outline level, h1 to h6), 1-based; null where none.</summary>
    public int? HeadingLevel { get; init; }

    /// <summary>Page and box of a piece of <see cref="Text"/>; the first printed line it touches decides the page.</summary>
    public (int? Page, Box? Box) Locate(int start, int length)
    {
        Box? box = null;
        int? page = null;
        foreach (TextLine line in Lines)
        {
            int from = Math.Max(start, line.Start), to = Math.Min(start + length, line.Start + line.Length);
            if (from >= to || (page is not null && page != line.Page))
            {
                continue;
            }

            page = line.Page;
            Box piece = line.Slice(from - line.Start, to - from);
            box = box is { } known ? known.Union(piece) : piece;
        }

        return page is null ? (Page, Box) : (page, box);
    }
}

public enum ParagraphRole
{
    [JsonStringEnumMemberName("body")] Body,
    [JsonStringEnumMemberName("header")] Header,
    [JsonStringEnumMemberName("footer")] Footer,
    [JsonStringEnumMemberName("page-number")] PageNumber,

    /// <summary>An entry of a table of contents.</summary>
    [JsonStringEnumMemberName("contents")] Contents,
}

/// <summary>
/// A printed line inside a paragraph: the range of the paragraph's text it gave, its page and box, and the left edge of
/// every character followed by the right edge of the last (so <c>Length + 1</c> values, or none when unknown).
/// </summary>
public sealed record TextLine(int Start, int Length, int Page, Box Box, ImmutableArray<float> Edges)
{
    internal Box Slice(int from, int length) =>
        Edges.IsDefaultOrEmpty || Edges.Length <= from + length
            ? Box
            : Box with { Left = Edges[from], Right = Edges[from + length] };
}

/// <summary>
/// A printed table: rows of cells. A cell stands in the row and column where it starts; cells it spans are not repeated.
/// A table continued over pages is one grid whose rows name their pages.
/// </summary>
public sealed record Grid : Block
{
    public required ImmutableArray<GridRow> Rows { get; init; }

    public required int ColumnCount { get; init; }

    /// <summary>Worksheet name, or the caption that the format itself ties to the table; null where none.</summary>
    public string? Name { get; init; }

    /// <summary>The worksheet is hidden.</summary>
    public bool Hidden { get; init; }

    /// <summary>No ruling lines: columns were found from white space, so the cell borders are less certain.</summary>
    public bool Borderless { get; init; }

    /// <summary>The cell that covers a position, or null where no cell does.</summary>
    public Cell? At(int row, int column)
    {
        for (int r = row; r >= 0; r--)
        {
            foreach (Cell cell in Rows[r].Cells)
            {
                if (cell.Column <= column && column < cell.Column + cell.ColumnSpan && row < r + cell.RowSpan)
                {
                    return cell;
                }
            }
        }

        return null;
    }
}

/// <summary>A row of a grid. <paramref name="Page"/> is null where the format has no pages.</summary>
public sealed record GridRow(ImmutableArray<Cell> Cells, int? Page = null, bool Hidden = false);

/// <summary>A cell: its text with wrapped lines joined, the column it starts in, its spans and its indentation in letters.</summary>
public sealed record Cell(string Text, int Column, int ColumnSpan = 1, int RowSpan = 1)
{
    public Box? Box { get; init; }

    /// <summary>How many letter widths the text is indented, where the format shows it; names of sub-items are often told apart by it alone.</summary>
    public int Indent { get; init; }
}
