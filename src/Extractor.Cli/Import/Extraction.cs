using Extractor.Reports;

namespace Extractor.Cli.Import;

/// <summary>What came of reading a file: a report, or why there is none.</summary>
internal sealed record Extraction(Report? Report, string Reason, string Message)
{
    /// <summary>The reader itself ended while it read the file.</summary>
    public const string Crashed = "Crashed";

    /// <summary>Reading took longer than allowed.</summary>
    public const string TimedOut = "TimedOut";

    public static Extraction Of(Report report) => new(report, "", "");

    public static Extraction Failed(string reason, string message) => new(null, reason, message);
}
