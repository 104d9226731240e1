using System.Text.RegularExpressions;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// Phrases of the explanations and the concepts they name. The phrase that ends last in a clause is its subject; of two that
/// end together the longer one. 收、支 is written 收+支 by the reader, so that 、 separates clauses everywhere else.
/// </summary>
internal static partial class SubjectLexicon
{
    private static readonly (string Phrases, string Concept, string Twin)[] Money =
    [
        ("国有资本经营收入|国有资本经营预算收入", "revenue.current", ""),
        ("国有资本经营支出", "expenditure.current", ""),
        ("上级补助收入", "revenue.superior", ""),
        ("事业收入|事业收入（不含教育收费）|事业预算收入", "revenue.institutional", ""),
        ("经营收入|事业单位经营收入|经营预算收入|经营服务收入", "revenue.business", ""),
        ("附属单位上缴收入|附属单位缴款", "revenue.affiliated", ""),
        ("其他收入|其他预算收入", "revenue.other", ""),
        ("使用非财政拨款结余|使用非财政拨款结余（含专用结余）|用事业基金弥补收支差额|使用专用结余|非财政拨款结余", "revenue.nonfiscal-balance-used", ""),
        ("年初结转和结余|年初结转结余|上年结转|上年结转和结余|上年结转结余|上年结转收入|年初财政拨款结转和结余|上年结余|上年结余和结转|上年结余结转|上年结转资金", "balance.opening", ""),
        ("年末结转和结余|年末结转结余|结转下年|年终结转结余|年终结转和结余|年末财政拨款结转和结余|结转下年支出|年终结转结余资金|结转结余下年|今年结转结余|本年结转结余|今年结转和结余|本年结转和结余", "balance.closing", ""),
        ("结余分配", "balance.distribution", ""),
        ("基本支出|基本支出预算|财政拨款基本支出|一般公共预算基本支出|一般公共预算财政拨款基本支出", "expenditure.basic", ""),
        ("人员经费|人员支出|人员类支出|人员类项目支出", "expenditure.basic.personnel", ""),
        ("公用经费|日常公用经费|公用支出|日常公用支出|公用类支出|公用经费支出", "expenditure.basic.public", ""),
        ("项目支出|项目支出预算|项目经费|项目支出经费", "expenditure.project", ""),
        ("上缴上级支出", "expenditure.superior", ""),
        ("经营支出|事业单位经营支出", "expenditure.business", ""),
        ("对附属单位补助支出|对附属单位补助|对附属单位的补助支出", "expenditure.affiliated", ""),
        ("三公经费|三公经费财政拨款|三公经费预算|三公经费支出|三公经费财政拨款支出|三公经费合计|三公", "three-public.total", ""),
        ("因公出国（境）费|因公出国（境）费用|因公出国（境）经费|因公出国（境）支出|因公出国（境）|因公出国境费|因公出国费用|出国（境）费|因公出国经费|因公出国", "three-public.abroad", ""),
        ("公务用车购置及运行维护费|公务用车购置及运行费|公务用车购置和运行维护费|公务用车购置和运行费|公务用车购置及运行维护支出|公务用车购置及运维费|公务用车购置与运行维护费|公车购置及运行费|公务用车费|公务用车购置及运行维护经费|公务用车购置及维护费|公务用车购置费及运行维护费|公务用车购置费及运行费|公务用车购置费和运行维护费|公务用车购置费、运行维护费|公务车购置及运行费|公务车购置及运行维护费|公车购置及运行维护费|公车购置和运行费|公务用车运行维护及购置费|公务用车运行及购置费|公务用车运行维护费及购置费|公务用车运行费及购置费|公务用车购置及运行费用|公务用车购置及运行维护费用|公务用车购置及运行经费|公务用车及运行维护费|公务用车及运行维护费用|公务用车及运行费|公务用车及运行费用|购置及运行维护费|购置及运行费", "three-public.vehicles", ""),
        ("公务用车购置费|公务用车购置|公务用车购置支出|公务用车购置经费|车辆购置费|公车购置费|购置费|购置经费|车辆购置支出|购置支出|公车购置支出|公务车购置费","three-public.vehicles.purchase", ""),
        ("公务用车运行维护费|公务用车运行费|公务用车运行维护|公务用车运行维护支出|公务用车运维费|公务用车运行支出|公车运行维护费|公务用车运行经费|公务用车运行维护经费|公务用车运行费用|公务用车运行维护费用|公务用车维护费|公务车运行维护费|公务车运行费|公车运行费|公车运行及维护费|公车运行及维护|公车运行支出|公务车辆运行|公务车辆运行费|公务车辆运行维护费|运行维护费|运行费|车辆运行维护费支出", "three-public.vehicles.operation", ""),
        ("公务接待费|公务接待|公务接待支出|公务接待经费|公务接待费用|接待费", "three-public.reception", ""),
        ("国内公务接待支出|国内公务接待费|国内接待费|国内公务接待", "three-public.reception.domestic", ""),
        ("外事接待支出|外事接待费|外事接待|外宾接待支出|外宾接待费|国（境）外接待费|国（境）外公务接待支出|国（境）外公务接待费", "three-public.reception.foreign", ""),
        ("会议费|会议费支出|会议费预算", "meeting", ""),
        ("培训费|培训费支出|培训费预算", "training", ""),
        ("机关运行经费|机关运行经费支出|机关运行经费预算|机构运行经费|机关（单位）运行经费|行政经费|机关运行费|运行经费|行政运行经费", "operating-cost", ""),
        ("政府采购支出总额|政府采购金额|政府采购支出|政府采购预算|政府采购总额|政府采购预算总额|政府采购资金|采购预算|政府采购预算金额|政府采购|政府采购项目预算|采购总额|采购支出总额|实际采购金额|采购支出合计", "procurement.total", ""),
        ("政府采购货物支出|政府采购货物预算|货物采购金额|货物支出|货物类|货物采购|采购货物|货物类采购|货物预算|货物类支出|货物|货物采购预算|货物类采购预算|政府采购货物", "procurement.goods", ""),
        ("政府采购工程支出|政府采购工程预算|工程采购金额|工程支出|工程类|工程采购|采购工程|工程类采购|工程预算|工程类支出|工程|工程采购预算|工程类采购预算|政府采购工程", "procurement.works", ""),
        ("政府采购服务支出|政府采购服务预算|服务采购金额|服务支出|服务类|服务采购|采购服务|服务类采购|服务预算|服务类支出|服务|服务采购预算|服务类采购预算|政府采购服务", "procurement.services", ""),
        ("授予中小企业合同金额|授予中小企业的合同金额|授予中小企业合同", "procurement.sme", ""),
        ("授予小微企业合同金额|授予小微企业的合同金额|授予小型微型企业合同金额", "procurement.micro", ""),
        ("财政专户管理资金|财政专户管理资金收入|财政专户管理的资金收入|财政专户管理事业收入|单位资金收入|单位资金|其他资金收入|其他资金|本年其他资金收入|购买服务|政府购买服务|政府购买服务支出|政府购买服务预算|委托业务费|单车运行维护费|单车运行费|单车平均运行维护费|车均运行维护费|货物采购授予中小企业合同金额|服务采购授予中小企业合同金额|工程采购授予中小企业合同金额|资产总额|固定资产|账面|房屋|授予中小企业的合同|事业运行经费|上年结转结余的财政专户管理资金|上年结转结余的单位资金|非税收入|教育收费|结转结余项目|结转项目|结余项目", "", ""),
    ];

    /// <summary>Words that put a whole clause outside the schema.</summary>
    private static readonly string[] OutsideWords = ["预留", "集中采购", "分散采购", "平均每", "每辆", "人均", "中标", "成交", "重点绩效评价", "部门评价"];

    private static readonly (string Phrase, Subject Subject)[] Phrases =
        [.. Money.SelectMany(row => row.Phrases.Split('|').Select(p => (p, new Subject(row.Concept, row.Twin) { Fund = PhraseFund(p), Label = p })))
            .OrderByDescending(p => p.p.Length)];

    /// <summary>The particular subject that a clause names last, with where it ends; null when it names none.</summary>
    public static (Subject Subject, int End)? Last(ReadOnlySpan<char> clause)
    {
        foreach (string word in OutsideWords)
        {
            if (clause.Contains(word, StringComparison.Ordinal))
            {
                return (Subject.OutsideSchema, clause.Length);
            }
        }

        if (CarriedIn().Match(clause.ToString()) is { Success: true } carried)
        {
            return (new Subject("balance.opening") { Label = carried.Value, Fund = PhraseFund(clause) }, carried.Index + carried.Length);
        }

        (Subject Subject, int End)? best = null;
        int start = -1;
        foreach ((string phrase, Subject subject) in Phrases)
        {
            int at = clause.LastIndexOf(phrase, StringComparison.Ordinal);
            int end = at + phrase.Length;
            if (at >= 0 && (best is null || end > best.Value.End || (end == best.Value.End && at < start)))
            {
                best = (subject with { Fund = PhraseFund(subject.Concept.StartsWith("balance", StringComparison.Ordinal) ? clause : clause[..end]) ?? subject.Fund }, end);
                start = at;
            }
        }

        return best;
    }

    /// <summary>The fund that words name.</summary>
    public static Fund? PhraseFund(ReadOnlySpan<char> words) =>
        SeveralFunds().IsMatch(words) ? Fund.Fiscal
        : words.Contains("国有资本经营", StringComparison.Ordinal) ? Fund.StateCapital
        : words.Contains("政府性基金", StringComparison.Ordinal) || (words.Contains("基金预算", StringComparison.Ordinal) && !words.Contains("保险基金", StringComparison.Ordinal)) ? Fund.GovernmentFund
        : words.Contains("公共预算", StringComparison.Ordinal) || words.Contains("公共财政", StringComparison.Ordinal) ? Fund.General
        : (words.Contains("财政拨款", StringComparison.Ordinal) || words.Contains("财政预算拨款", StringComparison.Ordinal) || words.Contains("预算内拨款", StringComparison.Ordinal) || words.Contains("财政补助", StringComparison.Ordinal)) && !words.Contains("非财政拨款", StringComparison.Ordinal) ? Fund.Fiscal
        : null;

    /// <summary>一般公共预算及政府性基金财政拨款: the money of several funds.</summary>
    [GeneratedRegex("一般公共预算(?:财政拨款)?[、及和与]政府性基金")]
    private static partial Regex SeveralFunds();

    /// <summary>上年结转结余的国有资本经营预算收入: a balance, whatever revenue it came from.</summary>
    [GeneratedRegex("(?:上年|年初)结(?:转|余)(?:和?结余)?的(?:一般公共预算|政府性基金|国有资本经营)[^，。；：]*?(?:收入|资金|拨款)(?=[^，。；：]{0,4}$)")]
    private static partial Regex CarriedIn();
}
