using Extractor.Reference;

namespace Extractor.CorpusMaker.Drafting;

/// <summary>Official names of accounts, from the classifications of the year.</summary>
internal static class Names
{
    /// <summary>The 类 that a 收支总表 lists, in its order.</summary>
    public static readonly string[] Classes =
        ["201", "202", "203", "204", "205", "206", "207", "208", "210", "211", "212", "213", "214", "215", "216", "217", "219", "220", "221", "222", "223", "224", "229", "231", "232"];

    private static readonly string[] Units = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

    public static string Function(string code, int year) => Classification.Function.Get(code, year)?.Name ?? throw new ArgumentException($"found no function code {code} in {year}", nameof(code));

    public static string Economic(string code, int year) => Classification.Economic.Get(code, year)?.Name ?? throw new ArgumentException($"found no economic code {code} in {year}", nameof(code));

    public static string GovernmentEconomic(string code, int year) => Classification.GovernmentEconomic.Get(code, year)?.Name ?? throw new ArgumentException($"found no economic code {code} in {year}", nameof(code));

    /// <summary>一 to 九十九.</summary>
    public static string Numeral(int number) => number < 10 ? Units[number] : (number < 20 ? "" : Units[number / 10]) + "十" + Units[number % 10];
}
