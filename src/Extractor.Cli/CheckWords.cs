using System.Globalization;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Cli;

/// <summary>How a check is told to a person: severity, outcome and places in Chinese or English.</summary>
internal static class CheckWords
{
    public static string Severity(Severity severity, bool english) => (severity, english) switch
    {
        (Documents.Severity.Error, false) => "错误",
        (Documents.Severity.Warning, false) => "存疑",
        (_, false) => "提示",
        (Documents.Severity.Error, true) => "error",
        (Documents.Severity.Warning, true) => "warning",
        _ => "note",
    };

    public static string Outcome(CheckOutcome outcome, bool english) => (outcome, english) switch
    {
        (CheckOutcome.Pass, false) => "相符",
        (CheckOutcome.Rounding, false) => "四舍五入之差",
        (CheckOutcome.Fail, false) => "不符",
        (CheckOutcome.NotChecked, false) => "未能核对",
        (CheckOutcome.NotApplicable, false) => "不适用",
        _ => Words.Of(outcome),
    };

    /// <summary>Page, row and quote of a place, as far as the format has them.</summary>
    public static string Place(SourceLocation place, bool english)
    {
        string page = place.Page is { } p ? english ? $"page {p}" : $"第{p}页" : place.Block is { } b ? english ? $"block {b + 1}" : $"第{b + 1}段" : "";
        string row = place.Row is { } r ? english ? $", row {r + 1}, column {place.Column + 1}" : $"第{r + 1}行第{place.Column + 1}列" : "";
        string box = place.Box is { } x ? string.Create(CultureInfo.InvariantCulture, $" [{x.Left:0},{x.Top:0},{x.Right:0},{x.Bottom:0}]") : "";
        string quote = place.Quote is { Length: > 0 } q ? $" “{q.ReplaceLineEndings(" ")}”" : "";
        return $"{page}{row}{box}{quote}".Trim();
    }

    /// <summary>The places that a person looks up: figures of one sentence share the quote that prints them.</summary>
    public static List<SourceLocation> Passages(CheckResult check, IReadOnlyDictionary<string, LineItem> items)
    {
        if (check.Source is { } own)
        {
            return [own];
        }

        List<SourceLocation> kept = [];
        foreach (LineItem item in check.Items.Where(items.ContainsKey).Select(id => items[id]))
        {
            SourceLocation place = item.Source;
            if (!kept.Exists(k => k.Block == place.Block && k.Row == place.Row && k.Column == place.Column && k.Quote?.Contains(item.Printed, StringComparison.Ordinal) == true))
            {
                kept.Add(place);
            }
        }

        return kept;
    }

    /// <summary>The places that a result speaks of: those of its figures, else its own.</summary>
    public static IEnumerable<SourceLocation> Places(CheckResult check, IReadOnlyDictionary<string, LineItem> items) =>
        check.Source is { } own ? [own] : check.Items.Where(items.ContainsKey).Select(id => items[id].Source).DistinctBy(s => (s.Block, s.Row, s.Column, s.Offset));
}
