using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>S1 to S4: whether the report is whole and of one piece.</summary>
internal static partial class StructureRules
{
    /// <summary>The statements that the rules of publication ask for, with the first year that they do.</summary>
    private static readonly ImmutableArray<(Statement Statement, string Title, int From)> FinalAccount =
    [
        (Statement.IncomeExpenditure, "收入支出决算总表", 0), (Statement.Revenue, "收入决算表", 0), (Statement.Expenditure, "支出决算表", 0), (Statement.Appropriation, "财政拨款收入支出决算总表", 0),
        (Statement.GeneralExpenditure, "一般公共预算财政拨款支出决算表", 0), (Statement.GeneralBasic, "一般公共预算财政拨款基本支出决算表", 0), (Statement.ThreePublic, "财政拨款“三公”经费支出决算表", 0),
        (Statement.GovernmentFund, "政府性基金预算财政拨款收入支出决算表", 0), (Statement.StateCapital, "国有资本经营预算财政拨款支出决算表", 2020),
    ];

    private static readonly ImmutableArray<(Statement Statement, string Title, int From)> Budget =
    [
        (Statement.IncomeExpenditure, "部门收支总表", 0), (Statement.Revenue, "部门收入总表", 0), (Statement.Expenditure, "部门支出总表", 0), (Statement.Appropriation, "财政拨款收支总表", 0),
        (Statement.GeneralExpenditure, "一般公共预算支出表", 0), (Statement.GeneralBasic, "一般公共预算基本支出表", 0), (Statement.ThreePublic, "“三公”经费支出表", 0), (Statement.GovernmentFund, "政府性基金预算支出表", 0),
    ];

    /// <summary>What the rules of publication ask for where money (<c>Of</c>) was spent: any of the concepts, or words that say there is none.</summary>
    private static readonly ImmutableArray<(string Title, string English, string Of, string[] Concepts, string[] Words)> Disclosures =
    [
        ("“三公”经费总额", "the three public expenses", "", ["three-public.total", "three-public.reception"], ["三公”经费", "三公经费"]),
        ("公务用车购置费与运行维护费", "vehicle purchase and running cost", "three-public.vehicles", ["three-public.vehicles.purchase", "three-public.vehicles.operation"], ["公务用车购置"]),
        ("因公出国（境）团组数与人次", "delegations and persons abroad", "three-public.abroad", ["abroad.groups", "abroad.persons"], ["团组"]),
        ("公务用车购置数与保有量", "vehicles bought and held", "", ["vehicles.owned", "vehicles.purchased", "asset.vehicles"], ["保有量", "公务用车"]),
        ("公务接待批次与人次", "receptions and guests", "three-public.reception", ["reception.domestic.batches", "reception.domestic.persons"], ["批次"]),
        ("机关运行经费", "operating cost", "", ["operating-cost"], ["机关运行经费", "机构运行"]),
        ("政府采购支出", "procurement", "", ["procurement.total", "procurement.goods"], ["政府采购"]),
        ("国有资产占用（车辆、设备）", "vehicles and equipment", "", ["asset.vehicles", "asset.equipment.over-1m", "asset.equipment.over-500k", "vehicles.owned"], ["国有资产"]),
        ("预算绩效", "performance", "", [], ["绩效管理", "绩效目标", "绩效自评", "绩效评价", "绩效情况"]),
    ];

    public static ImmutableArray<Rule> All { get; } =
    [
        new("S1", "封面、标题、表头的部门、年度与决算（预算）一致", "Cover, headings and statements agree on department, year and kind", Severity.Warning, "标题、表题", [], ledger => Titles(ledger).Concat(Departments(ledger))),
        new("S2", "应有的表齐全，目录所列各部分都在", "The statements that the rules ask for are there; a contents entry has its section", Severity.Warning, "有表的报告", [], ledger => Statements(ledger).Concat(Contents(ledger))),
        new("S3", "空表有说明，说明的表名正确", "An empty statement has its note, and the note names the right statement", Severity.Warning, "空表", [], EmptyStatements),
        new("S4", "应公开的内容齐全（三公明细、运行经费、采购、资产、绩效）", "The disclosures that the rules ask for are made", Severity.Info, "决算", [], Disclosed),
        new("S5", "没有占位符、重复字词、漏写的单位，括号成对", "No placeholders, repeated words, missing units; brackets are paired", Severity.Info, "文字", [], TextRules.Slips),
        new("S6", "比较的年份是上一年，结转的年份合理", "A comparison names the year before", Severity.Error, "文字", [], TextRules.Years),
        new("S7", "名词解释与所用功能科目一致", "Each function item used is explained, none is explained that is not used", Severity.Info, "名词解释", [], TextRules.Glossary),
    ];

    /// <summary>The part of a report in which every project explains itself under its own name (某某专项经费情况说明).</summary>
    private const string ProjectNotes = "项目经费情况说明";

    private static IEnumerable<Finding> Titles(Ledger ledger)
    {
        string wrongKind = ledger.IsFinalAccount ? "预算" : "决算";
        foreach (ReportTable table in ledger.Report.Tables.Where(t => t.Statement != Statement.Performance && t.Title.Length > 0))
        {
            Match year = Year().Match(table.Title);
            if (year.Success && int.Parse(year.Groups[1].ValueSpan, CultureInfo.InvariantCulture) != ledger.Year)
            {
                yield return Finding.Failed($"表题“{table.Title}”的年度不是 {ledger.Year}", $"the title {table.Title} names another year than {ledger.Year}", Place(table));
            }
            else if (StatementTitle().Match(table.Title) is { Success: true } kind && kind.Groups["kind"].Value == wrongKind)
            {
                yield return Finding.Failed($"表题“{table.Title}”写作{wrongKind}，报告是{(ledger.IsFinalAccount ? "决算" : "预算")}", $"the title {table.Title} is of another kind than the report", Place(table));
            }
            else
            {
                yield return Finding.Passed("表题的年度与种类与报告一致", "the titles of the statements agree with the report");
            }
        }

        foreach (Section section in ledger.Report.Sections.Where(s => s.Level <= 2 && ReportTitle().IsMatch(s.Title)))
        {
            bool agrees = int.Parse(Year().Match(section.Title).Groups[1].ValueSpan, CultureInfo.InvariantCulture) == ledger.Year;
            yield return agrees ? Finding.Passed("标题的年度与报告一致", "the year of the headings agrees with the report")
                : Finding.Failed($"标题“{section.Title}”的年度不是 {ledger.Year}", $"the heading {section.Title} names another year than {ledger.Year}", new SourceLocation { Page = section.Page, Section = section.Id, Block = section.Block, Quote = section.Title });
        }
    }

    /// <summary>
    /// The department that headings and captions (编制单位：…) name. Names that the text knows, and reports whose captions name others
    /// than the report's department throughout, speak of units.
    /// </summary>
    private static IEnumerable<Finding> Departments(Ledger ledger)
    {
        if (ledger.Report.Profile.Department is not { Name: { Length: > 3 } department })
        {
            yield break;
        }

        (ReportParagraph Paragraph, Group Name)[] named = [.. ledger.Body.Where(p => p.Text.Length < 60).Select(p => (p, NamedDepartment().Match(p.Text).Groups["name"])).Where(n => n.Item2.Success)];
        ILookup<bool, (ReportParagraph Paragraph, Group Name)> agrees = named.ToLookup(n => IsSameName(n.Name.Value, department));
        if (agrees[true].Count() < agrees[false].Count())
        {
            yield break;
        }

        foreach ((ReportParagraph paragraph, Group name) in named)
        {
            yield return IsSameName(name.Value, department) || ledger.Body.Count(p => p.Text.Contains(name.Value, StringComparison.Ordinal)) > 1
                ? Finding.Passed("标题与表头的部门一致", "headings and captions name the department")
                : Finding.Failed($"“{name.Value}”与报告的部门“{department}”不同", $"{name.Value} is named where the report is of {department}", Ledger.Place(paragraph, name.Index, name.Length));
        }
    }

    /// <summary>One name within the other, or the same but for some letters.</summary>
    private static bool IsSameName(string name, string department)
    {
        HashSet<string> a = Pairs(name), b = Pairs(department);
        return a.Count(b.Contains) * 2 >= Math.Min(a.Count, b.Count);
    }

    private static IEnumerable<Finding> Statements(Ledger ledger)
    {
        if (!ledger.Report.Tables.Any(t => t.Statement is not (Statement.Other or Statement.Performance or Statement.ThreePublic)))
        {
            yield return new Finding(CheckOutcome.NotChecked, "文件中没有可识别的报表（可能另附）", "the file holds no statement that was recognised; they may be published apart");
            yield break;
        }

        HashSet<string>[] others = [.. ledger.Report.Tables.Where(t => t.Statement == Statement.Other).Select(t => t.Title).Distinct().Select(Pairs)];
        foreach ((Statement statement, string title, _) in (ledger.IsFinalAccount ? FinalAccount : Budget).Where(s => s.From <= ledger.Year))
        {
            HashSet<string> due = Pairs(title);
            bool there = ledger.Report.Tables.Any(t => t.Statement == statement) || ledger.Report.Sections.Any(s => s.Canonical == Canonical(statement)) || IsDenied(ledger, statement)
                || Array.Exists(others, t => due.Count(t.Contains) * 3 >= due.Count * 2);
            bool unread = ledger.Report.Tables.Any(t => t.Statement == Statement.Other && t.Title.Length == 0) || ledger.Report.Coverage.PagesRead < ledger.Report.Coverage.Pages;
            yield return there ? Finding.Passed("应有的表都在", "the statements asked for are there")
                : unread ? new Finding(CheckOutcome.NotChecked, $"没有找到{title}，但有未读懂的页或表", $"{title} was not found, but some pages or tables were not understood")
                : Finding.Failed($"没有找到{title}", $"{title} was not found");
        }
    }

    private static string Canonical(Statement statement) => statement switch
    {
        Statement.IncomeExpenditure => "statement.income-expenditure",
        Statement.Revenue => "statement.revenue",
        Statement.Expenditure => "statement.expenditure",
        Statement.Appropriation => "statement.appropriation",
        Statement.GeneralExpenditure => "statement.general-expenditure",
        Statement.GeneralBasic => "statement.general-basic",
        Statement.ThreePublic => "statement.three-public",
        Statement.GovernmentFund => "statement.govfund",
        _ => "statement.statecap",
    };

    /// <summary>The text says that there is no such money, so that no statement is due.</summary>
    private static bool IsDenied(Ledger ledger, Statement statement) => Subject(statement) is { } subject && ledger.Body.Any(p => IsNote(p.Text, subject));

    private static string? Subject(Statement statement) => statement switch { Statement.GovernmentFund => "政府性基金", Statement.StateCapital => "国有资本经营", Statement.ThreePublic => "三公", _ => null };

    private static bool IsNote(string text, string subject) => text.Contains(subject, StringComparison.Ordinal) && NoneWords().IsMatch(text);

    /// <summary>Titles are seldom repeated to the letter: half of the pairs of letters of the entry must stand in one title.</summary>
    private static IEnumerable<Finding> Contents(Ledger ledger)
    {
        string[] printed = [.. ledger.Report.Sections.Select(s => s.Title).Concat(ledger.Report.Tables.Select(t => t.Title)).Concat(ledger.Body.Where(p => p.Text.Length < 60).Select(p => p.Text)).Distinct()];
        HashSet<string>[] titles = [.. printed.Select(Pairs)];
        foreach (ReportParagraph entry in ledger.Report.Paragraphs.Where(p => p.Role == ParagraphRole.Contents && Entry().IsMatch(p.Text)))
        {
            HashSet<string> pairs = Pairs(entry.Text);
            bool there = Array.Exists(titles, t => pairs.Count(t.Contains) * 2 >= pairs.Count) || (entry.Text.Contains(ProjectNotes, StringComparison.Ordinal) && Array.Exists(printed, t => t.EndsWith(ProjectNotes[2..], StringComparison.Ordinal)));
            bool apart = entry.Text.Contains('表') && !ledger.Report.Tables.Any(t => t.Statement is not (Statement.Other or Statement.Performance));
            if (there || !apart)
            {
                yield return there ? Finding.Passed("目录所列各部分都在", "every contents entry has its section")
                    : Finding.Failed($"目录中的“{entry.Text.Trim()}”在正文中没有找到", $"the contents entry {entry.Text.Trim()} was not found in the body", Ledger.Place(entry, 0, 20)) with { Severity = Severity.Info };
            }
        }
    }

    private static HashSet<string> Pairs(string title)
    {
        string bare = Noise().Replace(title, "");
        return [.. Enumerable.Range(0, Math.Max(0, bare.Length - 1)).Select(i => bare.Substring(i, 2))];
    }

    private static IEnumerable<Finding> EmptyStatements(Ledger ledger)
    {
        foreach (StatementTable table in ledger.Of(Statement.GovernmentFund, Statement.StateCapital, Statement.ThreePublic).Where(t => t.Items.All(i => i.Value == 0) && !t.Tables.Any(HasFigures)))
        {
            string subject = Subject(table.Statement)!;
            ReportTable last = table.Tables[^1];
            ReportParagraph? under = NoteWithin(last) ?? ledger.Body.FirstOrDefault(p => p.Block > last.Block && p.Block <= last.Block + 2 && NoneWords().IsMatch(p.Text));
            string? other = table.Statement == Statement.GovernmentFund ? "国有资本" : table.Statement == Statement.StateCapital ? "政府性基金" : null;
            if (under is not null && other is not null && under.Text.Contains(other, StringComparison.Ordinal) && !under.Text.Contains(subject[..4], StringComparison.Ordinal) && under.Text.Length < 80)
            {
                yield return Finding.Failed($"{table.Title}是空表，下方说明写的是{other}", $"the note under the empty {table.Title} names another statement", Ledger.Place(under, 0, 20));
            }
            else
            {
                yield return under is not null || ledger.Body.Any(p => IsNote(p.Text, subject)) ? Finding.Passed("空表有说明", "the empty statements have notes")
                    : !ledger.HasSentences ? new Finding(CheckOutcome.NotChecked, "文件只有报表，说明可能另附", "the file holds statements alone; the notes may be published apart")
                    : !table.Items.IsEmpty ? Finding.Passed("空表印有 0", "the empty statement prints zeros")
                    : Finding.Failed($"{table.Title}是空表，没有说明", $"{table.Title} is empty and no note says why", Place(last)) with { Severity = Severity.Info };
            }
        }
    }

    /// <summary>A note that stands in the last rows of the table itself, as sheets and drawn tables have it.</summary>
    private static ReportParagraph? NoteWithin(ReportTable table) =>
        table.Cells.Reverse().SelectMany(row => row.Distinct()).Where(c => NoteWords().IsMatch(c) && NoneWords().IsMatch(c))
            .Select(c => new ReportParagraph(table.Block, null, table.Pages.IsEmpty ? null : table.Pages[^1], ParagraphRole.Body, c)).FirstOrDefault();

    /// <summary>Whether figures are printed that gave no line item: such a statement is unread and not empty.</summary>
    private static bool HasFigures(ReportTable table) => !table.Unread.IsEmpty || table.Cells.Any(row => row.Any(c => CellReader.Read(c) is { Kind: CellKind.Number } figure && figure.HalfStep < 0.5m && figure.Value != 0));

    private static IEnumerable<Finding> Disclosed(Ledger ledger)
    {
        if (!ledger.IsFinalAccount || ledger.Body.Length < 10)
        {
            yield break;
        }

        ReportParagraph[] body = [.. ledger.Body.Where(p => !ledger.IsWithin(p.Section, "glossary") && !ledger.IsWithin(p.Section, "duties"))];
        HashSet<string> concepts = [.. ledger.Report.LineItems.Select(i => i.Concept)];
        foreach ((string title, string english, string of, string[] asked, string[] words) in Disclosures)
        {
            if (of.Length > 0 && !ledger.Report.LineItems.Any(i => i.Concept == of && i is { Metric: Metric.Amount, Value: > 0 } && i.Year == ledger.Year && i.Phase == Phase.Actual))
            {
                continue;
            }

            bool there = Array.Exists(asked, concepts.Contains) || Array.Exists(body, p => Array.Exists(words, w => p.Text.Contains(w, StringComparison.Ordinal)));
            yield return there ? Finding.Passed("应公开的内容都有", "the disclosures are made") : Finding.Failed($"没有公开{title}", $"not disclosed: {english}");
        }
    }

    private static SourceLocation Place(ReportTable table) => new() { Page = table.Pages.IsEmpty ? null : table.Pages[0], Block = table.Block, Quote = table.Title };

    [GeneratedRegex(@"(20\d\d)年")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:(?:编制|编报|公开|填报)(?:单位|部门)|(?:部门|单位)(?:名称)?)[：:]\s*(?<name>\p{IsCJKUnifiedIdeographs}{5,40})(?=\s|$)|^(?:第[一二三四]部分\s*)?(?<name>\p{IsCJKUnifiedIdeographs}{3,30}(?:局|委|会|厅|室|院|部|府|中心|学校))20\d\d年")]
    private static partial Regex NamedDepartment();

    [GeneratedRegex(@"(?:收入|支出|收支|总体)(?<kind>预算|决算)(?:总|明细)?表$")]
    private static partial Regex StatementTitle();

    [GeneratedRegex(@"^.{0,30}20\d\d年度?.{0,20}(?:部门|单位)(?:预算|决算)")]
    private static partial Regex ReportTitle();

    [GeneratedRegex(@"无|没有|未|不涉及|空表|为零|(?<![\d.,])0(?:\.0+)?万?元|为0(?![\d.,])")]
    private static partial Regex NoneWords();

    [GeneratedRegex("^(?:备?注|说明|备注说明)[：:]|故本表|本表(?:为空|无数据)|空表")]
    private static partial Regex NoteWords();

    [GeneratedRegex(@"^\s*(?:第?[一二三四五六七八九十]+(?:部分|、)).{2,30}$")]
    private static partial Regex Entry();

    [GeneratedRegex(@"[\s\d.…·．\-—_“”""（）()、，：:]|第?[一二三四五六七八九十]+(?:部分|、)|[一二三四五六七八九十]+(?=、)|部门|单位|情况|说明|的")]
    private static partial Regex Noise();
}
