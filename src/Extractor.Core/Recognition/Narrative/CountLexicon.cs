using System.Text.RegularExpressions;

namespace Extractor.Recognition.Narrative;

/// <summary>Counted things: the measure word and the words around it tell what was counted.</summary>
internal static partial class CountLexicon
{
    private static readonly (string Words, string Concept)[] Vehicles =
    [
        ("部级领导|部（省）级|省部级|省（部）级|省级领导|部级干部", "asset.vehicles.ministerial"),
        ("主要领导|主要负责人", "asset.vehicles.principal"),
        ("机要通信|机要交通", "asset.vehicles.confidential"),
        ("应急保障|应急用车|应急公务", "asset.vehicles.emergency"),
        ("执法执勤", "asset.vehicles.law-enforcement"),
        ("特种专业|特种技术", "asset.vehicles.special"),
        ("离退休|老干部服务用车|老干部用车", "asset.vehicles.retired"),
        ("其他用车|其他公务用车|其他按照|其他车辆|其他按规定|业务用车|其他", "asset.vehicles.other"),
    ];

    private static readonly string[] VehicleTypes = ["轿车", "越野车", "客车", "其他车型", "小汽车", "商务车", "面包车", "货车", "摩托", "新能源汽车"];

    private static readonly (string Words, string Concept)[] Performance =
    [
        ("事前绩效评估|事前评估", "performance.ex-ante"),
        ("绩效监控|绩效跟踪|跟踪评价|绩效运行监控|运行监控", "performance.monitoring"),
        ("绩效自评|自评价|自评", "performance.self-evaluation"),
        ("绩效目标|实行绩效管理|实施绩效管理", "performance.goals"),
    ];

    private static readonly (string Words, string Concept)[] Staff =
    [
        ("离休人员|离休干部|离休|控制编制|控制数|控编|遗属|退休遗属|雇员编制|聘用编制|行政事务编制|员额编制|合同制编制|编外", ""),
        ("离退休人员|退休人员|退休|离退休|退休职工|退休教职工|离退休教职工|退休教师|离退休职工", "staff.retired"),
        ("参照公务员法管理的事业编制|参公编制|参公事业编制|参照公务员管理编制|参公管理事业编制|参照公务员管理事业编制|参照公务员法管理事业编制|参照公务员管理的事业编制", "staff.establishment.civil-reference"),
        ("工勤编制|机关工勤编制|工勤人员编制|后勤服务编制", "staff.establishment.worker"),
        ("其他事业编制|事业编制|事业人员编制", "staff.establishment.institution"),
        ("行政编制|公务员编制|政法专项编制|政法编制", "staff.establishment.admin"),
        ("编制|人员编制|编制人数|编制总数|编制数|核定编制", "staff.establishment"),
        ("参照公务员法管理的事业人员|参公人员|参照公务员法管理人员", "staff.actual.civil-reference"),
        ("工勤人员|工勤", "staff.actual.worker"),
        ("其他事业人员|事业人员|事业编制人员", "staff.actual.institution"),
        ("行政人员|公务员|行政编制人员", "staff.actual.admin"),
        ("在职编制内人员|在职人员|实有在职|实有人数|年末实有|实有人员|在编人员|在职在编|在职|实有|编制内人员|教职工|教职员工|在编在岗|在岗在编", "staff.actual"),
    ];

    private static readonly (string Words, string Concept)[] Units =
    [
        ("参照公务员法管理的事业单位|参照公务员法管理事业单位|参照公务员管理的事业单位|参照公务员管理事业单位|参公事业单位|参公单位|参公管理事业单位", "unit.subordinate.civil-reference"),
        ("其他事业单位|事业单位", "unit.subordinate.institution"),
        ("行政单位", "unit.subordinate.admin"),
        ("下属二级预算单位|下属二级单位|所属二级预算单位|二级预算单位|下属预算单位|所属预算单位|所属单位|下属单位|预算单位", "unit.subordinate"),
    ];

    /// <summary>轿车0辆、金额0万元: vehicles and money by type are outside the schema.</summary>
    public static bool IsVehicleType(string clause) => Array.Exists(VehicleTypes, t => clause.Contains(t, StringComparison.Ordinal));

    /// <summary>Concept of a count of vehicles: the state's assets, or those bought and held in the three-public explanation.</summary>
    public static string? Vehicle(string clause, bool assets)
    {
        if (clause.Contains("一般公务用车", StringComparison.Ordinal))
        {
            return null;
        }

        if (!assets)
        {
            return clause.Contains("保有", StringComparison.Ordinal) || clause.Contains("共有", StringComparison.Ordinal) || clause.Contains("现有", StringComparison.Ordinal) ? "vehicles.owned"
                : clause.Contains("购置", StringComparison.Ordinal) || clause.Contains('购') || clause.Contains("更新", StringComparison.Ordinal) ? "vehicles.purchased"
                : null;
        }

        return HeldVehicles().IsMatch(clause) ? "asset.vehicles" : First(Vehicles, clause) ?? (AllVehicles().IsMatch(clause) ? "asset.vehicles" : null);
    }

    /// <summary>Concept of a count of equipment by the price threshold that the clause names.</summary>
    public static string? Equipment(string clause) =>
        clause.Contains("专用设备", StringComparison.Ordinal) && !clause.Contains("100", StringComparison.Ordinal) ? null
        : clause.Contains("100万", StringComparison.Ordinal) ? "asset.equipment.over-1m"
        : clause.Contains("50万", StringComparison.Ordinal) ? "asset.equipment.over-500k" : null;

    /// <summary>Which stage of performance management a clause speaks of.</summary>
    public static string? PerformanceStage(string clause) => Last(Performance, clause);

    public static string? StaffOf(string clause, string context)
    {
        clause = CountedAs().Replace(clause.TrimEnd(), "");
        if (OfKind().Match(clause) is { Success: true } kind)
        {
            clause = kind.Groups["kind"].Value.Replace("政法", "行政", StringComparison.Ordinal) + (kind.Groups["posts"].Success ? "编制" : "人员");
        }

        string? concept = Tables.Phrase.Label(Figure.LastClause(clause)) switch
        {
            "行政" => "staff.actual.admin",
            "事业" => "staff.actual.institution",
            "参照公务员法管理" or "参公管理" => context.LastIndexOf("编制", StringComparison.Ordinal) > Math.Max(context.LastIndexOf("实有", StringComparison.Ordinal), context.LastIndexOf("在职", StringComparison.Ordinal))
                ? "staff.establishment.civil-reference" : "staff.actual.civil-reference",
            _ => Last(Staff, clause) is { Length: > 0 } named ? named : null,
        };
        return concept is "staff.actual.admin" or "staff.actual.institution" && context.Contains("退休", StringComparison.Ordinal)
            ? concept.Replace("actual", "retired", StringComparison.Ordinal) : concept;
    }

    public static string? UnitOf(string clause) => Last(Units, clause);

    private static string? First((string Words, string Concept)[] rows, string clause)
    {
        foreach ((string words, string concept) in rows)
        {
            if (words.Split('|').Any(w => clause.Contains(w, StringComparison.Ordinal)))
            {
                return concept;
            }
        }

        return null;
    }

    /// <summary>The row whose words end last in the clause; of two that end together, the longer.</summary>
    private static string? Last((string Words, string Concept)[] rows, string clause)
    {
        string? best = null;
        int bestEnd = -1, bestLength = 0;
        foreach ((string words, string concept) in rows)
        {
            foreach (string word in words.Split('|'))
            {
                int at = clause.LastIndexOf(word, StringComparison.Ordinal);
                if (at >= 0 && (at + word.Length > bestEnd || (at + word.Length == bestEnd && word.Length > bestLength)))
                {
                    (best, bestEnd, bestLength) = (concept, at + word.Length, word.Length);
                }
            }
        }

        return best;
    }

    /// <summary>行政编制人数, 在职人数小计: what says only that the noun before is counted.</summary>
    [GeneratedRegex(@"(?<=编制|在职|在编|实有|人员)(?:人员?数|总人?数|数|小计|合计|共计|计)+(?:为|有|是)?$")]
    private static partial Regex CountedAs();

    /// <summary>行政编制在职, 全额事业在职在编人员: people on posts of a kind; 事业单位自收自支编制: posts of a kind.</summary>
    [GeneratedRegex("(?<kind>行政|政法|参照公务员法管理的?事业|参公|事业|工勤)(?:[^，、；：在实]{0,4}(?:在职|在编|实有)+(?:人员)?|[^，、；：在实控事]{1,6}(?<posts>编制))$")]
    private static partial Regex OfKind();

    /// <summary>某市离退休干部局共有车辆: the words before are a name.</summary>
    [GeneratedRegex("[共拥占]有(?:使用)?(?:各[类种])?(?:机动车|车辆|公务用车|公务车|汽车)[^车]{0,4}$")]
    private static partial Regex HeldVehicles();

    /// <summary>Vehicles of every class together; 生产用车 is a class of its own.</summary>
    [GeneratedRegex("(?:车辆|机动车|公务用车|公务车|公车|汽车|各[类种]用车)[^车]{0,8}$|[共拥]有(?:各[类种])?车$")]
    private static partial Regex AllVehicles();
}
