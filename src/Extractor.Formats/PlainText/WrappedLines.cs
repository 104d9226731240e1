using System.Text.RegularExpressions;

namespace Extractor.Formats.PlainText;

/// <summary>
/// Texts taken from printed pages are cut to the width of the page. Where most lines of prose end at one width, a line of that
/// width that no mark ends goes on in the next.
/// </summary>
internal static partial class WrappedLines
{
    /// <summary>Widths, in half-width letters, that pages are printed in.</summary>
    private const int Narrowest = 40, Widest = 130;

    /// <summary>How much shorter than the widest a full line may be: a letter that did not fit, and half-width marks.</summary>
    private const int Slack = 5;

    private const int FewestLines = 6;

    /// <summary>The lines with those joined that were cut; all as they are where the text was not cut.</summary>
    public static IEnumerable<string> Join(IReadOnlyList<string> lines)
    {
        int width = WidthOf(lines);
        string open = "";
        foreach (string line in lines)
        {
            bool goesOn = open.Length > 0 && line.Length > 0 && !Begins().IsMatch(line);
            if (open.Length > 0 && !goesOn)
            {
                yield return open;
            }

            string text = goesOn ? open + line : line;
            open = "";
            if (width > 0 && Width(line) >= width - Slack && !Ends().IsMatch(line))
            {
                open = text;
            }
            else
            {
                yield return text;
            }
        }

        if (open.Length > 0)
        {
            yield return open;
        }
    }

    /// <summary>The width that a text was cut to, or 0 where lines are wider than a page or too few end alike.</summary>
    private static int WidthOf(IReadOnlyList<string> lines)
    {
        int widest = lines.Count == 0 ? 0 : lines.Max(Width);
        int full = lines.Count(l => Width(l) >= widest - Slack);
        int prose = lines.Count(l => Width(l) > Narrowest / 2);
        return widest is >= Narrowest and <= Widest && full >= FewestLines && full * 3 >= prose ? widest : 0;
    }

    private static int Width(string line) => line.Sum(c => c < 0x2000 ? 1 : 2);

    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.．]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、.．](?!\d)|[①-⑳]|[—－-]\s*\d+\s*[—－-]$)")]
    private static partial Regex Begins();

    [GeneratedRegex("[。；：！？;:]$")]
    private static partial Regex Ends();
}
