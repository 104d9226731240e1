using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>Puts together what title, heading and row say of one figure.</summary>
internal static class ItemDimensions
{
    /// <summary>Sources that are never budget money, whatever stands around them.</summary>
    private static readonly string[] NonFiscal =
        ["revenue.superior", "revenue.institutional", "revenue.business", "revenue.affiliated", "revenue.other", "revenue.nonfiscal-balance-used", "expenditure.superior", "expenditure.business", "expenditure.affiliated"];

    public static bool IsNonFiscal(string concept) => Array.IndexOf(NonFiscal, concept) >= 0;

    /// <summary>The concept of a cell, or null when the schema has none for it.</summary>
    public static string? Concept(StatementTitle title, RowMeaning row, Facets column)
    {
        if (row.Facets.Outside || column.Outside)
        {
            return null;
        }

        string? fromRow = row.Facets.Concept, fromColumn = column.Concept;
        if (title.Concept is "procurement.total" or "operating-cost" or "three-public.total")
        {
            return Specific(fromRow) ?? Specific(fromColumn) ?? title.Concept;
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

        if (concept.StartsWith("vehicles", StringComparison.Ordinal)
            || concept.StartsWith("reception.", StringComparison.Ordinal) || concept.StartsWith("abroad", StringComparison.Ordinal)
            || IsNonFiscal(concept))
        {
            return Reports.Fund.All;
        }

        return row.Facets.Fund is { } rowFund && rowFund != title.Fund ? rowFund : column.Fund ?? row.Facets.Fund ?? title.Fund;
    }

    public static (int Year, Phase Phase) Time(StatementTitle title, Profile profile, RowMeaning row, Facets column)
    {
        int reportYear = profile.Year ?? title.Year ?? 0;
        int year = column.Year ?? row.Facets.Year ?? reportYear - (column.YearsBefore ?? row.Facets.YearsBefore ?? 0);
        Phase phase = column.Phase ?? row.Facets.Phase ?? (profile.Kind == ReportKind.Budget ? Phase.Budget : Phase.Actual);
        return (year, phase);
    }
}
