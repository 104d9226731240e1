using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>N9: what the text says is not there, or is, against the figures.</summary>
internal static partial class ClaimRules
{
    private sealed record Claim(Regex Words, ImmutableArray<string> Concepts, Fund? Fund);

    private static readonly ImmutableArray<Claim> Claims =
    [
        new(NoProcurement(), ["procurement.total"], null),
        new(NoVehicles(), ["vehicles.owned", "asset.vehicles", "three-public.vehicles.operation"], null),
        new(NoAbroad(), ["three-public.abroad", "abroad.groups"], null),
        new(NoReception(), ["three-public.reception", "reception.domestic.batches"], null),
        new(NoBalance(), ["balance.closing"], Fund.All),
        new(NoGovernmentFund(), ["expenditure.current"], Fund.GovernmentFund),
        new(NoStateCapital(), ["expenditure.current"], Fund.StateCapital),
    ];

    public static IEnumerable<Finding> Find(Ledger ledger) => Denials(ledger).Concat(Purchases(ledger)).Concat(SpecialBudgets(ledger)).Concat(Purposes(ledger)).Concat(Lists(ledger));

    private static IEnumerable<Finding> Denials(Ledger ledger)
    {
        foreach ((ReportParagraph paragraph, Claim claim, Match match) in Matches(ledger))
        {
            LineItem? against = ledger.Report.LineItems.FirstOrDefault(i => i.Value > 0 && i.Metric is (Metric.Amount or Metric.Count) && i.Year == ledger.Year && i.Phase == ledger.OwnPhase
                && claim.Concepts.Contains(i.Concept) && (claim.Fund is null || i.Fund == claim.Fund) && i is { Function: "", Economic: "", Project: "" });
            yield return against is null
                ? Finding.Passed($"“{match.Value}”与数字不矛盾", $"“{match.Value}” agrees with the figures")
                : Finding.Failed($"文字说“{match.Value}”，但 {Arithmetic.Of(against)}", $"the text says “{match.Value}”, yet {Arithmetic.Of(against)}", Ledger.Place(paragraph, match.Index, match.Length), against);
        }
    }

    private static IEnumerable<(ReportParagraph Paragraph, Claim Claim, Match Match)> Matches(Ledger ledger) =>
        from paragraph in ledger.Body
        where IsAboutFigures(ledger, paragraph)
        from claim in Claims
        let match = claim.Words.Match(paragraph.Text)
        where match.Success && !OtherYear().IsMatch(paragraph.Text[Math.Max(0, match.Index - 12)..match.Index])
        select (paragraph, claim, match);

    private static bool IsAboutFigures(Ledger ledger, ReportParagraph paragraph) => ledger.Canonical(paragraph.Section) is not ("glossary" or "duties" or "key-work");

    /// <summary>未发生政府采购, yet a purchase is named with its amount elsewhere.</summary>
    private static IEnumerable<Finding> Purchases(Ledger ledger)
    {
        if (!Matches(ledger).Any(m => m.Claim.Concepts[0] == "procurement.total"))
        {
            yield break;
        }

        foreach (ReportParagraph paragraph in ledger.Body.Where(p => IsAboutFigures(ledger, p)))
        {
            if (Purchase().Match(paragraph.Text) is { Success: true } match)
            {
                yield return Finding.Failed($"文字说未发生政府采购，但又写“{match.Value}”", $"the text denies any procurement, yet names a purchase: {match.Value}", Ledger.Place(paragraph, match.Index, match.Length));
                yield break;
            }
        }
    }

    private static IEnumerable<Finding> SpecialBudgets(Ledger ledger)
    {
        foreach (ReportParagraph paragraph in ledger.Body)
        {
            if (NoSpecialBudget().Match(paragraph.Text) is { Success: true } match && ledger.Narrative.FirstOrDefault(i => i.Concept == "performance.score.project" && i.Source.Quote?.Contains("专项预算", StringComparison.Ordinal) == true) is { } score)
            {
                yield return Finding.Failed($"文字说“{match.Value}”，但有专项预算项目得分：{score.Project} {score.Printed} 分", $"the text denies special budgets, yet one is scored: {score.Project} {score.Printed}", Ledger.Place(paragraph, match.Index, match.Length), score) with { Severity = Severity.Warning };
            }
        }
    }

    /// <summary>X（项）…主要用于…基本支出, yet the statement has the item as project expenditure alone.</summary>
    private static IEnumerable<Finding> Purposes(Ledger ledger)
    {
        LineItem? Row(string concept, string code) => ledger.All(new Dimensions(concept, Fund.General, code, "", "", ledger.Year, ledger.OwnPhase, Metric.Amount)).FirstOrDefault(i => i.Statement != Statement.Narrative);
        foreach (ReportParagraph paragraph in ledger.Body.Where(p => ForBasic().IsMatch(p.Text) && IsAboutFigures(ledger, p)))
        {
            if (TextRules.Items(paragraph.Text, ledger.Year).Take(2).ToArray() is [var (_, code)] && Row("expenditure.project", code) is { Value: > 0 } project)
            {
                Match words = ForBasic().Match(paragraph.Text);
                yield return Row("expenditure.basic", code) is { Value: > 0 }
                    ? Finding.Passed("文字所说的用途与表一致", "the purpose told agrees with the statement")
                    : Finding.Failed($"文字说 {code} {words.Value}，表中全部是 {Arithmetic.Of(project)}", $"the text says that {code} is basic expenditure, the statement has all of it as {Arithmetic.Of(project)}", Ledger.Place(paragraph, words.Index, words.Length), project) with { Severity = Severity.Warning };
            }
        }
    }

    /// <summary>人员经费主要包括：a、b、c: each account named has a figure in the statement of basic expenditure.</summary>
    private static IEnumerable<Finding> Lists(Ledger ledger)
    {
        Dictionary<string, LineItem> rows = ledger.Of(Statement.GeneralBasic).SelectMany(t => t.Items).Where(i => i.Economic.Length == 5 && i.Phase == ledger.OwnPhase && i.Year == ledger.Year)
            .GroupBy(i => i.Economic).ToDictionary(g => g.Key, g => g.First());
        if (rows.Count < 5 || !ledger.IsFinalAccount)
        {
            yield break;
        }

        foreach (ReportParagraph paragraph in ledger.Body.Where(p => p.Text.Contains("经费", StringComparison.Ordinal) && ledger.IsWithin(p.Section, "general-basic")))
        {
            foreach (Match list in Listed().Matches(paragraph.Text))
            {
                string[] names = [.. list.Groups["names"].Value.Split('、', '，').Select(n => n.Trim()).Where(n => n.Length > 1 && !n.Any(char.IsAsciiDigit))];
                (string Name, string Code)[] accounts = [.. names.Select(n => (n, Classification.Economic.Find(n, ledger.Year) is { Match: NameMatch.Exact } found ? found.Code.Code : "")).Where(a => a.Item2.Length == 5)];
                string[] missing = [.. accounts.Where(a => !rows.TryGetValue(a.Code, out LineItem? row) || row.Value == 0).Select(a => a.Name)];
                if (accounts.Length > 0)
                {
                    yield return missing.Length == 0
                        ? Finding.Passed("文字所列经费科目在基本支出表中都有数", "every account named has a figure in the statement")
                        : Finding.Failed($"文字说经费“主要包括”{string.Join("、", missing)}，基本支出表中这 {missing.Length} 项没有数", $"{missing.Length} accounts named as spent have no figure in the statement: {string.Join("、", missing)}", Ledger.Place(paragraph, list.Index, list.Length)) with { Severity = Severity.Warning };
                }
            }
        }
    }

    [GeneratedRegex("(?:未|没有)发生(?:政府)?采购(?:支出)?|无政府采购(?:支出|预算|项目|事项|活动)?(?=[。，；]|$)")]
    private static partial Regex NoProcurement();

    [GeneratedRegex("(?:本(?:单位|部门)|我(?:单位|部门|局))?(?:无|没有)公务用车(?:辆)?(?=[。，；]|$)")]
    private static partial Regex NoVehicles();

    [GeneratedRegex("(?:未|没有)(?:发生|安排|组织)因公出国|无因公出国（境）(?:费|支出|经费)?(?=[。，；]|$)")]
    private static partial Regex NoAbroad();

    [GeneratedRegex("(?:未|没有)发生公务接待|无公务接待(?:费|支出|活动)?(?=[。，；]|$)")]
    private static partial Regex NoReception();

    [GeneratedRegex("无(?:年末)?结转(?:和)?(?:结余)?(?:资金)?(?=[。，；]|$)")]
    private static partial Regex NoBalance();

    [GeneratedRegex("(?:无|没有|未安排|未发生)政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|收支|安排的支出)[^。，；]{0,6}")]
    private static partial Regex NoGovernmentFund();

    [GeneratedRegex("(?:无|没有|未安排|未发生)国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入|支出|收支|安排的支出)[^。，；]{0,6}")]
    private static partial Regex NoStateCapital();

    [GeneratedRegex("无专项预算")]
    private static partial Regex NoSpecialBudget();

    [GeneratedRegex(@"采购(?!预算|支出|金额|意向|总额)[^，。；：、（）\d]{2,24}[\d,.]+万?元")]
    private static partial Regex Purchase();

    [GeneratedRegex("用于[^。；]{0,60}(?<!项目支出和?)基本支出(?!和项目|、项目)")]
    private static partial Regex ForBasic();

    [GeneratedRegex("上年|去年|以前年度|往年")]
    private static partial Regex OtherYear();

    [GeneratedRegex(@"(?:人员|公用)经费[^。；：]{0,30}(?:主要包括|包括|主要用于)[：:]?(?<names>[^。；：]{4,400})")]
    private static partial Regex Listed();
}
