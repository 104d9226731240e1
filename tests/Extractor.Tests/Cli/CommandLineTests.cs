using Extractor.Cli;

namespace Extractor.Tests.Cli;

[TestClass]
public sealed class CommandLineTests
{
    private static readonly string Corpus = Path.Combine(Repository.Root, "corpus", "documents");

    [TestMethod]
    public void A_missing_file_is_one_clear_line_and_exit_code_1()
    {
        (int code, string output, string error) = Run("extract", "no-such-report.pdf");

        Assert.AreEqual(CommandLine.Failed, code);
        Assert.AreEqual("", output);
        Assert.AreEqual("no-such-report.pdf: found no such file; expected a report", error.Trim());
    }

    [TestMethod]
    public void A_wrong_option_is_exit_code_2_and_names_the_help()
    {
        (int code, _, string error) = Run("extract", "a.pdf", "--format", "xml");

        Assert.AreEqual(CommandLine.Usage, code);
        StringAssert.Contains(error, "--help");
    }

    [TestMethod]
    public void An_unknown_option_is_no_word_to_search_for()
    {
        (int code, _, string error) = Run("search", "公务接待", "--top", "5");

        Assert.AreEqual(CommandLine.Usage, code);
        StringAssert.Contains(error, "found the option --top, which 'search' does not have");
        Assert.AreEqual(CommandLine.Done, Run("amount", "--", "--5万元").Code);
    }

    [TestMethod]
    [DataRow("three-public.totl", "three-public.total")]
    [DataRow("三公经费", "three-public.total")]
    public void A_concept_that_is_none_is_refused_with_those_near_it(string asked, string near)
    {
        foreach (string[] command in (string[][])[["query", "--concept", asked], ["compare", asked]])
        {
            (int code, _, string error) = Run(command);

            Assert.AreEqual(CommandLine.Usage, code);
            StringAssert.Contains(error, $"found no concept {asked}; the nearest are");
            StringAssert.Contains(error, near);
        }

        StringAssert.Contains(Run("query", "--list", "concepts").Output, "three-public.total");
    }

    [TestMethod]
    public void A_list_in_a_format_of_line_items_is_refused()
    {
        (int code, string output, string error) = Run("query", "--list", "concepts", "--format", "json");

        Assert.AreEqual(CommandLine.Usage, code);
        Assert.AreEqual("", output);
        StringAssert.Contains(error, "--list prints text");
    }

    [TestMethod]
    public void A_folder_without_files_and_a_target_without_a_folder_are_named()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            (int imported, _, string nothing) = Run("import", folder, "--db", folder + ".db");
            (int extracted, _, string nowhere) = Run("extract", Path.Combine(Corpus, "songhe-transport-2023.txt"), "--out", Path.Combine(folder, "none", "a.csv"));
            (int shown, _, string unknown) = Run("show", "no-such-report.pdf", "--db", Path.Combine(folder, "none.db"));

            Assert.AreEqual(CommandLine.Failed, imported);
            StringAssert.StartsWith(nothing, $"found no file in {folder}");
            Assert.AreEqual(CommandLine.Failed, extracted);
            StringAssert.Contains(nowhere, "found no folder");
            Assert.AreEqual(CommandLine.Failed, shown);
            StringAssert.StartsWith(unknown, "no-such-report.pdf: found neither a file of this name nor a store");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            File.Delete(folder + ".db");
            File.Delete(folder + ".db.lock");
        }
    }

    [TestMethod]
    public void Json_goes_to_standard_output_alone()
    {
        (int code, string output, string error) = Run("extract", Path.Combine(Corpus, "songhe-transport-2023.txt"), "--format", "json");

        Assert.AreEqual(CommandLine.Done, code);
        Assert.AreEqual("", error);
        using var parsed = System.Text.Json.JsonDocument.Parse(output);
        Assert.AreEqual(2023, parsed.RootElement.GetProperty("year").GetInt32());
    }

    [TestMethod]
    public void An_import_lists_a_failure_goes_on_and_skips_what_it_knows()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.Copy(Path.Combine(Corpus, "songhe-transport-2023.txt"), Path.Combine(folder, "a.txt"));
            File.WriteAllBytes(Path.Combine(folder, "b.pdf"), []);
            File.Copy(Path.Combine(Corpus, "linchuan-civil-2026.xlsx"), Path.Combine(folder, "c.doc"));
            string db = Path.Combine(folder, "store", "reports.db");

            (int first, string summary, string error) = Run("import", folder, "--db", db);
            (_, string second, _) = Run("import", Path.Combine(folder, "a.txt"), Path.Combine(folder, "c.doc"), "--db", db);
            (int found, string rows, _) = Run("query", "--db", db, "--department", "民政", "--concept", "expenditure.current", "--function", "2210201", "--unit", "yuan");
            (_, string failures, _) = Run("query", "--db", db, "--list", "failures");

            Assert.AreEqual(CommandLine.Failed, first);
            StringAssert.StartsWith(summary, "read 2, skipped unchanged 0, failed 1;");
            StringAssert.Contains(error, "b.pdf: found an empty file; expected a report");
            StringAssert.StartsWith(second, "read 0, skipped unchanged 2, failed 0;");
            Assert.AreEqual(CommandLine.Done, found);
            StringAssert.Contains(rows, "云岭省林川市民政局");
            StringAssert.Contains(failures, "b.pdf");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void A_stopped_import_leaves_a_sound_store()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string db = Path.Combine(folder, "reports.db"), documents = Directory.CreateDirectory(Path.Combine(folder, "documents")).FullName;
            foreach (string file in (string[])["songhe-transport-2023.txt", "linchuan-civil-2026.xlsx"])
            {
                File.Copy(Path.Combine(Corpus, file), Path.Combine(documents, file));
            }

            using var cancelled = new CancellationTokenSource();
            cancelled.Cancel();
            int code = CommandLine.Run(["import", documents, "--db", db], TextWriter.Null, TextWriter.Null, cancelled.Token);
            (int again, string summary, _) = Run("import", documents, "--db", db);

            Assert.AreEqual(CommandLine.Cancelled, code);
            Assert.AreEqual(CommandLine.Done, again);
            StringAssert.StartsWith(summary, "read 2,");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestMethod]
    public void Amounts_are_printed_a_line_each()
    {
        (int code, string output, _) = Run("amount", "比上年增加527.71万元，增长55.4%");

        Assert.AreEqual(CommandLine.Done, code);
        Assert.AreEqual("5277100\t元\tMoney\t50\tExact\t527.71万元\n55.4\t%\tPercent\t0.05\tExact\t55.4%\n", output.ReplaceLineEndings("\n"));
    }

    [TestMethod]
    [DataRow("-9.78亿元", "-978000000\t元\tMoney\t500000\tExact\t-9.78亿元")]
    [DataRow("二〇二三年", "2023\t年\tYear\t0.5\tExact\t二〇二三年")]
    [DataRow("500余万元", "5000000\t元\tMoney\t5000\tAtLeast\t500余万元")]
    [DataRow("12月25日", "1225\t\tDate\t0.5\tExact\t12月25日")]
    public void Every_kind_of_amount_has_value_unit_and_kind(string text, string line)
    {
        (int code, string output, _) = Run("amount", "--", text);

        Assert.AreEqual((CommandLine.Done, line), (code, output.TrimEnd()));
    }

    [TestMethod]
    public void A_text_without_a_figure_is_exit_code_1() => Assert.AreEqual(CommandLine.Failed, Run("amount", "统一部署").Code);

    [TestMethod]
    public void A_folder_and_an_unwritable_target_are_one_line_each()
    {
        (int folder, _, string first) = Run("extract", Corpus);
        (int target, _, string second) = Run("extract", Path.Combine(Corpus, "songhe-transport-2023.txt"), "--out", Path.Combine(Corpus, "no", "such", "folder.json"));

        Assert.AreEqual((CommandLine.Failed, CommandLine.Failed), (folder, target));
        StringAssert.EndsWith(first.Trim(), "found a folder; expected a file");
        Assert.AreEqual(1, second.Trim().Split('\n').Length);
    }

    [TestMethod]
    [DataRow("csv", "id,report_id,")]
    [DataRow("table", "松河")]
    public void A_report_is_written_in_every_format(string format, string start)
    {
        string path = Path.GetTempFileName();
        (int code, string output, _) = Run("extract", Path.Combine(Corpus, "songhe-transport-2023.txt"), "--format", format, "--out", path);

        Assert.AreEqual((CommandLine.Done, ""), (code, output));
        StringAssert.Contains(File.ReadLines(path).First(), start);
        File.Delete(path);
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        int code = CommandLine.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
