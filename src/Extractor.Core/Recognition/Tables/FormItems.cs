using System.Collections.Immutable;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>The line items of one performance form; <paramref name="project"/> is "" where the form is about the whole department.</summary>
internal sealed class FormItems(TableContext context, TableShape shape, StatementTitle title, string project, string? unit)
{
    private readonly ImmutableArray<LineItem>.Builder items = ImmutableArray.CreateBuilder<LineItem>();

    public ImmutableArray<LineItem> Found => items.ToImmutable();

    /// <summary>Adds a figure, of the form's own year unless a heading names another; nothing where the report has no year or the form no unit for its money.</summary>
    public void Add(int r, int column, CellFigure figure, string concept, Fund fund, Phase phase, Metric metric, Facets? time = null)
    {
        if (context.Profile.Year is not { } year || (metric == Metric.Amount && unit is null))
        {
            return;
        }

        decimal scale = metric == Metric.Amount ? MoneyUnit.Scale(unit!) : 1;
        string label = project.Length > 0 ? project : title.Text;
        items.Add(new LineItem
        {
            Concept = concept,
            Fund = fund,
            Project = project,
            Year = time?.Year ?? (title.Year ?? year) - (time?.YearsBefore ?? 0),
            Phase = phase,
            Metric = metric,
            Value = figure.Value * scale,
            HalfStep = figure.HalfStep * scale,
            Label = label,
            Printed = figure.Printed,
            PrintedUnit = metric switch { Metric.Amount => unit!, Metric.Score => "分", Metric.Count => Concepts.ById[concept].Unit, _ => "%" },
            Statement = Statement.Performance,
            Source = Place(r, column, $"{label} {figure.Printed}"),
        });
    }

    public SourceLocation Place(int r, int column, string quote) => new()
    {
        Page = shape.Grid.Rows[r].Page ?? shape.Grid.Page,
        Box = shape.Cell(r, column)?.Box ?? shape.Grid.Box,
        Section = context.Outline.At(shape.Grid.Ordinal)?.Id,
        Block = shape.Grid.Ordinal,
        Row = r,
        Column = column,
        Quote = quote,
    };
}
