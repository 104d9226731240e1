using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>Puts together what title, heading and row say of one figure.</summary>
internal static class ItemDimensions
{
    /// <summary>Sources that are never budget money, whatever stands around them.</summary>
    private static readonly string[] NonFiscal =
        ["revenue.superior", "revenue.institutional", "revenue.business", "revenue.affiliated", "revenue.other", "revenue.nonfiscal-balance-used", "expenditure.superior", "expenditure.business", "expenditure.affiliated"];

    public static bool IsNonFiscal(string concept) => Array.IndexOf(NonFiscal, concept) >= 0;

    /// <summary>事业收入 or 其他收入 above an expenditure: the money it is paid from, which the schema does not tell apart.</summary>
    private static bool IsNonFiscalRevenue(string concept) => IsNonFiscal(concept) && concept.StartsWith("revenue", StringComparison.Ordinal);

    private static bool IsExpenditure(string concept) => concept.StartsWith("expenditure", StringComparison.Ordinal);

    /// <summary>The concept of a cell, or null when the schema has none for it.</summary>
    public static string? Concept(StatementTitle title, RowMeaning row, Facets column)
    {
        if (row.Facets.Outside || column.Outside || (column.Concept is { } above && !title.Admits(above)))
        {
            return null;
        }

        string? fromRow = row.Facets.Concept, fromColumn = column.Concept;
        if (fromColumn is not null && IsNonFiscalRevenue(fromColumn) && IsExpenditure(fromRow ?? title.Concept))
        {
            return null;
        }

        if (title.Concept == "procurement.total" && !IsProcurement(row))
        {
            return null;
        }

        if (title.Concept is "procurement.total" or "operating-cost" or "three-public.total")
        {
            string known = Specific(fromRow) ?? Specific(fromColumn) ?? title.Concept;
            bool otherFund = known == "operating-cost" && column.Fund is Reports.Fund.GovernmentFund or Reports.Fund.StateCapital;
            return otherFund ? null : known;
        }

        if (fromRow is not null && row.Facets.Total == TotalKind.None || fromColumn is null)
        {
            bool refines = fromRow == "expenditure.current" && fromColumn?.StartsWith("expenditure.", StringComparison.Ordinal) == true;
            return refines ? fromColumn : fromRow ?? fromColumn ?? Default(title);
        }

        bool general = fromColumn is "revenue.current" or "expenditure.current";
        return general && (title.Concept is "expenditure.basic" or "expenditure.project") ? fromRow ?? title.Concept
            : general && fromRow?.StartsWith("expenditure.basic", StringComparison.Ordinal) == true ? fromRow
            : fromColumn;
    }

    /// <summary>Procurement is by function, by kind or in total; a row of a unit or of one purchase is a detail.</summary>
    private static bool IsProcurement(RowMeaning row) =>
        row.Economic.Length == 0 && row.Project.Length == 0 && (row.Function.Length > 0 || row.Label.Length == 0 || row.Facets.Total != TotalKind.None || row.Facets.Concept is not null);

    private static string? Default(StatementTitle title) => title.Concept.Length > 0 ? title.Concept : null;

    /// <summary>In a table of one kind of expense, the words 支出 and 收入 add nothing.</summary>
    private static string? Specific(string? concept) => concept is "expenditure.current" or "revenue.current" or "expenditure.basic" ? null : concept;

    public static Fund Fund(StatementTitle title, string concept, RowMeaning row, Facets column)
    {
        if (concept == "operating-cost")
        {
            return Reports.Fund.General;
        }

        if (concept.StartsWith("procurement", StringComparison.Ordinal))
        {
            return column.Fund ?? Reports.Fund.All;
        }

        if (concept.StartsWith("vehicles", StringComparison.Ordinal) || concept.StartsWith("asset", StringComparison.Ordinal)
            || concept.StartsWith("reception.", StringComparison.Ordinal) || concept.StartsWith("abroad", StringComparison.Ordinal)
            || IsNonFiscal(concept))
        {
            return Reports.Fund.All;
        }

        Fund? rowFund = Narrower(row.Facets.Fund, title), columnFund = Narrower(column.Fund, title);
        return rowFund is { } own && own != title.Fund ? own : columnFund ?? rowFund ?? title.Fund;
    }

    /// <summary>财政拨款 says nothing where the title already names one of the three funds.</summary>
    private static Fund? Narrower(Fund? fund, StatementTitle title) =>
        fund == Reports.Fund.Fiscal && title.Fund is not (Reports.Fund.All or Reports.Fund.Fiscal) ? null : fund;

    public static (int Year, Phase Phase) Time(StatementTitle title, Profile profile, RowMeaning row, Facets column)
    {
        if (title.StockYear is { } counted)
        {
            return (counted, Phase.Actual);
        }

        int reportYear = profile.Year ?? title.Year ?? 0;
        int year = column.Year ?? row.Facets.Year ?? reportYear - (column.YearsBefore ?? row.Facets.YearsBefore ?? 0);
        Phase phase = column.Phase ?? row.Facets.Phase ?? (profile.Kind == ReportKind.Budget ? Phase.Budget : Phase.Actual);
        return (year, phase);
    }
}
