using Extractor.Documents;
using Extractor.Recognition;
using Extractor.Reports;
using Microsoft.VisualStudio.TestTools.UnitTesting;

namespace Extractor.Tests.Recognition;

/// <summary>Documents made in memory, one paragraph a line.</summary>
internal static class Paper
{
    public static Document Of(params string[] lines) => new()
    {
        Source = new SourceFile("1998年某局预算.txt", new string('0', 64), "text/plain", 1),
        Blocks = [.. lines.Select((text, i) => (Block)new Paragraph { Text = text, Ordinal = i })],
    };
}

[TestClass]
public class ProfileTests
{
    private static (Profile Profile, Diagnostic[] Diagnostics) Read(params string[] lines)
    {
        Document document = Paper.Of(lines);
        var (profile, diagnostics) = ReportProfile.Read(document, Outline.Build(document));
        return (profile, [.. diagnostics]);
    }

    private static void Check(Profile profile, ReportKind kind, Scope scope, int? year, string? department) =>
        Assert.AreEqual((kind, scope, year, department), (profile.Kind, profile.Scope, profile.Year, profile.Department?.Name));

    [TestMethod]
    [DataRow("临川市园林局|2019年度部门决算|目录|第一部分 部门概况", ReportKind.FinalAccount, Scope.Department, 2019, "临川市园林局")]
    [DataRow("2021年临川市园林局部门预算|目录", ReportKind.Budget, Scope.Department, 2021, "临川市园林局")]
    [DataRow("2021年|临川市园林局部门预算|目录", ReportKind.Budget, Scope.Department, 2021, "临川市园林局")]
    [DataRow("临川市园林局 2022 年度部门预算信息公开|目录", ReportKind.Budget, Scope.Department, 2022, "临川市园林局")]
    [DataRow("临川市2022年市级单位预算|预算单位：临川市苗木研究所|目录", ReportKind.Budget, Scope.Unit, 2022, "临川市苗木研究所")]
    [DataRow("临川市园林局（本级）|2023年度部门预算公开|目录", ReportKind.Budget, Scope.Unit, 2023, "临川市园林局")]
    [DataRow("2020年度|临川市苗木研究所单位决算|目录", ReportKind.FinalAccount, Scope.Unit, 2020, "临川市苗木研究所")]
    [DataRow("二〇二三年度临川市园林局部门决算|目录", ReportKind.FinalAccount, Scope.Department, 2023, "临川市园林局")]
    [DataRow("２０２４年度临川市园林局部门预算|目录", ReportKind.Budget, Scope.Department, 2024, "临川市园林局")]
    [DataRow("附件1：中共临川市委老干部局2018年部门预算情况说明|目录", ReportKind.Budget, Scope.Department, 2018, "中共临川市委老干部局")]
    [DataRow("临川市树木研究院（临川市树种库）2022年度单位预算|目录", ReportKind.Budget, Scope.Unit, 2022, "临川市树木研究院（临川市树种库）")]
    [DataRow("标题：临川市实验小学2024年单位预算情况说明|一、单位基本情况", ReportKind.Budget, Scope.Unit, 2024, "临川市实验小学")]
    public void Cover_tells_the_profile(string text, ReportKind kind, Scope scope, int year, string department) =>
        Check(Read(text.Split('|')).Profile, kind, scope, year, department);

    /// <summary>Pages about the three public expenses alone, titled so or not; those of a whole place are its government's.</summary>
    [TestMethod]
    [DataRow("临川市园林局2022年“三公”经费预算|一、2022年“三公”经费支出预算情况说明", ReportKind.Budget, 2022, "临川市园林局")]
    [DataRow("临川市园林局财政拨款“三公”经费2022年预算情况的说明|（一）公务接待费", ReportKind.Budget, 2022, "临川市园林局")]
    [DataRow("2017年临川市园林局“三公”经费增减情况说明|2017年临川市园林局“三公”经费支出合计35万元", ReportKind.Budget, 2017, "临川市园林局")]
    [DataRow("临川市园林局2020年度“三公”经费支出预算为42.40万元，比2019年预算增加1万元。|2020年公务接待费减少", ReportKind.Budget, 2020, "临川市园林局")]
    [DataRow("2021年“三公”经费预算|经汇总，2021年区本级一般公共预算中“三公”经费支出预算为4432万元", ReportKind.GovernmentBudget, 2021, null)]
    [DataRow("2023年云溪乡人民政府决算编制说明|一、部门收支情况", ReportKind.FinalAccount, 2023, "云溪乡人民政府")]
    public void A_page_about_the_three_public_expenses_is_a_report(string text, ReportKind kind, int year, string? department)
    {
        Profile profile = Read(text.Split('|')).Profile;
        Assert.AreEqual((kind, year, department), (profile.Kind, profile.Year, profile.Department?.Name));
    }

    /// <summary>Covers as cities print them (covers.tsv): lines parted by |, kind, scope (* either), year, departments that are right.</summary>
    [TestMethod]
    public void Covers_of_many_forms_tell_the_profile()
    {
        List<string> wrong = [];
        foreach (string[] row in File.ReadLines(Path.Combine(Repository.Root, "tests/Extractor.Tests/Recognition/covers.tsv")).Select(l => l.Split('\t')))
        {
            Profile profile = Read(row[0].Split('|')).Profile;
            bool right = profile.Kind.ToString() == row[1] && (row[2] == "*" || profile.Scope.ToString() == row[2])
                && $"{profile.Year}" == row[3] && row[4].Split('|').Contains(profile.Department?.Name);
            if (!right)
            {
                wrong.Add($"{row[0]}: {profile.Kind} {profile.Scope} {profile.Year} {profile.Department?.Name}");
            }
        }

        Assert.IsEmpty(wrong, string.Join('\n', wrong));
    }

    [TestMethod]
    [DataRow("广元市利州区园林局2023年度部门决算|目录", "510802")]
    [DataRow("2023年度|利州区园林局部门决算|目录", "510802")]
    [DataRow("长春园林学校2023年度单位决算|目录", "220100")]
    [DataRow("朝阳区园林局2023年度部门决算|目录", null)]
    [DataRow("长春市2023年区级部门决算|预算单位：朝阳区园林局|目录", "220104")]
    [DataRow("上海路小学2023年度单位决算|目录", null)]
    [DataRow("中山小学2023年度单位决算|目录", null)]
    [DataRow("园林学校2023年度单位决算|收入支出决算总表|编制单位：四川省广元市园林学校", "510800")]
    [DataRow("国家园林局2023年度部门决算|目录|第一部分 部门概况|收入支出决算总表|部门：四川省园林厅", null)]
    [DataRow("广元市2023年部门决算|绵阳市2023年部门决算|园林学校2023年度单位决算|目录", null)]
    public void Region_is_derived_only_where_certain(string text, string? code) =>
        Assert.AreEqual(code, Read(text.Split('|')).Profile.Department?.Region?.Code);

    [TestMethod]
    [DataRow("关于广元市2023年预算执行情况和2024年预算草案的报告|——2024年1月8日在广元市第八届人民代表大会上|广元市财政局局长林木|各位代表：", "广元市财政局")]
    [DataRow("关于广元市2023年预算执行情况和2024年预算草案的报告|来源：广元市融媒体中心发布时间：2024-01-30|各位代表：", "广元市人民政府")]
    [DataRow("广元市人民政府关于2024年市级财政预算调整方案的报告|主任、各位副主任：", "广元市人民政府")]
    [DataRow("关于广元市2023年财政决算的报告|市财政局|主任、各位副主任：", "广元市财政局")]
    public void A_government_report_is_of_the_government_or_its_finance_office(string text, string department)
    {
        Profile profile = Read(text.Split('|')).Profile;

        Assert.AreEqual((department, "510800"), (profile.Department?.Name, profile.Department?.Region?.Code));
    }

    [TestMethod]
    [DataRow("2023年末临川市地方政府债务限额及余额决算情况表|单位：万元|地方政府债务限额|地方政府债务余额", "debt")]
    [DataRow("临川市2023年9月预算执行情况|一、一般公共财政收支预算执行情况|全市收入9亿元，完成预算的65%，比上年同期增长，支出保持平稳。", "monthly")]
    public void A_title_with_the_word_is_not_yet_a_report(string text, string look)
    {
        var (profile, diagnostics) = Read(text.Split('|'));

        Assert.AreEqual(ReportKind.Other, profile.Kind);
        StringAssert.Contains(diagnostics.Single(d => d.Code == "not-a-report").Message, look);
    }

    [TestMethod]
    public void The_publisher_of_a_web_page_is_not_the_department()
    {
        Profile profile = Read("发布机构：临川市审计局", "来源：临川市融媒体中心", "临川市松河区审计中心2026年单位预算情况说明", "一、单位概况").Profile;

        Assert.AreEqual("临川市松河区审计中心", profile.Department?.Name);
    }

    [TestMethod]
    public void Without_a_cover_headings_and_sentences_tell_it()
    {
        Profile profile = Read(
            "第一部分 部门概况", "一、部门职责", "管理苗木。", "二、机构设置", "临川市园林局属于一级预算单位，下属单位0个。",
            "第二部分 2019年度部门决算情况说明", "一、收入支出决算总体情况说明", "2019年度收、支总计均为5万元，与2018年度相比持平。").Profile;
        Check(profile, ReportKind.FinalAccount, Scope.Department, 2019, "临川市园林局");
    }

    [TestMethod]
    public void Comparison_years_do_not_outvote_the_cover()
    {
        string[] body = [.. Enumerable.Repeat("2018年度收入决算3万元，较2017年度减少。", 30)];
        Assert.AreEqual(2019, Read(["临川市园林局", "2019年度部门决算", "第一部分 部门概况", .. body]).Profile.Year);
    }

    [TestMethod]
    public void Tables_without_a_cover_take_year_and_department_from_captions()
    {
        Profile profile = Read("预算01表 收支总表", "金额单位：万元", "部门名称 临川市园林局", "（2024年度）", "预算02表 收入总表", "预算03表 支出总表", "预算数", "本年收入预算", "2024年完成抽检", "部门预算").Profile;
        Assert.AreEqual((ReportKind.Budget, 2024, "临川市园林局"), (profile.Kind, profile.Year, profile.Department?.Name));
    }

    [TestMethod]
    public void A_line_that_is_a_year_alone_dates_tables_that_name_none() =>
        Assert.AreEqual(2024, Read("预算01表 收支总表", "金额单位：万元", "预算数", "部门预算", "预算13表 部门整体支出绩效目标表", "2024（年度）").Profile.Year);

    [TestMethod]
    public void Government_budget_takes_the_year_of_the_draft()
    {
        Profile profile = Read("关于临川市2023年预算执行情况和", "2024年预算草案的报告", "各位代表：", "一、2023年预算执行情况", "全市收入9亿元。").Profile;
        Assert.AreEqual((ReportKind.GovernmentBudget, Scope.Unknown, 2024), (profile.Kind, profile.Scope, profile.Year));
    }

    [TestMethod]
    public void Government_final_account_is_told_from_a_department()
    {
        Profile profile = Read("关于临川市2022年财政决算（草案）的报告", "主任、各位副主任：", "一、2022年全市一般公共预算收支决算情况").Profile;
        Assert.AreEqual((ReportKind.GovernmentFinalAccount, 2022), (profile.Kind, profile.Year));
    }

    [TestMethod]
    [DataRow("2021年度临川市园林局绿化项目绩效评价报告")]
    [DataRow("2021年度临川市园林局部门整体支出绩效评价基础数据表")]
    [DataRow("2021年度临川市园林局部门整体支出绩效评价指标表")]
    public void Evaluation_report_is_its_own_kind(string title) =>
        Assert.AreEqual(ReportKind.PerformanceEvaluation, Read(title, "一、基本情况", "植树三亩。").Profile.Kind);

    [TestMethod]
    [DataRow("关于印发2023年工作总结的通知|各科室：|请遵照执行，按月上报苗木养护台账，并于年底前完成汇总和归档。", "work plan")]
    [DataRow("2024年一季度临川市国民经济主要指标|规模以上工业增加值|同比增长6.1%|社会消费品零售总额同比增长5.2%，居民收入稳步提高。", "statistics")]
    [DataRow("临川市园林局信息公开申请办理流程图|申请人提出申请后由窗口登记并出具回执，逾期另行告知并说明理由。", "flow chart")]
    [DataRow("您的浏览器版本过低|当前位置：首页|网站地图|无障碍浏览|请使用新版本访问本网站以获得更好的体验和服务。", "web site")]
    [DataRow("  ", "without readable text")]
    [DataRow("青溪市", "a few words")]
    public void Foreign_document_says_what_it_looks_like(string text, string look)
    {
        var (profile, diagnostics) = Read(text.Split('|'));
        Assert.AreEqual(ReportKind.Other, profile.Kind);
        StringAssert.Contains(diagnostics.Single(d => d.Code == "not-a-report").Message, look);
    }

    [TestMethod]
    public void File_name_is_never_evidence()
    {
        var (profile, diagnostics) = Read("收入预算", "支出预算");
        Assert.IsNull(profile.Year);
        Assert.IsNull(profile.Department);
        Assert.IsTrue(diagnostics.Any(d => d.Code == "profile-unknown-year" && d.Severity == Severity.Warning));
        Assert.IsTrue(diagnostics.Any(d => d.Code == "profile-unknown-department"));
    }

    [TestMethod]
    public void Two_years_on_the_cover_are_a_conflict()
    {
        var (_, diagnostics) = Read("临川市园林局2019年部门预算", "临川市园林局2021年部门预算", "目录");
        Assert.IsTrue(diagnostics.Any(d => d is { Code: "profile-conflict", Severity: Severity.Warning }));
    }

    [TestMethod]
    public void Evidence_names_value_and_place()
    {
        Diagnostic evidence = Read("2021年临川市园林局部门预算", "目录").Diagnostics.First(d => d.Code == "profile-evidence" && d.Message.Contains("2021", StringComparison.Ordinal));
        Assert.AreEqual(Severity.Info, evidence.Severity);
        Assert.AreEqual(0, evidence.Source!.Block);
    }

    [TestMethod]
    public void Day_alone_on_the_cover_is_the_publication() =>
        Assert.AreEqual(new DateOnly(2023, 2, 9), Read("临川市园林局", "2023年度部门预算公开", "2023年2月9日", "目录").Profile.Published);

    [TestMethod]
    public void Labelled_publication_date_is_read() =>
        Assert.AreEqual(new DateOnly(2020, 9, 1), Read("临川市园林局2019年度部门决算", "发布时间：2020-09-01").Profile.Published);
}
