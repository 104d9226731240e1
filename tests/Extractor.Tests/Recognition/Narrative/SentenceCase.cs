using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Reports;

namespace Extractor.Tests.Recognition.Narrative;

/// <summary>
/// Sentences under headings and the line items that they state, from <c>sentences.txt</c>. <c>@ final 2023 heading</c> opens a
/// case (further headings after <c>|</c>), <c>= concept/fund f205 e30101 P:project year phase metric value</c> expects an item,
/// any other line is a paragraph. Fund all, the report's own year and phase, and the metric amount go unsaid.
/// </summary>
internal sealed record SentenceCase(string Name, ReportKind Kind, int Year, ImmutableArray<string> Paragraphs, ImmutableArray<string> Expected)
{
    public static IEnumerable<SentenceCase> Read(string file)
    {
        SentenceCase? open = null;
        foreach (string line in File.ReadLines(file).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (line[0] == '@')
            {
                if (open is not null)
                {
                    yield return open;
                }

                string[] words = line.Split(' ', 4);
                open = new SentenceCase(line, words[1] == "final" ? ReportKind.FinalAccount : ReportKind.Budget, int.Parse(words[2], CultureInfo.InvariantCulture), [.. words[3].Split('|')], []);
            }
            else if (open is not null)
            {
                open = line[0] == '=' ? open with { Expected = open.Expected.Add(line[2..]) } : open with { Paragraphs = open.Paragraphs.Add(line), Name = open.Name + " " + line[..Math.Min(12, line.Length)] };
            }
        }

        if (open is not null)
        {
            yield return open;
        }
    }

    public ImmutableArray<LineItem> Items()
    {
        var document = new Document
        {
            Source = new SourceFile("test", new string('0', 64), "text/plain", 0),
            Blocks = [.. Paragraphs.Select((text, index) => new Paragraph { Text = text, Ordinal = index, Page = 1 })],
        };
        return NarrativeItems.Read(document, Outline.Build(document), new Profile(Kind, Scope.Department, null, Year, null), []).LineItems;
    }

    /// <summary>What is missing (-) and what is too much (+); empty where all is as expected.</summary>
    public ImmutableArray<string> Differences()
    {
        string[] found = [.. Items().Select(Describe)];
        return [.. Expected.Except(found).Select(e => "-" + e), .. found.Except(Expected).Select(f => "+" + f)];
    }

    private string Describe(LineItem item)
    {
        string[] words =
        [
            item.Concept + (item.Fund == Fund.All ? "" : "/" + NameOf(item.Fund)),
            item.Function.Length > 0 ? "f" + item.Function : "",
            item.Economic.Length > 0 ? "e" + item.Economic : "",
            item.Project.Length > 0 ? "P:" + item.Project : "",
            item.Year == Year ? "" : item.Year.ToString(CultureInfo.InvariantCulture),
            item.Phase == (Kind == ReportKind.Budget ? Phase.Budget : Phase.Actual) ? "" : NameOf(item.Phase),
            item.Metric == Metric.Amount ? "" : NameOf(item.Metric),
            (item.Value / 1.000000000m).ToString("0.####", CultureInfo.InvariantCulture),
        ];
        return string.Join(' ', words.Where(w => w.Length > 0));
    }

    /// <summary>The name of a value in the JSON contract.</summary>
    private static string NameOf<T>(T value)
        where T : struct, Enum => JsonSerializer.Serialize(value, Options).Trim('"');

    private static readonly JsonSerializerOptions Options = new() { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } };
}
