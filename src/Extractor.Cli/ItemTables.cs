using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Cli;

/// <summary>Line items as rows: CSV for programs, aligned columns for people.</summary>
internal static class ItemTables
{
    private static readonly string[] Columns =
        ["report", "department", "region", "concept", "concept_zh", "fund", "function", "economic", "project", "year", "phase", "metric", "value", "unit", "label", "printed", "printed_unit", "statement", "budget_unit", "government_economic", "verification", "confidence", "id", "page", "left", "top", "right", "bottom", "block", "row", "column", "quote"];

    /// <summary>One row an item with its place; the header names the columns. Quoted as RFC 4180 asks, lines end in LF.</summary>
    public static void WriteCsv(IEnumerable<(string Department, string Region, string Report, LineItem Item)> rows, MoneyScale scale, TextWriter output)
    {
        using var csv = new CsvWriter(output, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\n" }, leaveOpen: true);
        foreach (string column in Columns)
        {
            csv.WriteField(column);
        }

        csv.NextRecord();
        foreach ((string department, string region, string report, LineItem item) in rows)
        {
            foreach (string? field in Fields(department, region, report, item, scale))
            {
                csv.WriteField(field);
            }

            csv.NextRecord();
        }
    }

    private static IEnumerable<string?> Fields(string department, string region, string report, LineItem item, MoneyScale scale)
    {
        string? Number(double? value) => value?.ToString("0.##", CultureInfo.InvariantCulture);
        string? Whole(int? value) => value?.ToString(CultureInfo.InvariantCulture);
        return
        [
            report, department, region, item.Concept, LabelOf(item.Concept), Words.Of(item.Fund), item.Function, item.Economic, item.Project, Whole(item.Year), Words.Of(item.Phase), Words.Of(item.Metric),
            Plain(scale.Of(item)), scale.UnitOf(item), item.Label, item.Printed, item.PrintedUnit, Words.Of(item.Statement), item.BudgetUnit, item.GovernmentEconomic, Words.Of(item.Verification), Number(item.Confidence), item.Id,
            Whole(item.Source.Page), Number(item.Source.Box?.Left), Number(item.Source.Box?.Top), Number(item.Source.Box?.Right), Number(item.Source.Box?.Bottom),
            Whole(item.Source.Block), Whole(item.Source.Row), Whole(item.Source.Column), item.Source.Quote,
        ];
    }

    /// <summary>The Chinese name of a concept.</summary>
    public static string LabelOf(string concept) => Concepts.ById.TryGetValue(concept, out Concept? known) ? known.Label : concept;

    /// <summary>A decimal without trailing zeros.</summary>
    public static string Plain(decimal value) => (value / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    /// <summary>What an item measures, as a person says it: concept, account, project.</summary>
    public static string Describe(LineItem item) => Describe(item.Concept, item.Function, item.Economic, item.Project, item.Year);

    /// <inheritdoc cref="Describe(LineItem)"/>
    public static string Describe(string concept, string function, string economic, string project, int year)
    {
        string account = function.Length > 0 ? $" {function} {Classification.Function.Get(function, year)?.Name}" : "";
        string nature = economic.Length > 0 ? $" {economic} {Classification.Economic.Get(economic, year)?.Name}" : "";
        return $"{LabelOf(concept)}{account}{nature}{(project.Length > 0 ? " " + project : "")}";
    }
}
