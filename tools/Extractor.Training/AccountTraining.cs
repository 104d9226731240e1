using Extractor.Learning;
using Extractor.Recognition;
using Extractor.Recognition.Tables;
using Extractor.Reference;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace Extractor.Training;

/// <summary>A name as a report might print it: <paramref name="Code"/> is what it means ("" where it means no account), <paramref name="Above"/> the code of the row before.</summary>
internal sealed record PrintedAccount(string Printed, string Code, string Above, int Year, Classification Classification);

/// <summary>An answer to a name; <paramref name="ByRules"/> is null where the rules leave it open.</summary>
internal sealed record AccountTrial(PrintedAccount Account, string? ByRules, string Choice, double Probability);

/// <summary>Trains the ranking of accounts on names with invented misprints, abbreviations and cuts.</summary>
internal static class AccountTraining
{
    private static readonly Dictionary<(Classification, int), NameComparison> Comparisons = [];

    private const int Seed = 1;

    /// <summary>类 of the functional classification whose names are kept for the test, and the whole economic classification beside them.</summary>
    private static readonly string[] TestClasses = ["204", "207", "210", "213", "216", "221", "224"];

    /// <summary>Words that reports leave out or change in long names.</summary>
    private static readonly (string Official, string Printed)[] Shortened =
        [("机关事业单位", ""), ("行政事业单位", ""), ("（室）及相关机构", ""), ("支出", ""), ("事务", ""), ("管理", ""), ("缴费", "费"), ("补助", "补贴"), ("与", "和"), ("和", "及"), ("城乡居民", "居民"), ("安排的", "")];

    /// <summary>Names that stand in the same columns and mean no account.</summary>
    private static readonly string[] NoAccounts =
        ["云岭省青溪市财政局", "青溪市教育科学研究所", "松河县人民医院", "青溪市城市建设服务中心", "个人所得税", "城市维护建设税", "企业所得税", "房产税", "契税", "调入资金", "上年结余收入",
         "债务转贷收入", "办公设备更新项目", "信息系统运维项目", "创建活动专项经费", "食堂外包服务费", "办公楼物业管理项目", "青溪市公安局交警支队", "松河县档案馆", "林川市民政局", "预备费及预留", "合并范围说明",
         "群众满意度", "完成及时率", "培训人次", "本表无数据", "国内增值税", "土地增值税", "印花税", "车船税", "环境保护税", "松河县第一中学", "青溪市疾病预防控制中心", "驻村工作经费项目", "专项债券还本付息项目"];

    public static List<PrintedAccount> Make(bool forTest, int seed)
    {
        var random = new Random(seed);
        var misprints = new Misprints(seed, forTest);
        var printed = new List<PrintedAccount>();
        foreach ((Classification classification, int year) in new[] { (Classification.Function, 2018), (Classification.Function, 2024), (Classification.Economic, 2024) })
        {
            ClassificationCode[] codes = [.. classification.InForce(year)];
            for (int i = 0; i < codes.Length; i++)
            {
                bool test = classification == Classification.Economic ? i % 2 == 0 : TestClasses.Contains(codes[i].Code[..3]);
                if (test == forTest)
                {
                    string above = random.Next(4) == 0 || i == 0 ? "" : codes[i - 1].Code;
                    printed.Add(new PrintedAccount(Change(codes[i].Name, random, misprints), codes[i].Code, above, year, classification));
                }
            }

            printed.AddRange(NoAccounts.Where((_, i) => i % 2 == (forTest ? 1 : 0)).SelectMany(n => Enumerable.Range(0, 6).Select(_ => new PrintedAccount(n, "", codes[random.Next(codes.Length)].Code, year, classification))));
        }

        return printed;
    }

    private static string Change(string name, Random random, Misprints misprints)
    {
        switch (random.Next(4))
        {
            case 0:
                (string Official, string Printed)[] fitting = [.. Shortened.Where(s => name.Contains(s.Official, StringComparison.Ordinal) && name.Length > s.Official.Length + 2)];
                return fitting.Length == 0 ? misprints.Of(name) : fitting[random.Next(fitting.Length)] is var (official, shorter) ? name.Replace(official, shorter, StringComparison.Ordinal) : name;
            case 1 when name.Length > 6:
                return name[..^random.Next(1, name.Length / 3)];
            default:
                return misprints.Of(misprints.Of(name));
        }
    }

    public static (MLContext Context, ITransformer Model, DataViewSchema Schema) Train(IEnumerable<PrintedAccount> printed)
    {
        var context = new MLContext(Seed);
        IDataView data = context.Data.LoadFromEnumerable(printed.SelectMany(Pairs));
        var trainer = context.BinaryClassification.Trainers.FastTree(new FastTreeBinaryTrainer.Options
        {
            FeatureColumnName = nameof(AccountQuestion.Features),
            NumberOfTrees = 80,
            NumberOfLeaves = 16,
            MinimumExampleCountPerLeaf = 20,
            LearningRate = 0.15,
            NumberOfThreads = 1,
            Seed = Seed,
        });
        return (context, trainer.Fit(data), data.Schema);
    }

    /// <summary>The name beside each of the accounts nearest to it; in every tenth question the right one is taken away.</summary>
    private static IEnumerable<AccountQuestion> Pairs(PrintedAccount account, int index) =>
        ComparisonOf(account).Compare(account.Printed, account.Above).Where(c => index % 10 != 0 || c.Code.Code != account.Code)
            .Select(c => new AccountQuestion { Features = c.Features, Label = c.Code.Code == account.Code });

    private static NameComparison ComparisonOf(PrintedAccount account)
    {
        (Classification, int) key = (account.Classification, account.Year);
        return Comparisons.TryGetValue(key, out NameComparison? made) ? made : Comparisons[key] = new NameComparison(account.Classification, account.Year);
    }

    public static AccountTrial[] Try(IEnumerable<PrintedAccount> accounts, AccountModel model) =>
    [
        .. accounts.Select(a =>
        {
            Candidate best = model.All(a.Classification, a.Printed, a.Year, a.Above).FirstOrDefault(new Candidate("", 0));
            return new AccountTrial(a, Rules(a), best.Reading, best.Probability);
        }),
    ];

    /// <summary>What the rules read: the same questions in the same order as in a table.</summary>
    public static string? Rules(PrintedAccount account)
    {
        string name = Phrase.Label(account.Printed);
        CodeMatch? match = null;
        for (int length = Math.Min(5, account.Above.Length); length >= 3 && match is null; length -= 2)
        {
            match = account.Classification.Find(name, account.Year, account.Above[..length]);
        }

        match ??= account.Classification.Find(name, account.Year, level: 1) ?? account.Classification.Find(name, account.Year);
        return match is { Match: not NameMatch.Similar } || (match is not null && name.Length >= 6) ? match.Code.Code : null;
    }
}
