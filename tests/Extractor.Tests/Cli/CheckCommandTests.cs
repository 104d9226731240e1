using System.Text.Json;
using System.Text.RegularExpressions;
using Extractor.Cli;

namespace Extractor.Tests.Cli;

[TestClass]
public sealed class CheckCommandTests
{
    private static readonly string Right = Path.Combine(Repository.Root, "corpus", "documents", "qingxi-finance-2024.pdf");

    [TestMethod]
    public void A_report_without_errors_is_exit_code_0_and_says_what_holds()
    {
        (int code, string output, _) = Run("check", Right);

        Assert.AreEqual(CommandLine.Done, code);
        StringAssert.Contains(output, "错误 0 处");
    }

    [TestMethod]
    public void An_error_is_exit_code_1_with_arithmetic_and_place()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "青溪市某局2023年度部门决算\n三、支出决算情况说明\n2023年本年支出合计100.00万元，其中：基本支出54.00万元，占54%；项目支出36.00万元，占36%。\n");
            (int code, string chinese, _) = Run("check", file);
            (_, string english, _) = Run("check", file, "--language", "en");

            Assert.AreEqual(CommandLine.Failed, code);
            StringAssert.Contains(chinese, "= 90 万元，差 10");
            StringAssert.Contains(english, "a gap of 10 where the printed precision allows");
            StringAssert.Contains(english, "block 3");
            Assert.HasCount(1, Regex.Matches(english, "block 3"), "one sentence is quoted once");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public void A_form_of_performance_goals_is_no_final_account()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "青溪市林业局2026年部门整体预算绩效目标申报表\n部门名称：青溪市林业局\n总体绩效目标：造林四百亩。\n");

            StringAssert.StartsWith(Run("check", file).Output, "青溪市林业局 2026 绩效评价");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public void Pages_that_no_check_could_see_are_said()
    {
        string scan = Path.Combine(Repository.Root, "corpus", "documents", "yunpu-audit-2026-scan.pdf");

        StringAssert.Matches(Run("check", scan).Output, new Regex(@"(\d+) 页中 \1 页未能读取"));
    }

    [TestMethod]
    [DataRow("json")]
    [DataRow("sarif")]
    public void Machine_formats_are_json(string format)
    {
        (_, string output, _) = Run("check", Right, "--format", format);

        Assert.IsTrue(JsonDocument.Parse(output).RootElement.GetRawText().Length > 100);
    }

    [TestMethod]
    [DataRow("markdown", "## ")]
    [DataRow("html", "<!doctype html>")]
    public void People_formats_begin_as_they_should(string format, string beginning) => StringAssert.StartsWith(Run("check", Right, "--format", format).Output, beginning);

    [TestMethod]
    public void Rules_can_be_switched_off_in_a_file_and_a_wrong_line_is_named()
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "Z1 off\n");
            (int code, _, string error) = Run("check", Right, "--rules", file);

            Assert.AreEqual(CommandLine.Usage, code);
            StringAssert.Contains(error, "Z1 off");
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestMethod]
    public void A_file_that_cannot_be_read_is_exit_code_1()
    {
        (int code, _, string error) = Run("check", "no-such-report.pdf");

        Assert.AreEqual(CommandLine.Failed, code);
        StringAssert.Contains(error, "no-such-report.pdf");
    }

    [TestMethod]
    public void The_rule_book_is_listed_in_both_languages()
    {
        StringAssert.Contains(Run("checks", "--list").Output, "T8   错误");
        StringAssert.Contains(Run("checks", "--list", "--language", "en").Output, "Y5   note");
    }

    private static (int Code, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new(), error = new();
        int code = CommandLine.Run(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
