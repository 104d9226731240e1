using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Reports;

namespace Extractor.Scoring;

/// <summary>
/// What a person found wrong in a document, in words, against the failing checks of its report. The anomaly is found by a failure on its
/// page that names both of its figures (in place of one that the person worked out and the document does not print, two of those that the
/// description names); a failure is true where it names a figure of an anomaly on the anomaly's page, or its words where
/// the anomaly is no matter of figures or of counts that stand everywhere. Words and figures that any report has prove nothing.
/// </summary>
internal sealed partial class DescribedAnomalies
{
    /// <summary>A figure of fewer letters, such as 0 or 12, stands everywhere.</summary>
    private const int FewestLetters = 3;

    private readonly ImmutableArray<GoldFailure> anomalies;
    private readonly ImmutableArray<Told> told;
    private readonly bool hasPages;
    private readonly HashSet<string> printed;

    public DescribedAnomalies(ImmutableArray<GoldFailure> anomalies, Report? report)
    {
        this.anomalies = anomalies;
        hasPages = report?.PageCount is not null;
        Dictionary<string, LineItem> items = (report?.LineItems ?? []).ToDictionary(i => i.Id);
        printed = [.. items.Values.Select(i => Plain(i.Printed)), .. (report?.Paragraphs ?? []).SelectMany(p => Figures(p.Text))];
        told = [.. (report?.Checks ?? []).Where(c => c.Outcome == CheckOutcome.Fail).Select(c => new Told(c, [.. c.Items.Select(id => items[id])]))];
    }

    public IEnumerable<CheckResult> Failures => told.Select(t => t.Check);

    public bool IsFound(GoldFailure anomaly) => told.Any(t => Speaks(t, anomaly) && States(t, anomaly, anomaly.ValueA) && States(t, anomaly, anomaly.ValueB));

    /// <summary>Whether a failure speaks of an anomaly, or of other figures of the very paragraphs of one that does.</summary>
    public bool IsTrue(CheckResult failure)
    {
        Told own = told.First(t => ReferenceEquals(t.Check, failure));
        return IsListed(own) || (own.Blocks.Length > 0 && told.Any(t => t.Blocks.SequenceEqual(own.Blocks) && IsListed(t)));
    }

    private bool IsListed(Told failure) => anomalies.Any(a => Speaks(failure, a));

    private bool Speaks(Told failure, GoldFailure anomaly)
    {
        if (hasPages && !failure.IsNear(anomaly.Page))
        {
            return false;
        }

        string[] values = [anomaly.ValueA, anomaly.ValueB];
        return Named(anomaly).Any(failure.Figures.Contains)
            || values.SelectMany(v => v.Split('、')).Any(v => v.Length >= FewestLetters && !IsFigure(v) && failure.Check.Message.Contains(v, StringComparison.Ordinal))
            || ((!Array.TrueForAll(values, IsFigure) || Array.TrueForAll(values, v => v.Length < FewestLetters && failure.Figures.Contains(v))) && ShareWords(failure.Check.Message, anomaly.Description));
    }

    private bool States(Told failure, GoldFailure anomaly, string value) =>
        failure.States(value) || (!printed.Contains(Plain(value.TrimStart('-'))) && Named(anomaly).Distinct().Count(failure.Figures.Contains) > 1);

    /// <summary>The figures that tell an anomaly from others: its own, and those of its description that are no years.</summary>
    private static IEnumerable<string> Named(GoldFailure anomaly) =>
        Figures(anomaly.Description).Where(f => !Year().IsMatch(f)).Concat(Figures($"{anomaly.ValueA} {anomaly.ValueB}")).Where(f => f.Length >= FewestLetters);

    /// <summary>Four letters together that are not the name of a fund or of a kind of spending.</summary>
    private static bool ShareWords(string a, string b)
    {
        string bare = Common().Replace(a, " ");
        return Enumerable.Range(0, Math.Max(0, bare.Length - 3)).Select(i => bare.Substring(i, 4)).Any(w => w.All(c => c is >= '\u4e00' and <= '\u9fff') && b.Contains(w, StringComparison.Ordinal));
    }

    private static bool IsFigure(string value) => decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out _);

    private static IEnumerable<string> Figures(string text) => Number().Matches(text).Select(m => Plain(m.Value));

    private static string Plain(string figure)
    {
        string bare = figure.Replace(",", "", StringComparison.Ordinal);
        return bare.Contains('.', StringComparison.Ordinal) ? bare.TrimEnd('0').TrimEnd('.') : bare;
    }

    [GeneratedRegex("一般公共预算|财政拨款|基本支出|项目支出|本年支出|本年收入|收入总计|支出总计|人员经费|公用经费")]
    private static partial Regex Common();

    [GeneratedRegex(@"^(?:19|20)\d\d$")]
    private static partial Regex Year();

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Number();

    /// <summary>A failure with what it says.</summary>
    private sealed class Told(CheckResult check, ImmutableArray<LineItem> items)
    {
        public CheckResult Check => check;

        public HashSet<string> Figures { get; } = [.. DescribedAnomalies.Figures($"{check.Message} {check.Explanation} {check.Source?.Quote}"), .. items.Select(i => Plain(i.Printed))];

        public int?[] Blocks { get; } = [.. items.Select(i => i.Source.Block).Distinct()];

        public bool IsNear(string page) => items.Select(i => i.Source.Page).Append(check.Source?.Page)
            .Any(p => p is { } own && int.TryParse(page, CultureInfo.InvariantCulture, out int told) && Math.Abs(own - told) <= 1);

        /// <summary>Whether the failure names a figure, as printed or as what is due; 0 and words go without saying.</summary>
        public bool States(string value) => !decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal figure) || figure == 0 || Figures.Contains(Plain(value))
            || (check.Expected is { } due && (Math.Round(due, figure.Scale) == figure || Math.Round(due / 10_000, figure.Scale) == figure));
    }
}
