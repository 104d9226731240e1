namespace Extractor.CorpusMaker.Accounts;

/// <summary>
/// Money spent on one 项 from one source, in yuan. The source is a fund (<c>general</c>, <c>govfund</c>, <c>statecap</c>) or, outside the
/// appropriation, <c>institutional</c> (事业收入) or <c>other</c> (其他收入).
/// </summary>
internal sealed record FunctionItem(string Code, string Source, decimal Personnel, decimal Public, decimal Project)
{
    public decimal Basic => Personnel + Public;

    public decimal Total => Basic + Project;
}

/// <summary>A named project: the 项 and the source that pay it.</summary>
internal sealed record ProjectItem(string Name, string Code, string Source, decimal Amount);

/// <summary>
/// The accounts of a department for one year in one phase. All identities of the forms hold: 类 = Σ款 = Σ项; revenue and opening balance
/// = expenditure and closing balance, source by source; basic expenditure = Σ economic accounts; an account of the functional
/// classification that is paid as one economic account has its amount.
/// </summary>
internal sealed record Account(
    int Year,
    string Phase,
    FunctionItem[] Items,
    IReadOnlyDictionary<string, decimal> Basic,
    IReadOnlyDictionary<string, decimal> Project,
    ProjectItem[] Projects,
    IReadOnlyDictionary<string, decimal> Opening,
    IReadOnlyDictionary<string, decimal> Closing,
    IReadOnlyDictionary<string, decimal> Other)
{
    private static readonly string[] Appropriated = ["general", "govfund", "statecap"];

    /// <summary>The value of a fact of this year and phase: yuan, or a number. An account that the department does not have is 0.</summary>
    public decimal Value(Fact fact) => fact.Concept switch
    {
        _ when fact.Function.Length > 0 && fact.Economic.Length > 0 => Crossed().Where(c => c.Code == fact.Function && c.Economic == fact.Economic && Pays(fact.Fund, c.Source)).Sum(c => fact.Concept switch { "expenditure.basic" => c.Basic, "expenditure.project" => c.Project, _ => c.Basic + c.Project }),
        "revenue.total" => Revenue(fact, null) + Balance(Opening, fact.Fund),
        "revenue.current" => Revenue(fact, null),
        "revenue.institutional" or "revenue.other" => Revenue(fact, fact.Concept["revenue.".Length..]),
        "expenditure.total" => Spent(fact, i => i.Total) + Balance(Closing, fact.Fund),
        "expenditure.current" when fact.Economic.Length > 0 => Economic(Basic, fact.Economic) + Economic(Project, fact.Economic),
        "expenditure.current" => Spent(fact, i => i.Total),
        "expenditure.basic" when fact.Economic.Length > 0 => Economic(Basic, fact.Economic),
        "expenditure.basic" => Spent(fact, i => i.Basic),
        "expenditure.basic.personnel" when fact.Economic.Length > 0 => IsPublic(fact.Economic) ? 0 : Economic(Basic, fact.Economic),
        "expenditure.basic.public" when fact.Economic.Length > 0 => IsPublic(fact.Economic) ? Economic(Basic, fact.Economic) : 0,
        "expenditure.basic.personnel" => Spent(fact, i => i.Personnel),
        "expenditure.basic.public" => Spent(fact, i => i.Public),
        "expenditure.project" when fact.Economic.Length > 0 => Economic(Project, fact.Economic),
        "expenditure.project" when fact.Project.Length > 0 => Projects.Where(p => p.Name == fact.Project && Pays(fact.Fund, p.Source)).Sum(p => p.Amount),
        "expenditure.project" => Spent(fact, i => i.Project),
        "balance.opening" => Balance(Opening, fact.Fund),
        "balance.closing" => Balance(Closing, fact.Fund),
        "operating-cost" when fact.Economic.Length > 0 => IsPublic(fact.Economic) ? Economic(Basic, fact.Economic) : 0,
        "operating-cost" => Items.Where(i => i.Source == "general").Sum(i => i.Public),
        _ => Other.GetValueOrDefault(fact.Concept),
    };

    /// <summary>The codes with their 款 and 类 that a fund spends on, in order.</summary>
    public IEnumerable<string> Codes(string fund) =>
        Items.Where(i => Pays(fund, i.Source) && i.Total > 0).SelectMany(i => new[] { i.Code[..3], i.Code[..5], i.Code }).Distinct().Order(StringComparer.Ordinal);

    /// <summary>
    /// Each 项 by economic account. Wages paid as an account of their own (养老保险, 公积金) belong to its 项, other basic expenditure to
    /// the running 项; projects take the project accounts one after the other.
    /// </summary>
    public IEnumerable<(string Code, string Economic, string Source, decimal Basic, decimal Project)> Crossed()
    {
        string running = Items.Single(i => i.Source == "general" && i.Public > 0).Code;
        foreach ((string economic, decimal amount) in Basic)
        {
            yield return (OwnItem(economic) ?? running, economic, "general", amount, 0);
        }

        var left = new Queue<(string Code, decimal Amount)>(Project.Select(p => (p.Key, p.Value)));
        foreach (FunctionItem item in Items.Where(i => i.Source == "general" && i.Project > 0))
        {
            for (decimal open = item.Project; open > 0;)
            {
                (string economic, decimal amount) = left.Dequeue();
                decimal taken = Math.Min(open, amount);
                yield return (item.Code, economic, "general", 0, taken);
                open -= taken;
                if (amount > taken)
                {
                    left = new Queue<(string, decimal)>(left.Prepend((economic, amount - taken)));
                }
            }
        }

        foreach (FunctionItem item in Items.Where(i => i.Source != "general"))
        {
            yield return (item.Code, "30199", item.Source, item.Personnel, 0);
            yield return (item.Code, "30299", item.Source, item.Public, 0);
            yield return (item.Code, "30227", item.Source, 0, item.Project);
        }
    }

    /// <summary>The 项 that is the same money as an economic account.</summary>
    public static string? OwnItem(string economic) => economic switch
    {
        "30302" => "2080501",
        "30108" => "2080505",
        "30109" => "2080506",
        "30110" => "2101101",
        "30111" => "2101103",
        "30113" => "2210201",
        _ => null,
    };

    /// <summary>公用经费 is 商品和服务支出 and 资本性支出.</summary>
    public static bool IsPublic(string economic) => economic.StartsWith("302", StringComparison.Ordinal) || economic.StartsWith("31", StringComparison.Ordinal);

    private static bool Pays(string fund, string source) => fund == "all" || fund == source || (fund == "fiscal" && Appropriated.Contains(source));

    private static decimal Economic(IReadOnlyDictionary<string, decimal> rows, string code) => rows.Where(r => r.Key.StartsWith(code, StringComparison.Ordinal)).Sum(r => r.Value);

    private static decimal Balance(IReadOnlyDictionary<string, decimal> balances, string fund) => balances.Where(b => Pays(fund, b.Key)).Sum(b => b.Value);

    private decimal Spent(Fact fact, Func<FunctionItem, decimal> part) =>
        Items.Where(i => Pays(fact.Fund, i.Source) && i.Code.StartsWith(fact.Function, StringComparison.Ordinal)).Sum(part);

    /// <summary>An item's revenue is what it spends; the largest project of a source also takes what its balances grow by.</summary>
    private decimal Revenue(Fact fact, string? source)
    {
        decimal sum = 0;
        foreach (FunctionItem item in Items.Where(i => (source is null ? Pays(fact.Fund, i.Source) : i.Source == source) && i.Code.StartsWith(fact.Function, StringComparison.Ordinal)))
        {
            bool carries = item == Items.Where(i => i.Source == item.Source).MaxBy(i => i.Project);
            sum += item.Total + (carries ? Closing.GetValueOrDefault(item.Source) - Opening.GetValueOrDefault(item.Source) : 0);
        }

        return sum;
    }
}
