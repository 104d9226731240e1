using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Statements;

/// <summary>The statements of revenue and expenditure, alike in budgets and final accounts but for their words.</summary>
internal static class MoneyStatements
{
    /// <summary>收入支出决算总表: all money, both sides.</summary>
    public static IEnumerable<string[]> IncomeExpenditure(Printer p)
    {
        Labels l = p.Style.Labels;
        (string Label, Fact? Fact)[] revenues =
        [
            (l.General, p.Fact("revenue.current", "general")), (l.GovernmentFund, p.Fact("revenue.current", "govfund")), (l.StateCapital, p.Fact("revenue.current", "statecap")),
            .. l.OtherRevenues.Select(name => (name, name switch { "其他收入" => p.Fact("revenue.other"), _ when name.StartsWith("事业收入", StringComparison.Ordinal) => p.Fact("revenue.institutional"), _ => (Fact?)null })),
        ];
        SideRow[] left = [.. revenues.Select((r, i) => new SideRow($"{Names.Numeral(i + 1)}、{r.Label}", Known(p, r.Fact)))];
        SideRow[] right = [.. Classes(p).Select((c, i) => new SideRow($"{Names.Numeral(i + 1)}、{p.FunctionName(c)}", Known(p, p.Fact("expenditure.current", "all", c))))];
        SideRow[] leftEnd = [new(l.CurrentRevenue, p.Fact("revenue.current")), new(l.Opening, Known(p, p.Fact("balance.opening"))), new(l.RevenueTotal, p.Fact("revenue.total"))];
        SideRow[] rightEnd = [new(l.CurrentExpenditure, p.Fact("expenditure.current")), new(l.Closing, Known(p, p.Fact("balance.closing"))), new(l.ExpenditureTotal, p.Fact("expenditure.total"))];
        if (!p.IsBudget)
        {
            leftEnd = [leftEnd[0], new("使用非财政拨款结余（含专用结余）", (Fact?)null), .. leftEnd[1..]];
            rightEnd = [rightEnd[0], new("结余分配", (Fact?)null), .. rightEnd[1..]];
        }

        (left, right) = SidedTable.Align(left, leftEnd, right, rightEnd, 1, 1);
        return SidedTable.Rows(p, [l.Amount], left, [l.Amount], right);
    }

    /// <summary>财政拨款收入支出决算总表: the appropriation, expenditure by fund.</summary>
    public static IEnumerable<string[]> Appropriation(Printer p, bool byFund = true)
    {
        Labels l = p.Style.Labels;
        Fact?[] Across(string concept, string function = "") =>
            [Known(p, p.Fact(concept, "fiscal", function)), .. byFund ? new[] { "general", "govfund", "statecap" }.Select(f => Known(p, p.Fact(concept, f, function))) : []];
        string[] funds = ["一、一般公共预算财政拨款", "二、政府性基金预算财政拨款", "三、国有资本经营预算财政拨款"], ids = ["general", "govfund", "statecap"];
        SideRow[] left = [.. funds.Select((f, i) => new SideRow(f, Known(p, p.Fact("revenue.current", ids[i]))))];
        SideRow[] right = [.. Classes(p).Select((c, i) => new SideRow($"{Names.Numeral(i + 1)}、{p.FunctionName(c)}", Across("expenditure.current", c)))];
        string opening = p.IsBudget ? l.Opening : "年初财政拨款结转和结余", closing = p.IsBudget ? l.Closing : "年末财政拨款结转和结余";
        SideRow[] leftEnd =
        [
            new(l.CurrentRevenue, p.Fact("revenue.current", "fiscal")), new(opening, Known(p, p.Fact("balance.opening", "fiscal"))),
            .. funds.Select((f, i) => new SideRow("  " + f, Known(p, p.Fact("balance.opening", ids[i])))), new(l.RevenueTotal, p.Fact("revenue.total", "fiscal")),
        ];
        SideRow[] rightEnd = [new(l.CurrentExpenditure, Across("expenditure.current")), new(closing, Across("balance.closing")), new(l.ExpenditureTotal, Across("expenditure.total"))];
        (left, right) = SidedTable.Align(left, leftEnd, right, rightEnd, 1, byFund ? 4 : 1);
        return SidedTable.Rows(p, [l.Amount], left, byFund ? ["合计", "一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"] : [l.Amount], right);
    }

    /// <summary>收入决算表: each account by source.</summary>
    public static IEnumerable<string[]> Revenue(Printer p)
    {
        Column Source(string head, string concept, string fund = "all") => new(head, code => Known(p, p.Fact(concept, fund, code)));
        return CodedTable.Rows(
            p, "all", Source(p.IsBudget ? "合计" : "本年收入合计", "revenue.current"), Source("财政拨款收入", "revenue.current", "fiscal"), Blank("上级补助收入"),
            Source("事业收入", "revenue.institutional"), Blank("经营收入"), Blank("附属单位上缴收入"), Source("其他收入", "revenue.other"));
    }

    /// <summary>支出决算表: each account by kind of expenditure.</summary>
    public static IEnumerable<string[]> Expenditure(Printer p) => CodedTable.Rows(
        p, "all", [.. Parts(p, "all", p.IsBudget ? "合计" : "本年支出合计", ""), Blank("上缴上级支出"), Blank("经营支出"), Blank("对附属单位补助支出")]);

    /// <summary>一般公共预算财政拨款支出决算表 and its kin: total, basic, project of one fund.</summary>
    public static IEnumerable<string[]> OfFund(Printer p, string fund, string total = "小计", string group = "") => CodedTable.Rows(p, fund, Parts(p, fund, total, group));

    /// <summary>Basic expenditure split into personnel and public parts beside the project part.</summary>
    public static IEnumerable<string[]> OfFundWithParts(Printer p, string fund, string personnel = "人员经费", string publicPart = "公用经费")
    {
        Column Part(string head, string group, string concept) => new(head, group, code => Known(p, p.Fact(concept, fund, code)));
        return CodedTable.Rows(
            p, fund, Part("合计", "", "expenditure.current"), Part("小计", "基本支出", "expenditure.basic"), Part(personnel, "基本支出", "expenditure.basic.personnel"),
            Part(publicPart, "基本支出", "expenditure.basic.public"), Part("项目支出", "", "expenditure.project"));
    }

    /// <summary>政府性基金预算财政拨款收入支出决算表: balances, revenue and expenditure of one fund.</summary>
    public static IEnumerable<string[]> FundFlow(Printer p, string fund)
    {
        // A balance belongs to the fund and stands in the total and along the one branch that the fund spends on.
        string[] codes = [.. p.Books.Of(p.Year, p.IsBudget ? "budget" : "actual").Codes(fund)];
        Column Of(string head, string group, string concept) => new(head, group, code => Known(p, p.Fact(concept, fund, code)));
        return CodedTable.Rows(
            p, codes, Of("年初结转和结余", "", "balance.opening"), Of("本年收入", "", "revenue.current"), Of("小计", "本年支出", "expenditure.current"),
            Of("基本支出", "本年支出", "expenditure.basic"), Of("项目支出", "本年支出", "expenditure.project"), Of("年末结转和结余", "", "balance.closing"));
    }

    public static Column[] Parts(Printer p, string fund, string total, string group) =>
    [
        new(total, group, code => p.Fact("expenditure.current", fund, code)),
        new("基本支出", group, code => Known(p, p.Fact("expenditure.basic", fund, code))),
        new("项目支出", group, code => Known(p, p.Fact("expenditure.project", fund, code))),
    ];

    public static Fact? Known(Printer p, Fact? fact) => fact is null || (p.Style.Zero.Length == 0 && p.IsNone(fact)) ? null : fact;

    private static Column Blank(string head) => new(head, _ => null);

    private static IEnumerable<string> Classes(Printer p) => Names.Classes.Where(c => Reference.Classification.Function.Get(c, p.Year) is not null);
}
