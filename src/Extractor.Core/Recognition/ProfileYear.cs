using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Recognition;

/// <summary>The fiscal year a document is about.</summary>
internal static partial class ProfileYear
{
    /// <summary>How often one year counts in running text; a report compares with other years in every sentence.</summary>
    private const double MostFromBody = 3;

    private const double MostFromHeadings = 9;

    public static ImmutableArray<ProfileVote<int>> Vote(ImmutableArray<ProfilePlace> places)
    {
        var votes = new List<ProfileVote<int>>();
        foreach (ProfilePlace place in places)
        {
            foreach (int year in YearsOf(place))
            {
                votes.Add(new ProfileVote<int>(year, place.Weight, place));
            }
        }

        return ProfileVotes.Count(votes, kind => kind switch
        {
            ProfilePlaceKind.Body => MostFromBody,
            ProfilePlaceKind.Heading or ProfilePlaceKind.Caption => MostFromHeadings,
            _ => double.MaxValue,
        });
    }

    private static IEnumerable<int> YearsOf(ProfilePlace place)
    {
        if (place.Kind == ProfilePlaceKind.Body)
        {
            return Subject().Match(place.Text) is { Success: true } subject ? [Int(subject)] : [];
        }

        if (Draft().Match(place.Text) is { Success: true } draft)
        {
            return [Int(draft)];
        }

        return Titled().Matches(place.Text).Select(Int).Distinct();
    }

    private static int Int(Match match) => int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9比较同与])(?<y>20[0-4][0-9])(年度|年)(?![0-9]{1,2}月)[^0-9，。；]{0,40}?(决算|预算|绩效|收支|收入|支出|报告|三公|经费)")]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?<y>20[0-4][0-9])年[^0-9，。；]{0,24}预算（?草案")]
    private static partial Regex Draft();

    [GeneratedRegex(@"^[^0-9，。；：]{0,24}?(?<![比较同与])(?<y>20[0-4][0-9])年度?(?![0-9]{1,2}月)[^0-9，。；]{0,24}?(决算|预算|收入|支出|收、支|收支|经费)")]
    private static partial Regex Subject();
}
