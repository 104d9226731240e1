using System.Collections.Immutable;

namespace Extractor.Recognition;

/// <summary>A value that a place speaks for, with the weight of all places that do and the most telling of them.</summary>
internal sealed record ProfileVote<T>(T Value, double Weight, ProfilePlace Place);

internal static class ProfileVotes
{
    /// <summary>
    /// Adds the votes up, heaviest value first. What one kind of place can add for a value is limited by
    /// <paramref name="most"/>, so that many weak places do not outvote a strong one.
    /// </summary>
    public static ImmutableArray<ProfileVote<T>> Count<T>(IEnumerable<ProfileVote<T>> votes, Func<ProfilePlaceKind, double> most)
        where T : notnull =>
    [
        .. votes.GroupBy(v => v.Value)
            .Select(g => new ProfileVote<T>(
                g.Key,
                g.GroupBy(v => v.Place.Kind).Sum(k => Math.Min(most(k.Key), k.Sum(v => v.Weight))),
                g.MinBy(v => (v.Place.Kind, v.Place.Block))!.Place))
            .OrderByDescending(v => v.Weight).ThenBy(v => v.Place.Block),
    ];
}
