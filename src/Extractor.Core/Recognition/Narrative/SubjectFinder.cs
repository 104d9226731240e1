using System.Text.RegularExpressions;
using Extractor.Amounts;
using Extractor.Recognition.Tables;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// Finds what a figure speaks of: the account, the item of an enumeration or the phrase that the words before it name. The
/// words may also only say something of the subject before (支出决算为, 比上年增加), or name a thing that the schema has no concept for.
/// </summary>
internal sealed partial class SubjectFinder(int year, FunctionMentions mentions)
{
    /// <summary>Longest way from the end of a phrase to its figure: 公务接待费 … 财政拨款预算安排共计.</summary>
    private const int Reach = 16;

    /// <summary>What may follow the account in a line that is its title: 支出决算情况.</summary>
    private const int TitleTail = 8;

    private static readonly string[] PartsOfAccount = ["expenditure.basic", "expenditure.project", "expenditure.basic.personnel", "expenditure.basic.public"];

    /// <summary>
    /// The subject of a figure; null where the words name none and the subject before lasts. <paramref name="head"/> is what
    /// an open list (其中) gives the parts of.
    /// </summary>
    public Subject? Find(Figure figure, SectionScope scope, Subject? current, Subject? head)
    {
        string gap = figure.Gap;
        int share = figure.Quantity.Kind == QuantityKind.Percent ? gap.LastIndexOf('占') : -1;
        string naming = share >= 0 ? gap[..share] : gap;
        if (mentions.Find(naming) is { } mention)
        {
            return mention.Code.Length > 0
                ? new Subject("expenditure.current") { Function = mention.Code, Label = mention.Label, Fund = SubjectLexicon.PhraseFund(naming) }
                : Subject.OutsideSchema;
        }

        if (QuotedList().IsMatch(naming))
        {
            return Subject.OutsideSchema;
        }

        if (Enumeration().Match(naming) is { Success: true } enumeration && SubjectLexicon.Last(enumeration.ValueSpan) is not null)
        {
            string whole = Quotes().Replace(Figure.LastClause(naming[..enumeration.Index]), "");
            return Particular(whole, scope) is { } sum && sum.End == whole.Length ? sum.Subject : Subject.OutsideSchema;
        }

        string clause = Figure.LastClause(naming.TrimEnd([.. Figure.ClauseEnds, ' ']));
        string words = clause;
        string? compares = null;
        if (ChangeWords.Match(gap) is not null && ChangeWords.Base(clause) is { } compared)
        {
            words = Compared().Replace(clause[(compared.Groups[1].Index + compared.Groups[1].Length)..], "");
            if (PredicateWords.Only(words))
            {
                words = clause[..compared.Index];
                compares = compared.Groups[1].Value;
            }
        }

        Subject? found = OfSection(words, scope) ?? Named(words, figure, scope, current, Totals.IsWhole(head)) ?? Before(naming, scope, current) ?? (PredicateWords.Only(words) ? Each(clause, current) : null)
            ?? (current is null && compares is not null ? Named(DigitsAtEnd().Replace(compares, ""), figure, scope, null, false) : null)
            ?? (compares is not null ? AcrossFrom(current, compares) : null);
        if (found is null)
        {
            return OtherSide(words, current) ? Subject.OutsideSchema : figure.Quantity.Kind != QuantityKind.Money || PredicateWords.Only(words) ? null : Subject.OutsideSchema;
        }

        if (head is { Concept: "operating-cost" } && found.Function.Length > 0 && !gap.Contains('。'))
        {
            return Subject.OutsideSchema;
        }

        if (head is { Outside: true } && !gap.Contains('。') && Array.IndexOf(PartsOfAccount, found.Concept) >= 0)
        {
            return Subject.OutsideSchema;
        }

        if (found.Fund is null && Array.IndexOf(PartsOfAccount, found.Concept) >= 0 && current?.Fund is { } whose && (!gap.Contains('。') || gap.StartsWith("。其中", StringComparison.Ordinal)) && (gap.Contains("其中", StringComparison.Ordinal) || Array.IndexOf(PartsOfAccount, current.Concept) >= 0))
        {
            found = found with { Fund = whose };
        }

        bool part = head?.Concept is "expenditure.current" or "expenditure.total" && found.Function.Length == 0 && !gap.Contains('。') && Array.IndexOf(PartsOfAccount, found.Concept) >= 0;
        bool ofKind = head is { Concept: "expenditure.basic" or "expenditure.project", Function: "", Project: "" } && found is { Concept: "expenditure.current", Function.Length: > 0 } && !gap.Contains('。');
        return part ? found with { Function = head!.Function, Fund = found.Fund ?? head.Fund } : ofKind ? found with { Concept = head!.Concept, Fund = found.Fund ?? head.Fund } : found;
    }

    /// <summary>收入5万元，支出4万元，比上年收入增加: the side of the whole that only the comparison names; null where it names the side spoken of, or none.</summary>
    private static Subject? AcrossFrom(Subject? current, string compares) =>
        Totals.IsWhole(current) && Totals.Last(compares) is { Subject.Twin: "" } last && last.End == compares.Length && current!.Twin.Length == 0 && last.Subject.Concept.Split('.')[0] != current.Concept.Split('.')[0]
            ? last.Subject with { Fund = last.Subject.Fund ?? current.Fund } : null;

    /// <summary>The account that the section is about, where the words name it.</summary>
    private static Subject? OfSection(string words, SectionScope scope) =>
        scope.Subject is { Economic.Length: > 0 } account && words.Contains(account.Label, StringComparison.Ordinal) ? account with { Fund = SubjectLexicon.PhraseFund(words) } : null;

    /// <summary>收入 after an expenditure, 支出 after revenue: not what was spoken of.</summary>
    private static bool OtherSide(string words, Subject? current) =>
        current is not null && !words.Contains('占')
        && ((words.Contains("收入", StringComparison.Ordinal) && current.Concept.StartsWith("expenditure", StringComparison.Ordinal) && current.Twin.Length == 0)
            || (words.Contains("支出", StringComparison.Ordinal) && !words.Contains("收入", StringComparison.Ordinal) && current.Concept.StartsWith("revenue", StringComparison.Ordinal) && current.Twin.Length == 0));

    /// <summary>What a line without figures names for the lines below it: an account, or an expense; null where it names none.</summary>
    public Subject? Titled(string text, SectionScope scope)
    {
        string title = text.TrimEnd('。', '：', ' ');
        if (mentions.Find(title) is { } mention)
        {
            return mention.Code.Length > 0 && title.Length - mention.End <= TitleTail ? new Subject("expenditure.current") { Function = mention.Code, Label = mention.Label } : null;
        }

        string name = TitleNoise().Replace(Phrase.Label(Quotes().Replace(title, "")), "");
        return name.Length is 0 or > 26 ? null
            : scope.Subject is null && Particular(name, scope) is { } named && named.End == name.Length ? named.Subject
            : scope.Is("general-expenditure") && mentions.ByName(name) is { } code ? new Subject("expenditure.current") { Function = code, Label = name } : null;
    }

    /// <summary>各增加: said of both sides where one was just named.</summary>
    private static Subject? Each(string clause, Subject? current) =>
        (clause.Contains('各') || clause.Contains('均')) && Totals.IsWhole(current) ? Totals.Both(current!) : null;

    /// <summary>A title before the words: （一）因公出国（境）费。2026年预算数为…, 机关运行经费：…. An enumeration and a purpose are none.</summary>
    private Subject? Before(string naming, SectionScope scope, Subject? current)
    {
        int end = naming.LastIndexOfAny(Figure.ClauseEnds);
        while (end > 0)
        {
            int start = naming.LastIndexOfAny(Figure.ClauseEnds, end - 1);
            string title = Phrase.Label(naming[(start + 1)..end]);
            title = ChangeWords.Base(title) is { } compared ? title[..compared.Index] : title;
            if (Purpose().IsMatch(title) || Description().IsMatch(title) || (start >= 0 && naming[start] == '、'))
            {
                return null;
            }

            if (title.Length is > 1 and < 26 && (Particular(title, scope) ?? Totals.Last(title)) is { } heading && heading.End >= title.Length - 4)
            {
                return AtLevel(heading.Subject, current);
            }

            if (title.Length < 26 && Function(title, title, scope) is { } account)
            {
                return account;
            }

            if (!PredicateWords.Only(title))
            {
                return null;
            }

            end = start;
        }

        return null;
    }

    /// <summary>The subject that a clause names: an item of an enumeration by its account, or a phrase of the lexicon.</summary>
    private Subject? Named(string clause, Figure figure, SectionScope scope, Subject? current, bool partOfWhole)
    {
        string plain = Quotes().Replace(clause, ""), label = Phrase.Label(plain), name = ListLead().Replace(Predicate().Replace(label, ""), "");
        if (figure.Quantity.Kind == QuantityKind.Money && name.Length is > 1 and < 40 && (Economic(label, name, figure, scope, current) ?? Function(label, name, scope)) is { } account)
        {
            return account;
        }

        if (Particular(plain, scope, current) is { } particular && plain.Length - particular.End <= Reach && !Purpose().IsMatch(plain[particular.End..]))
        {
            bool threePublic = plain.Contains("三公", StringComparison.Ordinal) && !particular.Subject.Concept.StartsWith("three-public", StringComparison.Ordinal) && particular.Subject.Concept is not ("meeting" or "training");
            return threePublic ? new Subject("three-public.total") { Fund = SubjectLexicon.PhraseFund(plain), Label = "三公经费" } : particular.Subject;
        }

        if (label == "项目" && current is { Concept: "expenditure.basic" })
        {
            return current with { Concept = "expenditure.project", Label = label };
        }

        if (FundAlone().IsMatch(label))
        {
            if (current is not null && !HasFunds(current.Concept))
            {
                return Subject.OutsideSchema;
            }

            return new Subject(SideOf(scope, current)) { Function = current?.Function ?? "", Fund = SubjectLexicon.PhraseFund(label) ?? SubjectLexicon.PhraseFund(figure.Gap), Label = name };
        }

        if (figure.Quantity.Kind == QuantityKind.Money && mentions.Class(ListLead().Replace(label, "")) is { } top && (name != "其他" ? !scope.IsStrict : current?.Function.Length == 3))
        {
            return new Subject("expenditure.current") { Function = top, Label = label, Fund = SubjectLexicon.PhraseFund(label) };
        }

        return Totals.Last(label) is { } whole && label.Length - whole.End <= Reach && !(scope.IsStrict && whole.Subject.Label.Length <= 2 && !(partOfWhole && whole.Subject.Fund is not null)) && !Continues(whole.Subject, figure, current, scope) ? OfYear(AtLevel(whole.Subject, current, figure.Gap), figure, scope) : null;
    }

    /// <summary>收、支 alone after totals speaks of the totals, and so does 收入 or 支出 alone where it changes.</summary>
    private static Subject AtLevel(Subject whole, Subject? current, string gap = "")
    {
        if (whole.Twin.Length > 0 && whole.Label.Length <= 3 && Totals.IsWhole(current))
        {
            return Totals.Both(current!);
        }

        bool changes = whole is { Label: "收入" or "支出", Fund: null } && Totals.IsWhole(current) && ChangeWords.Match(gap) is not null;
        return changes ? whole with { Concept = whole.Concept.Split('.')[0] + current!.Concept[current.Concept.IndexOf('.', StringComparison.Ordinal)..], Fund = current.Fund } : whole;
    }

    /// <summary>一般公共预算财政拨款支出总计, 总收入 of a list of revenue without a balance: no section but those on both sides speaks of all resources.</summary>
    private static Subject OfYear(Subject whole, Figure figure, SectionScope scope)
    {
        bool year = whole.Twin.Length == 0 && !figure.Sentence.Contains('结') && (whole.Concept, scope.Canonical) switch
        {
            ("expenditure.total", _) when scope.Is("general-expenditure") => true,
            ("expenditure.total", "expenditure") => whole.Label == "总支出" && scope.Title.Contains("决算", StringComparison.Ordinal),
            ("revenue.total", "revenue") => whole.Label == "总收入" && scope.Title.Contains("决算", StringComparison.Ordinal),
            _ => false,
        };
        return year ? whole with { Concept = whole.Concept.Replace(".total", ".current", StringComparison.Ordinal) } : whole;
    }

    /// <summary>支出决算为 after an account or an expense says what was spent on it; after revenue, or where a sentence opens, it is the whole.</summary>
    private static bool Continues(Subject whole, Figure figure, Subject? current, SectionScope scope)
    {
        bool bare = whole.Fund is null or Fund.Fiscal && !whole.Concept.EndsWith(".total", StringComparison.Ordinal) && whole.Twin.Length == 0;
        bool sameSide = current is { Outside: true } ? whole.Label.StartsWith("支出决算", StringComparison.Ordinal) && figure.Gap.StartsWith('，') && !figure.Gap.Contains('；') : current is not null && whole.Concept.StartsWith("revenue", StringComparison.Ordinal) == current.Concept.StartsWith("revenue", StringComparison.Ordinal);
        bool opens = figure.Gap.Contains('。') || figure.Quantity.Start == figure.Gap.Length;
        bool own = whole.Label.Contains("本年", StringComparison.Ordinal) || whole.Label.Contains("合计", StringComparison.Ordinal);
        return bare && !own && sameSide && !Totals.IsWhole(current) && (!opens || scope.Subject is not null);
    }

    /// <summary>Revenue, expenditure and balances are told by fund; the part of a procurement paid from one has no place in the schema.</summary>
    private static bool HasFunds(string concept) => concept.Length == 0 || concept.Split('.')[0] is "revenue" or "expenditure" or "balance";

    /// <summary>What the parts by fund of a list are parts of: revenue, or the expenditure or balance spoken of.</summary>
    private static string SideOf(SectionScope scope, Subject? current) =>
        current?.Concept is { } concept && (concept.StartsWith("balance", StringComparison.Ordinal) || concept.StartsWith("expenditure", StringComparison.Ordinal)) ? concept == "expenditure.total" ? "expenditure.current" : concept
        : current is null && (scope.Is("general-expenditure") || scope.Canonical is "expenditure" or "fiscal-expenditure" or "govfund" or "statecap") ? "expenditure.current"
        : "revenue.current";

    /// <summary>
    /// The account of the economic classification that a name means: among basic expenditure, in a list by that classification,
    /// or a 类 of it (工资福利支出) where expenditure as a whole is spoken of.
    /// </summary>
    private Subject? Economic(string label, string name, Figure figure, SectionScope scope, Subject? current)
    {
        if ((Classification.Economic.Find(label, year) ?? Classification.Economic.Find(name, year)) is not { } found)
        {
            return null;
        }

        bool basic = scope.Canonical == "general-basic" || current?.Concept.StartsWith("expenditure.basic", StringComparison.Ordinal) == true;
        if (basic)
        {
            return SubjectLexicon.Last(name) is { Subject.Concept: "expenditure.basic.personnel" or "expenditure.basic.public" or "expenditure.basic" } ? null
                : new Subject("expenditure.basic") { Economic = found.Code.Code, Label = name };
        }

        bool listed = figure.Before.LastIndexOf("经济", StringComparison.Ordinal) > figure.Before.LastIndexOf("功能", StringComparison.Ordinal);
        bool ofWhole = scope.ListsFunctions && (listed || (current is { Concept: "expenditure.current" or "expenditure.total", Function: "" } && found.Match != NameMatch.Similar && found.Code.Code.Length == 3));
        return ofWhole ? new Subject("expenditure.current") { Economic = found.Code.Code, Label = name, Fund = current?.Fund } : null;
    }

    /// <summary>The account of the functional classification that a name alone means where its sections list such accounts; outside the schema where nothing tells which.</summary>
    private Subject? Function(string label, string name, SectionScope scope)
    {
        if (!scope.ListsFunctions || SubjectLexicon.PhraseFund(name) is not null || Classification.Economic.Find(name, year) is { Code.Code.Length: 3, Match: not NameMatch.Similar })
        {
            return null;
        }

        string account = FunctionName().Replace(name, "");
        return mentions.ByName(account) is { } code ? new Subject("expenditure.current") { Function = code, Label = name, Fund = SubjectLexicon.PhraseFund(label) }
            : mentions.IsShared(account) ? Subject.OutsideSchema : null;
    }

    /// <summary>A phrase of the lexicon, where the words around allow its reading.</summary>
    private static (Subject Subject, int End)? Particular(string clause, SectionScope scope, Subject? current = null)
    {
        if (SubjectLexicon.Last(clause) is not { } last)
        {
            return null;
        }

        bool allowed = last.Subject.Concept switch
        {
            "procurement.goods" or "procurement.works" or "procurement.services" => scope.Is("procurement") || clause.Contains("采购", StringComparison.Ordinal),
            "three-public.vehicles.purchase" or "three-public.vehicles.operation" => scope.Is("three-public") || (!scope.Is("operating-cost") && (clause.Contains('车') || current?.Concept.StartsWith("three-public.vehicles", StringComparison.Ordinal) == true)),
            "expenditure.basic" or "expenditure.basic.personnel" or "expenditure.basic.public" or "expenditure.project" => Totals.Opens(Phrase.Label(clause[..(last.End - last.Subject.Label.Length)])),
            "balance.opening" or "balance.closing" => !scope.Is("procurement"),
            "operating-cost" => scope.Is("operating-cost") || clause.Contains("机关", StringComparison.Ordinal) || clause.Contains("机构", StringComparison.Ordinal) || clause.Contains("行政", StringComparison.Ordinal),
            "meeting" or "training" => !scope.Is("operating-cost") && (!scope.IsStrict || scope.Is("other-matters")),
            _ => !scope.Is("operating-cost") || !last.Subject.Concept.StartsWith("three-public", StringComparison.Ordinal),
        };
        return allowed ? last : null;
    }

    [GeneratedRegex(@"(?:支出)?(?:年初预算数|全年预算数|年初预算|全年预算|调整预算数|决算数|预算数|支出决算|支出预算|决算支出|执行数|决算|预算|支出数|支出|经费)?(?:为|是|共计|合计|共|安排|总计|达|约|：)*\s*$")]
    private static partial Regex Predicate();

    /// <summary>Words that open a list.</summary>
    [GeneratedRegex("^(?:主要)?(?:包括|用于|有)")]
    private static partial Regex ListLead();

    [GeneratedRegex("(?:情况|说明|支出|预算|决算)+$")]
    private static partial Regex TitleNoise();

    /// <summary>其他支出（对附属单位补助支出、上缴上级支出）: the figure is of the sum, not of what the bracket names last.</summary>
    [GeneratedRegex(@"（(?:[^（）]|（[^（）]*）)*、(?:[^（）]|（[^（）]*）)*）(?:支出|决算|预算|数|合计|共计|共|为|：)*\s*$")]
    private static partial Regex Enumeration();

    /// <summary>“会议费”“培训费”预算数3万元: the sum of what the quotation marks name.</summary>
    [GeneratedRegex("”[、和及与]?“[^“”，。；：]*”[^“”，。；：]*$")]
    private static partial Regex QuotedList();

    [GeneratedRegex(@"[\d,.]+\s*$")]
    private static partial Regex DigitsAtEnd();

    [GeneratedRegex("^(?:相比|相较|比较|对比)")]
    private static partial Regex Compared();

    [GeneratedRegex("[“”\"＂「」]")]
    private static partial Regex Quotes();

    /// <summary>为事业单位开展活动取得的收入: what the account before holds.</summary>
    [GeneratedRegex("^为.*的(?:收入|支出)$")]
    private static partial Regex Description();

    [GeneratedRegex(@"^(?:主要)?(?:用于|包括|反映|是指|指|为保障|保障|中.{2})")]
    private static partial Regex Purpose();

    [GeneratedRegex(@"^按.{1,8}分类.{0,4}(?:划分)?为|(?<=.)类?科目$|(?<=支出)类$")]
    private static partial Regex FunctionName();

    /// <summary>一般公共预算拨款合计, also behind the year and the name of the department.</summary>
    [GeneratedRegex(@"^(?:[^，。；：\d]{2,40}[局委厅办室院校心所站队处会镇乡府署社馆园场学司区市县街道门位](?=20\d\d年))?(?:本年|当年|其中|20\d\d年度?|[省市县区]级)*(?:一般公共预算|公共财政预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|财政拨款|财政预算内?拨款|(?<=^(?:本年|当年))(?:财政)?拨款)(?:财政|拨款|补助|（补助）|资金|收益|安排|预算|数|合计|总计|总额|为|共|：)*$")]
    private static partial Regex FundAlone();
}
