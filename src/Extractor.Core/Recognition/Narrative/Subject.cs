using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// What a sentence speaks of: one concept, or two where one figure states both sides (收、支总计), with the account or project
/// that narrows it.
/// </summary>
internal sealed record Subject(string Concept, string Twin = "")
{
    public Fund? Fund { get; init; }

    public string Function { get; init; } = "";

    public string Economic { get; init; } = "";

    public string Project { get; init; } = "";

    public string Label { get; init; } = "";

    /// <summary>Figures under this subject are outside the schema (分车型, 预留份额, …).</summary>
    public bool Outside => Concept.Length == 0;

    public static Subject OutsideSchema { get; } = new("");
}
