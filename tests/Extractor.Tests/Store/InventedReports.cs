using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Tests.Store;

/// <summary>Small reports of invented departments.</summary>
internal static class InventedReports
{
    public static Report Of(string file, string department, int year, params LineItem[] items)
    {
        string sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(file)));
        return new Report
        {
            Id = sha256[..16],
            Source = new SourceFile(file, sha256, "text/plain", 1),
            PageCount = null,
            Profile = new Profile(ReportKind.FinalAccount, Scope.Department, new DepartmentName(department, new RegionName("990101", "云岭省青溪市松河县")), year, null),
            LineItems = [.. items.Select((item, index) => item with { Id = string.Create(CultureInfo.InvariantCulture, $"{sha256[..16]}-{index + 1:D5}") })],
            Coverage = new Coverage(0, 0, 0, 0, 0, 0, items.Length, items.Length, 0, 0),
        };
    }

    public static LineItem Item(string concept, int year, decimal value, string function = "", Fund fund = Fund.All, Phase phase = Phase.Actual) => new()
    {
        Concept = concept,
        Year = year,
        Value = value,
        Function = function,
        Fund = fund,
        Phase = phase,
        Printed = value.ToString(CultureInfo.InvariantCulture),
        HalfStep = 0.5m,
        Statement = Statement.Expenditure,
        Source = new SourceLocation { Page = 3, Block = 1, Quote = value.ToString(CultureInfo.InvariantCulture) },
    };

    public static Report WithText(this Report report, params string[] paragraphs) => report with
    {
        Sections = [new Section("1", 1, "一、", "公务接待费情况说明", null, 1, 0)],
        Paragraphs = [.. paragraphs.Select((text, index) => new ReportParagraph(index + 1, "1", 2, ParagraphRole.Body, text))],
    };
}
