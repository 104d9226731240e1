using System.Globalization;
using Extractor.CorpusMaker.Accounts;

namespace Extractor.CorpusMaker.Drafting;

/// <summary>
/// Writes a draft: prints facts in the style of a template and records each as a line item with the value that it printed, so that the
/// gold table holds what stands on the page, misprints and rounding included.
/// </summary>
internal sealed class Printer(Books books, int year, string phase, Style style, Misprint? misprint)
{
    private bool misprinted;
    private int tables;
    private string place = "";

    public Draft Draft { get; } = new();

    public Books Books => books;

    public Department Department => books.Department;

    public Dice Dice => books.Dice;

    public int Year => year;

    public Style Style { get; set; } = style;

    public bool IsBudget => phase == "budget";

    /// <summary>预算 or 决算.</summary>
    public string Account => IsBudget ? "预算" : "决算";

    /// <summary>Whether the misprint found its figure.</summary>
    public bool Misprinted => misprinted;

    /// <summary>A fact of the report's year and phase.</summary>
    public Fact Fact(string concept, string fund = "all", string function = "", string economic = "", string project = "") =>
        new(concept, year, phase) { Fund = fund, Function = function, Economic = economic, Project = project };

    public bool IsNone(Fact fact) => books.Value(fact) == 0;

    public string FunctionName(string code) => Names.Function(code, year);

    // Structure

    public void Cover(string text) => Draft.Pieces.Add(new Title(0, "", text, ""));

    public void Head(int level, string number, string words, string canonical)
    {
        place = canonical;
        Draft.Pieces.Add(new Title(level, number, words, canonical));
    }

    /// <summary>A paragraph that begins with its heading.</summary>
    public void RunIn(int level, string number, string words, string canonical, Func<string> rest)
    {
        place = canonical;
        Draft.Pieces.Add(new Title(level, number, words, canonical) { Rest = rest() });
    }

    public void Say(string text) => Draft.Pieces.Add(new Text(text));

    /// <summary>Prints a statement under its title; rows are asked for when the place is set, so that misprints can name it.</summary>
    public void Tabulate(int level, string number, string name, string canonical, Func<IEnumerable<string[]>> rows, string note = "")
    {
        Head(level, number, name, canonical);
        tables++;
        string left = Style.Left.Length == 0 ? "" : Style.Left + Department.Name;
        string printed = Style.TableNumber.Length == 0 ? "" : string.Format(CultureInfo.InvariantCulture, Style.TableNumber, tables);
        Draft.Pieces.Add(new Table(name, printed, left, Style.Right + Style.Unit, [.. rows()], note));
    }

    // Figures

    /// <summary>A cell of a statement, "" or a dash where the account has nothing.</summary>
    public string Cell(Fact fact)
    {
        decimal value = Value(fact);
        if (value == 0 && Style.Zero != "0.00")
        {
            return Style.Zero;
        }

        string printed = (value / Scale(Style.Unit)).ToString(Style.Cell, CultureInfo.InvariantCulture);
        Record(fact, decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture) * Scale(Style.Unit));
        return printed;
    }

    /// <summary>An amount that is no line item, in the form of a cell.</summary>
    public string Bare(decimal value) => (value / Scale(Style.Unit)).ToString(Style.Cell, CultureInfo.InvariantCulture);

    /// <summary>An amount in running text with its unit; several facts share it.</summary>
    public string Amount(params Fact[] facts) => Money(Value(facts[0]), facts) + Style.TextUnit;

    /// <summary>比上年增加12.3万元，增长4.5%, or 与上年持平; <paramref name="than"/> is the words before the change.</summary>
    public string Against(string than, params Fact[] facts)
    {
        decimal now = books.Value(facts[0]), before = books.Value(facts[0].Before());
        return now == before ? "与上年持平" : than + Change(facts);
    }

    /// <summary>增加12.3万元，增长4.5% against the year before.</summary>
    public string Change(params Fact[] facts)
    {
        decimal before = books.Value(facts[0].Before());
        decimal change = Apply(facts[0] with { Metric = "change" }, books.Value(facts[0]) - before);
        string text = (change > 0 ? Style.Directions[0] : Style.Directions[1]) + Money(change, [.. facts.Select(f => f with { Metric = "change" })]) + Style.TextUnit;
        return before == 0 ? text : text + "，" + Rate(change, before, facts);
    }

    /// <summary>占12.34%.</summary>
    public string Share(Fact part, Fact whole) =>
        "占" + Percent(part with { Metric = "share" }, books.Value(whole) == 0 ? 0 : 100 * books.Value(part) / books.Value(whole));

    /// <summary>12.34% of a budget that was carried out.</summary>
    public string Execution(Fact actual, Fact budget) =>
        Percent(actual with { Metric = "executionRate" }, 100 * books.Value(actual) / books.Value(budget));

    public string Count(Fact fact, string unit)
    {
        Fact counted = fact with { Metric = "count" };
        decimal value = Apply(counted, books.Value(fact));
        Record(counted, value);
        return value.ToString(CultureInfo.InvariantCulture) + unit;
    }

    public string Score(Fact fact)
    {
        Fact scored = fact with { Metric = "score" };
        decimal value = Apply(scored, books.Value(fact));
        Record(scored, value);
        return value.ToString(CultureInfo.InvariantCulture) + "分";
    }

    /// <summary>A score of a given value in a table, without its unit.</summary>
    public string Points(Fact fact, decimal value)
    {
        Fact scored = fact with { Metric = "score" };
        decimal printed = Apply(scored, value);
        Record(scored, printed);
        return printed.ToString("0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>A percentage of a given value, recorded under the fact's metric.</summary>
    public string Percent(Fact fact, decimal value)
    {
        string printed = Apply(fact, value).ToString(Style.Percent, CultureInfo.InvariantCulture);
        Record(fact, decimal.Parse(printed, CultureInfo.InvariantCulture));
        return printed + "%";
    }

    private string Rate(decimal change, decimal before, Fact[] facts)
    {
        decimal rate = Apply(facts[0] with { Metric = "changeRate" }, 100 * change / before);
        string printed = Math.Abs(rate).ToString(Style.Percent, CultureInfo.InvariantCulture);
        decimal value = decimal.Parse(printed, CultureInfo.InvariantCulture) * Math.Sign(rate);
        foreach (Fact fact in facts)
        {
            Record(fact with { Metric = "changeRate" }, value);
        }

        return (rate > 0 ? Style.Directions[2] : Style.Directions[3]) + printed + "%";
    }

    private string Money(decimal value, Fact[] facts)
    {
        string printed = Math.Abs(value / Scale(Style.TextUnit)).ToString(Style.Amount, CultureInfo.InvariantCulture);
        decimal read = decimal.Parse(printed, NumberStyles.Number, CultureInfo.InvariantCulture) * Scale(Style.TextUnit) * (value < 0 ? -1 : 1);
        foreach (Fact fact in facts)
        {
            Record(fact, read);
        }

        return printed;
    }

    private decimal Value(Fact fact) => Apply(fact, books.Value(fact));

    private decimal Apply(Fact fact, decimal value)
    {
        if (misprinted || misprint is null || misprint.Place != place || !misprint.Which(fact))
        {
            return value;
        }

        misprinted = true;
        return misprint.Wrong(value);
    }

    /// <summary>
    /// In a budget without balances 收入预算 may be called the total or the revenue of the year: the reading that the gold table does not
    /// have is tolerated.
    /// </summary>
    public void TolerateTotals()
    {
        foreach (GoldItem item in Draft.Gold.Where(g => g.Fact.Function.Length + g.Fact.Economic.Length + g.Fact.Project.Length == 0).ToList())
        {
            string twin = item.Fact.Concept switch
            {
                "revenue.total" => "revenue.current",
                "revenue.current" => "revenue.total",
                "expenditure.total" => "expenditure.current",
                "expenditure.current" => "expenditure.total",
                _ => "",
            };
            if (twin.Length > 0 && item with { Fact = item.Fact with { Concept = twin } } is var other && !Draft.Gold.Exists(g => g.Fact == other.Fact && g.Value == other.Value))
            {
                Draft.Gold.Add(other with { Tier = "optional" });
            }
        }
    }

    private void Record(Fact fact, decimal value) => Draft.Gold.Add(new GoldItem(fact, value, "core", place));

    private static decimal Scale(string unit) => unit switch { "元" => 1m, "万元" => 10_000m, "亿元" => 100_000_000m, _ => throw new ArgumentException($"found the unit {unit}; expected 元, 万元 or 亿元", nameof(unit)) };
}
