using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>Which year and phase a figure of a report belongs to, and what a change is counted from.</summary>
internal sealed partial class FigureTime(ReportKind kind, int year)
{
    private (int Year, Phase Phase)? stock;

    /// <summary>Leaves a section: its dates of stocks end.</summary>
    public void Enter() => stock = null;

    public int Year => year;

    /// <summary>The phase of the report's own figures.</summary>
    public Phase OwnPhase() => kind == ReportKind.Budget ? Phase.Budget : Phase.Actual;

    /// <summary>The phase that the words right before an amount name, else the report's own.</summary>
    public Phase PhaseOf(string clause)
    {
        if (kind == ReportKind.Budget)
        {
            return Phase.Budget;
        }

        int final = clause.LastIndexOf("决算", StringComparison.Ordinal), budget = clause.LastIndexOf("预算", StringComparison.Ordinal);
        int adjusted = Math.Max(clause.LastIndexOf("全年预算", StringComparison.Ordinal), clause.LastIndexOf("调整", StringComparison.Ordinal));
        bool budgetFund = budget > 0 && BudgetFund().IsMatch(clause[..(budget + 2)]);
        if (clause.Contains("年初", StringComparison.Ordinal) && budget >= 0 && final < 0)
        {
            return Phase.Budget;
        }

        return adjusted > final ? Phase.Revised
            : budget > final && !budgetFund && !clause.Contains("采购", StringComparison.Ordinal) && !clause.Contains("预算单位", StringComparison.Ordinal) && BudgetPredicate().IsMatch(clause[budget..]) ? Phase.Budget
            : Phase.Actual;
    }

    /// <summary>与2022年度831.07万元相比, 比2025年年初预算数30385.62万元增加: the figure of the year before.</summary>
    public (int Year, Phase Phase)? PriorAmount(Figure figure, string clause)
    {
        Match match = PriorBase().Match(clause);
        bool follows = Follows().IsMatch(figure.After);
        if (!match.Success || !follows)
        {
            return null;
        }

        int printed = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture) : year - 1;
        if (printed >= year || (kind == ReportKind.FinalAccount && clause.Contains("预算", StringComparison.Ordinal)))
        {
            return printed >= year ? null : (printed, Phase.Budget);
        }

        Phase phase = clause.Contains("执行", StringComparison.Ordinal) || clause.Contains("决算", StringComparison.Ordinal) ? Phase.Actual : OwnPhase();
        return (printed, phase);
    }

    /// <summary>Whether the words date a figure in another year.</summary>
    public bool OtherYear(string clause)
    {
        Match match = PrintedYear().Match(clause);
        return match.Success && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) != year;
    }

    /// <summary>A stock is dated by its own sentence: 截至2024年8月31日.</summary>
    public (int Year, Phase Phase) StockDate(Figure figure, string concept)
    {
        if (!concept.StartsWith("asset", StringComparison.Ordinal) && concept != "vehicles.owned")
        {
            return (year, OwnPhase());
        }

        Match match = AsOf().Match(figure.Text[..figure.Quantity.Start]);
        if (match.Success)
        {
            stock = (int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture), Phase.Actual);
        }

        return stock ?? (year, OwnPhase());
    }

    [GeneratedRegex(@"(?:与|比|较|同)\D{0,4}(?:(?<year>20\d\d)年|上年|去年|上年度)[^，。；]{0,22}$")]
    private static partial Regex PriorBase();

    [GeneratedRegex(@"^\s*(?:相比|相较|比较|增加|减少|下降|上升|增长|，?(?:增加|减少|增长|下降)|持平|）?(?:相比|增加|减少))")]
    private static partial Regex Follows();

    [GeneratedRegex(@"(20[0-3]\d)年")]
    private static partial Regex PrintedYear();

    [GeneratedRegex(@"(?:一般公共|政府性基金|国有资本经营|公共财政)预算$")]
    private static partial Regex BudgetFund();

    [GeneratedRegex(@"^预算(?:数|安排|总额|金额)?(?:为|是|共|合计|：|\s)*\s*$")]
    private static partial Regex BudgetPredicate();

    [GeneratedRegex(@"截[至止](?:到)?(20\d\d)年")]
    private static partial Regex AsOf();
}
