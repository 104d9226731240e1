using System.Text.RegularExpressions;

namespace Extractor.Formats.PlainText;

/// <summary>
/// Lines of a text that a page's width broke (the text of a PDF saved as a file), put together again. A text whose lines are
/// paragraphs has few lines that end at one width in the middle of a sentence.
/// </summary>
internal static partial class BrokenLines
{
    /// <summary>A broken line holds at least this share of the widest.</summary>
    private const double Full = 0.8;

    /// <summary>Widest line of a page, in letters of half width; wider texts were not broken.</summary>
    private const int Widest = 110;

    private const int Narrowest = 40;

    /// <summary>Share of the lines that break off at the full width in a broken text.</summary>
    private const double Least = 0.4;

    /// <summary>The paragraphs of a text; a blank line ends one.</summary>
    public static IEnumerable<string> Join(IReadOnlyList<string> lines)
    {
        string[] printed = [.. lines.Where(l => l.Length > 0)];
        int width = lines.Count == 0 ? 0 : lines.Max(Width);
        bool BreaksOff(string line) => Width(line) >= width * Full && !Ended().IsMatch(line);
        if (width is < Narrowest or > Widest || lines.Count(BreaksOff) < printed.Length * Least)
        {
            return printed;
        }

        var joined = new List<string>();
        bool open = false;
        foreach (string line in lines)
        {
            if (open && line.Length > 0 && !Opening().IsMatch(line))
            {
                joined[^1] += line;
            }
            else if (line.Length > 0)
            {
                joined.Add(line);
            }

            open = BreaksOff(line);
        }

        return joined;
    }

    private static int Width(string line) => line.Sum(c => c < 0x2E80 ? 1 : 2);

    [GeneratedRegex("[。；！？;!?]$|(?<!其中)[：:]$|^[-—－ ]*[0-9]{1,4}[-—－ ]*$")]
    private static partial Regex Ended();

    /// <summary>How a paragraph of its own begins: the number of a heading or of a page.</summary>
    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|[0-9]{1,2}[、．]|[0-9]{1,2}\.(?![0-9])|[-—－ ]*[0-9]{1,4}[-—－ ]*$)")]
    private static partial Regex Opening();
}
