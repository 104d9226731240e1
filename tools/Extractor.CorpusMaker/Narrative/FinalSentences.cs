using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Narrative;

/// <summary>The sentences about money of a final account. A template chooses among wordings of the same thing.</summary>
internal static class FinalSentences
{
    /// <summary>收、支总计均为…, with the change of both.</summary>
    public static void TotalsTogether(Printer p, string fund, string before = "")
    {
        Fact revenue = p.Fact("revenue.total", fund), expenditure = p.Fact("expenditure.total", fund);
        string last = before.Length > 0 ? before : $"与{p.Year - 1}年度相比";
        p.Say($"{p.Year}年度{(fund == "fiscal" ? "财政拨款" : "")}收、支总计均为{p.Amount(revenue, expenditure)}。{last}，收、支总计各{p.Change(revenue, expenditure)}。{Reasons.Sentence(p, revenue)}");
    }

    /// <summary>收入支出总计…, as one figure for both sides.</summary>
    public static void TotalsInOne(Printer p, string fund)
    {
        Fact revenue = p.Fact("revenue.total", fund), expenditure = p.Fact("expenditure.total", fund);
        p.Say($"{p.Department.Name}{p.Year}年度{(fund == "fiscal" ? "财政拨款" : "")}收入支出总计{p.Amount(revenue, expenditure)}。与{p.Year - 1}年度相比，{(fund == "fiscal" ? "财政拨款" : "")}收入支出总计{p.Change(revenue, expenditure)}。{Reasons.Sentence(p, revenue)}");
    }

    public static void Revenue(Printer p)
    {
        Fact whole = p.Fact("revenue.current");
        (string Name, Fact Fact)[] parts =
        [
            ("一般公共预算财政拨款收入", p.Fact("revenue.current", "general")), ("政府性基金预算财政拨款收入", p.Fact("revenue.current", "govfund")),
            ("事业收入", p.Fact("revenue.institutional")), ("其他收入", p.Fact("revenue.other")),
        ];
        p.Say($"{p.Year}年度本年收入合计{p.Amount(whole)}，其中：{Enumerate(p, whole, parts)}。");
    }

    public static void Expenditure(Printer p)
    {
        Fact whole = p.Fact("expenditure.current");
        p.Say($"{p.Year}年度本年支出合计{p.Amount(whole)}，其中：{Enumerate(p, whole, [("基本支出", p.Fact("expenditure.basic")), ("项目支出", p.Fact("expenditure.project"))])}。");
    }

    public static void GeneralOverall(Printer p)
    {
        Fact general = p.Fact("expenditure.current", "general");
        p.Say($"{p.Year}年度一般公共预算财政拨款支出{p.Amount(general)}，占本年支出合计的{p.Share(general, p.Fact("expenditure.current"))[1..]}。{p.Against($"与{p.Year - 1}年度相比，一般公共预算财政拨款支出", general)}。{Reasons.Sentence(p, general)}");
    }

    public static void GeneralStructure(Printer p, bool marked)
    {
        Fact general = p.Fact("expenditure.current", "general");
        var parts = p.Books.Of(p.Year, "actual").Codes("general").Where(c => c.Length == 3).Select(c => (Marked(p.FunctionName(c), marked), p.Fact("expenditure.current", "general", c)));
        p.Say($"{p.Year}年度一般公共预算财政拨款支出{p.Amount(general)}，主要用于以下方面：{Enumerate(p, general, [.. parts])}。");

        static string Marked(string name, bool marked) => marked ? $"{(name.EndsWith("支出", StringComparison.Ordinal) ? name[..^2] : name)}（类）支出" : name;
    }

    /// <summary>Each 项 with its budget, its outturn and the rate; <paramref name="budget"/> is budget (年初预算) or revised (全年预算).</summary>
    public static void GeneralDetail(Printer p, string budget, bool reasons)
    {
        string base_ = budget == "budget" ? "年初预算" : "全年预算";
        Fact whole = p.Fact("expenditure.current", "general"), planned = whole with { Phase = budget };
        p.Say($"{p.Year}年度一般公共预算财政拨款支出{base_}为{p.Amount(planned)}，支出决算为{p.Amount(whole)}，完成{base_}的{p.Execution(whole, planned)}。其中：");
        int number = 0;
        foreach (string code in p.Books.Of(p.Year, "actual").Codes("general").Where(c => c.Length == 7))
        {
            Fact spent = p.Fact("expenditure.current", "general", code), plan = spent with { Phase = budget };
            string path = $"{p.FunctionName(code[..3])}（类）{p.FunctionName(code[..5])}（款）{p.FunctionName(code)}（项）";
            string why = reasons && p.Books.Value(spent) != p.Books.Value(plan) ? $"决算数{(p.Books.Value(spent) > p.Books.Value(plan) ? "大于" : "小于")}预算数的主要原因是{Reasons.Of(p, spent, plan)}。" : "";
            p.Say($"{++number}.{path}：{base_}为{p.Amount(plan)}，支出决算为{p.Amount(spent)}，完成{base_}的{p.Execution(spent, plan)}。{why}");
        }
    }

    public static void GeneralBasic(Printer p, bool amounts)
    {
        p.Say($"{p.Year}年度一般公共预算财政拨款基本支出{p.Amount(p.Fact("expenditure.basic", "general"))}，其中：");
        foreach ((string name, string concept, bool isPublic) in (ReadOnlySpan<(string, string, bool)>)[("人员经费", "expenditure.basic.personnel", false), ("公用经费", "expenditure.basic.public", true)])
        {
            string head = $"{name}{p.Amount(p.Fact(concept, "general"))}";
            string items = string.Join("、", p.Books.Of(p.Year, "actual").Basic.Keys.Where(c => Account.IsPublic(c) == isPublic).Select(c => Names.Economic(c, p.Year) + (amounts ? p.Amount(p.Fact("expenditure.basic", "general", economic: c)) : "")));
            p.Say($"{head}，主要包括：{items}。");
        }
    }

    public static void FundFlow(Printer p, string fund, string name)
    {
        if (p.IsNone(p.Fact("expenditure.current", fund)))
        {
            p.Say($"{p.Department.ShortName}{p.Year}年度没有使用{name}财政拨款安排的支出。");
            return;
        }

        p.Say($"{p.Year}年度{name}财政拨款年初结转和结余{p.Amount(p.Fact("balance.opening", fund))}，本年收入{p.Amount(p.Fact("revenue.current", fund))}，本年支出{p.Amount(p.Fact("expenditure.current", fund))}，年末结转和结余{p.Amount(p.Fact("balance.closing", fund))}。");
    }

    /// <summary>名称 amount，占share；… over the parts that are not nil.</summary>
    public static string Enumerate(Printer p, Fact whole, (string Name, Fact Fact)[] parts) =>
        string.Join("；", parts.Where(x => !p.IsNone(x.Fact)).Select(x => $"{x.Name}{p.Amount(x.Fact)}，{p.Share(x.Fact, whole)}"));
}
