using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition;

/// <summary>What kind of report a document is, and where it is none, what it looks like.</summary>
internal static partial class ProfileKind
{
    private const double MostFromBody = 8;

    private const double MostFromHeadings = 12;

    /// <summary>Weights below this are no report: a page that mentions a budget in passing.</summary>
    private const double Least = 4;

    private const int FewestGovernmentTables = 3;

    private const int LongestSalutation = 240;

    private sealed record Sign(ReportKind Kind, double Factor, Regex Words, bool TitleOnly);

    /// <summary>Words that speak for a kind; a government's own reports and evaluations say so in their titles only.</summary>
    private static readonly ImmutableArray<Sign> Signs =
    [
        new(ReportKind.GovernmentBudget, 4, GovernmentBudgetTitle(), true),
        new(ReportKind.GovernmentFinalAccount, 4, GovernmentFinalTitle(), true),
        new(ReportKind.PerformanceEvaluation, 3, EvaluationTitle(), true),
        new(ReportKind.FinalAccount, 1, FinalAccountTitle(), true),
        new(ReportKind.Budget, 1, BudgetTitle(), true),
        new(ReportKind.FinalAccount, 0.5, FinalAccountText(), false),
        new(ReportKind.Budget, 0.5, BudgetText(), false),
    ];

    private static readonly ImmutableArray<(Regex Words, string Look)> Looks =
    [
        (Procedure(), "a flow chart or guide to a procedure (流程图)"),
        (WorkPlan(), "a work plan or summary (工作总结、工作计划)"),
        (Statistics(), "a statistics bulletin (统计公报)"),
        (Monthly(), "a monthly bulletin of how a budget is carried out (预算执行情况)"),
        (Debt(), "a statement of government debt (政府债务)"),
        (Finances(), "a table of a government's finances (财政)"),
        (WebPage(), "a page of a web site (网页)"),
    ];

    public static ImmutableArray<ProfileVote<ReportKind>> Vote(ImmutableArray<ProfilePlace> places)
    {
        var votes = new List<ProfileVote<ReportKind>>();
        foreach (ProfilePlace place in places)
        {
            bool title = place.Kind != ProfilePlaceKind.Body;
            bool front = place.Kind is ProfilePlaceKind.Cover or ProfilePlaceKind.PageHeader;
            votes.AddRange(Signs
                .Where(s => (s.Factor > 1 || !NoReport().IsMatch(place.Text)) && (s.TitleOnly ? title && (front || s.Factor <= 1) : !front) && s.Words.IsMatch(place.Text))
                .Select(s => new ProfileVote<ReportKind>(s.Kind, place.Weight * s.Factor, place)));
        }

        var counted = ProfileVotes.Count(votes.GroupBy(v => v.Place.Kind).SelectMany(Scale), _ => double.MaxValue);
        bool onFront = !counted.IsEmpty && counted[0].Place.Kind <= ProfilePlaceKind.PageHeader;
        if ((counted.IsEmpty || counted[0].Weight < Least) && ThreePublic(places) is { } expenses)
        {
            counted = [expenses];
        }
        else if (counted.IsEmpty || counted[0].Weight < Least || (!onFront && places.Any(p => p.Kind == ProfilePlaceKind.Cover && NoReport().IsMatch(p.Text))))
        {
            return [];
        }

        return IsGovernment(places) ? [counted[0] with { Value = OfGovernment(counted[0].Value) }, .. counted.Skip(1).Where(v => OfGovernment(v.Value) != OfGovernment(counted[0].Value))] : counted;
    }

    /// <summary>A page about the three public expenses alone, by its title or its first sentence about them; planned unless it says 决算.</summary>
    private static ProfileVote<ReportKind>? ThreePublic(ImmutableArray<ProfilePlace> places)
    {
        ProfilePlace? place = places.FirstOrDefault(p => ThreePublicText().IsMatch(p.Text));
        return place is null ? null : new ProfileVote<ReportKind>(ThreePublicText().Match(place.Text).Groups["final"].Success || places.Any(p => p.Text.Contains("决算", StringComparison.Ordinal)) ? ReportKind.FinalAccount : ReportKind.Budget, Least, place);
    }

    /// <summary>Many weak places share what their sort of place may weigh in all, so that their proportion decides and not the length of the text.</summary>
    private static IEnumerable<ProfileVote<ReportKind>> Scale(IGrouping<ProfilePlaceKind, ProfileVote<ReportKind>> votes)
    {
        double most = votes.Key switch
        {
            ProfilePlaceKind.Body => MostFromBody,
            ProfilePlaceKind.Heading or ProfilePlaceKind.Caption => MostFromHeadings,
            _ => double.MaxValue,
        };
        double factor = Math.Min(1, most / votes.Sum(v => v.Weight));
        return votes.Select(v => v with { Weight = v.Weight * factor });
    }

    /// <summary>A department has no tax rebates and no social insurance funds: tables of them show the report to be a government's.</summary>
    private static ReportKind OfGovernment(ReportKind kind) => kind switch
    {
        ReportKind.Budget => ReportKind.GovernmentBudget,
        ReportKind.FinalAccount => ReportKind.GovernmentFinalAccount,
        _ => kind,
    };

    private static bool IsGovernment(ImmutableArray<ProfilePlace> places) =>
        places.Any(p => p.Text.Length < LongestSalutation && Salutation().IsMatch(p.Text))
            || places.Any(p => SummedUp().IsMatch(p.Text))
            || places.Count(p => WholeGovernment().IsMatch(p.Text)) >= FewestGovernmentTables
            || places.Where(p => p.Kind != ProfilePlaceKind.Body || p.Text.EndsWith('表')).Select(p => p.Text).Where(t => Government().IsMatch(t)).Distinct().Take(FewestGovernmentTables).Count() == FewestGovernmentTables;

    /// <summary>What a document that is no report looks like.</summary>
    public static string LookOf(ImmutableArray<ProfilePlace> places, Document document)
    {
        if (!document.Pages.IsEmpty && document.Pages.All(p => p.Content is PageContent.Scanned or PageContent.Undecodable or PageContent.Damaged))
        {
            return "a scan, or pages whose text cannot be decoded";
        }

        if (places.Sum(p => p.Text.Length) is < 40 and int letters)
        {
            return letters == 0 ? "a document without readable text" : "a document of a few words";
        }

        return Looks.Select(l => (l.Look, Weight: places.Where(p => l.Words.IsMatch(p.Text)).Sum(p => p.Weight)))
            .Where(l => l.Weight > 0).OrderByDescending(l => l.Weight).Select(l => l.Look).FirstOrDefault() ?? "a news item or notice (新闻、通知)";
    }

    [GeneratedRegex("预算执行情况(与|和|及|、)[^，。；]{0,40}预算（?草案|预算（?草案）?的?(报告|说明)|预算执行情况的?(报告|说明)|财政收支预算|(?<!人民)政府预算|总预算|财政预算(?!拨款)|本级预算|(?<!部门|单位)预算（?草案")]
    private static partial Regex GovernmentBudgetTitle();

    [GeneratedRegex("财政(收支)?决算|决算（?草案|本级决算|总决算|(?<!人民)政府决算|决算(情况)?的?报告|决算和[^，。；]{0,30}预算执行情况")]
    private static partial Regex GovernmentFinalTitle();

    [GeneratedRegex("^[^，。；]{0,60}绩效((部门|单位)?(评价|自评))(工作)?(报告|结果|(基础数据|指标|评分)?表)$|绩效目标申报表$|绩效评价报告$")]
    private static partial Regex EvaluationTitle();

    [GeneratedRegex("(部门|单位|年度|年|公开)决算|决算(公开|信息|情况|报表|表|总表|说明|编制)|三公.?经费[^，。；：]{0,12}决算")]
    private static partial Regex FinalAccountTitle();

    [GeneratedRegex("(部门|单位|年度|年|公开)预算|预算(公开|信息|情况|报表|表|总表|说明|编制)|三公.?经费[^，。；：]{0,12}预算")]
    private static partial Regex BudgetTitle();

    [GeneratedRegex("决算数|支出决算为?|收入决算|完成(年初|全年|调整)?预算|决算(总)?表|年末结转和结余|部门决算")]
    private static partial Regex FinalAccountText();

    [GeneratedRegex("预算[0-9]+表|预算数|(收入|支出|收支)预算|预算(总)?表|当年预算|比上年预算|预算安排|绩效目标|部门预算")]
    private static partial Regex BudgetText();

    [GeneratedRegex("流程图|办理流程|依申请公开")]
    private static partial Regex Procedure();

    [GeneratedRegex("工作总结|工作思路|工作计划|工作要点|工作安排")]
    private static partial Regex WorkPlan();

    [GeneratedRegex("主要指标|统计公报|统计月报|国民经济|规模以上|同比增长")]
    private static partial Regex Statistics();

    [GeneratedRegex("债务限额|债务余额|债务(发行|还本)|政府债券|专项债券")]
    private static partial Regex Debt();

    /// <summary>Statements of debt and bulletins of single months say 决算 and 预算 in their titles without being a budget or a final account.</summary>
    [GeneratedRegex("债务(限额|余额|发行|还本)|政府债券|(?<!部门|单位)[0-9]{1,2}月(份)?[^，。；]{0,8}预算(收支)?执行")]
    private static partial Regex NoReport();

    [GeneratedRegex("[0-9]{1,2}月(份)?[^，。；]{0,8}预算(收支)?执行")]
    private static partial Regex Monthly();

    /// <summary>A sentence on the money of a whole place, which no department has.</summary>
    [GeneratedRegex("^[^，。；]{0,12}(全省|全市|全区|全县|全州|省本级|市本级|区本级|县本级|州本级|市级|省级)(地方)?(一般公共预算|政府性基金|国有资本经营|社会保险基金)(预算)?(收入|支出|收支)")]
    private static partial Regex WholeGovernment();

    /// <summary>2024年“三公”经费支出预算为; a title about 三公经费.</summary>
    [GeneratedRegex("20[0-9]{2}年[^，。；：]{0,24}三公.?经费([^，。；：]{0,12}((?<final>决算)|预算)|[^，。；：]{0,8}(情况|说明|公开|支出表)(\\.xlsx?)?$)")]
    private static partial Regex ThreePublicText();

    /// <summary>The three public expenses of all departments of a place, summed up by its 财政 office.</summary>
    [GeneratedRegex("财政[局厅]汇总，|汇总，[^。]{0,24}(全省|全市|全县|全区|全州|[省市县区州]本级|[省市县区州]级)[^。]{0,40}三公")]
    private static partial Regex SummedUp();

    [GeneratedRegex("转移支付|税收返还")]
    private static partial Regex Finances();

    [GeneratedRegex("浏览器|无障碍|网站地图|当前位置|首页")]
    private static partial Regex WebPage();

    /// <summary>How a government's report to its congress begins.</summary>
    [GeneratedRegex("^受[^，。]{0,16}政府(的)?委托|^各位代表|^(主任|各位副主任)[、，][^。]{0,20}(委员|副主任)")]
    private static partial Regex Salutation();

    [GeneratedRegex("税收返还|社会保险基金(预算)?(收入|支出|收支|预算|决算)|(全省|全市|全区|全县|省级|市级|区级|县级|本级)(一般公共预算|政府性基金|国有资本经营)(预算)?(收入|收支)(预算|决算|总|情况|平衡|执行)")]
    private static partial Regex Government();
}
