using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Accounting;

public enum Relation
{
    /// <summary>The left side is the sum of the right.</summary>
    Equal,

    /// <summary>The left side is no more than the right.</summary>
    AtMost,

    /// <summary>Both sides are the same figure printed twice: at one precision the digits must be the same.</summary>
    Same,
}

/// <summary>
/// Two sums of figures that a correct report makes equal (or ordered). Each figure lies within its half-step, so the sides may
/// differ by the sum of all half-steps and by nothing more.
/// </summary>
public sealed record Equation(ImmutableArray<LineItem> Left, ImmutableArray<LineItem> Right, Relation Relation = Relation.Equal)
{
    public Equation(LineItem whole, ImmutableArray<LineItem> parts)
        : this([whole], parts)
    {
    }

    public decimal Actual => Left.Sum(i => i.Value);

    public decimal Expected => Right.Sum(i => i.Value);

    public decimal Difference => Actual - Expected;

    public decimal Tolerance => Relation == Relation.Same && Half(Left[0]) == Half(Right[0]) ? 0 : Items.Sum(Half);

    /// <summary>One unit of the last digit of the least precise figure, in the unit of the values.</summary>
    public decimal Step => 2 * Items.Max(Half);

    public IEnumerable<LineItem> Items => Left.Concat(Right);

    /// <summary>
    /// Of figures printed more and less precisely, the less precise may be cut instead of rounded.
    /// </summary>
    public CheckOutcome Outcome
    {
        get
        {
            decimal over = Relation == Relation.AtMost ? Math.Max(0, Difference) : Math.Abs(Difference);
            bool cut = Relation == Relation.Same && Half(Left[0]) != Half(Right[0]) && over < Step;
            return over == 0 ? CheckOutcome.Pass : over <= Tolerance || cut ? CheckOutcome.Rounding : CheckOutcome.Fail;
        }
    }

    /// <summary>Counts are exact.</summary>
    private static decimal Half(LineItem item) => item.Metric == Metric.Count ? 0 : item.HalfStep;

    public bool Holds => Outcome != CheckOutcome.Fail;
}
