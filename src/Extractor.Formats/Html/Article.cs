using AngleSharp.Dom;

namespace Extractor.Formats.Html;

/// <summary>Finds the element that holds the article: much text and many figures, few links.</summary>
internal static class Article
{
    /// <summary>Words in ids and classes of containers that government sites give to articles.</summary>
    private static readonly string[] ContainerWords = ["content", "article", "zoom", "detail", "text", "main", "ucap", "trs_", "editor", "wz", "news", "xxgk", "con"];

    private static readonly string[] OutsideWords = ["nav", "menu", "footer", "header", "breadcrumb", "share", "sidebar", "crumb", "copyright", "toolbar", "search", "position"];

    public static IElement Find(IElement body)
    {
        IElement best = body;
        double most = Weight(body) * 0.6;
        foreach (IElement candidate in body.QuerySelectorAll("article,main,div,td,section,ucapcontent"))
        {
            double weight = Weight(candidate) * (Named(candidate, ContainerWords) ? 1.15 : 1.0);
            if (weight >= most)
            {
                (best, most) = (candidate, weight);
            }
        }

        foreach (IElement outside in best.QuerySelectorAll("nav,footer,header,aside,button,form,div,ul").ToArray())
        {
            bool furniture = outside.LocalName is "nav" or "footer" or "aside" or "button" || (Named(outside, OutsideWords) && LinkShare(outside) > 0.5);
            if (furniture || (outside.LocalName is "ul" or "div" && LinkShare(outside) > 0.8 && outside.TextContent.Length > 40 && outside.QuerySelector("table") is null))
            {
                outside.Remove();
            }
        }

        return best;
    }

    /// <summary>Letters outside links; text deeper inside counts for all its ancestors, so the smallest sufficient one is preferred by the caller's order.</summary>
    private static double Weight(IElement element)
    {
        int all = Letters(element.TextContent), links = element.QuerySelectorAll("a").Sum(a => Letters(a.TextContent));
        return all - (2.0 * links);
    }

    private static double LinkShare(IElement element)
    {
        int all = Letters(element.TextContent);
        return all == 0 ? 0 : (double)element.QuerySelectorAll("a").Sum(a => Letters(a.TextContent)) / all;
    }

    private static int Letters(string text)
    {
        int letters = 0;
        foreach (char c in text)
        {
            letters += char.IsLetterOrDigit(c) ? 1 : 0;
        }

        return letters;
    }

    private static bool Named(IElement element, string[] words)
    {
        string name = $"{element.Id} {element.ClassName}".ToLowerInvariant();
        return Array.Exists(words, w => name.Contains(w, StringComparison.Ordinal));
    }
}
