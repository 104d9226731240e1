using System.CommandLine;
using System.Text;
using Extractor.Exports;
using Extractor.Formats;
using Extractor.Learning;
using Extractor.Reports;

namespace Extractor.Cli;

internal static class ExtractCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("file") { Description = "A report: PDF, DOCX, XLSX, HTML, MHTML or text; the content decides, not the name." };
        var format = new Option<string>("--format", "-f") { Description = "json (the whole report), csv (one line item a row, with the columns of export), or table (a summary to read).", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("json", "csv", "table");
        var target = new Option<string?>("--out", "-o") { Description = "Write to this file instead of standard output." };
        var command = new Command("extract", "Read one report and print what it says.\n\nExamples:\n  extractor extract corpus/documents/qingxi-finance-2024.pdf\n  extractor extract corpus/documents/qingxi-finance-2024.pdf --format json --out report.json") { file, format, target };
        command.SetAction(parsed =>
        {
            string? path = parsed.GetValue(target);
            ExpectFolderOf(path);
            Report report = ReportExtractor.Extract(DocumentReader.Read(parsed.GetValue(file)!), TrainedModels.All);
            using StreamWriter? own = path is null ? null : new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            Write(report, parsed.GetValue(format)!, own ?? output);
            return report.LineItems.IsEmpty ? Nothing(report, error) : CommandLine.Done;
        });
        return command;
    }

    /// <summary>Before work that ends in a file: the folder it is to lie in must be there.</summary>
    /// <exception cref="DirectoryNotFoundException">It is not.</exception>
    private static void ExpectFolderOf(string? target)
    {
        if (target is not null && Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder && !Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"{target}: found no folder {folder}; expected one that exists");
        }
    }

    private static void Write(Report report, string format, TextWriter output)
    {
        switch (format)
        {
            case "json":
                output.WriteLine(ReportJson.ToText(report));
                break;
            case "csv":
                Export.Write([report], ExportFormat.Csv, output);
                break;
            default:
                ReportSummary.Write(report, output, everyItem: true);
                break;
        }
    }

    private static int Nothing(Report report, TextWriter error)
    {
        error.WriteLine($"{report.Source.Name}: found no figure of the schema; {Why(report)}");
        return CommandLine.Failed;
    }

    private static string Why(Report report) =>
        report.Diagnostics.FirstOrDefault(d => d.Severity != Documents.Severity.Info)?.Message ?? "expected a budget or final account of a department";
}
