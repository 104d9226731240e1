using System.CommandLine.Parsing;
using Extractor.Reference;

namespace Extractor.Cli;

/// <summary>Concept ids on the command line: a word that is none is refused with the nearest that are.</summary>
internal static class ConceptIds
{
    private const int Suggestions = 4;

    /// <summary>Every concept a line: id, unit, Chinese name, meaning.</summary>
    public static void List(TextWriter output)
    {
        foreach (Concept concept in Concepts.All)
        {
            output.WriteLine($"{concept.Id}  {concept.Unit}  {concept.Label}  {concept.Definition}");
        }
    }

    /// <summary>Refuses a word that is neither empty, nor an id, nor the beginning of one with * behind it.</summary>
    public static void Validate(SymbolResult result, string asked, bool prefixes)
    {
        bool known = asked.Length == 0 || (prefixes && asked.EndsWith('*') ? Concepts.All.Any(c => c.Id.StartsWith(asked[..^1], StringComparison.Ordinal)) : Concepts.ById.ContainsKey(asked));
        if (!known)
        {
            result.AddError($"found no concept {asked}; the nearest are {string.Join(", ", Nearest(asked).Select(c => $"{c.Id} ({c.Label})"))}; 'extractor query --list concepts' prints all");
        }
    }

    /// <summary>Concepts whose Chinese name holds the word, then those whose id begins with most of its letters.</summary>
    private static IEnumerable<Concept> Nearest(string asked)
    {
        string folded = Folded(asked);
        return Concepts.All.OrderByDescending(c => Folded(c.Label).Contains(folded, StringComparison.Ordinal) || c.Aliases.Any(a => Folded(a).Contains(folded, StringComparison.Ordinal)))
            .ThenByDescending(c => c.Id.Zip(asked).TakeWhile(pair => pair.First == pair.Second).Count())
            .Take(Suggestions);
    }

    private static string Folded(string name) => name.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal);
}
