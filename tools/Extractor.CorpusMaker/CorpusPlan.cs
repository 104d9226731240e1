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

    /// <summary>The report of one unit (本级) of the department.</summary>
    public bool OfUnit { get; init; }

    /// <summary>The rule across reports that this report breaks beside the others of its department, "" for none.</summary>
    public string Across { get; init; } = "";
}

/// <summary>Which documents are made.</summary>
internal static class CorpusPlan
{
    /// <summary>Every template in two formats or more; a format "soffice" is a PDF by way of LibreOffice.</summary>
    private static readonly (string Template, int Seed, string Place, string Trade, string Formats)[] Plain =
    [
        ("ministry-final", 11, "qingxi", "finance", "pdf docx"), ("sichuan-final", 23, "songhe", "transport", "txt html soffice"), ("shandong-budget", 37, "linchuan", "civil", "pdf xlsx"),
        ("shanghai-final", 41, "shiqiao", "audit", "pdf docx soffice"), ("shaanxi-final", 43, "baihua", "water", "pdf docx"), ("yunnan-final", 47, "zhuyuan", "culture", "pdf html"),
        ("chongqing-final", 53, "jingu", "justice", "docx txt"), ("old-final", 59, "anfu", "agriculture", "pdf xlsx"), ("guangxi-final", 61, "liuying", "statistics", "pdf html"),
        ("shanghai-budget", 67, "shiqiao", "commerce", "pdf docx"), ("beijing-budget-tables", 71, "shuoshui", "audit", "pdf xlsx"), ("beijing-budget-note", 71, "shuoshui", "audit", "pdf docx"),
        ("jiangsu-budget", 73, "yunpu", "science", "pdf soffice"), ("guangdong-budget", 79, "wangchao", "emergency", "pdf html"), ("zhejiang-budget", 83, "pinghudao", "ecology", "pdf docx"),
        ("fujian-budget", 89, "lvzhou", "education", "pdf html"),
    ];

    private static readonly (Noise Noise, string Template, string Format)[] Disturbed =
    [
        (Noise.Spaces, "chongqing-final", "html"), (Noise.Radicals, "fujian-budget", "pdf"), (Noise.FullWidth, "chongqing-final", "docx"), (Noise.LostNumbers, "sichuan-final", "html"), (Noise.Contents, "jiangsu-budget", "docx"),
        (Noise.Borderless, "fujian-budget", "pdf"), (Noise.NoRepeat, "ministry-final", "pdf"), (Noise.Narrow, "shandong-budget", "pdf"), (Noise.Clipped, "chongqing-final", "pdf"), (Noise.Scan, "beijing-budget-note", "pdf"),
    ];

    /// <summary>The compact corpus that the tests read.</summary>
    public static IEnumerable<CorpusEntry> Committed => PlainEntries.Concat(DisturbedEntries).Concat(Twins.Entries);

    private static IEnumerable<CorpusEntry> PlainEntries =>
        from plain in Plain
        let template = Template.All.Single(t => t.Name == plain.Template)
        let dice = new Dice(plain.Seed)
        from format in plain.Formats.Split(' ')
        let books = new Books(plain.Seed, Department.Make(dice, plain.Place, plain.Trade), template.Plan)
        let name = string.Create(CultureInfo.InvariantCulture, $"{books.Department.Slug}-{template.Year}{(template.Name.EndsWith("-note", StringComparison.Ordinal) ? "-note" : "")}{(format == "soffice" ? "-converted" : "")}")
        select new CorpusEntry(name, template, books, format == "soffice" ? "pdf" : format) { Converted = format == "soffice" };

    private static IEnumerable<CorpusEntry> DisturbedEntries => Disturbed.Select((d, i) =>
    {
        Template template = Template.All.Single(t => t.Name == d.Template);
        var books = new Books(500 + i, Department.Make(new Dice(500 + i)), template.Plan);
        return new CorpusEntry(string.Create(CultureInfo.InvariantCulture, $"{books.Department.Slug}-{template.Year}-{d.Noise.ToString().ToLowerInvariant()}"), template, books, d.Format) { Noise = d.Noise };
    });

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
