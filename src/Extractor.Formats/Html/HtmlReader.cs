using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Extractor.Documents;
using Extractor.Formats.PlainText;
using Document = Extractor.Documents.Document;

namespace Extractor.Formats.Html;

/// <summary>Reads a web page: the article without the navigation around it, tables with their spans, attachments as links.</summary>
internal static partial class HtmlReader
{
    private const int LargestPage = 32 << 20;

    /// <summary>Pages nest some dozens of elements; a parser needs time that grows with the square of the depth.</summary>
    private const int DeepestNesting = 5000;

    /// <param name="charset">The charset that was sent with the page, such as the one of a MIME part; the page's own where null.</param>
    /// <exception cref="UnreadableDocumentException">The page is too large or nested too deep.</exception>
    public static Document Read(byte[] content, SourceFile source, string? charset = null)
    {
        if (content.Length > LargestPage)
        {
            throw new UnreadableDocumentException(source.Name, UnreadableReason.TooLarge, $"found a page of {content.Length} bytes; expected at most {LargestPage}");
        }

        string html = TextEncodings.Decode(content, charset ?? Charset(content));
        return Depth(html) <= DeepestNesting
            ? Read(html, source)
            : throw new UnreadableDocumentException(source.Name, UnreadableReason.TooLarge, $"found elements nested more than {DeepestNesting} deep; expected a page that people read");
    }

    private static Document Read(string html, SourceFile source)
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument(html);
        string? title = page.QuerySelector("meta[name='ArticleTitle' i]")?.GetAttribute("content");
        foreach (IElement hidden in page.QuerySelectorAll("script,style,noscript,template,head,iframe,[hidden],[style*='display:none'],[style*='display: none']").ToArray())
        {
            hidden.Remove();
        }

        IElement body = (IElement?)page.Body ?? page.DocumentElement;
        IElement article = Article.Find(body);
        var blocks = new HtmlBlocks();
        if (!ReferenceEquals(article, body))
        {
            blocks.AddTitle(title ?? Heading(body, article)?.TextContent, article);
        }

        blocks.Add(article);
        ImmutableArray<Block> read = blocks.Result();
        bool thin = read.OfType<Paragraph>().Sum(p => p.Text.Length) < 200 && !read.OfType<Grid>().Any();
        return new Document
        {
            Source = source,
            Blocks = read,
            Links = Links(article),
            Diagnostics = thin ? [new Diagnostic(Severity.Warning, "html-no-article", "found a page with hardly any text (navigation, or a script that loads its content); expected an article")] : [],
        };
    }

    /// <summary>The first heading of the page outside the article.</summary>
    private static IElement? Heading(IElement body, IElement article) =>
        body.QuerySelectorAll("h1,h2").FirstOrDefault(h => !article.Contains(h) && h.TextContent.Trim().Length > 6);

    /// <summary>How deep elements nest at most: tags opened less tags closed, void elements and those that close by themselves aside.</summary>
    private static int Depth(string html)
    {
        int depth = 0, deepest = 0;
        foreach (ValueMatch tag in Tag().EnumerateMatches(html))
        {
            ReadOnlySpan<char> name = html.AsSpan(tag.Index, tag.Length);
            depth = name[1] == '/' ? Math.Max(0, depth - 1) : depth + 1;
            deepest = Math.Max(deepest, depth);
        }

        return deepest;
    }

    private static ImmutableArray<Link> Links(IElement article) =>
        [.. article.QuerySelectorAll("a[href]").Select(a => new Link(HtmlBlocks.Squeeze(a.TextContent), a.GetAttribute("href")!)).Where(l => Attachment().IsMatch(l.Address)).Distinct()];

    /// <summary>The charset that the page declares in its first bytes.</summary>
    private static string? Charset(byte[] content)
    {
        Match match = DeclaredCharset().Match(Encoding.Latin1.GetString(content, 0, Math.Min(4096, content.Length)));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"</?(?!(?:p|li|br|hr|img|input|meta|link|col|area|base|wbr|source|option|td|th|tr|dt|dd)[\s/>])[a-z][a-z0-9]*(?=[\s>])", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"charset\s*=\s*[""']?([\w\-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex DeclaredCharset();

    [GeneratedRegex(@"\.(?:pdf|docx?|xlsx?|wps|et|zip|rar|7z|ofd)(?:$|[?#])", RegexOptions.IgnoreCase)]
    private static partial Regex Attachment();
}
