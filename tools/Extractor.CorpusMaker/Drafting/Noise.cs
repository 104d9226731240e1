namespace Extractor.CorpusMaker.Drafting;

/// <summary>Disturbances that published files carry, put on a document on demand.</summary>
[Flags]
internal enum Noise
{
    None = 0,

    /// <summary>Blanks between the letters of headings and around figures in text.</summary>
    Spaces = 1,

    /// <summary>Some letters as Kangxi or CJK supplement radicals.</summary>
    Radicals = 2,

    /// <summary>Full-width digits, points and percent signs in running text.</summary>
    FullWidth = 4,

    /// <summary>Automatic numbers of second-level headings lost: 、收入决算情况说明.</summary>
    LostNumbers = 8,

    /// <summary>A table of contents with dots and page numbers.</summary>
    Contents = 16,

    /// <summary>PDF: tables without rules.</summary>
    Borderless = 32,

    /// <summary>PDF: the heading rows of a table are not repeated on its next pages.</summary>
    NoRepeat = 64,

    /// <summary>PDF: narrow columns of names, so that names wrap over lines.</summary>
    Narrow = 128,

    /// <summary>PDF: the text of the next page is in the stream of a page as well, clipped away.</summary>
    Clipped = 256,

    /// <summary>PDF: pages are images without text.</summary>
    Scan = 512,
}
