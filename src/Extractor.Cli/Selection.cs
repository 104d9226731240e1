using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Cli;

/// <summary>The reports of a store that a query speaks of, each with the line items that fit; reports without any are left out.</summary>
internal sealed class Selection(ReportStore store, ItemQuery query)
{
    /// <summary>Ordinals of the fitting items by report; null where every item of a report fits.</summary>
    private readonly ILookup<string, int>? fitting = query == new ItemQuery { Department = query.Department, Region = query.Region, NewestOnly = query.NewestOnly }
        ? null
        : store.Figures(query).ToLookup(f => f.Report.Id, f => f.Ordinal);

    public IEnumerable<Report> Reports(Func<string, bool>? among = null) => store.Reports(r => query.Fits(r) && fitting?.Contains(r.Id) != false && among?.Invoke(r.Id) != false).Select(Narrowed);

    private Report Narrowed(Report report) => fitting is null ? report : report with { LineItems = [.. fitting[report.Source.Sha256].Select(i => report.LineItems[i])] };
}
