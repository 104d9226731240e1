using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// The words of the forms (部门预算 and 部门决算 tables of the Ministry of Finance and of the provinces) and what they say.
/// One lexicon reads titles, column headings and row labels; a new wording is a new row here.
/// </summary>
internal static partial class PhraseLexicon
{
    private static readonly (string Words, Fund Fund)[] Funds =
    [
        ("国有资本经营", Fund.StateCapital),
        ("国有资本预算", Fund.StateCapital),
        ("国资预算", Fund.StateCapital),
        ("政府性基金", Fund.GovernmentFund),
        ("基金预算", Fund.GovernmentFund),
        ("公共预算", Fund.General),
        ("公共财政", Fund.General),
        ("财政拨款", Fund.Fiscal),
        ("财政资金", Fund.Fiscal),
        ("财政性资金", Fund.Fiscal),
        ("预算拨款", Fund.Fiscal),
    ];

    /// <summary>Words → concept; the first that the phrase contains decides, so longer and rarer words stand first.</summary>
    private static readonly (string Words, string Concept)[] ConceptWords =
    [
        ("使用非财政拨款结", "revenue.nonfiscal-balance-used"),
        ("非财政拨款结余", "revenue.nonfiscal-balance-used"),
        ("用事业基金弥补", "revenue.nonfiscal-balance-used"),
        ("使用专用结余", "revenue.nonfiscal-balance-used"),
        ("动用专用结余", "revenue.nonfiscal-balance-used"),
        ("结余分配", "balance.distribution"),
        ("上年结转", "balance.opening"),
        ("上年结余", "balance.opening"),
        ("年初结转", "balance.opening"),
        ("年初财政拨款结转", "balance.opening"),
        ("年初结余", "balance.opening"),
        ("结转下年", "balance.closing"),
        ("结转结余下年", "balance.closing"),
        ("年末结转", "balance.closing"),
        ("年终结转", "balance.closing"),
        ("年末财政拨款结转", "balance.closing"),
        ("年末结余", "balance.closing"),
        ("财政拨款结转", "balance.opening"),
        ("经营收入", "revenue.business"),
        ("经营服务收入", "revenue.business"),
        ("上级补助收入", "revenue.superior"),
        ("附属单位上缴", "revenue.affiliated"),
        ("附属单位缴款", "revenue.affiliated"),
        ("事业收入", "revenue.institutional"),
        ("其他收入", "revenue.other"),
        ("其它收入", "revenue.other"),
        ("机关运行经费", "operating-cost"),
        ("机构运行经费", "operating-cost"),
        ("机关（单位）运行经费", "operating-cost"),
        ("行政经费", "operating-cost"),
        ("团组", "abroad.groups"),
        ("出国（境）人", "abroad.persons"),
        ("出国（境）累计人次", "abroad.persons"),
        ("外事接待批次", "reception.foreign.batches"),
        ("国（境）外公务接待批次", "reception.foreign.batches"),
        ("外事接待人次", "reception.foreign.persons"),
        ("国（境）外公务接待人次", "reception.foreign.persons"),
        ("公务接待批次", "reception.domestic.batches"),
        ("公务接待人次", "reception.domestic.persons"),
        ("公务接待人数", "reception.domestic.persons"),
        ("国内公务接待人数", "reception.domestic.persons"),
        ("因公出国", "three-public.abroad"),
        ("公务用车购置及", "three-public.vehicles"),
        ("公务用车购置和", "three-public.vehicles"),
        ("公车购置及", "three-public.vehicles"),
        ("公务用车购置数", "vehicles.purchased"),
        ("公务用车购置", "three-public.vehicles.purchase"),
        ("公务用车运行", "three-public.vehicles.operation"),
        ("公务用车保有", "vehicles.owned"),
        ("国内接待费", "three-public.reception.domestic"),
        ("国内公务接待费", "three-public.reception.domestic"),
        ("外事接待费", "three-public.reception.foreign"),
        ("国（境）外接待费", "three-public.reception.foreign"),
        ("公务接待费", "three-public.reception"),
        ("公务接待支出", "three-public.reception"),
        ("会议费", "meeting"),
        ("培训费", "training"),
        ("三公", "three-public.total"),
        ("车辆数", "asset.vehicles"),
        ("车辆合计", "asset.vehicles"),
        ("车辆（辆", "asset.vehicles"),
        ("车辆（台", "asset.vehicles"),
        ("级及以上领导用车", "asset.vehicles.ministerial"),
        ("级领导干部用车", "asset.vehicles.ministerial"),
        ("主要负责人用车", "asset.vehicles.principal"),
        ("主要领导干部用车", "asset.vehicles.principal"),
        ("机要通信用车", "asset.vehicles.confidential"),
        ("应急保障用车", "asset.vehicles.emergency"),
        ("执法执勤用车", "asset.vehicles.law-enforcement"),
        ("特种专业技术用车", "asset.vehicles.special"),
        ("离退休干部", "asset.vehicles.retired"),
        ("其他用车", "asset.vehicles.other"),
        ("50万元", "asset.equipment.over-500k"),
        ("100万元", "asset.equipment.over-1m"),
        ("授予小微企业", "procurement.micro"),
        ("授予中小企业", "procurement.sme"),
        ("货物", "procurement.goods"),
        ("工程", "procurement.works"),
        ("服务", "procurement.services"),
        ("政府采购", "procurement.total"),
        ("人员经费和公用经费", "expenditure.basic"),
        ("专项业务经费", "expenditure.project"),
        ("人员经费", "expenditure.basic.personnel"),
        ("人员支出", "expenditure.basic.personnel"),
        ("公用经费", "expenditure.basic.public"),
        ("公用支出", "expenditure.basic.public"),
        ("基本支出", "expenditure.basic"),
        ("项目支出", "expenditure.project"),
        ("上缴上级", "expenditure.superior"),
        ("对附属单位补助", "expenditure.affiliated"),
        ("对附属单位的补助", "expenditure.affiliated"),
        ("经营支出", "expenditure.business"),
        ("收入", "revenue.current"),
        ("支出", "expenditure.current"),
    ];

    /// <summary>Phrases that name money outside the schema's funds.</summary>
    private static readonly string[] OutsideWords =
        ["财政专户", "专户", "单位资金", "其他资金", "自有资金", "社会保险基金", "债务资金", "教育收费", "扣除", "上年结转中", "经费拨款", "非税", "科研"];

    /// <summary>Column headings that name no figures; the whole heading must equal one.</summary>
    private static readonly (string Words, ColumnRole Role)[] Roles =
    [
        ("类|类编码", ColumnRole.ClassCode),
        ("款|款编码", ColumnRole.GroupCode),
        ("项|项编码", ColumnRole.ItemCode),
        ("行次|行号|序号|栏次", ColumnRole.LineNumber),
        ("项目|科目名称|名称|功能分类科目名称|支出功能分类科目名称|经济分类科目名称|支出经济分类科目名称|支出项目|指标名称|项目（按功能分类）|科目", ColumnRole.Name),
        ("单位名称|部门名称|预算单位|部门（单位）名称|单位|部门|预算单位名称|部门/单位名称|部门（单位）|项目单位|实施单位", ColumnRole.UnitName),
        ("单位编码|部门编码|单位代码|部门代码|部门（单位）代码|预算单位编码|部门（单位）编码", ColumnRole.UnitCode),
        ("项目名称|支出项目名称|二级项目名称|一级项目名称", ColumnRole.ProjectName),
        ("一级指标|二级指标|三级指标|绩效指标性质|本年绩效指标值|绩效度量单位|指标性质|指标值|度量单位|绩效指标|品牌|规格|采购方式|采购组织形式|备注|说明|绩效目标|项目类别|资金性质|类型|计量单位|数量|采购目录|采购品目|支出类型|项目编码|项目代码|预算年度|单价|品目名称|权重|分值|得分", ColumnRole.Ignored),
    ];

    /// <summary>What a heading of a column or a whole table says.</summary>
    public static Facets Heading(string text)
    {
        string label = Phrase.Label(text);
        if (label.Length == 0 || label is "**" or "其中" or "收入" or "支出" or "收入项目" or "支出项目")
        {
            return label == "支出项目" ? new Facets { Role = ColumnRole.Name } : Facets.None;
        }

        foreach ((string words, ColumnRole role) in Roles)
        {
            foreach (Range range in words.AsSpan().Split('|'))
            {
                if (label.AsSpan().SequenceEqual(words.AsSpan(range)))
                {
                    return new Facets { Role = role };
                }
            }
        }

        return CodeColumn(label) ?? Read(label);
    }

    /// <summary>What the label of a row of a statement says; <see cref="Facets.Role"/> is never set.</summary>
    public static Facets RowLabel(string text, StatementTitle title) => Read(Phrase.Label(text), title);

    /// <summary>合计, 小计 or 总计, alone or with the words of what is added up.</summary>
    public static bool IsTotal(string text) => ReadTotal(Phrase.Label(text)) != TotalKind.None;

    /// <summary>专用项目, 特定目标类: a kind of projects, whose row adds up those that follow.</summary>
    public static bool IsProjectKind(string name) =>
        Phrase.Label(name) is "专用项目" or "通用项目" or "专项项目" or "特定目标类" or "特定目标类项目" or "其他运转类" or "其他运转类项目";

    /// <summary>A heading of a column of money that says no more: 预算数, 金额, 项目总额. Any other heading without a meaning governs no figures of the schema.</summary>
    public static bool NamesMoney(string heading) => MoneyHeading().IsMatch(heading) && !OtherHeading().IsMatch(heading);

    private static Facets? CodeColumn(string label)
    {
        if (label.Contains("资金使用单位", StringComparison.Ordinal) || label is "单位（项目）" or "单位/项目" or "单位名称（项目）" or "单位（项目）名称" or "项目（单位）名称")
        {
            return new Facets { Role = ColumnRole.ProjectName };
        }

        bool code = label.EndsWith("编码", StringComparison.Ordinal) || label.EndsWith("代码", StringComparison.Ordinal);
        bool subject = label.Contains("科目", StringComparison.Ordinal) || label.Contains("分类", StringComparison.Ordinal);
        if (!code && !subject)
        {
            return null;
        }

        CodeSystem system = label.Contains("政府", StringComparison.Ordinal) && label.Contains("经济", StringComparison.Ordinal)
            ? CodeSystem.GovernmentEconomic
            : label.Contains("经济", StringComparison.Ordinal) ? CodeSystem.Economic
            : label.Contains("功能", StringComparison.Ordinal) ? CodeSystem.Function
            : CodeSystem.Unknown;
        ColumnRole role = code ? ColumnRole.Code : ColumnRole.Name;
        return new Facets { Role = role, CodeSystem = system };
    }

    private static Facets Read(string label, StatementTitle? title = null)
    {
        Metric? metric = ReadMetric(label);
        Fund? fund = ReadFund(label);
        string? concept = ReadConcept(label, title);
        (Phase? phase, int? year, int? before) = ReadTime(label);
        bool outside = concept is null or "revenue.current" or "expenditure.current" && Array.Exists(OutsideWords, w => label.Contains(w, StringComparison.Ordinal));
        if (outside || (fund is null && label.Contains("专户", StringComparison.Ordinal)))
        {
            return new Facets { Outside = true };
        }

        return new Facets
        {
            Concept = concept,
            Fund = fund,
            Metric = metric,
            Phase = phase,
            Year = year,
            YearsBefore = before,
            Total = ReadTotal(label),
            Outside = (metric is null && OtherRate().IsMatch(label)) || (IsBalance(label) && BalancePart().IsMatch(label)),
            CurrentYearPart = label.Contains("当年", StringComparison.Ordinal) || label is "编制预算" or "本年预算安排" or "本年财政拨款",
        };
    }

    private static Fund? ReadFund(string label)
    {
        foreach ((string words, Fund fund) in Funds)
        {
            int at = label.IndexOf(words, StringComparison.Ordinal);
            if (at >= 0 && !(at > 0 && label[at - 1] == '非'))
            {
                return fund;
            }
        }

        return null;
    }

    private static string? ReadConcept(string label, StatementTitle? title)
    {
        foreach ((string words, string concept) in ConceptWords)
        {
            if (label.Contains(words, StringComparison.Ordinal) && (title is null || title.Admits(concept)) && !(IsBalance(label) && concept.StartsWith("expenditure", StringComparison.Ordinal)))
            {
                return concept;
            }
        }

        string? whole = WholeLabel(label);
        return whole is null || title is null || title.Admits(whole) ? whole : null;
    }

    /// <summary>Short labels that mean a concept only where they stand alone.</summary>
    private static string? WholeLabel(string label)
    {
        return label switch
        {
            "购置费" or "车辆购置费" or "公车购置费" or "公车购置" => "three-public.vehicles.purchase",
            "运行费" or "运行维护费" or "车辆运行费" or "公车运行维护费" or "公务车运行维护费" or "公车运行维护" => "three-public.vehicles.operation",
            "接待费" or "公务接待" => "three-public.reception",
            "出国（境）费" or "出国费" or "出国经费" or "出国（境）经费" => "three-public.abroad",
            "公务用车费" or "公务用车经费" => "three-public.vehicles",
            "人员类" => "expenditure.basic.personnel",
            "公用类" or "日常公用" => "expenditure.basic.public",
            _ => null,
        };
    }

    /// <summary>项目支出结转和结余: the part of a balance that a kind of expenditure left.</summary>
    private static bool IsBalance(string label) =>
        label.Contains("结转", StringComparison.Ordinal) || label.Contains("结余", StringComparison.Ordinal);

    private static TotalKind ReadTotal(string label) =>
        label.Contains("总计", StringComparison.Ordinal) ? TotalKind.GrandTotal
        : label.Contains("合计", StringComparison.Ordinal) || label.Contains("小计", StringComparison.Ordinal) || label is "总额" or "金额"
            ? TotalKind.Subtotal : TotalKind.None;

    private static Metric? ReadMetric(string label)
    {
        label = label.Replace("、", "", StringComparison.Ordinal);
        bool percent = label.Contains('%') || label.Contains('％') || label.Contains('率') || label.Contains('幅');
        if (label.Contains("增减", StringComparison.Ordinal) || label.Contains("增长", StringComparison.Ordinal) || label.Contains("增加额", StringComparison.Ordinal))
        {
            return percent || label.Contains('比') && label.Contains('例') ? Metric.ChangeRate : Metric.Change;
        }

        if (label.Contains("执行率", StringComparison.Ordinal) || label.Contains("完成率", StringComparison.Ordinal) || Execution().IsMatch(label))
        {
            return Metric.ExecutionRate;
        }

        return label is "占比" or "比重" or "占%" or "占比%" or "所占比例" or "占比（%）" ? Metric.Share : null;
    }

    private static (Phase? Phase, int? Year, int? Before) ReadTime(string label)
    {
        int? year = null, before = null;
        label = label.IndexOf('比') is > 0 and int against ? label[..against] : label;
        Match match = PrintedYear().Match(label);
        if (match.Success)
        {
            year = int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);
        }
        else if (PriorYear().IsMatch(label))
        {
            before = 1;
        }

        Phase? phase =
            label.Contains("全年预算", StringComparison.Ordinal) || label.Contains("调整", StringComparison.Ordinal) ? Phase.Revised
            : label.Contains("决算", StringComparison.Ordinal) || label.Contains("执行", StringComparison.Ordinal) || label.Contains("统计数", StringComparison.Ordinal) || label.StartsWith("实际", StringComparison.Ordinal) ? Phase.Actual
            : label.Contains("预算数", StringComparison.Ordinal) || label.Contains("采购计划", StringComparison.Ordinal) || label.Contains("年初预算", StringComparison.Ordinal) || label is "预算" or "预算批复" ? Phase.Budget
            : null;
        return (phase, year, before);
    }

    [GeneratedRegex(@"(20[0-3]\d)年")]
    private static partial Regex PrintedYear();

    [GeneratedRegex(@"^(?:上年|上一年|去年)(?!.{0,10}(?:结转|结余))")]
    private static partial Regex PriorYear();

    [GeneratedRegex("预算|决算|额|计|数|支出|收入|安排|拨款|资金|经费|本年|上年|[12]0[0-9]{2}|元")]
    private static partial Regex MoneyHeading();

    [GeneratedRegex("到位|结余|价值|原值|净值|数量|人数|个数|类型|标准|分值|得分|单价|面积|原因|说明|指标|备注")]
    private static partial Regex OtherHeading();

    /// <summary>决算数为年初预算数的%, 完成预算的%, 占年初预算%.</summary>
    [GeneratedRegex(@"(?:为|占|完成)(?:本年|当年)?(?:年初|全年|调整)?预算数?的?(?:[（(]?[%％]|比例|百分比)")]
    private static partial Regex Execution();

    /// <summary>项目支出结转: the part of a balance that one kind of expenditure left.</summary>
    [GeneratedRegex("基本支出|项目支出")]
    private static partial Regex BalancePart();

    /// <summary>Rates that the schema does not have (决算数为上年的%, 完成预算的% of another base).</summary>
    [GeneratedRegex(@"[%％]|为.*的比|差异率")]
    private static partial Regex OtherRate();
}
