using System.Collections.Immutable;
using Extractor.Reference;

namespace Extractor.Recognition;

/// <summary>A reading of printed words, with the probability (0 to 1) that it is the right one.</summary>
public readonly record struct Candidate(string Reading, double Probability);

/// <summary>Chooses the reading of words that no rule knows. Must be safe to ask from several threads at once.</summary>
public interface IWordingModel
{
    /// <summary>The reading of <paramref name="words"/> as they stand in <paramref name="context"/>; null where none is likely enough.</summary>
    Candidate? Choose(string words, string context);
}

/// <summary>Ranks the accounts of a classification that a misprinted, shortened or outdated name may stand for.</summary>
public interface IAccountModel
{
    /// <summary>
    /// Codes in force in <paramref name="year"/> with their probabilities, the likeliest first; empty where none is likely
    /// enough. <paramref name="above"/> is the code of the row before, or "".
    /// </summary>
    ImmutableArray<Candidate> Rank(Classification classification, string name, int year, string above);
}

/// <summary>
/// What is asked where the rules leave a reading open. A model chooses among readings that the rules know, and its
/// probability lowers the confidence of what is read by it; it never writes a figure. Null leaves the question open.
/// </summary>
public sealed record ReadingModels
{
    /// <summary>The rules alone.</summary>
    public static ReadingModels None { get; } = new();

    /// <summary>Title of a section, in the meanings of the sections around it → meaning of the section.</summary>
    public IWordingModel? Sections { get; init; }

    /// <summary>Heading of a column, in the title of its table → a heading that the rules read.</summary>
    public IWordingModel? Columns { get; init; }

    public IAccountModel? Accounts { get; init; }
}
