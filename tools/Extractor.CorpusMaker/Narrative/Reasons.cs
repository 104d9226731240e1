using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Narrative;

/// <summary>Causes that a report gives for a change; none holds a figure.</summary>
internal static class Reasons
{
    private static readonly string[] More = ["人员增加，相应增加了人员经费", "业务工作量增加，相应增加了专项经费", "年度中追加了项目资金", "政策性增资", "工作任务增加"];

    private static readonly string[] Less = ["厉行节约，压缩一般性支出", "人员退休，相应减少了支出", "部分项目按进度支付", "严格落实过紧日子要求", "项目完成，相应减少了资金安排"];

    public static string Of(Printer p, Fact fact, Fact? from = null)
    {
        decimal change = p.Books.Value(fact) - p.Books.Value(from ?? fact.Before());
        return change == 0 ? "本年度工作任务与上年相当" : p.Dice.Pick($"reason {fact}", change > 0 ? More : Less);
    }

    /// <summary>主要原因是…。 in one of its wordings.</summary>
    public static string Sentence(Printer p, Fact fact, Fact? from = null) =>
        p.Dice.Pick("reason words", "主要原因是", "主要原因：", "主要变动原因是", "增减变化的主要原因是") + Of(p, fact, from) + "。";
}
