using Extractor.Checks;
using Extractor.Reports;

namespace Extractor.Tests.Checks;

/// <summary>T6 where the statement prints accounts alone and the text says what persons and offices cost.</summary>
[TestClass]
public sealed class BasicExpenditureTests
{
    [TestMethod]
    [DataRow(90, CheckOutcome.Pass)]
    [DataRow(91, CheckOutcome.Fail)]
    public void Personnel_of_the_text_is_the_sum_of_its_accounts(int told, CheckOutcome outcome)
    {
        Report report = new SampleReport().Table(Statement.GeneralBasic).Amount("expenditure.basic", 110, Fund.General)
            .Row().Amount("expenditure.basic", 70, Fund.General, economic: "301").Row().Amount("expenditure.basic", 20, Fund.General, economic: "302").Row().Amount("expenditure.basic", 20, Fund.General, economic: "303")
            .Section("general-basic").Text("人员经费").Amount("expenditure.basic.personnel", told, Fund.General).Check();

        Assert.Contains(outcome, report.Checks.Where(c => c.Rule == "T6").Select(c => c.Outcome));
    }

    [TestMethod]
    public void A_text_that_says_it_twice_is_held_against_nothing()
    {
        Report report = new SampleReport().Table(Statement.GeneralBasic).Amount("expenditure.basic", 70, Fund.General, economic: "301")
            .Section("general-basic").Text("人员经费").Amount("expenditure.basic.personnel", 80, Fund.General).Text("人员经费").Amount("expenditure.basic.personnel", 75, Fund.General).Check();

        Assert.DoesNotContain(CheckOutcome.Fail, report.Checks.Where(c => c.Rule == "T6").Select(c => c.Outcome));
    }
}
