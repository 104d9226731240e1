using Extractor.Documents;
using Extractor.Formats;
using Extractor.Reports;
using Extractor.Scoring;

namespace Extractor.CorpusTests;

/// <summary>The reader over whole documents, scored against what they print.</summary>
[TestClass]
public sealed class CorpusTests
{
    internal static readonly string Root = FindRoot();

    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Corpus => Directory.GetFiles(Path.Combine(Root, "corpus", "documents")).Order(StringComparer.Ordinal).Select(f => new object[] { Path.GetFileName(f) });

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
    [DynamicData(nameof(Corpus))]
    public void Every_figure_of_a_corpus_document_is_read(string file)
    {
        Report report = Read(file);
        GoldScore score = GoldScore.Of(report.LineItems, GoldFiles.ReadLines(Path.Combine(Root, "corpus", "gold", file + ".tsv")));

        Assert.AreEqual(1.0, score.F1, $"missing {string.Join("; ", score.Missing)} wrong {string.Join("; ", score.Wrong)}");
    }

    [TestMethod]
    [DynamicData(nameof(Corpus))]
    public void Department_year_and_kind_are_known(string file)
    {
        string[] expected = File.ReadAllLines(Path.Combine(Root, "corpus", "manifest.tsv")).Select(l => l.Split('\t')).Single(f => f[0] == file);
        Profile profile = Read(file).Profile;

        Assert.AreEqual(expected[2], profile.Department?.Name);
        Assert.AreEqual(expected[3], profile.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.AreEqual(expected[4] == "budget" ? ReportKind.Budget : ReportKind.FinalAccount, profile.Kind);
    }

    [TestMethod]
    [DynamicData(nameof(Corpus))]
    public void Every_item_has_a_place_and_a_quote_that_holds_its_figure(string file)
    {
        foreach (LineItem item in Read(file).LineItems)
        {
            StringAssert.Contains(item.Source.Quote, item.Printed, item.Id);
            Assert.IsNotNull(item.Source.Block, item.Id);
            Assert.AreEqual(file.EndsWith(".pdf", StringComparison.Ordinal), item.Source is { Page: not null, Box: not null }, item.Id);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Corpus))]
    public void The_same_file_gives_the_same_bytes(string file) => Assert.AreEqual(ReportJson.ToText(Read(file)), ReportJson.ToText(Read(file)));

    [TestMethod]
    [DynamicData(nameof(Gold))]
    public void A_real_document_scores_at_least_its_floor(string name, double floor)
    {
        string shared = Path.Combine(Path.GetDirectoryName(Root)!, "shared");
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
        string folder = Path.Combine(Path.GetDirectoryName(Root)!, "shared", "documents");
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

    private static Report Read(string file) => ReportExtractor.Extract(DocumentReader.Read(Path.Combine(Root, "corpus", "documents", file)));

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Extractor.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("found no Extractor.sln above the test binaries; expected to run from a checkout");
    }
}
