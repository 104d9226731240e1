using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;

namespace Extractor.Recognition;

/// <summary>
/// The pages of contents (目录) of a document: which blocks they are, and the titles they promise with the style of their
/// numbers, which tell later that an unnumbered line is a heading.
/// </summary>
internal sealed partial record OutlineContents(IReadOnlySet<int> Blocks, IReadOnlyDictionary<string, HeadingStyle> Titles)
{
    private const int LongestEntry = 64;

    private const int ShortestRun = 6;

    public static OutlineContents Find(Document document)
    {
        var blocks = new HashSet<int>();
        var entries = new List<(string Text, HeadingStyle Style)>();
        for (int i = 0; i < document.Blocks.Length; i++)
        {
            if (document.Blocks[i] is not Paragraph paragraph || blocks.Contains(i))
            {
                continue;
            }

            if (paragraph.Role == ParagraphRole.Contents || Leader().IsMatch(paragraph.Text))
            {
                blocks.Add(i);
                entries.Add(EntryOf(paragraph.Text));
            }
            else if (ContentsTitle().IsMatch(paragraph.Text.Trim()))
            {
                blocks.Add(i);
                Follow(document, i + 1, blocks, entries);
            }
        }

        if (entries.Count == 0)
        {
            FollowUntitled(document, blocks, entries);
        }

        var titles = new Dictionary<string, HeadingStyle>();
        foreach ((string text, HeadingStyle style) in entries)
        {
            string key = SectionCatalog.Normalize(text);
            if (key.Length >= 2)
            {
                titles.TryAdd(key, style);
            }
        }

        return new OutlineContents(blocks, titles);
    }

    /// <summary>Takes the lines after the word 目录 until the first of them is printed again, or a sentence or a table comes.</summary>
    private static void Follow(Document document, int start, HashSet<int> blocks, List<(string Text, HeadingStyle Style)> entries)
    {
        (HeadingStyle Style, int Value)? first = null;
        var seen = new HashSet<string>();
        for (int i = start; i < document.Blocks.Length && document.Blocks[i] is Paragraph paragraph; i++)
        {
            string text = paragraph.Text.Trim();
            if (paragraph.Role is not (ParagraphRole.Body or ParagraphRole.Contents) || text.Length == 0)
            {
                continue;
            }

            bool leader = paragraph.Role == ParagraphRole.Contents || Leader().IsMatch(text);
            (string title, HeadingStyle style) = EntryOf(text);
            int value = HeadingNumber.Read(text)?.Value ?? 0;
            if (!leader && (text.Length > LongestEntry || text.EndsWith('。') || IsBody(title, style, value, first, seen)))
            {
                return;
            }

            first ??= (style, value);
            seen.Add(Key(title, style));
            blocks.Add(i);
            entries.Add((title, style));
        }
    }

    private static bool IsBody(string title, HeadingStyle style, int value, (HeadingStyle Style, int Value)? first, HashSet<string> seen)
    {
        if (seen.Contains(Key(title, style)) || (first is { Style: not HeadingStyle.None } f && f.Style == style && value == f.Value))
        {
            return true;
        }

        if (style == HeadingStyle.None && first is { Style: not HeadingStyle.None } && SectionCatalog.Find(title, []) is { } meaning
            && !meaning.StartsWith("statement.", StringComparison.Ordinal)
            && seen.Any(s => SectionCatalog.Find(TitleOf(s), []) == meaning))
        {
            return true;
        }

        string text = SectionCatalog.Normalize(title);
        return style == HeadingStyle.None && seen.Any(s => s.Length >= 6 && s.EndsWith('|' + text, StringComparison.Ordinal)
            || (TitleOf(s).Length >= 4 && text.EndsWith(TitleOf(s), StringComparison.Ordinal)));
    }

    /// <summary>Contents without their title: a run of headings at the front with nothing between, most of which come again.</summary>
    private static void FollowUntitled(Document document, HashSet<int> blocks, List<(string Text, HeadingStyle Style)> entries)
    {
        var numbered = document.Blocks.OfType<Paragraph>()
            .Where(p => p.Role == ParagraphRole.Body && p.Text.Length <= LongestEntry && HeadingNumber.Read(p.Text) is not null)
            .Select(p => (p.Ordinal, Key: Key(EntryOf(p.Text).Text, EntryOf(p.Text).Style)))
            .ToList();
        var counts = numbered.CountBy(n => n.Key).ToDictionary();
        int length = 0;
        while (length < numbered.Count - 1 && counts[numbered[length].Key] > 1 && IsNext(document, numbered[length].Ordinal, numbered[length + 1].Ordinal)
            && numbered.Take(length).All(n => n.Key != numbered[length].Key))
        {
            length++;
        }

        if (length < ShortestRun)
        {
            return;
        }

        foreach ((int ordinal, _) in numbered.Take(length))
        {
            blocks.Add(ordinal);
            entries.Add(EntryOf(((Paragraph)document.Blocks[ordinal]).Text));
        }
    }

    private static bool IsNext(Document document, int from, int to) =>
        document.Blocks[(from + 1)..to].All(b => b is Paragraph p && (p.Role != ParagraphRole.Body || string.IsNullOrWhiteSpace(p.Text)));

    private static string TitleOf(string key) => key[(key.IndexOf('|', StringComparison.Ordinal) + 1)..];

    private static string Key(string title, HeadingStyle style) => $"{style}|{SectionCatalog.Normalize(title)}";

    private static (string Text, HeadingStyle Style) EntryOf(string text)
    {
        string entry = Tail().Replace(Residue().Replace(text.Trim(), ""), "");
        return HeadingNumber.Read(entry) is { } number ? (number.Rest, number.Style) : (entry, HeadingStyle.None);
    }

    [GeneratedRegex(@"^([-—－\s]*|.{2,40}(公开|预算|决算|说明))目\s*[录錄次][：:\s]*\d*$")]
    private static partial Regex ContentsTitle();

    [GeneratedRegex(@"(…{2,}|[.．·‥。]{4,}|_{6,}|－{6,}|-{6,})\s*[-－—(（]?\s*\d{0,4}\s*[-－—)）]?\s*$|PAGEREF")]
    private static partial Regex Leader();

    [GeneratedRegex(@"(HYPERLINK\s*\S*\s*)?(\\l\s*\S+\s*)?PAGEREF.*$|^TOC\s\\?o.*?(?=第|一)")]
    private static partial Regex Residue();

    [GeneratedRegex(@"[\s.．·‥…_。－-]*[-－—(（]?\s*\d{0,3}\s*[-－—)）]?\s*$(?<=[\d\s.．·‥…_。－-])|[\s.．·‥…_]+$")]
    private static partial Regex Tail();
}
