using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Extractor.Store;

namespace Extractor.Cli;

internal static class SearchCommand
{
    private const string Example = """
        Find the passages that hold all of the words, in the running text of all stored reports. Spaces and punctuation do not count.

        Examples:
          extractor search 公务接待费 减少
          extractor search 主要原因是 --region 5108 --year 2024 --limit 50
        """;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var words = new Argument<string[]>("words") { Description = "Words that a passage must hold; the last stands in it, the others may stand in the title above it.", Arity = ArgumentArity.OneOrMore };
        Option<string> db = StoreOptions.Db(), department = StoreOptions.Department(), region = StoreOptions.Region();
        var year = new Option<int?>("--year", "-y") { Description = "Fiscal year of the report." };
        var limit = new Option<int>("--limit") { Description = "At most this many passages.", DefaultValueFactory = _ => 20 };
        Option<string> format = StoreOptions.Format("table, or json (one object a line).", "table", "json");
        var command = new Command("search", Example) { words, db, department, region, year, limit, format };
        command.SetAction(parsed =>
        {
            using ReportStore store = ReportStore.OpenRead(parsed.GetValue(db)!);
            var reports = new ItemQuery { Department = parsed.GetValue(department)!, Region = parsed.GetValue(region)! };
            int found = 0;
            foreach (SearchHit hit in store.Search(parsed.GetValue(words)!, r => reports.Fits(r) && (parsed.GetValue(year) ?? r.Year) == r.Year).Take(parsed.GetValue(limit)))
            {
                found++;
                output.WriteLine(parsed.GetValue(format) == "json" ? Json(hit) : Line(hit));
            }

            if (found == 0)
            {
                error.WriteLine($"found no passage that holds {string.Join(" and ", parsed.GetValue(words)!)}; expected words as the reports print them");
            }

            return found == 0 ? CommandLine.Failed : CommandLine.Done;
        });
        return command;
    }

    private static string Line(SearchHit hit)
    {
        string place = hit.Page is { } page ? string.Create(CultureInfo.InvariantCulture, $" p{page}") : "";
        return $"{hit.Report.Department}  {hit.Report.Year}  {hit.Title}: {hit.Excerpt}  [{hit.Report.File}{place}]";
    }

    private static string Json(SearchHit hit) => JsonSerializer.Serialize(
        new Dictionary<string, object?>
        {
            ["report"] = hit.Report.Id,
            ["department"] = hit.Report.Department,
            ["year"] = hit.Report.Year,
            ["title"] = hit.Title,
            ["excerpt"] = hit.Excerpt,
            ["file"] = hit.Report.File,
            ["page"] = hit.Page,
        },
        QueryCommand.JsonLines);
}
