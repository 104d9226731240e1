using System.Collections.Immutable;
using Extractor.Documents;

namespace Extractor.Checks;

/// <summary>Which rules run, and how bad their failures are.</summary>
/// <param name="Off">Ids of rules, or letters of families, that do not run.</param>
/// <param name="Severities">Severity of all failures of a rule, in place of the book's.</param>
public sealed record RuleSettings(ImmutableHashSet<string> Off, ImmutableDictionary<string, Severity> Severities)
{
    public static RuleSettings Default { get; } = new([], ImmutableDictionary<string, Severity>.Empty);

    /// <summary>
    /// Reads lines such as <c>S7 off</c> or <c>X5 error</c>; blank lines and what follows # do not count.
    /// </summary>
    /// <exception cref="ArgumentException">A line is not of that form, or names no rule of the book.</exception>
    public static RuleSettings Parse(string text)
    {
        RuleSettings settings = Default;
        foreach (string line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0))
        {
            string[] words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != 2 || !RuleBook.Rules.Any(r => r.Id == words[0] || r.Id[..1] == words[0]))
            {
                throw new ArgumentException($"found \"{line}\"; expected the id of a rule (or the letter of a family) and one of off, info, warning, error");
            }

            settings = words[1] switch
            {
                "off" => settings with { Off = settings.Off.Add(words[0]) },
                "info" => settings with { Severities = settings.Severities.SetItem(words[0], Severity.Info) },
                "warning" => settings with { Severities = settings.Severities.SetItem(words[0], Severity.Warning) },
                "error" => settings with { Severities = settings.Severities.SetItem(words[0], Severity.Error) },
                _ => throw new ArgumentException($"found \"{words[1]}\" for {words[0]}; expected off, info, warning or error"),
            };
        }

        return settings;
    }

    internal bool Runs(string rule) => !Off.Contains(rule) && !Off.Contains(rule[..1]);

    internal Severity? SeverityOf(string rule) => Severities.TryGetValue(rule, out Severity own) || Severities.TryGetValue(rule[..1], out own) ? own : null;
}
