using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// Reads the performance form of one project (项目支出绩效自评表, 绩效目标表): its name, its money by phase and source, its
/// indicators and its score. The form is found by its labels, since its lines differ by province.
/// </summary>
internal static partial class PerformanceTables
{
    private static readonly string[] NameLabels = ["项目名称", "专项资金名称", "项目（政策）名称", "政策（项目）名称", "项目支出名称", "专项名称", "专项（项目）名称"];

    /// <summary>Words of labels that may carry the unit of the form's money.</summary>
    private static readonly string[] MoneyWords = ["资金", "金额", "预算", "经费"];

    /// <summary>Reads a grid of one or more forms: each begins with the row that names its project.</summary>
    public static StatementReading Read(TableContext context, TableShape shape, StatementTitle title, string? unit)
    {
        int[] starts = [.. Enumerable.Range(0, shape.RowCount).Where(r => NameInRow(shape, r).Length > 0)];
        string before = starts.Length > 0 && starts[0] < 8 ? "" : Continues(context, shape.Grid) ? context.Project ?? "" : TitledProject(context, shape, title);
        if (before.Length == 0 && starts.Length == 0)
        {
            return OfDepartment(context, shape, title, InnerUnit(shape) ?? unit);
        }

        var items = ImmutableArray.CreateBuilder<LineItem>();
        var evaluations = ImmutableArray.CreateBuilder<Evaluation>();
        string project = before;
        int seen = 0;
        unit = InnerUnit(shape) ?? unit;
        for (int i = before.Length > 0 ? -1 : 0; i < starts.Length; i++)
        {
            int from = i < 0 ? 0 : starts[i], to = i + 1 < starts.Length ? starts[i + 1] : shape.RowCount;
            project = i < 0 ? before : NameInRow(shape, from);
            var form = new PerformanceForm(context, shape, title, project, unit, from, to);
            form.ReadMoney();
            form.ReadScore();
            Evaluation evaluation = form.Evaluation(Indicators(shape, from, to));
            items.AddRange(form.Items);
            seen += form.Seen;
            bool any = evaluation.Budget is not null || evaluation.Score is not null || evaluation.Indicators.Length > 0;
            if (any && (i >= 0 || before != context.Project))
            {
                evaluations.Add(evaluation);
            }
        }

        return new StatementReading(
            title, unit, items.ToImmutable(), evaluations.ToImmutable(), [], items.Select(i => i.Source.Row).Distinct().Count(),
            seen, items.Count, context with { Title = title, Layout = null, Project = project });
    }

    /// <summary>
    /// A form that prints no 项目名称 is about the project of its title: 看守所保障经费项目绩效目标表, in one or two centred lines. The
    /// title of the form before names no project of a form under words of its own.
    /// </summary>
    private static string TitledProject(TableContext context, TableShape shape, StatementTitle title)
    {
        if (ReferenceEquals(title, context.Title))
        {
            return "";
        }

        ImmutableArray<Block> blocks = context.Document.Blocks;
        int at = shape.Grid.Ordinal - 1;
        while (at > 0 && blocks[at] is Paragraph line && line.Text.Trim() != title.Text)
        {
            at--;
        }

        string text = at > 0 && blocks[at] is Paragraph ? StatementTitles.Wrapped(blocks, at) ?? title.Text : title.Text;
        Match match = ProjectTitle().Match(Phrase.Name(text));
        return match.Success && !GeneralTitle().IsMatch(match.Groups[1].Value) ? match.Groups[1].Value : "";
    }

    [GeneratedRegex("^(?:\\d+_[^_]+_|[一二三四五六七八九十\\d]+[、.．])?(.+?)(?:项目|项目支出)?绩效(?:目标|自评)(?:申报)?表$")]
    private static partial Regex ProjectTitle();

    /// <summary>Words of titles that name the form and no project.</summary>
    [GeneratedRegex("^(?:.*(?:年度?|部门|单位|整体|支出|政策|专项资金|预算|市级|省级|县级)|项目)$|项目支出|整体支出|转移支付|专项业务经费")]
    private static partial Regex GeneralTitle();

    /// <summary>A form about one project: its name stands beside 项目名称 and is no heading of a list.</summary>
    public static bool IsForm(TableShape shape)
    {
        (string name, int row) = ProjectName(shape);
        ImmutableArray<(int Column, string Text)> texts = name.Length > 0 ? shape.RowTexts(row) : [];
        return name.Length > 0 && texts.Length < 5 && !texts.Any(t => Phrase.Compact(t.Text) == "序号");
    }

    /// <summary>Nothing but page furniture stands between this grid and the one before.</summary>
    private static bool Continues(TableContext context, Grid grid)
    {
        for (int i = grid.Ordinal - 1; i >= 0; i--)
        {
            switch (context.Document.Blocks[i])
            {
                case Grid:
                    return true;
                case Paragraph { Role: ParagraphRole.Body }:
                    return false;
            }
        }

        return false;
    }

    /// <summary>A form without a project is about the whole department where its title says so.</summary>
    private static StatementReading OfDepartment(TableContext context, TableShape shape, StatementTitle title, string? unit)
    {
        if (!title.Text.Contains("整体", StringComparison.Ordinal))
        {
            return Nothing(context, shape, title, unit);
        }

        var form = new PerformanceForm(context, shape, title, "", unit, 0, shape.RowCount);
        form.ReadScore();
        var items = new FormItems(context, shape, title, "", unit);
        bool evaluates = context.Profile.Kind == ReportKind.FinalAccount || title.Text.Contains("自评", StringComparison.Ordinal) || title.Text.Contains("评价", StringComparison.Ordinal);
        var money = new DepartmentForm(context, shape, items, evaluates);
        money.Read();
        ImmutableArray<LineItem> found = [.. items.Found, .. form.Items];
        return new StatementReading(
            title, unit, found, [], [], found.Select(i => i.Source.Row).Distinct().Count(), money.Seen + form.Seen, found.Length,
            context with { Title = title, Layout = null, Project = null });
    }

    private static StatementReading Nothing(TableContext context, TableShape shape, StatementTitle title, string? unit)
    {
        int figures = 0;
        for (int r = 0; r < shape.RowCount; r++)
        {
            figures += shape.RowTexts(r).Count(t => shape.IsAmount(r, t.Column));
        }

        Diagnostic[] diagnostics = figures == 0 ? [] :
        [
            new Diagnostic(Severity.Info, "project-unnamed", $"found {title.Text} with {figures} figures and no 项目名称; expected the name of a project",
                new SourceLocation { Page = shape.Grid.Page, Box = shape.Grid.Box, Block = shape.Grid.Ordinal }),
        ];
        return new StatementReading(title, unit, [], [], [.. diagnostics], 0, figures, 0, context with { Title = title, Layout = null, Project = null });
    }

    private static (string Name, int Row) ProjectName(TableShape shape)
    {
        for (int r = 0; r < Math.Min(8, shape.RowCount); r++)
        {
            if (NameInRow(shape, r) is { Length: > 0 } name)
            {
                return (name, r);
            }
        }

        return ("", -1);
    }

    private static string NameInRow(TableShape shape, int row)
    {
        ImmutableArray<(int Column, string Text)> texts = shape.RowTexts(row);
        for (int i = 0; i + 1 < texts.Length; i++)
        {
            if (Array.IndexOf(NameLabels, Phrase.Label(texts[i].Text)) >= 0 && PhraseLexicon.Heading(texts[i + 1].Text).Role is null && !shape.IsAmount(row, texts[i + 1].Column))
            {
                return Phrase.Name(texts[i + 1].Text);
            }
        }

        return "";
    }

    /// <summary>项目资金（万元）: the form prints its unit in a label.</summary>
    private static string? InnerUnit(TableShape shape)
    {
        for (int r = 0; r < Math.Min(12, shape.RowCount); r++)
        {
            foreach ((_, string text) in shape.RowTexts(r))
            {
                if (Phrase.Compact(text) is var compact && Array.Exists(MoneyWords, w => compact.Contains(w, StringComparison.Ordinal)) && StatementTitles.ReadUnit(compact) is { } unit)
                {
                    return unit;
                }
            }
        }

        return null;
    }

    private static ImmutableArray<Indicator> Indicators(TableShape shape, int from, int to)
    {
        var found = ImmutableArray.CreateBuilder<Indicator>();
        int name = -1, target = -1, actual = -1;
        for (int r = from; r < to; r++)
        {
            ImmutableArray<(int Column, string Text)> texts = shape.RowTexts(r);
            int third = ColumnOf(texts, t => Phrase.Compact(t.Text) is "三级指标" or "指标名称" or "绩效指标" or "指标内容");
            if (third >= 0)
            {
                name = third;
                target = ColumnOf(texts, t => t.Column > third && Phrase.Compact(t.Text).EndsWith("指标值", StringComparison.Ordinal));
                actual = ColumnOf(texts, t => t.Column > third && Phrase.Compact(t.Text).Contains("完成", StringComparison.Ordinal));
            }
            else if (name >= 0 && target >= 0 && shape.Text(r, name) is { Length: > 0 } label && shape.Text(r, target).Length > 0)
            {
                (string op, string value) = Operator(Phrase.Compact(shape.Text(r, target)));
                found.Add(new Indicator(Phrase.Compact(label), op, value, actual >= 0 ? Phrase.Compact(shape.Text(r, actual)) : ""));
            }
        }

        return found.DrainToImmutable();
    }

    internal static int ColumnOf(ImmutableArray<(int Column, string Text)> texts, Func<(int Column, string Text), bool> wanted)
    {
        foreach ((int Column, string Text) text in texts)
        {
            if (wanted(text))
            {
                return text.Column;
            }
        }

        return -1;
    }

    private static (string Operator, string Target) Operator(string text) => text switch
    {
        ['≥' or '≧' or '>' or '＞', .. var rest] => (">=", rest.TrimStart('=')),
        ['≤' or '≦' or '<' or '＜', .. var rest] => ("<=", rest.TrimStart('=')),
        ['=' or '＝', .. var rest] => ("=", rest),
        _ => ("", text),
    };
}
