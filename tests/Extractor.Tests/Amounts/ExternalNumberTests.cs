using System.Globalization;
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
        // The six: 5分 is a score here and no money, and 2008.08 a number and no month.
        Assert.IsLessThanOrEqualTo(6, cases.Length - right - refused);
    }

    [TestMethod]
    public void Malformed_figures_are_refused()
    {
        string[] read = [.. Rows("numbers/invalid.tsv").Where(r => QuantityReader.TryRead(r[0], out _)).Select(r => r[0])];

        Assert.IsEmpty(read, string.Join(", ", read));
    }

    [TestMethod]
    public void Figures_inside_sentences_are_found()
    {
        string[][] cases = [.. Rows("numbers/extract.tsv").Where(r => r[2] is "amount" or "percent" or "no-amount" or "no-percent" or "year")];
        var wrong = new List<string>();
        foreach (string[] row in cases)
        {
            string[] expected = row[1] == "∅" ? [] : [.. row[1].Split(" | ").Select(p => p[(p.LastIndexOf('=') + 1)..])];
            Quantity[] found = [.. QuantityReader.Scan(row[0]).Where(q => row[2].EndsWith("amount", StringComparison.Ordinal) ? q.Kind is QuantityKind.Money or QuantityKind.ForeignMoney : row[2].EndsWith("percent", StringComparison.Ordinal) ? q.Kind is QuantityKind.Percent or QuantityKind.PercentagePoints : q.Kind == QuantityKind.Year)];
            if (found.Length != expected.Length || found.Zip(expected).Any(p => !Same(p.First, p.Second)))
            {
                wrong.Add($"{row[2]}\t{row[0]}\t{row[1]}\t{string.Join(" | ", found.Select(f => $"{f.Value} {f.Unit}"))}");
            }
        }

        TestContext.WriteLine($"{cases.Length - wrong.Count} of {cases.Length} right");
        wrong.ForEach(TestContext.WriteLine);
        Assert.IsGreaterThanOrEqualTo(0.6, (double)(cases.Length - wrong.Count) / cases.Length);
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
