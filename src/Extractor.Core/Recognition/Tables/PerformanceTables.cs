using System.Collections.Immutable;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>Reads the performance form of one project (项目支出绩效自评表, 绩效目标表).</summary>
internal static class PerformanceTables
{
    public static StatementReading Read(TableContext context, TableShape shape, StatementTitle title, string? unit) =>
        new(title, unit, [], [], [], 0, 0, 0, context with { Title = title, Layout = null });
}
