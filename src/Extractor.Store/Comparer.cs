using System.Collections.Immutable;
using System.Globalization;
using Extractor.Reports;

namespace Extractor.Store;

/// <summary>
/// Puts figures of many reports beside each other. For each department and year one figure is chosen: of the basis that most
/// departments and years have, out of a statement rather than a sentence, out of that year's own report rather than a later one.
/// </summary>
public static class Comparer
{
    /// <summary>Compares over the newest versions of the stored reports.</summary>
    public static Comparison Compare(this ReportStore store, ComparisonQuery query)
    {
        List<StoredFigure> figures = [.. store.Figures(new ItemQuery
        {
            Concept = query.Concept, Function = query.Function, Economic = query.Economic, Department = query.Department, Region = query.Region,
            Year = query.Years.Length == 1 ? query.Years[0] : null, Fund = query.Fund, Phase = query.Phase, Metric = query.Metric, NewestOnly = true,
        }).Where(f => Fits(f, query))];
        ImmutableArray<int> years = [.. figures.Select(f => f.Year).Distinct().Order()];
        List<Choice> choices = Choose(figures);
        Basis? basis = choices.CountBy(c => c.Basis).OrderByDescending(c => c.Value).ThenBy(c => Order(c.Key)).Select(c => c.Key).FirstOrDefault();
        if (query.Rows != ComparisonRows.Department)
        {
            choices.RemoveAll(c => c.Basis != basis);
        }

        List<ComparisonRow> rows = [.. choices.GroupBy(c => RowOf(c, query.Rows)).Select(g => Row(g.Key, [.. g], years, query.Rows))];
        return new Comparison(years, basis, Ranked(rows), Reservations(choices, basis, years, query.Rows));
    }

    /// <summary>The figure that stands for a department, year and functional code.</summary>
    private sealed record Choice(string Department, StoredFigure Figure, Basis Basis);

    private static bool Fits(StoredFigure figure, ComparisonQuery query) =>
        figure is { BudgetUnit: "", GovernmentEconomic: "", Project: "" } && figure.Report.Department.Length > 0
        && figure.Economic == query.Economic
        && (query.Rows == ComparisonRows.Function ? figure.Function.Length == (query.Function.Length == 0 ? 3 : query.Function.Length + 2) : figure.Function == query.Function)
        && (query.Years.IsEmpty || query.Years.Contains(figure.Year))
        && (query.Scope is null || figure.Report.Scope == query.Scope);

    private static List<Choice> Choose(List<StoredFigure> figures)
    {
        Dictionary<int, string> keys = figures.Select(f => f.Report).DistinctBy(r => r.Number).ToDictionary(r => r.Number, r => ReportSeries.DepartmentKey(r.RegionCode, r.Region, r.Department));
        var cells = figures.GroupBy(f => (Department: keys[f.Report.Number], f.Year, f.Function))
            .Select(g => (g.Key, Figures: g.ToList())).ToList();
        List<Basis> common = [.. cells.SelectMany(c => c.Figures.Select(BasisOf).Distinct()).CountBy(b => b)
            .OrderByDescending(b => b.Value).ThenBy(b => Order(b.Key)).Select(b => b.Key)];
        return [.. cells.Select(cell =>
        {
            StoredFigure best = cell.Figures.OrderBy(f => common.IndexOf(BasisOf(f))).ThenBy(f => f.Statement == Statement.Narrative)
                .ThenBy(f => f.Report.Year != f.Year).ThenBy(f => f.Report.Number).ThenBy(f => f.Ordinal).First();
            return new Choice(cell.Key.Department, best, BasisOf(best));
        })];
    }

    private static Basis BasisOf(StoredFigure figure) => new(figure.Fund, figure.Phase, figure.Report.Scope);

    /// <summary>Where two bases are as common: actual before budget, all money before a part of it.</summary>
    private static int Order(Basis basis) => ((2 - (int)basis.Phase) * 100) + ((int)basis.Fund * 10) + (int)basis.Scope;

    private static (string Key, string Name, string RegionCode) RowOf(Choice choice, ComparisonRows rows)
    {
        StoredReport report = choice.Figure.Report;
        return rows switch
        {
            ComparisonRows.Region => (report.RegionCode, report.Region, report.RegionCode),
            ComparisonRows.Function => (choice.Figure.Function, Reference.Classification.Function.Get(choice.Figure.Function, choice.Figure.Year)?.Name ?? "", ""),
            _ => (choice.Department, report.Department, report.RegionCode),
        };
    }

    private static ComparisonRow Row((string Key, string Name, string RegionCode) head, List<Choice> choices, ImmutableArray<int> years, ComparisonRows rows)
    {
        ImmutableArray<ComparisonCell?> cells = [.. years.Select(year =>
        {
            List<Choice> here = choices.FindAll(c => c.Figure.Year == year);
            return here.Count == 0 ? null : new ComparisonCell(here.Sum(c => c.Figure.Value), here[0].Basis, [.. here.Select(c => c.Figure)]);
        })];
        ComparisonCell[] known = [.. cells.OfType<ComparisonCell>()];
        decimal? change = known.Length > 1 && known[0].Basis == known[^1].Basis ? known[^1].Value - known[0].Value : null;
        decimal? rate = change is { } difference && known[0].Value != 0 ? difference / Math.Abs(known[0].Value) * 100 : null;
        string name = rows == ComparisonRows.Department ? choices.OrderByDescending(c => c.Figure.Report.Year).First().Figure.Report.Department : head.Name;
        return new ComparisonRow(head.Key, name, head.RegionCode, cells, change, rate, null, null);
    }

    private static ImmutableArray<ComparisonRow> Ranked(List<ComparisonRow> rows)
    {
        decimal? sum = rows.Sum(r => r.Cells[^1]?.Value);
        List<ComparisonRow> ordered = [.. rows.OrderByDescending(r => r.Cells[^1]?.Value ?? decimal.MinValue).ThenBy(r => r.Key, StringComparer.Ordinal)];
        var ranked = ImmutableArray.CreateBuilder<ComparisonRow>(ordered.Count);
        foreach (ComparisonRow row in ordered)
        {
            bool tie = ranked.Count > 0 && row.Cells[^1]?.Value == ranked[^1].Cells[^1]?.Value;
            ranked.Add(row.Cells[^1] is not { } last ? row : row with { Rank = tie ? ranked[^1].Rank : ranked.Count + 1, Share = sum > 0 ? last.Value / sum * 100 : null });
        }

        return ranked.MoveToImmutable();
    }

    private static ImmutableArray<string> Reservations(List<Choice> choices, Basis? basis, ImmutableArray<int> years, ComparisonRows rows)
    {
        var reservations = ImmutableArray.CreateBuilder<string>();
        void Mixed<T>(string what, Func<Basis, T> of)
            where T : struct, Enum
        {
            foreach (var other in choices.CountBy(c => of(c.Basis)).Where(c => !c.Key.Equals(of(basis!))).OrderBy(c => c.Key))
            {
                reservations.Add(string.Create(CultureInfo.InvariantCulture, $"{what}: {other.Value} of {choices.Count} figures are {Words.Of(other.Key)}, the table is {Words.Of(of(basis!))}"));
            }
        }

        if (basis is null)
        {
            return [];
        }

        Mixed("fund", b => b.Fund);
        Mixed("phase", b => b.Phase);
        Mixed("scope", b => b.Scope);
        int contradicted = choices.Count(c => c.Figure.Verification == Verification.Contradicted);
        if (contradicted > 0)
        {
            reservations.Add(string.Create(CultureInfo.InvariantCulture, $"contradicted: {contradicted} of {choices.Count} figures disagree with another statement of their own report"));
        }

        int[] departments = [.. years.Select(y => choices.Where(c => c.Figure.Year == y).Select(c => c.Department).Distinct().Count())];
        if (rows != ComparisonRows.Department && departments.Distinct().Count() > 1)
        {
            reservations.Add($"departments: the sums are over {string.Join(", ", years.Zip(departments, (y, n) => string.Create(CultureInfo.InvariantCulture, $"{n} in {y}")))}");
        }

        return reservations.ToImmutable();
    }
}
