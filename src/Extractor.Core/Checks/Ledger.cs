using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Extractor.Amounts;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>What a figure states, apart from where it stands.</summary>
internal readonly record struct Dimensions(string Concept, Fund Fund, string Function, string Economic, string Project, int Year, Phase Phase, Metric Metric)
{
    public static Dimensions Of(LineItem item) => new(item.Concept, item.Fund, item.Function, item.Economic, item.Project, item.Year, item.Phase, item.Metric);
}

/// <summary>One statement: a table, or tables one after another with one title.</summary>
internal sealed record StatementTable(Statement Statement, string Title, ImmutableArray<ReportTable> Tables, ImmutableArray<LineItem> Items)
{
    private readonly HashSet<(int, CellPosition)> unread = [.. Tables.SelectMany(t => t.Unread.Select(u => (t.Block, u)))];

    /// <summary>Whether a figure that was not understood stands in the row or the column of a figure.</summary>
    public bool HasUnreadBeside(IEnumerable<LineItem> items) =>
        unread.Count > 0 && items.Any(i => unread.Any(u => u.Item1 == i.Source.Block && (u.Item2.Row == i.Source.Row || u.Item2.Column == i.Source.Column)));

    /// <summary>Whether a figure that was not understood stands in the column of a figure, where it could be one of those that are summed down.</summary>
    public bool HasUnreadAmong(IEnumerable<LineItem> items) =>
        unread.Count > 0 && items.Any(i => unread.Any(u => u.Item1 == i.Source.Block && u.Item2.Column == i.Source.Column));
}

/// <summary>A report laid open for checking: its figures by what they state, its statements, its text by section.</summary>
internal sealed partial class Ledger
{
    private readonly Dictionary<Dimensions, List<LineItem>> byDimensions = [];
    private readonly Dictionary<string, Section> sections;
    private readonly Dictionary<int, ReportParagraph> paragraphs;
    private readonly Lazy<bool> withholds;

    public Ledger(Report report)
    {
        Report = report;
        withholds = new Lazy<bool>(() => Body.Any(p => Withheld().IsMatch(p.Text)));
        sections = report.Sections.ToDictionary(s => s.Id);
        foreach (LineItem item in report.LineItems.Where(i => i.BudgetUnit.Length == 0 && i.GovernmentEconomic.Length == 0))
        {
            ref List<LineItem>? same = ref CollectionsMarshal.GetValueRefOrAddDefault(byDimensions, Dimensions.Of(item), out _);
            (same ??= []).Add(item);
        }

        ILookup<int?, LineItem> byBlock = report.LineItems.ToLookup(i => i.Source.Block);
        Statements = Join(report.Tables, byBlock);
        Narrative = [.. report.LineItems.Where(i => i.Statement == Statement.Narrative).OrderBy(i => i.Source.Block).ThenBy(i => i.Source.Offset)];
        NarrativeByBlock = Narrative.ToLookup(i => i.Source.Block);
        paragraphs = report.Paragraphs.ToDictionary(p => p.Block);
        Body = Sentences(report.Paragraphs.Where(p => p.Role == ParagraphRole.Body));
    }

    public Report Report { get; }

    public int Year => Report.Profile.Year ?? 0;

    public bool IsFinalAccount => Report.Profile.Kind == ReportKind.FinalAccount;

    /// <summary>The phase that the report's own figures have.</summary>
    public Phase OwnPhase => IsFinalAccount ? Phase.Actual : Phase.Budget;

    public ImmutableArray<StatementTable> Statements { get; }

    /// <summary>Figures of sentences in reading order.</summary>
    public ImmutableArray<LineItem> Narrative { get; }

    public ILookup<int?, LineItem> NarrativeByBlock { get; }

    /// <summary>Paragraphs without the table of contents; one that breaks off within a sentence holds the next as well.</summary>
    public ImmutableArray<ReportParagraph> Body { get; }

    /// <summary>Whether the report explains anything in words; a file of statements alone does not, whatever the forms of performance say of their goals.</summary>
    public bool HasSentences => Body.Any(p => p.Text.EndsWith('。') && !Canonical(p.Section).StartsWith("statement.", StringComparison.Ordinal));

    /// <summary>The report says that secret rows and projects are left out of what is published.</summary>
    public bool Withholds => withholds.Value;

    public IEnumerable<StatementTable> Of(params ReadOnlySpan<Statement> statements)
    {
        Statement[] wanted = statements.ToArray();
        return Statements.Where(t => Array.IndexOf(wanted, t.Statement) >= 0);
    }

    /// <summary>All groups of figures that state the same thing.</summary>
    public IEnumerable<IReadOnlyList<LineItem>> Repeated => byDimensions.Values.Where(same => same.Count > 1);

    public IReadOnlyList<LineItem> All(Dimensions dimensions) => byDimensions.TryGetValue(dimensions, out List<LineItem>? found) ? found : [];

    /// <summary>
    /// The figure of these dimensions nearest to a place: in the same paragraph (before it, where there is a choice), else in
    /// the same section, else in a statement, else anywhere in the text; null where the report does not state it.
    /// </summary>
    public LineItem? Near(Dimensions dimensions, SourceLocation place) => All(dimensions)
        .OrderBy(i => i.Source.Block == place.Block && i.Statement == Statement.Narrative ? 0
            : i.Statement == Statement.Narrative && i.Source.Section is not null && i.Source.Section == place.Section ? 1
            : i.Statement != Statement.Narrative ? 2 : 3)
        .ThenBy(i => Distance(i.Source, place)).FirstOrDefault();

    /// <summary>The same, of one metric, year and phase, for the other dimensions of an item.</summary>
    public LineItem? Near(LineItem item, Metric metric, int year, Phase phase) =>
        Near(Dimensions.Of(item) with { Metric = metric, Year = year, Phase = phase }, item.Source);

    /// <summary>The amount of a concept and fund as a whole, of the report's year; the statements' figure where there is one.</summary>
    public LineItem? Amount(string concept, Fund fund, Phase phase, int? year = null) =>
        All(new Dimensions(concept, fund, "", "", "", year ?? Year, phase, Metric.Amount)).OrderBy(i => i.Statement == Statement.Narrative).FirstOrDefault();

    /// <summary>The text of the paragraph that a figure stands in; "" in a grid.</summary>
    public string TextOf(SourceLocation place) => place.Offset is not null && place.Block is { } block && paragraphs.TryGetValue(block, out ReportParagraph? found) ? found.Text : "";

    /// <summary>Whether the paragraphs of some figures hold amounts that gave no line item.</summary>
    public bool HasUnreadAmounts(IEnumerable<LineItem> items) =>
        items.DistinctBy(i => i.Source.Block).Any(i =>
        {
            HashSet<int?> read = [.. NarrativeByBlock[i.Source.Block].Select(n => n.Source.Offset)];
            return QuantityReader.Scan(TextOf(i.Source)).Any(q => q.Kind == QuantityKind.Money && !read.Contains(q.Start));
        });

    /// <summary>Whether a section has a paragraph with amounts of which none gave a line item, such as an account whose name was not understood.</summary>
    public bool HasUnreadEntry(string? section) => Body.Any(p => p.Section == section && !NarrativeByBlock[p.Block].Any() && QuantityReader.Scan(p.Text).Any(q => q.Kind == QuantityKind.Money));

    /// <summary>The meaning of the nearest section around a place, or "".</summary>
    public string Canonical(string? section)
    {
        for (string? id = section; id is not null; id = id.LastIndexOf('.') is > 0 and int cut ? id[..cut] : null)
        {
            if (sections.TryGetValue(id, out Section? known) && known.Canonical is { } canonical)
            {
                return canonical;
            }
        }

        return "";
    }

    /// <summary>The outermost section of a meaning around a place; null where there is none.</summary>
    public string? Outermost(string? section, string canonical)
    {
        string? found = null;
        for (string? id = section; IsWithin(id, canonical); id = id!.LastIndexOf('.') is > 0 and int cut ? id[..cut] : null)
        {
            found = id;
        }

        return found;
    }

    /// <summary>Whether a place stands within a section of a meaning, at any depth.</summary>
    public bool IsWithin(string? section, string canonical)
    {
        for (string? id = section; id is not null; id = id.LastIndexOf('.') is > 0 and int cut ? id[..cut] : null)
        {
            if (sections.TryGetValue(id, out Section? known) && known.Canonical is { } found
                && (found == canonical || (found.StartsWith(canonical, StringComparison.Ordinal) && found[canonical.Length] == '.')))
            {
                return true;
            }
        }

        return false;
    }

    public static SourceLocation Place(ReportParagraph paragraph, int start, int length)
    {
        int from = Math.Max(0, start - 40), to = Math.Min(paragraph.Text.Length, start + length + 40);
        return new SourceLocation { Page = paragraph.Page, Section = paragraph.Section, Block = paragraph.Block, Offset = start, Quote = paragraph.Text[from..to] };
    }

    private static ImmutableArray<ReportParagraph> Sentences(IEnumerable<ReportParagraph> paragraphs)
    {
        List<ReportParagraph> joined = [];
        foreach (ReportParagraph paragraph in paragraphs)
        {
            bool goesOn = joined.Count > 0 && joined[^1].Section == paragraph.Section && (joined[^1].Text is [.., '：' or '，' or '、'] || joined[^1].Text.EndsWith("原因是", StringComparison.Ordinal)) && paragraph.Text is [var first, ..] && char.IsBetween(first, '\u4e00', '\u9fff')
                && !(paragraph.Text.Length > 1 && paragraph.Text[1] is '、');
            if (goesOn)
            {
                joined[^1] = joined[^1] with { Text = joined[^1].Text + paragraph.Text };
            }
            else
            {
                joined.Add(paragraph);
            }
        }

        return [.. joined];
    }

    private static int Distance(SourceLocation a, SourceLocation b)
    {
        int blocks = Math.Abs((a.Block ?? 0) - (b.Block ?? 0)) * 1000;
        int letters = (b.Offset ?? 0) - (a.Offset ?? 0);
        return blocks + (letters >= 0 ? letters : 500 - letters);
    }

    [GeneratedRegex("剔除|涉密|不予公开|脱密")]
    private static partial Regex Withheld();

    private static ImmutableArray<StatementTable> Join(ImmutableArray<ReportTable> tables, ILookup<int?, LineItem> byBlock)
    {
        var joined = ImmutableArray.CreateBuilder<StatementTable>();
        for (int i = 0; i < tables.Length;)
        {
            int next = i + 1;
            while (next < tables.Length && tables[next].Statement == tables[i].Statement && tables[next].Title == tables[i].Title)
            {
                next++;
            }

            ImmutableArray<ReportTable> parts = tables[i..next];
            joined.Add(new StatementTable(tables[i].Statement, tables[i].Title, parts, [.. parts.SelectMany(t => byBlock[t.Block]).Where(item => item.Statement != Statement.Narrative)]));
            i = next;
        }

        return joined.ToImmutable();
    }
}
