namespace Extractor.Documents;

public enum Severity
{
    Info,
    Warning,
    Error,
}

/// <summary>
/// Something about the content that the user should know: what was found, what was expected, and where.
/// <paramref name="Code"/> is stable and in kebab case, such as <c>page-scanned</c>.
/// </summary>
public sealed record Diagnostic(Severity Severity, string Code, string Message, SourceLocation? Source = null);

/// <summary>Where in the file something is printed.</summary>
public sealed record SourceLocation
{
    /// <summary>1-based; null where the format has no pages.</summary>
    public int? Page { get; init; }

    public Box? Box { get; init; }

    /// <summary>Id of the section of the outline that it stands in.</summary>
    public string? Section { get; init; }

    /// <summary>Ordinal of the paragraph or grid in <see cref="Document.Blocks"/>.</summary>
    public int? Block { get; init; }

    /// <summary>0-based row of a grid.</summary>
    public int? Row { get; init; }

    /// <summary>0-based column of a grid.</summary>
    public int? Column { get; init; }

    /// <summary>Where in the paragraph's text the figure begins, 0-based; null in a grid.</summary>
    public int? Offset { get; init; }

    /// <summary>The printed words around the figure.</summary>
    public string? Quote { get; init; }
}

/// <summary>Why a file could not be opened at all.</summary>
public enum UnreadableReason
{
    NotFound,
    Empty,
    Corrupt,
    Encrypted,
    UnknownFormat,

    /// <summary>A known format that is not read, such as the binary .doc of Word 97.</summary>
    UnsupportedFormat,
    TooLarge,
}

/// <summary>A file that cannot be opened. The message names the file, what was found and what was expected.</summary>
public sealed class UnreadableDocumentException : Exception
{
    public UnreadableDocumentException(string file, UnreadableReason reason, string message, Exception? inner = null)
        : base($"{file}: {message}", inner)
    {
        File = file;
        Reason = reason;
    }

    public string File { get; }

    public UnreadableReason Reason { get; }
}
