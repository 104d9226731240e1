using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Benchmarks;

/// <summary>Final accounts of invented departments, each as large as a usual one: about 250 line items, 90 paragraphs, 4 tables.</summary>
internal static class StoreWorkload
{
    public const int FirstYear = 2019;
    public const int Years = 5;
    private const int DepartmentsPerRegion = 40;

    private static readonly string[] Trades = ["水务", "林业", "民政", "教育", "卫生", "交通", "文化", "审计", "统计", "司法", "农业", "气象", "档案", "信访", "体育", "商务", "科技", "住建", "环保", "应急"];
    private static readonly string[] Words = ["公务接待费", "会议费", "培训费", "因公出国", "公务用车", "人员经费", "办公设备", "基本支出", "项目支出", "政府采购", "机关运行经费", "信息化建设", "厉行节约", "人员调整", "工资标准提高", "退休人员增加", "项目结转", "上年结余", "压减一般性支出", "新增专项"];
    private static readonly (string Concept, Fund Fund)[] Totals =
    [
        ("revenue.total", Fund.All), ("revenue.current", Fund.All), ("expenditure.total", Fund.All), ("expenditure.current", Fund.All), ("expenditure.basic", Fund.General), ("expenditure.project", Fund.General),
        ("expenditure.basic.personnel", Fund.General), ("expenditure.basic.public", Fund.General), ("three-public.total", Fund.General), ("three-public.reception", Fund.General), ("three-public.vehicles", Fund.General),
        ("three-public.abroad", Fund.General), ("operating-cost", Fund.General), ("procurement.total", Fund.All), ("vehicles.owned", Fund.All), ("balance.closing", Fund.All),
    ];

    public static string Region(int region) => string.Create(CultureInfo.InvariantCulture, $"99{region / 100:D2}{region % 100:D2}");

    public static string Department(int department) =>
        string.Create(CultureInfo.InvariantCulture, $"云岭第{department / DepartmentsPerRegion}县{Trades[department % Trades.Length]}{(department % DepartmentsPerRegion < Trades.Length ? "局" : "中心")}");

    public static string Word(Random random) => Words[random.Next(Words.Length)];

    public static string Function(Random random) => string.Create(CultureInfo.InvariantCulture, $"{201 + random.Next(20)}");

    /// <summary>The report of a department for a year; the same each time.</summary>
    public static Report Report(int number)
    {
        var random = new Random(number);
        int department = number / Years, year = FirstYear + (number % Years);
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(BitConverter.GetBytes(number)));
        LineItem[] items = [.. Items(random, year).Select((item, index) => item with { Id = string.Create(CultureInfo.InvariantCulture, $"{sha256[..16]}-{index + 1:D5}") })];
        return new Report
        {
            Id = sha256[..16],
            Source = new SourceFile(string.Create(CultureInfo.InvariantCulture, $"{number}.pdf"), sha256, "application/pdf", 500_000),
            PageCount = 30,
            Profile = new Profile(ReportKind.FinalAccount, Scope.Department, new DepartmentName(Department(department), new RegionName(Region(department / DepartmentsPerRegion), $"云岭第{department / DepartmentsPerRegion}县")), year, null),
            Sections = [.. Enumerable.Range(1, 30).Select(i => new Section(string.Create(CultureInfo.InvariantCulture, $"2.{i}"), 2, $"（{i}）", $"{Word(random)}情况说明", null, i, i * 3))],
            Paragraphs = [.. Enumerable.Range(1, 90).Select(i => new ReportParagraph(i, string.Create(CultureInfo.InvariantCulture, $"2.{1 + (i / 3)}"), 1 + (i / 3), ParagraphRole.Body, Sentence(random, year) + Sentence(random, year)))],
            Tables = [.. Enumerable.Range(1, 4).Select(i => new ReportTable($"t{i}", Statement.Expenditure, "支出决算表", "万元", [i], 30, 6, [.. Enumerable.Range(0, 30).Select(_ => ImmutableRow(random))], [], i))],
            LineItems = [.. items],
            Reasons = [.. Enumerable.Range(1, 8).Select(i => new Reason("expenditure.total", $"主要原因是{Word(random)}{Word(random)}", new SourceLocation { Block = i * 3 }))],
            Coverage = new Coverage(30, 30, 4, 4, 120, 120, items.Length, items.Length, 100, 90),
        };
    }

    private static System.Collections.Immutable.ImmutableArray<string> ImmutableRow(Random random) =>
        ["2080501", Word(random), .. Enumerable.Range(0, 4).Select(_ => (random.Next(1_000_000) / 100m).ToString(CultureInfo.InvariantCulture))];

    private static string Sentence(Random random, int year) =>
        string.Create(CultureInfo.InvariantCulture, $"{year}年度{Word(random)}支出决算为{random.Next(1_000_000) / 100m}万元，完成预算的{random.Next(1000) / 10m}%，决算数与上年相比增加{random.Next(10_000) / 100m}万元，主要原因是{Word(random)}和{Word(random)}。");

    private static IEnumerable<LineItem> Items(Random random, int year)
    {
        foreach ((string concept, Fund fund) in Totals)
        {
            foreach (Phase phase in (Phase[])[Phase.Budget, Phase.Actual])
            {
                yield return Item(random, concept, year, "", "", fund, phase, Statement.ThreePublic);
                yield return Item(random, concept, year, "", "", fund, phase, Statement.Narrative);
            }
        }

        for (int row = 0; row < 36; row++)
        {
            string code = row % 6 == 0 ? Function(random) : row % 6 == 1 ? Function(random) + "05" : Function(random) + "05" + random.Next(10, 20).ToString(CultureInfo.InvariantCulture);
            yield return Item(random, "expenditure.current", year, code, "", Fund.All, Phase.Actual, Statement.Expenditure);
            yield return Item(random, "expenditure.basic", year, code, "", Fund.All, Phase.Actual, Statement.Expenditure);
            yield return Item(random, "expenditure.project", year, code, "", Fund.All, Phase.Actual, Statement.Expenditure);
            yield return Item(random, "expenditure.current", year, code, "", Fund.General, Phase.Actual, Statement.GeneralExpenditure);
        }

        for (int row = 0; row < 42; row++)
        {
            yield return Item(random, "expenditure.basic", year, "", string.Create(CultureInfo.InvariantCulture, $"{301 + (row / 14)}{1 + (row % 14):D2}"), Fund.General, Phase.Actual, Statement.GeneralBasic);
        }
    }

    private static LineItem Item(Random random, string concept, int year, string function, string economic, Fund fund, Phase phase, Statement statement)
    {
        string printed = (random.Next(10_000_000) / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        double left = random.Next(60_000) / 100.0, top = random.Next(80_000) / 100.0;
        bool narrative = statement == Statement.Narrative;
        return new LineItem
        {
            Concept = concept,
            Year = year,
            Function = function,
            Economic = economic,
            Fund = fund,
            Phase = phase,
            Value = decimal.Parse(printed, CultureInfo.InvariantCulture) * 10_000,
            HalfStep = 50,
            Label = Word(random),
            Printed = printed,
            PrintedUnit = "万元",
            Statement = statement,
            Verification = Verification.Confirmed,
            Source = new SourceLocation
            {
                Page = 1 + random.Next(30),
                Box = new Box(left, top, left + 40, top + 12),
                Section = "2.5",
                Block = random.Next(300),
                Row = narrative ? null : random.Next(40),
                Column = narrative ? null : random.Next(8),
                Quote = narrative ? $"{Word(random)}支出决算为{printed}万元，完成预算" : printed,
            },
        };
    }
}
