using System.Globalization;
using Extractor.Reports;

namespace Extractor.Scoring;

/// <summary>What a line item says, without where it stands: its dimensions and value. Words are those of the schema.</summary>
public sealed record Fact(string Concept, string Fund, string Function, string Economic, int Year, string Phase, string Metric, decimal Value, string Project)
{
    public static Fact Of(LineItem item) => new(
        item.Concept, Words.Of(item.Fund), item.Function, item.Economic, item.Year, Words.Of(item.Phase), Words.Of(item.Metric), item.Value, item.Project);

    /// <summary>The value and its kind alone, to tell a misread figure from a misplaced one.</summary>
    internal Fact ValueAlone => new("", "", "", "", 0, "", Metric, Value, "");

    /// <summary>All but the project, whose names need not agree to the letter.</summary>
    internal Fact WithoutProject => this with { Project = "" };

    /// <summary>The dimensions in which another fact differs, as "fund general, found fiscal".</summary>
    internal string DifferenceFrom(Fact found)
    {
        (string Name, string Wanted, string Found)[] dimensions =
        [
            ("concept", Concept, found.Concept), ("fund", Fund, found.Fund), ("function", Function, found.Function), ("economic", Economic, found.Economic),
            ("year", Year.ToString(CultureInfo.InvariantCulture), found.Year.ToString(CultureInfo.InvariantCulture)), ("phase", Phase, found.Phase), ("project", Project, found.Project),
        ];
        return string.Join("; ", dimensions.Where(d => d.Wanted != d.Found).Select(d => $"{d.Name} {Shown(d.Wanted)}, found {Shown(d.Found)}"));
    }

    private static string Shown(string word) => word.Length == 0 ? "none" : word;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Concept} {Fund} {Function} {Economic} {Year} {Phase} {Metric} {Value} {Project}");
}
