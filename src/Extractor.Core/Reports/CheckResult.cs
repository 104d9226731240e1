using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Extractor.Documents;

namespace Extractor.Reports;

public enum CheckOutcome
{
    [JsonStringEnumMemberName("pass")] Pass,

    /// <summary>Off by no more than the printed precision of the terms allows.</summary>
    [JsonStringEnumMemberName("rounding")] Rounding,
    [JsonStringEnumMemberName("fail")] Fail,

    /// <summary>An input is missing or was not read; the message says which.</summary>
    [JsonStringEnumMemberName("not-checked")] NotChecked,

    /// <summary>The report has nothing that the rule speaks of; the message says why.</summary>
    [JsonStringEnumMemberName("not-applicable")] NotApplicable,
}

/// <summary>
/// What one rule found at one place. Places of a rule that end alike without anything to tell of them (all passes; the same
/// thing missing) are one result, and <see cref="Places"/> counts them.
/// </summary>
public sealed record CheckResult
{
    /// <summary>Id of the rule (勾稽关系), such as <c>T8</c>.</summary>
    public required string Rule { get; init; }

    public required CheckOutcome Outcome { get; init; }

    /// <summary>How bad a failure is: two statements cannot both be true, a careful reader asks, or a remark.</summary>
    public required Severity Severity { get; init; }

    public int Places { get; init; } = 1;

    /// <summary>What was found, in Chinese, with the arithmetic as printed.</summary>
    public required string Message { get; init; }

    /// <summary>Message and explanation in English; names stay as printed.</summary>
    public required string English { get; init; }

    /// <summary>Why it may have failed, in Chinese, or "".</summary>
    public string Explanation { get; init; } = "";

    /// <summary>What the identity asks for, in the unit of the line items' values; null where nothing is compared.</summary>
    public decimal? Expected { get; init; }

    public decimal? Actual { get; init; }

    /// <summary><see cref="Actual"/> less <see cref="Expected"/>.</summary>
    public decimal? Difference { get; init; }

    /// <summary>Sum of the half-steps of the terms as they enter the identity.</summary>
    public decimal? Tolerance { get; init; }

    /// <summary>Ids of the line items compared.</summary>
    public ImmutableArray<string> Items { get; init; } = [];

    /// <summary>Id of the line item whose correction mends most failures, this one among them; "" where none stands out.</summary>
    public string Cause { get; init; } = "";

    /// <summary>The place of a finding that no line item stands for.</summary>
    public SourceLocation? Source { get; init; }
}
