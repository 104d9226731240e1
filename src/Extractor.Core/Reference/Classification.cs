using System.Collections.Immutable;

namespace Extractor.Reference;

/// <summary>How certain it is that a printed name means a code.</summary>
public enum NameMatch
{
    /// <summary>The official name of that year.</summary>
    Exact,

    /// <summary>A known alias, an older official name, or the name with 支出, brackets or punctuation left out.</summary>
    Alias,

    /// <summary>One or two letters differ or the end is cut off, and no other name is as near.</summary>
    Similar,
}

/// <summary>A code with the official name it had in a year.</summary>
public sealed record ClassificationCode(string Code, string Name, int Level, string Parent);

/// <summary>A printed name resolved to a code.</summary>
public sealed record CodeMatch(ClassificationCode Code, NameMatch Match);

/// <summary>
/// One of the state's classifications (政府收支分类科目) with the years each code and name was in force. Levels are 1 类,
/// 2 款, 3 项.
/// </summary>
public sealed class Classification
{
    private readonly Lazy<CodeTable> table;

    private Classification(string fileName) => table = new Lazy<CodeTable>(() => CodeTable.Load(fileName));

    /// <summary>支出功能分类科目: codes of 3, 5 and 7 digits.</summary>
    public static Classification Function { get; } = new("function.tsv");

    /// <summary>部门预算支出经济分类科目: codes of 3 and 5 digits.</summary>
    public static Classification Economic { get; } = new("economic.tsv");

    /// <summary>政府预算支出经济分类科目: codes of 3 and 5 digits.</summary>
    public static Classification GovernmentEconomic { get; } = new("government-economic.tsv");

    internal CodeTable Table => table.Value;

    /// <summary>The code in force in a year, or the nearest year's when that year knows none; null when no year knows it.</summary>
    public ClassificationCode? Get(string code, int year) => Table.Official(code, year) is { } row ? CodeOf(row) : null;

    /// <summary>The codes in force in a year with the names they had then, in the order of the classification.</summary>
    public IEnumerable<ClassificationCode> InForce(int year) => Table.Names.Where(row => row.InForce(year)).Select(CodeOf);

    /// <summary>
    /// The code that a printed name means, or null when none or several fit. <paramref name="parent"/> is a 类 or 款 code
    /// (any prefix) that the name stands under; many 项 names (行政运行) need it. <paramref name="level"/> restricts the level.
    /// Spaces, brackets' width, a trailing （类）（款）（项） and leading numbering (一、) do not matter. Of several levels that
    /// share a name, the one directly below the parent is meant; without a parent, the 类.
    /// </summary>
    public CodeMatch? Find(string name, int year, string parent = "", int level = 0)
    {
        PrintedName printed = PrintedName.Parse(name);
        if (printed.Key.Length < 2)
        {
            return null;
        }

        Place place = new(year, parent, level == 0 ? printed.Level : level);
        IReadOnlyList<CodeName> named = Table.Named(printed.Key);
        if (named.Count > 0)
        {
            return Best(named, printed, place);
        }

        return Qualified(printed, place) ?? Similar(printed, place);
    }

    /// <summary>
    /// Every code that has the printed name, exactly or as an alias, ordered by code, for callers that know more than a
    /// parent. Codes in force in the year leave out the others.
    /// </summary>
    public ImmutableArray<ClassificationCode> FindAll(string name, int year, int level = 0)
    {
        PrintedName printed = PrintedName.Parse(name);
        Place place = new(year, "", level == 0 ? printed.Level : level);
        List<CodeName> named = [.. Table.Named(printed.Key).Where(place.Holds)];
        List<CodeName> current = named.FindAll(row => row.IsAlias || row.InForce(year));
        return [.. (current.Count > 0 ? current : named)
            .Select(row => row.Code).Distinct().Order(StringComparer.Ordinal).Select(code => Get(code, year)!)];
    }

    private static ClassificationCode CodeOf(CodeName row) =>
        new(row.Code, row.Name, row.Level, row.Code.Length > 3 ? row.Code[..^2] : "");

    private CodeMatch MatchOf(CodeName row, NameMatch match, int year) => new(CodeOf(Table.Official(row.Code, year) ?? row), match);

    /// <summary>The one row that fits best: the name of the year first, then other spellings, then names of other years.</summary>
    private CodeMatch? Best(IReadOnlyList<CodeName> named, PrintedName printed, Place place)
    {
        List<CodeName> rows = [.. named.Where(place.Holds)];
        if (place.Parent.Length == 0 && rows.Exists(row => row.Level == 1 && (row.InForce(place.Year) || row.IsAlias)))
        {
            rows.RemoveAll(row => row.Level > 1);
        }

        if (rows.Count == 0)
        {
            return null;
        }

        int Rank(CodeName row) => Fit(row, printed, place.Year);
        int best = rows.Min(Rank);
        rows.RemoveAll(row => Rank(row) != best);
        if (place.Parent.Length > 0)
        {
            int shallowest = rows.Min(row => row.Level);
            rows.RemoveAll(row => row.Level != shallowest);
        }

        if (rows.Exists(row => row.Code != rows[0].Code))
        {
            int nearest = rows.Min(row => row.Distance(place.Year));
            rows.RemoveAll(row => row.Distance(place.Year) != nearest);
        }

        if (place.Parent.Length == 0 && rows.Exists(row => !IsConstruction(row)))
        {
            rows.RemoveAll(IsConstruction);
        }

        return rows.TrueForAll(row => row.Code == rows[0].Code)
            ? MatchOf(rows[0], best == 0 ? NameMatch.Exact : NameMatch.Alias, place.Year)
            : null;
    }

    /// <summary>309 and 311 repeat the names of 310 and 312 for money of the 发展改革 departments, which says so where it is meant.</summary>
    private static bool IsConstruction(CodeName row) => row.Code.StartsWith("309", StringComparison.Ordinal) || row.Code.StartsWith("311", StringComparison.Ordinal);

    private static int Fit(CodeName row, PrintedName printed, int year) => (row.InForce(year), row.IsAlias) switch
    {
        (true, _) when row.Printed.Folded == printed.Folded => 0,
        (true, _) when row.Printed.Key == printed.Key => 1,
        (_, true) when row.Printed.Key == printed.Key => 2,
        (true, _) or (_, true) => 3,
        _ => row.Printed.Key == printed.Key ? 4 : 5,
    };

    /// <summary>一般行政管理事务（人力资源事务）: the brackets name the parent.</summary>
    private CodeMatch? Qualified(PrintedName printed, Place place)
    {
        if (printed.SplitQualifier() is not { } split || Find(split.Qualifier, place.Year) is not { Match: not NameMatch.Similar } parent)
        {
            return null;
        }

        bool below = parent.Code.Code.StartsWith(place.Parent, StringComparison.Ordinal);
        return below && Find(split.Name, place.Year, parent.Code.Code, place.Level) is { } match ? match with { Match = NameMatch.Alias } : null;
    }

    private CodeMatch? Similar(PrintedName printed, Place place)
    {
        string stem = PrintedName.StemOf(printed.Key);
        List<CodeName> nearest = NameLikeness.Nearest(stem, Table.Names.Where(place.Holds));
        return nearest.Count > 0 && nearest.TrueForAll(row => row.Code == nearest[0].Code)
            ? MatchOf(nearest[0], NameMatch.Similar, place.Year)
            : null;
    }

    /// <summary>Where a name is looked for.</summary>
    private readonly record struct Place(int Year, string Parent, int Level)
    {
        public bool Holds(CodeName row) =>
            (Level == 0 || row.Level == Level) && row.Code.Length > Parent.Length && row.Code.StartsWith(Parent, StringComparison.Ordinal);
    }
}
