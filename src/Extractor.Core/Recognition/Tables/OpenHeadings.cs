namespace Extractor.Recognition.Tables;

/// <summary>
/// Column headings whose words no rule knows, put to a model. The answer is a heading that the rules read, so that a model can
/// say nothing that they could not.
/// </summary>
internal static class OpenHeadings
{
    public static TableLayout Read(TableLayout layout, StatementTitle title, IWordingModel? model) =>
        model is null || !layout.Panels.Any(p => p.Figures.Any(f => f.IsOpen))
            ? layout
            : layout with { Panels = [.. layout.Panels.Select(p => p with { Figures = [.. p.Figures.Select(f => f.IsOpen ? Read(f, title, model) : f)] })] };

    private static ColumnLayout Read(ColumnLayout column, StatementTitle title, IWordingModel model)
    {
        string lowest = column.Heading.Split('/')[^1];
        if (model.Choose(lowest, Phrase.Compact(title.Text)) is not { } chosen)
        {
            return column;
        }

        Facets facets = PhraseLexicon.Heading(chosen.Reading);
        return column with
        {
            Facets = facets.Role is null ? column.Facets.Refine(facets) : new Facets { Outside = true },
            IsOpen = false,
            Probability = chosen.Probability,
        };
    }
}
