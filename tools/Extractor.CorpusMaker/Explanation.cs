namespace Extractor.CorpusMaker;

/// <summary>The sentences of the explanation of a final account.</summary>
internal static class Explanation
{
    private static readonly string[] Numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

    public static void Overall(Draft d, Account a)
    {
        int y = a.Year;
        long change = a.Prior[1] * 10;
        d.Head(2, "一、收入支出决算总体情况说明");
        string total = d.Words(a.Total, "revenue.total", "all", y);
        d.Words(a.Total, "expenditure.total", "all", y);
        string more = d.Words(change, "revenue.total", "all", y, metric: "change");
        d.Words(change, "expenditure.total", "all", y, metric: "change");
        decimal rate = 100m * change / (a.Total - change);
        string rise = d.Percent(rate, "revenue.total", "all", y, "changeRate");
        d.Percent(rate, "expenditure.total", "all", y, "changeRate");
        d.Say($"{y}年度收、支总计均为{total}。与{y - 1}年度相比，收、支总计各增加{more}，增长{rise}。主要变动原因是业务工作量增加，相应增加了专项经费。");
        d.Head(2, "二、收入决算情况说明");
        d.Say($"{y}年本年收入合计{d.Words(a.Revenue, "revenue.current", "all", y)}，其中：一般公共预算财政拨款收入{d.Words(a.GeneralRevenue, "revenue.current", "general", y)}，占{d.Percent(100m * a.GeneralRevenue / a.Revenue, "revenue.current", "general", y, "share")}；其他收入{d.Words(a.OtherRevenue, "revenue.other", "all", y)}，占{d.Percent(100m * a.OtherRevenue / a.Revenue, "revenue.other", "all", y, "share")}。");
        d.Head(2, "三、支出决算情况说明");
        d.Say($"{y}年本年支出合计{d.Words(a.Expenditure, "expenditure.current", "all", y)}，其中：基本支出{d.Words(a.Basic, "expenditure.basic", "all", y)}，占{d.Percent(100m * a.Basic / a.Expenditure, "expenditure.basic", "all", y, "share")}；项目支出{d.Words(a.Project, "expenditure.project", "all", y)}，占{d.Percent(100m * a.Project / a.Expenditure, "expenditure.project", "all", y, "share")}。");
    }

    public static void Structure(Draft d, Account a)
    {
        int y = a.Year;
        d.Head(2, "四、一般公共预算财政拨款支出决算情况说明");
        d.Head(3, "（一）一般公共预算财政拨款支出决算结构情况");
        var parts = a.Tree.Where(t => t.Code.Length == 3).Select(t => $"{t.Name}{d.Words(t.Total, "expenditure.current", "general", y, t.Code)}，占{d.Percent(100m * t.Total / a.Expenditure, "expenditure.current", "general", y, "share", t.Code)}");
        d.Say($"{y}年度一般公共预算财政拨款支出{d.Words(a.Expenditure, "expenditure.current", "general", y)}，主要用于以下方面：{string.Join("；", parts)}。");
        d.Head(3, "（二）一般公共预算财政拨款支出决算具体情况");
        int number = 0;
        foreach (FunctionRow row in a.Items)
        {
            long budget = row.Total + (a.Prior[0] * 100);
            d.Say($"{++number}.{Account.Names[row.Code[..3]]}（类）{Account.Names[row.Code[..5]]}（款）{row.Name}（项）：年初预算为{d.Words(budget, "expenditure.current", "general", y, row.Code, phase: "budget")}，支出决算为{d.Words(row.Total, "expenditure.current", "general", y, row.Code)}，完成年初预算的{d.Percent(100m * row.Total / budget, "expenditure.current", "general", y, "executionRate", row.Code)}。");
        }

        d.Head(2, $"{Numerals[4]}、一般公共预算财政拨款基本支出决算情况说明");
        string List(Func<string, bool> wanted) => string.Join("、", a.Economic.Where(e => wanted(e.Code)).Select(e => e.Name + d.Words(e.Value, "expenditure.basic", "general", y, economic: e.Code)));
        d.Say($"{y}年度一般公共预算财政拨款基本支出{d.Words(a.Basic, "expenditure.basic", "general", y)}，其中：");
        d.Say($"人员经费{d.Words(a.Personnel, "expenditure.basic.personnel", "general", y)}，主要包括：{List(c => !c.StartsWith("302", StringComparison.Ordinal))}。");
        d.Say($"公用经费{d.Words(a.Public, "expenditure.basic.public", "general", y)}，主要包括：{List(c => c.StartsWith("302", StringComparison.Ordinal))}。");
        ThreePublic(d, a);
        Other(d, a);
    }

    private static void ThreePublic(Draft d, Account a)
    {
        int y = a.Year;
        long budget = a.ThreePublic[..3].Sum(), actual = a.ThreePublic[3..].Sum(), vehicles = a.ThreePublic[4], reception = a.ThreePublic[5];
        d.Head(2, "六、一般公共预算财政拨款“三公”经费支出决算情况说明");
        d.Say($"{y}年度“三公”经费财政拨款支出预算为{d.Words(budget, "three-public.total", "general", y, phase: "budget")}，支出决算为{d.Words(actual, "three-public.total", "general", y)}，完成预算的{d.Percent(100m * actual / budget, "three-public.total", "general", y, "executionRate")}。");
        d.Say($"1.因公出国（境）费支出{d.Words(0, "three-public.abroad", "general", y)}。");
        d.Say($"2.公务用车购置及运行维护费支出{d.Words(vehicles, "three-public.vehicles", "general", y)}。截至{y}年12月31日，本部门公务用车保有量为{d.Count(3, "辆", "vehicles.owned", y)}。");
        d.Say($"3.公务接待费支出{d.Words(reception, "three-public.reception", "general", y)}。国内公务接待{d.Count(21, "批次", "reception.domestic.batches", y)}，{d.Count(187, "人次", "reception.domestic.persons", y)}。");
    }

    private static void Other(Draft d, Account a)
    {
        int y = a.Year;
        long goods = a.Prior[1], services = a.Prior[1] * 3;
        d.Head(2, "七、其他重要事项的情况说明");
        d.Head(3, "（一）机关运行经费支出情况");
        d.Say($"{y}年度机关运行经费支出{d.Words(a.Public, "operating-cost", "general", y)}，比{y - 1}年度减少{d.Words(-a.Prior[1], "operating-cost", "general", y, metric: "change")}，下降{d.Percent(-100m * a.Prior[1] / (a.Public + a.Prior[1]), "operating-cost", "general", y, "changeRate")}。主要原因是厉行节约，压缩一般性支出。");
        d.Head(3, "（二）政府采购支出情况");
        d.Say($"{y}年度政府采购支出总额{d.Words(goods + services, "procurement.total", "all", y)}，其中：政府采购货物支出{d.Words(goods, "procurement.goods", "all", y)}、政府采购工程支出{d.Words(0, "procurement.works", "all", y)}、政府采购服务支出{d.Words(services, "procurement.services", "all", y)}。");
        d.Head(3, "（三）国有资产占有使用情况");
        d.Say($"截至{y}年12月31日，本部门共有车辆{d.Count(4, "辆", "asset.vehicles", y)}，其中：机要通信用车{d.Count(1, "辆", "asset.vehicles.confidential", y)}、应急保障用车{d.Count(3, "辆", "asset.vehicles.emergency", y)}；单价100万元（含）以上设备{d.Count(0, "台（套）", "asset.equipment.over-1m", y)}。");
    }
}
