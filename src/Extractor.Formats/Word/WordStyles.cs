using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Extractor.Formats.Word;

/// <summary>What the styles of a document say of a paragraph: heading level, size, weight, alignment, numbering.</summary>
internal sealed class WordStyles
{
    private const int MaxInheritance = 20;
    private readonly Dictionary<string, Style> byId;

    public WordStyles(MainDocumentPart main) =>
        byId = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? []).Where(s => s.StyleId?.Value is not null).DistinctBy(s => s.StyleId!.Value).ToDictionary(s => s.StyleId!.Value!);

    public (int? Level, double? Size, bool Bold, bool Centered, bool Contents) Look(Paragraph paragraph)
    {
        List<Style> chain = Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value);
        int? level = paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value ?? chain.Select(s => s.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(v => v is not null);
        RunProperties? run = paragraph.Descendants<Run>().FirstOrDefault(r => r.InnerText.Trim().Length > 0)?.RunProperties;
        string? half = run?.FontSize?.Val?.Value ?? chain.Select(s => s.StyleRunProperties?.FontSize?.Val?.Value).FirstOrDefault(v => v is not null);
        bool bold = run?.Bold is { } own ? own.Val?.Value ?? true : chain.Exists(s => s.StyleRunProperties?.Bold is not null);
        JustificationValues? alignment = paragraph.ParagraphProperties?.Justification?.Val?.Value ?? chain.Select(s => s.StyleParagraphProperties?.Justification?.Val?.Value).FirstOrDefault(v => v is not null);
        bool contents = chain.Exists(s => s.StyleName?.Val?.Value?.StartsWith("toc ", StringComparison.OrdinalIgnoreCase) == true);
        return (level is >= 0 and < 9 ? level + 1 : null, double.TryParse(half, NumberStyles.Float, CultureInfo.InvariantCulture, out double size) ? size / 2 : null, bold, alignment == JustificationValues.Center, contents);
    }

    /// <summary>Numbering that the paragraph's style carries.</summary>
    public NumberingProperties? Numbering(Paragraph paragraph) =>
        Chain(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value).Select(s => s.StyleParagraphProperties?.NumberingProperties).FirstOrDefault(n => n is not null);

    private List<Style> Chain(string? id)
    {
        var chain = new List<Style>();
        while (id is not null && byId.TryGetValue(id, out Style? style) && chain.Count < MaxInheritance)
        {
            chain.Add(style);
            id = style.BasedOn?.Val?.Value;
        }

        return chain;
    }
}
