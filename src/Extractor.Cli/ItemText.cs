using System.Globalization;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Cli;

/// <summary>Line items in words, for people.</summary>
internal static class ItemText
{
    /// <summary>The Chinese name of a concept.</summary>
    public static string LabelOf(string concept) => Concepts.ById.TryGetValue(concept, out Concept? known) ? known.Label : concept;

    /// <summary>A decimal without trailing zeros.</summary>
    public static string Plain(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>What an item measures, as a person says it: concept, account, project.</summary>
    public static string Describe(LineItem item) => Describe(item.Concept, item.Function, item.Economic, item.Project, item.Year);

    /// <inheritdoc cref="Describe(LineItem)"/>
    public static string Describe(string concept, string function, string economic, string project, int year)
    {
        string account = function.Length > 0 ? $" {function} {Classification.Function.Get(function, year)?.Name}" : "";
        string nature = economic.Length > 0 ? $" {economic} {Classification.Economic.Get(economic, year)?.Name}" : "";
        return $"{LabelOf(concept)}{account}{nature}{(project.Length > 0 ? " " + project : "")}";
    }
}
