using AngleSharp.Dom;

namespace Extractor.Formats.Html;

/// <summary>Finds the element that holds the article: much text and many figures, few links.</summary>
internal static class Article
{
    /// <summary>Words in ids and classes of containers that government sites give to articles.</summary>
    private static readonly string[] ContainerWords = ["content", "article", "zoom", "detail", "text", "main", "ucap", "trs_", "editor", "wz", "news", "xxgk", "con"];

    private static readonly string[] OutsideWords = ["nav", "menu", "footer", "header", "breadcrumb", "share", "sidebar", "crumb", "copyright", "toolbar", "search", "position"];

    private static readonly string[] Candidates = ["article", "main", "div", "td", "section", "ucapcontent"];

    public static IElement Find(IElement body)
    {
        Dictionary<IElement, (int All, int Links)> letters = Letters(body);
        IElement best = body;
        double most = Weight(letters[body]) * 0.6;
        foreach (IElement candidate in body.Descendants<IElement>().Where(e => Candidates.Contains(e.LocalName)))
        {
            double weight = Weight(letters[candidate]) * (Named(candidate, ContainerWords) ? 1.15 : 1.0);
            if (weight >= most)
            {
                (best, most) = (candidate, weight);
            }
        }

        foreach (IElement outside in best.QuerySelectorAll("nav,footer,header,aside,button,form,div,ul").ToArray())
        {
            (int all, int links) = letters[outside];
            double share = all == 0 ? 0 : (double)links / all;
            bool furniture = outside.LocalName is "nav" or "footer" or "aside" or "button" || (Named(outside, OutsideWords) && share > 0.5);
            if (furniture || (outside.LocalName is "ul" or "div" && share > 0.8 && outside.TextContent.Length > 40 && outside.QuerySelector("table") is null))
            {
                outside.Remove();
            }
        }

        return best;
    }

    /// <summary>Letters and digits of every element, and those of them inside links, from the innermost elements outwards.</summary>
    private static Dictionary<IElement, (int All, int Links)> Letters(IElement body)
    {
        var letters = new Dictionary<IElement, (int All, int Links)>(ReferenceEqualityComparer.Instance);
        IElement[] elements = [body, .. body.Descendants<IElement>()];
        for (int i = elements.Length - 1; i >= 0; i--)
        {
            int all = 0, links = 0;
            foreach (INode child in elements[i].ChildNodes)
            {
                (int All, int Links) inner = child is IText text ? (Count(text.Data), 0) : child is IElement element ? letters[element] : default;
                all += inner.All;
                links += inner.Links;
            }

            letters[elements[i]] = (all, elements[i].LocalName == "a" ? all : links);
        }

        return letters;
    }

    /// <summary>Letters outside links; text deeper inside counts for all its ancestors, so the last sufficient one, the innermost, is the article.</summary>
    private static double Weight((int All, int Links) letters) => letters.All - (2.0 * letters.Links);

    private static int Count(string text)
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
