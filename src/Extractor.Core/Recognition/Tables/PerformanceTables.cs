using System.Collections.Immutable;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// Reads the performance form of one project (项目支出绩效自评表, 绩效目标表): its name, its money by phase and source, its
/// indicators and its score. The form is found by its labels, since its lines differ by province.
/// </summary>
internal static class PerformanceTables
{
    private static readonly string[] NameLabels = ["项目名称", "专项资金名称", "项目（政策）名称", "政策（项目）名称", "项目支出名称", "专项名称"];

    private static readonly (string Words, Fund Fund)[] MoneyLabels =
    [
        ("资金总额", Fund.All),
        ("年度预算资金", Fund.All),
        ("项目总额", Fund.All),
        ("预算总额", Fund.All),
        ("财政拨款", Fund.Fiscal),
        ("财政资金", Fund.Fiscal),
    ];

    public static StatementReading Read(TableContext context, TableShape shape, StatementTitle title, string? unit)
    {
        (string project, int nameRow) = ProjectName(shape);
        bool ownName = project.Length > 0;
        project = ownName ? project : Continues(context, shape.Grid) ? context.Project ?? "" : "";
        if (project.Length == 0)
        {
            return Nothing(context, shape, title, unit);
        }

        unit = InnerUnit(shape) ?? unit;
        var form = new FormReader(context, shape, title, project, unit);
        form.ReadMoney(Math.Max(0, nameRow));
        form.ReadScore();
        ImmutableArray<Indicator> indicators = Indicators(shape);
        Evaluation evaluation = form.Evaluation(indicators);
        ImmutableArray<LineItem> items = form.Items;
        bool any = evaluation.Budget is not null || evaluation.Score is not null || indicators.Length > 0;
        return new StatementReading(
            title, unit, items, any && ownName ? [evaluation] : [], [], items.Select(i => i.Source.Row).Distinct().Count(),
            form.Seen, items.Length, context with { Title = title, Layout = null, Project = project });
    }

    /// <summary>A form about one project: its name stands beside 项目名称 and is no heading of a list.</summary>
    public static bool IsForm(TableShape shape)
    {
        (string name, int row) = ProjectName(shape);
        return name.Length > 0 && shape.RowTexts(row).Length < 5;
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
            ImmutableArray<(int Column, string Text)> texts = shape.RowTexts(r);
            for (int i = 0; i + 1 < texts.Length; i++)
            {
                if (Array.IndexOf(NameLabels, Phrase.Label(texts[i].Text)) >= 0 && PhraseLexicon.Heading(texts[i + 1].Text).Role is null && !shape.IsAmount(r, texts[i + 1].Column))
                {
                    return (Phrase.Name(texts[i + 1].Text), r);
                }
            }
        }

        return ("", -1);
    }

    /// <summary>项目资金（万元）: the form prints its unit in a label.</summary>
    private static string? InnerUnit(TableShape shape)
    {
        for (int r = 0; r < Math.Min(12, shape.RowCount); r++)
        {
            foreach ((_, string text) in shape.RowTexts(r))
            {
                if (Phrase.Compact(text) is var compact && compact.Contains("资金", StringComparison.Ordinal) && StatementTitles.ReadUnit(compact) is { } unit)
                {
                    return unit;
                }
            }
        }

        return null;
    }

    private static ImmutableArray<Indicator> Indicators(TableShape shape)
    {
        var found = ImmutableArray.CreateBuilder<Indicator>();
        int name = -1, target = -1, actual = -1;
        for (int r = 0; r < shape.RowCount; r++)
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

    private static int ColumnOf(ImmutableArray<(int Column, string Text)> texts, Func<(int Column, string Text), bool> wanted)
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

    /// <summary>One form: the columns of its money block and the items they give.</summary>
    private sealed class FormReader(TableContext context, TableShape shape, StatementTitle title, string project, string? unit)
    {
        private readonly ImmutableArray<LineItem>.Builder items = ImmutableArray.CreateBuilder<LineItem>();
        private decimal? score;

        public int Seen { get; private set; }

        public ImmutableArray<LineItem> Items => items.ToImmutable();

        public void ReadMoney(int from)
        {
            var columns = new Dictionary<int, Facets>();
            for (int r = from; r < shape.RowCount; r++)
            {
                ImmutableArray<(int Column, string Text)> texts = shape.RowTexts(r);
                if (texts.Any(t => Phrase.Compact(t.Text) is "一级指标" or "三级指标" or "总分"))
                {
                    return;
                }

                ReadHeadings(texts, columns);
                int label = ColumnOf(texts, t => MoneyFund(t.Text) is not null);
                if (label < 0)
                {
                    continue;
                }

                Fund fund = MoneyFund(shape.Text(r, label))!.Value;
                ReadMoneyRow(r, label, fund, texts, columns);
            }
        }

        private static Fund? MoneyFund(string text)
        {
            string label = Phrase.Label(text);
            foreach ((string words, Fund fund) in MoneyLabels)
            {
                if (label.Contains(words, StringComparison.Ordinal) && label.Length < 24)
                {
                    return fund;
                }
            }

            return null;
        }

        private static void ReadHeadings(ImmutableArray<(int Column, string Text)> texts, Dictionary<int, Facets> columns)
        {
            foreach ((int column, string text) in texts)
            {
                string label = Phrase.Compact(text);
                Facets? facets = label switch
                {
                    _ when label.StartsWith("年初预算", StringComparison.Ordinal) => new Facets { Phase = Phase.Budget },
                    _ when label.StartsWith("全年预算", StringComparison.Ordinal) || label.StartsWith("调整后预算", StringComparison.Ordinal) => new Facets { Phase = Phase.Revised },
                    _ when label.StartsWith("全年执行", StringComparison.Ordinal) || label.StartsWith("预算执行数", StringComparison.Ordinal) || label.StartsWith("实际支出", StringComparison.Ordinal) => new Facets { Phase = Phase.Actual },
                    _ when label.StartsWith("执行率", StringComparison.Ordinal) || label.StartsWith("预算执行率", StringComparison.Ordinal) => new Facets { Phase = Phase.Actual, Metric = Metric.ExecutionRate },
                    "分值" or "得分" or "权重" => new Facets { Outside = true },
                    _ => null,
                };
                if (facets is not null)
                {
                    columns[column] = facets;
                }
            }
        }

        private void ReadMoneyRow(int r, int label, Fund fund, ImmutableArray<(int Column, string Text)> texts, Dictionary<int, Facets> columns)
        {
            foreach ((int column, _) in texts.Where(t => t.Column > label && shape.IsFigure(r, t.Column)))
            {
                Seen++;
                Facets? facets = columns.Count == 0
                    ? new Facets { Phase = context.Profile.Kind == ReportKind.FinalAccount ? null : Phase.Budget }
                    : columns.GetValueOrDefault(column);
                bool rate = facets?.Metric == Metric.ExecutionRate;
                if (facets is null || facets.Outside || facets.Phase is null || (rate && fund != Fund.All) || (unit is null && !rate))
                {
                    continue;
                }

                Add(r, column, "expenditure.project", fund, facets.Phase.Value, facets.Metric ?? Metric.Amount);
            }
        }

        public void ReadScore()
        {
            for (int r = shape.RowCount - 1; r >= 0; r--)
            {
                ImmutableArray<(int Column, string Text)> texts = shape.RowTexts(r);
                if (!texts.Any(t => Phrase.Compact(t.Text) is "总分" or "总得分" or "合计" or "总计"))
                {
                    continue;
                }

                int[] figures = [.. texts.Where(t => shape.IsFigure(r, t.Column)).Select(t => t.Column)];
                if (figures.Length >= 2 && shape.Figure(r, figures[^1]).Value is >= 0 and <= 120)
                {
                    Seen += figures.Length;
                    score = shape.Figure(r, figures[^1]).Value;
                    Add(r, figures[^1], "performance.score.project", Fund.All, Phase.Actual, Metric.Score);
                }

                return;
            }
        }

        public Evaluation Evaluation(ImmutableArray<Indicator> indicators)
        {
            decimal? Money(Phase phase) => items.FirstOrDefault(i => i.Fund == Fund.All && i.Phase == phase && i.Metric == Metric.Amount)?.Value;
            return new Evaluation(project, Money(Phase.Budget) ?? Money(Phase.Revised), Money(Phase.Actual), score, "", indicators, Place(0, 0, title.Text));
        }

        private void Add(int r, int column, string concept, Fund fund, Phase phase, Metric metric)
        {
            CellFigure figure = shape.Figure(r, column);
            decimal scale = metric == Metric.Amount ? MoneyUnit.Scale(unit!) : 1;
            if (context.Profile.Year is not { } year)
            {
                return;
            }

            items.Add(new LineItem
            {
                Concept = concept,
                Fund = fund,
                Project = project,
                Year = title.Year ?? year,
                Phase = phase,
                Metric = metric,
                Value = figure.Value * scale,
                HalfStep = figure.HalfStep * scale,
                Label = project,
                Printed = figure.Printed,
                PrintedUnit = metric switch { Metric.Amount => unit!, Metric.Score => "分", _ => "%" },
                Statement = Statement.Performance,
                Source = Place(r, column, $"{project} {figure.Printed}"),
            });
        }

        private SourceLocation Place(int r, int column, string quote) => new()
        {
            Page = shape.Grid.Rows[r].Page ?? shape.Grid.Page,
            Box = shape.Cell(r, column)?.Box ?? shape.Grid.Box,
            Section = context.Outline.At(shape.Grid.Ordinal)?.Id,
            Block = shape.Grid.Ordinal,
            Row = r,
            Column = column,
            Quote = quote,
        };
    }
}
