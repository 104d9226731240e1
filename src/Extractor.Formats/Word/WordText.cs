using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Extractor.Formats.Word;

/// <summary>The printed text of a paragraph: insertions kept, deletions and field codes dropped, symbols and breaks as they print.</summary>
internal static class WordText
{
    public static string Of(Paragraph paragraph)
    {
        var text = new StringBuilder();
        int field = 0;
        bool code = false;
        Append(paragraph, text, ref field, ref code);
        return text.ToString();
    }

    /// <summary>Text boxes anchored in a paragraph; of the two copies that compatibility markup holds, the first.</summary>
    public static IEnumerable<TextBoxContent> TextBoxes(Paragraph paragraph) =>
        paragraph.Descendants<TextBoxContent>().Where(b => !b.Ancestors<AlternateContentFallback>().Any() && b.Ancestors<Paragraph>().First() == paragraph);

    private static void Append(OpenXmlElement parent, StringBuilder text, ref int field, ref bool code)
    {
        foreach (OpenXmlElement element in parent.ChildElements)
        {
            switch (element)
            {
                case FieldChar { FieldCharType.Value: var type }:
                    code = type == FieldCharValues.Begin || (code && type != FieldCharValues.Separate && type != FieldCharValues.End);
                    break;
                case FieldCode or DeletedRun or MoveFromRun or DeletedText or AlternateContentFallback or ParagraphProperties or RunProperties or TextBoxContent or Table:
                    break;
                case Text word when !code:
                    text.Append(word.Text);
                    break;
                case TabChar or CarriageReturn or Break { Type: null }:
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
                    Append(element, text, ref field, ref code);
                    break;
            }
        }
    }
}
