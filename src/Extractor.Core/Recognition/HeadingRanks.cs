using System.Collections.Immutable;

namespace Extractor.Recognition;

/// <summary>
/// Which style of numbers stands inside which in one document. The usual order holds unless the document itself shows another:
/// where "1." counts on across several runs of "（一）", "（一）" is the inner one.
/// </summary>
internal static class HeadingRanks
{
    private static readonly ImmutableArray<HeadingStyle> Usual =
    [
        HeadingStyle.Part, HeadingStyle.Attachment, HeadingStyle.Chinese, HeadingStyle.ChineseParenthesis, HeadingStyle.Arabic,
        HeadingStyle.ArabicDecimal, HeadingStyle.ArabicParenthesis, HeadingStyle.Circled, HeadingStyle.Letter,
    ];

    /// <summary>The rank of each style, 0 for the outermost.</summary>
    public static IReadOnlyDictionary<HeadingStyle, int> Learn(IReadOnlyList<Heading> headings)
    {
        List<HeadingStyle> order = [.. Usual];
        for (int i = 2; i + 1 < order.Count; i++)
        {
            if (TimesWithin(headings, order[i], order[i + 1]) > TimesWithin(headings, order[i + 1], order[i]) + 1)
            {
                (order[i], order[i + 1]) = (order[i + 1], order[i]);
            }
        }

        return order.ToDictionary(style => style, order.IndexOf);
    }

    /// <summary>How often a run of <paramref name="inner"/> starts at 1 between n and n + 1 of <paramref name="outer"/>.</summary>
    private static int TimesWithin(IReadOnlyList<Heading> headings, HeadingStyle inner, HeadingStyle outer)
    {
        int times = 0, last = 0;
        bool started = false;
        foreach (Heading heading in headings)
        {
            if (heading.Style == outer)
            {
                times += started && last > 0 && heading.Value == last + 1 ? 1 : 0;
                last = heading.Value;
                started = false;
            }
            else if (heading.Style == inner)
            {
                started |= heading.Value == 1 && last > 0;
            }
            else if (heading.Style is HeadingStyle.Part or HeadingStyle.Attachment)
            {
                (last, started) = (0, false);
            }
        }

        return times;
    }
}
