using Extractor.Accounting;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>A part over a whole in percent, each known within its half-step.</summary>
internal sealed record Ratio(LineItem Part, LineItem Whole)
{
    /// <summary>Percent; 0 where the whole is 0.</summary>
    public decimal Value => Whole.Value == 0 ? 0 : Math.Round(Part.Value / Whole.Value * 100, 6);

    /// <summary>How far the true ratio may lie from <see cref="Value"/>.</summary>
    private decimal Spread => Whole.Value == 0 ? 0 : ((Part.HalfStep * 100) + (Math.Abs(Value) * Whole.HalfStep)) / Math.Max(1, Math.Abs(Whole.Value) - Whole.HalfStep);

    public CheckOutcome Outcome(LineItem printed)
    {
        decimal off = Math.Abs(printed.Value - Value);
        return off <= printed.HalfStep ? CheckOutcome.Pass : off <= printed.HalfStep + Spread ? CheckOutcome.Rounding : CheckOutcome.Fail;
    }

    /// <summary>The printed percentage held against the ratio; one unit of its last digit off is a warning.</summary>
    public Finding Describe(LineItem printed, string relation, string english)
    {
        CheckOutcome outcome = Outcome(printed);
        string unit = Arithmetic.Unit([Part, Whole]);
        string ratio = $"{Arithmetic.Number(Part.Value, unit)} / {Arithmetic.Number(Whole.Value, unit)} = {Arithmetic.Percent(Value)}%";
        string verdict = outcome == CheckOutcome.Fail ? $"，报告写 {printed.Printed}%" : "";
        string name = Arithmetic.Name(printed);
        return new Finding(outcome, $"{name}{relation}{(Part.Concept == Whole.Concept && Part.Fund == Whole.Fund ? "" : Arithmetic.Name(Whole))}：{ratio}{verdict}",
            $"{name} {english} {Arithmetic.Name(Whole)}: {ratio}{(outcome == CheckOutcome.Fail ? $", printed {printed.Printed} %" : "")}")
        {
            Severity = outcome == CheckOutcome.Fail && Math.Abs(printed.Value - Value) <= printed.HalfStep + Spread + (2 * printed.HalfStep) ? Severity.Warning : null,
            Expected = Math.Round(Value, 4),
            Actual = printed.Value,
            Tolerance = Math.Round(printed.HalfStep + Spread, 6),
            Items = [printed, Part, Whole],
            Verifies = true,
        };
    }
}
