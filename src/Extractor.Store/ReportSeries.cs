using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Store;

/// <summary>The files and versions of one report: the same department, region, year, kind and scope.</summary>
internal readonly record struct ReportSeries(string Department, int Year, ReportKind Kind, Scope Scope)
{
    /// <summary>The series of a report; null where department, year or kind is unknown.</summary>
    public static ReportSeries? Of(StoredReport report) =>
        report is { Department.Length: > 0, Year: { } year } && report.Kind != ReportKind.Other
            ? new ReportSeries(DepartmentKey(report.RegionCode, report.Region, report.Department), year, report.Kind, report.Scope)
            : null;

    /// <summary>
    /// A department under one name: the code of its region and what it is called there, so that 广元市昭化区财政局 and
    /// 昭化区财政局 of 四川省广元市昭化区 are one.
    /// </summary>
    public static string DepartmentKey(string regionCode, string region, string department)
    {
        for (int length = Math.Min(region.Length, department.Length - 1); length > 0; length--)
        {
            if (region.EndsWith(department[..length], StringComparison.Ordinal))
            {
                return $"{regionCode} {department[length..]}";
            }
        }

        return $"{regionCode} {department}";
    }

    /// <summary>A report with its relation to the stored ones of its series, given the items of each; the newest version is last.</summary>
    public static StoredReport Relate(StoredReport report, ImmutableArray<LineItem> items, IEnumerable<StoredReport> stored, Func<StoredReport, ImmutableArray<LineItem>> itemsOf)
    {
        StoredReport? revised = null;
        foreach (StoredReport other in stored.OrderBy(r => r.Newest).ThenBy(r => r.Number).Reverse())
        {
            ItemChange[] changes = [.. Changes(itemsOf(other), items)];
            int differing = changes.Count(c => c is { Before: not null, After: not null });
            int shared = items.Select(Dimensions.Of).Distinct().Count() - changes.Count(c => c.Before is null);
            if (differing == 0)
            {
                return report with { Relation = Relation.Same, RelatedTo = other.Id, Shared = shared };
            }

            revised ??= report with { Relation = Relation.Revised, RelatedTo = other.Id, Shared = shared, Differing = differing };
        }

        return revised ?? report;
    }

    /// <summary>
    /// The reports of a series, in the order in which they were stored, with <see cref="StoredReport.Newest"/> set. The version
    /// published last is the newest; where that is not known, the one stored last.
    /// </summary>
    public static IEnumerable<StoredReport> MarkNewest(IReadOnlyList<StoredReport> series)
    {
        var versionOf = new Dictionary<string, int>();
        var published = new List<DateOnly?>();
        foreach (StoredReport report in series)
        {
            if (report.Relation != Relation.Same || !versionOf.TryGetValue(report.RelatedTo, out int version))
            {
                version = published.Count;
                published.Add(null);
            }

            versionOf[report.Id] = version;
            published[version] = report.Published > published[version] || published[version] is null ? report.Published : published[version];
        }

        int newest = 0;
        for (int version = 1; version < published.Count; version++)
        {
            newest = published[version] < published[newest] ? newest : version;
        }

        return series.Select(report => report with { Newest = versionOf[report.Id] == newest });
    }

    /// <summary>
    /// What differs between two versions: figures of the same dimensions of which no two agree within their printed precision,
    /// and figures that only one of them states.
    /// </summary>
    public static IEnumerable<ItemChange> Changes(ImmutableArray<LineItem> before, ImmutableArray<LineItem> after)
    {
        ILookup<Dimensions, LineItem> old = before.ToLookup(Dimensions.Of), now = after.ToLookup(Dimensions.Of);
        foreach (IGrouping<Dimensions, LineItem> group in now)
        {
            if (!old.Contains(group.Key))
            {
                yield return new ItemChange(null, group.First());
            }
            else if (!group.Any(a => old[group.Key].Any(b => Math.Abs(a.Value - b.Value) <= a.HalfStep + b.HalfStep)))
            {
                yield return new ItemChange(old[group.Key].First(), group.First());
            }
        }

        foreach (IGrouping<Dimensions, LineItem> group in old.Where(g => !now.Contains(g.Key)))
        {
            yield return new ItemChange(group.First(), null);
        }
    }

    private readonly record struct Dimensions(string Concept, Fund Fund, string Function, string Economic, string Project, string BudgetUnit, string GovernmentEconomic, int Year, Phase Phase, Metric Metric)
    {
        public static Dimensions Of(LineItem item) => new(
            item.Concept, item.Fund, item.Function, item.Economic, item.Project, item.BudgetUnit, item.GovernmentEconomic, item.Year, item.Phase, item.Metric);
    }
}
