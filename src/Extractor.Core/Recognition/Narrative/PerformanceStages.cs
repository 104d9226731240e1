using System.Text.RegularExpressions;
using Extractor.Recognition.Tables;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>Figures of performance management: the stage (goals, monitoring, self-evaluation) lasts until another is named.</summary>
internal sealed partial class PerformanceStages
{
    private string? stage;

    public void Enter(string title) => stage = CountLexicon.PerformanceStage(title);

    /// <summary>What a percent of money is a share of; null outside the stages, and for a share of the number of projects.</summary>
    public Subject? Share(string clause) => stage is null || NumberOfProjects().IsMatch(clause) ? null : new Subject(stage + ".amount");

    /// <summary>The money of the projects that stand at a stage, or null.</summary>
    public Subject? Amount(Figure figure)
    {
        string clause = figure.Clause;
        string part = figure.Before.Split('；', '。')[^1];
        bool whole = part.Contains("整体", StringComparison.Ordinal) && !part.Contains("项目", StringComparison.Ordinal);
        stage = CountLexicon.PerformanceStage(part) ?? CountLexicon.PerformanceStage(figure.Gap) ?? stage;
        if (stage is null or "performance.ex-ante" || !(IsProjectMoney(figure) || clause.Contains("涉及", StringComparison.Ordinal) || clause.Contains("预算资金", StringComparison.Ordinal) || clause.Contains("预算金额", StringComparison.Ordinal) || clause.Contains("财政拨款", StringComparison.Ordinal)) || whole || clause.Contains("部门评价", StringComparison.Ordinal) || figure.Sentence.Contains("重点绩效评价", StringComparison.Ordinal) || figure.Sentence.Contains("部门评价", StringComparison.Ordinal))
        {
            return null;
        }

        return new Subject(stage + ".amount") { Label = clause, Fund = SubjectLexicon.PhraseFund(clause) is Fund.Fiscal ? Fund.Fiscal : Fund.All };
    }

    /// <summary>共涉及项目11个，资金1628.45万元: the money of the projects that were just counted.</summary>
    private static bool IsProjectMoney(Figure figure) =>
        figure.Clause is "资金" or "财政资金" or "资金共" or "资金共计" or "资金合计" && figure.Before.Contains("项目", StringComparison.Ordinal) && figure.Gap.IndexOf('。') < 0;

    /// <summary>The concept of a number of projects, or null.</summary>
    public string? Projects(Figure figure)
    {
        string sentencePart = figure.Part;
        stage = CountLexicon.PerformanceStage(figure.LongClause) ?? CountLexicon.PerformanceStage(figure.AfterClause) ?? CountLexicon.PerformanceStage(sentencePart) ?? CountLexicon.PerformanceStage(figure.Gap) ?? stage;
        bool project = figure.Gap.Contains("项目", StringComparison.Ordinal) || ProjectAfter().IsMatch(figure.AfterClause) || figure.Quantity.Unit == "项目";
        bool rated = figure.Clause is var clause && (clause.Contains("评级", StringComparison.Ordinal) || clause.Contains("问题", StringComparison.Ordinal) || clause.Contains("整改", StringComparison.Ordinal) || clause.Contains('优') || clause.Contains('良'));
        return stage is null || !project || rated || IsPartOfProjects(figure) || figure.Part.Contains("反映", StringComparison.Ordinal) || sentencePart.Contains("重点绩效评价", StringComparison.Ordinal) || sentencePart.Contains("部门评价", StringComparison.Ordinal) ? null : stage + ".projects";
    }

    /// <summary>二级项目 are parts of the 一级项目 that the sentence counts, and both of the projects that it counts without a level.</summary>
    private static bool IsPartOfProjects(Figure figure)
    {
        Match before = LevelBefore().Match(figure.LongClause), after = LevelAfter().Match(figure.AfterClause);
        string level = before.Success ? before.Groups[1].Value : after.Groups[1].Value;
        return level.Length > 0 && (AllProjects().IsMatch(figure.Sentence) || (level != "一" && TopProjects().IsMatch(figure.Sentence)));
    }

    /// <summary>The concept of a score, or null.</summary>
    public static string? Score(Figure figure)
    {
        string clause = figure.Clause;
        if (clause.Contains("平均", StringComparison.Ordinal))
        {
            return "performance.self-evaluation.mean-score";
        }

        if (figure.Quantity.Value < 0 || figure.Part.Contains("指标", StringComparison.Ordinal) && !clause.Contains("自评", StringComparison.Ordinal))
        {
            return null;
        }

        if (!clause.Contains("得分", StringComparison.Ordinal) && !clause.Contains("评分", StringComparison.Ordinal))
        {
            return null;
        }

        return clause.Contains("整体", StringComparison.Ordinal) ? "performance.score.department" : "performance.score.project";
    }

    /// <summary>The project that a score belongs to: the words before 专项预算项目绩效自评得分, or the project under review.</summary>
    public static string ProjectOfScore(Figure figure, string? reviewed)
    {
        Match match = ScoredProject().Match(figure.Clause);
        string name = match.Success ? Phrase.Compact(match.Groups[1].Value) : "";
        if (name is "" or "项目" or "该项目" or "本项目" or "部门" or "单位" || name.Length < 3)
        {
            return figure.Clause is var clause && (clause.Contains("项目", StringComparison.Ordinal) || ScoreAlone().IsMatch(clause) || clause.Length < 4) ? reviewed ?? "" : "";
        }

        int owner = name.LastIndexOfAny(['局', '室', '委', '厅', '会', '院']);
        return owner > 3 && owner < name.Length - 4 ? name[(owner + 1)..] : name;
    }

    [GeneratedRegex("^(?:绩效)?(?:自评|评价)?(?:综合|总)?(?:得分|评分)(?:为|是|：)?$")]
    private static partial Regex ScoreAlone();

    [GeneratedRegex(@"项目(?:总数|个数|数量|数)?的?\s*$")]
    private static partial Regex NumberOfProjects();

    /// <summary>12个项目, 2个新增项目, 5项.</summary>
    [GeneratedRegex("^(?:.{0,4}项目|项)")]
    private static partial Regex ProjectAfter();

    [GeneratedRegex("([一二三])级(?:预算)?项目(?:支出)?(?:共计?|合计|为|有)?$")]
    private static partial Regex LevelBefore();

    [GeneratedRegex("^([一二三])级(?:预算)?项目")]
    private static partial Regex LevelAfter();

    [GeneratedRegex(@"一级(?:预算)?项目(?:支出)?(?:共计?|合计|为|有)?\d+个|\d+个一级(?:预算)?项目")]
    private static partial Regex TopProjects();

    /// <summary>A number of projects of no level: 项目24个, 24个预算项目.</summary>
    [GeneratedRegex(@"(?<![一二三]级(?:预算)?)项目(?:支出)?(?:共计?|合计|总数为?|数量为?|为|有)?\d+个|\d+个(?:部门|预算|支出|财政)*项目")]
    private static partial Regex AllProjects();

    [GeneratedRegex(@"^(?:其中)?(.{2,60}?)(?:专项预算|专项)?(?:项目)?(?:支出)?(?:绩效)?(?:自评|评价)(?:综合)?(?:得分|评分)")]
    private static partial Regex ScoredProject();
}
