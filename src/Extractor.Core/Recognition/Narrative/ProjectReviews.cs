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
    private bool explaining;

    private bool itemising;

    /// <summary>The part of the project that a sentence of the paragraph opened with, or "".</summary>
    private string part = "";

    /// <summary>Enters a section; an annex goes on about its project, an explanation of several ends with its section.</summary>
    public void Enter(SectionScope scope)
    {
        string title = scope.Title;
        Current = explaining || itemising ? null : Current;
        itemising = false;
        explaining = !scope.InAttachments && (scope.Is("project-explanation") || scope.Project.Length > 0);
        if (scope.Project.Length > 0)
        {
            Current = scope.Project;
        }
        else if (Reviewed().Match(title) is { Success: true } match)
        {
            Name(match);
        }

        reviewing = title.Contains("自评", StringComparison.Ordinal) || title.Contains("评价", StringComparison.Ordinal);
    }

    public void Read(string text)
    {
        part = "";
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
        else if (explaining && Explained().Match(text) is { Success: true } explained)
        {
            Name(explained);
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

    /// <summary>
    /// The project that a sentence of a review speaks of: the one under review, or the part of it that opens the sentence (学前补助预算
    /// 50万元，实际支出48万元。执行率96%), where a statement prints its name; null where no statement does.
    /// </summary>
    public string? Of(string sentence)
    {
        string name = part = Owner().Match(Phrase.Label(sentence)) is { Success: true } owner ? owner.Groups[1].Value : part;
        bool same = Current is null || name.Length == 0 || Current.Contains(name, StringComparison.Ordinal) || name.Contains(Current, StringComparison.Ordinal);
        return same ? Current : printed.Contains(name) ? name : PartOfProject().IsMatch(name) ? null : Current;
    }

    /// <summary>The project and the phase of an amount whose clause speaks of the project's budget or spending; null for other amounts.</summary>
    public (string Name, Phase Phase)? Amount(string clause, string sentence)
    {
        if (Of(sentence) is not { } project || sentence.Contains("资金总额度", StringComparison.Ordinal))
        {
            return null;
        }

        string words = Phrase.Label(clause);
        if (Owner().Match(words) is { Success: true } owner && owner.Groups[1].Value == project)
        {
            return (project, owner.Groups[2].ValueSpan is "全年" ? Phase.Revised : Phase.Budget);
        }

        return Budget().IsMatch(words) || (explaining && Allotted().IsMatch(words)) ? (project, Phase.Budget)
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

    /// <summary>A project that opens a paragraph of an explanation: 东渠清淤加固工程：根据….</summary>
    [GeneratedRegex(@"^\s*(?:\d{1,2}[、．.]|（\d+）|（[一二三四五六七八九十]+）|[①-⑳])?\s*[“""]?([^，。：；“”""\d]{3,40}?(?:工程|项目|经费|专项|资金|补助|补贴))[”""]?：")]
    private static partial Regex Explained();

    /// <summary>What opens a sentence before the first figure of its budget: 学前补助预算, 2023年财政批复的学前补助为.</summary>
    [GeneratedRegex(@"^(?:20\d\d年(?:度|[省市区县]?财政)*(?:批复|下达|安排)的)?([^，。：；\d]{3,50}?)(?:项目)?(?:20\d\d年度?)?(?:(年初|全年)?预算(?:到位|安排|批复|资金|金额|数)*为?|(?<=的\1)为)(?=\d|$)")]
    private static partial Regex Owner();

    /// <summary>The name of a project that is neither the one under review (本项目计划安排市级资金) nor a word for any.</summary>
    [GeneratedRegex("^(?!项目|本|该)(?!.*(?:安排|计划|下达|批复)).*(?:经费|资金|专项|补助|补贴|救助|工程)$")]
    private static partial Regex PartOfProject();

    [GeneratedRegex("^(?:部门|单位|本|该|各|重点|预算|年度|所需)*(?:项目|支出|绩效|整体|自评|评价|情况|资金|经费|专项)*$")]
    private static partial Regex AnyProject();

    [GeneratedRegex(@"项目(?:支出)?名称：([^，。；：]{3,50})")]
    private static partial Regex Titled();

    /// <summary>在部门决算中反映X项目绩效自评结果.</summary>
    [GeneratedRegex(@"反映[“""]?([^，。：、“”""]{3,40}?)[”""]?项目(?:支出)?(?:的)?(?:绩效)?自评(?:结果|情况)")]
    private static partial Regex Shown();

    [GeneratedRegex(@"^(?:20\d\d年度?)?(?:项目)?(?:总预算|年初预算|预算(?:总)?(?:金额|资金|数|安排(?:规模)?))(?:为|共|：)*$|批复的年初预算数?为?$|^该项目批复的年初预算数?为?$|^年初预算(?:数|安排)?为?$")]
    private static partial Regex Budget();

    /// <summary>本项目计划安排年初预算, 2026年安排市级资金预算.</summary>
    [GeneratedRegex(@"^(?:20\d\d年度?)?(?:(?:本|该)?项目)?(?:计划|拟)?安排(?:[省市区县]级|财政|资金|年初|年度)*预算(?:资金|金额|数)?(?:为|共|：)*$")]
    private static partial Regex Allotted();

    [GeneratedRegex(@"^(?:项目)?(?:全年|调整后|调整)预算(?:数)?为?$")]
    private static partial Regex Revised();

    [GeneratedRegex(@"^(?:项目)?(?:支出资金总额|实际支出|全年执行数|执行数|支出金额|实际支出资金|实际支出金额|支出总额)为?$")]
    private static partial Regex Spent();
}
