using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Recognition;

/// <summary>
/// What a section title means. Wording differs by province and year, so a row is a set of key words: words apart by a blank must
/// all occur, <c>a|b</c> is any of them, a leading <c>-</c> forbids, <c>^</c> anchors at the start and <c>$</c> at the end.
/// The first row that fits wins; a row with <c>Under</c> fits only below a section of that meaning.
/// </summary>
internal static partial class SectionCatalog
{
    private sealed record Row(string Id, ImmutableArray<Term> Terms, string Under);

    private sealed record Term(bool Forbidden, ImmutableArray<string> Words);

    private static readonly ImmutableArray<Row> Statements = Parse(
    [
        ("statement.performance", "绩效"),
        ("statement.three-public", "三公"),
        ("statement.govfund", "政府性基金|基金预算"),
        ("statement.statecap", "国有资本经营|国有资本预算|国资经营"),
        ("statement.other", "政府采购|购买服务|运行经费|国有资产|资产占|行政经费|人员|机构运行|信息表|统计表|债务|专户|会议费|培训费|专项资金|转移支付"),
        ("statement.general-project", "一般公共预算|公共财政预算 项目"),
        ("statement.other", "政府预算|政府支出|政府经济 -总表 -总体"),
        ("statement.general-project", "项目 -总表 -总体"),
        ("statement.general-basic", "基本支出"),
        ("statement.appropriation", "财政拨款|财政资金|拨款 收支|收入支出|收、支|收入总表|总体情况表|总表 -一般公共预算"),
        ("statement.general-expenditure", "一般公共预算|公共财政预算|公共预算 支出|收支|收入支出"),
        ("statement.other", "财政拨款"),
        ("statement.income-expenditure", "收支|收入支出|收、支|收入和支出|收入与支出"),
        ("statement.revenue", "收入"),
        ("statement.expenditure", "支出 -明细"),
        ("statement.other", "表$"),
    ]);

    private static readonly ImmutableArray<Row> Titles = Parse(
    [
        ("contents", "^目录$"),
        ("glossary", "名词解释|名词说明|专业名词|专业性较强的名词|术语解释|有关名词|专业术语"),
        ("publication-notes", "保密审查|审签|空表|公开审查|联系方式|监督电话|公开方式|尾差|公开保密"),
        ("attachments", "^附件$|^附件及附表$|^附表附件$|^附件、附表$|^相关附件$"),
        ("statements", "部门决算表|部门预算表|单位决算表|单位预算表|决算报表|预算报表|公开表|公开报表|^附表$|部门决算公开表|预算表格|决算表格|度决算表|度预算表|年预算表|年决算表 -收入 -支出 -收支 -拨款 -经费 -基金 -资本 -采购 -项目 -绩效 -说明"),
        ("statements", "^决算表$|^预算表$|^报表$|^部门决算附表$"),
        ("explanation", "说明$ 部门|单位|年度|年预算|年决算|编制 决算|预算 -收入 -支出 -收支 -拨款 -三公 -经费 -基金 -资本 -项目 -绩效 -采购 -总体 -资产 -购买"),
        ("explanation", "情况$ 部门决算|部门预算|单位决算|单位预算 -收入 -支出 -收支 -拨款 -三公 -经费 -基金 -资本 -项目 -绩效 -采购 -总体"),
        ("explanation", "决算收支情况说明|预算收支情况说明|^情况说明$|预算情况和重要事项说明|决算情况和重要事项说明|决算情况说明和|^决算情况说明$|^预算情况说明$|^决算说明$|^预算说明$"),
        ("overview", "概况|部门基本情况|单位基本情况|部门情况说明|单位情况说明|部门简介|单位简介|部门基本概述|部门情况$|单位情况$|^基本情况$|本情况说明$ -项目 -绩效 -预算 -决算 -收支 -人员 -支出 -收入"),
        ("income-expenditure", "整体支出 概况|情况$ -绩效 -项目"),
        ("key-work", "重点工作|工作任务|工作完成|工作目标|主要工作|总体工作|工作情况|工作总结|工作思路|工作计划 -绩效 -采购"),
        ("duties", "职责|职能|主要任务 -绩效"),
        ("organisation", "机构设置|机构情况|单位构成|预算构成|部门构成|机构组成|内设机构|下属单位|所属单位|预算单位|机构及|机构构成|组织机构|编报范围 -经费 -支出 -收入"),
        ("staffing", "人员构成|人员编制|人员情况|人员概况|编制情况|编制人数|编制及人员|人员机构|机构人员|人员基本 -经费 -支出"),

        ("three-public.abroad", "因公出国|出国（境|出国(境|因公临时出国 -三公 -公务接待"),
        ("three-public.reception", "公务接待|接待费|接待支出 -三公 -公务用车"),
        ("three-public.vehicles", "公务用车|公车 费|购置|运行|维护 -三公 -资产 -占用 -占有 -保有"),
        ("three-public.overall", "三公 总体|总额"),
        ("three-public.detail", "三公 具体|分项|明细"),
        ("three-public", "三公"),
        ("three-public.overall", "总体|总额|总计", "three-public"),
        ("three-public.detail", "具体|分项", "three-public"),
        ("meeting-training", "会议费|培训费|会议培训|节庆"),
        ("operating-cost", "运行经费|机关经费|行政经费|机关运行 -车 -名词"),
        ("procurement", "政府采购|采购情况|采购支出|采购预算|采购安排"),
        ("government-purchase-services", "购买服务"),
        ("debt", "债务|债券 -支出情况"),
        ("general-frugality", "一般性支出"),
        ("performance.self-evaluation", "自评|绩效评价|评价结果|评价报告"),
        ("performance.goals", "绩效目标|绩效指标"),
        ("performance", "绩效"),
        ("performance.self-evaluation", "自评|评价", "performance"),
        ("project-explanation", "经费情况说明$|项目情况说明$ -三公 -运行 -机关 -会议 -培训"),
        ("assets", "国有资产|资产占|资产情况|资产购置|固定资产|车辆|公务用车|大型设备|资产信息|资产总体|资产配置"),
        ("project-explanation", "项目 经费|情况说明|情况$|安排|概述|重点 -采购 -基本支出"),
        ("govfund", "政府性基金|基金预算"),
        ("statecap", "国有资本|国资经营"),
        ("general-expenditure.overall", "一般公共预算|公共财政 总体|规模 支出|拨款 -收支 -收入"),
        ("general-expenditure.structure", "一般公共预算|公共财政 结构"),
        ("general-expenditure.detail", "一般公共预算|公共财政 具体|使用情况|主要用途|分科目|主要内容 -基本支出 -收入"),
        ("general-basic", "基本支出 一般公共预算|公共财政|财政拨款|拨款|情况说明|情况$"),
        ("general-expenditure", "一般公共预算|公共财政预算 支出|当年拨款|拨款情况|拨款规模 -收支 -收入"),
        ("general-expenditure.overall", "总体|规模", "general-expenditure"),
        ("general-expenditure.structure", "结构", "general-expenditure"),
        ("general-expenditure.detail", "具体|使用|用途|分科目", "general-expenditure"),
        ("fiscal-expenditure", "财政拨款支出|财政拨款预算支出|财政支出 -收支 -收入"),
        ("appropriation", "财政拨款|拨款|财政资金 收支|收入|总体|总表|情况"),
        ("income-expenditure", "收支|收入支出|收入、支出|收入和支出|收入与支出|收、支|收入及支出"),
        ("revenue", "收入 决算|预算|情况|总体|说明|安排|计划|合计|构成 -支出 -非税 -收费"),
        ("expenditure", "支出 决算|预算|情况|总体|说明|安排|计划|合计|构成 -收入"),
        ("other-matters", "其他重要|其它重要|其他情况|其它情况|其他相关|其他公开|其他事项|其他说明|其他需|重要事项|其他有关|^其他$|需要说明"),
    ]);

    /// <summary>What may stand below a section: prose about duties holds no figures, a report in an annex is about performance only.</summary>
    private static readonly ImmutableArray<(string Above, ImmutableArray<string> Allowed)> Below =
    [
        ("glossary", ["attachments"]),
        ("duties", ["duties", "organisation", "staffing", "key-work"]),
        ("organisation", ["duties", "organisation", "staffing", "key-work"]),
        ("staffing", ["duties", "organisation", "staffing", "key-work"]),
        ("key-work", ["duties", "organisation", "staffing", "key-work"]),
        ("attachments", ["performance", "project-explanation", "statement", "statements", "attachments", "glossary"]),
        ("performance", ["performance", "statement", "project-explanation", "attachments"]),
        ("project-explanation", ["performance", "project-explanation", "statement"]),
        ("three-public", ["three-public", "meeting-training", "operating-cost", "statement"]),
    ];

    /// <summary>The meaning of a title below sections with the given meanings (outermost first), or null.</summary>
    public static string? Find(string title, IReadOnlyList<string> above)
    {
        string text = Normalize(title);
        if (text.Length is 0 or > 60)
        {
            return null;
        }

        string? id = IsTableTitle(text) ? FindIn(Statements, text, above) : null;
        if (id is null or "statement.other" or "statement.expenditure")
        {
            id = Titles.Where(r => r.Id == "statements" && Fits(r, text, above)).Select(r => r.Id).FirstOrDefault() ?? id;
        }

        id ??= FindIn(Titles, text, above);
        return id is not null && Allows(id, above) ? id : null;
    }

    /// <summary>Whether a section of a meaning may stand below sections with the given meanings.</summary>
    public static bool Allows(string id, IReadOnlyList<string> above) =>
        Below.All(b => !above.Contains(b.Above) || b.Allowed.Any(a => IsWithin(id, a)));

    /// <summary>True for the id itself and for the ids below it: three-public.abroad is within three-public.</summary>
    public static bool IsWithin(string id, string outer) =>
        id == outer || (id.StartsWith(outer, StringComparison.Ordinal) && id[outer.Length] == '.');

    /// <summary>Whether a title names a table: it ends with 表, apart from a bracket or a sequel mark.</summary>
    public static bool IsTableTitle(string title) => TableTitle().IsMatch(Normalize(title));

    /// <summary>A title without blanks, quotation marks and the fiscal year, with half-width brackets made full.</summary>
    public static string Normalize(string title) =>
        Noise().Replace(title, "").Replace('(', '（').Replace(')', '）').Replace("国有资产监督管理", "", StringComparison.Ordinal);

    private static string? FindIn(ImmutableArray<Row> rows, string text, IReadOnlyList<string> above) =>
        rows.FirstOrDefault(r => Fits(r, text, above))?.Id;

    private static bool Fits(Row row, string text, IReadOnlyList<string> above) =>
        (row.Under.Length == 0 || above.Any(a => IsWithin(a, row.Under)))
        && row.Terms.All(t => t.Forbidden != t.Words.Any(w => Occurs(w, text)));

    private static bool Occurs(string word, string text) => (word[0], word[^1]) switch
    {
        ('^', '$') => text.AsSpan().SequenceEqual(word.AsSpan(1, word.Length - 2)),
        ('^', _) => text.AsSpan().StartsWith(word.AsSpan(1)),
        (_, '$') => text.AsSpan().EndsWith(word.AsSpan(0, word.Length - 1)),
        _ => text.Contains(word, StringComparison.Ordinal),
    };

    private static ImmutableArray<Row> Parse(Wording[] wordings) =>
    [
        .. wordings.Select(w => new Row(
            w.Id,
            [.. w.Words.Split(' ').Select(t => new Term(t[0] == '-', [.. t.TrimStart('-').Split('|')]))],
            w.Under)),
    ];

    private readonly record struct Wording(string Id, string Words, string Under)
    {
        public static implicit operator Wording((string Id, string Words) row) => new(row.Id, row.Words, "");

        public static implicit operator Wording((string Id, string Words, string Under) row) => new(row.Id, row.Words, row.Under);
    }

    [GeneratedRegex(@"[\s“”""‘’'《》〈〉「」【】]")]
    private static partial Regex Noise();

    [GeneratedRegex(@"表(（[^）]{0,20}）|[一二三四五六七八九十0-9]{1,2})?$")]
    private static partial Regex TableTitle();
}
