using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>What the section around a paragraph says before its sentences are read.</summary>
internal sealed partial record SectionScope(string Canonical, Fund? Fund, Subject? Subject, string Title)
{
    /// <summary>Meaning of a section about what is collected for the treasury and not received: 行政事业性收费, 非税收入.</summary>
    private const string Fees = "fees";

    /// <summary>Sections whose figures are not figures of the report: tasks, laws, definitions.</summary>
    private static readonly string[] Silent = ["overview", "key-work", "glossary", "contents", "cover", "publication-notes", "debt", "government-purchase-services", Fees];

    private const int TitleWithin = 6;

    private const int LongestTitle = 60;

    private static readonly (string Canonical, Fund? Fund, string Concept)[] Defaults =
    [
        ("income-expenditure", null, ""),
        ("revenue", null, ""),
        ("expenditure", null, ""),
        ("appropriation", Reports.Fund.Fiscal, ""),
        ("fiscal-expenditure", Reports.Fund.Fiscal, ""),
        ("general-expenditure", Reports.Fund.General, ""),
        ("general-basic", Reports.Fund.General, ""),
        ("govfund", Reports.Fund.GovernmentFund, ""),
        ("statecap", Reports.Fund.StateCapital, ""),
        ("three-public.abroad", null, "three-public.abroad"),
        ("three-public.vehicles", null, "three-public.vehicles"),
        ("three-public.reception", null, "three-public.reception"),
        ("three-public", null, ""),
        ("operating-cost", Reports.Fund.General, "operating-cost"),
        ("procurement", Reports.Fund.All, "procurement.total"),
    ];

    /// <summary>Meaning of a section about one account of the economic classification.</summary>
    private const string Account = "account";

    /// <summary>Accounts that reports explain in a section of their own, as the section's title begins.</summary>
    private static readonly (string Title, string Economic)[] Accounts = [("委托业务费", "30227")];

    /// <summary>Sections that mention the report's figures beside others (annexes, evaluations): only a subject named in the same sentence counts.</summary>
    public bool IsStrict => (!Announced && Canonical is "" or "attachments" or "performance.self-evaluation" or "organisation" or "staffing" or "project-explanation" or "other-matters") || InAttachments;

    public bool InAttachments { get; init; }

    /// <summary>Whether money is no figure of the report here: an overview tells of the place and its works, duties of tasks.</summary>
    public bool CountsOnly { get; init; }

    /// <summary>A list of the section's figures was announced: 财政拨款支出主要内容如下.</summary>
    public bool Announced { get; init; }

    /// <summary>The project that a section explains: its title without 经费情况说明; "" elsewhere.</summary>
    public string Project { get; init; } = "";

    /// <summary>Sections whose lists name accounts of the functional classification alone.</summary>
    public bool ListsFunctions => Announced || Is("general-expenditure") || Canonical is "fiscal-expenditure" or "expenditure" or "income-expenditure" or "appropriation" or "govfund" or "statecap" or "explanation";

    public bool IsSilent => Array.IndexOf(Silent, Canonical) >= 0;

    public bool Is(string canonical) => Canonical == canonical || (Canonical.StartsWith(canonical, StringComparison.Ordinal) && Canonical.Length > canonical.Length && Canonical[canonical.Length] == '.');

    public static SectionScope Of(Outline outline, Document document, int block)
    {
        ImmutableArray<Section> path = outline.Path(block);
        string canonical = outline.Canonical(block) ?? "";
        string title = path.IsEmpty ? "" : path[^1].Title;
        if (path.IsEmpty && TitledThreePublic(document))
        {
            return new SectionScope("three-public", ThreePublicFund(path, document), null, "");
        }

        bool annex = path.Any(s => s.Canonical == "attachments");
        if (annex && path[^1].Canonical is null)
        {
            canonical = "attachments";
        }

        bool duties = path.Any(s => s.Canonical == "duties");
        bool countsOnly = duties || (canonical == "overview" && !title.EndsWith("基本情况", StringComparison.Ordinal));
        if (canonical is "overview" or "duties" || (duties && canonical.Length == 0))
        {
            canonical = "organisation"; // counts units and staff
        }

        if (path.Any(s => s.Canonical is null && FeesTitle().IsMatch(s.Title)))
        {
            canonical = Fees;
        }

        string project = ProjectTitle().Match(path.LastOrDefault(s => s.Canonical == "project-explanation" && ProjectTitle().IsMatch(s.Title))?.Title ?? "") is { Success: true } match
            ? Tables.Phrase.Name(match.Groups[1].Value) : annex ? AnnexProject(path) : ListedProject(path);
        foreach (Section section in path)
        {
            if (section.Canonical is { } outer && Array.IndexOf(Silent, outer) >= 0 && outer is not "overview" && !(duties && outer == "key-work"))
            {
                canonical = outer;
            }
        }

        foreach ((string id, Fund? fund, string concept) in Defaults)
        {
            if (canonical == id || (canonical.StartsWith(id, StringComparison.Ordinal) && canonical[id.Length] == '.'))
            {
                Subject? subject = concept.Length == 0 ? null : new Subject(concept) { Label = title };
                Fund? own = id == "general-basic" && SubjectLexicon.PhraseFund(title) is { } named ? named
                    : id is "revenue" or "expenditure" ? FundAround(path) : fund;
                return new SectionScope(canonical, id == "three-public" || concept.StartsWith("three-public", StringComparison.Ordinal) ? ThreePublicFund(path, document) : own, subject, title) { InAttachments = annex, Project = project };
            }
        }

        return !annex && Array.Find(Accounts, a => title.StartsWith(a.Title, StringComparison.Ordinal)) is { Title: { } account, Economic: { } code }
            ? new SectionScope(Account, null, new Subject("expenditure.current") { Economic = code, Label = account }, title)
            : new SectionScope(canonical, canonical == "meeting-training" ? SubjectLexicon.PhraseFund(string.Concat(path.Select(s => s.Title))) : null, null, title) { InAttachments = annex, Project = project, CountsOnly = countsOnly };
    }

    /// <summary>支出按功能科目分类 below 一般公共预算拨款支出明细情况: the fund of the nearest section around that is of one; null where none is.</summary>
    private static Fund? FundAround(ImmutableArray<Section> path) =>
        path[..^1].Reverse().Select(s => Array.Find(Defaults, d => s.Canonical is { } outer && SectionCatalog.IsWithin(outer, d.Canonical) && d.Concept.Length == 0).Fund).FirstOrDefault(f => f is not null);

    /// <summary>The project that an annex evaluates: 附件 2024年度X项目绩效评价报告.</summary>
    private static string AnnexProject(ImmutableArray<Section> path)
    {
        foreach (Section section in path)
        {
            if (AnnexTitle().Match(section.Title) is { Success: true } match)
            {
                return Tables.Phrase.Name(match.Groups[1].Value);
            }
        }

        return "";
    }

    /// <summary>A project that heads its part of a section about several: 2.X建设项目 above 政策依据 and 预算安排.</summary>
    private static string ListedProject(ImmutableArray<Section> path)
    {
        int several = path.LastOrDefault(s => s.Canonical == "project-explanation") is { } section ? path.IndexOf(section) : -1;
        return several >= 0 && several + 1 < path.Length && path[several + 1] is { Canonical: null, Number.Length: > 0 } listed && !ProjectAspect().IsMatch(listed.Title)
            ? Tables.Phrase.Name(listed.Title) : "";
    }

    /// <summary>What is told of a project: 立项依据, 实施主体, 年度预算安排.</summary>
    [GeneratedRegex("(?:依据|概况|概述|主体|方案|周期|安排|目标|内容|情况|背景|单位|时间|计划|说明|进度|效益|必要性)$")]
    private static partial Regex ProjectAspect();

    [GeneratedRegex("行政事业性收费|收费项目|非税收入")]
    private static partial Regex FeesTitle();

    [GeneratedRegex(@"^(?:关于)?(?:20\d\d年度)?(.{4,40}?)(?:项目)(?:支出)?(?:绩效(?:评价|自评)报告)?$")]
    private static partial Regex AnnexTitle();

    /// <summary>Whether the document's title names the three public expenses alone: what stands before the first heading is about them.</summary>
    private static bool TitledThreePublic(Document document) =>
        document.Blocks.OfType<Paragraph>().Where(p => p.Role == ParagraphRole.Body).Take(TitleWithin).Any(p => p.Text.Length <= LongestTitle && ThreePublicTitle().IsMatch(p.Text));

    [GeneratedRegex("^(?!.*(?:部门|单位)(?:预算|决算))[^，。；,;]*三公.?经费[^，。；,;]*(?:情况|说明|公开|预算|决算)$")]
    private static partial Regex ThreePublicTitle();

    /// <summary>一般公共预算“三公”经费 is general, 财政拨款“三公”经费 fiscal; null where neither the title nor its first sentence names a fund.</summary>
    private static Fund? ThreePublicFund(ImmutableArray<Section> path, Document document)
    {
        Fund? named = null;
        foreach (Section section in path)
        {
            if (section.Canonical?.StartsWith("three-public", StringComparison.Ordinal) != true)
            {
                continue;
            }

            string opening = section.Title + string.Concat(document.Blocks.Skip(section.Block).Take(3).OfType<Paragraph>().Select(p => p.Text.Length > 60 ? p.Text[..60] : p.Text));
            named = SubjectLexicon.PhraseFund(opening) is Reports.Fund.General or Reports.Fund.Fiscal ? SubjectLexicon.PhraseFund(opening)
                : opening.Contains("一般公共预算", StringComparison.Ordinal) ? Reports.Fund.General : null;
            break;
        }

        string heading = string.Concat(document.Blocks.Take(path.IsEmpty ? 0 : path[0].Block).Take(TitleLines).OfType<Paragraph>().Select(p => p.Text));
        bool underGeneral = path.Any(s => s.Canonical == "statement.three-public" && s.Title.Contains("一般公共预算", StringComparison.Ordinal));
        return underGeneral || (heading.Contains("一般公共预算", StringComparison.Ordinal) && heading.Contains("三公", StringComparison.Ordinal)) ? Reports.Fund.General : named;
    }

    /// <summary>Lines that the title of a text about the three public expenses alone may take.</summary>
    private const int TitleLines = 3;

    [GeneratedRegex(@"^(?:20\d\d年)?(.{3,40}?)(?:项目)?(?:经费|支出|资金)(?:预算)?情况说明$")]
    private static partial Regex ProjectTitle();
}
