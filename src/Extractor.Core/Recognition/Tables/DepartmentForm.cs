using System.Collections.Immutable;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// The money of a performance form about a whole department (部门整体支出绩效目标表, 自评表): by source and by kind, printed beside
/// labels, under headings, or in one cell with its label (基本支出：400.00). Tasks with their own money are left out.
/// </summary>
internal sealed class DepartmentForm(TableContext context, TableShape shape, FormItems items)
{
    private static readonly string[] WholeWords = ["资金总额", "支出总额", "预算总额", "总额", "年度资金"];

    public int Seen { get; private set; }

    public void Read()
    {
        for (int r = 0; r < shape.RowCount; r++)
        {
            ImmutableArray<(int Column, string Text)> texts = shape.RowTexts(r);
            (int Column, string Text) label = (0, "");
            foreach ((int column, string text) in texts)
            {
                CellFigure figure = shape.Figure(r, column);
                if (figure.Kind is CellKind.Text && Inline(text) is { } inline)
                {
                    Read(r, column, (column, inline.Label), inline.Figure);
                }
                else if (figure.Kind is CellKind.Text)
                {
                    label = (column, text);
                }
                else if (figure.Kind is CellKind.Number or CellKind.Percent)
                {
                    Read(r, column, label, figure);
                }
            }

            if (texts.Any(t => Phrase.Compact(t.Text) is "一级指标" or "绩效指标" or "三级指标") && !texts.Any(t => PhraseLexicon.Heading(t.Text).Concept is not null))
            {
                return;
            }
        }
    }

    /// <summary>基本支出：400.00 in one cell.</summary>
    private static (string Label, CellFigure Figure)? Inline(string text)
    {
        string compact = Phrase.Compact(text).TrimEnd('。', '；');
        int colon = compact.LastIndexOf('：');
        if (colon <= 0)
        {
            return null;
        }

        string number = compact[(colon + 1)..].Replace("万元", "", StringComparison.Ordinal);
        return QuantityReader.ReadCell(number) is { Kind: CellKind.Number } figure ? (compact[..colon], figure) : null;
    }

    private void Read(int r, int column, (int Column, string Text) label, CellFigure figure)
    {
        Facets? row = Word(label.Text);
        (Facets above, bool bySource) = Above(r, column);
        bySource |= row is not null && Above(r, label.Column).BySource;
        bool ofUnit = label.Text.Length == 0 || PhraseLexicon.IsTotal(label.Text) || context.Units.Names(label.Text);
        if (row is null && !ofUnit)
        {
            return;
        }

        Seen++;
        Facets facets = row is null ? above : above.Refine(row);
        Fund fund = facets.Fund ?? Fund.All;
        string? concept = facets.Concept ?? (facets.Fund is null ? null : bySource ? "revenue.current" : "expenditure.current");
        if (concept is not null && !above.Outside && !facets.Outside && (facets.Metric is null || (facets.Metric == Metric.ExecutionRate && fund == Fund.All)))
        {
            Phase phase = facets.Phase ?? (context.Profile.Kind == ReportKind.FinalAccount ? Phase.Actual : Phase.Budget);
            items.Add(r, column, figure, concept, fund, phase, facets.Metric ?? Metric.Amount);
        }
    }

    /// <summary>What the texts above a figure say, from the top down, and whether they speak of where the money comes from.</summary>
    private (Facets Facets, bool BySource) Above(int r, int column)
    {
        Facets facets = Facets.None;
        bool bySource = false;
        for (int above = 0; above < r; above++)
        {
            if (HeadingAt(above, column) is not { Text.Length: > 0 } cell || shape.IsFigure(above, cell.Column) || cell.ColumnSpan == shape.ColumnCount)
            {
                continue;
            }

            bySource |= cell.Text.Contains("收入", StringComparison.Ordinal);
            facets = Inline(cell.Text) is null && Word(cell.Text) is { } word ? facets.Refine(word) : facets;
        }

        return (facets, bySource);
    }

    /// <summary>The heading over a column; a blank one right above another heading goes on from the heading to its left, as where cells were not joined.</summary>
    private Cell? HeadingAt(int r, int column)
    {
        Cell? cell = shape.Cell(r, column);
        bool goesOn = cell is null or { Text.Length: 0 } && r + 1 < shape.RowCount && shape.Text(r + 1, column).Length > 0 && !shape.IsFigure(r + 1, column);
        return goesOn && Enumerable.Range(0, column).Reverse().Select(c => shape.Cell(r, c)).FirstOrDefault(c => c is { Text.Length: > 0 }) is { RowSpan: 1 } left ? left : cell;
    }

    private static Facets? Word(string text)
    {
        string label = Phrase.Label(text);
        if (label.Length is 0 or > 24)
        {
            return null;
        }

        if (PerformanceForm.Heading(label) is { } time)
        {
            return time;
        }

        if (Array.Exists(WholeWords, w => label.Contains(w, StringComparison.Ordinal)))
        {
            return new Facets { Concept = "expenditure.current" };
        }

        Facets facets = PhraseLexicon.Heading(label);
        return facets.Outside || facets.Fund is not null || facets.Concept is "expenditure.basic" or "expenditure.project" ? facets with { Role = null } : null;
    }
}
