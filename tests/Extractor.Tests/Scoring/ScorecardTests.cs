using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Cli;
using Extractor.Documents;
using Extractor.Reports;
using Extractor.Scoring;

namespace Extractor.Tests.Scoring;

[TestClass]
public sealed partial class ScorecardTests
{
    private static readonly LineItem Item = new()
    {
        Concept = "expenditure.basic",
        Fund = Fund.General,
        Year = 2024,
        Phase = Phase.Actual,
        Value = 100m,
        Printed = "100",
        Statement = Statement.Expenditure,
        Confidence = 0.95,
        Source = new SourceLocation { Page = 3, Block = 7, Row = 2, Column = 4, Quote = "基本支出 100" },
    };

    [TestMethod]
    public void Duplicates_count_once_optional_lines_not_at_all_and_projects_match_by_part()
    {
        GoldLine line = new(Fact.Of(Item), false, "", "3");
        GoldLine optional = line with { Fact = line.Fact with { Value = 5m }, Optional = true };
        GoldLine project = line with { Fact = line.Fact with { Value = 7m, Project = "青溪河道整治" } };
        GoldScore score = GoldScore.Of([Item, Item with { Statement = Statement.Narrative }, Item with { Value = 5m }, Item with { Value = 7m, Project = "青溪河道整治项目" }], [line, optional, project]);

        Assert.AreEqual(new Tally(2, 2, 2, 2), score.Tally);
    }

    [TestMethod]
    public void A_wrong_dimension_is_named_with_its_place_and_still_counts_by_value()
    {
        Scorecard card = Scorecard.Of([(Gold([Item with { Fund = Fund.Fiscal }]), Report([Item]))]);
        Mistake wrong = card.Mistakes.Single(m => m.Kind == "wrong");

        Assert.AreEqual("fund fiscal, found general", wrong.Reason);
        Assert.AreEqual(3, wrong.Source?.Page);
        Assert.AreEqual(0.0, Score(card, "total", "strict").F1);
        Assert.AreEqual(1.0, Score(card, "total", "by value").F1);
    }

    [TestMethod]
    public void Outline_profile_and_checks_are_scored()
    {
        GoldDocument gold = Gold([Item]) with
        {
            Template = "甲",
            Profile = ImmutableSortedDictionary<string, string>.Empty.Add("year", "2024").Add("kind", "budget"),
            Outline = [new GoldHeading(1, "一、", "收支情况", "totals"), new GoldHeading(2, "（一）", "收入", "")],
            Failures = [new GoldFailure("T1", Severity.Error), new GoldFailure("T3", Severity.Error)],
        };
        Report report = Report([Item]) with
        {
            Sections = [new Section("1", 1, "一、", "收支情况", "totals", null, 0), new Section("2", 1, "（一）", "收入", null, null, 1)],
            Checks = [Failure("T1.opening"), Failure("T1.closing"), Failure("N3"), Failure("T3") with { Outcome = CheckOutcome.Rounding }],
        };
        Scorecard card = Scorecard.Of([(gold, report)]);

        Assert.AreEqual(new Tally(2, 2, 2, 2), Score(card, "outline", "number and title"));
        Assert.AreEqual(new Tally(1, 2, 1, 2), Score(card, "outline", "and level"));
        Assert.AreEqual(new Tally(1, 1, 1, 1), Score(card, "outline", "meaning"));
        Assert.AreEqual(new Tally(1, 1, 1, 1), Score(card, "profile", "year"));
        Assert.AreEqual(new Tally(0, 1, 0, 1), Score(card, "profile", "kind"));
        Assert.AreEqual(new Tally(1, 1, 1, 1), Score(card, "check", "T1"));
        Assert.AreEqual(new Tally(0, 1, 0, 0), Score(card, "check", "T3"));
        Assert.AreEqual(new Tally(0, 0, 0, 1), Score(card, "check", "N3"));
    }

    [TestMethod]
    public void An_anomaly_described_in_words_is_found_by_a_failure_that_names_both_of_its_figures()
    {
        GoldDocument gold = Gold([Item]) with { Failures = [new GoldFailure("", Severity.Error, "3", "基本支出 differs", "1,480.45", "804.14"), new GoldFailure("", Severity.Error, "3", "接待费 differs", "57.10", "57.90")] };
        Scorecard card = Scorecard.Of([(gold, Report([Item]) with { Checks = [Failure("N3") with { Message = "基本支出：804.14 ≠ 1480.45" }, Failure("N3") with { Message = "接待费：57.1 ≠ 58" }, Failure("T9")] })]);

        Assert.AreEqual(new Tally(1, 2, 2, 3), Score(card, "check", "errors described"));
    }

    [TestMethod]
    [DataRow("合计 5.50 and 4.50", "5.50", "4.50", 1, 1)]
    [DataRow("the sum 4.50 of the rows", "7.70", "8.80", 0, 1)]
    [DataRow("差旅费 differs", "7.70", "8.80", 0, 0)]
    [DataRow("差旅费与会议费 are listed and blank", "差旅费与会议费", "(blank)", 1, 1)]
    public void A_failure_is_true_where_it_names_a_figure_of_an_anomaly_or_words_where_there_are_no_figures(string description, string a, string b, int hit, int right)
    {
        GoldDocument gold = Gold([Item]) with { Failures = [new GoldFailure("", Severity.Warning, "3", description, a, b)] };
        Scorecard card = Scorecard.Of([(gold, Report([Item]) with { Checks = [Failure("T6") with { Severity = Severity.Warning, Message = "差旅费与会议费 4.5 ≠ 5.5" }] })]);

        Assert.AreEqual(new Tally(hit, 1, right, 1), Score(card, "check", "warnings described"));
    }

    [TestMethod]
    public void A_failure_on_another_page_proves_nothing()
    {
        GoldDocument gold = Gold([Item]) with { Failures = [new GoldFailure("", Severity.Error, "3", "", "5.50", "4.50")] };
        CheckResult failure = Failure("T6") with { Message = "4.5 ≠ 5.5", Source = new SourceLocation { Page = 5 } };

        Assert.AreEqual(new Tally(0, 1, 0, 1), Score(Scorecard.Of([(gold, Report([Item]) with { PageCount = 9, Checks = [failure] })]), "check", "errors described"));
        Assert.AreEqual(new Tally(1, 1, 1, 1), Score(Scorecard.Of([(gold, Report([Item]) with { PageCount = 9, Checks = [failure with { Source = new SourceLocation { Page = 4 } }] })]), "check", "errors described"));
    }

    [TestMethod]
    public void A_figure_is_looked_for_on_the_page_that_the_truth_names()
    {
        Report report = Report([Item]) with { PageCount = 5 };

        Assert.AreEqual(new Tally(1, 1, 1, 1), Score(Scorecard.Of([(Gold([Item]), report)]), "place", "page"));
        Assert.AreEqual(new Tally(0, 1, 0, 1), Score(Scorecard.Of([(Gold([Item]), report with { LineItems = [Item with { Source = Item.Source with { Page = 4 } }] })]), "place", "page"));
    }

    [TestMethod]
    public void A_figure_that_two_statements_print_is_wanted_of_both()
    {
        GoldDocument gold = Gold([Item]) with { Occurrences = [new GoldLine(Fact.Of(Item), false, "expenditure", "3"), new GoldLine(Fact.Of(Item), false, "narrative", "9")] };
        Scorecard card = Scorecard.Of([(gold, Report([Item]))]);

        Assert.AreEqual(new Tally(1, 1, 1, 1), Score(card, "statement", "expenditure"));
        Assert.AreEqual(new Tally(0, 1, 0, 0), Score(card, "statement", "narrative"));
    }

    [TestMethod]
    public void A_document_that_cannot_be_read_is_missing_whole()
    {
        Scorecard card = Scorecard.Of([(Gold([Item]), null)]);

        Assert.AreEqual(new Tally(0, 1, 0, 0), Score(card, "document", "a"));
        Assert.AreEqual("missing", card.Mistakes.Single().Kind);
    }

    [TestMethod]
    public void Reliability_compares_confidence_with_the_share_that_is_right()
    {
        ImmutableArray<Reliability> bins = Reliability.Of([(0.9, true), (0.9, false), (1.0, true)]);

        Assert.AreEqual(new Reliability(0.9, 0.95, 2, 0.9, 0.5), bins[0]);
        Assert.AreEqual(0.8 / 3, Reliability.Error(bins), 1e-9);
    }

    [TestMethod]
    public void The_corpus_is_evaluated_in_every_format()
    {
        string corpus = Path.Combine(Repository.Root, "corpus");
        StringAssert.StartsWith(Evaluate(corpus, "table"), "total");
        StringAssert.StartsWith(Evaluate(corpus, "csv"), "group,name,wanted,hit,claimed,right,precision,recall,f1\n");
        Assert.AreEqual("total", JsonDocument.Parse(Evaluate(corpus, "json")).RootElement.GetProperty("rows")[0].GetProperty("group").GetString());
    }

    /// <summary>The scores are those of an independent scorer, to four digits.</summary>
    [TestMethod]
    public void Agrees_with_the_reference_scorer()
    {
        string gold = Repository.Shared("gold"), scorer = Repository.Shared("tools/score.py"), output = Path.GetTempFileName();
        Dictionary<string, Tally> ours = JsonDocument.Parse(Evaluate(gold, "json")).RootElement.GetProperty("rows").EnumerateArray().Where(r => r.GetProperty("group").GetString() == "document")
            .ToDictionary(r => r.GetProperty("name").GetString()!, r => r.GetProperty("tally").Deserialize<Tally>(JsonSerializerOptions.Web));
        foreach (GoldDocument document in GoldFiles.Read(gold))
        {
            Assert.AreEqual(CommandLine.Done, CommandLine.Run(["extract", document.File, "--format", "json", "--out", output], TextWriter.Null, TextWriter.Null));
            using Process python = Process.Start(new ProcessStartInfo("python3", [scorer, Path.Combine(gold, document.Name + ".tsv"), output]) { RedirectStandardOutput = true })!;
            Match line = Printed().Match(python.StandardOutput.ReadToEnd());
            Tally tally = ours[document.Name];

            Assert.AreEqual(line.Value, string.Create(CultureInfo.InvariantCulture, $"precision {tally.Precision:0.0000} recall {tally.Recall:0.0000} F1 {tally.F1:0.0000}"), document.Name);
        }

        File.Delete(output);
    }

    private static string Evaluate(string folder, string format)
    {
        using StringWriter output = new();
        Assert.AreEqual(CommandLine.Done, CommandLine.Run(["evaluate", folder, "--format", format], output, TextWriter.Null));
        return output.ToString();
    }

    private static Tally Score(Scorecard card, string group, string name) => card.Rows.Single(r => r.Group == group && r.Name == name).Tally;

    private static GoldDocument Gold(LineItem[] items) =>
        new("a", "a.txt", "", ImmutableSortedDictionary<string, string>.Empty, [.. items.Select(i => new GoldLine(Fact.Of(i), false, "", "3"))], [], null, null);

    private static Report Report(LineItem[] items) => new()
    {
        Id = "a",
        Source = new SourceFile("a.txt", "a", "text/plain", 1),
        PageCount = null,
        Profile = new Profile(ReportKind.FinalAccount, Scope.Department, null, 2024, null),
        LineItems = [.. items],
        Coverage = new Coverage(0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
    };

    private static CheckResult Failure(string rule) => new() { Rule = rule, Outcome = CheckOutcome.Fail, Severity = Severity.Error, Message = "", English = "" };

    [GeneratedRegex(@"precision [\d.]+ recall [\d.]+ F1 [\d.]+")]
    private static partial Regex Printed();
}
