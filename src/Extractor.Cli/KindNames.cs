using Extractor.Reports;

namespace Extractor.Cli;

/// <summary>Kinds of reports in Chinese, as their titles name them.</summary>
internal static class KindNames
{
    private static readonly Dictionary<ReportKind, string> Names = new()
    {
        [ReportKind.FinalAccount] = "部门决算",
        [ReportKind.Budget] = "部门预算",
        [ReportKind.PerformanceEvaluation] = "绩效评价",
        [ReportKind.GovernmentFinalAccount] = "政府决算",
        [ReportKind.GovernmentBudget] = "政府预算",
    };

    /// <summary>The name of a kind; empty for a file that is no report.</summary>
    public static string Of(ReportKind kind) => Names.GetValueOrDefault(kind, "");
}
