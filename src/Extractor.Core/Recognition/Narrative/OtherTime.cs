using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>That words speak of another year than the report's own, with the year and phase where they state a figure of it.</summary>
internal sealed record OtherTime((int Year, Phase Phase)? Stated);
