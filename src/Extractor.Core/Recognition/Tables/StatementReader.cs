using System.Collections.Immutable;
using System.Globalization;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>What reading the tables so far has taught: the document, and the statement that a following grid may continue.</summary>
internal sealed record TableContext(Document Document, Outline Outline, Profile Profile, ReadingModels Models)
{
    public StatementTitle? Title { get; init; }

    public string? Unit { get; init; }

    public TableLayout? Layout { get; init; }

    /// <summary>The unit whose rows the last table ended with.</summary>
    public string BudgetUnit { get; init; } = "";

    public BudgetUnits Units { get; init; } = new([]);

    /// <summary>The project of the last performance form.</summary>
    public string? Project { get; init; }

    /// <summary>The unit that the document's tables print, for a table that prints none.</summary>
    public string? DocumentUnit { get; init; }
}

/// <summary>What one grid yields. <see cref="Next"/> is the context for the grid that follows.</summary>
internal sealed record StatementReading(
    StatementTitle? Title,
    string? Unit,
    ImmutableArray<LineItem> Items,
    ImmutableArray<Evaluation> Evaluations,
    ImmutableArray<Diagnostic> Diagnostics,
    int RowsUsed,
    int FiguresSeen,
    int FiguresUsed,
    TableContext Next)
{
    /// <summary>Figures of the statement's body that gave no item.</summary>
    public ImmutableArray<CellPosition> Unread { get; init; } = [];
}

/// <summary>Reads one grid as a statement: title and unit, headings, then row by row.</summary>
internal static class StatementReader
{
    public static StatementReading Read(TableContext context, Grid grid)
    {
        var shape = new TableShape(grid);
        (StatementTitle? title, string? unit, int start) = FindTitle(context, shape);
        title = title is { IsOfAssets: true } ? title with { StockYear = StockYear(context, shape) } : title;
        if (context.Profile.Kind is ReportKind.GovernmentBudget or ReportKind.GovernmentFinalAccount)
        {
            return Unread(context, shape, title is null ? null : title with { Statement = Statement.Other }, unit);
        }

        TableLayout? layout = TableLayout.Read(shape, start, HeadingAccounts.Of(title, context.Profile.Year ?? title?.Year ?? 0));
        bool continues = title is null || layout is null;
        if (continues && context.Layout is { } earlier && context.Title is { } earlierTitle && earlier.ColumnCount == shape.ColumnCount
            && (title is null || title.Statement == earlierTitle.Statement))
        {
            layout = layout is null || layout.BodyStart == start ? earlier with { BodyStart = start } : layout;
            title ??= earlierTitle;
            unit ??= context.Unit;
        }

        if (title is null && (context.Title?.Form == StatementForm.Performance || IsCounts(context, layout)))
        {
            title = context.Title;
        }

        layout = title?.Form is StatementForm.Projects or StatementForm.Performance ? layout?.NameProjects() : layout;
        bool projectList = layout is not null && layout.Panels.Any(p => p.Labels.Any(l => l.Role == ColumnRole.ProjectName)) && !PerformanceTables.IsForm(shape);
        if ((title?.Form == StatementForm.Performance && !projectList) || (title is null && PerformanceTables.IsForm(shape)))
        {
            return PerformanceTables.Read(context, shape, title ?? StatementTitles.Untitled, unit ?? context.DocumentUnit);
        }

        if (title is null || title.Form == StatementForm.Unread || layout is null)
        {
            return Unread(context, shape, title, unit);
        }

        title = IsTwoSided(title, layout) ? title with { Form = StatementForm.TwoSided }
            : title.Form == StatementForm.TwoSided && IsByAccount(layout) ? StatementTitles.ByAccount(title) : StatementTitles.OfOneFund(title, grid);
        string? tableUnit = unit ?? HeadingUnit(layout) ?? context.DocumentUnit;
        layout = OpenHeadings.Read(layout, title, context.Models.Columns);
        var reader = new BodyReader(context, shape, title, tableUnit, layout);
        reader.Read();
        TableContext next = context with { Title = title, Unit = unit ?? context.Unit, Layout = layout, DocumentUnit = context.DocumentUnit ?? unit };
        return reader.Result(next);
    }

    /// <summary>相关统计数 after the three public expenses: a table of its own without a title.</summary>
    private static bool IsCounts(TableContext context, TableLayout? layout) =>
        context.Title?.Form == StatementForm.ThreePublic && layout is not null && layout.Panels.All(p => !p.Labels.IsEmpty && p.Figures.All(f => f.Facets.Concept is null));

    /// <summary>Revenue beside expenditure, also where the title is of one fund (政府性基金收支表).</summary>
    private static bool IsTwoSided(StatementTitle title, TableLayout layout) =>
        title.Form == StatementForm.Coded && layout.Panels is [var left, var right, ..]
            && left.Heading.StartsWith("收入", StringComparison.Ordinal) && right.Heading.StartsWith("支出", StringComparison.Ordinal);

    /// <summary>收入支出决算表 with one row an account: 年初结转, 本年收入 and 本年支出 are columns.</summary>
    private static bool IsByAccount(TableLayout layout) =>
        layout.Panels is [var only] && only.Labels.Any(l => l.Role is ColumnRole.Code or ColumnRole.ClassCode);

    private static string? HeadingUnit(TableLayout layout) =>
        layout.Panels.SelectMany(p => p.Figures).Select(f => StatementTitles.ReadUnit(f.Heading)).FirstOrDefault(u => u is not null);

    /// <summary>
    /// The title stands in the paragraphs before the grid, in its first rows, in the worksheet's name, or is the heading of
    /// the section. Returns the row after the title rows.
    /// </summary>
    private static (StatementTitle? Title, string? Unit, int Start) FindTitle(TableContext context, TableShape shape)
    {
        StatementTitle? title = null;
        string? unit = null;
        int start = 0;
        for (int row = 0; row < Math.Min(6, shape.RowCount); row++)
        {
            ImmutableArray<(int Column, string Text)> texts = shape.RowTexts(row);
            if (texts.Length > 3 || texts.Any(t => shape.IsAmount(row, t.Column)) || (texts.Length > 1 && (texts.Any(t => PhraseLexicon.Heading(t.Text).Role is not null) || texts.Count(t => PhraseLexicon.Heading(t.Text).Concept is not null) > 1)))
            {
                break;
            }

            StatementTitle? here = texts.Length <= 2 ? texts.Select(t => StatementTitles.Read(t.Text)).FirstOrDefault(t => t is not null) : null;
            string? unitHere = texts.Select(t => StatementTitles.ReadUnit(t.Text)).FirstOrDefault(u => u is not null);
            if (here is not null || unitHere is not null || (!texts.IsEmpty && texts.All(t => StatementCaption(t.Text))))
            {
                title ??= here;
                unit ??= unitHere;
                start = row + 1;
            }
        }

        (StatementTitle? before, string? unitBefore) = StatementTitles.Before(context.Document.Blocks, shape.Grid.Ordinal);
        title ??= before ?? (shape.Grid.Name is { } name ? StatementTitles.Read(name.EndsWith('表') ? name : name + "表") : null);
        return (title, unit ?? unitBefore, start);
    }

    /// <summary>The year that the first rows of a statement of assets, or the lines before it, date the assets at.</summary>
    private static int? StockYear(TableContext context, TableShape shape) =>
        Enumerable.Range(0, Math.Min(3, shape.RowCount)).SelectMany(r => shape.RowTexts(r)).Select(t => t.Text)
            .Concat(context.Document.Blocks.Take(shape.Grid.Ordinal).Reverse().TakeWhile(b => b is Paragraph).Take(3).Select(b => ((Paragraph)b).Text))
            .Select(StatementTitles.ReadStockYear).FirstOrDefault(y => y is not null);

    /// <summary>公开01表, 部门：X, 编制单位：X: lines around a title.</summary>
    private static bool StatementCaption(string text)
    {
        string compact = Phrase.Compact(text);
        return compact.StartsWith("公开", StringComparison.Ordinal) || compact.StartsWith("附表", StringComparison.Ordinal) || compact.StartsWith('表') && compact.Length < 8
            || compact.Contains("部门：", StringComparison.Ordinal) || compact.Contains("单位：", StringComparison.Ordinal) || compact.StartsWith("预算单位", StringComparison.Ordinal)
            || compact.StartsWith("GK", StringComparison.Ordinal) || compact.StartsWith("预算", StringComparison.Ordinal) && compact.EndsWith('表') && compact.Length < 10;
    }

    private static StatementReading Unread(TableContext context, TableShape shape, StatementTitle? title, string? unit)
    {
        int figures = 0;
        for (int r = 0; r < shape.RowCount; r++)
        {
            for (int c = 0; c < shape.ColumnCount; c++)
            {
                figures += shape.IsAmount(r, c) ? 1 : 0;
            }
        }

        ImmutableArray<Diagnostic> diagnostics = figures == 0
            ? []
            : [new Diagnostic(Severity.Info, "table-not-read", string.Create(CultureInfo.InvariantCulture,
                $"found a table of {shape.RowCount} rows with {figures} figures{(title is null ? " and no title of a statement" : ", titled " + title.Text)}; expected a statement of the schema"),
                new SourceLocation { Page = shape.Grid.Page, Box = shape.Grid.Box, Block = shape.Grid.Ordinal })];
        return new StatementReading(title, unit, [], [], diagnostics, 0, figures, 0, context with { Title = title, Layout = null });
    }
}
