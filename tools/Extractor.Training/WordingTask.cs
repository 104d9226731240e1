using Extractor.Learning;
using Extractor.Recognition;
using Extractor.Recognition.Narrative;
using Extractor.Recognition.Tables;

namespace Extractor.Training;

/// <summary>
/// A question about wordings: its lexicon, what the rules answer (null where they leave it open), and when an answer equals
/// the right one. <paramref name="Test"/> are the templates that choose nothing: neither weights nor threshold.
/// </summary>
internal sealed record WordingTask(string Name, string[] Test, Func<WordingQuestion, string?> Rules, Func<string, string, bool> Same)
{
    /// <summary>Tables without titles and words before figures are too often read wrongly in real documents (see the cards in models/).</summary>
    public bool IsShipped => Name is not ("statements" or "subjects");

    public static WordingTask[] All { get; } =
    [
        new("statements", ["beijing", "jiangsu", "xian"], StatementByRules, SameStatement),
        new("columns", ["author3", "changchun", "hebei"], ColumnByRules, SameColumn),
        new("subjects", ["author2", "beijing", "fujian"], SubjectByRules, SameSubject),
        new("sections", ["author3", "chongqing", "fujian", "hubei"], q => SectionCatalog.Find(q.Words, q.Context.Length == 0 ? [] : [q.Context]), Equal),
    ];

    private static bool Equal(string one, string other) => one == other;

    private static string? StatementByRules(WordingQuestion question) =>
        StatementTitles.Read(question.Words) is { Form: not StatementForm.Unread } ? question.Words : null;

    private static bool SameStatement(string one, string other) =>
        StatementTitles.Read(one) is { } a && StatementTitles.Read(other) is { } b && (a.Statement, a.Form, a.Fund) == (b.Statement, b.Form, b.Fund);

    private static string? ColumnByRules(WordingQuestion question) => Column(question.Words).SaysNothing ? null : question.Words;

    private static Facets Column(string heading) =>
        heading.Split('/').Aggregate(Facets.None, (facets, part) => facets.Refine(PhraseLexicon.Heading(part)));

    private static bool SameColumn(string one, string other)
    {
        Facets a = Column(one), b = Column(other);
        return (a.Concept, a.Fund, a.Phase, a.YearsBefore, a.Metric) == (b.Concept, b.Fund, b.Phase, b.YearsBefore, b.Metric)
            && (a.Outside || a.Role is not null) == (b.Outside || b.Role is not null);
    }

    private static string? SubjectByRules(WordingQuestion question) => Subject(question.Words) is { Outside: false } ? question.Words : null;

    private static bool SameSubject(string one, string other) => Subject(one)?.Concept is { } a && a == Subject(other)?.Concept;

    private static Subject? Subject(string words) => (SubjectLexicon.Last(words) ?? Totals.Last(words))?.Subject;
}
