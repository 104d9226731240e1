using System.Text;

namespace Extractor.Formats.Pdf;

/// <summary>Letters to text: compatibility letters mapped, spaces that only justify CJK letters folded.</summary>
internal static class PrintedText
{
    public static bool IsCjk(char c) =>
        c is >= '\u2E80' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFFEF' or >= '\u3000' and <= '\u303F' or '“' or '”' or '‘' or '’' or '…' or '—' or '·'
        || char.IsSurrogate(c);

    /// <summary>The letter as ordinary text: Kangxi radicals, ligatures and compatibility ideographs become the letters they stand for.</summary>
    public static string Normalize(string value)
    {
        if (value.Length == 1 && value[0] < '\u2E80')
        {
            return value[0] switch
            {
                '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\t' => " ",
                '\u00AD' => "-",
                _ => value,
            };
        }

        foreach (char c in value)
        {
            if (c is >= '\u2E80' and <= '\u2FDF' or >= '\uF900' and <= '\uFAFF' or >= '\uFB00' and <= '\uFB06')
            {
                return Radicals.TryGetValue(c, out char plain) ? plain.ToString() : value.Normalize(NormalizationForm.FormKC);
            }
        }

        return value == "\u3000" ? " " : value;
    }

    /// <summary>Text of letters on one line, with the edges of each character. A gap of half a letter is a space, except between CJK letters.</summary>
    public static (string Text, float[] Edges) Join(List<Glyph> glyphs)
    {
        var text = new StringBuilder(glyphs.Count + 4);
        var edges = new List<float>(glyphs.Count + 4);
        Glyph? previous = null;
        bool space = false;
        foreach (Glyph glyph in glyphs)
        {
            if (string.IsNullOrWhiteSpace(glyph.Text))
            {
                space = true;
                continue;
            }

            if (previous is { } before)
            {
                bool gap = glyph.Left - before.Right > 0.22 * Math.Min(glyph.Size, before.Size);
                if ((space || gap) && !(before.IsCjk || glyph.IsCjk))
                {
                    edges.Add((float)before.Right);
                    text.Append(' ');
                }
                else if ((space || gap) && glyph.Left - before.Right > 1.8 * glyph.Size)
                {
                    edges.Add((float)before.Right);
                    text.Append(' ');
                }
            }

            foreach (char c in glyph.Text)
            {
                edges.Add((float)glyph.Left);
                text.Append(c);
            }

            previous = glyph;
            space = false;
        }

        if (previous is { } last)
        {
            edges.Add((float)last.Right);
        }

        return (text.ToString(), [.. edges]);
    }

    /// <summary>Two printed lines of one cell or paragraph as one text.</summary>
    public static string Separator(string above, string below) =>
        above.Length == 0 || below.Length == 0 || IsCjk(above[^1]) || IsCjk(below[0]) || (char.IsAsciiDigit(below[0]) && (char.IsAsciiDigit(above[^1]) || above[^1] is '.' or ',' or '-'))
            ? "" : " ";

    /// <summary>CJK Radicals Supplement letters, which Unicode does not decompose.</summary>
    private static readonly Dictionary<char, char> Radicals = new()
    {
        ['⺀'] = '冫', ['⺁'] = '厂', ['⺄'] = '乙', ['⺇'] = '几', ['⺊'] = '卜', ['⺋'] = '㔾', ['⺌'] = '小', ['⺍'] = '小', ['⺎'] = '兀', ['⺏'] = '尢',
        ['⺒'] = '巳', ['⺓'] = '幺', ['⺔'] = '彑', ['⺖'] = '忄', ['⺗'] = '心', ['⺘'] = '扌', ['⺙'] = '攵', ['⺛'] = '旡', ['⺜'] = '日', ['⺝'] = '月',
        ['⺞'] = '歺', ['⺟'] = '母', ['⺠'] = '民', ['⺡'] = '氵', ['⺢'] = '水', ['⺣'] = '灬', ['⺤'] = '爫', ['⺥'] = '爫', ['⺦'] = '丬', ['⺧'] = '牛',
        ['⺨'] = '犭', ['⺩'] = '王', ['⺪'] = '疋', ['⺫'] = '目', ['⺬'] = '示', ['⺭'] = '礻', ['⺮'] = '竹', ['⺯'] = '糹', ['⺰'] = '纟', ['⺱'] = '罒',
        ['⺲'] = '罒', ['⺳'] = '网', ['⺴'] = '网', ['⺵'] = '网', ['⺶'] = '羊', ['⺷'] = '羊', ['⺸'] = '羊', ['⺹'] = '耂', ['⺺'] = '肀', ['⺻'] = '聿',
        ['⺼'] = '肉', ['⺽'] = '臼', ['⺾'] = '艹', ['⺿'] = '艹', ['⻀'] = '艹', ['⻁'] = '虎', ['⻂'] = '衤', ['⻃'] = '覀', ['⻄'] = '西', ['⻅'] = '见',
        ['⻆'] = '角', ['⻇'] = '角', ['⻈'] = '讠', ['⻉'] = '贝', ['⻊'] = '足', ['⻋'] = '车', ['⻌'] = '辶', ['⻍'] = '辶', ['⻎'] = '辶', ['⻏'] = '邑',
        ['⻐'] = '钅', ['⻑'] = '長', ['⻒'] = '镸', ['⻓'] = '长', ['⻔'] = '门', ['⻕'] = '阜', ['⻖'] = '阝', ['⻗'] = '雨', ['⻘'] = '青', ['⻙'] = '韦',
        ['⻚'] = '页', ['⻛'] = '风', ['⻜'] = '飞', ['⻝'] = '食', ['⻞'] = '食', ['⻟'] = '飠', ['⻠'] = '饣', ['⻡'] = '首', ['⻢'] = '马', ['⻣'] = '骨',
        ['⻤'] = '鬼', ['⻥'] = '鱼', ['⻦'] = '鸟', ['⻧'] = '卤', ['⻨'] = '麦', ['⻩'] = '黄', ['⻪'] = '黾', ['⻫'] = '斉', ['⻬'] = '齐', ['⻭'] = '歯',
        ['⻮'] = '齿', ['⻯'] = '竜', ['⻰'] = '龙', ['⻱'] = '亀', ['⻲'] = '龟', ['⻳'] = '龟',
    };
}
