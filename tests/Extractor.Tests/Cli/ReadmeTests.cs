using System.Text.RegularExpressions;
using Extractor.Cli;
using Extractor.Formats;
using Extractor.Reports;

namespace Extractor.Tests.Cli;

/// <summary>Every command of the README and of the help texts runs, and the library code does what it says.</summary>
[TestClass]
[DoNotParallelize]
public sealed partial class ReadmeTests
{
    [TestMethod]
    public void Every_command_of_the_readme_runs()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string before = Directory.GetCurrentDirectory();
        try
        {
            Directory.SetCurrentDirectory(Repository.Root);
            string[] commands = [.. Command().Matches(File.ReadAllText("README.md")).Select(m => m.Groups[1].Value)];

            Assert.IsGreaterThan(8, commands.Length);
            foreach (string command in commands)
            {
                int code = Run(command, folder, out string error);
                Assert.IsTrue(code == CommandLine.Done || command.Contains("failures", StringComparison.Ordinal), $"{command}: exit {code}, {error}");
            }
        }
        finally
        {
            Directory.SetCurrentDirectory(before);
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("extract")]
    [DataRow("import")]
    [DataRow("query")]
    [DataRow("show")]
    [DataRow("status")]
    [DataRow("compare")]
    [DataRow("search")]
    [DataRow("evaluate")]
    [DataRow("export")]
    [DataRow("amount")]
    [DataRow("check")]
    [DataRow("checks")]
    public void Help_names_the_exit_codes_or_gives_examples(string command)
    {
        using var output = new StringWriter();
        int code = CommandLine.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"], output, TextWriter.Null);

        Assert.AreEqual(CommandLine.Done, code);
        StringAssert.Contains(output.ToString(), command.Length == 0 ? "Exit codes" : "Example");
    }

    [TestMethod]
    public void The_library_reads_a_report_in_five_lines()
    {
        Report report = ReportExtractor.Extract(DocumentReader.Read(Path.Combine(Repository.Root, "corpus/documents/qingxi-finance-2024.pdf")));
        LineItem[] found = [.. report.LineItems.Where(i => i.Concept == "three-public.total" && i.Metric == Metric.Amount)];

        Assert.HasCount(4, found);
        Assert.IsTrue(found.All(i => i.Source.Page is not null));
    }

    private static int Run(string command, string folder, out string error)
    {
        string[] words = [.. Word().Matches(command).Select(m => m.Value.Trim('"'))];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = words[i] is "reports.db" or "report.json" or "figures.csv" ? Path.Combine(folder, words[i]) : words[i];
        }

        using var problems = new StringWriter();
        int code = CommandLine.Run([.. words], TextWriter.Null, problems);
        error = problems.ToString();
        return code;
    }

    [GeneratedRegex("^extractor (.+)$", RegexOptions.Multiline)]
    private static partial Regex Command();

    [GeneratedRegex("\"[^\"]*\"|\\S+")]
    private static partial Regex Word();
}
