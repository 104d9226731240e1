using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Narrative;

/// <summary>Duties, units, staff and the glossary: the parts of a report around its figures.</summary>
internal static class Organisation
{
    /// <summary>Three duties under the numbers given, （一） to （三） where none are.</summary>
    public static void Duties(Printer p, params string[] numbers)
    {
        string work = p.Department.Trade.Duty;
        string[] duties = [$"贯彻执行国家和省有关{work}的方针政策和法律法规，拟订本地区{work}的政策、规划并组织实施。", $"负责本地区{work}的组织协调、监督检查和业务指导。", "完成上级党委、政府交办的其他任务。"];
        for (int i = 0; i < duties.Length; i++)
        {
            p.Say((numbers.Length > 0 ? numbers[i] : $"（{Names.Numeral(i + 1)}）") + duties[i]);
        }
    }

    /// <summary>属于一级预算单位，下属二级预算单位3个，其中…, and the list of the units.</summary>
    public static void Subordinates(Printer p)
    {
        p.Say($"{p.Department.Name}属于一级预算单位，下属二级预算单位{Unit(p, "")}，其中行政单位{Unit(p, ".admin")}，参照公务员法管理的事业单位{Unit(p, ".civil-reference")}，其他事业单位{Unit(p, ".institution")}。");
        p.Say($"纳入{p.Year}年度部门{p.Account}编制范围的二级预算单位包括：");
        List(p);
    }

    public static void List(Printer p)
    {
        for (int i = 0; i < p.Department.Units.Length; i++)
        {
            p.Say($"{i + 1}.{p.Department.Units[i].Name}");
        }
    }

    /// <summary>从预算单位构成看…共计N家.</summary>
    public static void Composition(Printer p) => p.Say(
        $"从预算单位构成看，纳入本部门{p.Year}年部门汇总{p.Account}编制范围的预算单位共计{p.Count(p.Fact("unit.subordinate"), "家")}，具体包括：{string.Join("、", p.Department.Units.Select(u => u.Name))}。");

    public static void Staff(Printer p)
    {
        string People(string concept) => p.Count(p.Fact(concept), "人");
        p.Say($"{p.Department.ShortName}共有编制{People("staff.establishment")}，其中：行政编制{People("staff.establishment.admin")}，参照公务员法管理的事业编制{People("staff.establishment.civil-reference")}，其他事业编制{People("staff.establishment.institution")}，工勤编制{People("staff.establishment.worker")}。");
        p.Say($"{p.Year}年实有在职编制内人员{People("staff.actual")}，其中：行政人员{People("staff.actual.admin")}，参照公务员法管理的事业人员{People("staff.actual.civil-reference")}，其他事业人员{People("staff.actual.institution")}，工勤人员{People("staff.actual.worker")}。退休人员{People("staff.retired")}，其中：行政人员{People("staff.retired.admin")}，事业人员{People("staff.retired.institution")}。");
    }

    public static void Glossary(Printer p)
    {
        int number = 0;
        foreach ((string term, string meaning) in Terms)
        {
            p.Say($"{Names.Numeral(++number)}、{term}：{meaning}");
        }

        foreach (string code in p.Books.Of(p.Year, p.IsBudget ? "budget" : "actual").Codes("all").Where(c => c.Length == 7))
        {
            p.Say($"{Names.Numeral(++number)}、{p.FunctionName(code[..3])}（类）{p.FunctionName(code[..5])}（款）{p.FunctionName(code)}（项）：反映部门用于{p.FunctionName(code)}方面的支出。");
        }
    }

    private static readonly (string, string)[] Terms =
    [
        ("财政拨款收入", "指单位从同级财政部门取得的财政预算资金。"),
        ("事业收入", "指事业单位开展专业业务活动及其辅助活动取得的收入。"),
        ("其他收入", "指单位取得的除上述收入以外的各项收入。"),
        ("年初结转和结余", "指以前年度尚未完成、结转到本年按有关规定继续使用的资金。"),
        ("年末结转和结余", "指单位按有关规定结转到下年或以后年度继续使用的资金。"),
        ("基本支出", "指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出。"),
        ("项目支出", "指在基本支出之外为完成特定行政任务和事业发展目标所发生的支出。"),
        ("“三公”经费", "指部门用财政拨款安排的因公出国（境）费、公务用车购置及运行费和公务接待费。"),
        ("机关运行经费", "指为保障行政单位运行用于购买货物和服务的各项资金。"),
    ];

    private static string Unit(Printer p, string kind) => p.Count(p.Fact("unit.subordinate" + kind), "个");
}
