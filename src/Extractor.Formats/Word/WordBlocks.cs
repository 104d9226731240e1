using System.Collections.Immutable;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Extractor.Documents;
using Paragraph = DocumentFormat.OpenXml.Wordprocessing.Paragraph;

namespace Extractor.Formats.Word;

/// <summary>Turns the body of a Word document into blocks in reading order.</summary>
internal sealed partial class WordBlocks(WordNumbering numbering, WordStyles styles)
{
    private readonly List<Block> blocks = [];
    private bool inContents;

    /// <summary>Open fields, from the outermost in: whether each is a table of contents.</summary>
    private readonly Stack<bool> fields = new();

    /// <summary>Text of paragraphs whose end a tracked change takes away.</summary>
    private string joined = "";

    public ImmutableArray<Block> Result() => [.. blocks.Select((block, index) => block with { Ordinal = index })];

    public void AddFurniture(OpenXmlElement? part, ParagraphRole role)
    {
        int from = blocks.Count;
        if (part is not null)
        {
            Add(part);
        }

        for (int i = from; i < blocks.Count; i++)
        {
            blocks[i] = blocks[i] is Documents.Paragraph paragraph ? paragraph with { Role = role } : blocks[i];
        }
    }

    public void Add(OpenXmlElement container)
    {
        foreach (OpenXmlElement element in container.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    AddParagraph(paragraph);
                    break;
                case Table table:
                    AddTable(table);
                    break;
                case SdtBlock block:
                    AddControl(block);
                    break;
                case InsertedRun or MoveToRun or CustomXmlBlock:
                    Add(element);
                    break;
            }
        }
    }

    /// <summary>A content control; the one that holds the table of contents gives contents entries.</summary>
    private void AddControl(SdtBlock block)
    {
        bool contents = block.SdtProperties?.Descendants<DocPartGallery>().Any(g => g.Val?.Value?.Contains("Table of Contents", StringComparison.OrdinalIgnoreCase) == true) == true;
        inContents |= contents;
        if (block.SdtContentBlock is { } content)
        {
            Add(content);
        }

        inContents &= !contents;
    }

    private void AddParagraph(Paragraph paragraph)
    {
        bool contentsField = fields.Contains(true) | EntersContents(paragraph);
        if (WordText.IsJoined(paragraph))
        {
            joined += WordText.Of(paragraph);
            return;
        }

        (int? level, double? size, bool bold, bool centered, bool contentsStyle) = styles.Look(paragraph);
        string printed = Html.HtmlBlocks.Squeeze(Print(paragraph));
        if (printed.Length > 0)
        {
            bool contents = inContents || contentsField || contentsStyle || ContentsEntry().IsMatch(printed);
            blocks.Add(new Documents.Paragraph
            {
                Text = printed,
                Role = contents ? ParagraphRole.Contents : ParagraphRole.Body,
                HeadingLevel = level,
                FontSize = size,
                Bold = bold,
                Centered = centered,
            });
        }

        foreach (TextBoxContent box in WordText.TextBoxes(paragraph))
        {
            Add(box);
        }
    }

    /// <summary>The number and the text of a paragraph. Counts, so it is called once a paragraph in order.</summary>
    private string Print(Paragraph paragraph)
    {
        string text = numbering.Next(paragraph, styles) + joined + WordText.Of(paragraph);
        joined = "";
        return text;
    }

    /// <summary>Follows the fields that open and close in a paragraph; whether a table of contents is among them.</summary>
    private bool EntersContents(Paragraph paragraph)
    {
        bool contents = false;
        foreach (OpenXmlElement part in paragraph.Descendants().Where(e => e is FieldChar or FieldCode))
        {
            if (part is FieldCode code && fields.Count > 0 && code.Text.TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase))
            {
                fields.Pop();
                fields.Push(contents = true);
            }
            else if (part is FieldChar { FieldCharType.Value: var type } && type == FieldCharValues.Begin)
            {
                fields.Push(false);
            }
            else if (part is FieldChar { FieldCharType.Value: var last } && last == FieldCharValues.End)
            {
                fields.TryPop(out _);
            }
        }

        return contents;
    }

    private void AddTable(Table table)
    {
        var nested = new List<Table>();
        if (WordTable.Read(table, Print, nested) is { } grid)
        {
            blocks.Add(grid);
        }

        nested.ForEach(AddTable);
    }

    [GeneratedRegex(@"(?:[.．·…]{4,}|…{2,})\s*\d{1,3}$|PAGEREF")]
    private static partial Regex ContentsEntry();
}
