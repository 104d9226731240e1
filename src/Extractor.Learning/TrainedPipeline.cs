using Microsoft.ML;

namespace Extractor.Learning;

/// <summary>A trained pipeline, loaded at its first question and asked one question at a time.</summary>
internal sealed class TrainedPipeline<TQuestion, TAnswer>(Func<MLContext, ITransformer> load)
    where TQuestion : class
    where TAnswer : class, new()
{
    private readonly Lazy<PredictionEngine<TQuestion, TAnswer>> engine = new(() =>
    {
        var context = new MLContext();
        return context.Model.CreatePredictionEngine<TQuestion, TAnswer>(load(context));
    });

    private readonly Lock turn = new();

    public TAnswer Ask(TQuestion question)
    {
        lock (turn)
        {
            return engine.Value.Predict(question);
        }
    }
}
