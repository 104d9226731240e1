using Extractor.Reports;
using Extractor.Store;
using static Extractor.Tests.Store.InventedReports;

namespace Extractor.Tests.Store;

[TestClass]
public sealed class FigureBlockTests
{
    [TestMethod]
    [DataRow("0", "12.5", "-7.25", "100000000000.01")]
    [DataRow("1", "1", "1", "1")]
    [DataRow("0.0000000000000000000000000001", "79228162514264337593543950335", "-1", "3")]
    [DataRow("9223372036854775807", "-9223372036854775807", "2", "0.5")]
    public void Values_come_back_to_the_digit(params string[] values)
    {
        decimal[] expected = [.. values.Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];

        CollectionAssert.AreEqual(expected, Reread(expected.Select((v, i) => Item("c", 2024, v) with { Source = new() { Page = i * 70_000 } })).Select(f => f.Value).ToArray());
    }

    [TestMethod]
    public void Every_dimension_comes_back()
    {
        LineItem item = Item("c", 2024, 5, "2010301", Fund.StateCapital, Phase.Revised) with
        {
            Economic = "30101",
            Project = " 两个 空格 ",
            BudgetUnit = "本级",
            GovernmentEconomic = "501",
            Metric = Metric.ExecutionRate,
            PrintedUnit = "％",
            Verification = Verification.Contradicted,
        };
        StoredFigure figure = Reread([Item("c", 2024, 1), item])[1];

        Assert.AreEqual((item.Function, item.Economic, item.Project, item.BudgetUnit, item.GovernmentEconomic), (figure.Function, figure.Economic, figure.Project, figure.BudgetUnit, figure.GovernmentEconomic));
        Assert.AreEqual((item.Fund, item.Phase, item.Metric, item.Statement, item.Verification), (figure.Fund, figure.Phase, figure.Metric, figure.Statement, figure.Verification));
        Assert.AreEqual((item.PrintedUnit, item.Source.Page, 1), (figure.Unit, figure.Page, figure.Ordinal));
    }

    private static StoredFigure[] Reread(IEnumerable<LineItem> items)
    {
        var block = new FigureBlock("c", 2024);
        foreach (LineItem item in items)
        {
            block.Add(7, block.Count, item);
        }

        using var stream = new MemoryStream();
        block.Write(stream);
        stream.Position = 0;
        var read = FigureBlock.Read("c", 2024, stream);
        return [.. read.Find(new ItemQuery(), r => r == 7).Select(row => read.FigureAt(row, null!))];
    }
}
