using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition;

/// <summary>What the grids of a document yield, and how much of them was understood.</summary>
public sealed record TableReading(
    ImmutableArray<ReportTable> Tables,
    ImmutableArray<LineItem> LineItems,
    ImmutableArray<Evaluation> Evaluations,
    ImmutableArray<Diagnostic> Diagnostics,
    int TablesUsed,
    int Rows,
    int RowsUsed,
    int FiguresSeen,
    int FiguresUsed);

/// <summary>Line items from statements and other tables.</summary>
public static class TableItems
{
    public static TableReading Read(Document document, Outline outline, Profile profile) => new([], [], [], [], 0, 0, 0, 0, 0);
}
