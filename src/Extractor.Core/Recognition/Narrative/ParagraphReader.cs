using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Recognition.Narrative;

/// <summary>
/// Reads paragraphs figure by figure. What stands between two figures names the subject of the next and says what the next
/// states of it: an amount, a share, a change, a rate. The subject lasts until another is named.
/// </summary>
internal sealed partial class ParagraphReader(ReportKind kind, int year, FunctionMentions mentions, IReadOnlySet<string> printedProjects)
{
    private readonly NarrativeRecord record = new();
    private readonly BracketedSubjects brackets = new();
    private readonly EqualSides sides = new();
    private readonly SubjectFinder subjects = new(year, mentions);
    private readonly FigureTime time = new(kind, year);
    private readonly PerformanceStages stages = new();
    private readonly ProjectReviews projects = new(printedProjects);

    private SectionScope scope = new("", null, null, "");
    private string? sectionId;
    private Subject? subject;
    private Fund? listFund;
    private Fund? threePublicFund;
    private Phase? bracketPhase;
    private Subject? head;
    private JointNames? joint;
    private decimal? headAmount;
    private decimal? amount;
    private Phase? amountPhase;
    private Phase? listPhase;
    private bool named;
    private bool namedInSentence;
    private string before = "";

    public void Enter(SectionScope entered, string? id)
    {
        scope = entered;
        bool within = sectionId is { } around && id?.StartsWith(around + ".", StringComparison.Ordinal) == true;
        sectionId = id;
        subject = entered.Subject;
        head = null;
        listFund = null;
        time.Enter(entered.Title, within);
        stages.Enter(entered.Title);
        projects.Enter(entered);
    }

    public NarrativeReading Result() => record.Reading();

    public void Read(Paragraph paragraph)
    {
        string text = PrintedText.Prepare(paragraph.Text);
        EndSentence();
        namedInSentence = false;
        if (Numbered().IsMatch(text) || subject?.Outside == true)
        {
            subject = scope.Subject;
        }

        brackets.Clear();
        joint = null;
        if (text.Length < 48 && ListOpening().IsMatch(text))
        {
            listFund = SubjectLexicon.PhraseFund(text) ?? listFund;
            scope = scope with { Announced = scope.Announced || SubjectLexicon.PhraseFund(text) is not null };
        }

        projects.Read(text);
        List<(int Start, int End, string Reason)> silent = scope.Is("assets") ? [] : ReasonClauses.Find(text);
        int previous = 0, told = 0;
        foreach (Quantity quantity in PrintedText.Figures(text))
        {
            told = record.TellReasons(paragraph, silent, told, quantity.Start, subject, sectionId);
            previous = silent.Where(s => s.End <= quantity.Start).Select(s => s.End).Append(previous).Max();
            (string gap, subject) = brackets.Leave(BracketedSubjects.WithoutComment(text[previous..quantity.Start], previous), subject);
            previous = quantity.Start + quantity.Length;
            bool inReason = silent.Exists(s => quantity.Start >= s.Start && quantity.Start < s.End);
            if (!inReason)
            {
                record.Count(new Figure(paragraph, text, quantity, gap), ReadJoint);
            }
        }

        record.TellReasons(paragraph, silent, told, text.Length, subject, sectionId);
        time.Announce(text);
        if (previous == 0)
        {
            subject = subjects.Titled(text, scope) ?? subject;
        }

        record.EndParagraph(paragraph, sectionId);
    }

    /// <summary>Reads a figure under the name that it belongs to, where several names share what follows them.</summary>
    private void ReadJoint(Figure figure)
    {
        JointNames? here = joint?.Next(figure) ?? JointNames.Before(figure, joint);
        joint = here ?? joint;
        if (here is null)
        {
            Read(figure);
            return;
        }

        foreach (string gap in here.Gaps())
        {
            Read(figure with { Gap = gap });
        }
    }

    private void Read(Figure figure)
    {
        OpenList(figure.Gap);
        if (IsBaseOfShare(figure))
        {
            before = figure.Clause;
            return;
        }

        Subject? found = subjects.Find(figure, scope, subject, head);
        found = found is { Outside: true } && figure.Quantity.Kind == QuantityKind.Money ? projects.Named(figure) ?? found : found;
        named = found is not null;
        namedInSentence = named || (namedInSentence && (!figure.Gap.Contains('。') || ComparesWhole().IsMatch(figure.Gap)));
        subject = found ?? subject;
        if (found is { Concept: "three-public.total" })
        {
            threePublicFund = found.Fund ?? SubjectLexicon.PhraseFund(figure.Before) ?? threePublicFund;
        }

        time.Compare(figure.Gap, figure.Before);
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

        before = figure.Clause;
    }

    /// <summary>占本年支出2万元的0%: the amount only says what the share is counted from.</summary>
    private static bool IsBaseOfShare(Figure figure) =>
        figure.Quantity.Kind == QuantityKind.Money && figure.Clause.TrimStart().StartsWith('占') && ShareOf().IsMatch(figure.After);

    /// <summary>
    /// What a list (其中：) gives the parts of lasts to the end of the sentence; the next sentence speaks of it again. The items
    /// of a numbered list have sentences of their own.
    /// </summary>
    private void OpenList(string gap)
    {
        time.Follow(gap);
        if (gap.Contains('。') || ComparesWhole().IsMatch(gap))
        {
            EndSentence();
        }

        bool ofWhole = Within().Match(gap) is { Success: true } within && subject?.Concept.StartsWith(within.ValueSpan is "收入中，" ? "revenue" : "expenditure", StringComparison.Ordinal) == true;
        if (ofWhole || ((gap.Contains("其中", StringComparison.Ordinal) || gap.Contains("包括", StringComparison.Ordinal) || gap.StartsWith("，含", StringComparison.Ordinal)) && !NumberedList().IsMatch(gap)))
        {
            (head, headAmount, listPhase) = head is null ? (subject, amount, gap.Contains('。') ? null : amountPhase) : (head, headAmount, listPhase);
        }
    }

    private void EndSentence() => (subject, head, listPhase) = (head ?? subject, null, null);

    private void ReadMoney(Figure figure)
    {
        string gap = figure.Gap, clause = figure.Clause;
        if (projects.Amount(clause.Length > 0 ? clause : Figure.LastClause(gap.TrimEnd('：')), figure.Sentence) is { } project && time.OtherYear(clause) is null)
        {
            subject = new Subject("expenditure.project") { Project = project.Name, Label = project.Name, Fund = Fund.All };
            Add(figure, Metric.Amount, 1, year, project.Phase);
            return;
        }

        if (projects.Current is not null && projects.Of(figure.Sentence) is null)
        {
            subject = null; // a part of the project that no statement prints
            return;
        }

        if (scope.Is("performance"))
        {
            AddOf(stages.Amount(figure), figure, Metric.Amount);
            return;
        }

        subject = MoneyOf(subject, figure);
        bool ofProject = (scope.InAttachments && projects.Current is not null && subject?.Concept is "expenditure.project" or "balance.opening")
            || (projects.Current is not null && subject?.Project.Length > 0 && !namedInSentence);
        if (ofProject || subject is null || subject.Outside || scope.CountsOnly || (scope.IsStrict && !namedInSentence))
        {
            return;
        }

        if (ChangeWords.Match(gap) is { } sign)
        {
            if (!time.ComparesOther && !time.IsElsewhere(clause))
            {
                subject = named ? subject : sides.Changed(subject);
                if (!named && ChangeRates.BelongsToWhole(figure, sign, amount, headAmount))
                {
                    EndSentence();
                }

                Add(figure, Metric.Change, sign, time.Own(figure));
            }

            return;
        }

        if (time.PriorAmount(figure, clause) is { } prior)
        {
            Add(figure, Metric.Amount, 1, prior.Year, prior.Phase);
            return;
        }

        if (time.Elsewhere(figure) is { } elsewhere)
        {
            if (elsewhere.Stated is { } stated)
            {
                Add(figure, Metric.Amount, 1, stated.Year, stated.Phase);
            }

            return;
        }

        if (time.Dated(figure) is { } dated)
        {
            Add(figure, Metric.Amount, 1, dated);
            return;
        }

        if (gap.Contains('）') || gap.Contains('。'))
        {
            bracketPhase = null;
        }

        amount = figure.Quantity.Value;
        sides.Follow(gap, subject, figure.Quantity.Value);
        Phase phase = bracketPhase ?? time.PhaseOf(clause, listPhase);
        amountPhase = phase;
        if (figure.After.StartsWith("（其中", StringComparison.Ordinal))
        {
            bracketPhase = phase;
        }

        Add(figure, Metric.Amount, 1, year, phase);
    }

    /// <summary>Money spent on what was counted before: 接待39批次，共计支出6万元; all reception where nothing says 国内.</summary>
    private static Subject? MoneyOf(Subject? counted, Figure figure) => counted?.Concept switch
    {
        "reception.domestic.batches" or "reception.domestic.persons" when !figure.Before.Contains("国内", StringComparison.Ordinal) => new Subject("three-public.reception") { Label = "公务接待" },
        "reception.domestic.batches" or "reception.domestic.persons" => new Subject("three-public.reception.domestic") { Label = "国内公务接待" },
        "reception.foreign.batches" or "reception.foreign.persons" => new Subject("three-public.reception.foreign") { Label = "外事接待" },
        "abroad.groups" or "abroad.persons" => new Subject("three-public.abroad") { Label = "因公出国（境）费" },
        _ => counted,
    };

    private void ReadPercent(Figure figure)
    {
        string clause = figure.Gap.Trim() == "的" ? before : figure.Clause; // 占支出2万元的4%, 完成预算5万元的80%
        if (projects.Of(figure.Sentence) is { } reviewed && Execution().IsMatch(clause) && subject?.Project.Length > 0)
        {
            subject = new Subject("expenditure.project") { Project = reviewed, Label = reviewed, Fund = Fund.All };
        }
        else if (scope.Is("performance") && clause.Contains('占') && stages.Share(clause) is { } share)
        {
            AddOf(share, figure, Metric.Share);
            return;
        }
        else if (subject is null || subject.Outside || scope.CountsOnly || scope.Is("performance") || (scope.IsStrict && !namedInSentence && subject.Project.Length == 0))
        {
            return;
        }

        if (Execution().IsMatch(clause))
        {
            Add(figure, Metric.ExecutionRate, 1, year, Phase.Actual);
        }
        else if (clause.Contains('占'))
        {
            Add(figure, Metric.Share, 1, time.Own(figure));
        }
        else if ((ChangeWords.Match(figure.Gap) ?? (figure.Gap == "（" ? ChangeWords.Match(before) : null)) is { } sign && !time.ComparesOther && !time.IsElsewhere(clause))
        {
            Add(figure, Metric.ChangeRate, sign, time.Own(figure));
        }
    }

    private void ReadCount(Figure figure)
    {
        string clause = figure.Clause is { Length: > 2 } own ? own : figure.Gap;
        bool ofVehicles = figure.Quantity.Unit == "辆" && subject is { Concept: "three-public.total" } && !figure.Before.Contains("三公", StringComparison.Ordinal);
        if (CountLexicon.IsVehicleType(clause))
        {
            subject = Subject.OutsideSchema;
            return;
        }

        string? concept = figure.Quantity.Unit switch
        {
            "分" => PerformanceStages.Score(figure),
            "个" or "项" or "项目" when scope.Is("performance") || scope.Is("other-matters") => stages.Projects(figure),
            _ => CountConcepts.Of(figure, clause, scope, subject),
        };
        string project = concept == "performance.score.project" ? PerformanceStages.ProjectOfScore(figure, projects.Current) : "";
        bool ofOther = concept == "vehicles.purchased" && scope.Is("assets") && (kind != ReportKind.Budget || time.OtherYear(clause) is not null);
        if (concept is null || ofOther || (concept == "performance.score.project" && project.Length == 0))
        {
            subject = ofVehicles ? Subject.OutsideSchema : subject; // what the sentence goes on to state is of the vehicles
            return;
        }

        (int itemYear, Phase phase) = time.StockDate(figure, concept);
        Subject? kept = subject;
        subject = new Subject(concept) { Label = clause.Trim(), Fund = Fund.All, Project = project };
        Add(figure, figure.Quantity.Unit == "分" ? Metric.Score : Metric.Count, 1, itemYear, phase);
        subject = concept.StartsWith("reception", StringComparison.Ordinal) || concept.StartsWith("abroad", StringComparison.Ordinal) ? subject : kept;
    }

    /// <summary>Adds a figure of another subject without leaving the current one.</summary>
    private void AddOf(Subject? other, Figure figure, Metric metric)
    {
        if (other is not null)
        {
            Subject? kept = subject;
            subject = other;
            Add(figure, metric, 1, year, time.OwnPhase());
            subject = kept;
        }
    }

    private void Add(Figure figure, Metric metric, int sign, (int Year, Phase Phase) at) => Add(figure, metric, sign, at.Year, at.Phase);

    private void Add(Figure figure, Metric metric, int sign, int itemYear, Phase phase)
    {
        Subject current = subject!;
        Add(figure, current, current.Concept, metric, sign, itemYear, phase);
        if (current.Twin.Length > 0)
        {
            Add(figure, current, current.Twin, metric, sign, itemYear, phase);
        }
    }

    private void Add(Figure figure, Subject current, string concept, Metric metric, int sign, int itemYear, Phase phase) =>
        record.Add(figure, current, concept, FundRules.Of(concept, current, scope, listFund, threePublicFund), metric, sign, itemYear, phase, sectionId);

    [GeneratedRegex(@"^\s*(?:[一二三四五六七八九十]+[、．.]|（[一二三四五六七八九十]+）|\d{1,2}[、．.](?!\d)|（\d{1,2}）|[①-⑳])")]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?:其中|包括)：?\s*(?:（[1一]）|[1①](?![\d.]*\d))")]
    private static partial Regex NumberedList();

    /// <summary>本年收入中，一般公共预算拨款…: parts of the revenue that was named.</summary>
    [GeneratedRegex("(?:收入|支出)中，")]
    private static partial Regex Within();

    /// <summary>；比上年增加, 。与上年相比, after the parts of a list or what the figure is for.</summary>
    [GeneratedRegex("[；。](?:[比较与]|同比)[^；。]*$")]
    private static partial Regex ComparesWhole();

    [GeneratedRegex(@"^\s*的\s*[\d.]+\s*[%％]")]
    private static partial Regex ShareOf();

    [GeneratedRegex(@"完成.{0,10}(?:预算|计划|任务).{0,4}$|执行率.{0,4}$|完成率.{0,4}$|完成.{0,3}$|为(?:年初|全年|调整)预算.{0,3}$")]
    private static partial Regex Execution();

    [GeneratedRegex(@"(?:如下|以下方面|以下)[：:]?$|主要用于[：:]$")]
    private static partial Regex ListOpening();
}
