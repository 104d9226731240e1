using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AngleSharp.Dom;
using Extractor.Documents;

namespace Extractor.Formats.Html;

/// <summary>Turns elements into paragraphs and grids in reading order.</summary>
internal sealed class HtmlBlocks
{
    /// <summary>Elements nested deeper than this are read as the text of the element around them.</summary>
    private const int MaxDepth = 400;

    private static readonly HashSet<string> BlockNames =
        ["p", "div", "li", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main", "tr", "td", "th", "table", "tbody", "thead", "tfoot", "blockquote", "center", "dd", "dt", "dl", "pre", "form", "fieldset", "body", "ucapcontent"];

    private readonly List<Block> blocks = [];
    private readonly StringBuilder line = new();
    private int? heading;
    private bool bold;
    private bool centered;

    public void Add(IElement element)
    {
        Walk(element, 0);
        Flush();
    }

    /// <summary>The title of the page, unless the article prints it itself.</summary>
    public void AddTitle(string? title, IElement article)
    {
        string text = Squeeze(title ?? "");
        if (text.Length > 0 && !Squeeze(article.TextContent).Contains(text, StringComparison.Ordinal))
        {
            blocks.Add(new Paragraph { Text = text, HeadingLevel = 1 });
        }
    }

    public ImmutableArray<Block> Result() => [.. blocks.Select((block, index) => block with { Ordinal = index })];

    private void Walk(INode node, int depth)
    {
        if (depth > MaxDepth)
        {
            line.Append(node.TextContent);
            return;
        }

        foreach (INode child in node.ChildNodes)
        {
            switch (child)
            {
                case IText text:
                    line.Append(text.Data);
                    break;
                case IElement { LocalName: "br" }:
                    Flush();
                    break;
                case IElement { LocalName: "table" } table when !IsLayout(table):
                    Flush();
                    if (HtmlTable.Read(table) is { } grid)
                    {
                        blocks.Add(grid);
                    }

                    break;
                case IElement { LocalName: "ol" } list:
                    Flush();
                    Number(list);
                    Walk(list, depth + 1);
                    break;
                case IElement element when BlockNames.Contains(element.LocalName):
                    Flush();
                    Enter(element);
                    Walk(element, depth + 1);
                    Flush();
                    heading = null;
                    bold = centered = false;
                    break;
                case IElement element:
                    bold |= element.LocalName is "b" or "strong";
                    Walk(element, depth + 1);
                    break;
            }
        }
    }

    /// <summary>The numbers that a browser prints before the items of an ordered list.</summary>
    private static void Number(IElement list)
    {
        int number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out int start) ? start : 1;
        foreach (IElement item in list.Children.Where(c => c.LocalName == "li"))
        {
            item.Prepend(list.Owner!.CreateTextNode(string.Create(CultureInfo.InvariantCulture, $"{number++}.")));
        }
    }

    /// <summary>The text of a cell: line breaks and paragraphs inside it part its words.</summary>
    public static string TextOf(IElement cell)
    {
        if (!cell.HasChildNodes || cell.ChildElementCount == 0)
        {
            return cell.TextContent;
        }

        var text = new StringBuilder();
        foreach (INode node in cell.Descendants())
        {
            text.Append(node is IText words ? words.Data : node is IElement { LocalName: "br" or "p" or "div" or "li" or "tr" } && text.Length > 0 ? "\n" : "");
        }

        return text.ToString();
    }

    private void Enter(IElement element)
    {
        heading = element.LocalName is ['h', >= '1' and <= '6'] name ? name[1] - '0' : null;
        string style = element.GetAttribute("style") ?? "";
        centered = element.LocalName == "center" || element.GetAttribute("align") == "center" || style.Contains("text-align:center", StringComparison.OrdinalIgnoreCase) || style.Contains("text-align: center", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>A table that only lays out the page: hardly any cells of its own, or tables and paragraphs inside its cells.</summary>
    private static bool IsLayout(IElement table)
    {
        int Own(string names) => table.QuerySelectorAll(names).Count(e => ReferenceEquals(e.Closest("table"), table));
        int rows = Own("tr"), cells = Own("td,th");
        return cells <= 1 || (table.QuerySelector("table") is not null && cells < 40) || (rows <= 2 && cells <= 3 && table.TextContent.Length > 400);
    }

    private void Flush()
    {
        string text = Squeeze(line.ToString());
        line.Clear();
        if (text.Length > 0)
        {
            blocks.Add(new Paragraph { Text = text, HeadingLevel = heading, Bold = bold, Centered = centered });
        }
    }

    /// <summary>White space folded; none between CJK letters, where it only breaks lines or justifies.</summary>
    public static string Squeeze(string text)
    {
        var result = new StringBuilder(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u00a0' or '\u200b' or '\ufeff')
            {
                space = true;
                continue;
            }

            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                continue;
            }

            if (space && result.Length > 0 && !Pdf.PrintedText.IsCjk(result[^1]) && !Pdf.PrintedText.IsCjk(c))
            {
                result.Append(' ');
            }

            result.Append(c);
            space = false;
        }

        return result.ToString();
    }
}
