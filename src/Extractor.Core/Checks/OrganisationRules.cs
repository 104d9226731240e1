using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Accounting;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>Family O: units, posts and staff, vehicles.</summary>
internal static partial class OrganisationRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new("O1", "下属单位数各处一致，等于各类之和与名单之数", "Subordinate units: the same count everywhere, equal to its parts and to the list", Severity.Error, "文字", [], ledger => Counts(ledger, Identities.Units).Concat(Repetitions.Of(ledger, "O1")).Concat(Lists(ledger)).Concat(Scopes(ledger))),
        new("O2", "编制、在职、退休人数各项相加，在职不超过编制", "Posts and staff: parts add up; staff ≤ posts", Severity.Error, "文字", [], ledger => Counts(ledger, Identities.Staff).Concat(Repetitions.Of(ledger, "O2")).Concat(Overstaffed(ledger))),
        new("O3", "没有车就没有运行费，有运行费就有车；车辆数等于各类之和", "No vehicles, no running cost, and the other way round; vehicles add up", Severity.Warning, "文字与表", [], ledger => Vehicles(ledger).Concat(Counts(ledger, Identities.Vehicles))),
    ];

    /// <summary>A count and its parts in one paragraph; parts not named count nothing only where the named ones add up.</summary>
    private static IEnumerable<Finding> Counts(Ledger ledger, ImmutableArray<Identity> identities)
    {
        foreach (IGrouping<int?, LineItem> paragraph in ledger.Report.LineItems.Where(i => i.Metric == Metric.Count).GroupBy(i => i.Source.Block))
        {
            LineItem[] place = [.. paragraph.DistinctBy(Dimensions.Of)];
            foreach (Identity identity in identities)
            {
                foreach (LineItem whole in place.Where(i => i.Concept == identity.Whole))
                {
                    LineItem[] same = [.. place.Where(i => i.Year == whole.Year && i.Phase == whole.Phase)];
                    if (Identities.Apply(identity, whole.Fund, same) is { } equation)
                    {
                        bool partial = equation.Right.Length < identity.Parts.Length && equation.Difference > 0 || (identity == Identities.Units[0] && equation.Difference == -1);
                        yield return partial ? Finding.Missing($"{Arithmetic.Name(whole)}的其余各类", $"the other parts of {Arithmetic.Name(whole)}", [.. equation.Items]) : Finding.Of(equation);
                    }
                }
            }
        }
    }

    /// <summary>编制范围的单位包括：a、b、c: as many names as units are stated in the section.</summary>
    private static IEnumerable<Finding> Lists(Ledger ledger)
    {
        foreach (ReportParagraph paragraph in ledger.Body)
        {
            if (UnitList().Match(paragraph.Text) is not { Success: true } list
                || ledger.Narrative.LastOrDefault(i => i.Concept == "unit.subordinate" && i.Source.Section == paragraph.Section && i.Source.Block <= paragraph.Block) is not { } stated)
            {
                continue;
            }

            string words = list.Groups["names"].Value.Trim();
            string[] names = words is "无" ? [] : [.. words.Split('、').Select(n => n.Trim()).Where(n => n.Length > 1)];
            yield return names.Length == stated.Value || names.Length == stated.Value + 1
                ? Finding.Passed("名单之数与所述单位数一致", "the list is as long as stated", stated)
                : Finding.Failed($"所述下属单位 {stated.Printed} 个，名单列出 {names.Length} 个：{words}", $"{stated.Printed} subordinate units are stated, {names.Length} are listed: {words}", Ledger.Place(paragraph, list.Index, list.Length), stated) with { Severity = Severity.Warning };
        }
    }

    /// <summary>Two lists of the units in scope, one of them 无.</summary>
    private static IEnumerable<Finding> Scopes(Ledger ledger)
    {
        (ReportParagraph Paragraph, Match Match, string Names)[] scopes = [.. ledger.Body.SelectMany(p => ScopeList().Matches(p.Text).Select(m => (p, m, m.Groups["names"].Value.Trim())))];
        (ReportParagraph Paragraph, Match Match, string Names) none = Array.Find(scopes, s => s.Names == "无"), some = Array.Find(scopes, s => s.Names != "无");
        if (none.Match is not null && some.Match is not null)
        {
            yield return Finding.Failed($"纳入编制范围的单位：一处写“无”，一处写“{some.Names}”", $"units in scope: none in one place, {some.Names} in another", Ledger.Place(some.Paragraph, some.Match.Index, some.Match.Length)) with { Severity = Severity.Warning };
        }
    }

    private static IEnumerable<Finding> Overstaffed(Ledger ledger)
    {
        foreach (IGrouping<int?, LineItem> paragraph in ledger.Narrative.Where(i => i.Concept is "staff.establishment" or "staff.actual").GroupBy(i => i.Source.Block))
        {
            if (paragraph.FirstOrDefault(i => i.Concept == "staff.establishment") is { } posts && paragraph.FirstOrDefault(i => i.Concept == "staff.actual") is { } staff)
            {
                yield return Finding.Of(new Equation([staff], [posts], Relation.AtMost)) with { Severity = Severity.Warning };
            }
        }
    }

    private static IEnumerable<Finding> Vehicles(Ledger ledger)
    {
        LineItem? owned = Count(ledger, "vehicles.owned") ?? Count(ledger, "asset.vehicles");
        LineItem? cost = ledger.Amount("three-public.vehicles.operation", Fund.Fiscal, ledger.OwnPhase) ?? ledger.Amount("three-public.vehicles.operation", Fund.General, ledger.OwnPhase);
        if (owned is null || cost is null)
        {
            yield break;
        }

        yield return owned.Value == 0 && cost.Value > 0
            ? Finding.Failed($"没有公务用车，却有 {Arithmetic.Of(cost)}", $"no vehicles are held, yet {Arithmetic.Of(cost)}", null, owned, cost)
            : owned.Value > 0 && cost.Value == 0
            ? Finding.Failed($"有公务用车 {owned.Printed} 辆，运行维护费为 0", $"{owned.Printed} vehicles are held and running them costs nothing", null, owned, cost) with { Severity = Severity.Info }
            : Finding.Passed("车辆与运行费相符", "vehicles and running cost fit", owned, cost);
    }

    private static LineItem? Count(Ledger ledger, string concept) => ledger.Report.LineItems.FirstOrDefault(i => i.Concept == concept && i.Metric == Metric.Count && i.Year == ledger.Year);

    [GeneratedRegex(@"(?:编制|汇编|编报)范围的[^。：]{0,20}[：:]\s*(?<names>[^。；，]{1,200})")]
    private static partial Regex ScopeList();

    [GeneratedRegex(@"(?:编制|汇编|编报)范围的[^。：]{0,16}(?:单位|部门)[^。：]{0,6}(?:包括|有)[：:]\s*(?<names>[^。；\d]{1,300})[。]?$")]
    private static partial Regex UnitList();
}
