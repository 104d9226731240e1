using System.Collections.Immutable;
using System.Globalization;
using Extractor.Documents;

namespace Extractor.Formats.Excel;

/// <summary>Gathers the cells of a worksheet, by 0-based row and column, into a grid; merged ranges become spans.</summary>
internal sealed class SheetGrid
{
    private const int MaxColumns = 1024;
    private const int MaxRows = 200_000;

    /// <summary>Merged ranges by their first cell.</summary>
    private readonly Dictionary<(int Row, int Column), (int High, int Wide)> spans = [];

    /// <summary>Merged ranges by each row they touch; what they cover is not printed.</summary>
    private readonly Dictionary<int, List<(int Top, int Left, int Right)>> covered = [];

    private readonly SortedDictionary<int, List<Cell>> rows = [];
    private readonly HashSet<int> hidden = [];

    private int beyond;
    private int uncomputed;

    public void Merge(int top, int left, int bottom, int right)
    {
        right = Math.Min(right, MaxColumns - 1);
        bottom = Math.Min(bottom, MaxRows - 1);
        if (top < 0 || left < 0 || bottom < top || right < left)
        {
            return;
        }

        spans[(top, left)] = (bottom - top + 1, right - left + 1);
        for (int row = top; row <= bottom; row++)
        {
            if (!covered.TryGetValue(row, out List<(int, int, int)>? ranges))
            {
                covered[row] = ranges = [];
            }

            ranges.Add((top, left, right));
        }
    }

    public void Hide(int row) => hidden.Add(row);

    /// <summary>Counts a formula that the file stores without its value.</summary>
    public void Uncomputed() => uncomputed++;

    /// <summary>Adds a printed cell; <paramref name="indent"/> is what its style indents, in letters.</summary>
    public void Add(int row, int column, string text, int indent)
    {
        if (row < 0 || row >= MaxRows || column < 0 || column >= MaxColumns)
        {
            beyond += text.Length > 0 ? 1 : 0;
            return;
        }

        (int high, int wide) = spans.GetValueOrDefault((row, column), (1, 1));
        string printed = text.Trim(' ', '\u3000', '\u00a0', '\r', '\n');
        if (IsCovered(row, column) || (printed.Length == 0 && high == 1 && wide == 1))
        {
            return;
        }

        if (!rows.TryGetValue(row, out List<Cell>? cells))
        {
            rows[row] = cells = [];
        }

        int spaces = text.Length - text.TrimStart(' ', '\u3000', '\u00a0').Length;
        cells.Add(new Cell(printed, column, wide, high) { Indent = indent + (spaces / 2) });
    }

    /// <summary>The grid down to the last row with text, or null where nothing is printed.</summary>
    public Grid? Build(string name, bool isHidden)
    {
        int last = rows.Where(r => r.Value.Exists(c => c.Text.Length > 0)).Select(r => r.Key).DefaultIfEmpty(-1).Last();
        if (last < 0)
        {
            return null;
        }

        var built = ImmutableArray.CreateBuilder<GridRow>(last + 1);
        for (int row = 0; row <= last; row++)
        {
            built.Add(new GridRow(rows.TryGetValue(row, out List<Cell>? cells) ? [.. cells.OrderBy(c => c.Column)] : [], Hidden: hidden.Contains(row)));
        }

        int width = rows.Values.SelectMany(r => r).Max(c => c.Column + c.ColumnSpan);
        return new Grid { Rows = built.MoveToImmutable(), ColumnCount = width, Name = name, Hidden = isHidden };
    }

    /// <summary>What of the sheet was not read.</summary>
    public IEnumerable<Diagnostic> Problems(string name)
    {
        if (beyond > 0)
        {
            yield return new Diagnostic(Severity.Warning, "sheet-cut", string.Create(CultureInfo.InvariantCulture, $"sheet {name}: found {beyond} cells beyond row {MaxRows} or column {MaxColumns}; they were not read"));
        }

        if (uncomputed > 0)
        {
            yield return new Diagnostic(Severity.Warning, "formula-without-value", string.Create(CultureInfo.InvariantCulture, $"sheet {name}: found {uncomputed} formulas without a stored value; open and save the workbook in a spreadsheet program to compute them"));
        }
    }

    private bool IsCovered(int row, int column) =>
        covered.TryGetValue(row, out List<(int Top, int Left, int Right)>? ranges) && ranges.Exists(r => r.Left <= column && column <= r.Right && (r.Top, r.Left) != (row, column));
}
