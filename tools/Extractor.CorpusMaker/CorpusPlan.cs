using System.Globalization;
using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Templates;

namespace Extractor.CorpusMaker;

/// <summary>A document to make. <see cref="Converted"/>: a PDF by way of LibreOffice.</summary>
internal sealed record CorpusEntry(string Name, Template Template, Books Books, string Format)
{
    public Noise Noise { get; init; }

    public Injection? Injection { get; init; }

    public bool Converted { get; init; }
}

/// <summary>Which documents are made.</summary>
internal static class CorpusPlan
{
    public static IEnumerable<CorpusEntry> Committed => [];

    /// <summary>Documents from consecutive seeds; a quarter of them disturbed in one way.</summary>
    public static IEnumerable<CorpusEntry> Any(int count, int seed, bool inTurn)
    {
        Noise[] noises = [.. Enum.GetValues<Noise>().Where(n => n is not (Noise.None or Noise.Scan))];
        for (int i = 0; i < count; i++)
        {
            var dice = new Dice(seed + i);
            Template template = inTurn ? Template.All[i % Template.All.Length] : dice.Pick("template", Template.All);
            var books = new Books(seed + i, Department.Make(dice), template.Plan);
            string name = string.Create(CultureInfo.InvariantCulture, $"{i:00000}-{template.Name}-{books.Department.Slug}-{template.Year}");
            yield return new CorpusEntry(name, template, books, dice.Pick("format", template.Formats)) { Noise = dice.Between("disturbed", 0, 3) == 0 ? dice.Pick("noise", noises) : Noise.None };
        }
    }
}
