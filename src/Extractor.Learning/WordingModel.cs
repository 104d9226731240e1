using Extractor.Recognition;
using Microsoft.ML;

namespace Extractor.Learning;

/// <summary>What a wording model is asked, and in training the right answer.</summary>
internal sealed class WordingQuestion
{
    public string Words { get; set; } = "";

    public string Context { get; set; } = "";

    public string Reading { get; set; } = "";
}

/// <summary>The likeliest reading, and the probabilities of all readings.</summary>
internal sealed class WordingAnswer
{
    public string Choice { get; set; } = "";

    public float[] Score { get; set; } = [];
}

/// <summary>A trained classifier of short wordings. Answers less probable than <paramref name="threshold"/> are not given.</summary>
internal sealed class WordingModel(Func<MLContext, ITransformer> load, double threshold) : IWordingModel
{
    /// <summary>The answer of a model that knows the words to be none of its readings.</summary>
    public const string NoReading = "none";

    private readonly TrainedPipeline<WordingQuestion, WordingAnswer> pipeline = new(load);

    /// <summary>The least probability of an answer.</summary>
    public double Threshold => threshold;

    public Candidate? Choose(string words, string context)
    {
        (string choice, double probability) = Answer(words, context);
        return choice != NoReading && probability >= threshold ? new Candidate(choice, probability) : null;
    }

    /// <summary>The likeliest reading, <see cref="NoReading"/> among them, whatever its probability; that to two digits, so that no machine's last bit shows.</summary>
    public (string Choice, double Probability) Answer(string words, string context)
    {
        WordingAnswer answer = pipeline.Ask(new WordingQuestion { Words = words, Context = context });
        return (answer.Choice, Math.Round(answer.Score.Max(), 2));
    }
}
