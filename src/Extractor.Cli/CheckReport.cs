using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Extractor.Checks;
using Extractor.Documents;
using Extractor.Reports;

namespace Extractor.Cli;

/// <summary>Writes the findings of reports one after another in one of the formats.</summary>
internal sealed class CheckReport(string format, bool english, bool all, TextWriter output)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };
    private readonly JsonArray objects = [];
    private bool begun;

    public void Add(CheckedReport report)
    {
        switch (format)
        {
            case "json":
                objects.Add(Json(report));
                break;
            case "sarif":
                AddSarif(report);
                break;
            case "html":
                Html(report);
                break;
            default:
                Lines(report, markdown: format == "markdown");
                break;
        }

        begun = true;
    }

    /// <summary>Writes what stands around all reports.</summary>
    public void End()
    {
        if (format == "json")
        {
            output.WriteLine(objects.ToJsonString(Plain));
        }
        else if (format == "sarif")
        {
            output.WriteLine(Sarif().ToJsonString(Plain));
        }
        else if (format == "html")
        {
            HtmlBegin();
            output.WriteLine("</body></html>");
        }
    }

    private string Say(string chinese, string inEnglish) => english ? inEnglish : chinese;

    private static IEnumerable<CheckResult> Failures(CheckedReport report) =>
        report.Checks.Where(c => c.Outcome == CheckOutcome.Fail).OrderByDescending(c => c.Severity).ThenBy(c => c.Cause, StringComparer.Ordinal);

    private string Headline(CheckedReport report)
    {
        int Count(Severity severity) => report.Checks.Count(c => c.Outcome == CheckOutcome.Fail && c.Severity == severity);
        int Places(CheckOutcome outcome) => report.Checks.Where(c => c.Outcome == outcome).Sum(c => c.Places);
        string counts = english
            ? string.Create(CultureInfo.InvariantCulture, $"{Count(Severity.Error)} errors, {Count(Severity.Warning)} warnings, {Count(Severity.Info)} notes; {Places(CheckOutcome.Pass)} places hold, {Places(CheckOutcome.Rounding)} but for rounding, {Places(CheckOutcome.NotChecked)} could not be checked")
            : string.Create(CultureInfo.InvariantCulture, $"错误 {Count(Severity.Error)} 处，存疑 {Count(Severity.Warning)} 处，提示 {Count(Severity.Info)} 处；相符 {Places(CheckOutcome.Pass)} 处，四舍五入之差 {Places(CheckOutcome.Rounding)} 处，未能核对 {Places(CheckOutcome.NotChecked)} 处");
        return counts + Unread(report.Report);
    }

    /// <summary>What of the file no check could see: a report without errors may be a report that was not read.</summary>
    private string Unread(Report? report) => report switch
    {
        null => Say("；文件未能读取", "; the file could not be read"),
        { Coverage: { } c } when c.PagesRead < c.Pages => string.Create(CultureInfo.InvariantCulture, $"{Say("；", "; ")}{Say($"{c.Pages} 页中 {c.Pages - c.PagesRead} 页未能读取", $"{c.Pages - c.PagesRead} of {c.Pages} pages could not be read")}"),
        { LineItems.Length: 0 } => Say("；没有读到数字", "; no figure was read"),
        _ => "",
    };

    private static string Title(CheckedReport report) => report.Report is { Profile: { Department: { } department, Year: { } year } profile }
        ? string.Create(CultureInfo.InvariantCulture, $"{department.Name} {year} {KindNames.Of(profile.Kind)}") : report.Name;

    private void Lines(CheckedReport report, bool markdown)
    {
        if (begun)
        {
            output.WriteLine();
        }

        output.WriteLine(markdown ? $"## {Title(report)}" : Title(report));
        output.WriteLine(markdown ? $"\n`{report.Name}`: {Headline(report)}" : $"{report.Name}{Say("：", ": ")}{Headline(report)}");
        Dictionary<string, LineItem> items = report.Report?.LineItems.ToDictionary(i => i.Id) ?? [];
        int number = 0;
        foreach (CheckResult check in Failures(report))
        {
            output.WriteLine();
            output.WriteLine($"{(markdown ? "" : $"{++number}. ")}{(markdown ? "### " : "")}{CheckWords.Severity(check.Severity, english)} {check.Rule}  {Say(check.Message, check.English)}");
            if (check.Explanation.Length > 0 && !english)
            {
                output.WriteLine($"   {check.Explanation}");
            }

            foreach (SourceLocation place in CheckWords.Passages(check, items).Take(4))
            {
                output.WriteLine($"{(markdown ? "- " : "   ")}{CheckWords.Place(place, english)}");
            }
        }

        Unchecked(report);
    }

    private void Unchecked(CheckedReport report)
    {
        CheckResult[] open = [.. report.Checks.Where(c => c.Outcome == CheckOutcome.NotChecked || (all && c.Outcome is (CheckOutcome.Rounding or CheckOutcome.NotApplicable)))];
        if (open.Length == 0)
        {
            return;
        }

        output.WriteLine();
        foreach (IGrouping<(CheckOutcome Outcome, string Rule), CheckResult> group in open.GroupBy(c => (c.Outcome, c.Rule)))
        {
            string places = string.Create(CultureInfo.InvariantCulture, $"{group.Sum(c => c.Places)}");
            output.WriteLine($"{CheckWords.Outcome(group.Key.Outcome, english)} {group.Key.Rule} ({places})  {Say(group.First().Message, group.First().English)}");
            foreach (CheckResult check in all ? group.Skip(1) : [])
            {
                output.WriteLine($"   {Say(check.Message, check.English)}");
            }
        }
    }

    private void HtmlBegin()
    {
        if (!begun)
        {
            output.WriteLine($"<!doctype html><html lang=\"{(english ? "en" : "zh")}\"><head><meta charset=\"utf-8\"><title>{Say("核对结果", "Checks")}</title><style>body{{font-family:sans-serif;max-width:60em;margin:auto}}.error{{color:#b00020}}.warning{{color:#8a6d00}}li{{margin:.6em 0}}small{{color:#555;display:block}}</style></head><body>");
        }
    }

    private void Html(CheckedReport report)
    {
        static string E(string text) => WebUtility.HtmlEncode(text);
        HtmlBegin();
        Dictionary<string, LineItem> items = report.Report?.LineItems.ToDictionary(i => i.Id) ?? [];
        output.WriteLine($"<h2>{E(Title(report))}</h2><p>{E(report.Name)}{Say("：", ": ")}{E(Headline(report))}</p><ol>");
        foreach (CheckResult check in Failures(report))
        {
            output.WriteLine($"<li class=\"{Words.Of(check.Severity)}\"><b>{E(CheckWords.Severity(check.Severity, english))} {check.Rule}</b> {E(Say(check.Message, check.English))}");
            output.WriteLine(check.Explanation.Length > 0 && !english ? $"<small>{E(check.Explanation)}</small>" : "");
            output.WriteLine(string.Concat(CheckWords.Passages(check, items).Take(4).Select(p => $"<small>{E(CheckWords.Place(p, english))}</small>")) + "</li>");
        }

        output.WriteLine("</ol>");
    }

    private static JsonObject Json(CheckedReport report) => new()
    {
        ["file"] = report.Name,
        ["read"] = report.Report is not null,
        ["sha256"] = report.Report?.Source.Sha256,
        ["department"] = report.Report?.Profile.Department?.Name,
        ["year"] = report.Report?.Profile.Year,
        ["checks"] = report.Report is null ? new JsonArray() : JsonNode.Parse(ReportJson.ChecksToText(report.Checks)),
    };

    private void AddSarif(CheckedReport report)
    {
        Dictionary<string, LineItem> items = report.Report?.LineItems.ToDictionary(i => i.Id) ?? [];
        foreach (CheckResult check in Failures(report))
        {
            JsonArray locations = [.. CheckWords.Places(check, items).Select(place => (JsonNode)Location(report.Name, place))];
            objects.Add(new JsonObject
            {
                ["ruleId"] = check.Rule,
                ["level"] = check.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
                ["message"] = new JsonObject { ["text"] = english ? check.English : check.Explanation.Length > 0 ? $"{check.Message}。{check.Explanation}" : check.Message },
                ["locations"] = locations,
            });
        }
    }

    private static JsonObject Location(string file, SourceLocation place) => new()
    {
        ["physicalLocation"] = new JsonObject { ["artifactLocation"] = new JsonObject { ["uri"] = file.Replace('\\', '/') } },
        ["message"] = new JsonObject { ["text"] = place.Quote ?? "" },
        ["properties"] = new JsonObject
        {
            ["page"] = place.Page,
            ["bbox"] = place.Box is { } box ? new JsonArray(Math.Round(box.Left, 2), Math.Round(box.Top, 2), Math.Round(box.Right, 2), Math.Round(box.Bottom, 2)) : null,
            ["block"] = place.Block,
            ["row"] = place.Row,
            ["column"] = place.Column,
        },
    };

    /// <summary>SARIF 2.1.0: one run with the rule book and all failures.</summary>
    private JsonObject Sarif() => new()
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "extractor",
                    ["rules"] = new JsonArray([.. RuleBook.Rules.Select(r => (JsonNode)new JsonObject { ["id"] = r.Id, ["shortDescription"] = new JsonObject { ["text"] = Say(r.Title, r.English) } })]),
                },
            },
            ["results"] = objects,
        }),
    };
}
