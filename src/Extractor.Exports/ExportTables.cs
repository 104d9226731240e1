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
    public static ExportTable LineItems { get; } = new TableDefinition<(Report Report, LineItem Item)>(
        "line_items",
        "One published figure a row: what is measured, whose money, which account, which year, budget or actual, and the place it was read from.",
        report => report.LineItems.Select(item => (report, item)))
        .Text("id", "Stable id: the same file gives the same ids.", r => r.Item.Id, "budget-line-id")
        .Text("report_id", ReportIdMeaning, r => r.Report.Id)
        .Text("department", "Department as printed (部门 or 单位).", r => r.Report.Profile.Department?.Name, "administrator:generic:id")
        .Text("region_code", "Code of the administrative region (行政区划代码).", r => r.Report.Profile.Department?.Region?.Code, "geo-source:target:code")
        .Text("region", "Name of the administrative region.", r => r.Report.Profile.Department?.Region?.Name, "geo-source:target:title")
        .Integer("report_year", "Fiscal year of the report.", r => r.Report.Profile.Year)
        .Text("report_kind", "final-account (决算), budget (预算) or another kind of report.", r => Words.Of(r.Report.Profile.Kind), "value-kind:code")
        .Text("scope", "department (部门, consolidated), unit (单位 or 本级), or unknown.", r => Words.Of(r.Report.Profile.Scope))
        .Text("concept", "What is measured: id of a concept.", r => r.Item.Concept, "expenditure-type:code")
        .Text("concept_name", "Chinese name of the concept.", r => Concepts.ById.TryGetValue(r.Item.Concept, out Concept? concept) ? concept.Label : null, "expenditure-type:label")
        .Text("fund", "Whose money: all, fiscal (财政拨款), general (一般公共预算), govfund (政府性基金), statecap (国有资本经营).", r => Words.Of(r.Item.Fund), "fin-source:generic:code")
        .Text("function", "Code of 支出功能分类科目, 3, 5 or 7 digits.", r => r.Item.Function, "functional-classification:generic:code")
        .Text("function_name", "Name of the functional code in the classification of the figure's year.", r => r.Item.Function.Length == 0 ? null : Classification.Function.Get(r.Item.Function, r.Item.Year)?.Name, "functional-classification:generic:label")
        .Text("economic", "Code of 部门预算支出经济分类科目, 3 or 5 digits.", r => r.Item.Economic, "economic-classification:generic:code")
        .Text("economic_name", "Name of the economic code in the classification of the figure's year.", r => r.Item.Economic.Length == 0 ? null : Classification.Economic.Get(r.Item.Economic, r.Item.Year)?.Name, "economic-classification:generic:label")
        .Text("project", "Named project.", r => r.Item.Project, "activity:generic:project:code")
        .Text("budget_unit", "Budget unit of a row where a statement is listed unit by unit.", r => r.Item.BudgetUnit, "administrative-classification:generic:code")
        .Text("government_economic", "Code of 政府预算支出经济分类科目 where a row is crossed with it.", r => r.Item.GovernmentEconomic)
        .Integer("year", "Fiscal year that the figure belongs to.", r => r.Item.Year, "date:fiscal-year")
        .Text("phase", "budget (年初预算), revised (全年预算) or actual (决算).", r => Words.Of(r.Item.Phase), "phase:id")
        .Text("metric", "amount, change (yuan); share, changeRate, executionRate (percent); count; score.", r => Words.Of(r.Item.Metric))
        .Decimal("amount", "Yuan, where the metric is amount; empty for changes, rates, counts and scores.", r => r.Item.Metric == Metric.Amount ? r.Item.Value : null, "value")
        .Decimal("value", "The figure: yuan, percent, or as printed.", r => r.Item.Value)
        .Text("unit", "Unit of the value: CNY, %, or the unit printed with a count or score.", r => UnitOf(r.Item))
        .Decimal("half_step", "Half of the last printed digit, in the unit of the value: the true value is within this distance.", r => r.Item.HalfStep)
        .Text("label", "Name as printed.", r => r.Item.Label)
        .Text("printed", "Figure as printed, without its unit.", r => r.Item.Printed)
        .Text("printed_unit", "Unit as printed.", r => r.Item.PrintedUnit)
        .Text("statement", "Statement it stands in, narrative for running text.", r => Words.Of(r.Item.Statement))
        .Text("verification", "confirmed, contradicted or unchecked by the report itself.", r => Words.Of(r.Item.Verification))
        .Number("confidence", "0 to 1: of the figures given 0.9, nine in ten are right.", r => r.Item.Confidence)
        .Text("file", "Name of the file.", r => r.Report.Source.Name)
        .Text("file_sha256", "SHA-256 of the file.", r => r.Report.Source.Sha256)
        .Text("section", "Id of the section that it stands in.", r => r.Item.Source.Section)
        .Integer("page", "Page, from 1; empty where the format has none.", r => r.Item.Source.Page)
        .Number("box_left", "Left edge on the page in PDF points from the top left.", r => Points(r.Item.Source.Box?.Left))
        .Number("box_top", "Top edge.", r => Points(r.Item.Source.Box?.Top))
        .Number("box_right", "Right edge.", r => Points(r.Item.Source.Box?.Right))
        .Number("box_bottom", "Bottom edge.", r => Points(r.Item.Source.Box?.Bottom))
        .Integer("block", "Ordinal of the paragraph or table in the document, from 0.", r => r.Item.Source.Block)
        .Integer("row", "Row of a table cell, from 0.", r => r.Item.Source.Row)
        .Integer("column", "Column of a table cell, from 0.", r => r.Item.Source.Column)
        .Text("quote", "Printed words around the figure.", r => r.Item.Source.Quote)
        .WithKey("id");

    /// <summary>One document a row, with how much of it was understood.</summary>
    public static ExportTable Reports { get; } = new TableDefinition<Report>(
        "reports",
        "One report a row: who published what for which year, and how much of it was understood.",
        report => [report])
        .Text("report_id", ReportIdMeaning, r => r.Id)
        .Text("file", "Name of the file.", r => r.Source.Name)
        .Text("file_sha256", "SHA-256 of the file.", r => r.Source.Sha256)
        .Text("media_type", "Media type of the content.", r => r.Source.MediaType)
        .Integer("bytes", "Size of the file.", r => r.Source.Bytes)
        .Integer("pages", "Pages; empty where the format has none.", r => r.PageCount)
        .Text("kind", "final-account, budget or another kind of report.", r => Words.Of(r.Profile.Kind))
        .Text("scope", "department (部门, consolidated), unit (单位 or 本级), or unknown.", r => Words.Of(r.Profile.Scope))
        .Text("department", "Department as printed.", r => r.Profile.Department?.Name)
        .Text("region_code", "Code of the administrative region.", r => r.Profile.Department?.Region?.Code)
        .Text("region", "Name of the administrative region.", r => r.Profile.Department?.Region?.Name)
        .Integer("year", "Fiscal year of the report.", r => r.Profile.Year)
        .Date("published", "Date of publication, where printed.", r => r.Profile.Published)
        .Integer("line_items", "Figures with a meaning.", r => r.LineItems.Length)
        .Integer("pages_read", "Pages whose text was read.", r => r.Coverage.PagesRead)
        .Integer("tables", "Tables seen.", r => r.Coverage.Tables)
        .Integer("tables_used", "Tables that gave figures.", r => r.Coverage.TablesUsed)
        .Integer("figures_seen", "Figures seen in tables and sentences.", r => r.Coverage.TableFigures + r.Coverage.TextFigures)
        .Integer("figures_used", "Figures among them that were given a meaning.", r => r.Coverage.TableFiguresUsed + r.Coverage.TextFiguresUsed)
        .WithKey("report_id");

    /// <summary>The outline of each report.</summary>
    public static ExportTable Sections { get; } = new TableDefinition<(Report Report, Section Section)>(
        "sections",
        "One heading a row, in the order of the report.",
        report => report.Sections.Select(s => (report, s)))
        .Text("report_id", ReportIdMeaning, r => r.Report.Id)
        .Text("section", "Id: headings counted by level (2.5.3).", r => r.Section.Id)
        .Integer("level", "1 for the highest.", r => r.Section.Level)
        .Text("number", "Number as printed.", r => r.Section.Number)
        .Text("title", "Title as printed.", r => r.Section.Title)
        .Text("canonical", "Id of its meaning; empty where unknown.", r => r.Section.Canonical)
        .Integer("page", "Page, from 1.", r => r.Section.Page)
        .Integer("block", "Ordinal of the heading's paragraph.", r => r.Section.Block)
        .WithKey("report_id", "section");

    /// <summary>The stated causes of changes (主要原因是…).</summary>
    public static ExportTable Reasons { get; } = new TableDefinition<(Report Report, int Index, Reason Reason)>(
        "reasons",
        "One stated cause of a change a row (主要原因是…).",
        report => report.Reasons.Select((reason, index) => (report, index, reason)))
        .Text("report_id", ReportIdMeaning, r => r.Report.Id)
        .Integer("ordinal", "Position in the report, from 1.", r => r.Index + 1)
        .Text("concept", "Concept that it explains; empty where unclear.", r => r.Reason.Concept)
        .Text("text", "Words as printed.", r => r.Reason.Text)
        .Text("section", "Section that it stands in.", r => r.Reason.Source.Section)
        .Integer("page", "Page, from 1.", r => r.Reason.Source.Page)
        .Integer("block", "Ordinal of the paragraph.", r => r.Reason.Source.Block)
        .WithKey("report_id", "ordinal");

    /// <summary>What the rules found.</summary>
    public static ExportTable Checks { get; } = new TableDefinition<(Report Report, int Index, CheckResult Check)>(
        "checks",
        "What one rule (勾稽关系) found at one place.",
        report => report.Checks.Select((check, index) => (report, index, check)))
        .Text("report_id", ReportIdMeaning, r => r.Report.Id)
        .Integer("ordinal", "Position in the report, from 1.", r => r.Index + 1)
        .Text("rule", "Id of the rule.", r => r.Check.Rule)
        .Text("outcome", "pass, rounding, fail, not-checked or not-applicable.", r => Words.Of(r.Check.Outcome))
        .Text("severity", "error, warning or info.", r => Words.Of(r.Check.Severity))
        .Text("message", "What was found, in Chinese.", r => r.Check.Message)
        .Text("message_en", "What was found, in English.", r => r.Check.English)
        .Decimal("expected", "What the identity asks for.", r => r.Check.Expected)
        .Decimal("actual", "What the report states.", r => r.Check.Actual)
        .Decimal("difference", "Actual less expected.", r => r.Check.Difference)
        .Decimal("tolerance", "What the printed precision allows.", r => r.Check.Tolerance)
        .Text("items", "Ids of the line items compared, separated by spaces.", r => string.Join(' ', r.Check.Items))
        .WithKey("report_id", "ordinal");

    /// <summary>Performance evaluations (绩效自评) by project.</summary>
    public static ExportTable Evaluations { get; } = new TableDefinition<(Report Report, int Index, Evaluation Evaluation)>(
        "evaluations",
        "One performance evaluation (绩效自评) of a project a row.",
        report => report.Evaluations.Select((evaluation, index) => (report, index, evaluation)))
        .Text("report_id", ReportIdMeaning, r => r.Report.Id)
        .Integer("ordinal", "Position in the report, from 1.", r => r.Index + 1)
        .Text("project", "Project.", r => r.Evaluation.Project)
        .Decimal("budget", "Budget of the project in yuan.", r => r.Evaluation.Budget)
        .Decimal("spent", "Money spent in yuan.", r => r.Evaluation.Spent)
        .Decimal("score", "Score as printed.", r => r.Evaluation.Score)
        .Text("rating", "Rating as printed (优, 良, …).", r => r.Evaluation.Rating)
        .Integer("indicators", "Indicators listed.", r => r.Evaluation.Indicators.Length)
        .Integer("page", "Page, from 1.", r => r.Evaluation.Source.Page)
        .Integer("block", "Ordinal of the paragraph or table.", r => r.Evaluation.Source.Block)
        .WithKey("report_id", "ordinal");

    /// <summary>What was not read or is in doubt, and why.</summary>
    public static ExportTable Diagnostics { get; } = new TableDefinition<(Report Report, int Index, Diagnostic Diagnostic)>(
        "diagnostics",
        "What was not read or is in doubt in a report, and why.",
        report => report.Diagnostics.Select((diagnostic, index) => (report, index, diagnostic)))
        .Text("report_id", ReportIdMeaning, r => r.Report.Id)
        .Integer("ordinal", "Position in the report, from 1.", r => r.Index + 1)
        .Text("severity", "error, warning or info.", r => Words.Of(r.Diagnostic.Severity))
        .Text("code", "Stable code of the message.", r => r.Diagnostic.Code)
        .Text("message", "What was found and what was expected.", r => r.Diagnostic.Message)
        .Integer("page", "Page, from 1.", r => r.Diagnostic.Source?.Page)
        .Integer("block", "Ordinal of the paragraph or table.", r => r.Diagnostic.Source?.Block)
        .WithKey("report_id", "ordinal");

    /// <summary>All tables; the line items come first.</summary>
    public static ImmutableArray<ExportTable> All { get; } = [LineItems, Reports, Sections, Reasons, Evaluations, Checks, Diagnostics];

    /// <summary>The data dictionary; <see cref="Dictionary"/> gives its rows.</summary>
    internal static ExportTable Columns { get; } = new(
        "columns",
        "The data dictionary: one column of a table a row.",
        ["table", "column"],
        [
            new ExportColumn("table", ValueType.Text, "Table.", ""),
            new ExportColumn("column", ValueType.Text, "Column.", ""),
            new ExportColumn("type", ValueType.Text, "text, integer, decimal (exact), number (binary floating point) or date.", ""),
            new ExportColumn("fiscal_type", ValueType.Text, "Column type of the Fiscal Data Package taxonomy.", ""),
            new ExportColumn("meaning", ValueType.Text, "What it says.", ""),
        ],
        _ => []);

    /// <summary>Every column of <see cref="All"/>.</summary>
    internal static IEnumerable<object?[]> Dictionary() =>
        from table in All from column in table.Columns select new object?[] { table.Name, column.Name, Words.Of(column.Type), column.FiscalType, column.Meaning };

    /// <summary>Writes the data dictionary as CSV.</summary>
    public static void WriteDictionary(TextWriter output)
    {
        using var csv = new CsvTableWriter(output, Columns, leaveOpen: true);
        foreach (object?[] row in Dictionary())
        {
            csv.Write(Columns, row);
        }
    }

    private static string? UnitOf(LineItem item) => item.Metric switch
    {
        Metric.Amount or Metric.Change => "CNY",
        Metric.Share or Metric.ChangeRate or Metric.ExecutionRate => "%",
        _ => item.PrintedUnit,
    };

    private static double? Points(double? edge) => edge is { } known ? Math.Round(known, 2) : null;
}
