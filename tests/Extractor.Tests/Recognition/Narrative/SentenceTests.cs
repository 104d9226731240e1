using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Reference;
using Extractor.Reports;
using Extractor.Tests.Recognition.Tables;

namespace Extractor.Tests.Recognition.Narrative;

[TestClass]
public sealed class SentenceTests
{
    /// <summary>Scores exist when the year is over.</summary>
    private static readonly string[] OnlyFinal = ["Budget performance.score.department", "Budget performance.score.project"];

    private static string Sentences() => Path.Combine(Repository.Root, "tests", "Extractor.Tests", "Recognition", "Narrative", "sentences.txt");

    public static IEnumerable<object[]> Cases =>
        SentenceCase.Read(Sentences()).Select(c => new object[] { c });

    [TestMethod]
    [DynamicData(nameof(Cases))]
    public void A_sentence_states_its_items(object expected)
    {
        var sentence = (SentenceCase)expected;

        Assert.AreEqual("", string.Join('\n', sentence.Differences()), sentence.Name);
    }

    [TestMethod]
    public void A_project_that_a_statement_prints_is_known_by_its_name_in_a_sentence()
    {
        var document = new Document
        {
            Source = new SourceFile("test", new string('0', 64), "text/plain", 0),
            Blocks = [.. new[] { "八、项目支出情况说明", "2026年项目支出预算90万元，2026河道管护经费40万元，闸站值守经费30.5万元，其余经费19.5万元。" }.Select((text, index) => new Paragraph { Text = text, Ordinal = index, Page = 1 })],
        };
        var profile = new Profile(ReportKind.Budget, Scope.Department, null, 2026, null);
        var printed = TableDocument.Items(ReportKind.Budget, 2026, "项目支出表", "单位：万元", """
            项目名称 | 合计
            2026河道管护经费 | 40.00
            闸站值守经费 | 30.50
            """);

        var found = NarrativeItems.Read(document, Outline.Build(document), profile, printed).LineItems;

        Assert.AreEqual("2026河道管护经费 400000, 闸站值守经费 305000", string.Join(", ", found.Where(i => i.Project.Length > 0).Select(i => $"{i.Project} {i.Value:0}")));
    }

    [TestMethod]
    public void A_place_quotes_no_half_of_another_figure()
    {
        const string Text = "其中：一般公共预算拨款收入4,105.20万元、政府性基金预算拨款收入0.00万元、国有资本经营预算拨款收入0.00万元、财政专户管理资金收入12.50万元、事业收入0.00万元、事业单位经营收入0.00万元、上级补助收入0.00万元、附属单位上缴收入0.00万元、其他收入45.00万元。";
        var document = new Document
        {
            Source = new SourceFile("test", new string('0', 64), "text/plain", 0),
            Blocks = [.. new[] { "一、收入预算情况说明", Text }.Select((text, index) => new Paragraph { Text = text, Ordinal = index, Page = 1 })],
        };

        var reading = NarrativeItems.Read(document, Outline.Build(document), new Profile(ReportKind.Budget, Scope.Department, null, 2026, null), []);

        Assert.IsTrue(reading.LineItems.All(i => Regex.IsMatch(Text, $@"(?<!\d(?=[\d.,])){Regex.Escape(i.Source.Quote!)}(?!(?<=[\d.,])\d)")));
        StringAssert.StartsWith(reading.Diagnostics.Single().Message, "found 1 amount whose meaning is not clear, in \"");
    }

    /// <summary>预算收支安排 that is the statement's 总计 and not the 本年收入合计 printed beside it means all resources.</summary>
    [TestMethod]
    public void A_whole_of_the_text_is_the_one_that_the_statement_prints_with_its_value()
    {
        var document = new Document
        {
            Source = new SourceFile("test", new string('0', 64), "text/plain", 0),
            Blocks = [.. new[] { "二、收支预算情况", "2026年预算收支安排95万元。" }.Select((text, index) => new Paragraph { Text = text, Ordinal = index, Page = 1 })],
        };
        var printed = TableDocument.Items(ReportKind.Budget, 2026, "部门预算收支总表", "单位：万元", """
            收入 | < | 支出 | <
            项目 | 预算数 | 项目 | 预算数
            一般公共预算拨款收入 | 90.00 | 一般公共服务支出 | 95.00
            本年收入合计 | 90.00 | 本年支出合计 | 95.00
            上年结转 | 5.00 | |
            收入总计 | 95.00 | 支出总计 | 95.00
            """);

        var found = NarrativeItems.Read(document, Outline.Build(document), new Profile(ReportKind.Budget, Scope.Department, null, 2026, null), printed).LineItems;

        Assert.AreEqual("revenue.total expenditure.current", string.Join(' ', found.Select(i => i.Concept)));
    }

    /// <summary>The sentences of an evaluation that open with a part of the project are about the part.</summary>
    [TestMethod]
    public void A_part_of_the_project_under_review_has_its_own_name_or_none()
    {
        string[] texts =
        [
            "评价项目名称：河湖管护专项资金", "①河道清漂补助预算40万元，实际支出38万元，预算执行率95%。用于：东片6个村，资金21.5万元。",
            "闸站加固补助项目预算30万元，实际支出27万元。预算执行率90%。", "河道清漂补助预算到位40万元。预算执行率95%。", "项目年初预算80万元，实际支出72万元，预算执行率90%。",
        ];
        var document = new Document
        {
            Source = new SourceFile("test", new string('0', 64), "text/plain", 0),
            Blocks = [.. texts.Select((text, index) => new Paragraph { Text = text, Ordinal = index, Page = 1 })],
        };
        var printed = TableDocument.Items(ReportKind.PerformanceEvaluation, 2026, "项目支出情况表", "单位：万元", """
            项目名称 | 预算数 | 决算数
            河道清漂补助 | 40.00 | 38.00
            """);

        var found = NarrativeItems.Read(document, Outline.Build(document), new Profile(ReportKind.PerformanceEvaluation, Scope.Department, null, 2026, null), printed).LineItems;

        Assert.AreEqual(
            "河道清漂补助 400000, 河道清漂补助 380000, 河道清漂补助 95, 河道清漂补助 400000, 河道清漂补助 95, 河湖管护专项资金 800000, 河湖管护专项资金 720000, 河湖管护专项资金 90",
            string.Join(", ", found.Select(i => $"{i.Project} {i.Value:0}")));
    }

    [TestMethod]
    public void Every_concept_has_a_sentence_in_a_budget_and_a_final_account()
    {
        HashSet<string> told = [.. SentenceCase.Read(Sentences()).SelectMany(c => c.Expected.Select(e => $"{c.Kind} {e.Split(' ', '/')[0]}"))];
        string[] untold = [.. Concepts.All.SelectMany(c => new[] { $"Budget {c.Id}", $"FinalAccount {c.Id}" }).Where(w => !told.Contains(w) && !OnlyFinal.Contains(w))];

        Assert.IsEmpty(untold, string.Join(", ", untold));
    }
}
