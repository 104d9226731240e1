using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Extractor.Cli;
using Extractor.Cli.Import;
using Extractor.Documents;
using Extractor.Store;

namespace Extractor.Tests.Cli;

[TestClass]
public sealed class ImportTests
{
    private static readonly string Report = Path.Combine(Repository.Root, "corpus", "documents", "songhe-transport-2023.txt");

    private string folder = "";

    private string Db => Path.Combine(folder, "store", "reports.db");

    [TestInitialize]
    public void Begin()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        folder = Directory.CreateTempSubdirectory().FullName;
    }

    [TestCleanup]
    public void End() => Directory.Delete(folder, recursive: true);

    [TestMethod]
    public void Archives_give_their_files_with_names_in_gbk_and_inside_each_other()
    {
        byte[] inner = Zip(Encoding.UTF8, ("内/决算.txt", "内"u8.ToArray()));
        byte[] outer = Zip(Encoding.GetEncoding("GB18030"), ("二〇二四/部门决算.txt", [1]), ("里面.zip", inner), ("__MACOSX/x", [2]));

        CollectionAssert.AreEqual(
            new[] { "a.zip!/二〇二四/部门决算.txt", "a.zip!/里面.zip!/内/决算.txt" },
            Files(outer).Select(f => f.Path).ToArray());
        Assert.AreEqual("决算.txt", Files(outer)[1].Name);
    }

    [TestMethod]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        ImportFile bomb = Files(Zip(Encoding.UTF8, ("zeros.txt", new byte[20 << 20]))).Single();

        Assert.AreEqual(UnreadableReason.TooLarge, bomb.Failure!.Reason);
        Assert.IsEmpty(bomb.Content);
    }

    [TestMethod]
    public void Archives_are_opened_four_deep()
    {
        byte[] archive = Zip(Encoding.UTF8, ("deep.txt", [1]));
        for (int depth = 0; depth < 4; depth++)
        {
            archive = Zip(Encoding.UTF8, ("deeper.zip", archive));
        }

        Assert.AreEqual(UnreadableReason.UnsupportedFormat, Files(archive).Single().Failure!.Reason);
    }

    [TestMethod]
    public void A_cut_archive_is_no_archive_and_a_workbook_neither()
    {
        byte[] archive = Zip(Encoding.UTF8, ("a.txt", new byte[100]));

        Assert.IsFalse(ReportArchive.IsArchive(new MemoryStream(archive[..60])));
        Assert.IsFalse(ReportArchive.IsArchive(new MemoryStream(Zip(Encoding.UTF8, ("[Content_Types.xml", [1]), ("word/document.xml", [1])))));
        using FileStream workbook = File.OpenRead(Path.Combine(Repository.Root, "corpus", "documents", "linchuan-civil-2026.xlsx"));
        Assert.IsFalse(ReportArchive.IsArchive(workbook));
    }

    [TestMethod]
    [DataRow("*.txt", "1.txt")]
    [DataRow("**/*.txt", "1.txt b/2.txt b/c/3.txt")]
    [DataRow("b/**/?.txt", "b/2.txt b/c/3.txt")]
    [DataRow("b", "b/2.txt b/c/3.txt b/c/4.pdf")]
    public void Patterns_and_folders_name_files(string pattern, string expected)
    {
        foreach (string file in (string[])["1.txt", "b/2.txt", "b/c/3.txt", "b/c/4.pdf"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.WriteAllText(Path.Combine(folder, file), file);
        }

        Assert.AreEqual(expected, string.Join(' ', ImportPaths.Files([Path.Combine(folder, pattern)]).Select(f => Path.GetRelativePath(folder, f))));
    }

    [TestMethod]
    public void A_list_names_files_and_json_lines_tell_of_each()
    {
        string list = Path.Combine(folder, "list.txt");
        File.WriteAllBytes(Path.Combine(folder, "empty.pdf"), []);
        File.WriteAllLines(list, [Report, Report + ".missing", Path.Combine(folder, "empty.pdf")]);

        (int code, string output, string error) = Run("import", "--from", list, "--db", Db, "--progress", "jsonl");
        JsonElement[] lines = [.. output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

        Assert.AreEqual((CommandLine.Failed, ""), (code, error));
        CollectionAssert.AreEqual(new[] { "read", "failed", "failed", "done" }, lines.Select(l => l.GetProperty("event").GetString()).ToArray());
        CollectionAssert.AreEqual(new[] { "NotFound", "Empty" }, lines[1..3].Select(l => l.GetProperty("reason").GetString()).ToArray());
    }

    [TestMethod]
    public void A_failure_is_left_alone_until_it_is_asked_for()
    {
        string file = Path.Combine(folder, "report.txt");
        File.WriteAllBytes(file, [0xFF, 0x00, 0xFE, 0x01]);
        (int first, _, _) = Run("import", file, "--db", Db);
        (int second, string again, _) = Run("import", file, "--db", Db);
        (int third, string retried, _) = Run("import", "--retry-failed", "--db", Db);
        File.Copy(Report, file, overwrite: true);
        (int fourth, string mended, _) = Run("import", file, "--db", Db);

        CollectionAssert.AreEqual(new[] { CommandLine.Failed, CommandLine.Done, CommandLine.Failed, CommandLine.Done }, new[] { first, second, third, fourth });
        StringAssert.Contains(again, "1 failed before");
        StringAssert.Contains(retried, "failed 1");
        StringAssert.StartsWith(mended, "read 1,");
        using ReportStore store = ReportStore.OpenRead(Db);
        Assert.IsEmpty(store.Failures());
    }

    [TestMethod]
    public void No_path_is_a_wrong_command_line()
    {
        (int code, _, string error) = Run("import", "--db", Db);

        Assert.AreEqual(CommandLine.Usage, code);
        StringAssert.Contains(error, "--from");
    }

    [TestMethod]
    public void Status_names_what_was_not_published()
    {
        string list = Path.Combine(folder, "departments.csv");
        File.WriteAllLines(list, ["department,year", "松河县交通运输局,2023", "松河县水务局,2023"]);
        Run("import", Report, "--db", Db, "--quiet");

        (int code, string output, _) = Run("status", "--db", Db, "--expected", list);

        Assert.AreEqual(CommandLine.Failed, code);
        StringAssert.Contains(output, "expected 2, published 1, not published 1");
        StringAssert.Contains(output, "松河县水务局  2023");
    }

    [TestMethod]
    public void Compare_and_search_answer()
    {
        Run("import", Report, "--db", Db);
        (int compared, string table, _) = Run("compare", "three-public.total", "--db", Db);
        (_, string json, _) = Run("compare", "three-public.total", "--db", Db, "--format", "json");
        (int searched, string hits, _) = Run("search", "主要原因", "--db", Db);

        Assert.AreEqual((CommandLine.Done, CommandLine.Done), (compared, searched));
        StringAssert.Contains(table, "松河县交通运输局");
        Assert.IsTrue(JsonDocument.Parse(json).RootElement.TryGetProperty("comparable", out _));
        StringAssert.Contains(hits, "主要原因");
    }

    private static ImportFile[] Files(byte[] archive) => [.. new ReportArchive("a.zip").Files(new MemoryStream(archive))];

    private static byte[] Zip(Encoding names, params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, names))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        int code = CommandLine.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
