using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;

namespace Extractor.Recognition;

/// <summary>Where a document says what it is, from the most to the least telling.</summary>
internal enum ProfilePlaceKind
{
    Cover,
    PageHeader,
    Heading,
    Caption,
    Body,
}

/// <summary>A piece of text that may name department, year or kind. <paramref name="Text"/> has no blanks and half-width digits.</summary>
internal sealed record ProfilePlace(ProfilePlaceKind Kind, string Text, int Block)
{
    public double Weight => Kind switch
    {
        ProfilePlaceKind.Cover => 8,
        ProfilePlaceKind.PageHeader => 4,
        ProfilePlaceKind.Heading => 3,
        ProfilePlaceKind.Caption => 2,
        _ => 1,
    };
}

/// <summary>Collects the places of a document that its profile is read from.</summary>
internal static partial class ProfilePlaces
{
    private const int CoverLines = 14;

    private const int LongestCoverLine = 90;

    private const int CaptionRows = 5;

    /// <summary>A web page prints its navigation first: how many paragraphs may stand before the title of the report.</summary>
    private const int TitleWithin = 300;

    public static ImmutableArray<ProfilePlace> Collect(Document document, Outline outline)
    {
        var places = ImmutableArray.CreateBuilder<ProfilePlace>();
        ImmutableArray<ProfilePlace> cover = [.. Cover(document, outline)];
        if (cover.Length > 1)
        {
            places.Add(new ProfilePlace(ProfilePlaceKind.Cover, string.Concat(cover.Select(c => c.Text)), cover[0].Block));
        }

        places.AddRange(cover);
        places.AddRange(document.Blocks.OfType<Paragraph>().Where(p => p.Role is ParagraphRole.Header or ParagraphRole.Footer)
            .Select(p => new ProfilePlace(ProfilePlaceKind.PageHeader, Clean(p.Text), p.Ordinal)).DistinctBy(p => p.Text));
        places.AddRange(outline.Sections.Select(s => new ProfilePlace(ProfilePlaceKind.Heading, Clean(s.Title), s.Block)));
        HashSet<int> coverBlocks = [.. cover.Select(c => c.Block)];
        if (!cover.Any(c => ReportTitle().IsMatch(c.Text)))
        {
            int body = outline.Sections.FirstOrDefault(s => s.Canonical is "overview" or "statements" or "explanation")?.Block ?? int.MaxValue;
            IEnumerable<ProfilePlace> titles = document.Blocks.OfType<Paragraph>().Where(p => p.Role == ParagraphRole.Body && p.Ordinal < body).Take(TitleWithin)
                .Where(p => p.Text.Length <= LongestCoverLine && !coverBlocks.Contains(p.Ordinal) && outline.Sections.All(s => s.Block != p.Ordinal))
                .Select(p => new ProfilePlace(ProfilePlaceKind.Cover, Clean(p.Text), p.Ordinal))
                .Where(p => ReportTitle().IsMatch(p.Text)).DistinctBy(p => p.Text);
            foreach (ProfilePlace title in titles)
            {
                places.Add(title);
                coverBlocks.Add(title.Block);
            }
        }

        foreach (Block block in document.Blocks)
        {
            if (block is Grid grid)
            {
                places.AddRange(Captions(grid));
                places.AddRange(grid.Rows.Take(CaptionRows).Where(r => r.Cells.Count(c => c.Text.Length > 0) > 3)
                    .Select(r => new ProfilePlace(ProfilePlaceKind.Body, string.Join(' ', r.Cells.Select(c => Clean(c.Text)).Where(t => t.Length > 0)), grid.Ordinal)));
            }
            else if (block is Paragraph { Role: ParagraphRole.Body } p && p.Text.Length > 0 && !coverBlocks.Contains(p.Ordinal))
            {
                bool caption = p.Text.Length <= LongestCoverLine && (CaptionLine().IsMatch(p.Text) || AboutThePage().IsMatch(p.Text));
                places.Add(new ProfilePlace(caption ? ProfilePlaceKind.Caption : ProfilePlaceKind.Body, caption ? Fold(p.Text) : Clean(p.Text), p.Ordinal));
            }
        }

        return places.ToImmutable();
    }

    /// <summary>The lines before the contents and the first heading: the cover page, or the title of a document without one.</summary>
    private static IEnumerable<ProfilePlace> Cover(Document document, Outline outline)
    {
        int lines = 0;
        foreach (Block block in document.Blocks)
        {
            if (block is Grid grid)
            {
                if (lines == 0)
                {
                    foreach (ProfilePlace caption in Captions(grid).Where(c => c.Text.Length < LongestCoverLine && !AboutThePage().IsMatch(c.Text)))
                    {
                        yield return caption with { Kind = ProfilePlaceKind.Cover };
                    }
                }

                yield break;
            }

            if (block is not Paragraph { Role: ParagraphRole.Body } paragraph || string.IsNullOrWhiteSpace(paragraph.Text))
            {
                continue;
            }

            string text = Clean(paragraph.Text);
            if (AboutThePage().IsMatch(text))
            {
                continue;
            }

            int section = outline.SectionOfBlock[block.Ordinal];
            bool title = lines == 0 && section == 0 && outline.Sections[0].Number.Length == 0;
            if (lines >= CoverLines || text is "目录" or "目次" || (section >= 0 && !title) || HeadingNumber.Read(text) is { Style: HeadingStyle.Part })
            {
                yield break;
            }

            if (text.Length > LongestCoverLine)
            {
                if (lines > 0)
                {
                    yield break;
                }

                continue;
            }

            lines++;
            yield return new ProfilePlace(ProfilePlaceKind.Cover, text, block.Ordinal);
        }
    }

    private static IEnumerable<ProfilePlace> Captions(Grid grid)
    {
        if (grid.Name is { Length: > 3 } name)
        {
            yield return new ProfilePlace(ProfilePlaceKind.Caption, Clean(name), grid.Ordinal);
        }

        foreach (GridRow row in grid.Rows.Take(CaptionRows))
        {
            List<string> texts = [.. row.Cells.Select(c => c.Text.Trim()).Where(t => t.Length > 0)];
            if (texts.Count is 1 or 2 or 3)
            {
                yield return new ProfilePlace(ProfilePlaceKind.Caption, Fold(string.Join(' ', texts)), grid.Ordinal);
            }
        }
    }

    /// <summary>Text with half-width digits and brackets, Chinese year digits as figures, and no blanks.</summary>
    public static string Clean(string text) => Blank().Replace(Fold(text), "");

    private static string Fold(string text)
    {
        string folded = string.Create(text.Length, text, static (span, source) =>
        {
            for (int i = 0; i < source.Length; i++)
            {
                span[i] = source[i] switch { >= '０' and <= '９' => (char)(source[i] - '０' + '0'), '(' => '（', ')' => '）', ':' => '：', ',' when !IsDigit(source, i - 1) || !IsDigit(source, i + 1) => '，', var c => c };
            }
        });
        return ChineseYear().Replace(folded, m => string.Concat(m.Value.Select(YearDigit)));
    }

    private static bool IsDigit(string text, int index) => index >= 0 && index < text.Length && char.IsDigit(text[index]);

    private static char YearDigit(char letter) => letter switch
    {
        '○' or '〇' or '零' or 'O' => '0',
        '年' => letter,
        _ => (char)('1' + "一二三四五六七八九".IndexOf(letter, StringComparison.Ordinal)),
    };

    [GeneratedRegex(@"^(关于)?[^，。；]{0,60}(预算|决算)[^，。；]{0,40}的?(报告|议案)(（[^）]{1,12}）)?$|20[0-9]{2}年[^，。；]{0,40}(预算草案|财政(预算|决算)[^，。；]{0,12})$|20[0-9]{2}年度?[^，。；]{0,30}((部门|单位)(预算|决算)(信息)?(公开)?(情况)?(说明|报告|公开)?|(预算|决算)(信息)?公开)$")]
    private static partial Regex ReportTitle();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("二[○〇零O][一二三四][○〇零一二三四五六七八九]年")]
    private static partial Regex ChineseYear();

    [GeneratedRegex(@"^.{0,8}(部门|单位)((名称|（公章）|（盖章）|（单位）|（部门）)?\s*[：:]|名称\s)|^[（(]?20[0-9]{2}\s*[（(]?年度?[）)]?$")]
    private static partial Regex CaptionLine();

    /// <summary>What a web page prints about itself beside the title: index number, publisher, source, date.</summary>
    [GeneratedRegex(@"索引号|发文字号|(发布|发文|公开)机构|发布单位|信息发布人|主题分类|体裁分类|(来源|责任编辑|当前位置)[：\]】]|网站标识码")]
    private static partial Regex AboutThePage();
}
