namespace Extractor.CorpusMaker.Accounts;

/// <summary>What a printed figure is about: the dimensions of a line item.</summary>
internal sealed record Fact(string Concept, int Year, string Phase)
{
    public string Fund { get; init; } = "all";

    public string Function { get; init; } = "";

    public string Economic { get; init; } = "";

    public string Project { get; init; } = "";

    public string Metric { get; init; } = "amount";

    /// <summary>The same figure of the year before.</summary>
    public Fact Before() => this with { Year = Year - 1 };
}
