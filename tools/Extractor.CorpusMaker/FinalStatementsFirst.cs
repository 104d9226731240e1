namespace Extractor.CorpusMaker;

/// <summary>The form of the Ministry of Finance: statements 公开01–09 with 行次 and 栏次, then the explanation.</summary>
internal static class FinalStatementsFirst
{
    private static readonly string[] Classes =
        ["一般公共服务支出", "外交支出", "国防支出", "公共安全支出", "教育支出", "科学技术支出", "文化旅游体育与传媒支出", "社会保障和就业支出", "卫生健康支出", "节能环保支出", "城乡社区支出", "农林水支出", "交通运输支出"];

    public static Draft Draw(Account a)
    {
        var d = new Draft();
        d.Head(0, a.Department);
        d.Head(0, $"{a.Year}年度部门决算");
        d.Head(1, "第一部分 部门概况");
        d.Head(2, "一、部门职责");
        d.Say("贯彻执行国家有关法律法规，拟订本市有关政策并组织实施；承担市委、市政府交办的其他事项。");
        d.Head(1, $"第二部分 {a.Year}年度部门决算表");
        IncomeAndExpenditure(d, a);
        Revenue(d, a);
        Expenditure(d, a);
        Basic(d, a);
        ThreePublic(d, a);
        d.Head(1, $"第三部分 {a.Year}年度部门决算情况说明");
        Explanation.Overall(d, a);
        Explanation.Structure(d, a);
        d.Head(1, "第四部分 名词解释");
        d.Say("基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。");
        return d;
    }

    private static string[] Captions(Account a) => [$"部门：{a.Department}", "金额单位：万元"];

    private static void IncomeAndExpenditure(Draft d, Account a)
    {
        var rows = new List<string[]> { new[] { "收入", "<", "<", "支出", "<", "<" }, new[] { "项目", "行次", "金额", "项目", "行次", "金额" }, new[] { "栏次", "", "1", "栏次", "", "2" } };
        string[] numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];
        string[] classes = [.. Classes, "住房保障支出"];
        for (int i = 0; i < classes.Length; i++)
        {
            (string label, string amount) = i switch
            {
                0 => ("一、一般公共预算财政拨款收入", d.Cell(a.GeneralRevenue, "revenue.current", "general", a.Year)),
                1 => ("二、政府性基金预算财政拨款收入", ""),
                7 => ("八、其他收入", d.Cell(a.OtherRevenue, "revenue.other", "all", a.Year)),
                _ => ("", ""),
            };
            FunctionRow? row = a.Tree.FirstOrDefault(t => t.Name == classes[i] && t.Code.Length == 3);
            rows.Add([label, $"{i + 1}", amount, $"{numerals[i]}、{classes[i]}", $"{i + 32}", row is null ? "" : d.Cell(row.Total, "expenditure.current", "all", a.Year, row.Code)]);
        }

        rows.Add(["本年收入合计", "27", d.Cell(a.Revenue, "revenue.current", "all", a.Year), "本年支出合计", "58", d.Cell(a.Expenditure, "expenditure.current", "all", a.Year)]);
        rows.Add(["年初结转和结余", "29", d.Cell(a.Opening, "balance.opening", "all", a.Year), "年末结转和结余", "60", d.Cell(a.Closing, "balance.closing", "all", a.Year)]);
        rows.Add(["总计", "31", d.Cell(a.Total, "revenue.total", "all", a.Year), "总计", "62", d.Cell(a.Total, "expenditure.total", "all", a.Year)]);
        d.Tabulate("收入支出决算总表", Captions(a)[0], Captions(a)[1], rows);
    }

    private static void Revenue(Draft d, Account a)
    {
        var rows = new List<string[]> { new[] { "项目", "<", "本年收入合计", "财政拨款收入", "其他收入" }, new[] { "科目代码", "科目名称", "^", "^", "^" } };
        rows.Add(["合计", "<", d.Cell(a.Revenue, "revenue.current", "all", a.Year), d.Cell(a.GeneralRevenue, "revenue.current", "fiscal", a.Year), d.Cell(a.OtherRevenue, "revenue.other", "all", a.Year)]);
        d.Tabulate("收入决算表", Captions(a)[0], Captions(a)[1], rows);
    }

    private static void Expenditure(Draft d, Account a)
    {
        foreach ((string name, string fund) in (ReadOnlySpan<(string, string)>)[("支出决算表", "all"), ("一般公共预算财政拨款支出决算表", "general")])
        {
            var rows = new List<string[]> { new[] { "项目", "<", fund == "all" ? "本年支出合计" : "小计", "基本支出", "项目支出" }, new[] { "科目代码", "科目名称", "^", "^", "^" }, new[] { "栏次", "<", "1", "2", "3" } };
            foreach (FunctionRow row in a.Tree.Prepend(new FunctionRow("", "合计", a.Basic, a.Project)))
            {
                rows.Add([row.Code, row.Name, d.Cell(row.Total, "expenditure.current", fund, a.Year, row.Code), row.Basic == 0 ? "" : d.Cell(row.Basic, "expenditure.basic", fund, a.Year, row.Code), row.Project == 0 ? "" : d.Cell(row.Project, "expenditure.project", fund, a.Year, row.Code)]);
            }

            d.Tabulate(name, Captions(a)[0], Captions(a)[1], rows);
        }
    }

    private static void Basic(Draft d, Account a)
    {
        var rows = new List<string[]> { new[] { "人员经费", "<", "<", "公用经费", "<", "<" }, new[] { "科目代码", "科目名称", "决算数", "科目代码", "科目名称", "决算数" } };
        string[][] left = [.. Panel(d, a, ["301", "303"])], right = [.. Panel(d, a, ["302"])];
        for (int i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            rows.Add([.. i < left.Length ? left[i] : ["", "", ""], .. i < right.Length ? right[i] : ["", "", ""]]);
        }

        rows.Add(["人员经费合计", "<", d.Cell(a.Personnel, "expenditure.basic.personnel", "general", a.Year), "公用经费合计", "<", d.Cell(a.Public, "expenditure.basic.public", "general", a.Year)]);
        d.Tabulate("一般公共预算财政拨款基本支出决算表", Captions(a)[0], Captions(a)[1], rows);
    }

    private static IEnumerable<string[]> Panel(Draft d, Account a, string[] classes)
    {
        foreach (string code in classes)
        {
            var items = a.Economic.Where(e => e.Code.StartsWith(code, StringComparison.Ordinal)).ToList();
            yield return [code, Account.Names[code], d.Cell(items.Sum(i => i.Value), "expenditure.basic", "general", a.Year, economic: code)];
            foreach ((string item, string name, long value) in items)
            {
                yield return [item, name, d.Cell(value, "expenditure.basic", "general", a.Year, economic: item)];
            }
        }
    }

    private static void ThreePublic(Draft d, Account a)
    {
        string[] head = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "<", "<", "公务接待费"], sub = ["^", "^", "小计", "公务用车购置费", "公务用车运行维护费", "^"];
        var values = new List<string>();
        foreach ((int from, string phase) in (ReadOnlySpan<(int, string)>)[(0, "budget"), (3, "actual")])
        {
            long abroad = a.ThreePublic[from], vehicles = a.ThreePublic[from + 1], reception = a.ThreePublic[from + 2];
            string Cell(long value, string part) => d.Cell(value, "three-public." + part, "general", a.Year, phase: phase);
            values.AddRange([Cell(abroad + vehicles + reception, "total"), Cell(abroad, "abroad"), Cell(vehicles, "vehicles"), "", Cell(vehicles, "vehicles.operation"), Cell(reception, "reception")]);
        }

        d.Tabulate("一般公共预算财政拨款“三公”经费支出决算表", Captions(a)[0], Captions(a)[1],
            [["预算数", "<", "<", "<", "<", "<", "决算数", "<", "<", "<", "<", "<"], [.. head, .. head], [.. sub, .. sub], [.. values]]);
    }
}
