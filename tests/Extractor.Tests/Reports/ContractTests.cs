using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Reports;

namespace Extractor.Tests.Reports;

/// <summary>The JSON contract: every property that readers rely on, with its type.</summary>
[TestClass]
public sealed class ContractTests
{
    private static readonly JsonElement Root = JsonDocument.Parse(ReportJson.ToText(ReportExtractor.Extract(DocumentReader.Read(Path.Combine(Repository.Root, "corpus/documents/qingxi-finance-2024.pdf"))))).RootElement;

    [TestMethod]
    [DataRow("schemaVersion", JsonValueKind.String)]
    [DataRow("id", JsonValueKind.String)]
    [DataRow("source.name", JsonValueKind.String)]
    [DataRow("source.sha256", JsonValueKind.String)]
    [DataRow("source.mediaType", JsonValueKind.String)]
    [DataRow("source.bytes", JsonValueKind.Number)]
    [DataRow("source.pages", JsonValueKind.Number)]
    [DataRow("kind", JsonValueKind.String)]
    [DataRow("scope", JsonValueKind.String)]
    [DataRow("department.name", JsonValueKind.String)]
    [DataRow("year", JsonValueKind.Number)]
    [DataRow("sections.0.id", JsonValueKind.String)]
    [DataRow("sections.0.level", JsonValueKind.Number)]
    [DataRow("sections.0.number", JsonValueKind.String)]
    [DataRow("sections.0.title", JsonValueKind.String)]
    [DataRow("sections.0.canonical", JsonValueKind.String)]
    [DataRow("tables.0.id", JsonValueKind.String)]
    [DataRow("tables.0.statement", JsonValueKind.String)]
    [DataRow("tables.0.title", JsonValueKind.String)]
    [DataRow("tables.0.unit", JsonValueKind.String)]
    [DataRow("tables.0.pages.0", JsonValueKind.Number)]
    [DataRow("tables.0.rows", JsonValueKind.Number)]
    [DataRow("tables.0.columns", JsonValueKind.Number)]
    [DataRow("tables.0.cells.0.0", JsonValueKind.String)]
    [DataRow("paragraphs.0.block", JsonValueKind.Number)]
    [DataRow("paragraphs.0.role", JsonValueKind.String)]
    [DataRow("paragraphs.0.text", JsonValueKind.String)]
    [DataRow("lineItems.0.id", JsonValueKind.String)]
    [DataRow("lineItems.0.concept", JsonValueKind.String)]
    [DataRow("lineItems.0.fund", JsonValueKind.String)]
    [DataRow("lineItems.0.function", JsonValueKind.String)]
    [DataRow("lineItems.0.economic", JsonValueKind.String)]
    [DataRow("lineItems.0.project", JsonValueKind.String)]
    [DataRow("lineItems.0.year", JsonValueKind.Number)]
    [DataRow("lineItems.0.phase", JsonValueKind.String)]
    [DataRow("lineItems.0.metric", JsonValueKind.String)]
    [DataRow("lineItems.0.value", JsonValueKind.Number)]
    [DataRow("lineItems.0.label", JsonValueKind.String)]
    [DataRow("lineItems.0.printed", JsonValueKind.String)]
    [DataRow("lineItems.0.printedUnit", JsonValueKind.String)]
    [DataRow("lineItems.0.statement", JsonValueKind.String)]
    [DataRow("lineItems.0.confidence", JsonValueKind.Number)]
    [DataRow("lineItems.0.verification", JsonValueKind.String)]
    [DataRow("lineItems.0.source.page", JsonValueKind.Number)]
    [DataRow("lineItems.0.source.bbox.3", JsonValueKind.Number)]
    [DataRow("lineItems.0.source.block", JsonValueKind.Number)]
    [DataRow("lineItems.1.source.row", JsonValueKind.Number)]
    [DataRow("lineItems.1.source.column", JsonValueKind.Number)]
    [DataRow("lineItems.0.source.quote", JsonValueKind.String)]
    [DataRow("reasons.0.concept", JsonValueKind.String)]
    [DataRow("reasons.0.text", JsonValueKind.String)]
    [DataRow("evaluations", JsonValueKind.Array)]
    [DataRow("checks", JsonValueKind.Array)]
    [DataRow("diagnostics.0.severity", JsonValueKind.String)]
    [DataRow("diagnostics.0.code", JsonValueKind.String)]
    [DataRow("diagnostics.0.message", JsonValueKind.String)]
    public void A_property_is_there_with_its_type(string path, JsonValueKind kind)
    {
        JsonElement element = Root;
        foreach (string step in path.Split('.'))
        {
            element = int.TryParse(step, out int index) ? element[index] : element.GetProperty(step);
        }

        Assert.AreEqual(kind, element.ValueKind);
    }

    [TestMethod]
    public void Words_are_those_of_the_schema()
    {
        string[] Words(string property) => [.. Root.GetProperty("lineItems").EnumerateArray().Select(i => i.GetProperty(property).GetString()!).Distinct()];

        CollectionAssert.IsSubsetOf(Words("fund"), (string[])["all", "fiscal", "general", "govfund", "statecap"]);
        CollectionAssert.IsSubsetOf(Words("phase"), (string[])["budget", "revised", "actual"]);
        CollectionAssert.IsSubsetOf(Words("metric"), (string[])["amount", "share", "change", "changeRate", "executionRate", "count", "score"]);
        CollectionAssert.IsSubsetOf(Words("verification"), (string[])["confirmed", "contradicted", "unchecked"]);
        Assert.AreEqual("final-account", Root.GetProperty("kind").GetString());
        Assert.AreEqual("department", Root.GetProperty("scope").GetString());
    }

    [TestMethod]
    public void What_was_written_reads_back_to_the_same_bytes()
    {
        string text = Root.GetRawText();
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));

        Assert.AreEqual(text, ReportJson.ToText(ReportJson.Read(stream)));
    }

    [TestMethod]
    public void Everything_that_is_read_is_written()
    {
        AssertWritten(typeof(ReportContract), Root, "report");
        AssertWritten(typeof(Evaluation), Written(new Report
        {
            Id = "",
            Source = new SourceFile("", "", "", 0),
            PageCount = 1,
            Profile = new Profile(ReportKind.Other, Scope.Unknown, null, null, null),
            Evaluations = [new Evaluation("道路", 100, 90.5m, 95, "优", [new Indicator("里程", "≥", "5", "6")], new SourceLocation())],
            Coverage = new Coverage(1, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        }).GetProperty("evaluations")[0], "evaluation");
    }

    private static JsonElement Written(Report report) => JsonDocument.Parse(ReportJson.ToText(report)).RootElement;

    /// <summary>Object by object: the properties of the reader's metadata are those in the text.</summary>
    private static void AssertWritten(Type type, JsonElement written, string path)
    {
        JsonTypeInfo info = ReportJsonContext.Default.GetTypeInfo(type)!;
        if (info.Kind == JsonTypeInfoKind.Enumerable && written.GetArrayLength() > 0)
        {
            AssertWritten(info.ElementType!, written[0], path + "[]");
        }
        else if (info.Kind == JsonTypeInfoKind.Object && written.ValueKind == JsonValueKind.Object)
        {
            CollectionAssert.AreEqual(info.Properties.Select(p => p.Name).ToArray(), written.EnumerateObject().Select(p => p.Name).ToArray(), path);
            foreach (JsonPropertyInfo property in info.Properties)
            {
                AssertWritten(property.PropertyType, written.GetProperty(property.Name), $"{path}.{property.Name}");
            }
        }
    }
}
