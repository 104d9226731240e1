using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Extractor.Reference;

/// <summary>
/// What a figure measures: the id used in line items, its unit, its Chinese label, its meaning, and the names it is printed with.
/// </summary>
public sealed record Concept(string Id, string Unit, string Label, string Definition, ImmutableArray<string> Aliases);

/// <summary>The canonical concepts.</summary>
public static class Concepts
{
    /// <summary>All concepts in the order of the schema.</summary>
    public static IReadOnlyList<Concept> All { get; } = Load();

    public static FrozenDictionary<string, Concept> ById { get; } = All.ToFrozenDictionary(concept => concept.Id);

    private static List<Concept> Load()
    {
        List<Concept> concepts = [];
        for (EmbeddedTable table = EmbeddedTable.Open("concepts.tsv"); table.NextRow();)
        {
            string id = table.NextField().ToString();
            string unit = table.NextField().ToString();
            string label = table.NextField().ToString();
            ImmutableArray<string> aliases = [.. table.NextField().ToString().Split('|')];
            concepts.Add(new Concept(id, unit, label, table.NextField().ToString(), aliases));
        }

        return concepts;
    }
}
