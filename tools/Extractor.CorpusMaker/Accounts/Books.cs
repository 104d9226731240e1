using System.Globalization;

namespace Extractor.CorpusMaker.Accounts;

/// <summary>What the books of a department are drawn with.</summary>
/// <param name="Grain">Every amount is a multiple of it, in yuan: 100 where tables print 万元 with two decimals.</param>
/// <param name="GovernmentFund">Whether there is a government fund beside the general budget.</param>
/// <param name="Institutional">Whether there is 事业收入.</param>
/// <param name="Abroad">Whether there are journeys abroad and a new vehicle.</param>
internal sealed record BookPlan(decimal Grain = 100, bool GovernmentFund = true, bool Institutional = false, bool Abroad = false);

/// <summary>The books of a department over the years: a budget, a revised budget and a final account each, tied by their balances.</summary>
internal sealed class Books(int seed, Department department, BookPlan plan, Slip? slip = null)
{
    private readonly Dictionary<(int, string), Account> accounts = [];
    private readonly Dice dice = new(seed);

    public Department Department => department;

    public Dice Dice => dice;

    public BookPlan Plan => plan;

    public decimal Value(Fact fact) => Of(fact.Year, fact.Phase).Value(fact);

    public Account Of(int year, string phase) => accounts.TryGetValue((year, phase), out Account? known) ? known : accounts[(year, phase)] = phase == "revised" ? Revise(Of(year, "actual")) : Make(year, phase);

    /// <summary>The budget as it was in force at the end of the year: no project spent more than it.</summary>
    private Account Revise(Account actual)
    {
        FunctionItem[] items = [.. actual.Items.Select(i => i with { Project = Round(i.Project * (1 + (dice.Between("revised " + i.Code + i.Source, 0, 900) / 10_000m))) })];
        return actual with { Phase = "revised", Items = items, Projects = ProjectsOf(items) };
    }

    private Account Make(int year, string phase)
    {
        Dictionary<string, decimal> basic = Rows(Wages, year, phase), project = Rows(plan.Abroad ? [.. Purchases, .. Journeys] : Purchases, year, phase);
        Trade trade = department.Trade;
        List<FunctionItem> items = [.. basic.Where(b => Account.OwnItem(b.Key) is not null).Select(b => new FunctionItem(Account.OwnItem(b.Key)!, "general", b.Value, 0, 0))];
        decimal publicPart = basic.Where(b => Account.IsPublic(b.Key)).Sum(b => b.Value);
        items.Add(new(trade.Running, "general", basic.Values.Sum() - publicPart - items.Sum(i => i.Personnel), publicPart, 0));
        decimal left = project.Values.Sum();
        foreach (string code in trade.General)
        {
            decimal amount = code == trade.General[^1] ? left : Round(left * dice.Between("weight " + code, 30, 60) / 100);
            items.Add(new(code, "general", 0, 0, amount));
            left -= amount;
        }

        items.Add(new(trade.Running, "other", Money("other personnel", year, phase, 1, 6), Money("other public", year, phase, 1, 4), Money("other project", year, phase, 15, 40)));
        if (plan.Institutional)
        {
            items.Add(new(trade.General[0], "institutional", 0, 0, Money("institutional", year, phase, 60, 200)));
        }

        if (plan.GovernmentFund)
        {
            items.Add(new(trade.GovernmentFund, "govfund", 0, 0, Money("govfund", year, phase, 120, 400)));
        }

        FunctionItem[] ordered = [.. items.OrderBy(i => i.Code, StringComparer.Ordinal)];
        Dictionary<string, decimal> closing = Balances(year, phase);
        Dictionary<string, decimal> opening = phase == "budget" ? closing.ToDictionary(b => b.Key, _ => 0m) : Balances(year - 1, phase);
        return new Account(year, phase, ordered, basic, project, ProjectsOf(ordered), opening, phase == "budget" ? opening : closing, OtherFigures.Of(this, year, phase, basic, project, ordered));
    }

    private Dictionary<string, decimal> Balances(int year, string phase)
    {
        Dictionary<string, decimal> balances = new() { ["general"] = Money("closing general", year, phase, 6, 18), ["other"] = Money("closing other", year, phase, 1, 7) };
        if (plan.GovernmentFund)
        {
            balances["govfund"] = Money("closing govfund", year, phase, 4, 30);
        }

        return balances;
    }

    private ProjectItem[] ProjectsOf(FunctionItem[] items)
    {
        var projects = new List<ProjectItem>();
        foreach (FunctionItem item in items.Where(i => i.Project > 0))
        {
            string theme = department.Trade.Projects[projects.Count / 2 % department.Trade.Projects.Length];
            string second = projects.Count / 8 > 0 ? "补助资金" : "专项资金";
            decimal first = Round(item.Project * dice.Between("share " + item.Code + item.Source, 40, 75) / 100);
            projects.Add(new(theme + (projects.Count / 8 > 0 ? "扩面经费" : "工作经费"), item.Code, item.Source, first));
            projects.Add(new(theme + second, item.Code, item.Source, item.Project - first));
        }

        return [.. projects];
    }

    private Dictionary<string, decimal> Rows((string Code, int From, int To)[] rows, int year, string phase) =>
        rows.ToDictionary(r => r.Code, r => Money(r.Code, year, phase, r.From, r.To));

    /// <summary>An amount between two numbers of 万元 that differs by up to a sixth between years and phases.</summary>
    public decimal Money(string key, int year, string phase, int from, int to)
    {
        decimal middle = dice.Between(key, from * 10_000L, to * 10_000L);
        decimal factor = 1 + (dice.Between(string.Create(CultureInfo.InvariantCulture, $"{key} {year} {phase}"), -1600, 1600) / 10_000m);
        decimal slipped = slip is not null && (slip.Key, slip.Year, slip.Phase) == (key, year, phase) ? slip.By : 0;
        return Math.Max(plan.Grain, Round(middle * factor)) + slipped;
    }

    private decimal Round(decimal amount) => Math.Round(amount / plan.Grain) * plan.Grain;

    private static readonly (string, int, int)[] Wages =
    [
        ("30101", 150, 400), ("30102", 90, 260), ("30103", 110, 330), ("30107", 20, 60), ("30108", 60, 120), ("30109", 25, 60), ("30110", 22, 50), ("30111", 9, 20), ("30112", 3, 11), ("30113", 60, 130), ("30199", 8, 40),
        ("30201", 9, 35), ("30202", 2, 8), ("30205", 1, 3), ("30206", 3, 9), ("30207", 3, 12), ("30209", 5, 20), ("30211", 8, 30), ("30213", 3, 11), ("30215", 2, 6), ("30216", 2, 9), ("30217", 1, 4), ("30228", 9, 22), ("30229", 5, 14),
        ("30231", 6, 14), ("30239", 20, 45), ("30299", 9, 30), ("30302", 30, 90), ("30305", 2, 9), ("30309", 1, 3), ("31002", 2, 9),
    ];

    private static readonly (string, int, int)[] Purchases =
        [("30201", 6, 20), ("30202", 2, 9), ("30211", 4, 16), ("30213", 10, 40), ("30215", 1, 3), ("30216", 2, 6), ("30217", 1, 2), ("30226", 12, 40), ("30227", 90, 320), ("30231", 1, 3), ("30299", 9, 40), ("31007", 20, 90)];

    private static readonly (string, int, int)[] Journeys = [("30212", 8, 20), ("31013", 18, 36)];
}
