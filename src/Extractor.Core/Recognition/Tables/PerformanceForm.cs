using System.Collections.Immutable;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>One form: the columns of its money block and the items they give.</summary>
internal sealed class PerformanceForm(TableContext context, TableShape shape, StatementTitle title, string project, string? unit, int from, int to)
{
    private static readonly (string Words, Fund Fund)[] MoneyLabels =
    [
        ("总额", Fund.All),
        ("年度预算资金", Fund.All),
        ("财政拨款", Fund.Fiscal),
        ("财政资金", Fund.Fiscal),
    ];

    private readonly FormItems items = new(context, shape, title, project, unit);
    private decimal? score;

    public int Seen { get; private set; }

    public ImmutableArray<LineItem> Items => items.Found;

    public void ReadMoney()
    {
        var columns = new Dictionary<int, Facets>();
        for (int r = from; r < to; r++)
        {
            ImmutableArray<(int Column, string Text)> texts = shape.RowTexts(r);
            if (texts.Any(t => Phrase.Compact(t.Text) is "一级指标" or "三级指标" or "总分"))
            {
                return;
            }

            if (ReadPairs(r, texts))
            {
                continue;
            }

            ReadHeadings(texts, columns);
            int label = PerformanceTables.ColumnOf(texts, t => MoneyFund(t.Text) is not null);
            if (label < 0)
            {
                continue;
            }

            Fund fund = MoneyFund(shape.Text(r, label))!.Value;
            ReadMoneyRow(r, label, fund, texts, columns);
        }
    }

    /// <summary>预算数 | 40.00 | 其中：财政资金 | 40.00: labels and figures side by side. False for a row of another kind.</summary>
    private bool ReadPairs(int r, ImmutableArray<(int Column, string Text)> texts)
    {
        Facets? time = null;
        for (int i = 0; i + 1 < texts.Length; i++)
        {
            Facets? named = Heading(texts[i].Text);
            time = named ?? time;
            if (time?.Phase is not { } phase || !shape.IsFigure(r, texts[i + 1].Column) || (named is null ? MoneyFund(texts[i].Text) : Fund.All) is not { } fund)
            {
                continue;
            }

            Seen++;
            items.Add(r, texts[i + 1].Column, shape.Figure(r, texts[i + 1].Column), "expenditure.project", fund, phase, time.Metric ?? Metric.Amount);
        }

        return time?.Phase is not null && texts.Any(t => shape.IsFigure(r, t.Column));
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
            if (Heading(text) is { } facets)
            {
                columns[column] = facets;
            }
        }
    }

    /// <summary>What the heading of a column of money says of its time; null where it says nothing.</summary>
    public static Facets? Heading(string text) => Phrase.Compact(text) switch
    {
        var label when label.StartsWith("年初预算", StringComparison.Ordinal) => new Facets { Phase = Phase.Budget },
        var label when label.StartsWith("全年预算", StringComparison.Ordinal) || label.StartsWith("调整后预算", StringComparison.Ordinal) => new Facets { Phase = Phase.Revised },
        var label when label.StartsWith("全年执行", StringComparison.Ordinal) || label.StartsWith("预算执行数", StringComparison.Ordinal) || label.StartsWith("实际支出", StringComparison.Ordinal)
            || label.StartsWith("执行数", StringComparison.Ordinal) || label.StartsWith("实际执行", StringComparison.Ordinal) => new Facets { Phase = Phase.Actual },
        var label when label.StartsWith("执行率", StringComparison.Ordinal) || label.StartsWith("预算执行率", StringComparison.Ordinal) => new Facets { Phase = Phase.Actual, Metric = Metric.ExecutionRate },
        var label when label.StartsWith("预算数", StringComparison.Ordinal) => new Facets { Phase = Phase.Budget },
        "分值" or "权重" => new Facets { Outside = true },
        var label when label.EndsWith("得分", StringComparison.Ordinal) => new Facets { Outside = true },
        _ => null,
    };

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

            items.Add(r, column, shape.Figure(r, column), "expenditure.project", fund, facets.Phase.Value, facets.Metric ?? Metric.Amount);
        }
    }

    public void ReadScore()
    {
        bool scored = Enumerable.Range(from, to - from).Any(r => shape.RowTexts(r).Any(t => NamesScore(t.Text)));
        for (int r = to - 1; r >= from && scored; r--)
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
                items.Add(r, figures[^1], shape.Figure(r, figures[^1]), project.Length > 0 ? "performance.score.project" : "performance.score.department", Fund.All, Phase.Actual, Metric.Score);
            }

            return;
        }
    }

    /// <summary>得分, 分值, 总分, 评分: a form without them adds up money or staff in its 合计.</summary>
    private static bool NamesScore(string text) =>
        Phrase.Compact(text) is { Length: < 12 } label && (label.Contains("得分", StringComparison.Ordinal) || label.Contains("分值", StringComparison.Ordinal) || label.Contains("总分", StringComparison.Ordinal) || label.Contains("评分", StringComparison.Ordinal));

    public Evaluation Evaluation(ImmutableArray<Indicator> indicators)
    {
        decimal? Money(Phase phase) => Items.FirstOrDefault(i => i.Fund == Fund.All && i.Phase == phase && i.Metric == Metric.Amount)?.Value;
        return new Evaluation(project, Money(Phase.Budget) ?? Money(Phase.Revised), Money(Phase.Actual), score, "", indicators, items.Place(from, 0, title.Text));
    }
}
