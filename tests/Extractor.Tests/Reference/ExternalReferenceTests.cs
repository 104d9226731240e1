using System.Globalization;
using Extractor.Reference;

namespace Extractor.Tests.Reference;

/// <summary>The compiled classifications against the tables they were made from, and names as documents print them, where those lie beside the checkout.</summary>
[TestClass]
public sealed class ExternalReferenceTests
{
    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("function_codes.csv")]
    [DataRow("econ_dept.csv")]
    [DataRow("econ_gov.csv")]
    public void Every_code_has_its_name_in_every_year_that_a_document_prints_it(string file)
    {
        Classification classification = Of(file);
        List<string> wrong = [];
        foreach (IGrouping<string, Dictionary<string, string>> code in Rows(file).Where(r => r["first_seen"].Length > 0).GroupBy(r => r["code"]))
        {
            for (int year = code.Min(r => Number(r["first_seen"])); year <= code.Max(r => Number(r["last_seen"])); year++)
            {
                string[] printed = [.. code.Where(r => Number(r["first_seen"]) <= year && year <= Number(r["last_seen"])).Select(r => r["name"])];
                string? name = classification.Get(code.Key, year)?.Name;
                if (printed.Length > 0 && !printed.Contains(name))
                {
                    wrong.Add($"{code.Key} {year}: {name}, not {string.Join(" or ", printed)}");
                }
            }
        }

        TestContext.WriteLine(string.Join('\n', wrong));
        Assert.IsLessThanOrEqualTo(3, wrong.Count, "a few documents print the name of the year before or after");
    }

    /// <summary>Names with 类, 款, 项, older names (whose code may be another in another year), aliases and misprints, under their parent.</summary>
    [TestMethod]
    public void Printed_variants_find_their_code()
    {
        List<Dictionary<string, string>> rows = [.. Rows("synonyms.csv").Where(r => r["code"].Length >= 3 && r["code"].All(char.IsAsciiDigit) && r["kind"] is "class_name" or "coded_table" or "economic" or "narrative_款" or "narrative_项" or "renamed")];
        List<string> wrong = [];
        foreach (Dictionary<string, string> row in rows)
        {
            string code = row["code"];
            Classification classification = row["kind"] == "economic" ? Classification.Economic : Classification.Function;
            int year = row["kind"] == "renamed" && int.TryParse(row["where_seen"].AsSpan(0, 4), out int seen) ? seen : 2025;
            ClassificationCode? found = classification.Find(row["variant"], year, code.Length > 3 ? code[..^2] : "", (code.Length - 1) / 2)?.Code;
            if (found?.Code != code && found?.Name != row["official"])
            {
                wrong.Add($"{row["kind"]} {row["variant"]}: {found?.Code ?? "nothing"}, not {code} {row["official"]}");
            }
        }

        TestContext.WriteLine($"{rows.Count - wrong.Count} of {rows.Count}\n{string.Join('\n', wrong)}");
        Assert.IsGreaterThanOrEqualTo(0.97, 1 - ((double)wrong.Count / rows.Count));
    }

    private static Classification Of(string file) =>
        file == "function_codes.csv" ? Classification.Function : file == "econ_dept.csv" ? Classification.Economic : Classification.GovernmentEconomic;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static List<Dictionary<string, string>> Rows(string file)
    {
        using var csv = new CsvHelper.CsvReader(new StreamReader(Repository.Shared("reference/" + file)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        List<Dictionary<string, string>> rows = [];
        while (csv.Read())
        {
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h) ?? ""));
        }

        return rows;
    }
}
