namespace Extractor.Reference;

/// <summary>A name that a code had from one year to another, or (an alias) is printed with.</summary>
internal sealed record CodeName(string Code, string Name, int First, int Last, bool IsAlias)
{
    public int Level { get; } = (Code.Length - 1) / 2;

    public PrintedName Printed { get; } = PrintedName.OfOfficial(Name);

    public string Stem => field ??= PrintedName.StemOf(Printed.Key);

    public bool InForce(int year) => !IsAlias && First <= year && year <= Last;

    /// <summary>Years between a year and the name's period.</summary>
    public int Distance(int year) => year < First ? First - year : year > Last ? year - Last : 0;
}

/// <summary>The rows of one classification, by code and by name.</summary>
internal sealed class CodeTable
{
    private readonly Dictionary<string, List<CodeName>> byCode = new(2048);
    private readonly Dictionary<string, List<CodeName>> byStem = new(2048);

    private CodeTable(string fileName)
    {
        List<CodeName> names = new(2400);
        for (EmbeddedTable table = EmbeddedTable.Open(fileName); table.NextRow();)
        {
            string code = table.NextField().ToString();
            string name = table.NextField().ToString();
            int first = table.NextNumber(blank: 0);
            int last = table.NextNumber(blank: int.MaxValue);
            CodeName row = new(code, name, first, last, table.NextField() is "alias");
            names.Add(row);
            Add(byStem, row.Stem, row);
            if (!row.IsAlias)
            {
                Add(byCode, code, row);
            }
        }

        Names = names;
    }

    /// <summary>All rows in the order of the file.</summary>
    public IReadOnlyList<CodeName> Names { get; }

    public static CodeTable Load(string fileName) => new(fileName);

    /// <summary>The official name of a code in a year, or the nearest year's.</summary>
    public CodeName? Official(string code, int year) => byCode.GetValueOrDefault(code)?.MinBy(row => row.Distance(year));

    /// <summary>The rows whose name is that one, a 支出 at the end set aside.</summary>
    public IReadOnlyList<CodeName> Named(string key) => byStem.GetValueOrDefault(PrintedName.StemOf(key)) ?? [];

    private static void Add(Dictionary<string, List<CodeName>> index, string key, CodeName row)
    {
        if (!index.TryGetValue(key, out List<CodeName>? rows))
        {
            index[key] = rows = new List<CodeName>(1);
        }

        rows.Add(row);
    }
}
