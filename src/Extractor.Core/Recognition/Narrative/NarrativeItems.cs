using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition;

/// <summary>What running text yields: figures, reasons and evaluations, and how many figures were seen and used.</summary>
public sealed record NarrativeReading(
    ImmutableArray<LineItem> LineItems,
    ImmutableArray<Reason> Reasons,
    ImmutableArray<Evaluation> Evaluations,
    ImmutableArray<Diagnostic> Diagnostics,
    int FiguresSeen,
    int FiguresUsed);

/// <summary>Line items from sentences.</summary>
public static class NarrativeItems
{
    public static NarrativeReading Read(Document document, Outline outline, Profile profile) => new([], [], [], [], 0, 0);
}
