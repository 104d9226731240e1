namespace Extractor.Reference;

/// <summary>A region of the administrative divisions (GB/T 2260): six digits and the full name from the province down.</summary>
public sealed record RegionName(string Code, string Name)
{
    /// <summary>The name without the regions around it: 昭化区.</summary>
    public string LocalName => Regions.Get(Parent) is { } parent && Name.StartsWith(parent.Name, StringComparison.Ordinal) ? Name[parent.Name.Length..] : Name;

    private string Parent => Code.EndsWith("0000", StringComparison.Ordinal) ? "" : Code.EndsWith("00", StringComparison.Ordinal) ? Code[..2] + "0000" : Code[..4] + "00";

    /// <summary>Whether another region lies inside this one.</summary>
    public bool Holds(RegionName other) => other.Code != Code && other.Code.StartsWith(Code.EndsWith("0000", StringComparison.Ordinal) ? Code[..2] : Code[..4], StringComparison.Ordinal) && Code.EndsWith("00", StringComparison.Ordinal);
}

/// <summary>Provinces, prefectures and counties (GB/T 2260) with their years.</summary>
public static class Regions
{
    private static readonly Lazy<RegionTable> Table = new(RegionTable.Load);

    /// <summary>
    /// The region that a department or place name starts with or contains: 广元市昭化区人民政府办公室 is 510811 四川省广元市昭化区.
    /// A county that several prefectures have needs its prefecture or province in the text. Null when none or several fit.
    /// </summary>
    public static RegionName? Find(string text, int? year = null) => Table.Value.Find(text, year);

    /// <summary>The region of a code in the year, or the nearest year's; null when no year knows it.</summary>
    public static RegionName? Get(string code, int? year = null) => Table.Value.Get(code, year);
}
