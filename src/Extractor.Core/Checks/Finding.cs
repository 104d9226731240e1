using System.Collections.Immutable;
using Extractor.Accounting;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>What a rule found at one place, before severity, causes and numbering.</summary>
internal sealed record Finding(CheckOutcome Outcome, string Chinese, string English)
{
    /// <summary>Overrides the severity of the rule.</summary>
    public Severity? Severity { get; init; }

    public decimal? Expected { get; init; }

    public decimal? Actual { get; init; }

    public decimal? Tolerance { get; init; }

    public ImmutableArray<LineItem> Items { get; init; } = [];

    public SourceLocation? Source { get; init; }

    /// <summary>Whether the finding speaks for or against the reading of its figures: identities do, bounds and remarks do not.</summary>
    public bool Verifies { get; init; }

    public decimal? Difference => Actual - Expected;

    /// <summary>
    /// An equation as a finding. <paramref name="unread"/>: figures beside it were not understood or are withheld, so that a gap proves nothing.
    /// A gap of one unit of the last digit is a warning: cut or adjusted rather than wrong.
    /// </summary>
    public static Finding Of(Equation equation, bool unread = false)
    {
        CheckOutcome outcome = equation.Outcome == CheckOutcome.Fail && unread ? CheckOutcome.NotChecked : equation.Outcome;
        string arithmetic = Arithmetic.Of(equation);
        (string chinese, string english) = outcome switch
        {
            CheckOutcome.NotChecked => ($"{arithmetic}：同行或同列有未读懂或不公开的数字", $"{arithmetic}: a figure in the same row or column was not understood or is withheld"),
            CheckOutcome.Fail when equation.Relation == Relation.AtMost => ($"{arithmetic}，超出 {Arithmetic.Gap(equation)}", $"{arithmetic}, too much by {Arithmetic.Gap(equation)}"),
            CheckOutcome.Fail => ($"{arithmetic}，差 {Arithmetic.Gap(equation)}，印刷精度只允许 {Arithmetic.Allowed(equation)}", $"{arithmetic}, a gap of {Arithmetic.Gap(equation)} where the printed precision allows {Arithmetic.Allowed(equation)}"),
            CheckOutcome.Rounding => ($"{arithmetic}，差 {Arithmetic.Gap(equation)}，在印刷精度之内", $"{arithmetic}, a gap of {Arithmetic.Gap(equation)} within the printed precision"),
            _ => (arithmetic, arithmetic),
        };
        return new Finding(outcome, chinese, english)
        {
            Severity = outcome == CheckOutcome.Fail && equation.Step > 0 && Math.Abs(equation.Difference) <= equation.Tolerance + equation.Step ? Documents.Severity.Warning : null,
            Expected = equation.Expected,
            Actual = equation.Actual,
            Tolerance = equation.Tolerance,
            Items = [.. equation.Items],
            Verifies = equation.Relation != Relation.AtMost && outcome != CheckOutcome.NotChecked,
        };
    }

    public static Finding Failed(string chinese, string english, SourceLocation? source = null, params ImmutableArray<LineItem> items) =>
        new(CheckOutcome.Fail, chinese, english) { Source = source, Items = items };

    public static Finding Passed(string chinese, string english, params ImmutableArray<LineItem> items) => new(CheckOutcome.Pass, chinese, english) { Items = items };

    public static Finding Missing(string chinese, string english, params ImmutableArray<LineItem> items) =>
        new(CheckOutcome.NotChecked, $"缺少{chinese}", $"missing: {english}") { Items = items };
}
