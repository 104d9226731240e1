namespace Extractor.Recognition.Narrative;

/// <summary>What was spoken of where each open bracket began; after a bracket closes the text speaks of that again.</summary>
internal sealed class BracketedSubjects
{
    private readonly Stack<Subject?> open = new();

    public void Clear() => open.Clear();

    /// <summary>The words after the last bracket that closes in a gap between two figures, with the subject that they go on about.</summary>
    public (string Gap, Subject? Subject) Leave(string gap, Subject? subject)
    {
        int from = 0;
        for (int i = 0, opened = 0; i < gap.Length; i++)
        {
            if (gap[i] == '（')
            {
                open.Push(subject);
                opened++;
            }
            else if (gap[i] == '）' && open.TryPop(out Subject? before) && --opened < 0)
            {
                (subject, from, opened) = (before, i + 1, 0);
            }
        }

        return (gap[from..], subject);
    }

    /// <summary>A bracket right after a figure comments on it (10万元（含上年结转）) and names nothing.</summary>
    public static string WithoutComment(string gap, int previous) =>
        previous > 0 && gap.StartsWith('（') && gap.IndexOf('）', StringComparison.Ordinal) is > 0 and int end ? gap[(end + 1)..] : gap;
}
