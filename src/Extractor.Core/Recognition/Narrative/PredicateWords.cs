using System.Text.RegularExpressions;

namespace Extractor.Recognition.Narrative;

/// <summary>Words that say something of a subject without naming one: 2026年预算安排, 支出决算为, 完成年初预算的, 较上年增加.</summary>
internal static partial class PredicateWords
{
    /// <summary>Whether words name nothing: only predicates, years and who speaks (市商务局, 本部门).</summary>
    public static bool Only(string words)
    {
        string rest = Words().Replace(Years().Replace(words, ""), "");
        return rest.Length == 0 || (Speaker().IsMatch(rest) && !Noun().IsMatch(words));
    }

    [GeneratedRegex(@"20\d\d年?(?:末|底|初)?度?|\d{1,2}月(?:\d{1,2}日)?|^\s*(?:[一二三四五六七八九十]+[、．.]|（[一二三四五六七八九十\d]+）|\d{1,2}[、．.]|[①-⑳])")]
    private static partial Regex Years();

    [GeneratedRegex(@"一般公共预算|财政拨款|年初|年末|年终|全年|批复|调整后|调整|追加|变动|当年|本年度|本年|上年度|上年|去年|往年|上一年度?|年度|预算|决算|执行|实际|累计|支出|收入|支付|安排|列支|使用|开支|发生|投入|完成|实现|达到|总计|合计|共计|总额|数字|同口径|金额|经费|资金|费用|总数|规模|情况|相比|相较|比较|对比|同比|增加|减少|增长|下降|上升|降低|减低|压减|压缩|增支|减支|增收|减收|分别|各|均|其中|包括|主要|现|以及|[数额率比较相与同和为是共约计达的了较即有及由从按增减]|[\s，。：；、+（）“”""]")]
    private static partial Regex Words();

    /// <summary>Words for money of a kind: what is left of 工会经费 is no speaker.</summary>
    [GeneratedRegex("费|资金|补助|补贴|项目|基本")]
    private static partial Regex Noun();

    /// <summary>The name of a department or unit, or a word for it.</summary>
    [GeneratedRegex(@"^.{0,30}(?:部门|单位|[局委厅办室院校心所站队处会镇乡府署社馆园场学司区市县本级我]|机关|街道|系统|中心|公司|大队|支队|总队)$")]
    private static partial Regex Speaker();
}
