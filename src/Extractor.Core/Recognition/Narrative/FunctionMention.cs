using System.Text.RegularExpressions;
using Extractor.Recognition.Tables;
using Extractor.Reference;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// An account that a sentence names: 教育支出（类）进修及培训（款）培训支出（项）, 公共安全支出（204类）司法（06款）行政运行（01项），
/// [2010301]行政运行, 20103-政府办公厅…, or the name alone. <paramref name="Code"/> is "" when the names are not in the
/// classification.
/// </summary>
internal sealed record FunctionMention(string Code, string Label, string ClassCode, int End);

/// <summary>Finds accounts of the functional classification in text. The codes that the statements print settle names that several accounts share.</summary>
internal sealed partial class FunctionMentions(int year, IReadOnlySet<string> printedCodes)
{
    private string lastClass = "";
    private string lastGroup = "";
    private string last = "";

    /// <summary>The last account that a stretch of text names in full, or null. Later names without their 类 or 款 stand below it.</summary>
    public FunctionMention? Find(string text)
    {
        Match? named = null;
        for (Match match = Named().Match(text); match.Success; match = match.NextMatch())
        {
            named = match.Length > 0 ? match : named;
        }

        if (named is not null)
        {
            return FromLevels(named);
        }

        Match coded = Coded().Match(text);
        if (coded.Success)
        {
            string code = coded.Groups["code"].Value + coded.Groups["group"].Value + coded.Groups["item"].Value;
            return Remember(new FunctionMention(code, coded.Value, code[..3], coded.Index + coded.Length));
        }

        return FromPath(text) is { } path ? Remember(path) : null;
    }

    /// <summary>一般公共服务支出-财政事务-行政运行, 208-社会保障和就业支出: the names below each other, or a 类 with its code.</summary>
    private FunctionMention? FromPath(string text)
    {
        string clause = Phrase.Label(Figure.LastClause(text));
        Match match = NamePath().Match(clause);
        string code = match.Groups["code"].Value, label = "";
        foreach (Capture part in match.Groups["name"].Captures)
        {
            if (Classification.Function.Find(part.Value, year, code.Length == 3 && label.Length == 0 ? "" : code, code.Length == 0 || label.Length == 0 ? 1 : 0) is not { Match: not NameMatch.Similar } found
                || (label.Length == 0 && code.Length > 0 && found.Code.Code != code))
            {
                return null;
            }

            (code, label) = (found.Code.Code, part.Value);
        }

        return label.Length > 0 && (match.Groups["code"].Length > 0 || match.Groups["name"].Captures.Count > 1)
            ? new FunctionMention(code, label, code[..3], text.Length) : null;
    }

    /// <summary>The account that a name alone means here: a 类, or a 款 or 项 that the statements or the names before settle. Later names stand below it.</summary>
    public string? ByName(string name)
    {
        string? code = Settled(name);
        return code is null ? null : Remember(new FunctionMention(code, name, code[..3], name.Length)).Code;
    }

    /// <summary>Whether several accounts share a name, which then means nothing that is known without what stands around it.</summary>
    public bool IsShared(string name) => name.Length > 2 && Classification.Function.FindAll(name, year, 3).Length > 1;

    private string? Settled(string name)
    {
        if (name.Length is < 2 or > 40)
        {
            return null;
        }

        CodeMatch? top = Classification.Function.Find(name, year, level: 1);
        if (top is { Match: not NameMatch.Similar })
        {
            return top.Code.Code;
        }

        if (name.Length < 3)
        {
            return null;
        }

        string[] candidates = [.. Classification.Function.FindAll(name, year).Select(c => c.Code)];
        string[] printed = [.. candidates.Where(printedCodes.Contains)];
        if (printed.Length == 1 || (printed.Length > 1 && printed.All(c => c[..3] == printed[0][..3] && printed[^1].StartsWith(c, StringComparison.Ordinal))))
        {
            return printed[^1];
        }

        return candidates.Length == 1 ? candidates[0] : Below(lastGroup, candidates) ?? Below(lastClass, candidates);
    }

    /// <summary>The one account below the 款 or 类 named before. Lists follow the order of the codes: a name does not stand before the 项 that was named last.</summary>
    private string? Below(string parent, string[] candidates)
    {
        string[] below = [.. candidates.Where(c => parent.Length > 0 && c.StartsWith(parent, StringComparison.Ordinal))];
        return below.Length == 1 && (last.Length < 7 || string.CompareOrdinal(below[0], last) >= 0) ? below[0] : null;
    }

    /// <summary>The 类 that words name in full with 支出 (城乡社区支出): no expenditure as a whole.</summary>
    public string? Class(string words) =>
        words.EndsWith("支出", StringComparison.Ordinal) && Classification.Function.Find(words, year, level: 1) is { Match: not NameMatch.Similar } top ? top.Code.Code : null;

    private FunctionMention FromLevels(Match match)
    {
        string top = match.Groups["class"].Value, group = match.Groups["group"].Value, item = match.Groups["item"].Value;
        string topCode = Digits(ref top) is { Length: 3 } digits ? digits : top.Length > 0 ? Classification.Function.Find(top, year, level: 1)?.Code.Code ?? "" : lastClass;
        string groupCode = "", code = topCode;
        if (group.Length > 0)
        {
            groupCode = Digits(ref group) is { Length: 2 } own && topCode.Length == 3 ? topCode + own : Group(group, topCode, item);
            code = groupCode;
        }

        if (item.Length > 0)
        {
            string parent = groupCode.Length > 0 ? groupCode : group.Length > 0 ? topCode : lastGroup.Length > 0 ? lastGroup : topCode;
            bool alone = top.Length == 0 && group.Length == 0;
            code = Digits(ref item) is { Length: 2 } own && groupCode.Length == 5 ? groupCode + own : (alone ? Settled(item) : null) ?? Item(item, parent, topCode);
        }

        string label = match.Groups["item"].Success && item.Length > 0 ? item : group.Length > 0 ? group : top;
        return Remember(new FunctionMention(code, label, topCode, match.Index + match.Length));
    }

    /// <summary>The 款 of a name: below the 类 named last, else wherever it stands alone (with its 项).</summary>
    private string Group(string name, string top, string item)
    {
        if (Classification.Function.Find(name, year, top, 2) is { Match: not NameMatch.Similar } below)
        {
            return below.Code.Code;
        }

        string[] anywhere = [.. Classification.Function.FindAll(name, year, 2).Select(c => c.Code).Where(c => item.Length == 0 || Classification.Function.Find(item, year, c, 3) is not null)];
        string[] printed = [.. anywhere.Where(a => printedCodes.Any(p => p.StartsWith(a, StringComparison.Ordinal)))];
        return printed.Length == 1 ? printed[0] : anywhere.Length == 1 ? anywhere[0] : Classification.Function.Find(name, year, top, 2)?.Code.Code ?? "";
    }

    private string Item(string name, string parent, string top)
    {
        CodeMatch? match = Classification.Function.Find(name, year, parent, 3) ?? (top.Length > 0 ? Classification.Function.Find(name, year, top, 3) : null);
        if (match is not null)
        {
            return match.Code.Code;
        }

        string[] printed = [.. Classification.Function.FindAll(name, year, 3).Select(c => c.Code).Where(c => printedCodes.Contains(c) && c.StartsWith(top, StringComparison.Ordinal))];
        return printed.Length == 1 ? printed[0] : "";
    }

    private FunctionMention Remember(FunctionMention mention)
    {
        lastClass = mention.Code.Length >= 3 ? mention.Code[..3] : mention.ClassCode.Length > 0 ? mention.ClassCode : lastClass;
        lastGroup = mention.Code.Length >= 5 ? mention.Code[..5] : mention.Code.Length == 3 ? "" : lastGroup;
        last = mention.Code.Length > 0 ? mention.Code : last;
        return mention;
    }

    /// <summary>Takes 204 out of 公共安全支出（204: the digits that some provinces print before 类.</summary>
    private static string Digits(ref string name)
    {
        Match match = InlineDigits().Match(name);
        if (!match.Success)
        {
            return "";
        }

        string digits = match.Groups[1].Value;
        name = name[..match.Index];
        return digits;
    }

    [GeneratedRegex(@"(?:(?<class>[^，。；：、“”""（）\d.．]{2,22}(?:（(?!类|款|项)[^（）]{1,12}）)?(?:（\d{3})?)（?类）(?:支出)?)?(?:(?<group>[^，。；：“”""（）\d][^，。；：“”""（）]{1,26}(?:（(?!类|款|项)[^（）]{1,12}）[^，。；：“”""（）]{0,16})?(?:（\d{2})?)（?款）)?(?:(?<item>[^，。；：“”""（）\d][^，。；：“”""（）]{1,32}(?:（(?!类|款|项)[^（）]{1,20}）[^，。；：“”""（）]{0,16})?(?:（\d{2})?)（?项）)?(?<=（?[类款项]）(?:支出)?)")]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<code>2\d{2})?[-—－–\s]?(?:[“”""]?(?<name>\p{L}[^-—－–，。；：“”""\d]{1,40}?)(?:[-—－–]|[“”""]?(?:科目|支出为|为|共)?\s*$))+")]
    private static partial Regex NamePath();

    [GeneratedRegex(@"(?<code>2\d{2})[（\s]?类[）、，\s]*(?<group>\d{2})[（\s]?款(?:[）、，\s]*(?<item>\d{2})[（\s]?项)?|(?:[\[【（]|^|[、.．\s）])(?<code>2\d{2}(?:\d{2}){1,2})[\]】）]?[-—－\s]?(?=\p{L}|[，。；：]|\d*[\s]*万?元|$|\s)")]
    private static partial Regex Coded();

    [GeneratedRegex(@"（(\d{2,3})$")]
    private static partial Regex InlineDigits();
}
