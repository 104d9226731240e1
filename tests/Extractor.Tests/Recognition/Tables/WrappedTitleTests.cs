using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Reports;

namespace Extractor.Tests.Recognition.Tables;

/// <summary>Titles of performance forms that a page prints in two centred lines, wherever the line breaks.</summary>
[TestClass]
public sealed class WrappedTitleTests
{
    [TestMethod]
    [DataRow("临川市水务局所属管理站河道清淤疏浚加固工程项", "目绩效目标表", "临川市水务局所属管理站河道清淤疏浚加固工程")]
    [DataRow("201003_临川市水务局管理站_河道清淤疏浚绩效", "目标表", "河道清淤疏浚")]
    [DataRow("临川市水务局所属管理站河道清淤项目绩效目标", "表", "临川市水务局所属管理站河道清淤")]
    public void The_project_is_named_by_both_lines(string first, string second, string project) =>
        Assert.AreEqual($"{project} 120000", Read(Line(first, 100, 500), Line(second, 260, 340) with { Centered = true }));

    [TestMethod]
    public void Outline_and_table_have_the_whole_title_where_the_second_line_reads_like_one_too()
    {
        const string First = "201003_临川市水务局管理站_河道清", Second = "淤疏浚项目绩效目标表";
        Document document = DocumentOf([Line(First, 100, 500), Line(Second, 180, 420) with { Centered = true }, Form()]);
        Outline outline = Outline.Build(document);

        Assert.AreEqual(First + Second, outline.Sections.Single().Title);
        Assert.AreEqual(First + Second, TableItems.Read(document, outline, Profile).Tables.Single().Title);
    }

    [TestMethod]
    public void A_line_beside_the_middle_is_no_part_of_the_title() =>
        Assert.AreEqual("河道清淤 120000", Read(Line("临川市水务局所属的管理站一览", 60, 330), Line("河道清淤项目绩效目标表", 210, 390) with { Centered = true }));

    [TestMethod]
    public void The_title_of_the_form_before_names_no_other_project() =>
        Assert.AreEqual("", Read([Line("河道清淤项目绩效目标表", 210, 390) with { Centered = true }, Form(), Line("水库看护费用一览", 210, 390), Form()]).Skip(1).FirstOrDefault(""));

    private static Paragraph Line(string text, double left, double right) =>
        new() { Text = text, Page = 1, FontSize = 18, Box = new Box(left, 80, right, 98) };

    private static string Read(params Paragraph[] lines) => Read([.. lines, Form()]).First();

    private static Grid Form() => new()
    {
        Rows =
        [
            new([new Cell("专项资金情况（万元）", 0, 1, 2), new Cell("资金总额：", 1), new Cell("12.00", 2)], 1),
            new([new Cell("财政拨款：", 1), new Cell("0.00", 2)], 1),
            new([new Cell("绩效目标指标", 0), new Cell("一级指标", 1), new Cell("目标值", 2)], 1),
        ],
        ColumnCount = 3,
        Page = 1,
    };

    private static IEnumerable<string> Read(Block[] blocks)
    {
        Document document = DocumentOf(blocks);
        return TableItems.Read(document, Outline.Build(document), Profile).LineItems
            .Where(i => i.Fund == Fund.All).Select(i => FormattableString.Invariant($"{i.Project} {i.Value:0}"));
    }

    private static readonly Profile Profile = new(ReportKind.Budget, Scope.Department, null, 2026, null);

    private static Document DocumentOf(Block[] blocks) => new()
    {
        Source = new SourceFile("test", new string('0', 64), "application/pdf", 0),
        Blocks = [.. blocks.Select((b, i) => b with { Ordinal = i })],
    };
}
