using System.Text.Json.Serialization;
using Extractor.Documents;

namespace Extractor.Reports;

/// <summary>Whose money: 财政拨款 is the three budget funds together.</summary>
public enum Fund
{
    [JsonStringEnumMemberName("all")] All,

    /// <summary>财政拨款: general, government-fund and state-capital budgets together.</summary>
    [JsonStringEnumMemberName("fiscal")] Fiscal,

    /// <summary>一般公共预算.</summary>
    [JsonStringEnumMemberName("general")] General,

    /// <summary>政府性基金预算.</summary>
    [JsonStringEnumMemberName("govfund")] GovernmentFund,

    /// <summary>国有资本经营预算.</summary>
    [JsonStringEnumMemberName("statecap")] StateCapital,
}

/// <summary>年初预算 or plain 预算; 全年预算 or 调整预算; 决算 or 执行.</summary>
public enum Phase
{
    [JsonStringEnumMemberName("budget")] Budget,
    [JsonStringEnumMemberName("revised")] Revised,
    [JsonStringEnumMemberName("actual")] Actual,
}

public enum Metric
{
    /// <summary>Yuan.</summary>
    [JsonStringEnumMemberName("amount")] Amount,

    /// <summary>Percent of a whole, as printed.</summary>
    [JsonStringEnumMemberName("share")] Share,

    /// <summary>Yuan; negative when the text says 减少.</summary>
    [JsonStringEnumMemberName("change")] Change,

    /// <summary>Percent as printed; negative when the text says 下降.</summary>
    [JsonStringEnumMemberName("changeRate")] ChangeRate,

    /// <summary>Percent of the budget that was carried out, as printed.</summary>
    [JsonStringEnumMemberName("executionRate")] ExecutionRate,
    [JsonStringEnumMemberName("count")] Count,
    [JsonStringEnumMemberName("score")] Score,
}

/// <summary>The statement a figure stands in; <see cref="Narrative"/> for running text.</summary>
public enum Statement
{
    [JsonStringEnumMemberName("other")] Other,
    [JsonStringEnumMemberName("narrative")] Narrative,
    [JsonStringEnumMemberName("income-expenditure")] IncomeExpenditure,
    [JsonStringEnumMemberName("revenue")] Revenue,
    [JsonStringEnumMemberName("expenditure")] Expenditure,
    [JsonStringEnumMemberName("appropriation")] Appropriation,
    [JsonStringEnumMemberName("general-expenditure")] GeneralExpenditure,
    [JsonStringEnumMemberName("general-basic")] GeneralBasic,
    [JsonStringEnumMemberName("general-project")] GeneralProject,
    [JsonStringEnumMemberName("three-public")] ThreePublic,
    [JsonStringEnumMemberName("govfund")] GovernmentFund,
    [JsonStringEnumMemberName("statecap")] StateCapital,
    [JsonStringEnumMemberName("performance")] Performance,
}

public enum Verification
{
    /// <summary>No identity and no second statement bears on the figure.</summary>
    [JsonStringEnumMemberName("unchecked")] Unchecked,

    /// <summary>An arithmetic identity or a second statement in the report agrees.</summary>
    [JsonStringEnumMemberName("confirmed")] Confirmed,

    /// <summary>An identity or a second statement disagrees.</summary>
    [JsonStringEnumMemberName("contradicted")] Contradicted,
}

/// <summary>One published figure: a value placed in six dimensions, as printed, with its place.</summary>
public sealed record LineItem
{
    /// <summary>Stable: the same file gives the same ids. Set by <see cref="ReportExtractor"/>.</summary>
    public string Id { get; init; } = "";

    /// <summary>Id of what is measured, see <see cref="Reference.Concepts"/>.</summary>
    public required string Concept { get; init; }

    public Fund Fund { get; init; }

    /// <summary>支出功能分类科目 code of 3, 5 or 7 digits, or "".</summary>
    public string Function { get; init; } = "";

    /// <summary>部门预算支出经济分类科目 code of 3 or 5 digits (longer where a locality prints more), or "".</summary>
    public string Economic { get; init; } = "";

    /// <summary>A named project without spaces, or "".</summary>
    public string Project { get; init; } = "";

    /// <summary>The fiscal year that the figure belongs to.</summary>
    public required int Year { get; init; }

    public required Phase Phase { get; init; }

    public Metric Metric { get; init; }

    /// <summary>Yuan for amounts and changes, percent as printed for rates and shares, as printed for counts and scores.</summary>
    public required decimal Value { get; init; }

    /// <summary>Half of the last printed digit, in the unit of <see cref="Value"/>: the true value is within this distance.</summary>
    public decimal HalfStep { get; init; }

    /// <summary>The name as printed.</summary>
    public string Label { get; init; } = "";

    /// <summary>The figure as printed, without its unit.</summary>
    public required string Printed { get; init; }

    public string PrintedUnit { get; init; } = "";

    public Statement Statement { get; init; }

    /// <summary>The budget unit a row belongs to where a statement is listed unit by unit, or "".</summary>
    public string BudgetUnit { get; init; } = "";

    /// <summary>政府预算支出经济分类 code where a row is crossed with it, or "".</summary>
    public string GovernmentEconomic { get; init; } = "";

    /// <summary>0 to 1: of the items given 0.9, nine in ten are right.</summary>
    public double Confidence { get; init; } = 1;

    public Verification Verification { get; init; }

    public required SourceLocation Source { get; init; }
}
