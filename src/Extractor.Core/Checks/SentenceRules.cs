using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Accounting;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>Family N: figures of running text against each other and against the statements.</summary>
internal static partial class SentenceRules
{
    private static readonly ImmutableArray<Identity> Wholes =
        [Identities.Kinds, Identities.Basic, Identities.Sources, .. Identities.ThreePublic, .. Identities.Procurement, .. Identities.Vehicles];

    /// <summary>Economic classes that basic expenditure never has: 发展改革 construction, enterprises, social funds.</summary>
    private static readonly ImmutableArray<string> NotBasic = ["309", "311", "312", "313"];

    public static ImmutableArray<Rule> All { get; } =
    [
        new("N1", "比重＝部分÷总数，同一总数的各项比重相加为 100%", "A share = part / whole; the shares of one whole add to 100", Severity.Error, "文字", [], RateRules.Shares),
        new("N2", "文字列举的各项之和等于所述总数", "The parts of an enumeration add to the stated total", Severity.Error, "文字", [], ledger => Parts(ledger).Concat(ThreePublicParts(ledger)).Concat(Accounts(ledger)).Concat(Enumerations.BudgetKinds(ledger)).Concat(Enumerations.SmallEnterprises(ledger))),
        new("N3", "同一数字在文字和各表中一致；全部资金都是一般公共预算时，两处基本支出、项目支出应相等", "The same figure is the same wherever it is stated", Severity.Error, "文字与表", [], ledger => Repetitions.Of(ledger, "N3").Concat(SameMoney(ledger))),
        new("N4", "上年数＋增减额＝本年数，增减额÷上年数＝变动率，增减方向一致", "Base + change = current; the rate is the change over the base; the direction fits", Severity.Error, "文字", [], ledger => RateRules.Changes(ledger).Concat(Enumerations.Unchanged(ledger))),
        new("N5", "完成率＝决算数÷所述预算数", "Execution rate = actual / the budget that the sentence names", Severity.Error, "文字、绩效表", [], ledger => RateRules.Executions(ledger).Concat(FormRates.Of(ledger))),
        new("N6", "文字中年初结转＋本年收入＝本年支出＋年末结转；上年结余等于本年年初结转", "Opening + revenue = expenditure + closing, from sentences", Severity.Warning, "文字", [], Balances),
        new("N7", "“包含”所列各项之和等于总数；所列原因的金额不超过所解释的变动", "What a figure is said to contain adds up; named causes do not exceed the change", Severity.Error, "文字", [], ledger => Enumerations.Contained(ledger).Concat(Enumerations.Causes(ledger))),
        new("N8", "公用经费＝基本支出－人员经费，机关运行经费不大于公用经费", "Public = basic − personnel; operating cost is no more than public expenditure", Severity.Error, "文字与表", [], BasicParts),
        new("N9", "“未发生”“无”的说法与数字不矛盾，所列经费科目在表中有数", "Claims of none agree with the figures; accounts named in text have a figure in the statement", Severity.Error, "文字与表", [], ClaimRules.Find),
        new("N10", "没有元与万元之误（同一数字相差一万倍）", "No slip of 元 for 万元: a figure ten thousand times its twin", Severity.Error, "文字与表", [], ledger => Repetitions.Of(ledger, "N10")),
    ];

    /// <summary>A whole and its parts in one paragraph.</summary>
    private static IEnumerable<Finding> Parts(Ledger ledger)
    {
        foreach (IGrouping<int?, LineItem> paragraph in ledger.NarrativeByBlock)
        {
            LineItem[] amounts = [.. paragraph.Where(i => i.Metric is Metric.Amount or Metric.Count && i.Function.Length == 0 && i.Economic.Length == 0 && i.Project.Length == 0).DistinctBy(Dimensions.Of)];
            foreach (Identity identity in Wholes)
            {
                foreach (LineItem whole in amounts.Where(i => i.Concept == identity.Whole && (identity.Fund is null || identity.Fund == i.Fund)))
                {
                    LineItem[] place = [.. amounts.Where(i => i.Year == whole.Year && i.Phase == whole.Phase)];
                    if (Identities.Apply(identity, whole.Fund, place) is { } equation && equation.Right.Length > 1)
                    {
                        yield return Enumerated(ledger, equation, IsComplete(identity, equation));
                    }
                }
            }
        }
    }

    /// <summary>
    /// The three public expenses, the whole in one paragraph of their section and each part in one of its own, of a report without
    /// their statement: with one, T7 sums it and N3 holds the text against it.
    /// </summary>
    private static IEnumerable<Finding> ThreePublicParts(Ledger ledger)
    {
        if (ledger.Of(Statement.ThreePublic).Any())
        {
            yield break;
        }

        foreach (IGrouping<string?, LineItem> section in ledger.Narrative.Where(i => i.Metric == Metric.Amount && i.Concept.StartsWith("three-public", StringComparison.Ordinal)).GroupBy(i => ledger.Outermost(i.Source.Section, "three-public")).Where(g => g.Key is not null))
        {
            LineItem[] amounts = [.. section.DistinctBy(Dimensions.Of)];
            foreach ((Identity identity, LineItem whole) in Identities.ThreePublic.SelectMany(t => amounts.Where(i => i.Concept == t.Whole).Select(i => (t, i))))
            {
                LineItem[] place = [.. amounts.Where(i => i.Year == whole.Year && i.Phase == whole.Phase)];
                if (Identities.Apply(identity, whole.Fund, place) is { } equation && equation.Right.Length == identity.Parts.Length && equation.Items.DistinctBy(i => i.Source.Block).Count() > 1)
                {
                    yield return Finding.Of(equation);
                }
            }
        }
    }

    /// <summary>All parts that a report always names are there: 基本 and 项目, 人员 and 公用, the three public expenses.</summary>
    private static bool IsComplete(Identity identity, Equation equation) =>
        identity == Identities.Kinds || identity == Identities.Basic ? equation.Right.Length >= 2
        : identity.Parts.All(p => equation.Right.Any(i => p.Split(':')[0] is var part && (i.Concept == part || i.Concept.StartsWith(part + ".", StringComparison.Ordinal))));

    private static Finding Enumerated(Ledger ledger, Equation equation, bool complete)
    {
        bool partial = !complete && equation.Difference > 0 || (!equation.Holds && ledger.HasUnreadAmounts(equation.Right));
        return partial && !equation.Holds
            ? new Finding(CheckOutcome.NotChecked, $"{Arithmetic.Of(equation)}：列举不全或有未读懂的金额", $"{Arithmetic.Of(equation)}: the enumeration is partial or an amount was not understood") { Items = [.. equation.Items] }
            : Finding.Of(equation);
    }

    /// <summary>Accounts listed in one section: 类 against the total of the section, economic rows against 人员 and 公用经费.</summary>
    private static IEnumerable<Finding> Accounts(Ledger ledger)
    {
        foreach (var section in ledger.Narrative.Where(i => i.Metric == Metric.Amount && i.Project.Length == 0).GroupBy(i => (i.Source.Section, i.Fund, i.Year, i.Phase)))
        {
            LineItem[] items = [.. section.DistinctBy(Dimensions.Of)];
            foreach (int length in (int[])[3, 7])
            {
                if (items.FirstOrDefault(i => i is { Concept: "expenditure.current", Function: "" }) is { } whole && items.Where(i => i.Concept == "expenditure.current" && i.Function.Length == length).ToImmutableArray() is { Length: > 1 } parts)
                {
                    yield return Enumerated(ledger, new Equation(whole, parts), complete: length == 3 && parts.Length > 2 && !ledger.HasUnreadEntry(section.Key.Section));
                }
            }

            foreach (string concept in (string[])["expenditure.basic.personnel", "expenditure.basic.public"])
            {
                LineItem? whole = items.FirstOrDefault(i => i.Concept == concept);
                ImmutableArray<LineItem> parts = [.. items.Where(i => i.Concept == "expenditure.basic" && i.Economic.Length == 5 && i.Source.Block == whole?.Source.Block)];
                if (whole is not null && parts.Length > 1)
                {
                    yield return Enumerated(ledger, new Equation(whole, parts), complete: !IsLeftOpen(ledger, parts[^1]));
                }
            }
        }
    }

    /// <summary>退休费40万元等: more parts follow the last that is named.</summary>
    private static bool IsLeftOpen(Ledger ledger, LineItem last) =>
        ledger.TextOf(last.Source) is var text && last.Source.Offset is { } at && at < text.Length && AndOthers().IsMatch(text[at..]);

    /// <summary>Where all spending is of the general budget, both statements of 基本支出 and 项目支出 speak of the same money.</summary>
    private static IEnumerable<Finding> SameMoney(Ledger ledger)
    {
        LineItem? all = ledger.Amount("expenditure.current", Fund.All, ledger.OwnPhase), general = ledger.Amount("expenditure.current", Fund.General, ledger.OwnPhase);
        if (all is null || general is null || all.Value != general.Value)
        {
            yield break;
        }

        foreach (string concept in (string[])["expenditure.basic", "expenditure.project"])
        {
            if (ledger.Amount(concept, Fund.All, ledger.OwnPhase) is { } whole && ledger.Amount(concept, Fund.General, ledger.OwnPhase) is { } part && whole.HalfStep == part.HalfStep)
            {
                yield return Finding.Of(new Equation([part], [whole], Relation.Same));
            }
        }
    }

    private static IEnumerable<Finding> Balances(Ledger ledger)
    {
        ImmutableArray<LineItem> text = [.. ledger.Narrative.Where(i => i.Metric == Metric.Amount && i is { Function: "", Economic: "", Project: "" } && !ledger.IsWithin(i.Source.Section, "other-matters")).DistinctBy(Dimensions.Of)];
        foreach (LineItem total in text.Where(i => i.Concept is "revenue.total" or "expenditure.total"))
        {
            Identity identity = total.Concept == "revenue.total" ? Identities.RevenueTotal : Identities.ExpenditureTotal;
            LineItem[] place = [.. text.Where(i => i.Year == total.Year && i.Phase == total.Phase)];
            if (Identities.Apply(identity, total.Fund, place) is { } equation)
            {
                yield return equation.Holds || (equation.Right.Length > 1 && equation.Right.All(i => i.Fund == total.Fund)) ? Finding.Of(equation)
                    : Finding.Missing(total.Concept == "revenue.total" ? "本年收入或年初结转和结余" : "本年支出或年末结转和结余", total.Concept == "revenue.total" ? "revenue of the year or opening balance" : "expenditure of the year or closing balance", [.. equation.Items]);
            }
        }

        foreach (Finding finding in Enumerations.Carried(ledger))
        {
            yield return finding;
        }
    }

    /// <summary>机关运行经费 is no more than 基本支出 leaves beside 人员经费.</summary>
    private static Finding WithinRest(LineItem running, LineItem basic, LineItem personnel)
    {
        LineItem rest = basic with { Value = basic.Value - personnel.Value, HalfStep = basic.HalfStep + personnel.HalfStep };
        var equation = new Equation([running], [rest], Relation.AtMost);
        string unit = Arithmetic.Unit([running, basic, personnel]);
        string arithmetic = $"{Arithmetic.Name(running)} {Arithmetic.Number(running.Value, unit)} {(equation.Holds ? "≤" : ">")} {Arithmetic.Name(basic)} {Arithmetic.Number(basic.Value, unit)} - {Arithmetic.Name(personnel)} {Arithmetic.Number(personnel.Value, unit)} = {Arithmetic.Number(rest.Value, unit)} {unit}";
        return Finding.Of(equation) with { Chinese = arithmetic, English = arithmetic, Severity = Severity.Warning, Items = [running, basic, personnel] };
    }

    private static IEnumerable<Finding> BasicParts(Ledger ledger)
    {
        LineItem? personnel = ledger.Amount("expenditure.basic.personnel", Fund.General, ledger.OwnPhase), operation = ledger.Amount("expenditure.basic.public", Fund.General, ledger.OwnPhase);
        LineItem? all = ledger.Amount("expenditure.current", Fund.All, ledger.OwnPhase), general = ledger.Amount("expenditure.current", Fund.General, ledger.OwnPhase);
        Fund[] funds = all is not null && general is not null && all.Value == general.Value ? [Fund.General, Fund.All] : [Fund.General];
        LineItem? running = ledger.Amount("operating-cost", Fund.General, ledger.OwnPhase);
        foreach (LineItem basic in funds.Select(f => ledger.Amount("expenditure.basic", f, ledger.OwnPhase)).OfType<LineItem>())
        {
            if (personnel is not null && operation is not null && ((LineItem[])[basic, personnel, operation]).Any(i => i.Statement == Statement.Narrative))
            {
                yield return Finding.Of(new Equation(basic, [personnel, operation]));
            }

            if (running is not null && personnel is not null)
            {
                yield return WithinRest(running, basic, personnel);
            }
        }

        foreach (LineItem item in ledger.Report.LineItems.Where(i => i is { Concept: "expenditure.basic", Fund: Fund.General, Metric: Metric.Amount, Economic.Length: > 3 } && i.Value != 0 && NotBasic.Contains(i.Economic[..3])).DistinctBy(Dimensions.Of))
        {
            yield return Finding.Failed($"{Arithmetic.Of(item)}：这类支出不属于基本支出", $"{Arithmetic.Of(item)} is no basic expenditure", null, item) with { Severity = Severity.Warning };
        }

        if (running is not null)
        {
            yield return operation is not null
                ? Finding.Of(new Equation([running], [operation], Relation.AtMost)) with { Severity = Severity.Warning }
                : Finding.Missing("公用经费", "public expenditure", running);
        }
    }

    [GeneratedRegex(@"^[\d,.\s]+万?元等")]
    private static partial Regex AndOthers();
}
