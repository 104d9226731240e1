using Extractor.CorpusMaker.Accounts;

namespace Extractor.CorpusMaker.Drafting;

/// <summary>One figure that is printed wrong: the first that fits, in the statement or section <paramref name="Place"/>.</summary>
internal sealed record Misprint(string Place, Func<Fact, bool> Which, Func<decimal, decimal> Wrong);
