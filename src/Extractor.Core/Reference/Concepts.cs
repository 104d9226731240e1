using System.Collections.Frozen;

namespace Extractor.Reference;

/// <summary>What a figure measures: the id used in line items, its unit, its Chinese label and its meaning.</summary>
public sealed record Concept(string Id, string Unit, string Label, string Definition);

/// <summary>The canonical concepts.</summary>
public static class Concepts
{
    public static FrozenDictionary<string, Concept> ById { get; } = FrozenDictionary<string, Concept>.Empty;
}
