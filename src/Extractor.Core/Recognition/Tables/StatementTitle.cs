using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>How the rows of a statement are told apart.</summary>
internal enum StatementForm
{
    /// <summary>Rows by code or account name.</summary>
    Coded,

    /// <summary>Revenue on the left, expenditure on the right.</summary>
    TwoSided,

    /// <summary>The three public expenses: figures under headings, or one row a kind.</summary>
    ThreePublic,

    /// <summary>One row a named project.</summary>
    Projects,

    /// <summary>A performance form of one project.</summary>
    Performance,

    /// <summary>Not a statement of the schema.</summary>
    Unread,
}

/// <summary>A statement as its title tells it: where the figures belong before any heading or row is read.</summary>
internal sealed record StatementTitle(
    string Text, Statement Statement, StatementForm Form, string Concept, Fund Fund, int? Year, CodeSystem CodeSystem)
{
    /// <summary>Whether the statement lists what the department holds: 国有资产占用情况表.</summary>
    public bool IsOfAssets => Form == StatementForm.ThreePublic && Statement == Statement.Other && Concept.Length == 0 && Text.Contains("资产", StringComparison.Ordinal);

    /// <summary>The year at whose end the assets were counted (截止时间：2024年12月31日); null where none is printed.</summary>
    public int? StockYear { get; init; }

    /// <summary>Whether the statement is about a concept: 服务 and 会议费 name one only where the statement is about procurement or the three public expenses.</summary>
    public bool Admits(string concept) => concept.Split('.')[0] switch
    {
        "procurement" => Form == StatementForm.ThreePublic || Concept == "procurement.total",
        "operating-cost" => Form == StatementForm.ThreePublic || Concept == "operating-cost",
        "three-public" or "vehicles" or "reception" or "abroad" or "meeting" or "training" or "asset" => Form == StatementForm.ThreePublic,
        _ => true,
    };
}

/// <summary>Recognises the titles of statements (收入支出决算总表, 一般公共预算基本支出情况表, 公开01表…).</summary>
internal static partial class StatementTitles
{
    /// <summary>Words of titles whose tables hold figures outside the schema.</summary>
    private static readonly string[] UnreadWords =
        ["购买服务", "债务", "债券", "新增资产", "资产配置", "国有资产", "国有资源", "收费", "转移支付", "专项资金绩效", "目录", "单位构成", "机构情况", "人员情况", "名词", "分县", "税收返还", "社会保险基金"];

    /// <summary>A performance form that is known by its labels alone.</summary>
    public static StatementTitle Untitled { get; } = new("", Statement.Performance, StatementForm.Performance, "expenditure.project", Fund.All, null, CodeSystem.Unknown);

    /// <summary>The statement that a line of text names as a title, or null when it is no title of a statement.</summary>
    public static StatementTitle? Read(string text)
    {
        string title = Phrase.Compact(text);
        if (title.Length is < 3 or > 70 || !TitleShape().IsMatch(title) || !TitleWords().IsMatch(title) || NotTitle().IsMatch(title))
        {
            return null;
        }

        Match year = TitleYear().Match(title);
        int? printedYear = year.Success ? int.Parse(year.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;
        (Statement statement, StatementForm form, string concept, Fund fund) = Classify(title);
        CodeSystem system = title.Contains("政府预算经济", StringComparison.Ordinal) || title.Contains("政府预算支出经济", StringComparison.Ordinal) || title.Contains("政府经济", StringComparison.Ordinal)
            ? CodeSystem.GovernmentEconomic
            : title.Contains("经济", StringComparison.Ordinal) || concept == "expenditure.basic" ? CodeSystem.Economic
            : title.Contains("功能", StringComparison.Ordinal) ? CodeSystem.Function
            : CodeSystem.Unknown;
        return new StatementTitle(text.Trim(), statement, form, concept, fund, printedYear, system);
    }

    private static (Statement Statement, StatementForm Form, string Concept, Fund Fund) Classify(string title)
    {
        bool Has(string words) => title.Contains(words, StringComparison.Ordinal);
        Fund fund = FundOf(title);
        if (Has("绩效") || Has("自评"))
        {
            return (Statement.Performance, StatementForm.Performance, "expenditure.project", Fund.All);
        }

        if (Has("三公") || Has("机构运行信息") || Has("相关信息统计") || Has("相关统计信息"))
        {
            return (Statement.ThreePublic, StatementForm.ThreePublic, "three-public.total", fund == Fund.All ? Fund.Fiscal : fund);
        }

        if (Has("资产占") || Has("资产使用情况"))
        {
            return (Statement.Other, StatementForm.ThreePublic, "", Fund.All);
        }

        if (Array.Exists(UnreadWords, Has))
        {
            return (Statement.Other, StatementForm.Unread, "", fund);
        }

        if (Has("采购"))
        {
            return (Statement.Other, StatementForm.Coded, "procurement.total", Fund.All);
        }

        if (Has("运行经费"))
        {
            return (Statement.Other, StatementForm.Coded, "operating-cost", Fund.General);
        }

        if (Has("会议费") || Has("培训费"))
        {
            return (Statement.Other, StatementForm.ThreePublic, "", fund);
        }

        if (Has("项目支出") && (Has("科目") || Has("经济分类") || Has("功能分类")) && !Has("基本支出"))
        {
            return (fund is Fund.GovernmentFund or Fund.StateCapital ? Statement.Other : Statement.GeneralProject, StatementForm.Coded, "expenditure.project", fund);
        }

        if (Has("项目") && !Has("科目") && !Has("基本支出") && (Has("支出") || Has("项目表") || Has("项目经费") || Has("收入支出")) || Has("专项业务经费"))
        {
            return (fund is Fund.GovernmentFund or Fund.StateCapital ? Statement.Other : Statement.GeneralProject, StatementForm.Projects, "expenditure.project", fund);
        }

        if (Has("收支") || Has("收入支出") || Has("收入、支出") || Has("收入和支出"))
        {
            return fund switch
            {
                Fund.GovernmentFund => (Statement.GovernmentFund, StatementForm.Coded, "expenditure.current", fund),
                Fund.StateCapital => (Statement.StateCapital, StatementForm.Coded, "expenditure.current", fund),
                Fund.All => (Statement.IncomeExpenditure, StatementForm.TwoSided, "", fund),
                _ => (Statement.Appropriation, StatementForm.TwoSided, "", Fund.Fiscal),
            };
        }

        if (Has("基本支出") || Has("人员经费") || Has("公用经费"))
        {
            return (fund is Fund.GovernmentFund or Fund.StateCapital ? Statement.Other : Statement.GeneralBasic, StatementForm.Coded, "expenditure.basic", fund);
        }

        if (Has("收入"))
        {
            return (fund == Fund.All ? Statement.Revenue : Statement.Other, StatementForm.Coded, "revenue.current", fund);
        }

        return Has("支出") || fund is Fund.GovernmentFund or Fund.StateCapital
            ? (Expenditure(fund), StatementForm.Coded, "expenditure.current", fund)
            : (Statement.Other, StatementForm.Unread, "", fund);
    }

    private static Fund FundOf(string title)
    {
        bool Has(string words) => title.Contains(words, StringComparison.Ordinal);
        return Has("三公") && Has("政府性基金") && Has("一般公共预算") ? Fund.Fiscal
            : Has("国有资本") ? Fund.StateCapital
            : Has("政府性基金") ? Fund.GovernmentFund
            : Has("公共预算") || Has("公共财政") ? Fund.General
            : Has("财政拨款") ? Fund.Fiscal
            : Fund.All;
    }

    private static Statement Expenditure(Fund fund) => fund switch
    {
        Fund.General => Statement.GeneralExpenditure,
        Fund.GovernmentFund => Statement.GovernmentFund,
        Fund.StateCapital => Statement.StateCapital,
        Fund.Fiscal => Statement.Other,
        _ => Statement.Expenditure,
    };

    /// <summary>A title of revenue and expenditure over a table by account: its figures are expenditure unless a heading says otherwise.</summary>
    public static StatementTitle ByAccount(StatementTitle title)
    {
        Fund fund = FundOf(Phrase.Compact(title.Text));
        return title with { Statement = Expenditure(fund), Form = StatementForm.Coded, Concept = "expenditure.current", Fund = fund };
    }

    /// <summary>A statement of 一般公共预算 revenue and expenditure whose cells name no other fund: all its money is of that fund.</summary>
    public static StatementTitle OfOneFund(StatementTitle title, Grid grid)
    {
        bool general = title.Statement == Statement.Appropriation && FundOf(Phrase.Compact(title.Text)) == Fund.General
            && !grid.Rows.SelectMany(r => r.Cells).Any(c => FundOf(Phrase.Compact(c.Text)) is Fund.GovernmentFund or Fund.StateCapital);
        return general ? title with { Fund = Fund.General } : title;
    }

    /// <summary>The money unit that a line states: 单位：万元, 金额单位:元, （万元）. Null when it states none.</summary>
    public static string? ReadUnit(string text)
    {
        Match match = UnitLine().Match(Phrase.Compact(text));
        return match.Success ? match.Groups[1].Value : null;
    }

    /// <summary>The year of the date that a line counts assets at: 截止时间：2024年12月31日, 截至2024年底. Null when it prints none.</summary>
    public static int? ReadStockYear(string text) =>
        StockDate().Match(Phrase.Compact(text)) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"截[至止](?:到|时间|日期)?：?(20\d\d)年")]
    private static partial Regex StockDate();

    /// <summary>Title for a grid: the words of the form in the paragraphs before it, nearest first.</summary>
    public static (StatementTitle? Title, string? Unit) Before(ImmutableArray<Block> blocks, int grid)
    {
        StatementTitle? title = null;
        string? unit = null;
        int seen = 0;
        for (int i = grid - 1; i >= 0 && blocks[i] is Paragraph paragraph; i--)
        {
            if (paragraph.Role is ParagraphRole.PageNumber or ParagraphRole.Contents or ParagraphRole.Footer)
            {
                continue;
            }

            unit ??= title is null ? ReadUnit(paragraph.Text) : null;
            title ??= (WrappedForm(blocks, i) is { } form ? Read(form) : null) ?? Read(paragraph.Text) ?? (Wrapped(blocks, i) is { } whole ? Read(whole) : null);
            if (title is not null || ++seen > 9)
            {
                break;
            }
        }

        return (title, unit);
    }

    /// <summary>
    /// A title printed in two lines, of which the block is the second: 看守所相关设施建设项 and 目绩效目标表. Null elsewhere.
    /// </summary>
    public static string? Wrapped(ImmutableArray<Block> blocks, int block) =>
        block > 0 && blocks[block] is Paragraph { Role: ParagraphRole.Body } last && blocks[block - 1] is Paragraph { Role: ParagraphRole.Body } first
        && (last.Box is null ? AreOneTitle(first.Text.Trim(), last.Text.Trim()) : HaveOneMiddle(first, last))
            ? first.Text.Trim() + last.Text.Trim() : null;

    /// <summary>The whole title of a performance form, of whose two centred lines the block is the second and reads like a title by itself; null elsewhere.</summary>
    public static string? WrappedForm(ImmutableArray<Block> blocks, int block) =>
        blocks[block] is Paragraph { Box: not null } && Wrapped(blocks, block) is { } whole && FormTitle().IsMatch(whole) && Read(((Paragraph)blocks[block - 1]).Text) is null ? whole : null;

    /// <summary>Without places on a page, only the words tell.</summary>
    private static bool AreOneTitle(string first, string last) =>
        last.EndsWith('表') && !first.EndsWith('表') && first.Length + last.Length <= LongestTitleInTwoLines;

    /// <summary>The first is the longer; on a page that it fills alone nothing shows it to be centred but that both lines have one middle.</summary>
    private static bool HaveOneMiddle(Paragraph first, Paragraph last) =>
        last.Centered && first.FontSize == last.FontSize && first.Page == last.Page && first.Lines.Length < 2 && first.Text.Trim().Length > last.Text.Trim().Length
        && (first.Centered || (first is { Box: { } one, FontSize: { } size } && last.Box is { } other && Math.Abs(one.Left + one.Right - other.Left - other.Right) < 2 * size));

    private const int LongestTitleInTwoLines = 60;

    [GeneratedRegex(@"表(?:（.{0,20}）|[一二三四五六七八九十\d\-]{0,6})?$|^表[一二三四五六七八九十\d\-]+[：:.、]?.*(?:情况|总|明细)?表?$|情况$|绩效目标$")]
    private static partial Regex TitleShape();

    [GeneratedRegex("绩效(?:目标|自评)(?:申报)?表$")]
    private static partial Regex FormTitle();

    [GeneratedRegex(@"[。；]|说明|详见|本表|附表$|^注|空表|如下表|下表")]
    private static partial Regex NotTitle();

    /// <summary>A title names what the table holds; 部门预算表 alone is the title of a part.</summary>
    [GeneratedRegex(@"收入|支出|收支|三公|采购|绩效|自评|基金|国有资本|运行经费|项目|会议费|培训费|运行信息|统计信息|信息统计|政府购买|债务|资产")]
    private static partial Regex TitleWords();

    [GeneratedRegex(@"(20[0-3]\d)年")]
    private static partial Regex TitleYear();

    [GeneratedRegex(@"(?:单位[:：]?(?:人民币)?[（(]?|（|^)(万元|亿元|千元|百万元|元)(?:）|$|[^\p{L}])")]
    private static partial Regex UnitLine();
}
