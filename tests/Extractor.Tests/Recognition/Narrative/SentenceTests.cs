namespace Extractor.Tests.Recognition.Narrative;

[TestClass]
public sealed class SentenceTests
{
    public static IEnumerable<object[]> Cases =>
        SentenceCase.Read(Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Recognition", "Narrative", "sentences.txt")).Select(c => new object[] { c });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_sentence_states_its_items(object expected)
    {
        var sentence = (SentenceCase)expected;

        Assert.AreEqual("", string.Join('\n', sentence.Differences()), sentence.Name);
    }
}
