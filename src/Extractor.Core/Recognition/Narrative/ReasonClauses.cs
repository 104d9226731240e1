using System.Text.RegularExpressions;

namespace Extractor.Recognition.Narrative;

/// <summary>Stretches that explain: 主要原因是… to the end of the sentence. They give reasons and no figures.</summary>
internal static partial class ReasonClauses
{
    /// <summary>The stretches of a text with the reason that each states ("" where it states none).</summary>
    public static List<(int Start, int End, string Reason)> Find(string text)
    {
        var clauses = new List<(int Start, int End, string Reason)>();
        foreach (Match match in ReasonStart().Matches(text))
        {
            if (clauses.Count > 0 && match.Index < clauses[^1].End)
            {
                continue;
            }

            int stop = text.AsSpan(match.Index).IndexOf('。') is >= 0 and int at ? match.Index + at : text.Length;
            int end = EndOfReason(text, match.Index, stop);
            string reason = text[(match.Index + match.Length)..end].TrimStart('：', '，', '是', '为');
            clauses.Add((match.Index, end, reason.Length > 3 ? reason : ""));
        }

        return clauses;
    }

    /// <summary>A reason of several parts goes on over ；, unless the next part names a subject right before a figure, and over ，, unless a stock or the parts follow.</summary>
    private static int EndOfReason(string text, int start, int end)
    {
        end = Resumed().Match(text, start, end - start) is { Success: true } resumed ? resumed.Index : end;
        foreach (Match mark in NextPart().Matches(text[start..end]))
        {
            string part = OwnYear().Replace(text[(start + mark.Index + mark.Length)..end], "");
            int digit = part.AsSpan().IndexOfAnyInRange('0', '9');
            bool list = mark.Value[0] != '；';
            if (digit > 1 && (NamesFigure(part[..digit], list) || (!list && part[0] is '与' or '比' or '较')))
            {
                return start + mark.Index;
            }
        }

        return end;
    }

    /// <summary>Whether words name what the figure behind them states; a change among the parts of a list still belongs to the reason.</summary>
    private static bool NamesFigure(string words, bool list) =>
        (SubjectLexicon.Last(words) ?? Totals.Last(words)) is { } last && words.Length - last.End < 8 && !(list && ChangeWords.Match(words) is not null);

    /// <summary>；2025年本部门预算支出…: a year is no figure.</summary>
    [GeneratedRegex(@"^20\d\d年度?")]
    private static partial Regex OwnYear();

    [GeneratedRegex("；|其中：")]
    private static partial Regex NextPart();

    /// <summary>，年末公务用车保有6辆; ，包括人员经费12万元; ，公务接待费0万元; ，二、2023年.</summary>
    [GeneratedRegex("，(?:(?:年末|期末|全年|当年)(?:共|累计)?(?:公务用车保有|购置公务用车|更新公务用车|国内公务接待)|包括(?:人员经费|公用经费|基本支出)|[一二三四五六七八九十]、|（[一二三四五六七八九十]）|(?:因公出国（境）|公务用车购置|公务用车运行维护|公务接待)费用?(?:支出)?(?:预算)?为?[\\d.]+万?元)")]
    private static partial Regex Resumed();

    [GeneratedRegex(@"(?:主要)?(?:变动|增减变化|增减变动|变化|增减|增加|减少|下降|增长)?(?:的)?(?:主要)?原因(?:是|为|：|如下|分析|系|在于|，|(?=[^数])(?!等?说明|等?情况))|主要是因为|主要由于|主要系|主要是(?!用|(?:单位|部门)?为(?:完成|保障))|是由于")]
    private static partial Regex ReasonStart();
}
