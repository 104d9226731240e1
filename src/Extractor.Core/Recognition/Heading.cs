using System.Text.RegularExpressions;
using Extractor.Documents;

namespace Extractor.Recognition;

/// <summary>How a possible heading is printed.</summary>
internal enum HeadingShape
{
    /// <summary>The title fills the paragraph.</summary>
    Alone,

    /// <summary>The title ends at a stop or colon and text follows in the same paragraph.</summary>
    RunIn,

    /// <summary>The title ends where a figure begins: 因公出国（境）经费支出为0万元.</summary>
    BeforeFigure,
}

/// <summary>
/// A paragraph that may be a heading. <paramref name="Emphasis"/> is how far the print sets it apart (0 as body text);
/// whether it is one, depends on where it stands.
/// </summary>
internal sealed partial record Heading(int Block, HeadingStyle Style, int Value, string Number, string Title, HeadingShape Shape, bool Weak, int Emphasis)
{
    private const int LongestTitle = 48;

    private const int LongestRunIn = 32;

    /// <summary>Reads a paragraph as a possible heading; null where its wording rules that out.</summary>
    public static Heading? Read(Paragraph paragraph, double bodySize)
    {
        string text = paragraph.Text.Trim();
        if (text.Length == 0 || paragraph.Role is not ParagraphRole.Body || NoTitle().IsMatch(text))
        {
            return null;
        }

        int emphasis = EmphasisOf(paragraph, bodySize);
        if (HeadingNumber.Read(text) is not { } number)
        {
            return TitleOf(text) is ({ } title, HeadingShape.Alone)
                ? new Heading(paragraph.Ordinal, HeadingStyle.None, 0, "", title, HeadingShape.Alone, false, emphasis)
                : null;
        }

        if (number.Rest.Length == 0)
        {
            return number.Style is HeadingStyle.Part or HeadingStyle.Attachment
                ? new Heading(paragraph.Ordinal, number.Style, number.Value, number.Printed, "", HeadingShape.Alone, false, emphasis)
                : null;
        }

        return TitleOf(number.Rest) is ({ } found, var shape)
            ? new Heading(paragraph.Ordinal, number.Style, number.Value, number.Printed, found, shape, number.Weak, emphasis)
            : null;
    }

    /// <summary>The words that show a short phrase to be a title even where nothing else does: …情况, …说明, …职责.</summary>
    public bool SoundsLikeTitle => TitleEnding().IsMatch(Title);

    /// <summary>A title of a section of text, not the name of a row: …情况, …说明.</summary>
    public bool SoundsLikeSection => Title.EndsWith("情况", StringComparison.Ordinal) || Title.EndsWith("说明", StringComparison.Ordinal);

    /// <summary>An imperative of a list of duties or works: 负责…, 贯彻执行….</summary>
    public bool SoundsLikeDuty => Duty().IsMatch(Title) || Title.AsSpan().IndexOfAny('，', ',') >= 0;

    private static (string? Title, HeadingShape Shape) TitleOf(string rest)
    {
        if (Classification().IsMatch(rest) || Definition().IsMatch(rest))
        {
            return (null, HeadingShape.Alone);
        }

        string whole = rest.TrimEnd('。', '：', ':', '．', '.', ' ', '\u3000');
        if (whole.Length <= LongestTitle && !SentenceMark().IsMatch(whole) && !Figure().IsMatch(whole) && !Unfinished().IsMatch(rest))
        {
            return (whole, HeadingShape.Alone);
        }

        int stop = StopOf(rest);
        if (stop is > 1 and <= LongestRunIn && !Figure().IsMatch(rest[..stop]) && rest.AsSpan(0, stop).IndexOfAny('，', ',') < 0)
        {
            return (rest[..stop].Trim(), HeadingShape.RunIn);
        }

        return !char.IsAsciiDigit(rest[^1]) && BeforeFigure().Match(rest) is { Success: true } match
            ? (match.Groups["title"].Value.Trim(), HeadingShape.BeforeFigure)
            : (null, HeadingShape.Alone);
    }

    /// <summary>The first stop or colon outside brackets and quotation marks, or -1.</summary>
    private static int StopOf(string text)
    {
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '（' or '(' or '“' or '《' => 1, '）' or ')' or '”' or '》' => -1, _ => 0 };
            if (depth <= 0 && text[i] is '。' or '：' or ':' or '\n')
            {
                return i;
            }
        }

        return -1;
    }

    private static int EmphasisOf(Paragraph paragraph, double bodySize)
    {
        int emphasis = paragraph.HeadingLevel is not null ? 2 : 0;
        emphasis += paragraph.FontSize is { } size && bodySize > 0 && size > bodySize * 1.08 ? 1 : 0;
        emphasis += paragraph.Bold ? 1 : 0;
        return emphasis + (paragraph.Centered ? 1 : 0);
    }

    [GeneratedRegex(@"^[\s\-—–－·.第页]*\d{0,4}[\s\-—–－·.页]*$|^图\s*[0-9一二三四五六七八九十]")]
    private static partial Regex NoTitle();

    [GeneratedRegex(@"[（(]\s*\d{0,7}\s*[类款项]\s*[）)]|^\d{3,7}[-－—]")]
    private static partial Regex Classification();

    [GeneratedRegex(@"^.{2,40}?(：|:|，|是)\s*(是?指|反映|用于|为保障)")]
    private static partial Regex Definition();

    [GeneratedRegex(@"[。；;！？!?…]|[，,].*[，,]|[：:].")]
    private static partial Regex SentenceMark();

    [GeneratedRegex(@"[0-9０-９][\s,，]*(万|亿|元|%|％|人|个|名|辆|台|套|批|项|家|件|次|平方|公里)|[0-9][,，][0-9]{3}|[0-9]\.[0-9]{2}|[0-9]{5,}")]
    private static partial Regex Figure();

    [GeneratedRegex(@"[，,、；;—]$")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"^(?<title>[^0-9０-９，,。；;]{2,28}?)(支出)?(总额|金额)?(合计|总计|共计|数)?(为|是|共|约|：|:)?\s*(?=[0-9０-９])")]
    private static partial Regex BeforeFigure();

    [GeneratedRegex(@"(情况|说明|概况|职责|职能|构成|设置|编制|组成|解释|总体|内容|目标|管理|概述|简介|经费|费用|费|收入|支出|预算|决算|绩效|资产|表|附件|问题|建议|措施|分析|结论|依据|做法|经验|过程|方法|原则|背景|评价|任务|安排)(（[^）]*）)?$")]
    private static partial Regex TitleEnding();

    [GeneratedRegex(@"^(负责|贯彻|落实|组织|承担|承办|制定|制订|拟订|拟定|起草|开展|推进|推动|加强|强化|指导|协调|研究|按照|根据|依法|监督|完成|参与|做好|配合|提出|管理全|主管|统筹|会同|办理|宣传|建立|坚持|深化|加快|持续|着力|聚焦|严格|全面|指除|本年|包括|其中|主要用于|用于)")]
    private static partial Regex Duty();
}
