using Extractor.Learning;
using Extractor.Training;

namespace Extractor.Tests.Learning;

/// <summary>The same lexicon and seed give the same model.</summary>
[TestClass]
public sealed class TrainingTests
{
    private static Wording Of(string words, string reading) => new("test", 1, new WordingQuestion { Words = words, Reading = reading });

    [TestMethod]
    public void Training_a_wording_model_twice_gives_the_same_probabilities()
    {
        List<Wording> few = WordingTraining.WithMisprints([Of("园林开支", "a"), Of("园林花费", "a"), Of("水利开支", "b"), Of("水利花费", "b"), Of("其他", "none")], forTest: false);

        Assert.AreEqual(Answer(few), Answer(few));
    }

    [TestMethod]
    public void Training_a_ranking_twice_gives_the_same_probabilities()
    {
        PrintedAccount[] few = [.. AccountTraining.Make(forTest: true, 1).Take(200)];

        Assert.AreEqual(Rank(few), Rank(few));
    }

    [TestMethod]
    public void A_lexicon_line_writes_out_its_alternatives()
    {
        List<Wording> wordings = Lexicon.Read("columns.tsv");

        Assert.IsTrue(wordings.Exists(w => w.Question is { Words: "基本支出", Context: "支出决算表", Reading: "基本支出" }));
        Assert.IsFalse(wordings.Exists(w => (w.Question.Words + w.Question.Context).AsSpan().ContainsAny('{', '|')));
    }

    [TestMethod]
    public void Misprints_of_training_and_test_take_different_letters()
    {
        static string[] Of(bool forTest)
        {
            var misprints = new Misprints(1, forTest);
            return [.. Enumerable.Range(0, 400).Select(_ => misprints.Of("采出拨末已购"))];
        }

        Assert.IsTrue(Of(forTest: false).Any(t => t.Contains('釆')));
        Assert.IsFalse(Of(forTest: true).Any(t => t.Contains('釆')));
    }

    private static string Answer(List<Wording> wordings)
    {
        (var context, var model, _) = WordingTraining.Train(wordings, "sdca");
        return new WordingModel(_ => model, 0).Answer("园林经费", "").ToString();
    }

    private static string Rank(PrintedAccount[] accounts)
    {
        (var context, var model, _) = AccountTraining.Train(accounts);
        return string.Join(' ', AccountTraining.Try(accounts.Take(20), new AccountModel(_ => model, 0)).Select(t => $"{t.Choice} {t.Probability}"));
    }
}
