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

/// <summary>A trained classifier of short wordings; the model is loaded at the first question.</summary>
internal sealed class WordingModel : IWordingModel
{
    /// <summary>The answer of a model that knows the words to be none of its readings.</summary>
    public const string NoReading = "none";

    private readonly Lazy<PredictionEngine<WordingQuestion, WordingAnswer>> engine;
    private readonly Lock turn = new();

    /// <summary>Answers below <paramref name="threshold"/> are not given.</summary>
    public WordingModel(Func<Stream> open, double threshold)
    {
        Threshold = threshold;
        engine = new Lazy<PredictionEngine<WordingQuestion, WordingAnswer>>(() =>
        {
            using Stream file = open();
            var context = new MLContext();
            return context.Model.CreatePredictionEngine<WordingQuestion, WordingAnswer>(context.Model.Load(file, out _));
        });
    }

    public WordingModel(MLContext context, ITransformer trained, double threshold)
    {
        Threshold = threshold;
        engine = new Lazy<PredictionEngine<WordingQuestion, WordingAnswer>>(() => context.Model.CreatePredictionEngine<WordingQuestion, WordingAnswer>(trained));
    }

    /// <summary>The least probability of an answer.</summary>
    public double Threshold { get; }

    public Candidate? Choose(string words, string context)
    {
        (string choice, double probability) = Answer(words, context);
        return choice != NoReading && probability >= Threshold ? new Candidate(choice, probability) : null;
    }

    /// <summary>The likeliest reading, <see cref="NoReading"/> among them, whatever its probability; that to two digits, so that no machine's last bit shows.</summary>
    public (string Choice, double Probability) Answer(string words, string context)
    {
        lock (turn)
        {
            WordingAnswer answer = engine.Value.Predict(new WordingQuestion { Words = words, Context = context });
            return (answer.Choice, Math.Round(answer.Score.Max(), 2));
        }
    }
}
