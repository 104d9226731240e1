using System.Collections.Immutable;
using Extractor.Accounting;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>Family X: from one statement to another.</summary>
internal static class AcrossStatementRules
{
    /// <summary>
    /// Function rows and the economic rows that are the same money as a rule: 养老保险, 职业年金, 住房公积金, 公务员医疗补助. Some
    /// departments book part of it under the functions of their institutions, so that a difference is a remark.
    /// </summary>
    private static readonly ImmutableArray<(string Function, string Economic)> SameMoney =
        [("2080505", "30108"), ("2080506", "30109"), ("2210201", "30113"), ("2101103", "30111")];

    /// <summary>Economic rows of the basic expenditure that are part of a three-public expense.</summary>
    private static readonly ImmutableArray<(string Economic, string Concept)> ThreePublicParts =
        [("30212", "three-public.abroad"), ("30217", "three-public.reception"), ("30231", "three-public.vehicles.operation"), ("31013", "three-public.vehicles.purchase")];

    public static ImmutableArray<Rule> All { get; } =
    [
        new("X1", "收支总表、收入表、支出表的同一数字一致（合计与各类）", "Income-expenditure, revenue and expenditure statements print the same figures", Severity.Error, "收支总表、收入表、支出表", [Statement.IncomeExpenditure, Statement.Revenue, Statement.Expenditure], ledger => Repetitions.Of(ledger, "X1")),
        new("X2", "财政拨款收支总表＝一般公共预算＋政府性基金＋国有资本经营各表，财政拨款不大于全部", "Appropriation = general + government-fund + state-capital statements; fiscal money is no more than all", Severity.Error, "财政拨款各表",
            [Statement.Appropriation, Statement.GeneralExpenditure, Statement.GovernmentFund, Statement.StateCapital], ledger => Repetitions.Of(ledger, "X2").Concat(FiscalWithinAll(ledger))),
        new("X3", "一般公共预算支出表的基本支出＝基本支出表合计", "Basic expenditure of the general statement = total of the basic statement", Severity.Error, "一般公共预算支出表与基本支出表", [Statement.GeneralBasic], ledger => Repetitions.Of(ledger, "X3").Concat(BasicByParts(ledger))),
        new("X4", "基本支出中的出国、用车、接待不大于“三公”经费表", "Three-public rows of the basic statement are no more than the three-public statement", Severity.Error, "基本支出表与“三公”经费", [], WithinThreePublic),
        new("X5", "同一笔钱的功能科目与经济科目相等（养老保险、职业年金、住房公积金、公务员医疗补助）", "Function and economic rows of the same money are equal", Severity.Info, "支出表与基本支出表", [], FunctionAndEconomic),
        new("X6", "行政运行不大于基本支出", "行政运行 is no more than basic expenditure", Severity.Error, "支出表、文字", [], Administration),
    ];

    /// <summary>A basic statement without a 合计 states it as 人员经费 and 公用经费.</summary>
    private static IEnumerable<Finding> BasicByParts(Ledger ledger)
    {
        foreach (StatementTable table in ledger.Of(Statement.GeneralBasic))
        {
            LineItem? Whole(IEnumerable<LineItem> items, string concept) => items.FirstOrDefault(i => i.Concept == concept && i is { Fund: Fund.General, Metric: Metric.Amount, Function: "", Economic: "", Project: "", BudgetUnit: "" } && i.Year == ledger.Year && i.Phase == ledger.OwnPhase);
            if (Whole(table.Items, "expenditure.basic") is null && Whole(table.Items, "expenditure.basic.personnel") is { } personnel && Whole(table.Items, "expenditure.basic.public") is { } operation
                && Whole(ledger.Of(Statement.GeneralExpenditure).SelectMany(t => t.Items), "expenditure.basic") is { } basic)
            {
                yield return Finding.Of(new Equation(basic, [personnel, operation]), table.HasUnreadBeside([personnel, operation]));
            }
        }
    }

    private static IEnumerable<Finding> FiscalWithinAll(Ledger ledger)
    {
        foreach (LineItem fiscal in ledger.Report.LineItems.Where(i => i.Statement != Statement.Narrative && i.Metric == Metric.Amount && i.Fund == Fund.Fiscal && i.Concept is ("expenditure.current" or "revenue.current") && i.Project.Length == 0))
        {
            if (ledger.All(Dimensions.Of(fiscal) with { Fund = Fund.All }).FirstOrDefault(i => i.Statement != Statement.Narrative) is { } all)
            {
                yield return Finding.Of(new Equation([fiscal], [all], Relation.AtMost));
            }
        }
    }

    private static IEnumerable<Finding> WithinThreePublic(Ledger ledger)
    {
        foreach ((string economic, string concept) in ThreePublicParts)
        {
            LineItem? part = ledger.All(new Dimensions("expenditure.basic", Fund.General, "", economic, "", ledger.Year, ledger.OwnPhase, Metric.Amount)).OrderBy(i => i.Statement == Statement.Narrative).FirstOrDefault();
            LineItem? whole = Fiscal(ledger, concept) ?? (concept.StartsWith("three-public.vehicles", StringComparison.Ordinal) ? Fiscal(ledger, "three-public.vehicles") : null);
            if (part is not null)
            {
                yield return whole is null
                    ? Finding.Missing($"{Concepts.ById[concept].Label}（“三公”经费）", concept, part)
                    : Finding.Of(new Equation([part], [whole], Relation.AtMost));
            }
        }
    }

    private static LineItem? Fiscal(Ledger ledger, string concept) => ledger.Amount(concept, Fund.Fiscal, ledger.OwnPhase) ?? ledger.Amount(concept, Fund.General, ledger.OwnPhase);

    private static IEnumerable<Finding> FunctionAndEconomic(Ledger ledger)
    {
        foreach ((string function, string economic) in SameMoney)
        {
            LineItem? Row(string concept, string f, string e) => ledger.All(new Dimensions(concept, Fund.General, f, e, "", ledger.Year, ledger.OwnPhase, Metric.Amount)).OrderBy(i => i.Statement == Statement.Narrative).FirstOrDefault();
            LineItem? byFunction = Row("expenditure.basic", function, "") ?? Row("expenditure.current", function, ""), byEconomic = Row("expenditure.basic", "", economic);
            if (byFunction is not null && byEconomic is not null)
            {
                yield return Finding.Of(new Equation([byFunction], [byEconomic])) with { Verifies = byFunction.Value == byEconomic.Value };
            }
            else if ((byFunction ?? byEconomic) is { } one)
            {
                yield return Finding.Missing(byFunction is null ? $"功能科目 {function}" : $"经济科目 {economic}", byFunction is null ? $"function {function}" : $"economic account {economic}", one);
            }
        }
    }

    /// <summary>行政运行 is defined as basic expenditure; its own project part, where a statement shows it, is set aside.</summary>
    private static IEnumerable<Finding> Administration(Ledger ledger)
    {
        foreach (LineItem running in ledger.Report.LineItems.Where(i => i is { Concept: "expenditure.current", Metric: Metric.Amount, Function.Length: 7, Economic: "", Project: "", BudgetUnit: "" } && i.Year == ledger.Year && i.Phase == ledger.OwnPhase
            && Classification.Function.Get(i.Function, ledger.Year)?.Name == "行政运行").DistinctBy(i => (i.Fund, i.Function, i.Value)))
        {
            LineItem part = ledger.All(Dimensions.Of(running) with { Concept = "expenditure.basic" }) is [var basic, ..] ? basic : running;
            LineItem[] wholes = [.. new[] { running.Fund, Fund.All }.Distinct().Select(f => ledger.Amount("expenditure.basic", f, ledger.OwnPhase)).OfType<LineItem>()];
            foreach (LineItem whole in wholes)
            {
                yield return Finding.Of(new Equation([part], [whole], Relation.AtMost));
            }

            if (wholes.Length == 0)
            {
                yield return Finding.Missing("基本支出", "basic expenditure", running);
            }
        }
    }
}
