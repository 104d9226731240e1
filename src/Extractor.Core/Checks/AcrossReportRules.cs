using System.Collections.Immutable;
using Extractor.Accounting;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>Family Y: the reports of one department, of several years and kinds, against each other.</summary>
internal static class AcrossReportRules
{
    private static readonly string[] Compared = ["expenditure.current", "revenue.current", "expenditure.basic", "expenditure.project", "three-public.total", "three-public.reception", "three-public.vehicles", "three-public.abroad", "operating-cost", "revenue.total", "expenditure.total"];

    public static ImmutableArray<RuleDescription> Descriptions { get; } =
    [
        new("Y1", "本年年初结转＝上年年末结转", "Opening balance of a year = closing balance of the year before", Severity.Warning, "两年决算"),
        new("Y2", "本年所述上年数＝上年报告所载", "A prior-year figure stated this year = what that year's report said", Severity.Warning, "两年报告"),
        new("Y3", "决算中的年初预算＝预算报告所载", "The budget in the final account = the budget report's figure", Severity.Warning, "预算与决算"),
        new("Y4", "部门数不小于所属单位数之和（内部转移除外）", "Department = sum of its units, internal transfers apart", Severity.Warning, "部门与单位"),
        new("Y5", "重新公布的报告变动了哪些数字", "A report published again: what changed", Severity.Info, "同一报告两次公布"),
    ];

    /// <summary>All findings over the reports of one department, by rule. Order of the reports does not matter.</summary>
    public static IEnumerable<(string Rule, Finding Finding)> Find(IReadOnlyList<Report> reports)
    {
        Ledger[] ledgers = [.. reports.Where(r => r.Profile.Year is not null).OrderBy(r => r.Profile.Year).ThenBy(r => r.Profile.Kind).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => new Ledger(r))];
        foreach (Ledger later in ledgers)
        {
            foreach (Ledger earlier in ledgers.Where(l => !ReferenceEquals(l, later)))
            {
                foreach ((string Rule, Finding Finding) found in Pair(earlier, later))
                {
                    yield return found;
                }
            }
        }

        foreach (IGrouping<(int, ReportKind), Ledger> year in ledgers.GroupBy(l => (l.Year, l.Report.Profile.Kind)))
        {
            foreach (Finding finding in Units([.. year]))
            {
                yield return ("Y4", finding);
            }
        }
    }

    private static IEnumerable<(string Rule, Finding Finding)> Pair(Ledger earlier, Ledger later)
    {
        bool sameKind = earlier.Report.Profile.Kind == later.Report.Profile.Kind, sameScope = SameScope(earlier, later);
        if (sameScope && sameKind && earlier.Year == later.Year - 1)
        {
            return (later.IsFinalAccount ? Balances(earlier, later).Select(f => ("Y1", f)) : []).Concat(Stated(earlier, later, later.Year - 1).Select(f => ("Y2", f)));
        }

        if (sameScope && later.IsFinalAccount && earlier.Report.Profile.Kind == ReportKind.Budget && earlier.Year == later.Year)
        {
            return Stated(earlier, later, later.Year).Select(f => ("Y3", f));
        }

        bool again = sameScope && sameKind && earlier.Year == later.Year && string.CompareOrdinal(earlier.Report.Id, later.Report.Id) < 0;
        return again ? Changed(earlier, later).Select(f => ("Y5", f)) : [];
    }

    private static bool SameScope(Ledger a, Ledger b) => a.Report.Profile.Scope == b.Report.Profile.Scope || a.Report.Profile.Scope == Scope.Unknown || b.Report.Profile.Scope == Scope.Unknown;

    private static IEnumerable<Finding> Balances(Ledger earlier, Ledger later)
    {
        foreach (Fund fund in (Fund[])[Fund.All, Fund.Fiscal])
        {
            LineItem? opening = later.Amount("balance.opening", fund, Phase.Actual), closing = earlier.Amount("balance.closing", fund, Phase.Actual);
            if (opening is not null && closing is not null)
            {
                yield return Same(opening, later, closing, earlier);
            }
        }
    }

    /// <summary>What the later report states of the earlier one's year and phase, against the earlier report.</summary>
    private static IEnumerable<Finding> Stated(Ledger earlier, Ledger later, int year)
    {
        Phase phase = earlier.OwnPhase;
        return from concept in Compared
               from fund in (Fund[])[Fund.All, Fund.Fiscal, Fund.General]
               let told = later.Amount(concept, fund, phase, year)
               let own = earlier.Amount(concept, fund, phase, year)
               where told is not null && own is not null
               select Same(told, later, own, earlier);
    }

    private static IEnumerable<Finding> Changed(Ledger first, Ledger second) =>
        from item in first.Report.LineItems
        where item.Statement != Statement.Narrative && item.BudgetUnit.Length == 0 && item.GovernmentEconomic.Length == 0
        let again = second.All(Dimensions.Of(item)).FirstOrDefault(i => i.Statement == item.Statement)
        where again is not null
        select Same(again, second, item, first);

    private static IEnumerable<Finding> Units(ImmutableArray<Ledger> ledgers)
    {
        Ledger? department = ledgers.FirstOrDefault(l => l.Report.Profile.Scope == Scope.Department);
        ImmutableArray<Ledger> units = [.. ledgers.Where(l => l.Report.Profile.Scope == Scope.Unit)];
        if (department is null || units.IsEmpty || department.Amount("expenditure.current", Fund.All, department.OwnPhase) is not { } whole)
        {
            yield break;
        }

        // Files of one report state one figure; two units do not spend the same to the last digit.
        ImmutableArray<LineItem> parts = [.. units.Select(u => u.Amount("expenditure.current", Fund.All, u.OwnPhase)).OfType<LineItem>().DistinctBy(i => i.Value)];
        if (!parts.IsEmpty)
        {
            yield return Finding.Of(new Equation(parts, [whole], Relation.AtMost));
        }
    }

    private static Finding Same(LineItem a, Ledger reportOfA, LineItem b, Ledger reportOfB)
    {
        Finding finding = Finding.Of(new Equation([a], [b], Relation.Same));
        string unit = Arithmetic.Unit([a, b]), name = Arithmetic.Name(a);
        return finding with
        {
            Chinese = $"{name}：{reportOfA.Report.Source.Name} 写 {Arithmetic.Number(a.Value, unit)}，{reportOfB.Report.Source.Name} 写 {Arithmetic.Number(b.Value, unit)}（{unit}）",
            English = $"{name}: {Arithmetic.Number(a.Value, unit)} in {reportOfA.Report.Source.Name}, {Arithmetic.Number(b.Value, unit)} in {reportOfB.Report.Source.Name} ({unit})",
        };
    }
}
