using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Extractor.Formats.Word;

/// <summary>The printed text of a paragraph: insertions kept; deletions, hidden runs and field codes dropped; symbols and breaks as they print.</summary>
internal static class WordText
{
    public static string Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        bool code = false;
        Append(paragraph, text, ref code);
        return text.ToString();
    }

    /// <summary>Text boxes anchored in a paragraph.</summary>
    public static IEnumerable<TextBoxContent> TextBoxes(Paragraph paragraph) =>
        paragraph.Descendants<TextBoxContent>().Where(b => IsPrinted(b) && b.Ancestors<Paragraph>().First() == paragraph);

    /// <summary>Tables that stand in a cell.</summary>
    public static IEnumerable<Table> Nested(TableCell cell) =>
        cell.Descendants<Table>().Where(t => IsPrinted(t) && t.Ancestors<TableCell>().First() == cell);

    /// <summary>Of the two copies of a drawing that compatibility markup holds, the first is printed.</summary>
    public static bool IsPrinted(OpenXmlElement element) => !element.Ancestors<AlternateContentFallback>().Any();

    /// <summary>The end of a paragraph that a tracked change takes away: the text goes on in the next paragraph.</summary>
    public static bool IsJoined(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties is { } mark && (mark.GetFirstChild<Deleted>() is not null || mark.GetFirstChild<MoveFrom>() is not null);

    private static void Append(OpenXmlElement parent, StringBuilder text, ref bool code)
    {
        foreach (OpenXmlElement element in parent.ChildElements)
        {
            switch (element)
            {
                case FieldChar { FieldCharType.Value: var type }:
                    code = type == FieldCharValues.Begin || (code && type != FieldCharValues.Separate && type != FieldCharValues.End);
                    break;
                case Run { RunProperties.Vanish: { } vanish } when vanish.Val?.Value ?? true:
                    break;
                case FieldCode or RubyContent or DeletedRun or MoveFromRun or DeletedText or AlternateContentFallback or ParagraphProperties or RunProperties or TextBoxContent or Table:
                    break;
                case Text word when !code:
                    text.Append(word.Text);
                    break;
                case TabChar or CarriageReturn or Break:
                    text.Append(' ');
                    break;
                case NoBreakHyphen:
                    text.Append('-');
                    break;
                case SymbolChar { Char.Value: { } symbol } when int.TryParse(symbol, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out int value):
                    text.Append((char)(value >= 0xF000 ? value - 0xF000 : value));
                    break;
                case SoftHyphen:
                    break;
                default:
                    Append(element, text, ref code);
                    break;
            }
        }
    }
}
