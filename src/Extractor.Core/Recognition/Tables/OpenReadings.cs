using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Recognition.Tables;

/// <summary>
/// The questions that the rules leave open in a table, put to the models: what statement it is, what its columns mean. The
/// answer is a wording that the rules read, so that a model can say nothing that they could not.
/// </summary>
internal static class OpenReadings
{
    /// <summary>The statement of a table without a title that the rules know; null where the model knows none either.</summary>
    public static StatementTitle? Title(TableContext context, TableShape shape, TableLayout layout, StatementTitle? printed)
    {
        if (context.Models.Statements is not { } model)
        {
            return null;
        }

        string words = printed?.Text ?? shape.Grid.Name ?? WordsBefore(context.Document.Blocks, shape.Grid.Ordinal);
        string headings = string.Join(' ', layout.Panels.SelectMany(p => p.Labels.Concat(p.Figures)).Select(c => c.Heading).Distinct());
        return model.Choose(Phrase.Compact(words), headings) is { } chosen && StatementTitles.Read(chosen.Reading) is { } title
            ? title with { Text = words, Probability = chosen.Probability }
            : null;
    }

    /// <summary>The layout with the columns read whose headings say nothing to the rules.</summary>
    public static TableLayout Headings(TableLayout layout, StatementTitle title, IWordingModel? model) =>
        model is null || !layout.Panels.Any(p => p.Figures.Any(f => f.IsOpen))
            ? layout
            : layout with { Panels = [.. layout.Panels.Select(p => p with { Figures = [.. p.Figures.Select(f => f.IsOpen ? Read(f, title, model) : f)] })] };

    private static ColumnLayout Read(ColumnLayout column, StatementTitle title, IWordingModel model) =>
        model.Choose(column.Heading, Phrase.Compact(title.Text)) is { } chosen
            ? column with { Facets = PhraseLexicon.Heading(chosen.Reading), IsOpen = false, Probability = chosen.Probability }
            : column;

    /// <summary>The line of text nearest before a grid that is no unit line, no page number and no sentence.</summary>
    private static string WordsBefore(ImmutableArray<Block> blocks, int grid)
    {
        for (int i = grid - 1; i >= Math.Max(0, grid - 4) && blocks[i] is Paragraph paragraph; i--)
        {
            if (paragraph.Role == ParagraphRole.Body && paragraph.Text.Length is > 2 and < 40 && StatementTitles.ReadUnit(paragraph.Text) is null)
            {
                return paragraph.Text;
            }
        }

        return "";
    }
}
