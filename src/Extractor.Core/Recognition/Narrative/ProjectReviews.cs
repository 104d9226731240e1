using System.Text.RegularExpressions;
using Extractor.Recognition.Tables;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// The project that a self-evaluation speaks of, from its heading (X项目绩效自评综述) or its first sentence (项目支出名称：X), and
/// what its amounts mean.
/// </summary>
internal sealed partial class ProjectReviews(IReadOnlySet<string> printed)
{
    /// <summary>A shorter name may be a word of the sentence.</summary>
    private const int ShortestName = 5;

    /// <summary>Name of the project under review, or null outside a review.</summary>
    public string? Current { get; private set; }

    private bool reviewing;

    private bool itemising;

    /// <summary>Enters a section; <paramref name="explained"/> is the project that its title explains (X经费情况说明), or "".</summary>
    public void Enter(string title, string explained)
    {
        Current = itemising ? null : Current;
        itemising = false;
        if (explained.Length > 0)
        {
            Current = explained;
        }
        else if (Reviewed().Match(title) is { Success: true } match)
        {
            Name(match);
        }

        reviewing = title.Contains("自评", StringComparison.Ordinal) || title.Contains("评价", StringComparison.Ordinal);
    }

    public void Read(string text)
    {
        Match match = Titled().Match(text) is { Success: true } named ? named : Shown().Match(text) is { Success: true } shown ? shown : Reviewed().Match(text);
        if (match.Success)
        {
            Name(match);
        }
        else if (reviewing && Listed().Match(text) is { Success: true } listed)
        {
            Name(listed);
        }
        else if (Itemised().Match(text) is { Success: true } item)
        {
            (Current, itemising) = (Phrase.Name(item.Groups[1].Value), true);
        }
    }

    /// <summary>项目绩效自评结果 is a title of all reviews and names none.</summary>
    private void Name(Match match)
    {
        string name = Phrase.Compact(match.Groups[1].Value);
        Current = AnyProject().IsMatch(name) ? Current : name;
    }

    /// <summary>The project that stands right before a figure by a name that a statement prints, or null.</summary>
    public Subject? Named(Figure figure)
    {
        string name = Phrase.Compact(figure.Clause);
        return name.Length >= ShortestName && printed.Contains(name) ? new Subject("expenditure.project") { Project = name, Label = name, Fund = Fund.All } : null;
    }

    /// <summary>The project and the phase of an amount whose clause speaks of the project's budget or spending; null for other amounts.</summary>
    public (string Name, Phase Phase)? Amount(string clause, string sentence)
    {
        if (Current is not { } project || sentence.Contains("资金总额度", StringComparison.Ordinal))
        {
            return null;
        }

        string words = Phrase.Label(clause);
        return Budget().IsMatch(words) ? (project, Phase.Budget)
            : Revised().IsMatch(words) ? (project, Phase.Revised)
            : Spent().IsMatch(words) ? (project, Phase.Actual)
            : null;
    }

    [GeneratedRegex(@"^\s*(?:\d{1,2}[、．.]|（\d+）|（[一二三四五六七八九十]+）)?[“""]?([^，。：“”""]{3,50}?)[”""]?(?:项目)?(?:支出)?(?:绩效)?(?:自评)?(?:情况)?(?:综述|自评结果)")]
    private static partial Regex Reviewed();

    /// <summary>A project that opens a paragraph of a review: （1）学前教育补助项目：, “河道管护经费”项目自评得分.</summary>
    [GeneratedRegex(@"^\s*(?:其中：?)?(?:\d{1,2}[、．.]|（\d+）|（[一二三四五六七八九十]+）|[①-⑳])?\s*[“""]?([^，。：；“”""\d]{3,40}?)[”""]?项目(?:支出)?(?:：|，|绩效|自评|全年|年初)")]
    private static partial Regex Listed();

    /// <summary>（一）河道管护经费，年初预算50万元: an item of a list of projects.</summary>
    [GeneratedRegex(@"^\s*(?:\d{1,2}[、．.]|（\d+）|（[一二三四五六七八九十]+）|[①-⑳])\s*[“""]?([^，。：；“”""]{3,40}?(?:项目|经费|资金|专项|补助))[”""]?[，：](?:20\d\d年)?(?:年初)?预算(?:数|金额|资金|安排)?(?:为|：)?(?=\d)")]
    private static partial Regex Itemised();

    [GeneratedRegex("^(?:部门|单位|本|该|各|重点|预算)*(?:项目|支出|绩效|整体|自评|评价|情况)*$")]
    private static partial Regex AnyProject();

    [GeneratedRegex(@"项目(?:支出)?名称：([^，。；：]{3,50})")]
    private static partial Regex Titled();

    /// <summary>在部门决算中反映X项目绩效自评结果.</summary>
    [GeneratedRegex(@"反映[“""]?([^，。：、“”""]{3,40}?)[”""]?项目(?:支出)?(?:的)?(?:绩效)?自评(?:结果|情况)")]
    private static partial Regex Shown();

    [GeneratedRegex(@"^(?:20\d\d年度?)?(?:项目)?(?:总预算|年初预算|预算(?:总)?(?:金额|资金|数|安排))(?:为|共|：)*$|批复的年初预算数?为?$|^该项目批复的年初预算数?为?$|^年初预算(?:数|安排)?为?$")]
    private static partial Regex Budget();

    [GeneratedRegex(@"^(?:项目)?(?:全年|调整后|调整)预算(?:数)?为?$")]
    private static partial Regex Revised();

    [GeneratedRegex(@"^(?:项目)?(?:支出资金总额|实际支出|全年执行数|执行数|支出金额|实际支出资金|实际支出金额|支出总额)为?$")]
    private static partial Regex Spent();
}
