using System.Globalization;
using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Statements;

/// <summary>项目支出绩效自评表: one form a project, with its money by phase, its goals, indicators and score.</summary>
internal static class SelfEvaluation
{
    public static IEnumerable<string[]> Form(Printer p, ProjectItem project)
    {
        Fact Money(string phase, string fund = "all") => new("expenditure.project", p.Year, phase) { Project = project.Name, Fund = fund };
        string[] Amounts(string fund) => [.. new[] { "budget", "revised", "actual" }.Select(phase => p.Cell(Money(phase, fund)))];
        string rate = p.Execution(Money("actual"), Money("revised"));
        Fact score = p.Fact("performance.score.project", project: project.Name);
        yield return ["项目名称", project.Name, "<", "<", "<", "<", "<", "<"];
        yield return ["主管部门", p.Department.Name, "<", "<", "实施单位", p.Department.Name, "<", "<"];
        yield return ["项目资金（万元）", "", "年初预算数", "全年预算数（A）", "全年执行数（B）", "分值", "执行率（B/A）", "得分"];
        yield return ["^", "年度资金总额", .. Amounts("all"), "10", rate, "9.80"];
        yield return ["^", "其中：财政拨款", .. Amounts("fiscal"), "—", "—", "—"];
        yield return ["年度总体目标", "预期目标", "<", "<", "实际完成情况", "<", "<", "<"];
        yield return ["^", $"完成{project.Name}的年度任务", "<", "<", $"完成了{project.Name}的年度任务", "<", "<", "<"];
        yield return ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析"];
        foreach ((string first, string second, string third, string target, string actual, string weight, string points) in Indicators(p, project))
        {
            yield return [first, second, third, target, actual, weight, points, ""];
        }

        decimal points2 = p.Books.Dice.Between("project score " + project.Name, 9_000, 9_900) / 100m;
        yield return ["总分", "<", "<", "<", "<", "100", p.Points(score, points2), ""];
    }

    private static IEnumerable<(string, string, string, string, string, string, string)> Indicators(Printer p, ProjectItem project)
    {
        long count = p.Dice.Between("indicator " + project.Name, 3, 40);
        string number = count.ToString(CultureInfo.InvariantCulture);
        yield return ("产出指标", "数量指标", "开展工作次数", $"≥{number}次", $"{number}次", "20", "20");
        yield return ("产出指标", "质量指标", "工作完成率", "100%", "100%", "30", "29");
        yield return ("效益指标", "社会效益指标", "服务对象覆盖率", "≥90%", "95%", "30", "29");
        yield return ("满意度指标", "服务对象满意度指标", "服务对象满意度", "≥90%", "96%", "10", "10");
    }
}
