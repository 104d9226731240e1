namespace Extractor.Recognition.Tables;

/// <summary>
/// Revenue of a two-sided statement in columns by source: 本年预算 is 编制预算 and 上年结转 together. What was carried in is a balance
/// and no revenue, so the whole is revenue of the year only where nothing was carried in.
/// </summary>
internal sealed class RevenueBySource
{
    private readonly TableShape shape;
    private readonly ColumnLayout current;
    private readonly ColumnLayout carried;

    private RevenueBySource(TableShape shape, ColumnLayout current, ColumnLayout carried) => (this.shape, this.current, this.carried) = (shape, current, carried);

    /// <summary>The columns of a panel of revenue; null where it is not told by source, or no column gives the whole.</summary>
    public static RevenueBySource? Of(TableShape shape, Panel panel)
    {
        ColumnLayout? current = panel.Figures.FirstOrDefault(f => f.Facets.CurrentYearPart), carried = panel.Figures.FirstOrDefault(f => f.Facets.Concept == "balance.opening");
        bool whole = panel.Figures.Any(f => f != current && f.Facets is { Concept: null, Fund: null, Outside: false });
        return current is not null && carried is not null && whole ? new RevenueBySource(shape, current, carried) : null;
    }

    /// <summary>
    /// What a figure is in one of the columns, of a row about <paramref name="source"/>; null where another column or row gives
    /// it, or the schema has none: 事业收入 carried in.
    /// </summary>
    public string? Concept(int row, ColumnLayout column, string source, string concept)
    {
        if (column == carried)
        {
            return source == "revenue.current" ? "balance.opening" : null;
        }

        bool whole = source == "revenue.total" || !shape.IsFigure(row, carried.Index) || shape.Figure(row, carried.Index).Value == 0;
        return whole == (column != current) ? concept : null;
    }
}
