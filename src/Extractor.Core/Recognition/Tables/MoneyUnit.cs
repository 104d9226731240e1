namespace Extractor.Recognition.Tables;

/// <summary>The money units that tables state.</summary>
internal static class MoneyUnit
{
    /// <summary>Yuan in one printed unit.</summary>
    public static decimal Scale(string unit) => unit switch
    {
        "亿元" => 100_000_000m,
        "百万元" => 1_000_000m,
        "万元" => 10_000m,
        "千元" => 1_000m,
        _ => 1m,
    };
}
