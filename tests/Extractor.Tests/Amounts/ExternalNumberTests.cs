using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Amounts;

namespace Extractor.Tests.Amounts;

/// <summary>The cases that other projects test their number readers with, where they lie beside the checkout.</summary>
[TestClass]
public sealed class ExternalNumberTests
{
    private static readonly Dictionary<string, string> Currencies = new()
    {
        ["CNY"] = "元",
        ["USD"] = "美",
        ["EUR"] = "元",
        ["JPY"] = "日",
        ["HKD"] = "港",
        ["GBP"] = "英",
        ["TWD"] = "台",
        ["THB"] = "泰",
        ["KRW"] = "韩",
        ["INR"] = "印度",
    };

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Whole_figures_are_right_and_hardly_any_is_silently_wrong()
    {
        string[][] cases = Rows("numbers/cases.tsv");
        var wrong = new List<string>();
        int right = 0, refused = 0;
        foreach (string[] row in cases)
        {
            bool read = QuantityReader.TryRead(row[0], out Quantity quantity);
            if (read && Same(quantity, row[1]))
            {
                right++;
            }
            else
            {
                refused += read ? 0 : 1;
                wrong.Add($"{(read ? "wrong" : "refused")}\t{row[0]}\t{row[1]}\t{row[2]}\t{(read ? $"{quantity.Kind} {quantity.Value} {quantity.Unit}" : "")}");
            }
        }

        TestContext.WriteLine($"{right} of {cases.Length} right, {refused} refused, {cases.Length - right - refused} wrong");
        wrong.ForEach(TestContext.WriteLine);
        Assert.IsGreaterThanOrEqualTo(0.99, (double)right / cases.Length);
        // The four: 5分, 20分 and 25分 are scores here and no money, and 2008.08 is a number and no month.
        Assert.IsLessThanOrEqualTo(4, cases.Length - right - refused);
    }

    [TestMethod]
    public void Malformed_figures_are_refused()
    {
        string[] read = [.. Rows("numbers/invalid.tsv").Where(r => QuantityReader.TryRead(r[0], out _)).Select(r => r[0])];

        Assert.IsEmpty(read, string.Join(", ", read));
    }

    /// <summary>Rows that another convention than that of reports decides, with the reason.</summary>
    private static readonly (string Pattern, string Reason)[] OtherConventions =
    [
        ("折", "a discount, which no report prints"),
        ("[年天]前|上半|下半|前半|后天", "a time relative to today, or half a year"),
        ("到十二日|八五年|789年|2016到2018|2016-2018|2018 看", "a year or day that is not written out"),
        ("奖池36", "万 and 亿 at the end of a clause are money"),
        ("奈拉|美分|美刀", "a currency that reports do not use"),
    ];

    [TestMethod]
    public void Figures_inside_sentences_are_found()
    {
        int right = 0, all = 0;
        foreach (string[] row in Rows("numbers/extract.tsv"))
        {
            string kind = row[2].Replace("no-", "", StringComparison.Ordinal);
            string? reason = row[2] is "number" && Parts(row).Any(p => p[..p.LastIndexOf('=')].All(c => c > '\u2E80')) ? "numerals in characters without a unit are words"
                : OtherConventions.FirstOrDefault(c => Regex.IsMatch(row[0], c.Pattern)).Reason;
            string[] expected = [.. Parts(row).Select(p => p[(p.LastIndexOf('=') + 1)..].Split('[', ' ')[0]).Where(e => IsOf(kind, e, row)).SelectMany(e => kind == "period" ? e.Split('/') : [e])];
            string[] found = [.. QuantityReader.Scan(row[0]).Where(q => IsOf(kind, q, row[2] == "no-number")).SelectMany(q => Words(q, kind))];
            bool same = expected.Length == found.Length && expected.Zip(found).All(p => Agree(kind, p.First, p.Second));
            all += reason is null ? 1 : 0;
            right += same && reason is null ? 1 : 0;
            if (!same)
            {
                TestContext.WriteLine($"{reason ?? "WRONG"}\t{row[2]}\t{row[0]}\t{row[1]}\t{string.Join(" | ", found)}");
            }
        }

        TestContext.WriteLine($"{right} of {all} right where the conventions of reports apply");
        Assert.IsGreaterThanOrEqualTo(0.97, (double)right / all);
    }

    private static string[] Parts(string[] row) => row[1] == "∅" ? [] : row[1].Split(" | ");

    /// <summary>A row of amounts or percents lists other figures too.</summary>
    private static bool IsOf(string kind, string expected, string[] row) => kind switch
    {
        "amount" => Parts(row).Any(p => p.Contains($"={expected}", StringComparison.Ordinal) && (p.Contains('$') || char.IsAsciiLetterUpper(p[^1]))),
        "percent" => expected[^1] is '%' or 'p',
        "year" => expected.Length == 4,
        _ => true,
    };

    private static bool IsOf(string kind, Quantity quantity, bool bare) => kind switch
    {
        "amount" => quantity.Kind is QuantityKind.Money or QuantityKind.ForeignMoney,
        "percent" => quantity.Kind is QuantityKind.Percent or QuantityKind.PercentagePoints,
        "date" or "year" or "period" => quantity.Kind is QuantityKind.Date or QuantityKind.Year,
        "ordinal" => quantity.Kind == QuantityKind.Ordinal,
        _ => !bare || quantity.Kind == QuantityKind.Number,
    };

    private static IEnumerable<string> Words(Quantity quantity, string kind)
    {
        string value = (quantity.Value / 1.0000000000000000000000m).ToString(CultureInfo.InvariantCulture);
        string date = quantity.Date is { } day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : $"XXXX-{Math.Truncate(quantity.Value / 100):00}-{quantity.Value % 100:00}";
        return quantity.Kind != QuantityKind.Date ? [value + (kind == "percent" ? quantity.Kind == QuantityKind.Percent ? "%" : "pp" : "")] : kind == "number" ? date.Split('-').Select(d => d.TrimStart('0')) : [date];
    }

    private static bool Agree(string kind, string expected, string found) =>
        expected == found || (kind is "date" or "period" && (found.StartsWith(expected + "-", StringComparison.Ordinal) || expected.StartsWith(found + "-", StringComparison.Ordinal) || (found[0] == 'X' && expected.EndsWith(found[4..], StringComparison.Ordinal))))
            || (decimal.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) && Near(value, expected));

    private static bool Near(decimal value, string expected)
    {
        string[] parts = expected.Split('/');
        return decimal.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal wanted)
            && Math.Abs(value - (parts.Length == 1 ? wanted : wanted / decimal.Parse(parts[1], CultureInfo.InvariantCulture))) < 0.00001m;
    }

    private static string[][] Rows(string file) =>
        [.. File.ReadAllLines(Repository.Shared(file)).Skip(1).Select(l => l.Split('\t')).Where(r => r.Length > 2 && r[1] is not "")];

    private static bool Same(Quantity quantity, string expected)
    {
        string number = expected.Split('[')[0].Trim();
        if (number.StartsWith("XXXX-", StringComparison.Ordinal))
        {
            string[] parts = number[5..].Split('-');
            int Part(int i) => i < parts.Length && parts[i] != "XX" ? int.Parse(parts[i], CultureInfo.InvariantCulture) : 0;
            return quantity is { Kind: QuantityKind.Date, Date: null } && quantity.Value == (Part(0) * 100) + Part(1);
        }

        if (number.EndsWith("pp", StringComparison.Ordinal))
        {
            return quantity.Kind == QuantityKind.PercentagePoints && Equal(quantity.Value, number[..^2]);
        }

        if (number.EndsWith('%'))
        {
            return quantity.Kind == QuantityKind.Percent && Equal(quantity.Value, number[..^1]);
        }

        string[] words = number.Split(' ');
        if (words.Length == 2 && words[1].Length == 3)
        {
            return Equal(quantity.Value, words[0]) && (words[1] == "CNY" ? quantity.Kind == QuantityKind.Money : quantity.Kind == QuantityKind.ForeignMoney && (quantity.Unit is "$" or "€" or "£" or "₩") || quantity.Kind == QuantityKind.ForeignMoney && Currencies.TryGetValue(words[1], out string? name) && quantity.Unit.Contains(name, StringComparison.Ordinal));
        }

        if (quantity.Kind == QuantityKind.Date)
        {
            return quantity.Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).StartsWith(number, StringComparison.Ordinal);
        }

        return Equal(quantity.Value, number);
    }

    private static bool Equal(decimal value, string expected)
    {
        string[] parts = expected.Split('/');
        return decimal.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal wanted)
            && (parts.Length == 1 || decimal.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal divisor) && (wanted /= divisor) == wanted)
            && Math.Abs(value - wanted) <= Math.Abs(wanted) * 0.0000000001m;
    }
}
