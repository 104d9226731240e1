using System.Collections.Immutable;
using System.Globalization;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>What is known of every report in the store, held in memory: about 500 bytes a report.</summary>
internal sealed class ReportDirectory
{
    private readonly SortedDictionary<int, StoredReport> byNumber = [];
    private readonly Dictionary<string, int> numberOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<ReportSeries, List<int>> numbersOfSeries = [];
    private ImmutableArray<StoredReport>? ordered;

    public ReportDirectory(IEnumerable<StoredReport> reports)
    {
        foreach (StoredReport report in reports)
        {
            Enter(report);
        }

        foreach (ReportSeries series in numbersOfSeries.Keys)
        {
            MarkNewest(series);
        }
    }

    /// <summary>The number of the next report; numbers of replaced reports are not used again.</summary>
    public int Next { get; private set; }

    /// <summary>All reports by region, department and year.</summary>
    public ImmutableArray<StoredReport> Ordered => ordered ??=
        [.. byNumber.Values.OrderBy(r => r.RegionCode, StringComparer.Ordinal).ThenBy(r => r.Department, StringComparer.Ordinal).ThenBy(r => r.Year).ThenBy(r => r.Id, StringComparer.Ordinal)];

    public bool Contains(string id) => numberOfId.ContainsKey(id);

    public StoredReport? Get(int number) => byNumber.GetValueOrDefault(number);

    /// <summary>The report of an id or of the first digits of one; null where none or several fit.</summary>
    public StoredReport? Get(string id)
    {
        if (numberOfId.TryGetValue(id, out int number))
        {
            return byNumber[number];
        }

        int[] fitting = [.. numberOfId.Where(p => id.Length > 0 && p.Key.StartsWith(id, StringComparison.Ordinal)).Select(p => p.Value).Take(2)];
        return fitting.Length == 1 ? byNumber[fitting[0]] : null;
    }

    /// <summary>The stored reports of the series of a report, in the order in which they were stored, without that report itself.</summary>
    public ImmutableArray<StoredReport> SeriesOf(StoredReport report) =>
        ReportSeries.Of(report) is { } series && numbersOfSeries.TryGetValue(series, out List<int>? numbers)
            ? [.. numbers.Select(n => byNumber[n]).Where(r => r.Id != report.Id)]
            : [];

    /// <summary>Takes a report in; one of the same id is replaced.</summary>
    public void Add(StoredReport report)
    {
        if (numberOfId.Remove(report.Id, out int replaced))
        {
            if (ReportSeries.Of(byNumber[replaced]) is { } old)
            {
                numbersOfSeries[old].Remove(replaced);
                MarkNewest(old);
            }

            byNumber.Remove(replaced);
        }

        Enter(report);
        if (ReportSeries.Of(report) is { } series)
        {
            MarkNewest(series);
        }

        ordered = null;
    }

    private void Enter(StoredReport report)
    {
        Next = Math.Max(Next, report.Number + 1);
        byNumber[report.Number] = report;
        numberOfId[report.Id] = report.Number;
        if (ReportSeries.Of(report) is { } series)
        {
            if (!numbersOfSeries.TryGetValue(series, out List<int>? numbers))
            {
                numbersOfSeries[series] = numbers = [];
            }

            numbers.Add(report.Number);
        }
    }

    private void MarkNewest(ReportSeries series)
    {
        foreach (StoredReport report in ReportSeries.MarkNewest([.. numbersOfSeries[series].Select(n => byNumber[n])]).ToList())
        {
            byNumber[report.Number] = report;
        }
    }

    public static StoredReport Describe(Report report, int number, string path) => new()
    {
        Number = number,
        Id = report.Source.Sha256,
        File = report.Source.Name,
        Path = path,
        Kind = report.Profile.Kind,
        Scope = report.Profile.Scope,
        Department = report.Profile.Department?.Name ?? "",
        RegionCode = report.Profile.Department?.Region?.Code ?? "",
        Region = report.Profile.Department?.Region?.Name ?? "",
        Year = report.Profile.Year,
        Published = report.Profile.Published,
        LineItems = report.LineItems.Length,
        FiguresSeen = report.Coverage.TableFigures + report.Coverage.TextFigures,
        FiguresUsed = report.Coverage.TableFiguresUsed + report.Coverage.TextFiguresUsed,
    };

    public static BsonDocument Write(StoredReport report) => new()
    {
        ["_id"] = report.Number,
        ["id"] = report.Id,
        ["file"] = report.File,
        ["path"] = report.Path,
        ["kind"] = report.Kind.ToString(),
        ["scope"] = report.Scope.ToString(),
        ["department"] = report.Department,
        ["regionCode"] = report.RegionCode,
        ["region"] = report.Region,
        ["year"] = report.Year is { } year ? year : BsonValue.Null,
        ["published"] = report.Published is { } day ? day.ToString("O", CultureInfo.InvariantCulture) : BsonValue.Null,
        ["lineItems"] = report.LineItems,
        ["seen"] = report.FiguresSeen,
        ["used"] = report.FiguresUsed,
        ["relation"] = report.Relation.ToString(),
        ["relatedTo"] = report.RelatedTo,
        ["shared"] = report.Shared,
        ["differing"] = report.Differing,
    };

    public static StoredReport Read(BsonDocument record) => new()
    {
        Number = record["_id"].AsInt32,
        Id = record["id"].AsString,
        File = record["file"].AsString,
        Path = record["path"].AsString,
        Kind = Enum.Parse<ReportKind>(record["kind"].AsString),
        Scope = Enum.Parse<Scope>(record["scope"].AsString),
        Department = record["department"].AsString,
        RegionCode = record["regionCode"].AsString,
        Region = record["region"].AsString,
        Year = record["year"].IsNull ? null : record["year"].AsInt32,
        Published = record["published"].IsNull ? null : DateOnly.Parse(record["published"].AsString, CultureInfo.InvariantCulture),
        LineItems = record["lineItems"].AsInt32,
        FiguresSeen = record["seen"].AsInt32,
        FiguresUsed = record["used"].AsInt32,
        Relation = Enum.Parse<Relation>(record["relation"].AsString),
        RelatedTo = record["relatedTo"].AsString,
        Shared = record["shared"].IsNull ? 0 : record["shared"].AsInt32,
        Differing = record["differing"].IsNull ? 0 : record["differing"].AsInt32,
    };
}
