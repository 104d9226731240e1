using System.Collections.Immutable;
using System.Globalization;
using Extractor.Documents;

namespace Extractor.Scoring;

/// <summary>A line of a gold table: a fact that the document states; the place is its page or line as the table gives it, or "".</summary>
public sealed record GoldLine(Fact Fact, bool Optional, string Statement, string Place);

/// <summary>A heading that the document has; <paramref name="Canonical"/> is "" where the heading has no meaning of its own.</summary>
public sealed record GoldHeading(int Level, string Number, string Title, string Canonical);

/// <summary>
/// What is truly wrong in the document: the rule that should find it, or "" where a person described it in words, by its page
/// (the line of a text) and by the two figures or words that cannot both be true. The severity is the person's: an error, a place
/// where a careful reader asks, or a remark.
/// </summary>
public sealed record GoldFailure(string Rule, Severity Severity, string Page = "", string Description = "", string ValueA = "", string ValueB = "");

/// <summary>
/// The truth about one document. Lists that nobody wrote are null, and <paramref name="Profile"/> has the columns of the manifest
/// that name who, when and what.
/// </summary>
public sealed record GoldDocument(
    string Name,
    string File,
    string Template,
    ImmutableSortedDictionary<string, string> Profile,
    ImmutableArray<GoldLine> Lines,
    ImmutableArray<GoldLine> Occurrences,
    ImmutableArray<GoldHeading>? Outline,
    ImmutableArray<GoldFailure>? Failures);

/// <summary>
/// Reads a folder of truth in either of two shapes. A corpus has <c>manifest.tsv</c> and the folders documents, gold, outline and
/// checks with a table a file. A gold folder has <c>documents.tsv</c> and <c>NAME.tsv</c>, <c>NAME.occurrences.tsv</c> and
/// <c>NAME.anomalies.tsv</c> a document.
/// </summary>
public static class GoldFiles
{
    private static readonly string[] ProfileColumns = ["department", "region", "year", "kind", "scope"];

    /// <param name="folder">The folder of truth.</param>
    /// <param name="documents">Where the documents lie; null for the folder itself, its own folder documents, or one of that name beside it.</param>
    /// <exception cref="FileNotFoundException">The folder has neither list of documents.</exception>
    public static ImmutableArray<GoldDocument> Read(string folder, string? documents = null)
    {
        string manifest = Path.Combine(folder, "manifest.tsv"), list = Path.Combine(folder, "documents.tsv");
        if (File.Exists(manifest))
        {
            return [.. Rows(manifest).Select(row => OfCorpus(folder, documents ?? Path.Combine(folder, "documents"), row))];
        }

        return File.Exists(list)
            ? [.. Rows(list).Select(row => OfGold(folder, documents ?? (File.Exists(Path.Combine(folder, row["document"])) ? folder : Path.Combine(folder, "..", "documents")), row))]
            : throw new FileNotFoundException($"{folder}: found neither manifest.tsv nor documents.tsv; expected a corpus or a folder of gold tables", list);
    }

    /// <summary>A gold table: tab-separated, the first line names the columns.</summary>
    public static ImmutableArray<GoldLine> ReadLines(string path) => [.. Rows(path).Select(ReadLine)];

    private static GoldDocument OfCorpus(string folder, string documents, ImmutableSortedDictionary<string, string> row)
    {
        string file = row["file"], outline = Path.Combine(folder, "outline", file + ".tsv"), checks = Path.Combine(folder, "checks", file + ".tsv");
        ImmutableArray<GoldLine> lines = ReadLines(Path.Combine(folder, "gold", file + ".tsv"));
        return new GoldDocument(
            file,
            Path.Combine(documents, file),
            row["template"],
            row.Where(p => ProfileColumns.Contains(p.Key)).ToImmutableSortedDictionary(StringComparer.Ordinal),
            lines,
            [.. lines.Where(l => l.Statement.Length > 0)],
            File.Exists(outline) ? [.. Rows(outline).Select(r => new GoldHeading(int.Parse(r["level"], CultureInfo.InvariantCulture), r["number"], r["title"], r["canonical"]))] : null,
            File.Exists(checks) ? [.. Rows(checks).Select(r => new GoldFailure(r["rule"], Severity.Error))] : null);
    }

    private static GoldDocument OfGold(string folder, string documents, ImmutableSortedDictionary<string, string> row)
    {
        string name = Path.Combine(folder, row["gold"]), occurrences = name + ".occurrences.tsv", anomalies = name + ".anomalies.tsv";
        return new GoldDocument(
            row["gold"],
            Path.Combine(documents, row["document"]),
            "",
            ImmutableSortedDictionary<string, string>.Empty,
            ReadLines(name + ".tsv"),
            File.Exists(occurrences) ? ReadLines(occurrences) : [],
            null,
            File.Exists(anomalies) ? [.. Rows(anomalies).Select(r => new GoldFailure("", SeverityOf(r["severity"]), r["page"], r["description"], r["value_a"], r["value_b"]))] : null);
    }

    private static Severity SeverityOf(string word) => word switch { "error" => Severity.Error, "warning" => Severity.Warning, _ => Severity.Info };

    private static GoldLine ReadLine(ImmutableSortedDictionary<string, string> row) => new(
        new Fact(
            row["concept"], row["fund"], row["function"], row["economic"], int.Parse(row["year"], CultureInfo.InvariantCulture), row["phase"], row["metric"],
            decimal.Parse(row["value"], NumberStyles.Float, CultureInfo.InvariantCulture), row["project"]),
        row["tier"] == "optional",
        row.GetValueOrDefault("statement", ""),
        row.GetValueOrDefault("line", ""));

    private static IEnumerable<ImmutableSortedDictionary<string, string>> Rows(string path)
    {
        string[] lines = File.ReadAllLines(path);
        string[] names = lines[0].Split('\t');
        return lines.Skip(1).Where(l => l.Length > 0).Select(line => names.Zip(line.Split('\t')).ToImmutableSortedDictionary(p => p.First, p => p.Second, StringComparer.Ordinal));
    }
}
