using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>Which year and phase a figure of a report belongs to, and what a change is counted from.</summary>
internal sealed partial class FigureTime(ReportKind kind, int year)
{
    private (int Year, Phase Phase)? stock;
    private (int Year, Phase Phase)? section;
    private OtherTime? elsewhere;
    private bool listed;

    /// <summary>Enters a section: dates of stocks end unless it lies within the last one, and a title of a budget may date its figures in an earlier year (2021年“三公”经费决算情况).</summary>
    public void Enter(string title, bool within)
    {
        (stock, elsewhere, listed, ComparesOther) = (within ? stock : null, null, false, false);
        section = kind == ReportKind.Budget && TitleDate().Match(title) is { Success: true } match && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) is var printed && printed < year
            ? (printed, Phase.Actual) : null;
    }

    /// <summary>The earlier year that the section is about, until a sentence names the report's own; null in other sections.</summary>
    public (int Year, Phase Phase)? Dated(Figure figure) =>
        section = figure.Before.Contains(string.Create(CultureInfo.InvariantCulture, $"{year}年"), StringComparison.Ordinal) ? null : section;

    /// <summary>Year and phase of a figure whose words name neither.</summary>
    public (int Year, Phase Phase) Own(Figure figure) => Dated(figure) ?? (year, OwnPhase());

    /// <summary>Goes on to the words before the next figure: what a list (其中) divides has the year of the whole, until the sentence ends.</summary>
    public void Follow(string gap)
    {
        if (gap.Contains('。'))
        {
            (elsewhere, listed) = (null, false);
        }

        listed |= elsewhere is not null && (gap.Contains("其中", StringComparison.Ordinal) || gap.Contains("包括", StringComparison.Ordinal));
    }

    public int Year => year;

    /// <summary>The phase of the report's own figures.</summary>
    public Phase OwnPhase() => kind == ReportKind.Budget ? Phase.Budget : Phase.Actual;

    /// <summary>The phase that the words right before an amount name, else that of what a list (其中) divides, else the report's own.</summary>
    public Phase PhaseOf(string clause, Phase? divided)
    {
        Phase phase = PhaseOf(clause);
        return phase == Phase.Actual && divided is { } whole && !Spent().IsMatch(clause) ? whole : phase;
    }

    private Phase PhaseOf(string clause)
    {
        if (kind == ReportKind.Budget)
        {
            return Phase.Budget;
        }

        if (clause.Contains("计划", StringComparison.Ordinal) && clause.Contains("采购", StringComparison.Ordinal))
        {
            return Phase.Budget;
        }

        int final = clause.LastIndexOf("决算", StringComparison.Ordinal), budget = clause.LastIndexOf("预算", StringComparison.Ordinal);
        int adjusted = Math.Max(clause.LastIndexOf("全年预算", StringComparison.Ordinal), clause.LastIndexOf("调整", StringComparison.Ordinal));
        bool budgetFund = budget > 0 && BudgetFund().IsMatch(clause[..(budget + 2)]);
        if (Original().IsMatch(clause) && budget >= 0 && final < 0)
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

    /// <summary>Whether a change is of another year than the report's: 2022年预算较2021年增加, and the parts listed behind it.</summary>
    public bool IsElsewhere(string clause)
    {
        Match? compared = ChangeWords.Base(clause);
        string own = compared is null ? "" : clause[..compared.Index];
        elsewhere = OtherYear(own) is not null ? new OtherTime(null) : listed ? elsewhere : null;
        return elsewhere is not null;
    }

    /// <summary>Whether the words that the text follows count a change from something else than last year: the budget, an older year.</summary>
    public bool ComparesOther { get; private set; }

    /// <summary>Goes on to the words before the next figure: what they compare with lasts to the end of the sentence.</summary>
    public void Compare(string gap, string sentence)
    {
        if (gap.Contains('。'))
        {
            ComparesOther = false;
        }

        if (ChangeWords.Base(gap) is { } compared)
        {
            ComparesOther = ChangeWords.IsBudget(compared.Groups[1].Value, kind) || IsBeforeLastYear(compared.Groups[1].Value, sentence);
        }
    }

    /// <summary>比上年增加…，比2019年减少 in a report of 2023: a second comparison, with another year than the last. Alone, an old year is one that was not brought up to date.</summary>
    private bool IsBeforeLastYear(string compared, string sentence) =>
        (sentence.Contains("上年", StringComparison.Ordinal) || sentence.Contains($"{year - 1}年", StringComparison.Ordinal)) && PrintedYear().Match(compared) is { Success: true } match && match.Groups[1].Success && int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) < year - 1;

    /// <summary>The year that words state an amount of where it is not the report's own; null where it is. Without year and phase where they only mention it.</summary>
    public OtherTime? Elsewhere(Figure figure)
    {
        string clause = figure.Clause;
        if (OtherYear(clause) is { } printed && printed != Dated(figure)?.Year)
        {
            elsewhere = new OtherTime(Stated(clause));
            return elsewhere;
        }

        if (!listed || OwnYear(clause))
        {
            (elsewhere, listed) = (null, false);
        }

        return elsewhere;
    }

    private bool OwnYear(string clause) =>
        clause.Contains("本年", StringComparison.Ordinal) || clause.Contains("今年", StringComparison.Ordinal) || clause.Contains("当年", StringComparison.Ordinal) || clause.Contains($"{year}年", StringComparison.Ordinal);

    /// <summary>2025年预算数为, 上年决算数: another year's figure that the words state of the subject itself; null where they only mention a year.</summary>
    public (int Year, Phase Phase)? Stated(string clause)
    {
        if (OtherYear(clause) is not { } printed || printed > year || Stating().Match(clause) is not { Success: true } match)
        {
            return null;
        }

        string words = match.Groups["phase"].Value;
        return (printed, words.Contains("预算", StringComparison.Ordinal) && !words.Contains("执行", StringComparison.Ordinal) ? Phase.Budget : Phase.Actual);
    }

    /// <summary>The other year that the words date a figure in, or null.</summary>
    public int? OtherYear(string clause)
    {
        if (PrintedYear().Match(clause) is not { Success: true } match)
        {
            return null;
        }

        int printed = match.Groups[1].Success ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : year - 1;
        return printed == year ? null : printed;
    }

    /// <summary>A stock is dated by its own sentence (截至2024年8月31日), or by the one that announced it.</summary>
    public (int Year, Phase Phase) StockDate(Figure figure, string concept)
    {
        if (!concept.StartsWith("asset", StringComparison.Ordinal) && !concept.StartsWith("staff", StringComparison.Ordinal) && concept != "vehicles.owned")
        {
            return (year, OwnPhase());
        }

        stock = DateIn(figure.Text[..figure.Quantity.Start]) ?? stock;
        return stock ?? (year, OwnPhase());
    }

    /// <summary>截至2024年12月统计，基本情况如下：dates the stocks that the next paragraphs count, as does 截至2024年底，资产总体情况为.</summary>
    public void Announce(string text)
    {
        if (text.EndsWith('：') || text.EndsWith('为'))
        {
            stock = DateIn(text[(text.LastIndexOf('。') + 1)..]) ?? stock;
        }
    }

    private static (int Year, Phase Phase)? DateIn(string words) =>
        AsOf().Matches(words) is { Count: > 0 } dates && dates[^1] is var last
            ? (int.Parse((last.Groups[1].Success ? last.Groups[1] : last.Groups[2]).ValueSpan, CultureInfo.InvariantCulture), Phase.Actual) : null;

    [GeneratedRegex(@"(?:与|比|较|同)\D{0,4}(?:(?<year>20\d\d)年|上年|去年|上年度)[^，。；]{0,22}$")]
    private static partial Regex PriorBase();

    [GeneratedRegex(@"^\s*(?:相比|相较|比较|增加|减少|下降|上升|增长|，?(?:增加|减少|增长|下降)|持平|）?(?:相比|增加|减少))")]
    private static partial Regex Follows();

    [GeneratedRegex("决算|实际|执行|完成")]
    private static partial Regex Spent();

    [GeneratedRegex("年初(?!.{0,6}(?:结转|结余))")]
    private static partial Regex Original();

    [GeneratedRegex(@"^(?!.*(?:[与比较同按]|截|结转|结余|下达|批次)).*?(?:年|度)[^，。]{0,24}?(?<phase>年初预算|预算执行|执行|决算|预算)(?:数|安排|支出|金额|资金|总额)*(?:为|是|共|：)*\s*$|^(?:上年|去年)度?(?:收入|支出)(?:合计|总计)?(?:为|是|共)*\s*$")]
    private static partial Regex Stating();

    [GeneratedRegex(@"(20[0-3]\d)年|(?:上年|去年|上一年)度?(?=年初预算|预算|决算|执行|支出|收入)")]
    private static partial Regex PrintedYear();

    [GeneratedRegex(@"^(?!.*[比较与])(20\d\d)年度?\D*?(?:决算|执行)")]
    private static partial Regex TitleDate();

    [GeneratedRegex(@"(?:一般公共|政府性基金|国有资本经营|公共财政)预算$")]
    private static partial Regex BudgetFund();

    [GeneratedRegex(@"^预算(?:数|安排|总额|金额)?(?:为|是|共|合计|：|\s)*\s*$")]
    private static partial Regex BudgetPredicate();

    [GeneratedRegex(@"截[至止]到?\s*(20\d\d)年|(20\d\d)年(?:度)?(?:期末|年末|年底|末|底(?!前)|12月31日)")]
    private static partial Regex AsOf();
}
