using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Extractor.Formats.Word;

/// <summary>Automatic numbers as Word prints them: the counters of every list, level by level.</summary>
internal sealed partial class WordNumbering
{
    private const string Digits = "零一二三四五六七八九";
    private readonly Dictionary<int, AbstractNum> lists = [];
    private readonly Dictionary<int, NumberingInstance> instances = [];
    private readonly Dictionary<int, int[]> counters = [];

    public WordNumbering(MainDocumentPart main)
    {
        Numbering? numbering = main.NumberingDefinitionsPart?.Numbering;
        foreach (AbstractNum list in numbering?.Elements<AbstractNum>() ?? [])
        {
            lists[list.AbstractNumberId?.Value ?? 0] = list;
        }

        foreach (NumberingInstance instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            instances[instance.NumberID?.Value ?? 0] = instance;
        }
    }

    /// <summary>The number printed before a paragraph, "" where it has none. Counts, so it is called once a paragraph in order.</summary>
    public string Next(Paragraph paragraph, WordStyles styles)
    {
        NumberingProperties? own = paragraph.ParagraphProperties?.NumberingProperties, style = styles.Numbering(paragraph);
        int id = own?.NumberingId?.Val?.Value ?? style?.NumberingId?.Val?.Value ?? 0;
        int depth = Math.Clamp(own?.NumberingLevelReference?.Val?.Value ?? style?.NumberingLevelReference?.Val?.Value ?? 0, 0, 8);
        if (id == 0 || !instances.TryGetValue(id, out NumberingInstance? instance) || LevelOf(instance, depth) is not { } level)
        {
            return "";
        }

        int list = instance.AbstractNumId?.Val?.Value ?? 0;
        if (!counters.TryGetValue(list, out int[]? counts))
        {
            counters[list] = counts = [-1, -1, -1, -1, -1, -1, -1, -1, -1];
        }

        counts[depth] = counts[depth] < 0 ? StartOf(instance, depth) : counts[depth] + 1;
        Array.Fill(counts, -1, depth + 1, 8 - depth);
        string text = level.LevelText?.Val?.Value ?? "";
        return Placeholder().Replace(text, match => Print(instance, match.Groups[1].Value[0] - '1', counts));
    }

    private string Print(NumberingInstance instance, int depth, int[] counts)
    {
        NumberFormatValues? format = LevelOf(instance, depth)?.NumberingFormat?.Val?.Value;
        int value = counts[depth] < 0 ? StartOf(instance, depth) : counts[depth];
        return Format(value, format);
    }

    private Level? LevelOf(NumberingInstance instance, int depth)
    {
        Level? overriding = instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == depth)?.Level;
        return overriding ?? (lists.TryGetValue(instance.AbstractNumId?.Val?.Value ?? -1, out AbstractNum? list) ? list.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == depth) : null);
    }

    private int StartOf(NumberingInstance instance, int depth) =>
        instance.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == depth)?.StartOverrideNumberingValue?.Val?.Value
            ?? LevelOf(instance, depth)?.StartNumberingValue?.Val?.Value ?? 1;

    /// <summary>A counter in the format that a level states.</summary>
    public static string Format(int value, NumberFormatValues? format)
    {
        if (format == NumberFormatValues.None || format == NumberFormatValues.Bullet)
        {
            return "";
        }

        bool chinese = format == NumberFormatValues.ChineseCounting || format == NumberFormatValues.ChineseCountingThousand || format == NumberFormatValues.JapaneseCounting
            || format == NumberFormatValues.TaiwaneseCounting || format == NumberFormatValues.TaiwaneseCountingThousand || format == NumberFormatValues.IdeographDigital;
        return chinese ? Chinese(value)
            : format == NumberFormatValues.UpperLetter ? Letter(value, 'A')
            : format == NumberFormatValues.LowerLetter ? Letter(value, 'a')
            : format == NumberFormatValues.UpperRoman ? Roman(value)
            : format == NumberFormatValues.LowerRoman ? Roman(value).ToLowerInvariant()
            : format == NumberFormatValues.DecimalEnclosedCircle && value is > 0 and <= 20 ? ((char)('①' + value - 1)).ToString()
            : format == NumberFormatValues.DecimalFullWidth ? string.Concat(value.ToString(CultureInfo.InvariantCulture).Select(c => (char)(c - '0' + '０')))
            : format == NumberFormatValues.IdeographTraditional && value is > 0 and <= 10 ? "甲乙丙丁戊己庚辛壬癸"[value - 1].ToString()
            : value.ToString(CultureInfo.InvariantCulture);
    }

    private static string Chinese(int value) => value switch
    {
        < 0 or > 9999 => value.ToString(CultureInfo.InvariantCulture),
        < 10 => Digits[value].ToString(),
        < 20 => "十" + (value > 10 ? Digits[value - 10] : ""),
        < 100 => $"{Digits[value / 10]}十{(value % 10 > 0 ? Digits[value % 10] : "")}",
        < 1000 => $"{Digits[value / 100]}百{(value % 100 == 0 ? "" : value % 100 < 10 ? "零" + Chinese(value % 100) : value % 100 < 20 ? "一" + Chinese(value % 100) : Chinese(value % 100))}",
        _ => $"{Digits[value / 1000]}千{(value % 1000 == 0 ? "" : value % 1000 < 100 ? "零" + Chinese(value % 1000) : Chinese(value % 1000))}",
    };

    private static string Letter(int value, char first) => value is < 1 or > 780 ? "" : new string((char)(first + ((value - 1) % 26)), ((value - 1) / 26) + 1);

    private static string Roman(int value)
    {
        (int Value, string Letters)[] steps = [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
        string roman = "";
        foreach ((int step, string letters) in steps)
        {
            for (; value >= step && roman.Length < 30; value -= step)
            {
                roman += letters;
            }
        }

        return roman;
    }

    [GeneratedRegex(@"%([1-9])")]
    private static partial Regex Placeholder();
}
