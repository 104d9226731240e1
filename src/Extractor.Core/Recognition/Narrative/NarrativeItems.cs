using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Recognition.Narrative;
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
    /// <summary>
    /// Reads the paragraphs of the sections that state figures. The codes that the statements print settle account names
    /// that several accounts share, and the projects that they print are known by name.
    /// </summary>
    public static NarrativeReading Read(Document document, Outline outline, Profile profile, ImmutableArray<LineItem> statements)
    {
        if (profile.Year is not { } year || profile.Kind is not (ReportKind.FinalAccount or ReportKind.Budget or ReportKind.PerformanceEvaluation))
        {
            return new NarrativeReading([], [], [], [], 0, 0);
        }

        var printed = statements.Where(i => i.Function.Length > 0).Select(i => i.Function).ToHashSet();
        var projects = statements.Where(i => i.Project.Length > 0).Select(i => Tables.Phrase.Compact(i.Project)).ToHashSet();
        var reader = new ParagraphReader(profile.Kind, year, new FunctionMentions(year, printed), projects);
        SectionScope? scope = null;
        int section = int.MinValue;
        foreach (Paragraph paragraph in document.Blocks.OfType<Paragraph>())
        {
            if (paragraph.Role != ParagraphRole.Body)
            {
                continue;
            }

            if (scope is null || outline.SectionOfBlock[paragraph.Ordinal] != section)
            {
                section = outline.SectionOfBlock[paragraph.Ordinal];
                scope = SectionScope.Of(outline, document, paragraph.Ordinal);
                reader.Enter(scope, outline.At(paragraph.Ordinal)?.Id);
            }

            if (!scope.IsSilent)
            {
                reader.Read(paragraph);
            }
        }

        NarrativeReading reading = reader.Result();
        return reading with { LineItems = [.. reading.LineItems.Select(i => AsStated(i, statements))] };
    }

    /// <summary>
    /// 支出总计 of a text that is the statements' 本年支出合计 and not their 总计 means the year's expenditure; 预算收支安排 that is
    /// their 总计 and not the 本年合计 that they print beside it means all resources.
    /// </summary>
    private static LineItem AsStated(LineItem item, ImmutableArray<LineItem> statements)
    {
        if (item is not { Concept: "revenue.total" or "expenditure.total" or "revenue.current" or "expenditure.current", Metric: Metric.Amount, Function: "", Economic: "", Project: "" })
        {
            return item;
        }

        bool total = item.Concept.EndsWith(".total", StringComparison.Ordinal);
        string other = total ? item.Concept.Replace(".total", ".current", StringComparison.Ordinal) : item.Concept.Replace(".current", ".total", StringComparison.Ordinal);
        LineItem[] wholes = [.. statements.Where(s => (s.Concept == item.Concept || s.Concept == other) && s.Fund == item.Fund && s.Year == item.Year && s.Phase == item.Phase
            && s.Metric == Metric.Amount && s.Function.Length == 0)];
        bool Printed(string concept) => Array.Exists(wholes, s => s.Concept == concept && Math.Abs(s.Value - item.Value) <= s.HalfStep + item.HalfStep);
        bool known = total || Array.Exists(wholes, s => s.Concept == item.Concept);
        return known && Printed(other) && !Printed(item.Concept) ? item with { Concept = other } : item;
    }
}
