using Extractor.Reference;

namespace Extractor.Tests.Reference;

[TestClass]
public sealed class ClassificationTests
{
    [TestMethod]
    [DataRow("住房保障", 2023, "", 1, "221")]
    [DataRow("社会保障和就业（类）", 2023, "", 0, "208")]
    [DataRow("人民防空", 2023, "203", 0, "2030603")]
    [DataRow("其他社会保障和就业支出", 2023, "208", 3, "2089999")]
    [DataRow("其他社会保障和就业支出", 2023, "208", 2, "20899")]
    [DataRow("行政运行（项）", 2024, "20103", 3, "2010301")]
    [DataRow("医疗卫生与计划生育支出", 2017, "", 1, "210")]
    [DataRow("住房公积金", 2026, "22102", 0, "2210201")]
    public void A_function_is_found_by_its_name(string name, int year, string parent, int level, string code) =>
        Assert.AreEqual(code, Classification.Function.Find(name, year, parent, level)?.Code.Code);

    [TestMethod]
    [DataRow("职工基本医疗保险缴费", "30110")]
    [DataRow("机关事业单位基本养老保险缴费", "30108")]
    [DataRow("维修(护)费", "30213")]
    [DataRow("公务用车运行维护费", "30231")]
    [DataRow("因公出国（境）费用", "30212")]
    [DataRow("其他对企业补助", "31299")]
    [DataRow("工资福利支出", "301")]
    [DataRow("其它对企业补助", "31299")]
    public void An_economic_account_is_found_by_its_name(string name, string code) =>
        Assert.AreEqual(code, Classification.Economic.Find(name, 2024)?.Code.Code);

    [TestMethod]
    public void A_name_that_many_accounts_share_needs_its_parent()
    {
        Assert.IsNull(Classification.Function.Find("行政运行", 2024));
        Assert.IsGreaterThan(20, Classification.Function.FindAll("行政运行", 2024).Length);
    }

    [TestMethod]
    public void Every_code_has_its_parent_and_no_row_twice()
    {
        foreach (string file in new[] { "function.tsv", "economic.tsv", "government-economic.tsv" })
        {
            string[][] rows = [.. System.Text.Encoding.UTF8.GetString(EmbeddedTable.ReadBytes(file)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split('\t'))];
            var codes = rows.Select(r => r[0]).ToHashSet();

            Assert.IsEmpty(codes.Where(c => c.Length > 3 && !codes.Contains(c[..^2])), file);
            Assert.AreEqual(rows.Length, rows.Select(r => string.Join('|', r)).Distinct().Count(), file);
        }
    }

    [TestMethod]
    public void Each_official_name_finds_its_code_under_its_parent()
    {
        string[][] rows = [.. System.Text.Encoding.UTF8.GetString(EmbeddedTable.ReadBytes("function.tsv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => r.Split('\t')).Where(r => r[4].Length == 0)];
        int found = rows.Count(r =>
        {
            int year = r[3].Length > 0 ? int.Parse(r[3], System.Globalization.CultureInfo.InvariantCulture) : 2026;
            string parent = r[0].Length > 3 ? r[0][..^2] : "";
            return Classification.Function.Find(r[1], year, parent, (r[0].Length - 1) / 2)?.Code.Code == r[0];
        });

        Assert.IsGreaterThan(0.99, (double)found / rows.Length);
    }

    [TestMethod]
    public void Concepts_have_unit_label_and_meaning() =>
        Assert.IsEmpty(Concepts.All.Where(c => c.Unit.Length == 0 || c.Label.Length == 0 || c.Definition.Length == 0));
}
