using System.Collections.Immutable;
using Extractor.Checks;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Tests.Checks;

/// <summary>
/// A report made by hand: every helper adds one figure, table or paragraph. Amounts are 万元 with two decimals unless said
/// otherwise.
/// </summary>
internal sealed class SampleReport(ReportKind kind = ReportKind.FinalAccount)
{
    private readonly List<LineItem> items = [];
    private readonly List<ReportTable> tables = [];
    private readonly List<ReportParagraph> paragraphs = [];
    private readonly List<Section> sections = [];
    private readonly List<Evaluation> evaluations = [];
    private int block;
    private int row;
    private int offset;
    private Statement statement;
    private string? section;

    private Phase Own => kind == ReportKind.Budget ? Phase.Budget : Phase.Actual;

    public SampleReport Section(string canonical, string title = "标题")
    {
        section = $"{sections.Count + 1}";
        sections.Add(new Section(section, 1, "", title, canonical, 1, block));
        return this;
    }

    /// <summary>Begins a statement; the figures that follow stand in it, a row each until <see cref="Row"/>.</summary>
    public SampleReport Table(Statement of, string title = "表", params ImmutableArray<CellPosition> unread)
    {
        block++;
        row = 0;
        statement = of;
        tables.Add(new ReportTable($"t{tables.Count + 1}", of, title, "万元", [1], 9, 9, [], unread, block));
        return this;
    }

    /// <summary>Prints the last table's cells, a row each.</summary>
    public SampleReport Cells(params string[][] rows)
    {
        tables[^1] = tables[^1] with { Cells = [.. rows.Select(r => r.ToImmutableArray())] };
        return this;
    }

    public SampleReport Row()
    {
        row++;
        return this;
    }

    /// <summary>Begins a paragraph; the figures that follow stand in it one after another.</summary>
    public SampleReport Text(string text, ParagraphRole role = ParagraphRole.Body)
    {
        block++;
        offset = 0;
        statement = Statement.Narrative;
        paragraphs.Add(new ReportParagraph(block, section, 1, role, text));
        return this;
    }

    public SampleReport Evaluate(string project, string name, string operation, string target, string actual)
    {
        evaluations.Add(new Evaluation(project, null, null, null, "", [new Indicator(name, operation, target, actual)], new SourceLocation()));
        return this;
    }

    public SampleReport Amount(
        string concept, decimal value, Fund fund = Fund.All, string function = "", string economic = "", string project = "", int year = 2024, Phase? phase = null, Metric metric = Metric.Amount, string label = "")
    {
        bool money = metric is Metric.Amount or Metric.Change;
        decimal scale = money ? 10_000 : 1, half = metric is Metric.Count or Metric.Score ? 0.5m : 0.005m;
        bool text = statement == Statement.Narrative;
        items.Add(new LineItem
        {
            Id = $"i{items.Count + 1}",
            Concept = concept,
            Fund = fund,
            Function = function,
            Economic = economic,
            Project = project,
            Year = year,
            Phase = phase ?? Own,
            Metric = metric,
            Value = value * scale,
            HalfStep = half * scale,
            Label = label,
            Printed = value.ToString(System.Globalization.CultureInfo.InvariantCulture),
            PrintedUnit = money ? "万元" : metric is Metric.Count ? "个" : "%",
            Statement = statement,
            Source = new SourceLocation { Page = 1, Section = section, Block = block, Row = text ? null : row, Column = text ? null : items.Count, Offset = text ? offset++ : null, Quote = $"{label}{value}" },
        });
        return this;
    }

    /// <summary>Puts the last figure at a letter of its paragraph.</summary>
    public SampleReport At(int letter)
    {
        items[^1] = items[^1] with { Source = items[^1].Source with { Offset = letter } };
        return this;
    }

    public SampleReport Share(string concept, decimal percent, Fund fund = Fund.All, string function = "") => Amount(concept, percent, fund, function, metric: Metric.Share);

    public Report Build() => new()
    {
        Id = "sample",
        Source = new SourceFile("sample.pdf", new string('0', 64), "application/pdf", 1),
        PageCount = 1,
        Profile = new Profile(kind, Scope.Department, new DepartmentName("青溪市某局", null), 2024, null),
        Sections = [.. sections],
        Tables = [.. tables],
        Paragraphs = [.. paragraphs],
        LineItems = [.. items],
        Evaluations = [.. evaluations],
        Coverage = new Coverage(1, 1, tables.Count, tables.Count, 1, 1, 1, 1, 1, 1),
    };

    public Report Check(string? settings = null) => RuleBook.Check(Build(), settings is null ? RuleSettings.Default : RuleSettings.Parse(settings));
}
