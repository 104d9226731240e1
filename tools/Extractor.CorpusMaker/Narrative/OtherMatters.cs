using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Narrative;

/// <summary>Operating cost, procurement, state assets and performance.</summary>
internal static class OtherMatters
{
    public static void OperatingCost(Printer p)
    {
        Fact cost = p.Fact("operating-cost", "general");
        p.Say($"{p.Year}年度，{p.Department.ShortName}机关运行经费支出{p.Amount(cost)}，{p.Against($"比{p.Year - 1}年度", cost)}。{Reasons.Sentence(p, cost)}");
    }

    public static void Procurement(Printer p)
    {
        Fact total = p.Fact("procurement.total"), sme = p.Fact("procurement.sme"), micro = p.Fact("procurement.micro");
        string Part(string part) => p.Amount(p.Fact("procurement." + part));
        p.Say($"{p.Year}年度，{p.Department.ShortName}政府采购支出总额{p.Amount(total)}，其中：政府采购货物支出{Part("goods")}、政府采购工程支出{Part("works")}、政府采购服务支出{Part("services")}。授予中小企业合同金额{p.Amount(sme)}，占政府采购支出总额的{p.Share(sme, total)[1..]}，其中：授予小微企业合同金额{p.Amount(micro)}，占授予中小企业合同金额的{p.Share(micro, sme)[1..]}。");
    }

    /// <summary>Vehicles by use; <paramref name="at"/> is the day of the stock.</summary>
    public static void Assets(Printer p, string at, bool older = false)
    {
        string Cars(string use, string name) => $"{name}{p.Count(p.Fact("asset.vehicles." + use), "辆")}";
        string cars = string.Join("、", Cars("ministerial", "副部（省）级及以上领导用车"), Cars("principal", "主要负责人用车"), Cars("confidential", "机要通信用车"), Cars("emergency", "应急保障用车"), Cars("law-enforcement", "执法执勤用车"), Cars("special", "特种专业技术用车"), Cars("retired", "离退休干部服务用车"), Cars("other", "其他用车"));
        string gear = older ? $"单价50万元以上通用设备{p.Count(p.Fact("asset.equipment.over-500k"), "台（套）")}，单价100万元以上专用设备{p.Count(p.Fact("asset.equipment.over-1m"), "台（套）")}" : $"单价100万元（含）以上设备（不含车辆）{p.Count(p.Fact("asset.equipment.over-1m"), "台（套）")}";
        p.Say($"截至{at}，{p.Department.ShortName}共有车辆{p.Count(p.Fact("asset.vehicles"), "辆")}，其中：{cars}；{gear}。");
    }

    /// <summary>The performance paragraph of Sichuan: stages with numbers of projects, then the score of the department.</summary>
    public static void PerformanceStages(Printer p)
    {
        string Projects(string stage) => p.Count(p.Fact($"performance.{stage}.projects"), "个");
        p.Say($"根据预算绩效管理要求，本部门在{p.Year}年度预算编制阶段，组织对{Projects("ex-ante")}项目开展了预算事前绩效评估，对{Projects("goals")}项目编制了绩效目标，预算执行过程中，选取{Projects("monitoring")}项目开展绩效监控。");
        p.Say($"{p.Year}年度部门整体绩效自评得分为{p.Score(p.Fact("performance.score.department"))}。");
    }

    /// <summary>对N个项目开展绩效自评，涉及资金…，平均得分….</summary>
    public static void PerformanceReview(Printer p) => p.Say(
        $"根据预算绩效管理要求，本部门对{p.Year}年度一般公共预算项目支出开展绩效自评，共涉及{p.Count(p.Fact("performance.self-evaluation.projects"), "个")}项目，涉及资金{p.Amount(p.Fact("performance.self-evaluation.amount"))}，平均得分{p.Score(p.Fact("performance.self-evaluation.mean-score"))}。");
}
