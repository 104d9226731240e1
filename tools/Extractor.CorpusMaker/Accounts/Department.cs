namespace Extractor.CorpusMaker.Accounts;

/// <summary>An invented department: where it is, what it does, and the units below it (name and whether it is administrative).</summary>
internal sealed record Department(string Region, string Slug, Trade Trade, (string Name, bool Administrative)[] Units)
{
    private static readonly (string Name, string Slug)[] Places =
    [
        ("云岭省青溪市", "qingxi"), ("云岭省松河县", "songhe"), ("云岭省林川市", "linchuan"), ("海东省望潮市", "wangchao"), ("海东省平湖岛市", "pinghudao"),
        ("北原省朔水市", "shuoshui"), ("北原省白桦县", "baihua"), ("江南省云浦市", "yunpu"), ("江南省石桥区", "shiqiao"), ("岭西省竹源县", "zhuyuan"),
        ("岭西省金谷市", "jingu"), ("河中省安阜市", "anfu"), ("河中省柳营县", "liuying"), ("川南省泸溪市", "luxi"), ("川南省峨岭区", "eling"), ("疆北省绿洲市", "lvzhou"),
    ];

    public string Name => Region + Trade.Name;

    /// <summary>The name without the province, as running text says it.</summary>
    public string ShortName => Name[(Name.IndexOf('省', StringComparison.Ordinal) + 1)..];

    public static Department Make(Dice dice, string? place = null, string? trade = null)
    {
        (string name, string slug) = place is null ? dice.Pick("place", Places) : Places.Single(p => p.Slug == place);
        Trade work = trade is null ? dice.Pick("trade", Trade.All) : Trade.All.Single(t => t.Slug == trade);
        string town = name[(name.IndexOf('省', StringComparison.Ordinal) + 1)..];
        (string, bool)[] units = [($"{town}{work.Name}（本级）", true), ($"{town}{work.Name[..^1]}服务中心", false), ($"{town}{work.Name[..^1]}信息中心", false)];
        return new Department(name, $"{slug}-{work.Slug}", work, units[..(int)dice.Between("units", 2, 3)]);
    }
}
