using Extractor.Cli;
using Extractor.Reports;

namespace Extractor.Tests.Cli;

[TestClass]
public sealed class RehearsalTests
{
    /// <summary>It is worth its time only as long as it is read by all the ways that a real one is.</summary>
    [TestMethod]
    public void The_rehearsed_report_is_read_to_the_last_figure()
    {
        Report report = ReportExtractor.Extract(Rehearsal.Sample());

        Assert.AreEqual(2024, report.Profile.Year);
        Assert.AreEqual(5, report.Coverage.TablesUsed);
        Assert.AreEqual(report.Coverage.TableFigures, report.Coverage.TableFiguresUsed);
        Assert.AreEqual(report.Coverage.TextFigures, report.Coverage.TextFiguresUsed);
        Assert.IsFalse(report.LineItems.Any(i => i.Verification == Verification.Contradicted));
    }
}
