namespace Extractor.Recognition.Narrative;

/// <summary>收入总计5万元，支出总计5万元，比上年增加: a change behind two equal sides is of both.</summary>
internal sealed class EqualSides
{
    private (Subject Whole, decimal Value)? side;
    private bool equal;

    /// <summary>Takes the amount that was read last, of <paramref name="whole"/> and after the words of <paramref name="gap"/>.</summary>
    public void Follow(string gap, Subject whole, decimal amount)
    {
        bool total = Totals.IsWhole(whole) && whole.Twin.Length == 0;
        equal = total && side is { } other && other.Value == amount && other.Whole.Concept != whole.Concept && other.Whole.Concept.Split('.')[1] == whole.Concept.Split('.')[1]
            && !gap.Contains('。') && gap.Length - gap.TrimStart('，', '；').Length == 1;
        side = total ? (whole, amount) : null;
    }

    /// <summary>What a change that names nothing is of.</summary>
    public Subject Changed(Subject subject) => equal ? Totals.Both(subject) : subject;
}
