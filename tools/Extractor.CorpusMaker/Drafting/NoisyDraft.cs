using System.Text;
using System.Text.RegularExpressions;

namespace Extractor.CorpusMaker.Drafting;

/// <summary>Puts the disturbances of text on a draft; those of layout are the PDF writer's.</summary>
internal static partial class NoisyDraft
{
    /// <summary>Letters with a look-alike that fonts and converters put in their place.</summary>
    private const string Letters = "一人入行车用日月水生金比长高", Radicals = "⼀⼈⼊⾏⻋⽤⽇⽉⽔⽣⾦⽐⻓⾼";

    public static Draft Disturb(Draft draft, Noise noise)
    {
        draft.Pieces = [.. draft.Pieces.Select(p => Disturb(p, noise))];
        if (noise.HasFlag(Noise.Contents))
        {
            draft.Pieces.InsertRange(draft.Pieces.TakeWhile(p => p is Title { Level: 0 }).Count(), [.. Contents(draft)]);
        }

        return draft;
    }

    private static Piece Disturb(Piece piece, Noise noise) => piece switch
    {
        Title title => noise.HasFlag(Noise.LostNumbers) && title.Level == 2 && title.Number.EndsWith('、')
            ? title with { Number = "、" } : title with { Printed = Letter(title.Level <= 1 && noise.HasFlag(Noise.Spaces) ? Spread(title.Text) : title.Text, noise) },
        Text text => text with { Words = Letter(Figures(text.Words, noise), noise) },
        Table table => table with { Name = Letter(table.Name, noise), Rows = [.. table.Rows.Select(r => r.Select(c => Table.IsFigure(c) ? c : Letter(c, noise)).ToArray())] },
        _ => piece,
    };

    private static string Letter(string text, Noise noise) =>
        noise.HasFlag(Noise.Radicals) ? string.Concat(text.Select((c, i) => Letters.IndexOf(c, StringComparison.Ordinal) is >= 0 and int at && i % 2 == 0 ? Radicals[at] : c)) : text;

    private static string Figures(string text, Noise noise)
    {
        if (noise.HasFlag(Noise.Spaces))
        {
            text = Figure().Replace(text, m => $" {m.Value} ");
        }

        if (noise.HasFlag(Noise.FullWidth))
        {
            var wide = new StringBuilder(text.Length);
            foreach (char c in text)
            {
                wide.Append(char.IsAsciiDigit(c) || c is '.' or '%' ? (char)(c + 0xFEE0) : c);
            }

            text = wide.ToString();
        }

        return text;
    }

    private static string Spread(string text) => string.Join(' ', text.ToCharArray()).Replace("   ", "  ", StringComparison.Ordinal);

    /// <summary>目录 with dots and page numbers; its entries are no headings.</summary>
    private static IEnumerable<Piece> Contents(Draft draft)
    {
        yield return new Text("目  录");
        int page = 2;
        foreach (Title title in draft.Pieces.OfType<Title>().Where(t => t.Level is 1 or 2 && t.Rest.Length == 0))
        {
            page += title.Level == 1 ? 2 : 1;
            yield return new Text(title.Text + new string('…', 12) + page);
        }
    }

    [GeneratedRegex(@"[0-9][0-9,.]*%?")]
    private static partial Regex Figure();
}
