using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Recognition;

/// <summary>The department or unit that a report is about, by its full name as printed.</summary>
internal static partial class ProfileDepartment
{
    private const double MostFromBody = 3;

    private const double MostFromHeadings = 6;

    private const double MostFromCaptions = 8;

    /// <summary>The names found, heaviest first. A government's report is of the government or its 财政 office, whoever published it.</summary>
    public static ImmutableArray<ProfileVote<string>> Vote(ImmutableArray<ProfilePlace> places, bool government)
    {
        bool IsMeant(string name) => !government || GovernmentOffice().IsMatch(name);
        var votes = new List<ProfileVote<string>>();
        foreach (ProfilePlace place in places)
        {
            foreach (string name in NamesOf(place).Where(IsMeant))
            {
                votes.Add(new ProfileVote<string>(name, place.Weight, place));
            }
        }

        return ProfileVotes.Count(votes, kind => kind switch
        {
            ProfilePlaceKind.Body => MostFromBody,
            ProfilePlaceKind.Heading => MostFromHeadings,
            ProfilePlaceKind.Caption => MostFromCaptions,
            _ => double.MaxValue,
        });
    }

    /// <summary>Whether two names may be one: the longer holds the shorter (a name with and without its region).</summary>
    public static bool Agree(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);

    private static IEnumerable<string> NamesOf(ProfilePlace place)
    {
        IEnumerable<string> found = Labelled().Matches(place.Text).Select(m => m.Groups["name"].Value);
        found = place.Kind switch
        {
            ProfilePlaceKind.Body => found.Concat(Sentences().Matches(place.Text).Select(m => m.Groups["name"].Value)),
            ProfilePlaceKind.Caption => found.Concat(Publisher().Matches(place.Text).Select(m => m.Groups["name"].Value)),
            _ => found.Concat(TitleNames(place)),
        };
        return found.Select(Trim).Where(IsOrganisation).Distinct();
    }

    /// <summary>What a title leaves when the year and the words of the report are taken out, and the name before them.</summary>
    private static IEnumerable<string> TitleNames(ProfilePlace place)
    {
        foreach (Match match in Titled().Matches(place.Text).Concat(Spoken().Matches(place.Text)))
        {
            yield return match.Groups["name"].Value;
        }

        if (place.Kind == ProfilePlaceKind.Cover)
        {
            yield return place.Text;
        }

        if (place.Kind == ProfilePlaceKind.Heading && place.Text.EndsWith("概况", StringComparison.Ordinal))
        {
            yield return place.Text[..^2];
        }
    }

    private static string Trim(string name)
    {
        string text = name;
        string before;
        do
        {
            before = text;
            text = Leading().Replace(Trailing().Replace(text, ""), "");
            text = text is ['（', .., '）'] && text.IndexOf('）', StringComparison.Ordinal) == text.Length - 1 ? text[1..^1] : text;
        }
        while (text != before);
        return text;
    }

    private static bool IsOrganisation(string name) =>
        name.Length is >= 4 and <= 40 && Organisation().IsMatch(name) && !NotAName().IsMatch(name);

    [GeneratedRegex(@"((部门|单位)(名称)?(（公章）|（盖章）|（单位）|（部门）|（盖公章）)?：|(部门|单位)名称|主管部门|预算单位)\s*(?!为)(?<name>[^\s：，。；]{4,44})")]
    private static partial Regex Labelled();

    [GeneratedRegex(@"(?<name>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}（）·、“”]{3,40}?)(（(本级|部门|单位|汇总|机关)）|本级|关于)?((财政拨款|一般公共预算)?(财政拨款)?[“""]?三公[”""]?经费)?(20[0-9]{2}年度?|年度?)?(市级|区级|县级|省级|本级)?(部门|单位)?(20[0-9]{2}年度?)?((整体|财政拨款)?(收支|支出)?(预决算|预算|决算|绩效)|(预算)?(财政拨款|一般公共预算)?(财政拨款)?[“""]?三公[”""]?经费)")]
    private static partial Regex Titled();

    /// <summary>Who gives a report: 临川市财政局局长 and a person's name.</summary>
    [GeneratedRegex(@"^(?<name>\p{IsCJKUnifiedIdeographs}{4,20}(局|厅|委员会|办公室))(党组书记、?)?(局长|厅长|主任)[\p{IsCJKUnifiedIdeographs}·]{2,4}$|^(?<name>\p{IsCJKUnifiedIdeographs}{2,10}人民政府)关于")]
    private static partial Regex Spoken();

    /// <summary>What a web page prints about itself: who published it, where it comes from.</summary>
    [GeneratedRegex(@"(来源|发布机构|发布单位|信息发布人)[：\]】\s]{1,3}(?<name>\p{IsCJKUnifiedIdeographs}{4,30})")]
    private static partial Regex Publisher();

    [GeneratedRegex(@"(财政(局|厅|部|委员会)|政府)$")]
    private static partial Regex GovernmentOffice();

    [GeneratedRegex(@"(?<=^|[，。；：])(?<name>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}（）·]{3,30}?)(是|属于|为)(一级|二级|独立|区级|市级|省级|县级)[^，。]{0,6}预算(单位|部门)|^(?<name>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}（）·]{3,30}?)20[0-9]{2}年度?(财政拨款|一般公共预算)?(财政拨款)?[“""]?三公[”""]?经费(支出)?(预算|决算)|纳入(?<name>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}（）·]{3,30}?)(20[0-9]{2}年度?)?(部门|单位)?(预算|决算)编制范围|从预算单位构成看，(?<name>\p{IsCJKUnifiedIdeographs}[\p{IsCJKUnifiedIdeographs}（）·]{3,30}?)(部门|单位)?(预算|决算)包括")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"^((信息|文章|稿件)?来源：|标题：?|发布(机构|单位)：|作者：|责任编辑：|[0-9\-－—_\[\]【】.、：]+|20[0-9]{2}年度?|年度?|(附件|附表|附)[一二三四五六七八九十0-9]*[：:]?|公开|关于|《|“|（）|部门名称：|第[一二三四五六七八九十]+部分)")]
    private static partial Regex Leading();

    [GeneratedRegex(@"((（(本级|部门|单位|汇总|机关|公开|公章|盖章|本部|行政)[^）]{0,4}）)|20[0-9]{2}年度?|年度|(市级|区级|县级|省级)?(部门|单位)?(预决算|预算|决算)(信息)?(公开)?(信息|情况|编制)?(公开)?(说明|报告|报表|表|文本|公告)?|信息公开|公开|情况说明|的|部门|单位|本级|》|”|[0-9\-－—：、]+|金额|概况|概述|简介|目录|编制|编报|各位代表：?)$")]
    private static partial Regex Trailing();

    [GeneratedRegex(@"(局|委员会|委|办公室|厅|院|部|中心|学校|大学|学院|中学|小学|幼儿园|所|队|总队|支队|大队|站|馆|政府|办事处|协会|联合会|工会|团委|妇联|处|社|党校|医院|街道|镇|乡|署|办|会|室|库|台|园|机关|公司|基地|教研室|团|场|灌区|开发区|园区|保护区|示范区|管理区|新区|厂|组|行|社区|党委|苑|司)(（[^）]{2,30}）)?$")]
    private static partial Regex Organisation();

    [GeneratedRegex(@"[0-9]{2,}|万元|^.{0,2}(新闻|用户|帮助|个人|数据|服务|下载|会员|登录|咨询)中心$|^政务|发布厅|主站|平台$|网站|网$|首页|承办|主办|代表大会(?!常务委员会)|^(市级|省级|区级|县级)|返回|登录|导航|>|申报表|(部门|单位)名称|编制部门|[，。；、]|^(本|我|各|该|全|纳入|包括|按照|根据|其他|所属|主管|下属|一般|政府性|国有资本|财政拨款|基本支出|项目|收入|支出|行政|事业|上级|编制|填报|一级|二级|预算|部门|单位)(?!.*(局|委员会|院|办公室)$)|^(本|我|各|该)|支出|收入|拨款|情况|说明|和国|^中华人民共和国$|年度|决算|预算(?!.*中心)")]
    private static partial Regex NotAName();
}
