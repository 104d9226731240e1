namespace Extractor.Reference;

/// <summary>The rows of the administrative divisions, by code and by the names that texts print.</summary>
internal sealed class RegionTable
{
    /// <summary>Endings that texts leave out: 桃江 for 桃江县 is kept only where the short name has two letters or more.</summary>
    private static readonly string[] Endings = ["特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "矿区", "新区", "省", "市", "区", "县", "州", "盟", "旗"];

    /// <summary>Names of peoples inside names of autonomous places: 延边朝鲜族自治州 is also 延边州.</summary>
    private static readonly string[] Peoples = ["朝鲜族", "土家族", "苗族", "藏族", "羌族", "彝族", "傣族", "景颇族", "哈尼族", "壮族", "白族", "傈僳族", "布依族", "侗族", "回族", "蒙古族", "蒙古", "哈萨克", "柯尔克孜", "黎族", "瑶族", "仡佬族", "畲族", "满族", "水族", "纳西族", "拉祜族", "佤族", "布朗族", "独龙族", "怒族", "普米族", "各族", "仫佬族", "毛南族", "撒拉族", "土族", "东乡族", "保安族", "裕固族", "达斡尔族", "塔吉克"];

    /// <summary>Names of prefectures that schools, hospitals and villages elsewhere carry too; they mean the place only with their ending.</summary>
    private static readonly string[] EverydayWords = ["中山", "安康", "延安", "白银", "白山", "文山"];

    /// <summary>Names that offices carry in place of their region's own: 首都绿化委员会办公室.</summary>
    private static readonly (string Code, string Name)[] OtherNames = [("110000", "首都")];

    private readonly Dictionary<string, List<Row>> byCode = new(4000);
    private readonly Dictionary<string, List<Row>> byName = new(8000);
    private readonly int longest;

    private RegionTable(List<Row> rows)
    {
        foreach (Row row in rows)
        {
            Add(byCode, row.Code, row);
            foreach (string name in Spellings(row))
            {
                Add(byName, name, row);
                longest = Math.Max(longest, name.Length);
            }
        }
    }

    private sealed record Row(string Code, string Name, int First, int Last)
    {
        public bool IsProvince => Code.EndsWith("0000", StringComparison.Ordinal);

        public bool IsPrefecture => !IsProvince && Code.EndsWith("00", StringComparison.Ordinal);

        public int Distance(int? year) => year is not { } y ? (Last == int.MaxValue ? 0 : 1000 - Math.Min(999, Last - 1900)) : y < First ? First - y : y > Last ? y - Last : 0;

        public bool Holds(Row inner) => IsProvince ? inner.Code.StartsWith(Code[..2], StringComparison.Ordinal) : inner.Code.StartsWith(Code[..4], StringComparison.Ordinal);
    }

    public static RegionTable Load()
    {
        var rows = new List<Row>(7000);
        for (EmbeddedTable table = EmbeddedTable.Open("regions.tsv"); table.NextRow();)
        {
            rows.Add(new Row(table.NextField().ToString(), table.NextField().ToString(), table.NextNumber(0), table.NextNumber(int.MaxValue)));
        }

        return new RegionTable(rows);
    }

    public RegionName? Get(string code, int? year)
    {
        if (!byCode.TryGetValue(code, out List<Row>? rows))
        {
            return null;
        }

        Row row = rows.MinBy(r => r.Distance(year))!;
        return new RegionName(code, FullName(row, year));
    }

    /// <summary>Names the text mentions from left to right, each within the one before, give the innermost.</summary>
    public RegionName? Find(string text, int? year)
    {
        List<Row>? inner = null;
        for (int at = 0; at < text.Length;)
        {
            (int length, List<Row>? rows) = LongestAt(text, at);
            if (rows is null)
            {
                at++;
                continue;
            }

            List<Row> inside = inner is null ? rows : rows.FindAll(r => inner.Exists(o => o.Code != r.Code && o.Holds(r)));
            if (inside.Count > 0)
            {
                inner = inside;
            }

            at += length;
        }

        if (inner is null)
        {
            return null;
        }

        int nearest = inner.Min(r => r.Distance(year));
        List<Row> current = inner.FindAll(r => r.Distance(year) == nearest);
        List<string> codes = [.. current.Select(r => r.Code).Distinct()];
        if (codes.Count > 1)
        {
            List<Row> higher = current.FindAll(r => r.IsProvince || r.IsPrefecture);
            codes = [.. higher.Select(r => r.Code).Distinct()];
        }

        return codes.Count == 1 ? Get(codes[0], year) : null;
    }

    private (int Length, List<Row>? Rows) LongestAt(string text, int at)
    {
        var names = byName.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int length = Math.Min(longest, text.Length - at); length >= 2; length--)
        {
            if (names.TryGetValue(text.AsSpan(at, length), out List<Row>? rows) && (rows.Exists(r => r.Name.Length == length) || IsPlace(text, at, length)))
            {
                return (length, rows);
            }
        }

        return (0, null);
    }

    /// <summary>Whether a name without its ending means the place and not a street (上海路), a province of another name (海东省) or a word (安康).</summary>
    private static bool IsPlace(string text, int at, int length)
    {
        string rest = text[(at + length)..];
        int skip = rest.Length > 1 && "东西南北中大一二三四".Contains(rest[0]) && !rest.StartsWith("大学", StringComparison.Ordinal) ? 1 : 0;
        return !EverydayWords.Contains(text.Substring(at, length)) && (rest.Length == 0 || !"省路街道巷村镇乡里".Contains(rest[skip]));
    }

    private string FullName(Row row, int? year)
    {
        string Name(string code) => byCode.TryGetValue(code, out List<Row>? rows) ? rows.MinBy(r => r.Distance(year))!.Name : "";
        string province = row.IsProvince ? "" : Name(row.Code[..2] + "0000");
        string prefecture = row.IsProvince || row.IsPrefecture ? "" : Name(row.Code[..4] + "00");
        return province + prefecture + row.Name;
    }

    /// <summary>The full name, the name without the people of an autonomous place, and the name without its ending where that is long enough to be told apart.</summary>
    private static IEnumerable<string> Spellings(Row row)
    {
        yield return row.Name;
        foreach ((_, string other) in OtherNames.Where(o => o.Code == row.Code))
        {
            yield return other;
        }

        string plain = row.Name;
        foreach (string people in Peoples)
        {
            plain = plain.Replace(people, "", StringComparison.Ordinal);
        }

        string ending = Array.Find(Endings, e => plain.EndsWith(e, StringComparison.Ordinal)) ?? "";
        string stem = plain[..^ending.Length];
        if (plain != row.Name && stem.Length >= 2)
        {
            yield return stem + (ending.EndsWith("自治州", StringComparison.Ordinal) ? "州" : ending.EndsWith("自治县", StringComparison.Ordinal) ? "县" : ending);
        }

        if (stem.Length >= 2 && (row.IsProvince || row.IsPrefecture) && ending.Length > 0)
        {
            yield return stem;
        }
    }

    private static void Add(Dictionary<string, List<Row>> index, string key, Row row)
    {
        if (!index.TryGetValue(key, out List<Row>? rows))
        {
            index[key] = rows = [];
        }

        rows.Add(row);
    }
}
