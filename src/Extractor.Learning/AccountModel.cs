using System.Collections.Concurrent;
using System.Collections.Immutable;
using Extractor.Recognition;
using Extractor.Reference;
using Microsoft.ML;
using Microsoft.ML.Data;

namespace Extractor.Learning;

/// <summary>A printed name beside one account, and in training whether the name means it.</summary>
internal sealed class AccountQuestion
{
    public const int FeatureCount = 13;

    [VectorType(FeatureCount)]
    public float[] Features { get; set; } = [];

    public bool Label { get; set; }
}

internal sealed class AccountAnswer
{
    public float Probability { get; set; }
}

/// <summary>A trained ranking of accounts by name. No ranking is given where its first is less probable than <paramref name="threshold"/>.</summary>
internal sealed class AccountModel(Func<MLContext, ITransformer> load, double threshold) : IAccountModel
{
    private readonly ConcurrentDictionary<(Classification, int), NameComparison> names = new();
    private readonly TrainedPipeline<AccountQuestion, AccountAnswer> pipeline = new(load);

    /// <summary>The least probability of an answer.</summary>
    public double Threshold => threshold;

    public ImmutableArray<Candidate> Rank(Classification classification, string name, int year, string above)
    {
        ImmutableArray<Candidate> ranked = All(classification, name, year, above);
        return ranked is [{ Probability: var best }, ..] && best >= threshold ? ranked : [];
    }

    /// <summary>The ranking whatever its probabilities; those to two digits, so that no machine's last bit shows.</summary>
    public ImmutableArray<Candidate> All(Classification classification, string name, int year, string above)
    {
        NameComparison comparison = names.GetOrAdd((classification, year), key => new NameComparison(key.Item1, key.Item2));
        return
        [
            .. comparison.Compare(name, above)
                .Select(c => new Candidate(c.Code.Code, Math.Round(pipeline.Ask(new AccountQuestion { Features = c.Features }).Probability, 2)))
                .OrderByDescending(c => c.Probability),
        ];
    }
}
