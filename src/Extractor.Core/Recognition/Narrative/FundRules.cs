using Extractor.Recognition.Tables;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// Whose money a figure is: the concept, the words before it, the section and the list it stands in decide, in this order. The
/// three public expenses are of the fund of their section, else of their total, else 财政拨款.
/// </summary>
internal static class FundRules
{
    public static Fund Of(string concept, Subject current, SectionScope scope, Fund? listFund, Fund? threePublicFund)
    {
        if (concept == "operating-cost")
        {
            return Fund.General;
        }

        if (concept.StartsWith("performance", StringComparison.Ordinal))
        {
            return current.Fund ?? Fund.All;
        }

        if (concept.StartsWith("three-public", StringComparison.Ordinal))
        {
            return (scope.Is("three-public") ? scope.Fund : null) ?? current.Fund ?? threePublicFund ?? Fund.Fiscal;
        }

        if (concept is "meeting" or "training")
        {
            return scope.Fund ?? current.Fund ?? (scope.Is("three-public") ? threePublicFund ?? Fund.Fiscal : Fund.All);
        }

        if (ItemDimensions.IsNonFiscal(concept) || concept.StartsWith("procurement", StringComparison.Ordinal) || concept.StartsWith("vehicles", StringComparison.Ordinal)
            || concept.StartsWith("asset", StringComparison.Ordinal) || concept.StartsWith("reception.", StringComparison.Ordinal) || concept.StartsWith("abroad", StringComparison.Ordinal))
        {
            return Fund.All;
        }

        if (current.Project.Length > 0)
        {
            return current.Fund ?? Fund.All;
        }

        bool sectionDecides = scope.Fund is not null && current.Fund is null or Fund.Fiscal;
        return (sectionDecides ? scope.Fund ?? current.Fund : current.Fund) ?? listFund ?? Fund.All;
    }
}
