using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Statements;

/// <summary>Basic expenditure by the economic classification: panels side by side, or one list with personnel and public columns.</summary>
internal static class EconomicTables
{
    private static readonly string[] Personnel =
    [
        "301", "30101", "30102", "30103", "30106", "30107", "30108", "30109", "30110", "30111", "30112", "30113", "30114", "30199",
        "303", "30301", "30302", "30303", "30304", "30305", "30306", "30307", "30308", "30309", "30310", "30399",
    ];

    private static readonly string[] Goods =
    [
        "302", "30201", "30202", "30203", "30204", "30205", "30206", "30207", "30208", "30209", "30211", "30212", "30213", "30214", "30215", "30216", "30217",
        "30218", "30224", "30225", "30226", "30227", "30228", "30229", "30231", "30239", "30240", "30299",
    ];

    private static readonly string[] Capital =
        ["307", "30701", "30702", "310", "31001", "31002", "31003", "31005", "31006", "31007", "31008", "31013", "31019", "31021", "31022", "31099", "399", "39907", "39908", "39999"];

    /// <summary>Personnel on the left; goods and capital in one or two panels on the right; the two totals in the last row.</summary>
    public static IEnumerable<string[]> Panels(Printer p, int panels = 3)
    {
        Labels l = p.Style.Labels;
        bool split = p.Style.Codes == CodeForm.Split;
        string[][] columns = panels == 3 ? [Personnel, Goods, Capital] : [Personnel, [.. Goods, .. Capital]];
        int width = split ? 4 : 3;
        if (split)
        {
            yield return [.. columns.SelectMany(_ => new[] { "经济分类科目编码", "<", "科目名称", l.Amount })];
            yield return [.. columns.SelectMany(_ => new[] { "类", "款", "^", "^" })];
        }
        else
        {
            yield return ["人员经费", "<", "<", "公用经费", .. Enumerable.Repeat("<", (width * (panels - 1)) - 1)];
            yield return [.. columns.SelectMany(_ => new[] { l.Code, l.Name, l.Amount })];
        }

        string[] Cells(string code) => [.. split ? new[] { code[..3], code[3..] } : [code], Names.Economic(code, p.Year), Cell(p, "expenditure.basic", code)];
        for (int i = 0; i < columns.Max(c => c.Length); i++)
        {
            yield return [.. columns.SelectMany(c => i < c.Length ? Cells(c[i]) : [.. Enumerable.Repeat("", width)])];
        }

        yield return
        [
            "人员经费合计", .. Enumerable.Repeat("<", width - 2), p.Cell(p.Fact("expenditure.basic.personnel", "general")),
            "公用经费合计", .. Enumerable.Repeat("<", (width * (panels - 1)) - 2), p.Cell(p.Fact("expenditure.basic.public", "general")),
        ];
    }

    /// <summary>One list of the accounts used: 合计, and beside it personnel and public parts where asked.</summary>
    public static IEnumerable<string[]> List(Printer p, bool parts)
    {
        Labels l = p.Style.Labels;
        string[] amounts = parts ? ["合计", "人员经费", "公用经费"] : [l.Amount];
        string[][] heads = p.Style.Codes switch
        {
            CodeForm.Bracketed => [["部门预算支出经济科目"]],
            CodeForm.Split or CodeForm.OwnLevel => [["经济分类科目编码", "<", "经济分类科目名称"], ["类", "款", "^"]],
            _ => [["部门预算支出经济分类科目", "<"], [l.Code, l.Name]],
        };
        Column[] columns = [.. amounts.Select(a => new Column(a, parts ? "本年一般公共预算基本支出" : "", _ => null))];
        foreach (string[] row in CodedTable.Header(heads, CodedTable.ColumnHeads(columns)))
        {
            yield return row;
        }

        foreach (string code in Used(p, "expenditure.basic").Prepend(""))
        {
            string[] name = NameCells(p.Style.Codes, code, code.Length == 0 ? "合计" : Names.Economic(code, p.Year));
            string[] split = parts ? [Cell(p, "expenditure.basic.personnel", code), Cell(p, "expenditure.basic.public", code)] : [];
            yield return [.. name, Cell(p, "expenditure.basic", code), .. split];
        }
    }

    private static string[] NameCells(CodeForm form, string code, string name) => form switch
    {
        CodeForm.Bracketed => [code.Length == 0 ? name : $"{new string(' ', code.Length - 3)}[{code}]{name}"],
        CodeForm.Split or CodeForm.OwnLevel => code.Length == 0 ? ["", "", name] : [code[..3], code[3..], name],
        _ => [code, name],
    };

    /// <summary>Any concept by economic code under one amount column: 项目支出情况表, 机关运行经费支出表.</summary>
    public static IEnumerable<string[]> Of(Printer p, string concept, string head)
    {
        bool bracketed = p.Style.Codes == CodeForm.Bracketed;
        yield return bracketed ? ["部门预算支出经济科目", head] : [p.Style.Labels.Code, p.Style.Labels.Name, head];
        yield return bracketed ? ["合计", p.Cell(p.Fact(concept, "general"))] : ["合计", "<", p.Cell(p.Fact(concept, "general"))];
        foreach (string code in Used(p, concept))
        {
            string name = Names.Economic(code, p.Year);
            yield return bracketed ? [$"{new string(' ', code.Length - 3)}[{code}]{name}", Cell(p, concept, code)] : [code, name, Cell(p, concept, code)];
        }
    }

    /// <summary>部门预算支出经济分类 crossed with 政府预算支出经济分类, each row with personnel and public parts.</summary>
    public static IEnumerable<string[]> Crossed(Printer p)
    {
        yield return ["政府支出经济分类科目", "部门支出经济分类科目", "预算数", "<", "<"];
        yield return ["^", "^", "合计", "人员经费", "公用经费"];
        string[] Cells(string code) => [Cell(p, "expenditure.basic", code), Cell(p, "expenditure.basic.personnel", code), Cell(p, "expenditure.basic.public", code)];
        foreach (string code in Used(p, "expenditure.basic").Where(c => c.Length == 5))
        {
            string government = GovernmentCode(code);
            yield return [$"{government}-{Names.GovernmentEconomic(government, p.Year)}", $"{code}-{Names.Economic(code, p.Year)}", .. Cells(code)];
        }

        yield return ["合计", "<", .. Cells("")];
    }

    public static IEnumerable<string> Used(Printer p, string concept) =>
        Personnel.Concat(Goods).Concat(Capital).Where(c => !p.IsNone(p.Fact(concept, "general", economic: c)));

    private static string Cell(Printer p, string concept, string code) => p.Cell(p.Fact(concept, "general", economic: code));

    public static string GovernmentCode(string code) => code switch
    {
        "30101" or "30102" or "30103" => "50101",
        "30108" or "30109" or "30110" or "30111" or "30112" => "50102",
        "30113" => "50103",
        "30215" => "50202",
        "30216" => "50203",
        "30226" or "30227" => "50205",
        "30217" => "50206",
        "30231" => "50208",
        "30213" => "50209",
        "30302" => "50905",
        "30305" or "30309" => "50901",
        "31002" => "50306",
        _ => code[..3] switch { "301" => "50199", "303" => "50999", _ when code is "30299" or "30229" => "50299", _ => "50201" },
    };
}
