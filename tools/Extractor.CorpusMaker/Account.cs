namespace Extractor.CorpusMaker;

/// <summary>One account row: code, official name, basic and project expenditure in hundredths of 万元.</summary>
internal sealed record FunctionRow(string Code, string Name, long Basic, long Project)
{
    public long Total => Basic + Project;
}

/// <summary>
/// The invented accounts of a department. All figures are hundredths of 万元 and satisfy the identities of the forms exactly:
/// 类 = Σ款 = Σ项, revenue and opening balance = expenditure and closing balance, basic expenditure = Σ economic accounts.
/// </summary>
internal sealed record Account(string Department, int Year, List<FunctionRow> Items, List<(string Code, string Name, long Value)> Economic, long OtherRevenue, long Opening, long Closing, long[] ThreePublic, long[] Prior)
{
    private static readonly (string Code, string Name)[] EconomicNames =
    [
        ("30101", "基本工资"), ("30102", "津贴补贴"), ("30103", "奖金"), ("30108", "机关事业单位基本养老保险缴费"), ("30109", "职业年金缴费"), ("30110", "职工基本医疗保险缴费"), ("30113", "住房公积金"),
        ("30201", "办公费"), ("30207", "邮电费"), ("30211", "差旅费"), ("30217", "公务接待费"), ("30228", "工会经费"), ("30231", "公务用车运行维护费"), ("30302", "退休费"),
    ];

    public static readonly Dictionary<string, string> Names = new()
    {
        ["201"] = "一般公共服务支出",
        ["20106"] = "财政事务",
        ["208"] = "社会保障和就业支出",
        ["20805"] = "行政事业单位养老支出",
        ["210"] = "卫生健康支出",
        ["21011"] = "行政事业单位医疗",
        ["221"] = "住房保障支出",
        ["22102"] = "住房改革支出",
        ["214"] = "交通运输支出",
        ["21401"] = "公路水路运输",
        ["20802"] = "民政管理事务",
        ["301"] = "工资福利支出",
        ["302"] = "商品和服务支出",
        ["303"] = "对个人和家庭的补助",
    };

    public long Expenditure => Items.Sum(i => i.Total);

    public long Basic => Items.Sum(i => i.Basic);

    public long Project => Items.Sum(i => i.Project);

    public long GeneralRevenue => Expenditure + Closing - Opening - OtherRevenue;

    public long Revenue => GeneralRevenue + OtherRevenue;

    public long Total => Expenditure + Closing;

    public long Personnel => Economic.Where(e => e.Code.StartsWith("301", StringComparison.Ordinal) || e.Code.StartsWith("303", StringComparison.Ordinal)).Sum(e => e.Value);

    public long Public => Basic - Personnel;

    /// <summary>类 and 款 above the items, with their sums, in code order.</summary>
    public IEnumerable<FunctionRow> Tree => Items.Select(i => i.Code).SelectMany(c => new[] { c[..3], c[..5], c }).Distinct().Order(StringComparer.Ordinal)
        .Select(c => new FunctionRow(c, Names.GetValueOrDefault(c) ?? Items.First(i => i.Code == c).Name, Items.Where(i => i.Code.StartsWith(c, StringComparison.Ordinal)).Sum(i => i.Basic), Items.Where(i => i.Code.StartsWith(c, StringComparison.Ordinal)).Sum(i => i.Project)));

    public static Account Make(int seed, string department, int year)
    {
        var random = new Sequence(seed);
        List<(string Code, string Name, long Value)> economic = [.. EconomicNames.Select(e => (e.Code, e.Name, random.Next(900, e.Code[2] == '1' ? 60_000 : 9_000)))];
        long Value(string code) => economic.First(e => e.Code == code).Value;
        long rest = economic.Sum(e => e.Value) - Value("30108") - Value("30109") - Value("30110") - Value("30113");
        (string code, string name, string other, string otherName) = department.Contains("交通", StringComparison.Ordinal) ? ("2140101", "行政运行", "2140106", "公路养护")
            : department.Contains("民政", StringComparison.Ordinal) ? ("2080201", "行政运行", "2080206", "社会组织管理") : ("2010601", "行政运行", "2010607", "信息化建设");
        List<FunctionRow> items =
        [
            new(code, name, rest, 0), new(other, otherName, 0, random.Next(5_000, 90_000)),
            new("2080505", "机关事业单位基本养老保险缴费支出", Value("30108"), 0), new("2080506", "机关事业单位职业年金缴费支出", Value("30109"), 0),
            new("2101101", "行政单位医疗", Value("30110"), 0), new("2210201", "住房公积金", Value("30113"), 0),
        ];
        items.Sort((a, b) => string.CompareOrdinal(a.Code, b.Code));
        long reception = Value("30217"), vehicles = Value("30231");
        return new Account(department, year, items, economic, random.Next(100, 2_000), random.Next(1_000, 9_000), random.Next(500, 8_000),
            [0, vehicles + random.Next(10, 900), reception + random.Next(10, 900), 0, vehicles, reception], [random.Next(1, 9), random.Next(100, 900)]);
    }

    /// <summary>A linear congruential sequence: the same seed gives the same accounts everywhere.</summary>
    private sealed class Sequence(int seed)
    {
        private ulong state = (ulong)seed * 2862933555777941757UL + 3037000493UL;

        public long Next(long from, long to)
        {
            state = (state * 6364136223846793005UL) + 1442695040888963407UL;
            return from + (long)((state >> 33) % (ulong)(to - from));
        }
    }
}
