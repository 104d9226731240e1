using System.Globalization;
using Extractor.Formats;
using Extractor.Learning;
using Extractor.Scoring;

namespace Extractor.CorpusTests;

/// <summary>Whole reports in templates that the corpus maker does not know, against line items keyed in by hand.</summary>
[TestClass]
public sealed class HandmadeTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "corpus", "handmade");

    public static IEnumerable<object[]> Floors => File.ReadLines(Path.Combine(Folder, "documents.tsv")).Skip(1).Select(line => line.Split('\t'))
        .Select(row => new object[] { row[0], double.Parse(row[2], CultureInfo.InvariantCulture) });

    [TestMethod]
    [DynamicData(nameof(Floors))]
    public void The_score_is_not_below_its_floor(string name, double floor)
    {
        GoldDocument gold = GoldFiles.Read(Folder).Single(g => g.Name == name);
        double f1 = GoldScore.Of(ReportExtractor.Extract(DocumentReader.Read(gold.File), TrainedModels.All).LineItems, gold.Lines).F1;

        Assert.IsGreaterThanOrEqualTo(floor, f1, name);
    }
}
