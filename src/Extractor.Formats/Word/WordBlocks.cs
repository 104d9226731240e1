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
        string text = WordText.Of(paragraph);
        string number = numbering.Next(paragraph, styles);
        (int? level, double? size, bool bold, bool centered, bool contentsStyle) = styles.Look(paragraph);
        string printed = Html.HtmlBlocks.Squeeze(number + text);
        if (printed.Length > 0)
        {
            bool contents = inContents || contentsStyle || ContentsEntry().IsMatch(printed);
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

    private void AddTable(Table table)
    {
        var inner = new List<Table>();
        if (WordTable.Read(table, inner) is { } grid)
        {
            blocks.Add(grid);
        }

        inner.ForEach(AddTable);
    }

    [GeneratedRegex(@"(?:[.．·…]{4,}|…{2,})\s*\d{1,3}$|PAGEREF")]
    private static partial Regex ContentsEntry();
}
