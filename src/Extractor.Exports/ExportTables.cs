using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Exports;

/// <summary>What is exported. Every format and the data dictionary are made from these tables.</summary>
public static class ExportTables
{
    private const string ReportIdMeaning = "Id of the report: the first 16 digits of the SHA-256 of its file.";

    /// <summary>One figure a row with all that is known of it, so that the table stands alone.</summary>
    public static ExportTable LineItems { get; } = ExportTable.Of<ItemRow>(
        "line_items",
        "One published figure a row: what is measured, whose money, which account, which year, budget or actual, and the place it was read from.",
        ["id"],
        report => report.LineItems.Select(item => new ItemRow(report, item)),
        Text("id", "Stable id: the same file gives the same ids.", "budget-line-id", r => r.Item.Id),
        Text("report_id", ReportIdMeaning, "transaction-id:budget-code", r => r.Report.Id),
        Text("department", "Department as printed (部门 or 单位).", "administrator:generic:name", r => r.Report.Profile.Department?.Name),
        Text("region_code", "Code of the administrative region (行政区划代码).", "geo-source:target:code", r => r.Report.Profile.Department?.Region?.Code),
        Text("region", "Name of the administrative region.", "geo-source:target:title", r => r.Report.Profile.Department?.Region?.Name),
        Whole("report_year", "Fiscal year of the report.", "unknown:integer", r => r.Report.Profile.Year),
        Text("report_kind", "final-account (决算), budget (预算) or another kind of report.", "value-kind:code", r => Words.Of(r.Report.Profile.Kind)),
        Text("scope", "department (部门, consolidated), unit (单位 or 本级), or unknown.", "unknown:string", r => Words.Of(r.Report.Profile.Scope)),
        Text("concept", "What is measured: id of a concept.", "expenditure-type:code", r => r.Item.Concept),
        Text("concept_name", "Chinese name of the concept.", "expenditure-type:label", r => Concepts.ById.TryGetValue(r.Item.Concept, out Concept? concept) ? concept.Label : null),
        Text("fund", "Whose money: all, fiscal (财政拨款), general (一般公共预算), govfund (政府性基金), statecap (国有资本经营).", "fin-source:generic:code", r => Words.Of(r.Item.Fund)),
        Text("function", "Code of 支出功能分类科目, 3, 5 or 7 digits.", "functional-classification:generic:code", r => r.Item.Function),
        Text("function_name", "Name of the functional code in the classification of the figure's year.", "functional-classification:generic:label", r => r.Item.Function.Length == 0 ? null : Classification.Function.Get(r.Item.Function, r.Item.Year)?.Name),
        Text("economic", "Code of 部门预算支出经济分类科目, 3 or 5 digits.", "economic-classification:generic:code", r => r.Item.Economic),
        Text("economic_name", "Name of the economic code in the classification of the figure's year.", "economic-classification:generic:label", r => r.Item.Economic.Length == 0 ? null : Classification.Economic.Get(r.Item.Economic, r.Item.Year)?.Name),
        Text("project", "Named project.", "activity:generic:project:label", r => r.Item.Project),
        Text("budget_unit", "Budget unit of a row where a statement is listed unit by unit.", "administrative-classification:generic:label", r => r.Item.BudgetUnit),
        Text("government_economic", "Code of 政府预算支出经济分类科目 where a row is crossed with it.", "unknown:string", r => r.Item.GovernmentEconomic),
        Whole("year", "Fiscal year that the figure belongs to.", "date:fiscal-year", r => r.Item.Year),
        Text("phase", "budget (年初预算), revised (全年预算) or actual (决算).", "phase:id", r => Words.Of(r.Item.Phase)),
        Text("metric", "amount, change (yuan); share, changeRate, executionRate (percent); count; score.", "unknown:string", r => Words.Of(r.Item.Metric)),
        Exact("value", "The figure: yuan, percent, or as printed.", "value", r => r.Item.Value),
        Text("unit", "Unit of the value: CNY, %, or the unit printed with a count or score.", "unknown:string", r => UnitOf(r.Item)),
        Exact("half_step", "Half of the last printed digit, in the unit of the value: the true value is within this distance.", "unknown:number", r => r.Item.HalfStep),
        Text("label", "Name as printed.", "unknown:string", r => r.Item.Label),
        Text("printed", "Figure as printed, without its unit.", "unknown:string", r => r.Item.Printed),
        Text("printed_unit", "Unit as printed.", "unknown:string", r => r.Item.PrintedUnit),
        Text("statement", "Statement it stands in, narrative for running text.", "unknown:string", r => Words.Of(r.Item.Statement)),
        Text("verification", "confirmed, contradicted or unchecked by the report itself.", "unknown:string", r => Words.Of(r.Item.Verification)),
        Real("confidence", "0 to 1: of the figures given 0.9, nine in ten are right.", r => r.Item.Confidence),
        Text("file", "Name of the file.", "unknown:string", r => r.Report.Source.Name),
        Text("file_sha256", "SHA-256 of the file.", "unknown:string", r => r.Report.Source.Sha256),
        Text("section", "Id of the section that it stands in.", "unknown:string", r => r.Item.Source.Section),
        Whole("page", "Page, from 1; empty where the format has none.", "unknown:integer", r => r.Item.Source.Page),
        Real("box_left", "Left edge on the page in PDF points from the top left.", r => Points(r.Item.Source.Box?.Left)),
        Real("box_top", "Top edge.", r => Points(r.Item.Source.Box?.Top)),
        Real("box_right", "Right edge.", r => Points(r.Item.Source.Box?.Right)),
        Real("box_bottom", "Bottom edge.", r => Points(r.Item.Source.Box?.Bottom)),
        Whole("block", "Ordinal of the paragraph or table in the document, from 0.", "unknown:integer", r => r.Item.Source.Block),
        Whole("row", "Row of a table cell, from 0.", "unknown:integer", r => r.Item.Source.Row),
        Whole("column", "Column of a table cell, from 0.", "unknown:integer", r => r.Item.Source.Column),
        Text("quote", "Printed words around the figure.", "unknown:string", r => r.Item.Source.Quote));

    /// <summary>One document a row, with how much of it was understood.</summary>
    public static ExportTable Reports { get; } = ExportTable.Of<Report>(
        "reports",
        "One report a row: who published what for which year, and how much of it was understood.",
        ["report_id"],
        report => [report],
        ReportKey<Report>(r => r),
        Part<Report>("file", ValueType.Text, "Name of the file.", r => r.Source.Name),
        Part<Report>("file_sha256", ValueType.Text, "SHA-256 of the file.", r => r.Source.Sha256),
        Part<Report>("media_type", ValueType.Text, "Media type of the content.", r => r.Source.MediaType),
        Part<Report>("bytes", ValueType.Integer, "Size of the file.", r => r.Source.Bytes),
        Part<Report>("pages", ValueType.Integer, "Pages; empty where the format has none.", r => r.PageCount),
        Part<Report>("kind", ValueType.Text, "final-account, budget or another kind of report.", r => Words.Of(r.Profile.Kind)),
        Part<Report>("scope", ValueType.Text, "department (部门, consolidated), unit (单位 or 本级), or unknown.", r => Words.Of(r.Profile.Scope)),
        Part<Report>("department", ValueType.Text, "Department as printed.", r => r.Profile.Department?.Name),
        Part<Report>("region_code", ValueType.Text, "Code of the administrative region.", r => r.Profile.Department?.Region?.Code),
        Part<Report>("region", ValueType.Text, "Name of the administrative region.", r => r.Profile.Department?.Region?.Name),
        Part<Report>("year", ValueType.Integer, "Fiscal year of the report.", r => r.Profile.Year),
        Part<Report>("published", ValueType.Date, "Date of publication, where printed.", r => r.Profile.Published),
        Part<Report>("line_items", ValueType.Integer, "Figures with a meaning.", r => r.LineItems.Length),
        Part<Report>("pages_read", ValueType.Integer, "Pages whose text was read.", r => r.Coverage.PagesRead),
        Part<Report>("tables", ValueType.Integer, "Tables seen.", r => r.Coverage.Tables),
        Part<Report>("tables_used", ValueType.Integer, "Tables that gave figures.", r => r.Coverage.TablesUsed),
        Part<Report>("figures_seen", ValueType.Integer, "Figures seen in tables and sentences.", r => r.Coverage.TableFigures + r.Coverage.TextFigures),
        Part<Report>("figures_used", ValueType.Integer, "Figures among them that were given a meaning.", r => r.Coverage.TableFiguresUsed + r.Coverage.TextFiguresUsed));

    /// <summary>The outline of each report.</summary>
    public static ExportTable Sections { get; } = ExportTable.Of<(Report Report, Section Section)>(
        "sections",
        "One heading a row, in the order of the report.",
        ["report_id", "section"],
        report => report.Sections.Select(s => (report, s)),
        ReportKey<(Report Report, Section Section)>(r => r.Report),
        Part<(Report Report, Section Section)>("section", ValueType.Text, "Id: headings counted by level (2.5.3).", r => r.Section.Id),
        Part<(Report Report, Section Section)>("level", ValueType.Integer, "1 for the highest.", r => r.Section.Level),
        Part<(Report Report, Section Section)>("number", ValueType.Text, "Number as printed.", r => r.Section.Number),
        Part<(Report Report, Section Section)>("title", ValueType.Text, "Title as printed.", r => r.Section.Title),
        Part<(Report Report, Section Section)>("canonical", ValueType.Text, "Id of its meaning; empty where unknown.", r => r.Section.Canonical),
        Part<(Report Report, Section Section)>("page", ValueType.Integer, "Page, from 1.", r => r.Section.Page),
        Part<(Report Report, Section Section)>("block", ValueType.Integer, "Ordinal of the heading's paragraph.", r => r.Section.Block));

    /// <summary>The stated causes of changes (主要原因是…).</summary>
    public static ExportTable Reasons { get; } = ExportTable.Of<(Report Report, int Index, Reason Reason)>(
        "reasons",
        "One stated cause of a change a row (主要原因是…).",
        ["report_id", "ordinal"],
        report => report.Reasons.Select((reason, index) => (report, index, reason)),
        ReportKey<(Report Report, int Index, Reason Reason)>(r => r.Report),
        Part<(Report Report, int Index, Reason Reason)>("ordinal", ValueType.Integer, "Position in the report, from 1.", r => r.Index + 1),
        Part<(Report Report, int Index, Reason Reason)>("concept", ValueType.Text, "Concept that it explains; empty where unclear.", r => r.Reason.Concept),
        Part<(Report Report, int Index, Reason Reason)>("text", ValueType.Text, "Words as printed.", r => r.Reason.Text),
        Part<(Report Report, int Index, Reason Reason)>("section", ValueType.Text, "Section that it stands in.", r => r.Reason.Source.Section),
        Part<(Report Report, int Index, Reason Reason)>("page", ValueType.Integer, "Page, from 1.", r => r.Reason.Source.Page),
        Part<(Report Report, int Index, Reason Reason)>("block", ValueType.Integer, "Ordinal of the paragraph.", r => r.Reason.Source.Block));

    /// <summary>What the rules found.</summary>
    public static ExportTable Checks { get; } = ExportTable.Of<(Report Report, int Index, CheckResult Check)>(
        "checks",
        "What one rule (勾稽关系) found at one place.",
        ["report_id", "ordinal"],
        report => report.Checks.Select((check, index) => (report, index, check)),
        ReportKey<(Report Report, int Index, CheckResult Check)>(r => r.Report),
        Part<(Report Report, int Index, CheckResult Check)>("ordinal", ValueType.Integer, "Position in the report, from 1.", r => r.Index + 1),
        Part<(Report Report, int Index, CheckResult Check)>("rule", ValueType.Text, "Id of the rule.", r => r.Check.Rule),
        Part<(Report Report, int Index, CheckResult Check)>("outcome", ValueType.Text, "pass, rounding, fail, not-checked or not-applicable.", r => Words.Of(r.Check.Outcome)),
        Part<(Report Report, int Index, CheckResult Check)>("severity", ValueType.Text, "error, warning or info.", r => Words.Of(r.Check.Severity)),
        Part<(Report Report, int Index, CheckResult Check)>("message", ValueType.Text, "What was found, in Chinese.", r => r.Check.Message),
        Part<(Report Report, int Index, CheckResult Check)>("message_en", ValueType.Text, "What was found, in English.", r => r.Check.English),
        Part<(Report Report, int Index, CheckResult Check)>("expected", ValueType.Decimal, "What the identity asks for.", r => r.Check.Expected),
        Part<(Report Report, int Index, CheckResult Check)>("actual", ValueType.Decimal, "What the report states.", r => r.Check.Actual),
        Part<(Report Report, int Index, CheckResult Check)>("difference", ValueType.Decimal, "Actual less expected.", r => r.Check.Difference),
        Part<(Report Report, int Index, CheckResult Check)>("tolerance", ValueType.Decimal, "What the printed precision allows.", r => r.Check.Tolerance),
        Part<(Report Report, int Index, CheckResult Check)>("items", ValueType.Text, "Ids of the line items compared, separated by spaces.", r => string.Join(' ', r.Check.Items)));

    /// <summary>All tables; the line items come first.</summary>
    public static ImmutableArray<ExportTable> All { get; } = [LineItems, Reports, Sections, Reasons, Checks];

    private sealed record ItemRow(Report Report, LineItem Item);

    private static string? UnitOf(LineItem item) => item.Metric switch
    {
        Metric.Amount or Metric.Change => "CNY",
        Metric.Share or Metric.ChangeRate or Metric.ExecutionRate => "%",
        _ => item.PrintedUnit,
    };

    private static object? Points(double? edge) => edge is { } known ? Math.Round(known, 2) : null;

    private static (ExportColumn, Func<T, object?>) ReportKey<T>(Func<T, Report> report) => Part<T>("report_id", ValueType.Text, ReportIdMeaning, r => report(r).Id);

    private static (ExportColumn, Func<T, object?>) Part<T>(string name, ValueType type, string meaning, Func<T, object?> value) => (new ExportColumn(name, type, meaning), value);

    private static (ExportColumn, Func<ItemRow, object?>) Text(string name, string meaning, string fiscal, Func<ItemRow, string?> value) =>
        (new ExportColumn(name, ValueType.Text, meaning, fiscal), r => value(r) is { Length: > 0 } text ? text : null);

    private static (ExportColumn, Func<ItemRow, object?>) Whole(string name, string meaning, string fiscal, Func<ItemRow, int?> value) => (new ExportColumn(name, ValueType.Integer, meaning, fiscal), r => value(r));

    private static (ExportColumn, Func<ItemRow, object?>) Exact(string name, string meaning, string fiscal, Func<ItemRow, decimal> value) => (new ExportColumn(name, ValueType.Decimal, meaning, fiscal), r => value(r));

    private static (ExportColumn, Func<ItemRow, object?>) Real(string name, string meaning, Func<ItemRow, object?> value) => (new ExportColumn(name, ValueType.Number, meaning, "unknown:number"), value);
}
