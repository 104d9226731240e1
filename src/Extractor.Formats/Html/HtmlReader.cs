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
    public static Document Read(byte[] content, SourceFile source) => Read(TextEncodings.Decode(content, Charset(content)), source);

    public static Document Read(string html, SourceFile source)
    {
        using IHtmlDocument page = new HtmlParser().ParseDocument(html);
        foreach (IElement hidden in page.QuerySelectorAll("script,style,noscript,template,head,iframe,[hidden],[style*='display:none'],[style*='display: none']").ToArray())
        {
            hidden.Remove();
        }

        IElement body = (IElement?)page.Body ?? page.DocumentElement;
        IElement article = Article.Find(body);
        var blocks = new HtmlBlocks();
        if (!ReferenceEquals(article, body) && body.QuerySelector("h1") is { } title && !article.Contains(title))
        {
            blocks.Add(title);
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

    private static ImmutableArray<Link> Links(IElement article) =>
        [.. article.QuerySelectorAll("a[href]").Select(a => new Link(HtmlBlocks.Squeeze(a.TextContent), a.GetAttribute("href")!)).Where(l => Attachment().IsMatch(l.Address)).Distinct()];

    /// <summary>The charset that the page declares in its first bytes.</summary>
    private static string? Charset(byte[] content)
    {
        Match match = DeclaredCharset().Match(Encoding.Latin1.GetString(content, 0, Math.Min(4096, content.Length)));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?([\w\-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex DeclaredCharset();

    [GeneratedRegex(@"\.(?:pdf|docx?|xlsx?|wps|et|zip|rar|7z|ofd)(?:$|[?#])", RegexOptions.IgnoreCase)]
    private static partial Regex Attachment();
}
