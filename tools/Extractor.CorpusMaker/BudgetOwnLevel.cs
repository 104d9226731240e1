namespace Extractor.CorpusMaker;

/// <summary>A budget whose tables print only the own level of each code: 221, 02, 01 in three columns.</summary>
internal static class BudgetOwnLevel
{
    public static Draft Draw(Account a)
    {
        var d = new Draft();
        d.Head(0, a.Department);
        d.Head(0, $"{a.Year}年部门预算");
        d.Head(1, $"第二部分 {a.Year}年部门预算表");
        string left = $"部门（单位）：{a.Department}";
        var sides = new List<string[]> { new[] { "收 入", "<", "支 出", "<" }, new[] { "项目", "预算数", "项目", "预算数" } };
        FunctionRow[] classes = [.. a.Tree.Where(t => t.Code.Length == 3)];
        for (int i = 0; i < classes.Length; i++)
        {
            (string label, string amount) = i switch { 0 => ("一、一般公共预算拨款收入", Cell(d, a.Expenditure, "revenue.current", "general", a)), 1 => ("二、事业收入", ""), _ => ("", "") };
            sides.Add([label, amount, $"{"一二三四五"[i]}、{classes[i].Name}", Cell(d, classes[i].Total, "expenditure.current", "all", a, classes[i].Code)]);
        }

        sides.Add(["本年收入合计", Cell(d, a.Expenditure, "revenue.current", "all", a), "本年支出合计", Cell(d, a.Expenditure, "expenditure.current", "all", a)]);
        sides.Add(["收入总计", Cell(d, a.Expenditure, "revenue.total", "all", a), "支出总计", Cell(d, a.Expenditure, "expenditure.total", "all", a)]);
        d.Tabulate("收支总体情况表", left, "单位：万元", sides);
        foreach ((string name, string fund) in (ReadOnlySpan<(string, string)>)[("支出总体情况表", "all"), ("一般公共预算支出情况表", "general")])
        {
            d.Tabulate(name, left, "单位：万元", Coded(d, a, fund));
        }

        long total = a.ThreePublic[..3].Sum();
        d.Tabulate("一般公共预算“三公”经费支出情况表", left, "单位：万元",
        [
            ["合计", "因公出国（境）费", "公务用车购置及运行费", "<", "<", "公务接待费"],
            ["^", "^", "小计", "公务用车购置费", "公务用车运行维护费", "^"],
            [Cell(d, total, "three-public.total", "general", a), Cell(d, 0, "three-public.abroad", "general", a), Cell(d, a.ThreePublic[1], "three-public.vehicles", "general", a), "", Cell(d, a.ThreePublic[1], "three-public.vehicles.operation", "general", a), Cell(d, a.ThreePublic[2], "three-public.reception", "general", a)],
        ]);
        return d;
    }

    private static string Cell(Draft d, long value, string concept, string fund, Account a, string function = "") => d.Cell(value, concept, fund, a.Year, function, phase: "budget");

    private static IEnumerable<string[]> Coded(Draft d, Account a, string fund)
    {
        yield return ["科目编码", "<", "<", "科目名称", "合计", "基本支出", "项目支出"];
        yield return ["类", "款", "项", "^", "^", "^", "^"];
        foreach (FunctionRow row in a.Tree.Prepend(new FunctionRow("", "合 计", a.Basic, a.Project)))
        {
            string own = row.Code.Length > 3 ? row.Code[^2..] : row.Code;
            yield return
            [
                row.Code.Length == 3 ? own : "", row.Code.Length == 5 ? own : "", row.Code.Length == 7 ? own : "", row.Name, Cell(d, row.Total, "expenditure.current", fund, a, row.Code),
                row.Basic == 0 ? "" : Cell(d, row.Basic, "expenditure.basic", fund, a, row.Code), row.Project == 0 ? "" : Cell(d, row.Project, "expenditure.project", fund, a, row.Code),
            ];
        }
    }
}
