using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Narrative;
using Extractor.CorpusMaker.Statements;

namespace Extractor.CorpusMaker.Templates;

/// <summary>Shandong budgets: a row prints only its own level of the code; personnel and public parts of basic expenditure.</summary>
internal static class ShandongBudget
{
    public static readonly Template Template = new(
        "shandong-budget", "budget", 2026, new BookPlan(Institutional: true, Abroad: true),
        new Style { Codes = CodeForm.OwnLevel, Left = "部门（单位）：", Right = "单位：", TableNumber = "公开表{0}", Labels = BudgetLabels.Usual with { General = "一般公共预算收入", GovernmentFund = "政府性基金预算收入", StateCapital = "国有资本经营预算收入", Sum = "合 计" } },
        Draw)
    { Formats = ["pdf", "docx", "html", "xlsx"] };

    private static void Draw(Printer p)
    {
        p.Cover($"{p.Year}年{p.Department.Name}部门预算");
        p.Head(1, "第一部分", "部门概况", "overview");
        p.Head(2, "一、", "主要职责", "duties");
        Organisation.Duties(p);
        p.Head(2, "二、", "机构设置情况", "organisation");
        p.Say($"纳入{p.Department.Name}{p.Year}年部门预算编制范围的二级预算单位包括：");
        Organisation.List(p);
        p.Head(1, "第二部分", $"{p.Year}年部门预算表", "statements");
        Tables(p);
        p.Head(1, "第三部分", $"{p.Year}年部门预算情况和重要事项说明", "explanation");
        Explanation(p);
        p.Head(1, "第四部分", "名词解释", "glossary");
        Organisation.Glossary(p);
    }

    private static void Tables(Printer p)
    {
        p.Tabulate(2, "", "收支总体情况表", "statement.income-expenditure", () => MoneyStatements.IncomeExpenditure(p));
        p.Tabulate(2, "", "收入总体情况表", "statement.revenue", () => MoneyStatements.Revenue(p));
        p.Tabulate(2, "", "支出总体情况表", "statement.expenditure", () => MoneyStatements.OfFund(p, "all", "合计"));
        p.Tabulate(2, "", "财政拨款收支总体情况表", "statement.appropriation", () => MoneyStatements.Appropriation(p));
        p.Tabulate(2, "", "一般公共预算支出情况表", "statement.general-expenditure", () => MoneyStatements.OfFundWithParts(p, "general", "人员支出", "日常公用支出"));
        p.Tabulate(2, "", "一般公共预算基本支出情况表", "statement.general-basic", () => EconomicTables.List(p, parts: true));
        p.Tabulate(2, "", "一般公共预算“三公”经费支出情况表", "statement.three-public", () => ThreePublicTables.TwoYears(p, "general"));
        p.Tabulate(2, "", "政府性基金预算支出情况表", "statement.govfund", () => MoneyStatements.OfFundWithParts(p, "govfund", "人员支出", "日常公用支出"));
        p.Tabulate(2, "", "国有资本经营预算支出情况表", "statement.statecap", () => MoneyStatements.OfFundWithParts(p, "statecap", "人员支出", "日常公用支出"), $"（注：{p.Year}年没有使用国有资本经营预算拨款安排的支出。）");
        p.Tabulate(2, "", "项目支出预算情况表", "statement.general-project", () => MoneyStatements.Projects(p));
    }

    private static void Explanation(Printer p)
    {
        Fact revenue = p.Fact("revenue.current"), expenditure = p.Fact("expenditure.current");
        p.Head(2, "一、", "预算收支增减变化情况说明", "income-expenditure");
        p.Say("按照综合预算的原则，本部门所有收入和支出均纳入部门预算管理，部门本级和所属单位的收入和支出均包含在部门预算中。");
        p.RunIn(3, "（一）", "收入预算", "revenue", () => $"：{p.Year}年收入预算{p.Amount(revenue)}，其中：{BudgetSentences.Sources(p)}。");
        p.RunIn(3, "（二）", "支出预算", "expenditure", () => $"：{p.Year}年支出预算{p.Amount(expenditure)}，其中：基本支出{p.Amount(p.Fact("expenditure.basic"))}，项目支出{p.Amount(p.Fact("expenditure.project"))}。");
        p.RunIn(3, "（三）", "增减变化情况", "", () => $"：{p.Year}年收支预算{p.Amount(revenue, expenditure)}，{p.Against("比上年", revenue, expenditure)}。");
        p.Head(2, "二、", "“三公”经费支出情况", "three-public");
        BudgetThreePublic.InOneSentence(p, "general");
        p.Head(2, "三、", "机关运行经费情况", "operating-cost");
        BudgetSentences.OperatingCost(p);
        p.Head(2, "四、", "政府采购情况", "procurement");
        BudgetSentences.Procurement(p);
        p.Head(2, "五、", "国有资产占有使用情况", "assets");
        BudgetSentences.Assets(p);
        p.Head(2, "六、", "预算绩效管理情况说明", "performance");
        BudgetSentences.Goals(p);
    }
}
