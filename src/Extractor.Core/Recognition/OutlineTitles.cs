using System.Text.RegularExpressions;
using Extractor.Documents;

namespace Extractor.Recognition;

/// <summary>Titles without numbers, titles of tables, and titles broken over several lines.</summary>
internal sealed partial class OutlineBuilder
{
    /// <summary>How many blocks (公开01表, 单位：万元) may stand between the title of a table and the table.</summary>
    private const int TitleToGrid = 6;

    /// <summary>The style that an unnumbered line takes from its entry in the contents, its lost number or its print; None if it is no heading.</summary>
    private HeadingStyle StyleOfUnnumbered(Heading heading)
    {
        string title = SectionCatalog.Normalize(heading.Title);
        if (title.Length is < 2 or > UnnumberedTitle || TableNumber().IsMatch(title))
        {
            return HeadingStyle.None;
        }

        title = FiscalYear().Replace(title, "");
        if (ReportTitle().IsMatch(title) || title.AsSpan().ContainsAny('/', '>'))
        {
            return HeadingStyle.None;
        }

        if (ProjectTitle().IsMatch(title))
        {
            return HeadingStyle.Attachment;
        }

        if (_contents.Titles.TryGetValue(title, out HeadingStyle style))
        {
            return style == HeadingStyle.None ? HeadingStyle.Chinese : style;
        }

        if (SectionCatalog.IsTableTitle(title) || title.Any(char.IsAsciiDigit))
        {
            return HeadingStyle.None;
        }

        string? meaning = SectionCatalog.Find(heading.Title, []);
        if (meaning is not null && heading.SoundsLikeTitle && (heading.SoundsLikeSection || !_open.Any(o => o.Canonical == "statements" || IsStatement(o.Canonical)))
            && _promisedMeanings.TryGetValue(meaning, out HeadingStyle styleOfMeaning)
            && _sections.All(s => s.Canonical != meaning))
        {
            return styleOfMeaning;
        }

        if (meaning is not null && LostNumber().IsMatch(title) && (_sections.Count > 0 || !heading.Title.Any(char.IsAsciiDigit)) && _sections.All(s => s.Canonical != meaning))
        {
            return meaning is "explanation" ? HeadingStyle.Part : HeadingStyle.Chinese;
        }

        var promised = _contents.Titles.Where(t => t.Key.Length >= 4 && title.EndsWith(t.Key, StringComparison.Ordinal))
            .OrderByDescending(t => t.Key.Length).Select(t => (HeadingStyle?)t.Value).FirstOrDefault();
        return promised is { } found and not HeadingStyle.None ? found
            : heading.Emphasis == 0 ? HeadingStyle.None
            : meaning switch
            {
                null => HeadingStyle.None,
                "statements" or "explanation" or "overview" or "glossary" or "attachments" => HeadingStyle.Part,
                _ => heading.Emphasis >= 2 ? HeadingStyle.Chinese : HeadingStyle.None,
            };
    }

    private bool IsTableTitle(Heading heading) => heading.Style == HeadingStyle.None && StandsBeforeTable(heading);

    /// <summary>A line that names a table, with the table or its unit line shortly after it.</summary>
    private bool StandsBeforeTable(Heading heading)
    {
        if (heading.Title.Length > UnnumberedTitle || !SectionCatalog.IsTableTitle(heading.Title) || TableNumber().IsMatch(heading.Title))
        {
            return false;
        }

        int last = Math.Min(_document.Blocks.Length - 1, heading.Block + TitleToGrid);
        for (int i = heading.Block + 1; i <= last; i++)
        {
            switch (_document.Blocks[i])
            {
                case Grid:
                    return true;
                case Paragraph { Role: ParagraphRole.Body } p when UnitLine().IsMatch(p.Text):
                    return true;
                case Paragraph { Role: ParagraphRole.Body } p when p.Text.Length > UnnumberedTitle || HeadingNumber.Read(p.Text) is not null:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Joins a title that is broken over paragraphs: 第一部分 / 部门概况, or …支出 / 情况说明.</summary>
    private Heading Join(Heading heading)
    {
        int next = heading.Block;
        bool bare = heading.Title.Length == 0;
        while (heading.Shape == HeadingShape.Alone)
        {
            do
            {
                next++;
            }
            while (next < _document.Blocks.Length && _document.Blocks[next] is Paragraph p && (p.Role != ParagraphRole.Body || string.IsNullOrWhiteSpace(p.Text)));

            if (_candidates.GetValueOrDefault(next) is not { Style: HeadingStyle.None, Shape: HeadingShape.Alone } rest || !Continues(heading, rest, bare))
            {
                break;
            }

            _joined.Add(next);
            heading = heading with { Title = heading.Title + rest.Title };
        }

        return heading;
    }

    /// <summary>Whether the next line belongs to the title; a part's own page (<paramref name="bare"/>: the number alone) may set it in several lines.</summary>
    private bool Continues(Heading heading, Heading rest, bool bare)
    {
        if (rest.Title.Length > UnnumberedTitle || UnitLine().IsMatch(rest.Title))
        {
            return false;
        }

        return heading.Title.Length == 0
            || (!Promised(heading.Title) && Promised(heading.Title + rest.Title))
            || (heading.Style == HeadingStyle.Part && SectionCatalog.Find(heading.Title, []) is null
                && (SectionCatalog.Find(heading.Title + rest.Title, []) is not null || (bare && heading.Title.Length < UnnumberedTitle / 2)))
            || (heading.Title.Length >= 8 && rest.Title is "说明" or "情况说明" or "明" or "表")
            || (heading.Title.Length >= 8 && BrokenTail().IsMatch(rest.Title) && !heading.SoundsLikeTitle)
            || (heading.Style == HeadingStyle.Attachment && heading.Title.Length < UnnumberedTitle && !AnnexTitle().IsMatch(heading.Title) && AnnexTitle().IsMatch(rest.Title));
    }

    private bool Promised(string title) => _contents.Titles.ContainsKey(SectionCatalog.Normalize(title));

    /// <summary>Each project has an explanation with sections of its own.</summary>
    [GeneratedRegex(@"^(?!.*(三公|运行|机关|会议|培训)).{4,}(经费|项目)情况说明$")]
    private static partial Regex ProjectTitle();

    [GeneratedRegex(@"单位[：:]\s*(人民币)?\s*[万亿]?\s*元|^(公开|预算|附|表)\s*\d{1,2}(-\d)?\s*表?$|^(部门|单位|编制单位|编制部门|预算部门|预算单位|填报单位)[：:]")]
    private static partial Regex UnitLine();

    [GeneratedRegex(@"^(续|公开|预算|决算|财决|附|部门)*\s*表?\s*[一二三四五六七八九十0-9]{0,3}(-\d{1,2})?\s*表?$")]
    private static partial Regex TableNumber();

    /// <summary>The full title of a section that a web page prints without the number that its list had.</summary>
    [GeneratedRegex(@"^[^，。：]*(收入|支出|预算|决算|经费|采购|资产|绩效|拨款)[^，。：]*情况(的?说明)?$")]
    private static partial Regex LostNumber();

    [GeneratedRegex(@"(报告|表|说明|方案)$")]
    private static partial Regex AnnexTitle();

    [GeneratedRegex(@"^.{0,6}(情况说明|说明|情况|明|表|支出表|决算表|预算表)$")]
    private static partial Regex BrokenTail();

    [GeneratedRegex(@"^20[0-9]{2}年度?(?!预算|决算)")]
    private static partial Regex FiscalYear();

    [GeneratedRegex(@"(部门|单位|年度?)(预算|决算)(公开|信息公开|报告)?$")]
    private static partial Regex ReportTitle();
}
