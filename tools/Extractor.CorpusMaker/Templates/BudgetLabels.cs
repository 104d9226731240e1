using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Templates;

/// <summary>The words that most budgets share.</summary>
internal static class BudgetLabels
{
    public static readonly Labels Usual = new()
    {
        General = "一般公共预算拨款收入",
        GovernmentFund = "政府性基金预算拨款收入",
        StateCapital = "国有资本经营预算拨款收入",
        OtherRevenues = ["财政专户管理资金收入", "事业收入", "事业单位经营收入", "上级补助收入", "附属单位上缴收入", "其他收入"],
        Opening = "上年结转结余",
        Closing = "年终结转结余",
        RevenueTotal = "收入总计",
        ExpenditureTotal = "支出总计",
        Amount = "预算数",
        Code = "科目编码",
    };
}
