using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Recognition.Tables;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// Reads paragraphs figure by figure. What stands between two figures names the subject of the next and says what the next
/// states of it: an amount, a share, a change, a rate. The subject lasts until another is named.
/// </summary>
internal sealed partial class ParagraphReader(ReportKind kind, int year, FunctionMentions mentions)
{
    private readonly ImmutableArray<LineItem>.Builder items = ImmutableArray.CreateBuilder<LineItem>();
    private readonly ImmutableArray<Reason>.Builder reasons = ImmutableArray.CreateBuilder<Reason>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private SectionScope scope = new("", null, null, "");
    private string? sectionId;
    private Subject? subject;
    private Comparison comparison;
    private string? performanceStage;
    private Fund? listFund;
    private Phase? bracketPhase;
    private (int Year, Phase Phase)? stock;
    private bool named;
    private int seen;
    private int used;

    private enum Comparison
    {
        PriorYear,

        /// <summary>The budget of the same year: such changes are outside the schema.</summary>
        Budget,
    }

    public void Enter(SectionScope entered, string? id)
    {
        scope = entered;
        sectionId = id;
        subject = entered.Subject;
        comparison = Comparison.PriorYear;
        listFund = null;
        stock = null;
        performanceStage = CountLexicon.PerformanceStage(entered.Title);
        projects.Enter(entered.Title, entered.Project);
    }

    public NarrativeReading Result() =>
        new(TotalsOfRevenue.Settle(items.ToImmutable()), reasons.ToImmutable(), [], diagnostics.ToImmutable(), seen, used);

    public void Read(Paragraph paragraph)
    {
        string text = Prepared(paragraph.Text);
        if (Numbered().IsMatch(text))
        {
            subject = scope.Subject;
        }

        if (text.Length < 48 && ListOpening().IsMatch(text))
        {
            listFund = SubjectLexicon.PhraseFund(text) ?? listFund;
        }

        projects.Read(text);
        List<(int Start, int End)> silent = scope.Is("assets") ? [] : Silences(text, paragraph);
        int previous = 0, unread = 0;
        string? firstUnread = null;
        foreach (Quantity quantity in QuantityReader.Scan(text))
        {
            if (quantity.Kind is QuantityKind.Year or QuantityKind.Date or QuantityKind.Number || IsThreshold(text, quantity))
            {
                continue;
            }

            string gap = text[previous..quantity.Start];
            previous = quantity.Start + quantity.Length;
            bool inReason = silent.Exists(s => quantity.Start >= s.Start && quantity.Start < s.End);
            if (inReason)
            {
                continue;
            }

            seen++;
            var figure = new Figure(paragraph, text, quantity, gap);
            int before = items.Count;
            Read(figure);
            if (items.Count > before)
            {
                used++;
            }
            else if (quantity.Kind == QuantityKind.Money)
            {
                unread++;
                firstUnread ??= figure.Quote;
            }
        }

        if (unread > 0)
        {
            diagnostics.Add(new Diagnostic(Severity.Info, "text-figures-unread", $"found {unread} amounts whose meaning is not clear, the first in \"{firstUnread}\"; expected a phrase of the schema before each",
                new SourceLocation { Page = paragraph.Page, Box = paragraph.Box, Section = sectionId, Block = paragraph.Ordinal, Quote = firstUnread }));
        }
    }

    /// <summary>Same length as the printed text, so that places stay true: brackets unified, 收、支 made one word.</summary>
    private static string Prepared(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            char c = source[i];
            span[i] = c switch
            {
                '(' => '（',
                ')' => '）',
                ';' => '；',
                ':' => '：',
                '、' when i > 0 && i + 1 < source.Length && source[i + 1] == '支' && (source[i - 1] == '收' || source[i - 1] == '入' || source[i - 1] == '计') => '+',
                _ => c,
            };
        }
    });

    /// <summary>单价100万元以上: a threshold, not a figure of the report.</summary>
    private static bool IsThreshold(string text, Quantity quantity)
    {
        int end = quantity.Start + quantity.Length;
        return quantity.Kind == QuantityKind.Money && (Threshold().IsMatch(text[Math.Max(0, quantity.Start - 10)..quantity.Start]) || text.AsSpan(end).StartsWith("以上", StringComparison.Ordinal) || text.AsSpan(end).StartsWith("（含）以上", StringComparison.Ordinal));
    }

    /// <summary>Stretches that explain: 主要原因是… to the end of the sentence. They give reasons and no figures.</summary>
    private List<(int Start, int End)> Silences(string text, Paragraph paragraph)
    {
        var silences = new List<(int, int)>();
        foreach (Match match in ReasonStart().Matches(text))
        {
            int end = text.AsSpan(match.Index).IndexOf('。') is >= 0 and int at ? match.Index + at : text.Length;
            end = EndOfReason(text, match.Index, end);
            if (silences.Count > 0 && match.Index < silences[^1].Item2)
            {
                continue;
            }

            silences.Add((match.Index, end));
            string reason = text[(match.Index + match.Length)..end].TrimStart('：', '，', '是', '为');
            if (reason.Length > 3)
            {
                (int? page, Box? box) = paragraph.Locate(match.Index, end - match.Index);
                pendingReasons.Add((match.Index, new Reason("", reason, new SourceLocation { Page = page, Box = box, Section = sectionId, Block = paragraph.Ordinal, Quote = reason.Length > 120 ? reason[..120] : reason })));
            }
        }

        return silences;
    }

    /// <summary>A reason of several parts goes on over ；, unless the next part names a subject right before a figure.</summary>
    private static int EndOfReason(string text, int start, int end)
    {
        for (int at = text.IndexOf('；', start, end - start); at >= 0; at = text.IndexOf('；', at + 1, end - at - 1))
        {
            string part = text[(at + 1)..end];
            int digit = part.AsSpan().IndexOfAnyInRange('0', '9');
            if (digit > 1 && (SubjectLexicon.Last(part.AsSpan(0, digit)) is { } last && digit - last.End < 8 || part.StartsWith('与') || part.StartsWith('比') || part.StartsWith('较')))
            {
                return at;
            }
        }

        return end;
    }

    private readonly List<(int Start, Reason Reason)> pendingReasons = [];
    private readonly ProjectReviews projects = new();

    private void Read(Figure figure)
    {
        UpdateSubject(figure);
        UpdateComparison(figure.Gap);
        switch (figure.Quantity.Kind)
        {
            case QuantityKind.Money:
                ReadMoney(figure);
                break;
            case QuantityKind.Percent:
                ReadPercent(figure);
                break;
            case QuantityKind.Count:
                ReadCount(figure);
                break;
        }
    }

    private void UpdateSubject(Figure figure)
    {
        string gap = figure.Gap;
        named = true;
        int share = gap.LastIndexOf('占');
        string naming = share >= 0 && figure.Quantity.Kind == QuantityKind.Percent ? gap[..share] : gap;
        if (mentions.Find(naming) is { } mention)
        {
            subject = mention.Code.Length > 0
                ? new Subject("expenditure.current") { Function = mention.Code, Label = mention.Label, Fund = SubjectLexicon.PhraseFund(naming) }
                : Subject.OutsideSchema;
            return;
        }

        string clause = LastClause(naming);
        bool isChange = Change().IsMatch(gap);
        string words = isChange && BaseOfComparison().Match(clause) is { Success: true } compared ? clause[(compared.Index + compared.Length)..] : clause;
        if (Named(words, figure) is { } found)
        {
            subject = found;
            return;
        }

        foreach (string sentence in naming.Split('。', '：').SkipLast(1).Reverse())
        {
            string title = Phrase.Label(sentence);
            if (title.Length is > 1 and < 26 && SubjectLexicon.Last(title) is { } heading && heading.End >= title.Length - 4)
            {
                subject = heading.Subject;
                return;
            }
        }

        named = false;
    }

    /// <summary>The subject that a clause names: an item of an enumeration by its account, or a phrase of the lexicon.</summary>
    private Subject? Named(string clause, Figure figure)
    {
        string label = Phrase.Label(clause), name = Predicate().Replace(label, "");
        if (figure.Quantity.Kind == QuantityKind.Money && name.Length is > 1 and < 30)
        {
            bool basic = scope.Canonical == "general-basic" || subject?.Concept.StartsWith("expenditure.basic", StringComparison.Ordinal) == true;
            if (basic && (Classification.Economic.Find(label, year) ?? Classification.Economic.Find(name, year)) is { } economic && SubjectLexicon.Last(name) is not { Subject.Concept: "expenditure.basic.personnel" or "expenditure.basic.public" or "expenditure.basic" })
            {
                return new Subject("expenditure.basic") { Economic = economic.Code.Code, Label = name };
            }

            bool functions = scope.Canonical.StartsWith("general-expenditure", StringComparison.Ordinal) || scope.Canonical is "fiscal-expenditure" or "expenditure" or "income-expenditure" or "appropriation" or "govfund" or "statecap";
            if (functions && mentions.ByName(FunctionName().Replace(name, ""), classesOnly: false) is { } code)
            {
                return new Subject("expenditure.current") { Function = code, Label = name };
            }
        }

        bool bare = BareName().IsMatch(name);
        bool opens = figure.Gap.Contains('。') || figure.Quantity.Start == figure.Gap.Length;
        if (bare && subject is not null && !opens)
        {
            return null;
        }

        string plain = clause.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        if (SubjectLexicon.Last(plain) is not { } last || plain.Length - last.End > 16)
        {
            return null;
        }

        if (last.Subject.Concept.StartsWith("procurement", StringComparison.Ordinal) && !scope.Is("procurement") && !figure.Text.Contains("采购", StringComparison.Ordinal))
        {
            return null;
        }

        bool threePublic = plain.Contains("三公", StringComparison.Ordinal) && !last.Subject.Concept.StartsWith("three-public", StringComparison.Ordinal) && last.Subject.Concept is not ("meeting" or "training");
        return threePublic ? new Subject("three-public.total") { Fund = SubjectLexicon.PhraseFund(plain), Label = "三公经费" } : last.Subject;
    }

    private static string LastClause(string gap)
    {
        int cut = gap.AsSpan().LastIndexOfAny(ClauseEnds);
        string clause = cut < 0 ? gap : gap[(cut + 1)..];
        if (cut > 0 && clause.Length <= 1)
        {
            return clause;
        }

        return clause;
    }

    private static readonly System.Buffers.SearchValues<char> ClauseEnds = System.Buffers.SearchValues.Create("，。；：、！？");

    private void UpdateComparison(string gap)
    {
        if (gap.Contains('。'))
        {
            comparison = Comparison.PriorYear;
        }

        Match match = BaseOfComparison().Match(gap);
        if (!match.Success)
        {
            return;
        }

        string words = match.Groups[1].Value;
        bool budget = words.Contains("预算", StringComparison.Ordinal) && kind == ReportKind.FinalAccount && !words.Contains("上年", StringComparison.Ordinal)
            || words.Contains("年初", StringComparison.Ordinal) && !words.Contains("结转", StringComparison.Ordinal) && kind == ReportKind.FinalAccount;
        comparison = budget ? Comparison.Budget : Comparison.PriorYear;
    }

    private void ReadMoney(Figure figure)
    {
        string gap = figure.Gap, clause = LastClause(gap);
        if (projects.Amount(clause, figure.Sentence) is { } project)
        {
            subject = new Subject("expenditure.project") { Project = project.Name, Label = project.Name, Fund = Fund.All };
            Add(figure, Metric.Amount, 1, year, project.Phase);
            return;
        }

        if (scope.Is("performance"))
        {
            ReadPerformanceAmount(figure);
            return;
        }

        subject = MoneyOf(subject);
        bool ofProject = scope.InAttachments && projects.Current is not null && subject?.Concept is "expenditure.project" or "balance.opening";
        if (ofProject || subject is null || subject.Outside || (scope.IsStrict && !named))
        {
            return;
        }

        Match change = Change().Match(gap);
        if (change.Success)
        {
            if (comparison == Comparison.PriorYear)
            {
                Add(figure, Metric.Change, Sign(change), year, OwnPhase());
            }

            return;
        }

        if (PriorAmount(figure, clause) is { } prior)
        {
            Add(figure, Metric.Amount, 1, prior.Year, prior.Phase);
            return;
        }

        if (OtherYear(clause))
        {
            return;
        }

        if (gap.Contains('）') || gap.Contains('。'))
        {
            bracketPhase = null;
        }

        Phase phase = bracketPhase ?? PhaseOf(clause);
        if (figure.After.StartsWith("（其中", StringComparison.Ordinal))
        {
            bracketPhase = phase;
        }

        Add(figure, Metric.Amount, 1, year, phase);
    }

    /// <summary>Money spent on what was counted before: 接待39批次，共计支出6万元.</summary>
    private static Subject? MoneyOf(Subject? counted) => counted?.Concept switch
    {
        "reception.domestic.batches" or "reception.domestic.persons" => new Subject("three-public.reception.domestic") { Label = "国内公务接待" },
        "reception.foreign.batches" or "reception.foreign.persons" => new Subject("three-public.reception.foreign") { Label = "外事接待" },
        "abroad.groups" or "abroad.persons" => new Subject("three-public.abroad") { Label = "因公出国（境）费" },
        _ => counted,
    };

    /// <summary>与2022年度831.07万元相比, 比2025年年初预算数30385.62万元增加: the figure of the year before.</summary>
    private (int Year, Phase Phase)? PriorAmount(Figure figure, string clause)
    {
        Match match = PriorBase().Match(clause);
        bool follows = Follows().IsMatch(figure.After);
        if (!match.Success || !follows)
        {
            return null;
        }

        int printed = match.Groups["year"].Success ? int.Parse(match.Groups["year"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) : year - 1;
        if (printed >= year || (kind == ReportKind.FinalAccount && clause.Contains("预算", StringComparison.Ordinal)))
        {
            return printed >= year ? null : (printed, Phase.Budget);
        }

        Phase phase = clause.Contains("执行", StringComparison.Ordinal) || clause.Contains("决算", StringComparison.Ordinal) ? Phase.Actual : OwnPhase();
        return (printed, phase);
    }

    private bool OtherYear(string clause)
    {
        Match match = PrintedYear().Match(clause);
        return match.Success && int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture) != year;
    }

    private Phase OwnPhase() => kind == ReportKind.Budget ? Phase.Budget : Phase.Actual;

    private Phase PhaseOf(string clause)
    {
        if (kind == ReportKind.Budget)
        {
            return Phase.Budget;
        }

        int final = clause.LastIndexOf("决算", StringComparison.Ordinal), budget = clause.LastIndexOf("预算", StringComparison.Ordinal);
        int adjusted = Math.Max(clause.LastIndexOf("全年预算", StringComparison.Ordinal), clause.LastIndexOf("调整", StringComparison.Ordinal));
        bool budgetFund = budget > 0 && BudgetFund().IsMatch(clause[..(budget + 2)]);
        if (clause.Contains("年初", StringComparison.Ordinal) && budget >= 0 && final < 0)
        {
            return Phase.Budget;
        }

        return adjusted > final ? Phase.Revised
            : budget > final && !budgetFund && !clause.Contains("采购", StringComparison.Ordinal) && !clause.Contains("预算单位", StringComparison.Ordinal) && BudgetPredicate().IsMatch(clause[budget..]) ? Phase.Budget
            : Phase.Actual;
    }

    private void ReadPercent(Figure figure)
    {
        string gap = figure.Gap, clause = LastClause(gap);
        Match change = Change().Match(gap);
        if (projects.Current is { } reviewed && Execution().IsMatch(clause) && subject?.Project.Length > 0)
        {
            subject = new Subject("expenditure.project") { Project = reviewed, Label = reviewed, Fund = Fund.All };
        }
        else if (scope.Is("performance") && clause.Contains('占') && performanceStage is not null)
        {
            subject ??= Subject.OutsideSchema;
        }
        else if (subject is null || subject.Outside || scope.Is("performance") || (scope.IsStrict && !named && subject.Project.Length == 0))
        {
            return;
        }

        if (Execution().IsMatch(clause))
        {
            Add(figure, Metric.ExecutionRate, 1, year, Phase.Actual);
        }
        else if (clause.Contains('占'))
        {
            Subject kept = subject;
            if (performanceStage is { } stage && scope.Is("performance"))
            {
                subject = new Subject(stage + ".amount");
            }

            Add(figure, Metric.Share, 1, year, OwnPhase());
            subject = kept;
        }
        else if (change.Success && comparison == Comparison.PriorYear)
        {
            Add(figure, Metric.ChangeRate, Sign(change), year, OwnPhase());
        }
    }

    private static int Sign(Match change) => change.Groups["down"].Success ? -1 : 1;

    private bool ReadPerformanceAmount(Figure figure)
    {
        string clause = LastClause(figure.Gap);
        performanceStage = CountLexicon.PerformanceStage(figure.Sentence[..Math.Max(0, figure.Quantity.Start - figure.SentenceStart)].Split('；', '。')[^1]) ?? performanceStage;
        if (performanceStage is null or "performance.ex-ante" || !(clause.Contains("涉及", StringComparison.Ordinal) || clause.Contains("预算资金", StringComparison.Ordinal) || clause.Contains("预算金额", StringComparison.Ordinal) || clause.Contains("财政拨款", StringComparison.Ordinal)) || clause.Contains("部门评价", StringComparison.Ordinal) || figure.Sentence.Contains("重点绩效评价", StringComparison.Ordinal) || figure.Sentence.Contains("部门评价", StringComparison.Ordinal))
        {
            return false;
        }

        Subject kept = subject ?? Subject.OutsideSchema;
        subject = new Subject(performanceStage + ".amount") { Label = clause, Fund = SubjectLexicon.PhraseFund(clause) is Fund.Fiscal ? Fund.Fiscal : Fund.All };
        Add(figure, Metric.Amount, 1, year, OwnPhase());
        subject = kept;
        return true;
    }

    private void ReadCount(Figure figure)
    {
        string clause = LastClause(figure.Gap) is { Length: > 2 } own ? own : figure.Gap;
        string unit = figure.Quantity.Unit;
        string? concept = CountConcept(figure, clause, unit);
        if (concept is null)
        {
            return;
        }

        (int itemYear, Phase phase) = StockDate(figure, concept);
        Subject? kept = subject;
        Metric metric = unit == "分" ? Metric.Score : Metric.Count;
        string project = concept == "performance.score.project" ? ProjectOfScore(figure) : "";
        if (concept == "performance.score.project" && project.Length == 0)
        {
            return;
        }

        subject = new Subject(concept) { Label = clause.Trim(), Fund = Fund.All, Project = project };
        Add(figure, metric, 1, itemYear, phase);
        subject = concept.StartsWith("reception", StringComparison.Ordinal) || concept.StartsWith("abroad", StringComparison.Ordinal) ? subject : kept;
    }

    private string? CountConcept(Figure figure, string clause, string unit)
    {
        switch (unit)
        {
            case "辆" or "台" when scope.Is("assets") || (unit == "台" && clause.Contains('车')):
                return clause.Contains("设备", StringComparison.Ordinal) ? CountLexicon.Equipment(figure.LongClause, figure.Sentence) : CountLexicon.Vehicle(clause, figure.Sentence, assets: true);
            case "辆":
                return CountLexicon.Vehicle(clause, figure.Sentence, scope.Canonical.Length == 0 || scope.Is("other-matters"));
            case "台（套）" or "台/套" or "台套" or "台" or "套" or "台（件、套）" or "台（件" or "件":
                return CountLexicon.Equipment(figure.LongClause, figure.Sentence);
            case "分":
                return Score(figure);
            case "批次" or "批" or "人次" or "人" or "个" or "次" when scope.Is("three-public"):
                return Hospitality(figure, clause, unit);
        }

        if (unit is "个" or "项" or "项目" && (scope.Is("performance") || scope.Is("other-matters")))
        {
            return Projects(figure);
        }

        return unit switch
        {
            "人" or "名" when scope.Is("staffing") || StaffingWords().IsMatch(figure.Sentence) => CountLexicon.StaffOf(clause, figure.Sentence[..Math.Max(0, figure.Quantity.Start - figure.SentenceStart)].Split('。', '；')[^1]),
            "个" or "家" when scope.Is("organisation") || SubordinateWords().IsMatch(figure.Sentence) => CountLexicon.UnitOf(clause),
            _ => null,
        };
    }

    private string? Hospitality(Figure figure, string clause, string unit)
    {
        string near = figure.LongClause;
        bool abroad = near.Contains("出国", StringComparison.Ordinal) || near.Contains("团组", StringComparison.Ordinal) || scope.Canonical == "three-public.abroad" || subject?.Concept.StartsWith("abroad", StringComparison.Ordinal) == true;
        bool reception = near.Contains("接待", StringComparison.Ordinal) || scope.Canonical == "three-public.reception" || subject?.Concept.StartsWith("reception", StringComparison.Ordinal) == true || subject?.Concept.StartsWith("three-public.reception", StringComparison.Ordinal) == true;
        if (abroad && !near.Contains("接待", StringComparison.Ordinal))
        {
            return unit is "个" or "次" or "批" ? clause.Contains('团') || unit == "个" ? "abroad.groups" : null : unit is "人次" or "人" ? "abroad.persons" : null;
        }

        if (!reception)
        {
            return null;
        }

        bool foreign = near.Contains("外事", StringComparison.Ordinal) || near.Contains("外宾", StringComparison.Ordinal) || near.Contains("国（境）外", StringComparison.Ordinal) || (subject?.Concept.StartsWith("reception.foreign", StringComparison.Ordinal) == true && !near.Contains("国内", StringComparison.Ordinal));
        string side = foreign ? "reception.foreign" : "reception.domestic";
        return unit switch
        {
            "批次" or "批" or "个" or "次" => side + ".batches",
            "人次" or "人" => side + ".persons",
            _ => null,
        };
    }

    private string? Projects(Figure figure)
    {
        string sentencePart = figure.Part;
        performanceStage = CountLexicon.PerformanceStage(figure.LongClause) ?? CountLexicon.PerformanceStage(figure.AfterClause) ?? CountLexicon.PerformanceStage(sentencePart) ?? performanceStage;
        bool project = figure.Gap.Contains("项目", StringComparison.Ordinal) || figure.AfterClause.StartsWith('项') || figure.Quantity.Unit == "项目";
        bool rated = LastClause(figure.Gap) is var clause && (clause.Contains("评级", StringComparison.Ordinal) || clause.Contains("问题", StringComparison.Ordinal) || clause.Contains("整改", StringComparison.Ordinal) || clause.Contains('优') || clause.Contains('良'));
        return performanceStage is null || !project || rated || figure.Part.Contains("反映", StringComparison.Ordinal) || sentencePart.Contains("重点绩效评价", StringComparison.Ordinal) || sentencePart.Contains("部门评价", StringComparison.Ordinal) ? null : performanceStage + ".projects";
    }

    private static string? Score(Figure figure)
    {
        string clause = LastClause(figure.Gap);
        if (clause.Contains("平均", StringComparison.Ordinal))
        {
            return "performance.self-evaluation.mean-score";
        }

        if (figure.Quantity.Value < 0 || figure.Part.Contains("指标", StringComparison.Ordinal) && !clause.Contains("自评", StringComparison.Ordinal))
        {
            return null;
        }

        if (!clause.Contains("得分", StringComparison.Ordinal) && !clause.Contains("评分", StringComparison.Ordinal))
        {
            return null;
        }

        return clause.Contains("整体", StringComparison.Ordinal) ? "performance.score.department" : "performance.score.project";
    }

    /// <summary>The project that a score belongs to: the words before 专项预算项目绩效自评得分, or the project under review.</summary>
    private string ProjectOfScore(Figure figure)
    {
        Match match = ScoredProject().Match(LastClause(figure.Gap));
        string name = match.Success ? Phrase.Name(match.Groups[1].Value) : "";
        if (name is "" or "项目" or "该项目" or "本项目" or "部门" or "单位" || name.Length < 3)
        {
            return LastClause(figure.Gap) is var clause && (clause.Contains("项目", StringComparison.Ordinal) || clause.StartsWith("得分", StringComparison.Ordinal) || clause.Length < 4) ? projects.Current ?? "" : "";
        }

        int owner = name.LastIndexOfAny(['局', '室', '委', '厅', '会', '院']);
        return owner > 3 && owner < name.Length - 4 ? name[(owner + 1)..] : name;
    }

    /// <summary>A stock is dated by its own sentence: 截至2024年8月31日.</summary>
    private (int Year, Phase Phase) StockDate(Figure figure, string concept)
    {
        if (!concept.StartsWith("asset", StringComparison.Ordinal) && concept != "vehicles.owned")
        {
            return (year, OwnPhase());
        }

        Match match = AsOf().Match(figure.Text[..figure.Quantity.Start]);
        if (match.Success)
        {
            stock = (int.Parse(match.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture), Phase.Actual);
        }

        return stock ?? (year, OwnPhase());
    }

    private void Add(Figure figure, Metric metric, int sign, int itemYear, Phase phase)
    {
        Subject current = subject!;
        Add(figure, current, current.Concept, metric, sign, itemYear, phase);
        if (current.Twin.Length > 0)
        {
            Add(figure, current, current.Twin, metric, sign, itemYear, phase);
        }

        foreach ((int start, Reason reason) in pendingReasons)
        {
            reasons.Add(reason with { Concept = current.Concept });
        }

        pendingReasons.Clear();
    }

    private void Add(Figure figure, Subject current, string concept, Metric metric, int sign, int itemYear, Phase phase)
    {
        Quantity quantity = figure.Quantity;
        items.Add(new LineItem
        {
            Concept = concept,
            Fund = FundOf(concept, current),
            Function = current.Function,
            Economic = current.Economic,
            Project = current.Project,
            Year = itemYear,
            Phase = phase,
            Metric = metric,
            Value = quantity.Value * sign,
            HalfStep = quantity.HalfStep,
            Label = current.Label,
            Printed = quantity.Printed,
            PrintedUnit = quantity.Unit,
            Statement = Statement.Narrative,
            Source = figure.Place(sectionId),
        });
    }

    private Fund FundOf(string concept, Subject current)
    {
        if (concept == "operating-cost")
        {
            return Fund.General;
        }

        if (concept.StartsWith("performance", StringComparison.Ordinal))
        {
            return current.Fund ?? Fund.All;
        }

        if (concept.StartsWith("three-public", StringComparison.Ordinal))
        {
            return scope.Is("three-public") ? scope.Fund ?? Fund.Fiscal : current.Fund is Fund.General ? Fund.General : Fund.Fiscal;
        }

        if (concept is "meeting" or "training")
        {
            return scope.Fund ?? current.Fund ?? Fund.All;
        }

        if (ItemDimensions.IsNonFiscal(concept) || concept.StartsWith("procurement", StringComparison.Ordinal) || concept.StartsWith("vehicles", StringComparison.Ordinal)
            || concept.StartsWith("asset", StringComparison.Ordinal) || concept.StartsWith("reception.", StringComparison.Ordinal) || concept.StartsWith("abroad", StringComparison.Ordinal))
        {
            return Fund.All;
        }

        if (current.Project.Length > 0)
        {
            return current.Fund ?? Fund.All;
        }

        bool sectionDecides = scope.Fund is not null && current.Fund is null or Fund.Fiscal;
        return (sectionDecides ? scope.Fund ?? current.Fund : current.Fund) ?? listFund ?? Fund.All;
    }

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]+[、．.]|（[一二三四五六七八九十]+）|\d{1,2}[、．.](?!\d)|（\d{1,2}）|[①-⑳])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:主要)?(?:变动|增减变化|增减变动|变化|增减|增加|减少|下降|增长)?(?:的)?(?:主要)?原因(?:是|为|：|如下|分析|系|在于|，|(?=[^数]))|主要是因为|主要由于|主要系|主要是(?!用)|是由于")]
    private static partial Regex ReasonStart();

    [GeneratedRegex(@"(?:单价|单位价值|单台|价值|单件|单台（套）)\D{0,5}$")]
    private static partial Regex Threshold();

    [GeneratedRegex(@"(?:(?<down>减少|下降|降低|减|压减|压缩|缩减|下浮|调减|降幅|负增长)|(?:增加|增长|上升|提高|上涨|增|提升|上浮|升高|增幅|调增))(?:了|额|数|幅度|金额|率)?(?:为|是|达|约|：)?\s*$")]
    private static partial Regex Change();

    [GeneratedRegex(@"(?:与|比|较|同)((?:20\d\d|上|去|往|年初|全年|预算|调整|本年)[^，。；]{0,26}?)(?:相比|比较|对比|增|减|下降|上升|提高|降低|持平|，|$)")]
    private static partial Regex BaseOfComparison();

    [GeneratedRegex(@"(?:与|比|较|同)\D{0,4}(?:(?<year>20\d\d)年|上年|去年|上年度)[^，。；]{0,22}$")]
    private static partial Regex PriorBase();

    [GeneratedRegex(@"^\s*(?:相比|相较|比较|增加|减少|下降|上升|增长|，?(?:增加|减少|增长|下降)|持平|）?(?:相比|增加|减少))")]
    private static partial Regex Follows();

    [GeneratedRegex(@"(20[0-3]\d)年")]
    private static partial Regex PrintedYear();

    [GeneratedRegex(@"完成.{0,10}(?:预算|计划|任务).{0,4}$|执行率.{0,4}$|完成率.{0,4}$|完成.{0,3}$|为(?:年初|全年|调整)预算.{0,3}$")]
    private static partial Regex Execution();

    [GeneratedRegex(@"(?:支出)?(?:年初预算数|全年预算数|年初预算|全年预算|调整预算数|决算数|预算数|支出决算|支出预算|决算支出|执行数|决算|预算|支出数|支出|经费)?(?:为|是|共计|合计|共|安排|总计|达|约|：)*\s*$")]
    private static partial Regex Predicate();

    [GeneratedRegex(@"^(?:20\d\d年度?|本年|其中)?$")]
    private static partial Regex BareName();

    [GeneratedRegex(@"^(?:按.{1,8}分类.{0,4}(?:划分)?为|主要用于|用于|其中|包括)")]
    private static partial Regex FunctionName();

    [GeneratedRegex(@"(?:一般公共|政府性基金|国有资本经营|公共财政)预算$")]
    private static partial Regex BudgetFund();

    [GeneratedRegex(@"^预算(?:数|安排|总额|金额)?(?:为|是|共|合计|：|\s)*\s*$")]
    private static partial Regex BudgetPredicate();

    [GeneratedRegex(@"编制.{0,30}人|在职.{0,20}人|退休.{0,10}人")]
    private static partial Regex StaffingWords();

    [GeneratedRegex(@"(?:下属|所属|二级预算单位|预算单位|二级单位)")]
    private static partial Regex SubordinateWords();

    [GeneratedRegex(@"截[至止](?:到)?(20\d\d)年")]
    private static partial Regex AsOf();

    [GeneratedRegex(@"^(?:其中)?(.{2,60}?)(?:专项预算|专项)?(?:项目)?(?:支出)?(?:绩效)?(?:自评|评价)(?:综合)?(?:得分|评分)")]
    private static partial Regex ScoredProject();

    [GeneratedRegex(@"(?:如下|以下方面|以下)[：:]?$")]
    private static partial Regex ListOpening();
}
