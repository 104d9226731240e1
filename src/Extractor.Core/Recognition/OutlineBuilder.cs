using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Recognition.Tables;
using Extractor.Reports;

namespace Extractor.Recognition;

/// <summary>Goes through a document once, deciding for each possible heading whether it is one and how deep it stands.</summary>
internal sealed partial class OutlineBuilder
{
    private const int UnnumberedTitle = 40;

    private sealed record Open(HeadingStyle Style, int Rank, int Value, int Index, string? Canonical);

    private readonly Document _document;
    private readonly IWordingModel? _model;
    private readonly OutlineContents _contents;
    private readonly Dictionary<string, HeadingStyle> _promisedMeanings;
    private readonly Dictionary<int, Heading> _candidates;
    private readonly IReadOnlyDictionary<HeadingStyle, int> _ranks;
    private readonly List<Section> _sections = [];
    private readonly Stack<Open> _open = new();
    private readonly List<int> _counters = [];
    private readonly HashSet<int> _joined = [];

    private OutlineBuilder(Document document, IWordingModel? model)
    {
        _document = document;
        _model = model;
        _contents = OutlineContents.Find(document);
        _promisedMeanings = _contents.Titles.Where(t => t.Value != HeadingStyle.None)
            .Select(t => (Meaning: SectionCatalog.Find(t.Key, []), t.Value)).Where(t => t.Meaning is not null)
            .GroupBy(t => t.Meaning!).ToDictionary(g => g.Key, g => g.Min(t => t.Value));
        double bodySize = BodySize(document);
        _candidates = document.Blocks.OfType<Paragraph>()
            .Where(p => !_contents.Blocks.Contains(p.Ordinal))
            .Select(p => Heading.Read(p, bodySize))
            .OfType<Heading>()
            .ToDictionary(h => h.Block);
        _ranks = HeadingRanks.Learn([.. _candidates.Values.Where(h => h.Shape != HeadingShape.BeforeFigure).OrderBy(h => h.Block)]);
    }

    public static (ImmutableArray<Section> Sections, ImmutableArray<int> SectionOfBlock) Build(Document document, IWordingModel? model)
    {
        var builder = new OutlineBuilder(document, model);
        var sectionOfBlock = ImmutableArray.CreateBuilder<int>(document.Blocks.Length);
        foreach (Block block in document.Blocks)
        {
            builder.Take(block);
            sectionOfBlock.Add(builder._open.Count == 0 ? -1 : builder._open.Peek().Index);
        }

        return ([.. builder._sections], sectionOfBlock.ToImmutable());
    }

    private void Take(Block block)
    {
        if (block is Grid grid)
        {
            TakeGrid(grid);
        }
        else if (!_joined.Contains(block.Ordinal) && _candidates.GetValueOrDefault(block.Ordinal) is { } candidate)
        {
            Heading heading = Join(candidate);
            HeadingStyle style = heading.Style == HeadingStyle.None ? StyleOfUnnumbered(heading) : heading.Style;
            if (style != HeadingStyle.None || IsTableTitle(heading))
            {
                TakeHeading(style == HeadingStyle.None && StatementTitles.WrappedForm(_document.Blocks, heading.Block) is { } whole ? heading with { Title = whole } : heading, style);
            }
        }
    }

    private void TakeHeading(Heading heading, HeadingStyle style)
    {
        if (IsStatement(SectionCatalog.Find(heading.Title, [])) && StandsBeforeTable(heading))
        {
            EndGlossary();
        }

        int rank = RankOf(heading, style);
        string[] above = [.. Above(rank).Select(o => o.Canonical).OfType<string>()];
        string? canonical = SectionCatalog.Find(heading.Title, above) ?? Asked(heading, above);
        if (!IsHeading(heading, style, rank, canonical))
        {
            return;
        }

        if (heading.Style == HeadingStyle.None && Current(rank) is { } current && IsRepeated(_sections[current.Index], heading.Title, canonical))
        {
            return;
        }

        Add(style, rank, heading.Value, heading.Number, heading.Title, canonical, heading.Block);
    }

    /// <summary>Words that titles of sections end with, one letter of print amiss allowed; asking of every numbered line would load a model for most reports.</summary>
    [GeneratedRegex("(?:情.|.况|说.|.明|概.|解.|.释|职.|.责|机.|.构|采.|.购|资.|.产|绩.|.效|经.|.费|预.|.算|决.)$")]
    private static partial Regex TitleWord();

    /// <summary>Titles that reports print and the schema has no meaning for: no misprint of one that it has.</summary>
    [GeneratedRegex("委托业务费|行政事业性收费|转移支付|增减变[化动]|有关情况|相关情况|特殊事项|项目概况|资金|，")]
    private static partial Regex Nameless();

    /// <summary>
    /// The meaning that the model gives a numbered title of unknown wording. Below prose (duties, terms) nothing is asked: its
    /// numbered lines are no titles.
    /// </summary>
    private string? Asked(Heading heading, string[] above) =>
        _model is not null && heading is { Style: not HeadingStyle.None, Shape: not HeadingShape.BeforeFigure }
        && TitleWord().IsMatch(heading.Title) && !Nameless().IsMatch(heading.Title) && !above.Any(IsProse) && SectionCatalog.Find(heading.Title, []) is null
        && _model.Choose(heading.Title, above.LastOrDefault("")) is { } chosen && SectionCatalog.Allows(chosen.Reading, above)
            ? chosen.Reading
            : null;

    /// <summary>A running title, or the full title that a table prints under its numbered heading.</summary>
    private static bool IsRepeated(Section open, string title, string? canonical)
    {
        string one = SectionCatalog.Normalize(open.Title), other = SectionCatalog.Normalize(title);
        return one == other || (IsStatement(canonical) && canonical == open.Canonical && open.Number.Length > 0 && other.EndsWith(one, StringComparison.Ordinal));
    }

    /// <summary>A table that holds its title, or a sheet of that name, opens a section where no heading before it did.</summary>
    private void TakeGrid(Grid grid)
    {
        string? title = Captions(grid).Prepend(grid.Name ?? "").FirstOrDefault(t => SectionCatalog.IsTableTitle(t) && IsStatement(SectionCatalog.Find(t, [])));
        if (title is null)
        {
            return;
        }

        string canonical = SectionCatalog.Find(title, [])!;
        if (!_open.Any(o => o.Canonical == canonical && (grid.Name is null || IsRepeated(_sections[o.Index], title, canonical))))
        {
            EndGlossary();
            var heading = new Heading(grid.Ordinal, HeadingStyle.None, 0, "", title, HeadingShape.Alone, false, 0);
            Add(HeadingStyle.None, RankOf(heading, HeadingStyle.None), 0, "", title, canonical, grid.Ordinal);
        }
    }

    /// <summary>The lines that a grid prints above its columns: 表7, its title, its unit.</summary>
    private static IEnumerable<string> Captions(Grid grid) =>
        grid.Rows.Take(3).Select(r => r.Cells.Where(c => c.Text.Length > 0).ToList()).Where(c => c.Count == 1).Select(c => c[0].Text.Trim()).Where(t => t.Length <= UnnumberedTitle);

    /// <summary>Statements printed after the explanation of terms are no part of it.</summary>
    private void EndGlossary()
    {
        while (_open.Any(o => o.Canonical == "glossary"))
        {
            _open.Pop();
        }
    }

    private void Add(HeadingStyle style, int rank, int value, string number, string title, string? canonical, int block)
    {
        while (_open.Count > 0 && _open.Peek().Rank >= rank)
        {
            _open.Pop();
        }

        int level = _open.Count + 1;
        if (_counters.Count > level)
        {
            _counters.RemoveRange(level, _counters.Count - level);
        }

        if (_counters.Count < level)
        {
            _counters.Add(0);
        }

        _counters[level - 1]++;
        _open.Push(new Open(style, rank, value, _sections.Count, canonical));
        _sections.Add(new Section(string.Join('.', _counters), level, number, title, canonical, _document.Blocks[block].Page, block));
    }

    /// <summary>The sections that stay open around a heading of a rank, outermost first.</summary>
    private IEnumerable<Open> Above(int rank) => _open.Reverse().TakeWhile(o => o.Rank < rank);

    private Open? Current(int rank) => _open.FirstOrDefault(o => o.Rank == rank);

    /// <summary>
    /// Numbers that start at 1 below a title printed without its number stand inside it, though the contents number it alike; so do
    /// duties and sentences below a title of prose, whose first may read like no heading.
    /// </summary>
    private int RankOf(Heading heading, HeadingStyle style)
    {
        if (heading.Style == HeadingStyle.None && SectionCatalog.IsTableTitle(heading.Title))
        {
            Open? beside = _open.Reverse().FirstOrDefault(o => IsProse(o.Canonical) || IsStatement(o.Canonical));
            return beside?.Rank ?? (style == HeadingStyle.None ? RankOfTable() : _ranks[style] * 2);
        }

        int rank = _ranks[style] * 2;
        bool inner = heading.Style != HeadingStyle.None
            && (_open.Any(o => o.Rank == rank + 1 && o.Style == style)
                || (Current(rank) is { } untold && _sections[untold.Index].Number.Length == 0 && !IsStatement(untold.Canonical)
                    && (heading.Value == 1 || (IsProse(untold.Canonical) && IsListed(heading)))));
        return inner ? rank + 1 : rank;
    }

    /// <summary>Whether a numbered line reads like an item of a list: 四、实施综合管理。对辖区内…, 九、承办交办的其他事项。</summary>
    private static bool IsListed(Heading heading) =>
        heading.Emphasis == 0 && (heading.SoundsLikeDuty || (heading.Shape == HeadingShape.RunIn && SectionCatalog.Find(heading.Title, []) is null));

    private static bool IsProse(string? canonical) =>
        canonical is "glossary" or "overview" or "duties" or "organisation" or "staffing" or "key-work" or "publication-notes";

    private static bool IsStatement(string? canonical) => canonical?.StartsWith("statement.", StringComparison.Ordinal) == true;

    /// <summary>
    /// The title of a table stands beside other tables or below the part or section that holds them, else beside the numbered
    /// sections; it ends a section of prose.
    /// </summary>
    private int RankOfTable()
    {
        int chinese = _ranks[HeadingStyle.Chinese] * 2;
        foreach (Open open in _open)
        {
            if (open.Canonical is "statements" or "attachments" or "explanation" || (open.Canonical is null && open.Rank < chinese))
            {
                return Math.Max(open.Rank + 1, chinese);
            }
        }

        return chinese;
    }

    private bool IsHeading(Heading heading, HeadingStyle style, int rank, string? canonical)
    {
        if (style is HeadingStyle.Part)
        {
            return heading.Shape == HeadingShape.Alone || canonical is not null;
        }

        if (style is HeadingStyle.Attachment)
        {
            return heading.Shape == HeadingShape.Alone && _sections.Count > 0;
        }

        bool promised = _contents.Titles.TryGetValue(SectionCatalog.Normalize(heading.Title), out HeadingStyle promisedStyle) && promisedStyle == style;
        bool fits = heading.Shape switch
        {
            HeadingShape.RunIn => canonical is not null || promised || (heading.SoundsLikeTitle && !heading.SoundsLikeDuty),
            HeadingShape.BeforeFigure => canonical is not null && BeforeFigureIds.Any(i => SectionCatalog.IsWithin(canonical, i)),
            _ => (canonical is not null && !heading.Title.Contains('，', StringComparison.Ordinal)) || promised || (!heading.Weak && !heading.SoundsLikeDuty) || heading.Emphasis > 1,
        };
        return fits && (!heading.Weak || canonical is not null || promised) && FitsAbove(heading, rank, canonical, promised);
    }

    private static readonly ImmutableArray<string> BeforeFigureIds =
        ["three-public", "operating-cost", "procurement", "assets", "meeting-training", "government-purchase-services"];

    /// <summary>Meanings that the names of rows in a table have too: 二、政府性基金预算拨款收入.</summary>
    private static readonly ImmutableArray<string> RowMeanings =
        ["revenue", "expenditure", "appropriation", "fiscal-expenditure", "general-expenditure", "general-basic", "govfund", "statecap", "debt"];

    /// <summary>Whether a heading may stand where it does: definitions and lists of duties are numbered too, and are none.</summary>
    private bool FitsAbove(Heading heading, int rank, string? canonical, bool promised)
    {
        if (_open.FirstOrDefault(o => o.Canonical == "glossary") is { Canonical: not null } glossary)
        {
            bool part = canonical is "explanation" or "statements" or "attachments" && heading is { Shape: HeadingShape.Alone, Emphasis: > 1 };
            return promised || part || (rank == glossary.Rank && heading.Shape == HeadingShape.Alone
                && (heading.Value == glossary.Value + 1 || glossary.Value == 0));
        }

        if (_open.Any(o => IsStatement(o.Canonical) || (o.Rank < rank && o.Canonical == "statements")))
        {
            return promised || (canonical is not null && (!RowMeanings.Contains(canonical) || heading.SoundsLikeSection));
        }

        return canonical is not null || promised || heading.Emphasis > 1
            || !Above(rank).Any(o => o.Canonical is "duties" or "organisation" or "staffing" or "key-work");
    }

    private static double BodySize(Document document) =>
        document.Blocks.OfType<Paragraph>()
            .Where(p => p is { Role: ParagraphRole.Body, FontSize: not null })
            .GroupBy(p => Math.Round(p.FontSize!.Value * 2) / 2)
            .OrderByDescending(g => g.Sum(p => p.Text.Length)).ThenBy(g => g.Key)
            .Select(g => g.Key).FirstOrDefault();
}
