using Extractor.Learning;
using Microsoft.ML;
using Microsoft.ML.Trainers;
using Microsoft.ML.Trainers.LightGbm;

namespace Extractor.Training;

/// <summary>An answer to a wording of a template that the model was not trained on.</summary>
internal sealed record Trial(Wording Wording, bool Misprinted, string? ByRules, string Choice, double Probability);

/// <summary>Trains classifiers of wordings on letters and pairs and triples of letters.</summary>
internal static class WordingTraining
{
    private const int Seed = 1;

    public static readonly string[] Trainers = ["sdca", "lightgbm"];

    public static (MLContext Context, ITransformer Model, DataViewSchema Schema) Train(IReadOnlyList<Wording> wordings, string trainer)
    {
        var context = new MLContext(Seed);
        IDataView data = context.Data.LoadFromEnumerable(wordings.Select(w => w.Question));
        return (context, Pipeline(context, trainer).Fit(data), data.Schema);
    }

    private static IEstimator<ITransformer> Pipeline(MLContext context, string trainer)
    {
        var text = context.Transforms.Text;
        IEstimator<ITransformer> learner = trainer == "sdca"
            ? context.MulticlassClassification.Trainers.SdcaMaximumEntropy(new SdcaMaximumEntropyMulticlassTrainer.Options
            {
                NumberOfThreads = 1,
                MaximumNumberOfIterations = 60,
                L2Regularization = 3e-5f,
                L1Regularization = 0.01f,
                Shuffle = true,
            })
            : context.MulticlassClassification.Trainers.LightGbm(new LightGbmMulticlassTrainer.Options
            {
                NumberOfThreads = 1,
                NumberOfIterations = 60,
                NumberOfLeaves = 15,
                MinimumExampleCountPerLeaf = 3,
                LearningRate = 0.15,
                Deterministic = true,
                Seed = Seed,
            });
        return context.Transforms.Conversion.MapValueToKey("Label", nameof(WordingQuestion.Reading))
            .Append(text.TokenizeIntoCharactersAsKeys("WordLetters", nameof(WordingQuestion.Words)))
            .Append(text.ProduceHashedNgrams("WordGrams", "WordLetters", numberOfBits: 12, ngramLength: 3, useAllLengths: true))
            .Append(text.TokenizeIntoCharactersAsKeys("ContextLetters", nameof(WordingQuestion.Context)))
            .Append(text.ProduceHashedNgrams("ContextGrams", "ContextLetters", numberOfBits: 9, ngramLength: 2, useAllLengths: true))
            .Append(context.Transforms.NormalizeLpNorm("WordGrams"))
            .Append(context.Transforms.NormalizeLpNorm("ContextGrams"))
            .Append(context.Transforms.Concatenate("Features", "WordGrams", "ContextGrams"))
            .AppendCacheCheckpoint(context)
            .Append(learner)
            .Append(context.Transforms.Conversion.MapKeyToValue(nameof(WordingAnswer.Choice), "PredictedLabel"));
    }

    /// <summary>Each template is left out once, and with it a share of the wordings that mean nothing; the others teach.</summary>
    public static List<Trial> LeaveOneOut(WordingTask task, string trainer)
    {
        List<Wording> wordings = Lexicon.Read(task.Name + ".tsv");
        string[] templates = [.. wordings.Select(w => w.Template).Where(t => t != WordingModel.NoReading).Distinct()];
        var trials = new List<Trial>();
        for (int fold = 0; fold < templates.Length; fold++)
        {
            bool IsOut(Wording w) => w.Template == WordingModel.NoReading ? w.Line % templates.Length == fold : w.Template == templates[fold];
            (MLContext context, ITransformer model, _) = Train(WithMisprints(wordings.Where(w => !IsOut(w)), forTest: false), trainer);
            var asked = new WordingModel(_ => model, 0);
            Wording[] clean = [.. wordings.Where(IsOut)];
            trials.AddRange(WithMisprints(clean, forTest: true).Select((w, index) => Try(task, asked, w, index >= clean.Length)));
        }

        return trials;
    }

    public static Trial Try(WordingTask task, WordingModel model, Wording wording, bool misprinted)
    {
        (string choice, double probability) = model.Answer(wording.Question.Words, wording.Question.Context);
        return new Trial(wording, misprinted, task.Rules(wording.Question), choice, probability);
    }

    /// <summary>The wordings, then each of them once more with an error of print.</summary>
    public static List<Wording> WithMisprints(IEnumerable<Wording> wordings, bool forTest)
    {
        Wording[] clean = [.. wordings];
        var misprints = new Misprints(Seed, forTest);
        return
        [
            .. clean,
            .. clean.Select(w => w with { Question = new WordingQuestion { Words = misprints.Of(w.Question.Words), Context = w.Question.Context, Reading = w.Question.Reading } }),
        ];
    }

    /// <summary>
    /// The lowest threshold from which on 19 in 20 answers to open questions are right, among misprints and lines that mean
    /// nothing too; none of the test templates is looked at.
    /// </summary>
    public static double Threshold(WordingTask task, IEnumerable<Trial> trials)
    {
        Trial[] open = [.. trials.Where(t => t.ByRules is null && !task.Test.Contains(t.Wording.Template))];
        double lowest = 0.95;
        for (double threshold = 0.95; threshold >= 0.4 && Score.Of(task, open, threshold).Precision >= 0.95; threshold = Math.Round(threshold - 0.05, 2))
        {
            lowest = threshold;
        }

        return lowest;
    }
}
