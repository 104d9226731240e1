using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Statements;

/// <summary>The statements of revenue and expenditure, alike in budgets and final accounts but for their words.</summary>
internal static class MoneyStatements
{
    /// <summary>A short 收支预算总表: the appropriation with its funds, and the 类 that the department has.</summary>
    public static IEnumerable<string[]> ShortIncomeExpenditure(Printer p)
    {
        Fact? Known1(string concept, string fund = "all") => Known(p, p.Fact(concept, fund));
        SideRow[] left =
        [
            new("一、财政拨款收入", p.Fact("revenue.current", "fiscal")), new("1. 一般公共预算资金", Known1("revenue.current", "general")), new("2. 政府性基金", Known1("revenue.current", "govfund")),
            new("3. 国有资本经营预算", Known1("revenue.current", "statecap")), new("二、事业收入", Known1("revenue.institutional")), new("三、事业单位经营收入", (Fact?)null), new("四、其他收入", Known1("revenue.other")),
        ];
        SideRow[] right = [.. p.Books.Of(p.Year, "budget").Codes("all").Where(c => c.Length == 3).Select((c, i) => new SideRow($"{Names.Numeral(i + 1)}、{p.FunctionName(c)}", p.Fact("expenditure.current", "all", c)))];
        (left, right) = SidedTable.Align(left, [new("收入总计", p.Fact("revenue.total"))], right, [new("支出总计", p.Fact("expenditure.total"))], 1, 1);
        return SidedTable.Rows(p, ["预算数"], left, ["预算数"], right);
    }

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

    /// <summary>The project part of a fund, the accounts that have one.</summary>
    public static IEnumerable<string[]> ProjectsOfFund(Printer p, string fund)
    {
        string[] codes = [.. p.Books.Of(p.Year, p.IsBudget ? "budget" : "actual").Codes(fund).Where(c => !p.IsNone(p.Fact("expenditure.project", fund, c)))];
        return CodedTable.Rows(p, codes, new Column("项目支出", code => p.Fact("expenditure.project", fund, code)));
    }

    /// <summary>收入总表 of one unit after the other; the department has one unit with money here.</summary>
    public static IEnumerable<string[]> RevenueByUnit(Printer p)
    {
        string[] funds = ["general", "govfund", "statecap"];
        yield return ["部门代码", "部门名称", "合计", "本年收入", "<", "<", "<", "<", "<", "上年结转结余"];
        yield return ["^", "^", "^", "小计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "事业收入", "其他收入", "^"];
        foreach ((string code, string name) in new[] { ("", "合计"), ("024", p.Department.Name), ("  024001", p.Department.Name + "本级") })
        {
            yield return
            [
                code, name, p.Cell(p.Fact("revenue.total")), p.Cell(p.Fact("revenue.current")), .. funds.Select(f => Of(p, p.Fact("revenue.current", f))),
                Of(p, p.Fact("revenue.institutional")), Of(p, p.Fact("revenue.other")), Of(p, p.Fact("balance.opening")),
            ];
        }
    }

    /// <summary>机构运行信息表: three public expenses with their numbers on the left, operating cost and state assets on the right.</summary>
    public static IEnumerable<string[]> OperatingInformation(Printer p)
    {
        string Money(string part, string phase) => p.Cell(p.Fact("three-public." + part, "fiscal") with { Phase = phase });
        string Number(string concept) => p.Count(p.Fact(concept), "");
        string[] Left(string name, string part) => [name, Money(part, "budget"), Money(part, "actual")];
        yield return ["项目", "预算数", "统计数", "项目", "统计数"];
        yield return [.. Left("一、“三公”经费支出", "total"), "二、机关运行经费", p.Cell(p.Fact("operating-cost", "general"))];
        yield return [.. Left("（一）支出合计", "total"), "三、国有资产占用情况", "—"];
        yield return [.. Left("1．因公出国（境）费", "abroad"), "（一）车辆数合计（辆）", Number("asset.vehicles")];
        yield return [.. Left("2．公务用车购置及运行维护费", "vehicles"), "1．副部（省）级及以上领导用车", Number("asset.vehicles.ministerial")];
        yield return [.. Left("（1）公务用车购置费", "vehicles.purchase"), "2．主要负责人用车", Number("asset.vehicles.principal")];
        yield return [.. Left("（2）公务用车运行维护费", "vehicles.operation"), "3．机要通信用车", Number("asset.vehicles.confidential")];
        yield return [.. Left("3．公务接待费", "reception"), "4．应急保障用车", Number("asset.vehicles.emergency")];
        yield return ["（二）相关统计数", "—", "—", "5．执法执勤用车", Number("asset.vehicles.law-enforcement")];
        yield return ["1．因公出国（境）团组数（个）", "—", Number("abroad.groups"), "6．特种专业技术用车", Number("asset.vehicles.special")];
        yield return ["2．因公出国（境）人次数（人）", "—", Number("abroad.persons"), "7．离退休干部用车", Number("asset.vehicles.retired")];
        yield return ["3．公务用车购置数（辆）", "—", Number("vehicles.purchased"), "8．其他用车", Number("asset.vehicles.other")];
        yield return ["4．公务用车保有量（辆）", "—", Number("vehicles.owned"), "（二）单价100万元（含）以上设备（不含车辆）（台、套）", Number("asset.equipment.over-1m")];
        yield return ["5．国内公务接待批次（个）", "—", Number("reception.domestic.batches"), "", ""];
        yield return ["6．国内公务接待人次（人）", "—", Number("reception.domestic.persons"), "", ""];
    }

    /// <summary>项目支出表: the named projects by fund.</summary>
    public static IEnumerable<string[]> Projects(Printer p)
    {
        string[] heads = ["合计", "一般公共预算", "政府性基金预算", "国有资本经营预算", "单位资金"];
        yield return ["项目名称", "项目类别", .. heads];
        string[] Row(string project) =>
        [
            p.Cell(p.Fact("expenditure.project", "all", project: project)), .. new[] { "general", "govfund", "statecap" }.Select(f => Of(p, p.Fact("expenditure.project", f, project: project))),
            Unrecorded(p, project),
        ];
        yield return ["合计", "", .. Row("")];
        foreach (ProjectItem project in p.Books.Of(p.Year, "budget").Projects)
        {
            yield return [project.Name, project.Name.EndsWith("经费", StringComparison.Ordinal) ? "其他运转类" : "特定目标类", .. Row(project.Name)];
        }
    }

    /// <summary>单位资金 is no fund of the schema: printed, and no line item.</summary>
    private static string Unrecorded(Printer p, string project)
    {
        decimal own = p.Books.Value(p.Fact("expenditure.project", "all", project: project)) - p.Books.Value(p.Fact("expenditure.project", "fiscal", project: project));
        return own == 0 ? p.Style.Zero : p.Bare(own);
    }

    private static string Of(Printer p, Fact fact) => p.Cell(fact);

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
