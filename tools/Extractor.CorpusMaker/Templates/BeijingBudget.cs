using System.Globalization;
using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Beijing budgets: two files, tables with six decimals and codes joined to names, and a note in 万元 with two.</summary>
internal static class BeijingBudget
{
    private static readonly Style Style = new()
    {
        Codes = CodeForm.Dashed,
        Cell = "#,##0.000000",
        Left = "",
        Right = "金额单位：",
        TableNumber = "预算{0:00}表",
        SumLast = true,
        Labels = BudgetLabels.Usual,
    };

    private static readonly BookPlan Plan = new(Grain: 0.01m, GovernmentFund: false, Abroad: true);

    public static readonly Template Tables = new("beijing-budget-tables", "budget", 2026, Plan, Style, DrawTables) { Formats = ["pdf", "xlsx"] };

    public static readonly Template Note = new("beijing-budget-note", "budget", 2026, Plan, Style, DrawNote) { Formats = ["pdf", "docx"] };

    private static void DrawTables(Printer p)
    {
        p.Cover(p.Department.Name);
        p.Cover($"{p.Year}年度部门预算报表");
        p.Tabulate(1, "", "收支总表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(1, "", "收入总表", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(1, "", "支出总表", "statement.expenditure", () => Crossed(p));
        p.Tabulate(1, "", "财政拨款收支总表", "statement.appropriation", () => MoneyStatements.Appropriation(p, byFund: false));
        p.Style = Style with { Codes = CodeForm.Whole };
        p.Tabulate(1, "", "一般公共预算支出表", "statement.general-expenditure", () => MoneyStatements.OfFundWithParts(p, "general"));
        p.Style = Style;
        p.Tabulate(1, "", "一般公共预算基本支出表", "statement.general-basic", () => EconomicTables.Crossed(p));
        p.Style = Style with { Codes = CodeForm.Whole };
        p.Tabulate(1, "", "政府性基金预算支出表", "statement.govfund", () => MoneyStatements.OfFund(p, "govfund", "合计"), "本部门没有政府性基金预算安排的支出。");
        p.Tabulate(1, "", "国有资本经营预算支出表", "statement.statecap", () => MoneyStatements.OfFund(p, "statecap", "合计"), "本部门没有国有资本经营预算安排的支出。");
        p.Style = Style;
        p.Tabulate(1, "", "财政拨款“三公”经费支出表", "statement.three-public", () => ThreePublicTables.Single(p, "fiscal"));
    }

    /// <summary>支出总表: 功能分类 × 政府经济分类 × 部门经济分类.</summary>
    private static IEnumerable<string[]> Crossed(Printer p)
    {
        yield return ["支出功能分类科目", "政府支出经济分类科目", "部门支出经济分类科目", "合计", "其中", "<"];
        yield return ["^", "^", "^", "^", "基本支出", "项目支出"];
        string[] Cells(string function, string economic) => [.. new[] { "current", "basic", "project" }.Select(k => p.Cell(p.Fact("expenditure." + k, "all", function, economic)))];
        foreach ((string code, string economic) in p.Books.Of(p.Year, "budget").Crossed().Where(c => c.Basic + c.Project > 0).Select(c => (c.Code, c.Economic)).Distinct().OrderBy(c => c.Code, StringComparer.Ordinal).ThenBy(c => c.Economic, StringComparer.Ordinal))
        {
            string government = EconomicTables.GovernmentCode(economic);
            yield return [$"{code}-{p.FunctionName(code)}", $"{government}-{Names.GovernmentEconomic(government, p.Year)}", $"{economic}-{Names.Economic(economic, p.Year)}", .. Cells(code, economic)];
        }

        yield return ["合计", "<", "<", .. Cells("", "")];
    }

    private static void DrawNote(Printer p)
    {
        p.Cover(p.Department.Name);
        p.Cover($"{p.Year}年度部门预算");
        p.Head(1, "第一部分", $"{p.Year}年度部门预算情况说明", "explanation");
        p.Head(2, "一、", "部门基本情况", "overview");
        p.Head(3, "（一）", "部门职责", "duties");
        Organisation.Duties(p, "1.", "2.", "3.");
        p.Head(3, "（二）", "机构设置情况", "organisation");
        p.Say($"{p.Department.ShortName}所属{p.Count(p.Fact("unit.subordinate"), "个")}预算单位，分别为{string.Join("、", p.Department.Units.Select(u => u.Name))}。");
        Money(p);
        p.Head(2, "四、", "财政拨款“三公”经费预算情况说明", "three-public");
        ThreePublic(p);
        p.Head(2, "五、", "其他情况说明", "other-matters");
        p.Head(3, "（一）", "政府采购预算说明", "procurement");
        p.Say($"{p.Year}年{p.Department.ShortName}政府采购预算总额{p.Amount(p.Fact("procurement.total"))}，其中：政府采购货物预算{p.Amount(p.Fact("procurement.goods"))}，政府采购工程预算{p.Amount(p.Fact("procurement.works"))}，政府采购服务预算{p.Amount(p.Fact("procurement.services"))}。");
        p.Head(3, "（二）", "机关运行经费说明", "operating-cost");
        p.Say($"{p.Year}年{p.Department.ShortName}机关运行经费财政拨款预算{p.Amount(p.Fact("operating-cost", "general"))}。");
        p.Head(3, "（三）", "国有资产占用情况说明", "assets");
        Fact Stock(string concept) => new(concept, p.Year - 1, "actual");
        p.Say($"截至{p.Year - 1}年底，{p.Department.ShortName}共有车辆{p.Count(Stock("asset.vehicles"), "台")}，单位价值100万元以上的设备{p.Count(Stock("asset.equipment.over-1m"), "台（套）")}。");
        p.Head(2, "六、", "名词解释", "glossary");
        p.Say("基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。");
        p.Say("项目支出：指在基本支出之外为完成特定行政任务或事业发展目标所发生的支出。");
    }

    private static void Money(Printer p)
    {
        Fact revenue = p.Fact("revenue.current"), expenditure = p.Fact("expenditure.current"), project = p.Fact("expenditure.project"), basic = p.Fact("expenditure.basic");
        string last = string.Create(CultureInfo.InvariantCulture, $"比{p.Year - 1}年年初预算数");
        p.Head(2, "二、", "收入预算情况说明", "revenue");
        p.Say($"{p.Year}年度收入预算{p.Amount(revenue)}，{last}{p.Amount(revenue.Before())}{p.Change(revenue)}。主要原因是{Reasons.Of(p, revenue)}。");
        p.Say($"（一）本年财政拨款收入{p.Amount(p.Fact("revenue.current", "fiscal"))}");
        p.Say($"1.一般公共预算拨款收入{p.Amount(p.Fact("revenue.current", "general"))}。");
        p.Say($"（二）本年其他资金收入{p.Amount(p.Fact("revenue.other"))}");
        p.Say($"2.其他收入{p.Amount(p.Fact("revenue.other"))}。");
        p.Head(2, "三、", "支出预算情况说明", "expenditure");
        p.Say($"{p.Year}年支出预算{p.Amount(expenditure)}，{last}{p.Amount(expenditure.Before())}{p.Change(expenditure)}。主要原因是{Reasons.Of(p, expenditure)}。");
        p.RunIn(3, "（一）", "基本支出", "", () => $"。基本支出预算{p.Amount(basic)}，占本年支出预算{p.Share(basic, expenditure)[1..]}。");
        p.RunIn(3, "（二）", "项目支出", "", () => $"。项目支出预算{p.Amount(project)}，占本年支出预算{p.Share(project, expenditure)[1..]}。");
    }

    private static void ThreePublic(Printer p)
    {
        Fact Part(string part) => p.Fact("three-public." + part, "fiscal");
        p.Say($"{p.Year}年财政拨款“三公”经费预算{p.Amount(Part("total"))}，{p.Against($"比{p.Year - 1}年财政拨款“三公”经费年初预算", Part("total"))}，主要原因：{Reasons.Of(p, Part("total"))}。其中：");
        p.RunIn(3, "（一）", "因公出国（境）费用", "three-public.abroad", () => $"。{p.Year}年预算数{p.Amount(Part("abroad"))}，主要用于按照外事工作计划开展境外工作交流。");
        p.RunIn(3, "（二）", "公务接待费", "three-public.reception", () => $"。{p.Year}年预算数{p.Amount(Part("reception"))}，主要用于接待来访团组。");
        p.RunIn(3, "（三）", "公务用车购置和运行维护费", "three-public.vehicles", () => $"。{p.Year}年预算数{p.Amount(Part("vehicles"))}，包括公务用车购置费预算{p.Amount(Part("vehicles.purchase"))}、公务用车运行维护费预算{p.Amount(Part("vehicles.operation"))}。");
    }
}
