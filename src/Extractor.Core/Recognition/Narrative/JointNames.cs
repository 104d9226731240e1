using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// Names that share what follows them: 基本支出、项目支出分别为1万元、2万元 and 上缴上级支出、经营支出均为0万元. Every figure is then read as if
/// its name stood right before it. Without names where there are more figures than names: then no figure is read.
/// </summary>
internal sealed partial record JointNames(ImmutableArray<string> Names, string Predicate, string Lead, int At, bool Shared)
{
    /// <summary>The names that share a figure or the list it opens; null where there are none. 分别占 alone speaks of the names listed before, and so does 增长 with as many figures.</summary>
    public static JointNames? Before(Figure figure, JointNames? listed)
    {
        Match match = Joined().Match(figure.Gap);
        int figures = 1 + Following().Match(figure.After).Groups["figure"].Captures.Count;
        if (!match.Success)
        {
            return listed is { Shared: false, Names.Length: > 1 } && listed.Names.Length == figures && listed.At == figures - 1 && ChangeAlone().IsMatch(figure.Gap)
                ? new JointNames(listed.Names, figure.Gap.TrimStart('，', '、'), "", 0, false) : null;
        }

        string lead = figure.Gap[..match.Index], predicate = match.Groups["share"].Value + match.Groups["predicate"].Value;
        if (match.Groups["names"].Length == 0)
        {
            return listed is { Shared: false } && listed.Names.Length == figures ? new JointNames(listed.Names, predicate, "", 0, false) : null;
        }

        ImmutableArray<string> names = Totals.Sides(match.Groups["names"].Value) is { IsEmpty: false } sides
            ? figures == sides.Length ? sides : []
            : Split(match.Groups["names"].Value, figures);
        return names.Length < 2 ? null
            : figures > 1 && figures != names.Length ? new JointNames([], "", "", 0, false)
            : new JointNames(names, predicate, lead, 0, figures == 1);
    }

    /// <summary>The names at the next figure of the list; null where the list has ended.</summary>
    public JointNames? Next(Figure figure) =>
        !Shared && (Names.IsEmpty || At + 1 < Names.Length) && Separator().IsMatch(figure.Gap) ? this with { At = At + 1, Lead = "" } : null;

    /// <summary>The words to read the figure here by, for each name that it belongs to.</summary>
    public IEnumerable<string> Gaps() =>
        (Shared || Names.IsEmpty ? Names : [Names[At]]).Select((name, index) => (index == 0 ? Lead : "") + name + Predicate);

    /// <summary>、 parts names, and so does the last 和, 及 or 与 where one name too few was found or the names share one figure.</summary>
    private static ImmutableArray<string> Split(string names, int figures)
    {
        string[] parts = names.Split('、', StringSplitOptions.RemoveEmptyEntries);
        string last = parts.Length == 0 ? "" : parts[^1];
        int and = last.LastIndexOfAny(['和', '及', '与']);
        bool whole = figures == 1 && SubjectLexicon.Last(last) is { } named && named.Subject.Label.Length >= last.Length;
        return and <= 0 || and == last.Length - 1 || figures == parts.Length || whole || Comparison().IsMatch(last) ? [.. parts] : [.. parts[..^1], last[..and].TrimEnd('以'), last[(and + 1)..]];
    }

    [GeneratedRegex(@"(?<=^|[，。；：])(?<names>[^，。；：]*?)(?<share>占比)?(?:分别|各自?|均|都)(?<predicate>[^，。；：、]{0,8})$")]
    private static partial Regex Joined();

    /// <summary>，增长15%、23%: the rates of the changes listed before.</summary>
    [GeneratedRegex("^[，、](?:增长|下降|增幅|降幅|上升|降低|增加|减少)(?:率|比例)?(?:为|是)?$")]
    private static partial Regex ChangeAlone();

    [GeneratedRegex("相比|比较|对比|较上年|比上年")]
    private static partial Regex Comparison();

    [GeneratedRegex(@"^(?:(?:[、，,和及与]|以及)(?<figure>\s*[-−]?[\d,.]+\s*(?:[万亿]?元|[%％]|[个辆台人批家][次套]?)))*")]
    private static partial Regex Following();

    [GeneratedRegex(@"^(?:[、，,和及与]|以及)\s*$")]
    private static partial Regex Separator();
}
