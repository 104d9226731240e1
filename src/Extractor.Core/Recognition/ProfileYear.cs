using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Documents;

namespace Extractor.Recognition;

/// <summary>The fiscal year a document is about.</summary>
internal static partial class ProfileYear
{
    /// <summary>How often one year counts in running text; a report compares with other years in every sentence.</summary>
    private const double MostFromBody = 3;

    private const double MostFromHeadings = 9;

    /// <summary>A report on carrying out one budget and drafting the next is about the draft.</summary>
    private const double DraftFactor = 3;

    /// <summary>A year that is only mentioned counts when more than half of all mentions are of it, and it is mentioned twice.</summary>
    private const double MentionShare = 0.5;

    public static ImmutableArray<ProfileVote<int>> Vote(ImmutableArray<ProfilePlace> places)
    {
        var votes = new List<ProfileVote<int>>();
        foreach (ProfilePlace place in places)
        {
            double weight = place.Weight * (place.Kind <= ProfilePlaceKind.Heading && Draft().IsMatch(place.Text) ? DraftFactor : 1);
            votes.AddRange(YearsOf(place).Select(year => new ProfileVote<int>(year, weight, place)));
        }

        return ProfileVotes.Count(votes, kind => kind switch
        {
            ProfilePlaceKind.Body => MostFromBody,
            ProfilePlaceKind.Heading or ProfilePlaceKind.Caption => MostFromHeadings,
            _ => double.MaxValue,
        });
    }

    /// <summary>The year that the text mentions most, for reports that name their year nowhere; null unless it clearly leads.</summary>
    public static ProfileVote<int>? MostMentioned(Document document)
    {
        var mentions = document.Blocks
            .SelectMany(b => b is Grid g ? g.Rows.SelectMany(r => r.Cells).Select(c => (c.Text, b.Ordinal)) : [(((Paragraph)b).Text, b.Ordinal)])
            .SelectMany(t => Mention().Matches(ProfilePlaces.Clean(t.Text)).Select(m => (Year: Int(m), Place: new ProfilePlace(ProfilePlaceKind.Body, m.Value, t.Ordinal))))
            .ToList();
        return mentions.GroupBy(m => m.Year).Where(g => g.Count() > 1 && g.Count() > mentions.Count * MentionShare)
            .Select(g => new ProfileVote<int>(g.Key, 1, g.First().Place)).FirstOrDefault();
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

        if (Alone().Match(place.Text) is { Success: true } alone)
        {
            return [Int(alone)];
        }

        return Titled().Matches(place.Text).Select(Int).Distinct();
    }

    private static int Int(Match match) => int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9比较同与])(?<y>20[0-4][0-9])(年度|年)(?![0-9]{1,2}月)[^0-9，。；]{0,40}?(决算|预算|绩效|收支|收入|支出|报告|三公|经费)|(预算|决算|绩效|自评)[^0-9，。；]{0,14}[表告]（(?<y>20[0-4][0-9])年度?）$")]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?<y>20[0-4][0-9])年[^0-9，。；]{0,24}预算（?草案")]
    private static partial Regex Draft();

    [GeneratedRegex(@"^（?(?<y>20[0-4][0-9])（?年度?）?$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"(?<![0-9])(?<y>20[0-4][0-9])年")]
    private static partial Regex Mention();

    [GeneratedRegex(@"^[^0-9，。；：]{0,24}?(?<![比较同与])(?<y>20[0-4][0-9])年度?(?![0-9]{1,2}月)[^0-9，。；]{0,24}?(决算|预算|收入|支出|收、支|收支|经费)")]
    private static partial Regex Subject();
}
