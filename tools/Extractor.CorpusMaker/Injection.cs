using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker;

/// <summary>
/// One error put into a document: a figure printed wrong, or an edit of what is printed. <paramref name="Also"/> names the rules that
/// cannot hold beside it.
/// </summary>
internal sealed record Injection(string Rule, string Detail, Misprint? Misprint, Action<Draft>? Edit, string[] Also)
{
    public void Apply(Draft draft)
    {
        Edit?.Invoke(draft);
        draft.Failures.Add((Rule, Detail));
        draft.Failures.AddRange(Also.Select(rule => (rule, "follows from " + Rule)));
    }
}
