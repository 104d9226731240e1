using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Documents;

namespace Extractor.Formats.Pdf;

/// <summary>Turns the lines and tables of the pages into the blocks of a document: roles, paragraphs, tables over pages.</summary>
internal static partial class BlockAssembly
{
    public static ImmutableArray<Block> Assemble(List<(int Number, Page Page, List<PageBlock> Blocks)> pages)
    {
        Dictionary<PageBlock, ParagraphRole> roles = PageFurniture.Find(pages);
        var blocks = new List<Block>();
        var tables = new TableJoiner();
        var paragraph = new ParagraphBuilder();
        foreach ((int number, Page page, List<PageBlock> pageBlocks) in pages)
        {
            (double left, double right) = TextMargins(pageBlocks, roles);
            foreach (PageBlock block in pageBlocks)
            {
                if (block.Grid is not null)
                {
                    paragraph.Flush(blocks);
                    tables.Add(blocks, block);
                    continue;
                }

                ParagraphRole role = roles.GetValueOrDefault(block, ParagraphRole.Body);
                if (role is ParagraphRole.Header or ParagraphRole.Footer or ParagraphRole.PageNumber)
                {
                    blocks.Add(ParagraphBuilder.Single(block.Line!, number, role, page.Width));
                    continue;
                }

                bool alone = pageBlocks.Exists(b => !ReferenceEquals(b, block) && b.Line is not null && Math.Abs(b.Line.Baseline - block.Line!.Baseline) < 2);
                paragraph.Add(blocks, block.Line!, number, role, left, right, page.Width, alone);
            }
        }

        paragraph.Flush(blocks);
        return [.. blocks.Select((block, index) => block with { Ordinal = index })];
    }

    /// <summary>Where the running text of a page begins and ends.</summary>
    private static (double Left, double Right) TextMargins(List<PageBlock> blocks, Dictionary<PageBlock, ParagraphRole> roles)
    {
        double left = double.MaxValue, right = 0;
        foreach (PageBlock block in blocks)
        {
            if (block.Line is { } line && roles.GetValueOrDefault(block, ParagraphRole.Body) == ParagraphRole.Body && line.Text.Length > 4)
            {
                left = Math.Min(left, line.Box.Left);
                right = Math.Max(right, line.Box.Right);
            }
        }

        return (left, right);
    }

    /// <summary>Joins printed lines into paragraphs: a line that reaches the right margin goes on in the next unless that begins a new one.</summary>
    private sealed partial class ParagraphBuilder
    {
        private const string Opening = "（《【“";
        private const string Closing = "）)》】”，。、：；！？%％";
        private const string Brackets = "）)》】”";

        /// <summary>Share of the width of the text that a line fills which was not ended on purpose.</summary>
        private const double LongLine = 0.85;

        private readonly StringBuilder text = new();
        private readonly List<TextLine> lines = [];
        private GlyphLine? last;
        private int lastPage;
        private bool lastFull;
        private bool lastWide;
        private double lastLeft;
        private double lastRight;
        private double firstSize;
        private bool firstBold;
        private bool centered;
        private bool indented;
        private ParagraphRole role;

        public static Paragraph Single(GlyphLine line, int page, ParagraphRole role, double width) => new()
        {
            Text = line.Text,
            Role = role,
            Page = page,
            Box = TableCells.Rounded(line.Box),
            FontSize = Math.Round(line.Size, 1),
            Bold = line.Bold,
            Centered = IsCentered(line, 0, width),
            Lines = [new TextLine(0, line.Text.Length, page, TableCells.Rounded(line.Box), [.. line.Edges])],
        };

        public void Add(List<Block> blocks, GlyphLine line, int page, ParagraphRole lineRole, double left, double right, double width, bool beside)
        {
            bool hangs = indented && !EndsSentence(text) && !NewItem().IsMatch(line.Text);
            bool joins = last is not null && (lastFull || hangs || NextWordDoesNotFit(line) || BreaksOff()) && lastWide && !beside && lineRole == ParagraphRole.Body && role == ParagraphRole.Body
                && line.Box.Left - left < 1.2 * line.Size && Math.Abs(line.Size - last.Size) < 0.15 * last.Size
                && (page == lastPage + 1 || (page == lastPage && line.Baseline - last.Baseline < 3.2 * line.Size && line.Baseline > last.Baseline))
                && !(EndsSentence(text) && (NewItem().IsMatch(line.Text) || centered || TableTitle().IsMatch(line.Text))) && !Caption().IsMatch(line.Text) && (page == lastPage || GoesOnOverThePage(line, left, width));
            if (!joins)
            {
                Flush(blocks);
                firstSize = line.Size;
                firstBold = line.Bold;
                centered = IsCentered(line, left, width);
                indented = line.Box.Left - left > (NewItem().IsMatch(line.Text) ? 0.3 : 1.4) * line.Size;
                role = lineRole;
            }

            string separator = PrintedText.Separator(text.ToString(), line.Text);
            text.Append(separator);
            lines.Add(new TextLine(text.Length, line.Text.Length, page, TableCells.Rounded(line.Box), [.. line.Edges]));
            text.Append(line.Text);
            last = line;
            lastPage = page;
            lastWide = !beside && line.Box.Right - left > 0.45 * width && !Unit().IsMatch(line.Text);
            lastFull = line.Box.Right > right - (1.6 * line.Size);
            (lastLeft, lastRight) = (left, right);
        }

        /// <summary>A sentence goes on at the margin of the text. A page may hold a centred title and a table alone: the title is then no margin.</summary>
        private bool GoesOnOverThePage(GlyphLine line, double left, double width) =>
            (!EndsSentence(text) || Announces().IsMatch(text.ToString())) && !NewItem().IsMatch(line.Text) && !IsCentered(line, Math.Min(left, lastLeft), width);

        /// <summary>Ragged lines: a long one breaks off in the middle of a sentence.</summary>
        private bool BreaksOff() => last!.Box.Right - lastLeft > LongLine * (lastRight - lastLeft) && !EndsSentence(text) && text.ToString().AsSpan().ContainsAny('，', '。');

        /// <summary>A line ends early when the figure or the word that follows does not fit into what is left of it; marks that open never end a line, marks that close never begin one, and a figure is not parted from a bracket before it.</summary>
        private bool NextWordDoesNotFit(GlyphLine next)
        {
            string printed = next.Text;
            int length = Skip(0, c => Opening.Contains(c, StringComparison.Ordinal) || (!PrintedText.IsCjk(c) && c != ' ')) + 1;
            length = Skip(length, c => Closing.Contains(c, StringComparison.Ordinal));
            length = length <= printed.Length && Brackets.Contains(printed[length - 1], StringComparison.Ordinal) ? Skip(length, char.IsAsciiDigit) : length;
            length = Math.Min(length, printed.Length);
            double word = next.Edges.Length > length ? next.Edges[length] - next.Edges[0] : 0;
            return last!.Box.Right + word > lastRight - (0.6 * next.Size);

            int Skip(int at, Predicate<char> letter)
            {
                while (at < printed.Length && letter(printed[at]))
                {
                    at++;
                }

                return at;
            }
        }

        public void Flush(List<Block> blocks)
        {
            if (last is not null)
            {
                Box box = lines.Where(l => l.Page == lines[0].Page).Select(l => l.Box).Aggregate((a, b) => a.Union(b));
                blocks.Add(new Paragraph
                {
                    Text = text.ToString(),
                    Role = role,
                    Page = lines[0].Page,
                    Box = box,
                    FontSize = Math.Round(firstSize, 1),
                    Bold = firstBold,
                    Centered = centered,
                    Lines = [.. lines],
                });
            }

            text.Clear();
            lines.Clear();
            last = null;
            lastFull = false;
        }

        private static bool IsCentered(GlyphLine line, double left, double width) =>
            line.Box.Width < 0.8 * width && Math.Abs((line.Box.Left + line.Box.Right) / 2 - (width / 2)) < 0.03 * width && line.Box.Left - left > 2 * line.Size;

        private static bool EndsSentence(StringBuilder text) => text.Length > 0 && text[^1] is '。' or '：' or ':' or '；' or '！' or '？';

        [GeneratedRegex(@"^(?:第[一二三四五六七八九十]+[部章条]|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[、．.](?!\d)|[①-⑳])")]
        private static partial Regex NewItem();

        /// <summary>A list in the same paragraph follows.</summary>
        [GeneratedRegex("(?:其中|包括)[：:]$")]
        private static partial Regex Announces();

        /// <summary>A line that is nothing but the name of a statement.</summary>
        [GeneratedRegex(@"^[^，。；：、]{2,40}表(?:（[^）]*）)?$")]
        private static partial Regex TableTitle();

        /// <summary>编制部门：X　单位：元, between the title of a statement and the statement.</summary>
        [GeneratedRegex(@"^(?:编制|填报|公开|预算)?(?:部门|单位)(?:名称)?[:：].*单位[:：]\s*\S{0,2}元\s*$")]
        private static partial Regex Caption();

        [GeneratedRegex(@"单位[:：]\s*\S{0,2}元\s*$")]
        private static partial Regex Unit();
    }
}
