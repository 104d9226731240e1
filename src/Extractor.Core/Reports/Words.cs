using System.Reflection;
using System.Text.Json.Serialization;

namespace Extractor.Reports;

/// <summary>Members of the schema's enumerations as the schema writes them.</summary>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue.TryGetValue(value, out string? name) ? name : value.ToString();

    /// <summary>The member that a word names, or null.</summary>
    public static T? Read<T>(string? word)
        where T : struct, Enum => word is null ? null : Names<T>.ByValue.Where(p => p.Value == word).Select(p => (T?)p.Key).FirstOrDefault();

    public static string[] All<T>()
        where T : struct, Enum => [.. Names<T>.ByValue.Values];

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = typeof(T).GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToDictionary(f => (T)f.GetValue(null)!, f => f.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? f.Name.ToLowerInvariant());
    }
}
