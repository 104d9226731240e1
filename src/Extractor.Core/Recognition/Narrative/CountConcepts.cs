using System.Text.RegularExpressions;

namespace Extractor.Recognition.Narrative;

/// <summary>What a count means, by its measure word, the words around it and the section it stands in.</summary>
internal static partial class CountConcepts
{
    /// <summary>The concept of a count; null where the schema has none, or where the performance stage decides.</summary>
    public static string? Of(Figure figure, string clause, SectionScope scope, Subject? subject)
    {
        string unit = figure.Quantity.Unit;
        if (scope.Is("assets") && IsTurnover(figure.Text[..figure.Quantity.Start]))
        {
            return unit is "辆" or "台" && Buying().IsMatch(clause) ? "vehicles.purchased" : null;
        }

        switch (unit)
        {
            case "辆" or "台" when scope.Is("assets") || (unit == "台" && clause.Contains('车') && !scope.Is("three-public")):
                return clause.Contains("设备", StringComparison.Ordinal) ? CountLexicon.Equipment(figure.LongClause)
                    : CountLexicon.Vehicle(clause, assets: true) is { } vehicles && !(vehicles == "asset.vehicles" && BracketedAfterCount().IsMatch(figure.Before)) ? vehicles : null;
            case "辆":
            case "台" when scope.Is("three-public"):
                return CountLexicon.Vehicle(clause, (scope.Canonical.Length == 0 || scope.Is("other-matters")) && !OfficialCars().IsMatch(clause) && subject?.Concept.StartsWith("three-public.vehicles", StringComparison.Ordinal) != true);
            case "台（套）" or "台/套" or "台套" or "台" or "套" or "台（件、套）" or "台（件" or "件":
                return CountLexicon.Equipment(figure.LongClause);
            case "批次" or "批" or "人次" or "人" or "个" or "次" when scope.Is("three-public") || HospitalityWords().IsMatch(figure.LongClause) || IsHospitality(subject):
                return UnitsAfter().IsMatch(figure.After) ? null : Hospitality(figure, clause, scope, subject);
        }

        return unit switch
        {
            "人" or "名" when scope.Is("staffing") || StaffingWords().IsMatch(figure.Sentence) => Staff(figure, clause),
            "个" when clause.EndsWith("编制", StringComparison.Ordinal) => Staff(figure, clause),
            "个" or "家" when scope.IsStrict && (scope.Is("organisation") || SubordinateWords().IsMatch(figure.Sentence)) =>
                Units(figure, clause),
            _ => null,
        };
    }

    /// <summary>Whether the words before a count spoke of buying or disposal last and not of what is held.</summary>
    private static bool IsTurnover(string before) =>
        Turnover().Matches(before) is { Count: > 0 } turnover && !Holding().IsMatch(before[turnover[^1].Index..]);

    /// <summary>实有人数 that counts the retired too, and the retired among 离退休, are no concepts.</summary>
    private static string? Staff(Figure figure, string clause)
    {
        string part = figure.Before.Split('。', '；')[^1];
        if (ChangeWords.Match(clause) is not null || clause.EndsWith("新增", StringComparison.Ordinal))
        {
            return null;
        }

        if (BareKind().Match(clause) is { Success: true } bare)
        {
            return CountLexicon.StaffOf(bare.Value + (part.LastIndexOf("编制", StringComparison.Ordinal) > Math.Max(part.LastIndexOf("实有", StringComparison.Ordinal), part.LastIndexOf("在职", StringComparison.Ordinal)) ? "编制" : "人员"), part);
        }

        return CountLexicon.StaffOf(clause, part) switch
        {
            "staff.actual" when !clause.Contains("在职", StringComparison.Ordinal) && !clause.Contains("在编", StringComparison.Ordinal) && WithRetired().IsMatch(figure.After) => null,
            { } establishment when establishment.StartsWith("staff.establishment", StringComparison.Ordinal) && InService().IsMatch(part) => null,
            "staff.actual" when KindInPost(part) is { Length: > 0 } kind => CountLexicon.StaffOf(kind + "人员", part),
            "staff.retired" when part[..Math.Max(0, part.Length - clause.Length)].Contains("离退休", StringComparison.Ordinal) => null,
            { } concept => concept,
            null => null,
        };
    }

    /// <summary>行政编制12人，实有人数11人: the kind of the one establishment that was counted right before; "" elsewhere.</summary>
    private static string KindInPost(string part)
    {
        Match match = PostsAndStaff().Match(part);
        string counted = part[..Math.Max(0, match.Groups["kind"].Index)];
        return match.Success && counted.LastIndexOf("编制", StringComparison.Ordinal) <= counted.LastIndexOf("实有", StringComparison.Ordinal) ? match.Groups["kind"].Value : "";
    }

    /// <summary>预算单位4个，包括本级和3个二级预算单位: the second count is that of the subordinate ones.</summary>
    private static string? Units(Figure figure, string clause)
    {
        string words = UnitsAfter().Match(figure.After) is { Success: true } after ? after.Value : UnitsBefore().IsMatch(clause) ? clause : "";
        bool withOffice = !Subordinate().IsMatch(words) && SubordinateCount().IsMatch(figure.After);
        return withOffice || OfAll().IsMatch(figure.Before) || IsItself(figure, words) ? null : CountLexicon.UnitOf(words) ?? (words.Length > 0 && InBudget().IsMatch(clause) ? "unit.subordinate" : null);
    }

    /// <summary>一级预算单位1个, 包含预算单位1个: the department itself.</summary>
    private static bool IsItself(Figure figure, string words) =>
        words.Contains("一级", StringComparison.Ordinal) || (figure.Quantity.Value == 1 && words.EndsWith("预算单位", StringComparison.Ordinal) && !Subordinate().IsMatch(figure.Clause + words));

    private static bool IsHospitality(Subject? subject) =>
        subject?.Concept.StartsWith("reception.", StringComparison.Ordinal) == true || subject?.Concept.StartsWith("abroad.", StringComparison.Ordinal) == true;

    private static string? Hospitality(Figure figure, string clause, SectionScope scope, Subject? subject)
    {
        string unit = figure.Quantity.Unit;
        string near = figure.LongClause;
        bool visit = near.Contains("接待", StringComparison.Ordinal) || near.Contains("来访", StringComparison.Ordinal) || near.Contains("外宾", StringComparison.Ordinal);
        bool abroad = near.Contains("出国", StringComparison.Ordinal) || near.Contains("团组", StringComparison.Ordinal) || scope.Canonical == "three-public.abroad" || subject?.Concept.StartsWith("abroad", StringComparison.Ordinal) == true;
        bool reception = visit || scope.Canonical == "three-public.reception" || subject?.Concept.StartsWith("reception", StringComparison.Ordinal) == true || subject?.Concept.StartsWith("three-public.reception", StringComparison.Ordinal) == true;
        if (abroad && !visit)
        {
            if (clause.Contains("其他单位", StringComparison.Ordinal))
            {
                return null;
            }

            return unit is "个" or "次" or "批" ? clause.Contains('团') || unit == "个" ? "abroad.groups" : null : unit is "人次" or "人" ? "abroad.persons" : null;
        }

        if (!reception)
        {
            return null;
        }

        bool foreign = near.Contains("外事", StringComparison.Ordinal) || near.Contains("外宾", StringComparison.Ordinal) || near.Contains("国（境）外", StringComparison.Ordinal) || (subject?.Concept is "three-public.reception.foreign" or "reception.foreign.batches" or "reception.foreign.persons" && !near.Contains("国内", StringComparison.Ordinal));
        string side = foreign ? "reception.foreign" : "reception.domestic";
        return unit switch
        {
            "批次" or "批" or "个" or "次" => side + ".batches",
            "人次" or "人" => side + ".persons",
            _ => null,
        };
    }

    /// <summary>共有车辆4辆（改革后保留车辆1辆: what the bracket behind a count divides.</summary>
    [GeneratedRegex(@"\d\s*[辆台]（[^（）]*$")]
    private static partial Regex BracketedAfterCount();

    /// <summary>What is bought or disposed of: no stock.</summary>
    [GeneratedRegex("(?:安排|计划|拟|新增|预算).{0,8}(?:购置|配置|配备|新增|采购|更新)|处置|报废|报损")]
    private static partial Regex Turnover();

    /// <summary>部门预算安排购置车辆: vehicles of every class that are to be bought.</summary>
    [GeneratedRegex("(?:购置|新增|配置|配备|采购|更新)(?:公务用车|公务车|车辆|机动车|汽车)$")]
    private static partial Regex Buying();

    [GeneratedRegex("[共现实占保拥]有|车辆合计")]
    private static partial Regex Holding();

    /// <summary>在职42人，其中行政28人: the kind alone.</summary>
    [GeneratedRegex(@"(?<=^[、，]?(?:其中)?[：，]?)(?:行政|事业|工勤)(?=\s*$)")]
    private static partial Regex BareKind();

    /// <summary>在职人员63人（政法编制56人: people of a kind of posts, not posts.</summary>
    [GeneratedRegex("(?:在职|在编|实有)[^（）]*（[^（）]*$")]
    private static partial Regex InService();

    [GeneratedRegex(@"^[^。；]{0,4}其中：?(?:年末)?(?:实有)?在(?:职|编)[^。]*(?:退休|离休)")]
    private static partial Regex WithRetired();

    [GeneratedRegex(@"(?<kind>行政|参照公务员法管理的?事业|参公|其他事业|事业|工勤)(?:人员)?编制(?:人?数)?\D{0,4}\d+\s*[人名][，、]\s*(?:年末)?实有(?:人数|人员)?\D{0,3}$")]
    private static partial Regex PostsAndStaff();

    /// <summary>公务用车购置数, 公务用车保有量: the three public expenses' own words.</summary>
    [GeneratedRegex("公务用?车(?:购置|保有)|购置公务用车")]
    private static partial Regex OfficialCars();

    [GeneratedRegex("公务接待|国内接待|外事接待|接待批次|接待人[次数]|因公出国|出国（境）")]
    private static partial Regex HospitalityWords();

    [GeneratedRegex("下属|所属|二级|下辖|直属")]
    private static partial Regex Subordinate();

    [GeneratedRegex(@"^[^。；]*(?:下属|所属|二级|直属)[^。；\d]*\d|^[^。；]*\d+[个家](?:下属|所属|二级|直属)")]
    private static partial Regex SubordinateCount();

    [GeneratedRegex("^(?:下属|所属|二级|参照公务员法管理的?|参公(?:管理)?|其他|公益[一二]类|行政|事业)*(?:预算)?单位")]
    private static partial Regex UnitsAfter();

    [GeneratedRegex(@"单位(?:[（(][^）)]*[）)])?(?:数量?|总数|个数)?(?:共计?|合计|为|有|\s|：)*$")]
    private static partial Regex UnitsBefore();

    /// <summary>编制2026年部门预算单位共3个, 财政全额供给单位中行政单位1个: the department itself is among them.</summary>
    [GeneratedRegex(@"编制20\d\d年(?:度)?(?:部门)?[预决]算的?单位[^，。；]*$|(?:供给|补助|自收自支)单位中")]
    private static partial Regex OfAll();

    /// <summary>部门预算共计9个单位, 部门决算编制范围的单位共5家: units that the budget is drawn up for.</summary>
    [GeneratedRegex(@"(?:部门|单位)(?:预算|决算)(?:编制|编报|汇总|公开|范围|的|单位|共计?|合计|由|包括|包含|含|为|有|\s|：)*$")]
    private static partial Regex InBudget();

    [GeneratedRegex(@"编制.{0,30}[人名]|在职.{0,20}人|退休.{0,10}人")]
    private static partial Regex StaffingWords();

    [GeneratedRegex(@"(?:下属|所属|二级预算单位|预算单位|二级单位)")]
    private static partial Regex SubordinateWords();
}
