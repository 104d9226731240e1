using Extractor.Reports;
using Extractor.Store;
using static Extractor.Tests.Store.InventedReports;

namespace Extractor.Tests.Store;

[TestClass]
public sealed class ComparisonTests
{
    private string folder = "";

    private string Db => Path.Combine(folder, "reports.db");

    [TestInitialize]
    public void Begin() => folder = Directory.CreateTempSubdirectory().FullName;

    [TestCleanup]
    public void End() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public void Departments_and_years_with_change_rank_and_share()
    {
        Comparison comparison = Compare(
            new ComparisonQuery { Concept = "expenditure.total" },
            Of("a", "松河县水务局", 2023, Item("expenditure.total", 2023, 100)),
            Of("b", "松河县水务局", 2024, Item("expenditure.total", 2024, 150), Item("expenditure.total", 2023, 100)),
            Of("c", "松河县林业局", 2024, Item("expenditure.total", 2024, 450)));

        CollectionAssert.AreEqual(new[] { 2023, 2024 }, comparison.Years.ToArray());
        Assert.IsTrue(comparison.Comparable);
        Assert.AreEqual(("松河县林业局", 1, 75m), (comparison.Rows[0].Name, comparison.Rows[0].Rank, comparison.Rows[0].Share));
        Assert.AreEqual((2, 50m, 50m), (comparison.Rows[1].Rank, comparison.Rows[1].Change, comparison.Rows[1].ChangeRate));
        Assert.IsNull(comparison.Rows[0].Cells[0]);
    }

    [TestMethod]
    public void Equal_values_share_a_rank_and_a_missing_one_has_none()
    {
        Comparison comparison = Compare(
            new ComparisonQuery { Concept = "expenditure.total" },
            Of("a", "松河县水务局", 2024, Item("expenditure.total", 2024, 5)),
            Of("b", "松河县林业局", 2024, Item("expenditure.total", 2024, 5)),
            Of("c", "松河县民政局", 2024, Item("expenditure.total", 2024, 3)),
            Of("d", "松河县司法局", 2023, Item("expenditure.total", 2023, 9)));

        CollectionAssert.AreEqual(new int?[] { 1, 1, 3, null }, comparison.Rows.Select(r => r.Rank).ToArray());
    }

    [TestMethod]
    public void A_mixture_of_funds_is_said()
    {
        Comparison comparison = Compare(
            new ComparisonQuery { Concept = "three-public.total" },
            Of("a", "松河县水务局", 2024, Item("three-public.total", 2024, 10, fund: Fund.General)),
            Of("b", "松河县林业局", 2024, Item("three-public.total", 2024, 20, fund: Fund.General), Item("three-public.total", 2024, 21, fund: Fund.Fiscal)),
            Of("c", "松河县民政局", 2024, Item("three-public.total", 2024, 30, fund: Fund.Fiscal)));

        Assert.IsFalse(comparison.Comparable);
        StringAssert.StartsWith(comparison.Reservations.Single(), "fund: 1 of 3 figures are");
    }

    [TestMethod]
    public void A_given_fund_leaves_the_others_out()
    {
        Comparison comparison = Compare(
            new ComparisonQuery { Concept = "three-public.total", Fund = Fund.General },
            Of("a", "松河县水务局", 2024, Item("three-public.total", 2024, 10, fund: Fund.General)),
            Of("c", "松河县民政局", 2024, Item("three-public.total", 2024, 30, fund: Fund.Fiscal)));

        Assert.IsTrue(comparison.Comparable);
        Assert.HasCount(1, comparison.Rows);
    }

    [TestMethod]
    public void Scopes_and_phases_are_not_mixed_in_silence()
    {
        Report unit = Of("b", "松河县水文站", 2024, Item("expenditure.total", 2024, 5));
        Comparison comparison = Compare(
            new ComparisonQuery { Concept = "expenditure.total" },
            Of("a", "松河县水务局", 2024, Item("expenditure.total", 2024, 100)),
            Of("c", "松河县林业局", 2024, Item("expenditure.total", 2024, 70)),
            unit with { Profile = unit.Profile with { Scope = Scope.Unit } },
            Of("d", "松河县民政局", 2024, Item("expenditure.total", 2024, 7, phase: Phase.Budget)));

        CollectionAssert.AreEqual(
            new[] { "phase: 1 of 4 figures are budget, the table is actual", "scope: 1 of 4 figures are unit, the table is department" },
            comparison.Reservations.ToArray());
    }

    [TestMethod]
    public void Regions_are_sums_and_say_over_how_many_departments()
    {
        Comparison comparison = Compare(
            new ComparisonQuery { Concept = "expenditure.total", Rows = ComparisonRows.Region },
            Of("a", "松河县水务局", 2023, Item("expenditure.total", 2023, 100)),
            Of("b", "松河县水务局", 2024, Item("expenditure.total", 2024, 150)),
            Of("c", "松河县林业局", 2024, Item("expenditure.total", 2024, 450)));

        Assert.AreEqual(600, comparison.Rows.Single().Cells[1]!.Value);
        Assert.AreEqual("departments: the sums are over 1 in 2023, 2 in 2024", comparison.Reservations.Single());
    }

    [TestMethod]
    public void The_children_of_a_functional_code_are_rows()
    {
        Comparison comparison = Compare(
            new ComparisonQuery { Concept = "expenditure.current", Function = "213", Rows = ComparisonRows.Function },
            Of("a", "松河县水务局", 2024, Item("expenditure.current", 2024, 9, "213"), Item("expenditure.current", 2024, 5, "21303"), Item("expenditure.current", 2024, 4, "21302"), Item("expenditure.current", 2024, 5, "2130301")));

        CollectionAssert.AreEqual(new[] { "21303", "21302" }, comparison.Rows.Select(r => r.Key).ToArray());
    }

    private Comparison Compare(ComparisonQuery query, params Report[] reports)
    {
        using ReportStore store = ReportStore.OpenWrite(Db);
        foreach (Report report in reports)
        {
            store.Save(report);
        }

        return store.Compare(query);
    }
}
