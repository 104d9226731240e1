using System.Collections.Immutable;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>What the running text was found to say, and how many of its figures were seen and used.</summary>
internal sealed class NarrativeRecord
{
    private const int ReasonQuote = 120;

    private readonly ImmutableArray<LineItem>.Builder items = ImmutableArray.CreateBuilder<LineItem>();
    private readonly ImmutableArray<Reason>.Builder reasons = ImmutableArray.CreateBuilder<Reason>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private int seen;
    private int used;
    private int unread;
    private string? firstUnread;

    /// <summary>Counts a figure, with the reading of it; an amount that gave no item is unread.</summary>
    public void Count(Figure figure, Action<Figure> read)
    {
        seen++;
        int before = items.Count;
        read(figure);
        if (items.Count > before)
        {
            used++;
        }
        else if (figure.Quantity.Kind == QuantityKind.Money)
        {
            unread++;
            firstUnread ??= figure.Quote;
        }
    }

    public void Add(Figure figure, Subject subject, string concept, Fund fund, Metric metric, int sign, int year, Phase phase, string? section) =>
        items.Add(new LineItem
        {
            Concept = concept,
            Fund = fund,
            Function = subject.Function,
            Economic = subject.Economic,
            Project = subject.Project,
            Year = year,
            Phase = phase,
            Metric = metric,
            Value = figure.Quantity.Value * sign,
            HalfStep = figure.Quantity.HalfStep,
            Label = subject.Label,
            Printed = figure.Printed,
            PrintedUnit = figure.Quantity.Unit,
            Statement = Statement.Narrative,
            Source = figure.Place(section),
        });

    /// <summary>Adds the reasons that begin before a place in the text, tied to what was spoken of last; returns how many are done.</summary>
    public int TellReasons(Paragraph paragraph, List<(int Start, int End, string Reason)> clauses, int done, int before, Subject? subject, string? section)
    {
        for (; done < clauses.Count && clauses[done].Start < before; done++)
        {
            (int start, int end, string reason) = clauses[done];
            if (reason.Length > 0)
            {
                (int? page, Box? box) = paragraph.Locate(start, end - start);
                reasons.Add(new Reason(subject?.Concept ?? "", reason, new SourceLocation { Page = page, Box = box, Section = section, Block = paragraph.Ordinal, Quote = reason.Length > ReasonQuote ? reason[..ReasonQuote] : reason }));
            }
        }

        return done;
    }

    /// <summary>Closes a paragraph: names what of it stayed unread.</summary>
    public void EndParagraph(Paragraph paragraph, string? section)
    {
        if (unread > 0)
        {
            diagnostics.Add(new Diagnostic(Severity.Info, "text-figures-unread", $"found {unread} {(unread == 1 ? "amount" : "amounts")} whose meaning is not clear, {(unread == 1 ? "in" : "the first in")} \"{firstUnread}\"; expected a phrase of the schema before {(unread == 1 ? "it" : "each")}",
                new SourceLocation { Page = paragraph.Page, Box = paragraph.Box, Section = section, Block = paragraph.Ordinal, Quote = firstUnread }));
        }

        (unread, firstUnread) = (0, null);
    }

    public NarrativeReading Reading() =>
        new(TotalsWithBalances.Settle(items.ToImmutable()), reasons.ToImmutable(), [], diagnostics.ToImmutable(), seen, used);
}
