using Extractor.Documents;

namespace Extractor.Formats.Pdf;

/// <summary>A cell of a ruled table: the lattice rows and columns it covers.</summary>
internal sealed record LatticeCell(int Row, int Column, int RowSpan, int ColumnSpan, Box Box);

/// <summary>A ruled table: the positions of its rows and columns and the cells between the rules.</summary>
internal sealed class Lattice
{
    private const double Near = 2.6;
    private readonly int[,] owner;

    private Lattice(double[] xs, double[] ys, List<LatticeCell> cells, int[,] owner)
    {
        Xs = xs;
        Ys = ys;
        Cells = cells;
        this.owner = owner;
    }

    public double[] Xs { get; }

    public double[] Ys { get; }

    public List<LatticeCell> Cells { get; }

    public int RowCount => Ys.Length - 1;

    public int ColumnCount => Xs.Length - 1;

    public Box Box => new(Xs[0], Ys[0], Xs[^1], Ys[^1]);

    /// <summary>Index of the cell at a point, or -1 outside the table.</summary>
    public int CellAt(double x, double y)
    {
        int column = Interval(Xs, x), row = Interval(Ys, y);
        return column < 0 || row < 0 ? -1 : owner[row, column];
    }

    /// <summary>The ruled tables of a page, from the top down.</summary>
    public static List<Lattice> Find(List<Rule> rules)
    {
        List<Rule> merged = Merge(rules);
        var tables = new List<Lattice>();
        foreach (List<Rule> component in Components(merged))
        {
            if (Build(component) is { } table)
            {
                tables.Add(table);
            }
        }

        tables.Sort((a, b) => a.Ys[0].CompareTo(b.Ys[0]));
        return tables;
    }

    private static int Interval(double[] edges, double value)
    {
        if (value < edges[0] - 1 || value > edges[^1] + 1)
        {
            return -1;
        }

        int index = Array.BinarySearch(edges, value);
        index = index >= 0 ? index : ~index - 1;
        return Math.Clamp(index, 0, edges.Length - 2);
    }

    /// <summary>Pieces of one line, drawn cell by cell, become one rule.</summary>
    private static List<Rule> Merge(List<Rule> rules)
    {
        rules.Sort((a, b) => a.Horizontal != b.Horizontal ? (a.Horizontal ? -1 : 1) : Math.Abs(a.At - b.At) > 1e-9 ? a.At.CompareTo(b.At) : a.From.CompareTo(b.From));
        var merged = new List<Rule>();
        int start = 0;
        while (start < rules.Count)
        {
            int end = start + 1;
            while (end < rules.Count && rules[end].Horizontal == rules[start].Horizontal && rules[end].At - rules[end - 1].At < 1.2 && rules[end].At - rules[start].At < 2.4)
            {
                end++;
            }

            List<Rule> group = rules.GetRange(start, end - start);
            group.Sort((a, b) => a.From.CompareTo(b.From));
            double at = group.Sum(r => r.At * r.Length) / Math.Max(1e-6, group.Sum(r => r.Length));
            Rule current = group[0];
            foreach (Rule rule in group.Skip(1))
            {
                if (rule.From <= current.To + Near)
                {
                    current = current with { To = Math.Max(current.To, rule.To) };
                }
                else
                {
                    merged.Add(current with { At = at });
                    current = rule;
                }
            }

            merged.Add(current with { At = at });
            start = end;
        }

        merged.RemoveAll(r => r.Length < 4);
        return merged;
    }

    private static List<List<Rule>> Components(List<Rule> rules)
    {
        int[] parent = [.. Enumerable.Range(0, rules.Count)];
        int Root(int i)
        {
            while (parent[i] != i)
            {
                i = parent[i] = parent[parent[i]];
            }

            return i;
        }

        int firstVertical = rules.FindIndex(r => !r.Horizontal);
        for (int h = 0; firstVertical >= 0 && h < firstVertical; h++)
        {
            for (int v = firstVertical; v < rules.Count; v++)
            {
                Rule a = rules[h], b = rules[v];
                if (b.At >= a.From - Near && b.At <= a.To + Near && a.At >= b.From - Near && a.At <= b.To + Near)
                {
                    parent[Root(h)] = Root(v);
                }
            }
        }

        return [.. Enumerable.Range(0, rules.Count).GroupBy(Root).Where(g => g.Count() >= 4).Select(g => g.Select(i => rules[i]).ToList())];
    }

    private static Lattice? Build(List<Rule> rules)
    {
        List<Rule> horizontal = rules.FindAll(r => r.Horizontal), vertical = rules.FindAll(r => !r.Horizontal);
        double left = Math.Min(horizontal.Min(r => r.From), vertical.Min(r => r.At)), right = Math.Max(horizontal.Max(r => r.To), vertical.Max(r => r.At));
        double top = Math.Min(vertical.Min(r => r.From), horizontal.Min(r => r.At)), bottom = Math.Max(vertical.Max(r => r.To), horizontal.Max(r => r.At));
        double[] xs = Edges(vertical, left, right), ys = Edges(horizontal, top, bottom);
        if (xs.Length < 3 || ys.Length < 2)
        {
            return null;
        }

        int rows = ys.Length - 1, columns = xs.Length - 1;
        int[,] owner = new int[rows, columns];
        var cells = new List<LatticeCell>();
        bool[,] taken = new bool[rows, columns];
        for (int r = 0; r < rows; r++)
        {
            for (int c = 0; c < columns; c++)
            {
                if (!taken[r, c])
                {
                    (int high, int wide) = Extent(horizontal, vertical, xs, ys, taken, r, c);
                    for (int i = r; i < r + high; i++)
                    {
                        for (int j = c; j < c + wide; j++)
                        {
                            taken[i, j] = true;
                            owner[i, j] = cells.Count;
                        }
                    }

                    cells.Add(new LatticeCell(r, c, high, wide, new Box(xs[c], ys[r], xs[c + wide], ys[r + high])));
                }
            }
        }

        return new Lattice(xs, ys, cells, owner);
    }

    /// <summary>A cell grows right and down until a rule stops it.</summary>
    private static (int High, int Wide) Extent(List<Rule> horizontal, List<Rule> vertical, double[] xs, double[] ys, bool[,] taken, int r, int c)
    {
        int wide = 1, high = 1;
        while (c + wide < xs.Length - 1 && !taken[r, c + wide] && !Covers(vertical, xs[c + wide], ys[r], ys[r + 1]))
        {
            wide++;
        }

        while (r + high < ys.Length - 1 && Enumerable.Range(c, wide).All(j => !taken[r + high, j] && !Covers(horizontal, ys[r + high], xs[j], xs[j + 1]))
            && Enumerable.Range(c + 1, wide - 1).All(j => !Covers(vertical, xs[j], ys[r + high], ys[r + high + 1])))
        {
            high++;
        }

        return (high, wide);
    }

    private static bool Covers(List<Rule> rules, double at, double from, double to)
    {
        double covered = 0;
        foreach (Rule rule in rules)
        {
            if (Math.Abs(rule.At - at) < Near)
            {
                covered += Math.Max(0, Math.Min(rule.To, to) - Math.Max(rule.From, from));
            }
        }

        return covered > 0.55 * (to - from);
    }

    private static double[] Edges(List<Rule> rules, double low, double high)
    {
        var found = new List<double>();
        foreach (double at in rules.Select(r => r.At).Append(low).Append(high).Order())
        {
            if (found.Count == 0 || at - found[^1] > Near)
            {
                found.Add(at);
            }
        }

        return [.. found];
    }
}
