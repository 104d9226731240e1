using System.Text.RegularExpressions;
using Extractor.Documents;

namespace Extractor.Formats.Pdf;

/// <summary>Tells page numbers, running headers and footers, and the table of contents from the body.</summary>
internal static partial class PageFurniture
{
    /// <summary>Share of the page's height, at the head and at the foot, in which page numbers and running lines stand.</summary>
    public const double Margin = 0.11;

    /// <summary>Letters of 第一部分, which stands alone where its title follows on another line.</summary>
    private const int ShortestBeginning = 4;

    public static Dictionary<PageBlock, ParagraphRole> Find(List<(int Number, Page Page, List<PageBlock> Blocks)> pages)
    {
        var roles = new Dictionary<PageBlock, ParagraphRole>(ReferenceEqualityComparer.Instance);
        var repeated = new Dictionary<(string, bool), List<PageBlock>>();
        foreach ((_, Page page, List<PageBlock> blocks) in pages)
        {
            foreach (PageBlock block in blocks)
            {
                if (block.Line is not { } line)
                {
                    continue;
                }

                bool top = line.Box.Bottom < Margin * page.Height, bottom = line.Box.Top > (1 - Margin) * page.Height;
                bool edge = ReferenceEquals(block, blocks[0]) || ReferenceEquals(block, blocks[^1]);
                if (PageNumber().IsMatch(line.Text) && (top || bottom || (edge && (line.Box.Top > 0.8 * page.Height || line.Box.Bottom < 0.15 * page.Height))))
                {
                    roles[block] = ParagraphRole.PageNumber;
                }
                else if (top || bottom)
                {
                    string words = Digits().Replace(string.Concat(line.Text.Where(c => !char.IsWhiteSpace(c))), "#");
                    if (!repeated.TryGetValue((words, top), out List<PageBlock>? same))
                    {
                        repeated[(words, top)] = same = [];
                    }

                    same.Add(block);
                }
            }
        }

        foreach (((_, bool top), List<PageBlock> same) in repeated)
        {
            if (same.Count >= 3 && same.Count * 2 >= pages.Count)
            {
                same.ForEach(b => roles[b] = top ? ParagraphRole.Header : ParagraphRole.Footer);
            }
        }

        MarkContents(pages, roles);
        return roles;
    }

    /// <summary>The lines between 目录 and an entry (or its beginning, where it is broken over lines) printed again, or with dots to a page number.</summary>
    private static void MarkContents(List<(int Number, Page Page, List<PageBlock> Blocks)> pages, Dictionary<PageBlock, ParagraphRole> roles)
    {
        var entries = new HashSet<string>();
        bool inside = false, dotted = false;
        int contentsPage = 0;
        foreach ((int number, _, List<PageBlock> blocks) in pages)
        {
            foreach (PageBlock block in blocks)
            {
                if (block.Line is not { } line)
                {
                    inside = false;
                    continue;
                }

                string words = string.Concat(line.Text.Where(c => !char.IsWhiteSpace(c)));
                if (DotLeader().IsMatch(words))
                {
                    roles[block] = ParagraphRole.Contents;
                    inside = dotted = true;
                    entries.Add(DotLeader().Replace(words, ""));
                    contentsPage = number;
                    continue;
                }

                if (words is "目录" or "目次" or "目录：")
                {
                    (inside, dotted) = (true, false);
                    entries.Clear();
                    contentsPage = number;
                    roles[block] = ParagraphRole.Contents;
                    continue;
                }

                if (!inside || roles.ContainsKey(block))
                {
                    continue;
                }

                string entry = TrailingPage().Replace(words, "");
                bool newPage = number != contentsPage && (dotted || !Entry().IsMatch(words));
                if (words.Length > 48 || words.EndsWith('。') || newPage || entries.Any(e => e == entry || (entry.Length >= ShortestBeginning && e.StartsWith(entry, StringComparison.Ordinal))))
                {
                    inside = false;
                    continue;
                }

                entries.Add(entry);
                contentsPage = number;
                roles[block] = ParagraphRole.Contents;
            }
        }
    }

    [GeneratedRegex(@"^[\s\-—–―－─·~～]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}\s*页?)?[\s\-—–―－─·~～]*$")]
    private static partial Regex PageNumber();

    /// <summary>A line that begins with a number of the outline or ends with a page number.</summary>
    [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+[部章]|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十]+[）)]|\d{1,2}[、．.]|附)|\d{1,3}$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"(?:[.．…·⋯]{4,}|…{2,})\s*[（(]?\d{0,4}[）)]?$")]
    private static partial Regex DotLeader();

    [GeneratedRegex(@"[.．…·\-]*\d{1,3}$")]
    private static partial Regex TrailingPage();
}
