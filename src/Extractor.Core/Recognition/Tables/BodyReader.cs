using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>Reads the body of a statement: each panel, row by row, each figure into a line item.</summary>
internal sealed partial class BodyReader(TableContext context, TableShape shape, StatementTitle title, string? unit, TableLayout layout)
{
    private readonly ImmutableArray<LineItem>.Builder items = ImmutableArray.CreateBuilder<LineItem>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly ImmutableArray<CellPosition>.Builder unreadFigures = ImmutableArray.CreateBuilder<CellPosition>();
    private readonly HashSet<int> usedRows = [];
    private string budgetUnit = "";
    private bool unitMissing;
    private int seen;

    public void Read()
    {
        int last = LastLabelledRow();
        foreach (Panel panel in layout.Panels)
        {
            ReadPanel(panel, last);
        }

        if (unitMissing)
        {
            diagnostics.Add(new Diagnostic(Severity.Warning, "unit-unknown",
                $"found no money unit for {title.Text}; expected 单位：万元 or 单位：元 at the table or elsewhere in the document", Place(layout.BodyStart, 0, null)));
        }
    }

    public StatementReading Result(TableContext next) =>
        new(title, unit, RepeatedRows.Mark(RepeatedRows.OneUnit(items.ToImmutable())), [], diagnostics.ToImmutable(), usedRows.Count, seen, items.Count,
            next with { BudgetUnit = budgetUnit, Units = context.Units.With(UnitNames()) })
        { Unread = unreadFigures.ToImmutable() };

    private IEnumerable<string> UnitNames() =>
        from column in layout.Panels.SelectMany(p => p.Labels)
        where column.Role == ColumnRole.UnitName
        from row in Enumerable.Range(layout.BodyStart, Math.Max(0, shape.RowCount - layout.BodyStart))
        let name = shape.Text(row, column.Index)
        where name.Length > 0 && !PhraseLexicon.IsTotal(name)
        select name;

    private void ReadPanel(Panel panel, int last)
    {
        CodeSystem expected = ExpectedSystem(panel);
        var coded = new CodedRows(panel, context.Profile.Year ?? title.Year ?? 0, expected, title, context.Units, context.Models.Accounts) { Unit = context.Title == title ? context.BudgetUnit : "" };
        bool revenue = IsRevenue(panel);
        var twoSided = new TwoSidedRows(revenue, context.Profile.Year ?? title.Year ?? 0, title, expected);
        RevenueBySource? sources = revenue && title.Form == StatementForm.TwoSided ? RevenueBySource.Of(shape, panel) : null;
        bool hasCurrent = IncludesBalance(panel) || title.Concept == "revenue.current" && panel.Figures.Any(f => f.Facets.CurrentYearPart || (f.Facets.Concept == "revenue.current" && f.Heading.Contains("本年收入", StringComparison.Ordinal)));
        for (int r = layout.BodyStart; r < shape.RowCount; r++)
        {
            if (shape.IsOrdinalRow(r) || layout.HeadingRows.Contains(TableLayout.RowKey(shape, r)))
            {
                usedRows.Add(r);
                continue;
            }

            RowMeaning? row = panel.Labels.IsEmpty ? new RowMeaning { Label = "" }
                : title.Form == StatementForm.TwoSided ? twoSided.Read(Label(panel, r), r == last)
                : title.Form == StatementForm.ThreePublic ? LabelledRow(panel, r)
                : coded.Read(shape, r) ?? TotalToTheLeft(panel, r);
            ReadRow(panel, r, row, hasCurrent, sources);
        }

        budgetUnit = coded.Unit;
    }

    private void ReadRow(Panel panel, int r, RowMeaning? row, bool hasCurrent, RevenueBySource? sources)
    {
        bool any = false, unread = false;
        int first = items.Count;
        foreach (ColumnLayout column in panel.Figures)
        {
            if (!shape.IsFigure(r, column.Index))
            {
                continue;
            }

            seen++;
            if (row is not null && Item(r, column, row, panel, hasCurrent, sources) is { } item)
            {
                items.Add(item);
                any = true;
            }
            else
            {
                unread |= row is null;
                unreadFigures.Add(new CellPosition(r, column.Index));
            }
        }

        DropContradictions(first);
        if (any)
        {
            usedRows.Add(r);
        }

        if (unread)
        {
            string label = string.Join(" ", panel.Labels.Select(l => shape.Text(r, l.Index)).Where(t => t.Length > 0));
            diagnostics.Add(new Diagnostic(Severity.Info, "row-not-read",
                $"found a row \"{label}\" with figures in {title.Text}; expected a code, the name of an account or a label of the form", Place(r, panel.Figures[0].Index, label)));
        }
    }

    /// <summary>
    /// Figures of one row of the three public expenses that mean the same and differ have lost the headings that told them apart:
    /// none of them is taken.
    /// </summary>
    private void DropContradictions(int first)
    {
        if (title.Form != StatementForm.ThreePublic)
        {
            return;
        }

        var same = items.Skip(first).GroupBy(i => (i.Concept, i.Fund, i.Year, i.Phase, i.Metric)).Where(g => g.Select(i => i.Value).Distinct().Skip(1).Any()).SelectMany(g => g).ToHashSet();
        unreadFigures.AddRange(same.Select(i => new CellPosition(i.Source.Row!.Value, i.Source.Column!.Value)));
        items.RemoveAll(same.Contains);
    }

    private LineItem? Item(int r, ColumnLayout column, RowMeaning row, Panel panel, bool hasCurrent, RevenueBySource? sources)
    {
        Facets facets = column.Facets;
        string? concept = ItemDimensions.Concept(title, row, facets) is { } named ? sources is null ? named : sources.Concept(r, column, row.Facets.Concept ?? "", named) : null;
        if (concept is null || column.IsOpen || IsWiderTotal(column, panel) || !Concepts.ById.TryGetValue(concept, out Concept? known) || (sources is null && IsPartOfWhole(column, panel))
            || IsPartOfOperatingCost(concept, column, panel) || (row.Project.Length > 0 && concept.StartsWith("balance", StringComparison.Ordinal)))
        {
            return null;
        }

        if (concept == "revenue.current" && hasCurrent && facets.Fund is null && !facets.CurrentYearPart
            && (facets.Concept is null && facets.Total != TotalKind.None || facets.Total == TotalKind.GrandTotal))
        {
            concept = "revenue.total";
        }

        CellFigure figure = shape.Figure(r, column.Index);
        Metric metric = facets.Metric ?? row.Facets.Metric ?? (known.Unit == "CNY" ? Metric.Amount : Metric.Count);
        bool money = metric is Metric.Amount or Metric.Change;
        (int year, Phase phase) = ItemDimensions.Time(title, context.Profile, row, facets);
        unitMissing |= money && unit is null;
        if (year == 0 || (money && unit is null))
        {
            return null;
        }

        decimal scale = money ? MoneyUnit.Scale(unit!) : 1;

        return new LineItem
        {
            Concept = concept,
            Fund = ItemDimensions.Fund(title, concept, row, facets),
            Function = row.Function,
            Economic = row.Economic.Length > 0 ? row.Economic : facets.Economic,
            GovernmentEconomic = row.GovernmentEconomic,
            Project = row.Project,
            BudgetUnit = row.BudgetUnit,
            Year = year,
            Phase = phase,
            Metric = metric,
            Value = figure.Value * scale,
            HalfStep = figure.HalfStep * scale,
            Label = row.Label.Length > 0 ? row.Label : column.Heading,
            Printed = figure.Printed,
            PrintedUnit = metric switch { Metric.Amount or Metric.Change => unit!, Metric.Count => known.Unit, _ => "%" },
            Statement = title.Statement,
            Confidence = column.Probability * row.Probability,
            Source = Place(r, column.Index, $"{(row.Label.Length > 0 ? row.Label : column.Heading)} {figure.Printed}"),
        };
    }

    /// <summary>
    /// Money split by source (当年预算 beside 上年结转): the part paid from balances is not the figure itself, and the part paid
    /// from this year's money only where no column gives the whole. In a revenue statement the sources are the figures.
    /// </summary>
    private bool IsPartOfWhole(ColumnLayout column, Panel panel)
    {
        if (title.Concept == "revenue.current" || !panel.Figures.Any(CarriedOver))
        {
            return false;
        }

        return (CarriedOver(column) && (title.Concept.Length > 0 || panel.Figures.Any(f => f.Facets.CurrentYearPart || f.Facets.Total != TotalKind.None))) || (column.Facets.CurrentYearPart && panel.Figures.Any(f => !f.Facets.CurrentYearPart && !CarriedOver(f)
            && (f.Facets.Concept ?? title.Concept) == (column.Facets.Concept ?? title.Concept) && (f.Facets.Fund ?? title.Fund) == (column.Facets.Fund ?? title.Fund)));
    }

    /// <summary>A revenue statement prints balances carried in, so its 合计 is more than the revenue of the year.</summary>
    private bool IncludesBalance(Panel panel) =>
        title.Concept == "revenue.current" && panel.Figures.Any(f => f.Facets.Concept == "balance.opening"
            && Enumerable.Range(layout.BodyStart, shape.RowCount - layout.BodyStart).Any(r => shape.IsFigure(r, f.Index) && shape.Figure(r, f.Index).Value != 0));

    /// <summary>机关运行经费 has no funds of its own; where a column gives the whole, the columns of funds give parts of it.</summary>
    private static bool IsPartOfOperatingCost(string concept, ColumnLayout column, Panel panel) =>
        concept == "operating-cost" && column.Facets.Fund is not (null or Fund.Fiscal) && panel.Figures.Any(f => f.Facets.Fund is null or Fund.Fiscal && f.Facets.Concept is null);

    /// <summary>In a statement of the three public expenses with 会议费 and 培训费, a bare 合计 adds them too.</summary>
    private bool IsWiderTotal(ColumnLayout column, Panel panel) =>
        title.Form == StatementForm.ThreePublic && column.Facets is { Concept: null, Total: not TotalKind.None }
            && panel.Figures.Any(f => f.Facets.Concept == "meeting") && panel.Figures.Any(f => f.Facets.Concept == "three-public.total");

    private static bool CarriedOver(ColumnLayout column) =>
        CarriedOverHeading().IsMatch(column.Heading);

    [GeneratedRegex("上年.{0,8}结[转余]|财政拨款结转")]
    private static partial Regex CarriedOverHeading();

    /// <summary>
    /// A row of the three public expenses. Where the headings name the expenses it is of a unit or a phase; where they do not,
    /// the label must name the expense: （一）行政单位 and 小计 do not.
    /// </summary>
    private RowMeaning? LabelledRow(Panel panel, int r)
    {
        string label = Label(panel, r);
        Facets facets = PhraseLexicon.RowLabel(label, title);
        bool named = facets.Concept is not null || label.Length == 0 || (facets.Total != TotalKind.None && !label.Contains("小计", StringComparison.Ordinal));
        return named || panel.Figures.Any(f => f.Facets.Concept is not null) ? new RowMeaning { Label = label.Trim(), Facets = facets } : null;
    }

    /// <summary>公用经费合计 stands under the second panel and its figure under the third: the words nearest on the left.</summary>
    private RowMeaning? TotalToTheLeft(Panel panel, int r)
    {
        int column = (panel.Labels.IsEmpty ? panel.Figures[0] : panel.Labels[0]).Index - 1;
        for (; column >= 0 && !shape.IsFigure(r, column); column--)
        {
            if (shape.Text(r, column) is { Length: > 0 } text)
            {
                Facets facets = PhraseLexicon.RowLabel(text, title);
                return facets.Total == TotalKind.None ? null : new RowMeaning { Label = text.Trim(), Facets = facets };
            }
        }

        return null;
    }

    private string Label(Panel panel, int r)
    {
        foreach (ColumnLayout label in panel.Labels)
        {
            if (label.Role is ColumnRole.Name or ColumnRole.ProjectName && shape.Text(r, label.Index) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return panel.Labels.Select(l => shape.Text(r, l.Index)).FirstOrDefault(t => t.Length > 0) ?? "";
    }

    private CodeSystem ExpectedSystem(Panel panel)
    {
        CodeSystem stated = panel.Labels.Select(l => l.Facets.CodeSystem).FirstOrDefault(s => s != CodeSystem.Unknown);
        return stated != CodeSystem.Unknown ? stated : title.CodeSystem != CodeSystem.Unknown ? title.CodeSystem
            : title.Concept == "operating-cost" ? CodeSystem.Economic : CodeSystem.Function;
    }

    private bool IsRevenue(Panel panel)
    {
        if (panel.Heading.StartsWith("收入", StringComparison.Ordinal) || panel.Heading.EndsWith("收入", StringComparison.Ordinal))
        {
            return true;
        }

        bool expenditure = panel.Heading.StartsWith("支出", StringComparison.Ordinal) || panel.Heading.EndsWith("支出", StringComparison.Ordinal);
        return !expenditure && panel == layout.Panels[0];
    }

    private int LastLabelledRow()
    {
        for (int r = shape.RowCount - 1; r >= layout.BodyStart; r--)
        {
            if (shape.RowTexts(r).Any(t => shape.IsFigure(r, t.Column)))
            {
                return r;
            }
        }

        return shape.RowCount;
    }

    private SourceLocation Place(int r, int column, string? quote)
    {
        int row = Math.Min(r, shape.RowCount - 1);
        return new SourceLocation
        {
            Page = row < 0 ? shape.Grid.Page : shape.Grid.Rows[row].Page ?? shape.Grid.Page,
            Box = row < 0 ? shape.Grid.Box : shape.Cell(row, column)?.Box ?? shape.Grid.Box,
            Section = context.Outline.At(shape.Grid.Ordinal)?.Id,
            Block = shape.Grid.Ordinal,
            Row = row,
            Column = column,
            Quote = quote,
        };
    }
}
