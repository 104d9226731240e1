using System.Reflection;
using System.Text.RegularExpressions;
using Extractor.Learning;

namespace Extractor.Training;

/// <summary>A wording with its right reading. <paramref name="Template"/> is the province or form that prints it, <paramref name="Line"/> its line in the lexicon.</summary>
internal sealed record Wording(string Template, int Line, WordingQuestion Question);

/// <summary>Reads the lexicons of invented and customary wordings (template, reading, context, words) and writes out their alternatives.</summary>
internal static partial class Lexicon
{
    /// <summary>The most wordings that one line gives.</summary>
    private const int PerLine = 16;

    public static List<Wording> Read(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new ArgumentException($"found no lexicon {name}; expected one of Data/*.tsv", nameof(name)));
        var wordings = new List<Wording>();
        for (int line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.StartsWith('#'))
            {
                continue;
            }

            string[] fields = text.Split('\t');
            string[] all = [.. Alternatives(fields[2] + "\t" + fields[3]).Distinct()];
            int step = Math.Max(1, all.Length / PerLine);
            wordings.AddRange(all.Where((_, index) => index % step == 0).Select(w => w.Split('\t'))
                .Select(w => new Wording(fields[0], line, new WordingQuestion { Reading = fields[1], Context = w[0].Trim(), Words = w[1] })));
        }

        return wordings;
    }

    /// <summary>收入{预算|}表 is 收入预算表 and 收入表.</summary>
    private static IEnumerable<string> Alternatives(string pattern)
    {
        Match slot = Slot().Match(pattern);
        return slot.Success
            ? slot.Groups[1].Value.Split('|').SelectMany(choice => Alternatives(pattern[..slot.Index] + choice + pattern[(slot.Index + slot.Length)..]))
            : [pattern];
    }

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Slot();
}
