using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace Extractor.Reports;

/// <summary>Members of the schema's enumerations as the schema writes them.</summary>
public static class Words
{
    public static string Of<T>(T value)
        where T : struct, Enum => Unsafe.As<T, int>(ref value) is var index && (uint)index < (uint)Names<T>.ByValue.Length ? Names<T>.ByValue[index] : value.ToString();

    /// <summary>The member that a word names, or null.</summary>
    public static T? Read<T>(string? word)
        where T : struct, Enum
    {
        int index = Array.IndexOf(Names<T>.ByValue, word);
        return index < 0 ? null : Unsafe.As<int, T>(ref index);
    }

    public static string[] All<T>()
        where T : struct, Enum => [.. Names<T>.ByValue];

    /// <summary>The words by value; the members of the schema's enumerations are numbered from 0 without a gap.</summary>
    private static string[] NamesOf(Type enumeration)
    {
        FieldInfo[] members = enumeration.GetFields(BindingFlags.Public | BindingFlags.Static);
        var names = new string[members.Length];
        foreach (FieldInfo member in members)
        {
            names[(int)member.GetRawConstantValue()!] = member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? member.Name.ToLowerInvariant();
        }

        return names;
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly string[] ByValue = NamesOf(typeof(T));
    }
}
