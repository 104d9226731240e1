using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;
using Extractor.Exports;
using Extractor.Formats;
using Extractor.Reports;

namespace Extractor.Tests.Exports;

/// <summary>
/// The rules of the Frictionless standards (Data Package, Tabular Data Resource, Table Schema, Fiscal Data Package), held against
/// a written package.
/// </summary>
[TestClass]
public sealed class DataPackageTests
{
    private static readonly string Folder = Directory.CreateTempSubdirectory().FullName;

    private static JsonElement package;

    [ClassInitialize]
    public static void Begin(TestContext context)
    {
        Report report = ReportExtractor.Extract(DocumentReader.Read(Path.Combine(Repository.Root, "corpus", "documents", "songhe-transport-2023.txt")));
        Export.Write([report], ExportFormat.DataPackage, Folder);
        package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "datapackage.json"))).RootElement;
    }

    [ClassCleanup]
    public static void End() => Directory.Delete(Folder, recursive: true);

    public static IEnumerable<object[]> Resources => ExportTables.All.Select(table => new object[] { table.Name });

    [TestMethod]
    public void The_package_names_itself_its_profile_and_its_period()
    {
        Assert.AreEqual("fiscal-data-package", package.GetProperty("profile").GetString());
        StringAssert.Matches(package.GetProperty("name").GetString(), new("^[-a-z0-9._/]+$"));
        StringAssert.Matches(package.GetProperty("countryCode").GetString(), new("^[A-Z]{2}$"));
        StringAssert.Matches(package.GetProperty("fiscalPeriod").GetProperty("start").GetString(), new(@"^\d{4}-01-01$"));
    }

    [TestMethod]
    [DynamicData(nameof(Resources))]
    public void A_resource_says_what_its_file_is(string name)
    {
        JsonElement resource = Resource(name);
        byte[] data = File.ReadAllBytes(Path.Combine(Folder, resource.GetProperty("path").GetString()!));

        Assert.AreEqual("tabular-data-resource", resource.GetProperty("profile").GetString());
        Assert.AreEqual(data.Length, resource.GetProperty("bytes").GetInt32());
        Assert.AreEqual("sha256:" + Convert.ToHexStringLower(SHA256.HashData(data)), resource.GetProperty("hash").GetString());
    }

    [TestMethod]
    [DynamicData(nameof(Resources))]
    public void Every_cell_has_the_type_of_its_field_and_every_key_is_whole_and_unique(string name)
    {
        JsonElement schema = Resource(name).GetProperty("schema");
        (string Name, string Type)[] fields = [.. schema.GetProperty("fields").EnumerateArray().Select(f => (f.GetProperty("name").GetString()!, f.GetProperty("type").GetString()!))];
        List<string[]> rows = Rows(name);
        CollectionAssert.AreEqual(fields.Select(f => f.Name).ToArray(), rows[0]);
        foreach (string[] row in rows.Skip(1))
        {
            for (int i = 0; i < fields.Length; i++)
            {
                Assert.IsTrue(row[i].Length == 0 || HasType(row[i], fields[i].Type), $"{name}.{fields[i].Name}: '{row[i]}' is no {fields[i].Type}");
            }
        }

        int[] key = [.. schema.GetProperty("primaryKey").EnumerateArray().Select(k => Array.FindIndex(fields, f => f.Name == k.GetString()))];
        string[] keys = [.. rows.Skip(1).Select(row => string.Join('\n', key.Select(i => row[i])))];
        Assert.HasCount(keys.Length, keys.Distinct());
        Assert.IsTrue(rows.Skip(1).All(row => key.All(i => row[i].Length > 0)));
    }

    [TestMethod]
    [DynamicData(nameof(Resources))]
    public void Every_row_belongs_to_a_report(string name)
    {
        HashSet<string> reports = [.. Rows("reports").Skip(1).Select(r => r[0])];
        List<string[]> rows = Rows(name);
        int column = Array.IndexOf(rows[0], "report_id");

        Assert.IsTrue(rows.Skip(1).All(row => reports.Contains(row[column])));
        Assert.AreEqual(name != "reports", Resource(name).GetProperty("schema").TryGetProperty("foreignKeys", out _));
    }

    [TestMethod]
    public void The_model_speaks_of_columns_that_exist()
    {
        string[] columns = Rows("line_items")[0];
        JsonElement model = package.GetProperty("model");
        Assert.AreEqual("CNY", model.GetProperty("measures").GetProperty("amount").GetProperty("currency").GetString());
        foreach (JsonProperty dimension in model.GetProperty("dimensions").EnumerateObject())
        {
            string[] attributes = [.. dimension.Value.GetProperty("attributes").EnumerateObject().Select(a => a.Value.GetProperty("source").GetString()!)];
            CollectionAssert.IsSubsetOf(attributes, columns);
            CollectionAssert.Contains(attributes, dimension.Value.GetProperty("primaryKey").GetString());
        }
    }

    private static JsonElement Resource(string name) => package.GetProperty("resources").EnumerateArray().Single(r => r.GetProperty("name").GetString() == name);

    private static bool HasType(string cell, string type) => type switch
    {
        "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", out _),
        _ => type == "string",
    };

    private static List<string[]> Rows(string name)
    {
        using var parser = new CsvParser(File.OpenText(Path.Combine(Folder, name + ".csv")), CultureInfo.InvariantCulture);
        List<string[]> rows = [];
        while (parser.Read())
        {
            rows.Add(parser.Record!);
        }

        return rows;
    }
}
