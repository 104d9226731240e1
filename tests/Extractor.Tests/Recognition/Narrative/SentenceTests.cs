using Extractor.Reference;

namespace Extractor.Tests.Recognition.Narrative;

[TestClass]
public sealed class SentenceTests
{
    /// <summary>Scores exist when the year is over.</summary>
    private static readonly string[] OnlyFinal = ["Budget performance.score.department", "Budget performance.score.project"];

    private static string Sentences() => Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Recognition", "Narrative", "sentences.txt");

    public static IEnumerable<object[]> Cases =>
        SentenceCase.Read(Sentences()).Select(c => new object[] { c });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_sentence_states_its_items(object expected)
    {
        var sentence = (SentenceCase)expected;

        Assert.AreEqual("", string.Join('\n', sentence.Differences()), sentence.Name);
    }

    [TestMethod]
    public void Every_concept_has_a_sentence_in_a_budget_and_a_final_account()
    {
        HashSet<string> told = [.. SentenceCase.Read(Sentences()).SelectMany(c => c.Expected.Select(e => $"{c.Kind} {e.Split(' ', '/')[0]}"))];
        string[] untold = [.. Concepts.All.SelectMany(c => new[] { $"Budget {c.Id}", $"FinalAccount {c.Id}" }).Where(w => !told.Contains(w) && !OnlyFinal.Contains(w))];

        Assert.IsEmpty(untold, string.Join(", ", untold));
    }
}
