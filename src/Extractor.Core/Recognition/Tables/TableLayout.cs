using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>A column: its role, and what its headings say from the top down.</summary>
internal sealed record ColumnLayout(int Index, ColumnRole Role, Facets Facets, string Heading)
{
    /// <summary>No rule knows the lowest heading; the figures below it have no meaning.</summary>
    public bool IsOpen { get; init; }

    /// <summary>The probability that the heading means this; below 1 where a model chose it.</summary>
    public double Probability { get; init; } = 1;
}

/// <summary>
/// Columns that are read together: labels (codes, names) and the figures they govern. Forms print two or three panels side
/// by side. <see cref="Heading"/> is what stands above the whole panel (收入, 人员经费).
/// </summary>
internal sealed record Panel(ImmutableArray<ColumnLayout> Labels, ImmutableArray<ColumnLayout> Figures, string Heading);

/// <summary>The headings of a table: where the body starts and what each column means.</summary>
internal sealed record TableLayout(int BodyStart, int ColumnCount, ImmutableArray<Panel> Panels, ImmutableArray<string> HeadingRows)
{
    private const int LeastLineNumbers = 5;

    /// <summary>Reads the headings of a table whose title rows end before <paramref name="start"/>; null when it has none.</summary>
    public static TableLayout? Read(TableShape shape, int start, HeadingAccounts accounts)
    {
        int body = BodyRow(shape, start);
        if (body == start && !HasHeadings(shape, start))
        {
            return null;
        }

        var columns = new ColumnLayout[shape.ColumnCount];
        for (int c = 0; c < shape.ColumnCount; c++)
        {
            columns[c] = ReadColumn(shape, start, body, c, accounts);
            columns[c] = CountsRows(shape, body, c) ? columns[c] with { Role = ColumnRole.LineNumber } : columns[c];
        }

        SplitCodeColumns(columns);
        NameUnnamedLabels(shape, body, columns);
        ImmutableArray<Panel> panels = SplitPanels(shape, start, body, columns);
        return panels.IsEmpty
            ? null
            : new TableLayout(body, shape.ColumnCount, panels, [.. Enumerable.Range(start, body - start).Select(r => RowKey(shape, r))]);
    }

    /// <summary>The printed words of a row, to recognise headings that a following page repeats.</summary>
    public static string RowKey(TableShape shape, int row) => string.Concat(shape.RowTexts(row).Select(t => Phrase.Compact(t.Text)));

    private static bool HasHeadings(TableShape shape, int row) =>
        row < shape.RowCount && shape.RowTexts(row).Any(t => PhraseLexicon.Heading(t.Text).Role is not null);

    /// <summary>The first row that is not a heading: it prints an amount, a code, or the label of an account.</summary>
    private static int BodyRow(TableShape shape, int start)
    {
        int row = start;
        for (; row < shape.RowCount; row++)
        {
            if (shape.IsOrdinalRow(row))
            {
                continue;
            }

            ImmutableArray<(int Column, string Text)> texts = shape.RowTexts(row);
            if (texts.IsEmpty)
            {
                continue;
            }

            bool amounts = texts.Any(t => shape.IsAmount(row, t.Column) || (row > start && IsCount(shape, row, t.Column)));
            bool labels = texts.Any(t => AccountCode.IsPrinted(t.Text) || FirstAccount(t.Text));
            bool heading = texts.Any(t => PhraseLexicon.Heading(t.Text).Role is not null) || texts.Count(t => !PhraseLexicon.Heading(t.Text).SaysNothing || IsGroupWord(t.Text)) >= Math.Max(1, texts.Length / 2);
            if (amounts || labels || !heading || (row > start && IsLoneTotal(texts)))
            {
                break;
            }
        }

        return row;
    }

    /// <summary>A whole number that is no year: a count or a round amount under headings.</summary>
    private static bool IsCount(TableShape shape, int row, int column) =>
        shape.IsFigure(row, column) && shape.Figure(row, column).Value is not (>= 1990 and <= 2100);

    /// <summary>收入 and 支出 above the two sides, 项目 above 科目编码 and 科目名称, 其中 above parts.</summary>
    private static bool IsGroupWord(string text) => Phrase.Compact(text) is "收入" or "支出" or "其中" or "其中：" or "项目" or "栏次" or "**";

    private static bool FirstAccount(string text)
    {
        string compact = Phrase.Compact(text);
        return compact.StartsWith("一、", StringComparison.Ordinal) || compact.StartsWith("（一）", StringComparison.Ordinal);
    }

    /// <summary>合计 alone in its row: the total of an empty statement, not a heading.</summary>
    private static bool IsLoneTotal(ImmutableArray<(int Column, string Text)> texts) =>
        texts.All(t => Phrase.Compact(t.Text) is "合计" or "总计" or "人员经费合计" or "公用经费合计");

    private static ColumnLayout ReadColumn(TableShape shape, int start, int body, int column, HeadingAccounts accounts)
    {
        Facets facets = Facets.None, below = Facets.None;
        var path = new List<string>();
        Documents.Cell? above = null;
        for (int r = start; r < body; r++)
        {
            Documents.Cell? cell = shape.Cell(r, column) is { Text.Length: > 0 } own ? own : path.Count == 0 ? GroupToTheLeft(shape, r, body, column) : null;
            if (cell is null || ReferenceEquals(cell, above) || shape.IsOrdinalRow(r))
            {
                continue;
            }

            above = cell;
            path.Add(Phrase.Compact(cell.Text));
            if (SpansLabelsAndFigures(shape, r, body, cell))
            {
                continue;
            }

            below = accounts.Read(cell.Text, facets.Economic) is { } code ? new Facets { Economic = code }
                : accounts.Counted && Phrase.Label(cell.Text) == "数量" ? new Facets { Metric = Metric.Count } : PhraseLexicon.Heading(cell.Text);
            facets = facets.Refine(below);
        }

        return new ColumnLayout(column, facets.Role ?? ColumnRole.Amount, facets, string.Join("/", path))
        {
            IsOpen = path.Count > 0 && below.SaysNothing && !PhraseLexicon.NamesMoney(path[^1]),
        };
    }

    /// <summary>行次 without its heading: whole numbers that rise by one from row to row.</summary>
    private static bool CountsRows(TableShape shape, int body, int column)
    {
        decimal? last = null;
        int rows = 0;
        for (int r = body; r < shape.RowCount; r++)
        {
            if (shape.IsFigure(r, column))
            {
                decimal value = shape.Figure(r, column).Value;
                if (shape.IsAmount(r, column) || (last is { } before && value != before + 1))
                {
                    return false;
                }

                (last, rows) = (value, rows + 1);
            }
        }

        return rows >= LeastLineNumbers;
    }

    /// <summary>
    /// The group heading of a blank cell at the top whose column has a heading of its own below: a group is printed in its first
    /// column only where its cells are not merged.
    /// </summary>
    private static Documents.Cell? GroupToTheLeft(TableShape shape, int row, int body, int column)
    {
        bool HasBelow(int c) => Enumerable.Range(row + 1, Math.Max(0, body - row - 1)).Any(r => !shape.IsOrdinalRow(r) && shape.Text(r, c).Length > 0);
        for (int c = column; c > 0 && HasBelow(c); c--)
        {
            if (shape.Cell(row, c - 1) is { Text.Length: > 0 } left)
            {
                return HasBelow(c - 1) && left.RowSpan == 1 && PhraseLexicon.Heading(left.Text).Role is null ? left : null;
            }
        }

        return null;
    }

    /// <summary>In a list of projects a column headed 项目 beside no codes holds their names.</summary>
    public TableLayout NameProjects() => this with
    {
        Panels = [.. Panels.Select(p => p.Labels is [{ Role: ColumnRole.Name } only] && Phrase.Label(only.Heading) == "项目"
            ? p with { Labels = [only with { Role = ColumnRole.ProjectName }] }
            : p)],
    };

    /// <summary>A heading above both labels and figures names the panel, not its columns.</summary>
    private static bool SpansLabelsAndFigures(TableShape shape, int row, int body, Documents.Cell cell)
    {
        if (cell.ColumnSpan < 2)
        {
            return false;
        }

        bool labels = false, figures = false;
        for (int c = cell.Column; c < Math.Min(shape.ColumnCount, cell.Column + cell.ColumnSpan); c++)
        {
            Documents.Cell? lowest = null;
            for (int r = row + 1; r < body; r++)
            {
                lowest = shape.Cell(r, c) is { } below && below.Text.Length > 0 && !shape.IsOrdinalRow(r) ? below : lowest;
            }

            bool label = lowest is not null && PhraseLexicon.Heading(lowest.Text).Role is not null;
            labels |= label;
            figures |= lowest is not null && !label;
        }

        return labels && figures;
    }

    /// <summary>One heading 科目编码 above two or three columns: they hold 类, 款 and 项.</summary>
    private static void SplitCodeColumns(ColumnLayout[] columns)
    {
        for (int c = 0; c < columns.Length; c++)
        {
            int wide = 1;
            while (columns[c].Role == ColumnRole.Code && c + wide < columns.Length && columns[c + wide].Role == ColumnRole.Code
                && columns[c + wide].Heading == columns[c].Heading && wide < 3)
            {
                wide++;
            }

            for (int i = 0; wide > 1 && i < wide; i++)
            {
                columns[c + i] = columns[c + i] with { Role = i switch { 0 => ColumnRole.ClassCode, 1 => ColumnRole.GroupCode, _ => ColumnRole.ItemCode } };
            }
        }
    }

    /// <summary>A column without a heading that holds words holds names; one that holds codes, codes.</summary>
    private static void NameUnnamedLabels(TableShape shape, int body, ColumnLayout[] columns)
    {
        for (int c = 0; c < columns.Length; c++)
        {
            if (columns[c].Role != ColumnRole.Amount)
            {
                continue;
            }

            int words = 0, amounts = 0, codes = 0;
            string heading = columns[c].Heading.Split('/')[^1];
            bool money = PhraseLexicon.NamesMoney(heading) || PhraseLexicon.Heading(heading).Concept is not null;
            for (int r = body; r < shape.RowCount; r++)
            {
                string text = shape.Text(r, c);
                if (text.Length == 0 || IsRepeated(text, columns[c]))
                {
                    continue;
                }

                amounts += shape.IsAmount(r, c) ? 1 : 0;
                codes += AccountCode.IsPrinted(text) && !money ? 1 : 0;
                words += shape.Figure(r, c).Kind == Amounts.CellKind.Text ? 1 : 0;
            }

            if (amounts == 0 && words + codes > 0)
            {
                columns[c] = columns[c] with { Role = codes > words ? ColumnRole.Code : ColumnRole.Name };
            }
            else if (amounts < words)
            {
                columns[c] = columns[c] with { Role = ColumnRole.Name };
            }
        }
    }

    /// <summary>The heading again on the next page, whole or cut off by its cell.</summary>
    private static bool IsRepeated(string text, ColumnLayout column) =>
        Phrase.Compact(text) is { Length: > 1 } words && column.Heading.Contains(words, StringComparison.Ordinal);

    private static ImmutableArray<Panel> SplitPanels(TableShape shape, int start, int body, ColumnLayout[] columns)
    {
        var panels = ImmutableArray.CreateBuilder<Panel>();
        var labels = ImmutableArray.CreateBuilder<ColumnLayout>();
        var figures = ImmutableArray.CreateBuilder<ColumnLayout>();

        void Close()
        {
            if (figures.Count > 0)
            {
                int first = (labels.Count > 0 ? labels[0] : figures[0]).Index;
                panels.Add(new Panel(labels.ToImmutable(), figures.ToImmutable(), PanelHeading(shape, start, body, first)));
            }

            labels.Clear();
            figures.Clear();
        }

        foreach (ColumnLayout column in columns)
        {
            switch (column.Role)
            {
                case ColumnRole.Amount:
                    figures.Add(column);
                    break;
                case ColumnRole.LineNumber or ColumnRole.Ignored:
                    break;
                default:
                    if (figures.Count > 0)
                    {
                        Close();
                    }

                    labels.Add(column);
                    break;
            }
        }

        Close();
        return panels.DrainToImmutable();
    }

    private static string PanelHeading(TableShape shape, int start, int body, int column)
    {
        for (int r = start; r < body; r++)
        {
            if (shape.Cell(r, column) is { Text.Length: > 0 } cell)
            {
                return Phrase.Compact(cell.Text);
            }
        }

        return "";
    }
}
