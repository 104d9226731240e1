using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition;

/// <summary>The region of a report: from the department's own name, else from what cover, page heads and captions agree on.</summary>
internal static partial class ProfileRegion
{
    /// <summary>A region elsewhere with this share of the weight of the first leaves the region unknown.</summary>
    private const double Contradiction = 0.5;

    /// <summary>The innermost region that cover, page heads, table captions with a department, and quoted report titles agree on; null when they name none, or two of which neither lies in the other.</summary>
    public static RegionName? Of(ImmutableArray<ProfilePlace> places, int? year)
    {
        var votes = places.Where(p => p.Kind <= ProfilePlaceKind.PageHeader || NamesTheReport().IsMatch(p.Text))
            .Select(p => (Region: Regions.Find(p.Text, year), Place: p))
            .Where(v => v.Region is not null)
            .Select(v => new ProfileVote<RegionName>(v.Region!, v.Place.Weight, v.Place));
        ImmutableArray<ProfileVote<RegionName>> counted = ProfileVotes.Count(votes, _ => double.MaxValue);
        if (counted.IsEmpty)
        {
            return null;
        }

        RegionName region = counted[0].Value;
        foreach (ProfileVote<RegionName> vote in counted.Skip(1))
        {
            if (region.Holds(vote.Value))
            {
                region = vote.Value;
            }
            else if (!vote.Value.Holds(region) && vote.Weight >= counted[0].Weight * Contradiction)
            {
                return null;
            }
        }

        return region;
    }

    /// <summary>
    /// A department with its region. <paramref name="around"/> is the region of the report: it tells counties of one name
    /// apart, and 市财政局 in a report of 临川市 is 临川市财政局. Offices of the state have no region.
    /// </summary>
    public static DepartmentName Name(string printed, RegionName? around, int? year)
    {
        if (Regions.Find(printed, year) is { } own)
        {
            return new DepartmentName(printed, own);
        }

        if (around is null || OfTheState.Any(s => printed.StartsWith(s, StringComparison.Ordinal)))
        {
            return new DepartmentName(printed, null);
        }

        bool shortened = around.LocalName.EndsWith(printed[0]);
        return new DepartmentName(shortened ? around.LocalName[..^1] + printed : printed, Regions.Find(around.Name + printed, year) ?? around);
    }

    private static readonly ImmutableArray<string> OfTheState = ["国家", "中国", "中央", "全国", "最高", "国务院"];

    /// <summary>部门：… above a table, or the title of a report in a sentence.</summary>
    [GeneratedRegex("^.{0,6}(部门|单位)(名称)?：|《[^》]{2,40}(预算|决算)[^》]{0,20}报告》")]
    private static partial Regex NamesTheReport();
}
