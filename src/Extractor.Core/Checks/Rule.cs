using System.Collections.Immutable;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>One rule of the book (勾稽关系).</summary>
/// <param name="Id">Stable id, such as <c>T8</c>; its letter is the family.</param>
/// <param name="Title">What must hold, in Chinese.</param>
/// <param name="English">The same in English.</param>
/// <param name="Severity">How bad a failure is unless the finding or the settings say otherwise.</param>
/// <param name="AppliesTo">Where the rule applies, in Chinese.</param>
/// <param name="Needs">The statements that it reads, any of them; empty where it reads text or several kinds.</param>
/// <param name="Find">What it finds in a report.</param>
internal sealed record Rule(
    string Id, string Title, string English, Severity Severity, string AppliesTo, ImmutableArray<Statement> Needs, Func<Ledger, IEnumerable<Finding>> Find);

/// <summary>A rule as listed to users.</summary>
public sealed record RuleDescription(string Id, string Title, string English, Severity Severity, string AppliesTo);
