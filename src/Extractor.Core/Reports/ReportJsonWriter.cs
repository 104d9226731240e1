using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Extractor.Documents;

namespace Extractor.Reports;

/// <summary>
/// Writes the objects of <see cref="ReportContract"/> in its order of properties. By hand, because the serializer's metadata
/// for every enumeration and array of the contract is compiled anew at each start of the program: a third of all it compiles.
/// </summary>
internal static class ReportJsonWriter
{
    /// <summary>Dividing by a one of full scale leaves the value and drops its trailing zeros, so that the bytes do not depend on how a sum was formed.</summary>
    private const decimal One = 1.0000000000000000000000000000m;

    public static void Write(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject();
        json.WriteString("schemaVersion", ReportJson.SchemaVersion);
        json.WriteString("id", report.Id);
        WriteSource(json, report.Source, report.PageCount);
        WriteProfile(json, report.Profile);
        WriteArray(json, "sections", report.Sections, WriteSection);
        WriteArray(json, "tables", report.Tables, WriteTable);
        WriteArray(json, "paragraphs", report.Paragraphs, WriteParagraph);
        json.WritePropertyName("lineItems");
        WriteItems(json, report.LineItems);
        WriteArray(json, "reasons", report.Reasons, WriteReason);
        WriteArray(json, "evaluations", report.Evaluations, WriteEvaluation);
        json.WritePropertyName("checks");
        WriteChecks(json, report.Checks);
        WriteArray(json, "diagnostics", report.Diagnostics, WriteDiagnostic);
        WriteCoverage(json, report.Coverage);
        json.WriteEndObject();
    }

    public static void WriteItems(Utf8JsonWriter json, ImmutableArray<LineItem> items) => WriteArray(json, items, WriteItem);

    public static void WriteChecks(Utf8JsonWriter json, ImmutableArray<CheckResult> checks) => WriteArray(json, checks, WriteCheck);

    private static void WriteSource(Utf8JsonWriter json, SourceFile source, int? pages)
    {
        json.WriteStartObject("source");
        json.WriteString("name", source.Name);
        json.WriteString("sha256", source.Sha256);
        json.WriteString("mediaType", source.MediaType);
        json.WriteNumber("bytes", source.Bytes);
        WriteInteger(json, "pages", pages);
        json.WriteEndObject();
    }

    private static void WriteProfile(Utf8JsonWriter json, Profile profile)
    {
        json.WriteString("kind", Words.Of(profile.Kind));
        json.WriteString("scope", Words.Of(profile.Scope));
        if (profile.Department is { } department)
        {
            json.WriteStartObject("department");
            json.WriteString("name", department.Name);
            if (department.Region is { } region)
            {
                json.WriteStartObject("region");
                json.WriteString("code", region.Code);
                json.WriteString("name", region.Name);
                json.WriteString("localName", region.LocalName);
                json.WriteEndObject();
            }
            else
            {
                json.WriteNull("region");
            }

            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("department");
        }

        WriteInteger(json, "year", profile.Year);
        json.WriteString("published", profile.Published?.ToString("o", CultureInfo.InvariantCulture));
    }

    private static void WriteSection(Utf8JsonWriter json, Section section)
    {
        json.WriteString("id", section.Id);
        json.WriteNumber("level", section.Level);
        json.WriteString("number", section.Number);
        json.WriteString("title", section.Title);
        json.WriteString("canonical", section.Canonical);
        WriteInteger(json, "page", section.Page);
        json.WriteNumber("block", section.Block);
    }

    private static void WriteTable(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteString("id", table.Id);
        json.WriteString("statement", Words.Of(table.Statement));
        json.WriteString("title", table.Title);
        json.WriteString("unit", table.Unit);
        json.WriteStartArray("pages");
        foreach (int page in table.Pages)
        {
            json.WriteNumberValue(page);
        }

        json.WriteEndArray();
        json.WriteNumber("rows", table.Rows);
        json.WriteNumber("columns", table.Columns);
        json.WriteStartArray("cells");
        foreach (ImmutableArray<string> row in table.Cells)
        {
            WriteStrings(json, row);
        }

        json.WriteEndArray();
        json.WriteStartArray("unread");
        foreach (CellPosition cell in table.Unread)
        {
            json.WriteStartObject();
            json.WriteNumber("row", cell.Row);
            json.WriteNumber("column", cell.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("block", table.Block);
    }

    private static void WriteParagraph(Utf8JsonWriter json, ReportParagraph paragraph)
    {
        json.WriteNumber("block", paragraph.Block);
        json.WriteString("section", paragraph.Section);
        WriteInteger(json, "page", paragraph.Page);
        json.WriteString("role", Words.Of(paragraph.Role));
        json.WriteString("text", paragraph.Text);
    }

    private static void WriteItem(Utf8JsonWriter json, LineItem item)
    {
        json.WriteString("id", item.Id);
        json.WriteString("concept", item.Concept);
        json.WriteString("fund", Words.Of(item.Fund));
        json.WriteString("function", item.Function);
        json.WriteString("economic", item.Economic);
        json.WriteString("project", item.Project);
        json.WriteNumber("year", item.Year);
        json.WriteString("phase", Words.Of(item.Phase));
        json.WriteString("metric", Words.Of(item.Metric));
        json.WriteNumber("value", item.Value / One);
        json.WriteNumber("halfStep", item.HalfStep / One);
        json.WriteString("label", item.Label);
        json.WriteString("printed", item.Printed);
        json.WriteString("printedUnit", item.PrintedUnit);
        json.WriteString("statement", Words.Of(item.Statement));
        json.WriteString("budgetUnit", item.BudgetUnit);
        json.WriteString("governmentEconomic", item.GovernmentEconomic);
        json.WriteNumber("confidence", item.Confidence);
        json.WriteString("verification", Words.Of(item.Verification));
        WritePlace(json, item.Source);
    }

    private static void WriteReason(Utf8JsonWriter json, Reason reason)
    {
        json.WriteString("concept", reason.Concept);
        json.WriteString("text", reason.Text);
        WritePlace(json, reason.Source);
    }

    private static void WriteEvaluation(Utf8JsonWriter json, Evaluation evaluation)
    {
        json.WriteString("project", evaluation.Project);
        WriteDecimal(json, "budget", evaluation.Budget);
        WriteDecimal(json, "spent", evaluation.Spent);
        WriteDecimal(json, "score", evaluation.Score);
        json.WriteString("rating", evaluation.Rating);
        WriteArray(json, "indicators", evaluation.Indicators, static (json, indicator) =>
        {
            json.WriteString("name", indicator.Name);
            json.WriteString("operator", indicator.Operator);
            json.WriteString("target", indicator.Target);
            json.WriteString("actual", indicator.Actual);
        });
        WritePlace(json, evaluation.Source);
    }

    private static void WriteCheck(Utf8JsonWriter json, CheckResult check)
    {
        json.WriteString("rule", check.Rule);
        json.WriteString("outcome", Words.Of(check.Outcome));
        json.WriteString("severity", Words.Of(check.Severity));
        json.WriteNumber("places", check.Places);
        json.WriteString("message", check.Message);
        json.WriteString("english", check.English);
        json.WriteString("explanation", check.Explanation);
        WriteDecimal(json, "expected", check.Expected);
        WriteDecimal(json, "actual", check.Actual);
        WriteDecimal(json, "difference", check.Difference);
        WriteDecimal(json, "tolerance", check.Tolerance);
        json.WritePropertyName("items");
        WriteStrings(json, check.Items);
        json.WriteString("cause", check.Cause);
        WritePlace(json, check.Source);
    }

    private static void WriteDiagnostic(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteString("severity", Words.Of(diagnostic.Severity));
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message);
        WritePlace(json, diagnostic.Source);
    }

    private static void WriteCoverage(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("pages", coverage.Pages);
        json.WriteNumber("pagesRead", coverage.PagesRead);
        json.WriteNumber("tables", coverage.Tables);
        json.WriteNumber("tablesUsed", coverage.TablesUsed);
        json.WriteNumber("rows", coverage.Rows);
        json.WriteNumber("rowsUsed", coverage.RowsUsed);
        json.WriteNumber("tableFigures", coverage.TableFigures);
        json.WriteNumber("tableFiguresUsed", coverage.TableFiguresUsed);
        json.WriteNumber("textFigures", coverage.TextFigures);
        json.WriteNumber("textFiguresUsed", coverage.TextFiguresUsed);
        json.WriteEndObject();
    }

    private static void WritePlace(Utf8JsonWriter json, SourceLocation? place)
    {
        if (place is null)
        {
            json.WriteNull("source");
            return;
        }

        json.WriteStartObject("source");
        WriteInteger(json, "page", place.Page);
        json.WritePropertyName("bbox");
        if (place.Box is { } box)
        {
            json.WriteRawValue(
                string.Create(CultureInfo.InvariantCulture, $"[{Math.Round(box.Left, 2)}, {Math.Round(box.Top, 2)}, {Math.Round(box.Right, 2)}, {Math.Round(box.Bottom, 2)}]"),
                skipInputValidation: true);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteString("section", place.Section);
        WriteInteger(json, "block", place.Block);
        WriteInteger(json, "row", place.Row);
        WriteInteger(json, "column", place.Column);
        WriteInteger(json, "offset", place.Offset);
        json.WriteString("quote", place.Quote);
        json.WriteEndObject();
    }

    private static void WriteArray<T>(Utf8JsonWriter json, string name, ImmutableArray<T> elements, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        json.WritePropertyName(name);
        WriteArray(json, elements, write);
    }

    private static void WriteArray<T>(Utf8JsonWriter json, ImmutableArray<T> elements, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        json.WriteStartArray();
        foreach (T element in elements)
        {
            json.WriteStartObject();
            write(json, element);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Strings stay on one line.</summary>
    private static void WriteStrings(Utf8JsonWriter json, ImmutableArray<string> strings)
    {
        var line = new StringBuilder("[");
        foreach (string text in strings)
        {
            line.Append(line.Length > 1 ? ", " : "").Append('"').Append(JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)).Append('"');
        }

        json.WriteRawValue(line.Append(']').ToString(), skipInputValidation: true);
    }

    private static void WriteInteger(Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteDecimal(Utf8JsonWriter json, string name, decimal? value)
    {
        if (value is { } known)
        {
            json.WriteNumber(name, known / One);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
