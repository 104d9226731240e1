using System.CommandLine;
using Extractor.Reports;

namespace Extractor.Cli;

/// <summary>Options that several commands over a store share.</summary>
internal static class StoreOptions
{
    public static Option<string> Db() => new("--db") { Description = "The store to read.", DefaultValueFactory = _ => "reports.db" };

    public static Option<string> Department() => new("--department", "-d") { Description = "Words of the department's name.", DefaultValueFactory = _ => "" };

    public static Option<string> Region() => new("--region", "-r") { Description = "Prefix of the region code (5108), or words of the region's name.", DefaultValueFactory = _ => "" };

    public static Option<string> Unit()
    {
        var unit = new Option<string>("--unit", "-u") { Description = "yuan (元), wan (万元) or yi (亿元).", DefaultValueFactory = _ => "wan" };
        unit.AcceptOnlyFromAmong("yuan", "wan", "yi");
        return unit;
    }

    public static Option<string> Format(string description, params string[] formats)
    {
        var format = new Option<string>("--format", "-f") { Description = description, DefaultValueFactory = _ => formats[0] };
        format.AcceptOnlyFromAmong(formats);
        return format;
    }

    /// <summary>A word of one of the schema's enumerations.</summary>
    public static Option<string?> Among<T>(string name, string meaning)
        where T : struct, Enum
    {
        string[] words = Words.All<T>();
        var option = new Option<string?>(name) { Description = $"{meaning}: {string.Join(", ", words)}." };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
