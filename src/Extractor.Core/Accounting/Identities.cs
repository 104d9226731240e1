using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Accounting;

/// <summary>A concept that is the sum of others. A part that names a fund keeps it, the others take the fund of the whole.</summary>
public sealed record Identity(string Whole, ImmutableArray<string> Parts)
{
    /// <summary>The fund of the whole that the identity speaks of; null for every fund.</summary>
    public Fund? Fund { get; init; }

    /// <summary>Whether the whole and its parts stand in one row of a statement, told apart by columns.</summary>
    public bool InRow { get; init; }
}

/// <summary>The wholes and parts of the reports, as data: used to read statements and to check them.</summary>
public static class Identities
{
    /// <summary>支出合计 = 基本 + 项目 + 上缴上级 + 经营 + 对附属单位补助; some cities count the last three within 项目.</summary>
    public static Identity Kinds { get; } = new("expenditure.current",
        ["expenditure.basic", "expenditure.project", "expenditure.superior", "expenditure.business", "expenditure.affiliated"])
    { InRow = true };

    /// <summary>基本支出 = 人员经费 + 公用经费.</summary>
    public static Identity Basic { get; } = new("expenditure.basic", ["expenditure.basic.personnel", "expenditure.basic.public"]) { InRow = true };

    public static Identity KindsWithinProject { get; } = Kinds with { Parts = ["expenditure.basic", "expenditure.project"] };

    /// <summary>本年收入 = 财政拨款 + 上级补助 + 事业 + 经营 + 附属单位上缴 + 其他.</summary>
    public static Identity Sources { get; } = new("revenue.current",
        ["revenue.current:fiscal", "revenue.superior", "revenue.institutional", "revenue.business", "revenue.affiliated", "revenue.other"])
    { Fund = Fund.All, InRow = true };

    /// <summary>收入总计 = 本年收入 + 使用非财政拨款结余 + 年初结转和结余.</summary>
    public static Identity RevenueTotal { get; } = new("revenue.total", ["revenue.current", "revenue.nonfiscal-balance-used", "balance.opening"]) { InRow = true };

    /// <summary>支出总计 = 本年支出 + 结余分配 + 年末结转和结余.</summary>
    public static Identity ExpenditureTotal { get; } = new("expenditure.total", ["expenditure.current", "balance.distribution", "balance.closing"]);

    public static ImmutableArray<Identity> ThreePublic { get; } =
    [
        new("three-public.total", ["three-public.abroad", "three-public.vehicles", "three-public.reception"]) { InRow = true },
        new("three-public.vehicles", ["three-public.vehicles.purchase", "three-public.vehicles.operation"]) { InRow = true },
        new("three-public.reception", ["three-public.reception.domestic", "three-public.reception.foreign"]) { InRow = true },
    ];

    /// <summary>Counts and amounts that only text (or a sheet of information) states as a whole with parts.</summary>
    public static ImmutableArray<Identity> Procurement { get; } =
        [new("procurement.total", ["procurement.goods", "procurement.works", "procurement.services"]) { InRow = true }];

    public static ImmutableArray<Identity> Staff { get; } =
    [
        new("staff.establishment", ["staff.establishment.admin", "staff.establishment.civil-reference", "staff.establishment.institution", "staff.establishment.worker"]),
        new("staff.actual", ["staff.actual.admin", "staff.actual.civil-reference", "staff.actual.institution", "staff.actual.worker"]),
        new("staff.retired", ["staff.retired.admin", "staff.retired.institution"]),
    ];

    public static ImmutableArray<Identity> Units { get; } =
        [new("unit.subordinate", ["unit.subordinate.admin", "unit.subordinate.civil-reference", "unit.subordinate.institution"])];

    public static ImmutableArray<Identity> Vehicles { get; } =
    [
        new("asset.vehicles", ["asset.vehicles.ministerial", "asset.vehicles.principal", "asset.vehicles.confidential", "asset.vehicles.emergency",
            "asset.vehicles.law-enforcement", "asset.vehicles.special", "asset.vehicles.retired", "asset.vehicles.other"]),
    ];

    /// <summary>The three budget funds that 财政拨款 is made of.</summary>
    public static ImmutableArray<Fund> FiscalFunds { get; } = [Fund.General, Fund.GovernmentFund, Fund.StateCapital];

    /// <summary>
    /// The identity among the figures of one place (a row, or a statement's totals); null where the whole, or every part, is
    /// missing or stands there with two values. A blank part counts nothing.
    /// </summary>
    public static Equation? Apply(Identity identity, Fund fund, IReadOnlyCollection<LineItem> place)
    {
        if (One(place, identity.Whole, fund) is not { } whole)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<LineItem>();
        foreach (string part in identity.Parts)
        {
            int colon = part.IndexOf(':', StringComparison.Ordinal);
            if (fund == Fund.All || !IsNonFiscal(part))
            {
                parts.AddRange(colon < 0 ? Resolve(place, part, fund) : Resolve(place, part[..colon], Fund.Fiscal));
            }
        }

        return parts.Count > 0 ? new Equation(whole, parts.ToImmutable()) : null;
    }

    /// <summary>财政拨款 = 一般公共预算 + 政府性基金 + 国有资本经营, for one concept at one place.</summary>
    public static Equation? ApplyFunds(string concept, IReadOnlyCollection<LineItem> place)
    {
        LineItem[] parts = [.. FiscalFunds.Select(f => One(place, concept, f)).OfType<LineItem>()];
        return parts.Length > 0 && One(place, concept, Fund.Fiscal) is { } whole ? new Equation(whole, [.. parts]) : null;
    }

    private static bool IsNonFiscal(string concept) =>
        concept is "revenue.superior" or "revenue.institutional" or "revenue.business" or "revenue.affiliated" or "revenue.other" or "revenue.nonfiscal-balance-used"
            or "expenditure.superior" or "expenditure.business" or "expenditure.affiliated";

    /// <summary>The figure itself, or the figures by fund that make it up, or the parts of a 小计 that is left blank (公务用车 = 购置 + 运行).</summary>
    private static IEnumerable<LineItem> Resolve(IReadOnlyCollection<LineItem> place, string concept, Fund fund) =>
        One(place, concept, fund) is { } direct ? [direct]
        : fund == Fund.All && concept == Sources.Whole ? Resolve(place, concept, Fund.Fiscal).Concat(Sources.Parts.Where(IsNonFiscal).Select(p => One(place, p, Fund.All)).OfType<LineItem>())
        : fund == Fund.All && One(place, concept, Fund.Fiscal) is { } fiscal ? [fiscal]
        : fund is Fund.All or Fund.Fiscal && FiscalFunds.Select(f => One(place, concept, f)).OfType<LineItem>().ToArray() is { Length: > 0 } byFund ? byFund
        : ThreePublic.Where(i => i.Whole == concept).SelectMany(i => i.Parts).Select(p => One(place, p, fund)).OfType<LineItem>();

    /// <summary>The only figure of a concept and fund, or the first of several that agree.</summary>
    private static LineItem? One(IReadOnlyCollection<LineItem> place, string concept, Fund fund)
    {
        LineItem? found = null;
        foreach (LineItem item in place)
        {
            if (item.Concept == concept && item.Fund == fund)
            {
                if (found is not null && found.Value != item.Value)
                {
                    return null;
                }

                found ??= item;
            }
        }

        return found;
    }
}
