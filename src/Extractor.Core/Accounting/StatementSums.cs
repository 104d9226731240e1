using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Extractor.Reports;

namespace Extractor.Accounting;

/// <summary>The equations within one statement.</summary>
public static class StatementSums
{
    private static readonly ImmutableArray<Identity> InRows =
        [Identities.Kinds, Identities.Basic, Identities.Sources, Identities.RevenueTotal, .. Identities.ThreePublic, .. Identities.Procurement];

    /// <summary>The identities along each row: 合计 = 基本 + 项目, 财政拨款 = Σ funds, …</summary>
    public static IEnumerable<Equation> Rows(IReadOnlyCollection<LineItem> statement)
    {
        Identity[] printed = [.. Printed(InRows, statement)];
        return Places(statement, byRow: true).SelectMany(place => Apply(printed, place).Concat(Funds(place)));
    }

    /// <summary>The identities among the totals of a two-sided statement, fund by fund.</summary>
    public static IEnumerable<Equation> Totals(IReadOnlyCollection<LineItem> statement)
    {
        Identity[] printed = [.. Printed([Identities.RevenueTotal, Identities.ExpenditureTotal, Identities.Sources, .. Identities.ThreePublic], statement)];
        return Places(statement.Where(i => i.Function.Length == 0 && i.Economic.Length == 0), byRow: false).SelectMany(place => Apply(printed, place).Concat(BothTotals(place)));
    }

    private static IEnumerable<Equation> Apply(IEnumerable<Identity> identities, List<LineItem> place)
    {
        foreach (Identity identity in identities)
        {
            foreach (Fund fund in place.Where(i => i.Concept == identity.Whole).Select(i => i.Fund).Distinct())
            {
                if ((identity.Fund is null || identity.Fund == fund) && Identities.Apply(identity, fund, place) is { } equation)
                {
                    yield return !equation.Holds && identity == Identities.Kinds && Identities.Apply(Identities.KindsWithinProject, fund, place) is { Holds: true } within ? within : equation;
                }
            }
        }
    }

    /// <summary>A blank part counts nothing only where the statement has a column for it: one part alone makes no whole.</summary>
    private static IEnumerable<Identity> Printed(IEnumerable<Identity> identities, IReadOnlyCollection<LineItem> statement)
    {
        HashSet<string> concepts = [.. statement.Select(i => i.Concept)];
        return identities.Where(identity => identity.Parts.Select(p => p.Split(':')[0]).Distinct().Count(concepts.Contains) > 1 || identity == Identities.Sources);
    }

    private static IEnumerable<Equation> Funds(List<LineItem> place) =>
        place.Where(i => i.Fund == Fund.Fiscal).Select(i => i.Concept).Distinct().Select(c => Identities.ApplyFunds(c, place)).OfType<Equation>();

    /// <summary>收入总计 = 支出总计.</summary>
    private static IEnumerable<Equation> BothTotals(List<LineItem> place) =>
        from revenue in place
        where revenue.Concept == "revenue.total"
        from expenditure in place
        where expenditure.Concept == "expenditure.total" && expenditure.Fund == revenue.Fund
        select new Equation([revenue], [expenditure], Relation.Same);

    /// <summary>Figures that are of one account, year and phase; <paramref name="byRow"/> also of one printed row.</summary>
    private static IEnumerable<List<LineItem>> Places(IEnumerable<LineItem> statement, bool byRow)
    {
        var places = new Dictionary<(int?, int?, string, string, string, string, string, int, Phase), List<LineItem>>();
        foreach (LineItem item in statement.Where(i => i.Metric is Metric.Amount or Metric.Count))
        {
            int? block = byRow ? item.Source.Block : null, row = byRow ? item.Source.Row : null;
            var key = (block, row, item.Function, item.Economic, item.Project, byRow ? "" : item.BudgetUnit, item.GovernmentEconomic, item.Year, item.Phase);
            ref List<LineItem>? place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, key, out _);
            (place ??= []).Add(item);
        }

        return places.Values.Where(p => p.Count > 1);
    }
}
