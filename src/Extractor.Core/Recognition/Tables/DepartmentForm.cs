using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// The figures of a performance form about a whole department (部门整体支出绩效目标表, 自评表, 绩效评价基础数据表): money by source and
/// by kind, the three public expenses, staff; printed beside labels, under headings, or in one cell with its label
/// (基本支出：400.00). Tasks with their own money are left out. Where the form looks back (<paramref name="evaluates"/>), a figure
/// that names no phase is of the execution.
/// </summary>
internal sealed partial class DepartmentForm(TableContext context, TableShape shape, FormItems items, bool evaluates)
{
    /// <summary>What such forms state beside money by source; other words of the lexicon (会议费、培训费) stand there for sums that the schema has no concept for.</summary>
    private static readonly string[] Stated = ["expenditure.basic", "expenditure.project", "procurement.total", "three-public"];

    /// <summary>Labels of staff without the year before them.</summary>
    private static readonly (string Words, string Concept)[] StaffLabels =
    [
        ("编制数|编制人数|编制总数|人员编制|人员编制数|核定编制数", "staff.establishment"),
        ("实际在职人数|实有在职人数|在职人数|在职人员数|实际在职人员数", "staff.actual"),
    ];

    private static readonly string[] WholeWords = ["资金总额", "支出总额", "预算总额", "总额", "年度资金"];

    private readonly List<Claim> claims = [];

    /// <summary>What one figure of a row says.</summary>
    private sealed record Claim(int Column, CellFigure Figure, string Concept, Fund Fund, Phase Phase, Metric Metric, Facets Time);

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
                    Read(r, column, (column, inline.Label), inline.Figure, shape.Cell(r, column)!.ColumnSpan > 1);
                }
                else if (figure.Kind is CellKind.Text)
                {
                    label = (column, text);
                }
                else if (figure.Kind is CellKind.Number or CellKind.Percent)
                {
                    Read(r, column, label, figure, LiesUnderTimes(r, label.Column));
                }
            }

            AddRow(r);
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

    /// <summary>The figures of a row, without those that say the same of different figures: the headings that tell them apart are not there.</summary>
    private void AddRow(int r)
    {
        foreach (IGrouping<(string, Fund, Phase, Metric, int?, int?), Claim> same in claims.GroupBy(c => (c.Concept, c.Fund, c.Phase, c.Metric, c.Time.Year, c.Time.YearsBefore)))
        {
            if (same.Count() == 1 && same.First() is var claim)
            {
                items.Add(r, claim.Column, claim.Figure, claim.Concept, claim.Fund, claim.Phase, claim.Metric, claim.Time);
            }
        }

        claims.Clear();
    }

    /// <summary>Where the figure or its label lies across the columns of years and phases, their headings say nothing of it.</summary>
    private void Read(int r, int column, (int Column, string Text) label, CellFigure figure, bool acrossTimes)
    {
        (Facets above, bool bySource) = Above(r, column);
        above = acrossTimes ? new Facets { Concept = above.Concept, Fund = above.Fund } : above;
        Facets? row = Word(label.Text);
        bySource |= row is not null && Above(r, label.Column).BySource;
        bool ofUnit = label.Text.Length == 0 || PhraseLexicon.IsTotal(label.Text) || context.Units.Names(label.Text);
        if (row is null && !ofUnit)
        {
            return;
        }

        Seen++;
        Facets facets = row is null ? above : above.Refine(row);
        string? concept = facets.Concept ?? (facets.Fund is null ? null : bySource ? "revenue.current" : "expenditure.current");
        if (concept is null || above.Outside || facets.Outside)
        {
            return;
        }

        Fund fund = facets.Fund ?? (concept.StartsWith("three-public", StringComparison.Ordinal) ? Fund.Fiscal : Fund.All);
        Metric metric = facets.Metric ?? (Concepts.ById[concept].Unit == "CNY" ? Metric.Amount : Metric.Count);
        bool rate = metric == Metric.ExecutionRate && fund == Fund.All;
        if (rate || (metric is Metric.Amount or Metric.Count && figure.Kind == CellKind.Number))
        {
            Phase phase = facets.Phase ?? (evaluates ? Phase.Actual : Phase.Budget);
            claims.Add(new Claim(column, figure, concept, fund, phase, metric, facets));
        }
    }

    /// <summary>
    /// What the texts above a figure say, from the top down, and whether they speak of where the money comes from. A heading
    /// below figures opens a block of its own.
    /// </summary>
    private (Facets Facets, bool BySource) Above(int r, int column)
    {
        Facets facets = Facets.None;
        bool bySource = false, figures = false;
        for (int above = 0; above < r; above++)
        {
            if (HeadingAt(above, column) is not { Text.Length: > 0 } cell || cell.ColumnSpan == shape.ColumnCount)
            {
                continue;
            }

            figures |= shape.IsFigure(above, cell.Column);
            bySource |= cell.Text.Contains("收入", StringComparison.Ordinal);
            if (shape.Figure(above, cell.Column).Kind is not CellKind.Text || Inline(cell.Text) is not null || LabelsFigure(above, cell))
            {
                continue;
            }

            Facets? word = Word(cell.Text);
            facets = !figures ? facets.Refine(word ?? Facets.None) : word ?? new Facets { Outside = !PhraseLexicon.NamesMoney(Phrase.Label(cell.Text)) };
            figures = false;
        }

        return (facets, bySource);
    }

    private bool LiesUnderTimes(int r, int column) =>
        shape.Cell(r, column) is { } cell && Enumerable.Range(cell.Column, Math.Min(cell.ColumnSpan, shape.ColumnCount - cell.Column)).Any(c => Above(r, c).Facets.Phase is not null);

    /// <summary>A label beside a figure is no heading of what stands below it.</summary>
    private bool LabelsFigure(int r, Cell cell) =>
        shape.RowTexts(r).FirstOrDefault(t => t.Column > cell.Column) is { Text: not null } next && shape.IsFigure(r, next.Column);

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

        if (StaffConcept(label) is { } staff)
        {
            return new Facets { Concept = staff };
        }

        Facets facets = PhraseLexicon.Heading(label);
        bool stated = facets.Concept is { } concept && Array.Exists(Stated, s => concept.StartsWith(s, StringComparison.Ordinal)) && !label.Contains("调整", StringComparison.Ordinal);
        bool dated = facets.Phase is not null && NamesTime().IsMatch(label);
        return facets.Outside || facets.Fund is not null || stated || dated
            ? facets with { Role = null, Concept = stated || facets.Fund is not null ? facets.Concept : null } : null;
    }

    private static string? StaffConcept(string label)
    {
        string named = LeadingYear().Replace(label, "");
        return Array.Find(StaffLabels, row => row.Words.Split('|').Contains(named)).Concept;
    }

    /// <summary>2024年决算数, 上年决算数（万元）: headings of a column by year and phase.</summary>
    [GeneratedRegex("数(?:（[^）]*）)?$")]
    private static partial Regex NamesTime();

    [GeneratedRegex("^20[0-3][0-9]年[度末]?")]
    private static partial Regex LeadingYear();
}
