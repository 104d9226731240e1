using Extractor.Documents;
using Extractor.Formats;
using Extractor.Scoring;

namespace Extractor.CorpusTests;

/// <summary>The reader over real documents, where they lie beside the checkout.</summary>
[TestClass]
public sealed class RealDocumentTests
{
    public TestContext TestContext { get; set; } = null!;

    /// <summary>Floors of F1 on real documents with hand-made truth; they may only rise.</summary>
    public static IEnumerable<object[]> Gold =>
    [
        ["zhaohua-gov-office-2023-final", 0.98],
        ["putuo-finance-2024-final", 0.99],
        ["putuo-social-work-2024-final", 0.99],
        ["putuo-commerce-2025-budget", 0.99],
        ["xinfang-2024-final", 0.99],
        ["yantai-civil-affairs-2026-budget", 0.99],
        ["beijing-audit-2026-budget", 0.99],
        ["beijing-audit-note-2026-budget", 0.98],
    ];

    [TestMethod]
    [DynamicData(nameof(Gold))]
    public void A_real_document_scores_at_least_its_floor(string name, double floor)
    {
        string shared = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared");
        string table = Path.Combine(shared, "gold", name + ".tsv");
        if (!File.Exists(table))
        {
            Assert.Inconclusive($"../shared/gold/{name}.tsv is not present: skipped");
        }

        string file = File.ReadAllLines(Path.Combine(shared, "gold", "documents.tsv")).Select(l => l.Split('\t')).Single(f => f[0] == name)[1];
        GoldScore score = GoldScore.Of(ReportExtractor.Extract(DocumentReader.Read(Path.Combine(shared, "documents", file))).LineItems, GoldFiles.ReadLines(table));

        TestContext.WriteLine($"{name} precision {score.Precision:0.0000} recall {score.Recall:0.0000} F1 {score.F1:0.0000}");
        Assert.IsGreaterThanOrEqualTo(floor, score.F1, $"missing {string.Join("; ", score.Missing)} wrong {string.Join("; ", score.Wrong)}");
    }

    [TestMethod]
    public void No_real_document_crashes_the_reader()
    {
        string folder = Path.Combine(Path.GetDirectoryName(Repository.Root)!, "shared", "documents");
        if (!Directory.Exists(folder))
        {
            Assert.Inconclusive("../shared/documents is not present: skipped");
        }

        int read = 0, refused = 0;
        foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            try
            {
                _ = ReportExtractor.Extract(DocumentReader.Read(file));
                read++;
            }
            catch (UnreadableDocumentException e)
            {
                TestContext.WriteLine(e.Message);
                refused++;
            }
        }

        TestContext.WriteLine($"{read} read, {refused} refused with a reason");
        Assert.IsGreaterThan(refused * 5, read);
    }
}
