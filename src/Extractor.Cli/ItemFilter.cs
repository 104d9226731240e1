using System.CommandLine;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Cli;

/// <summary>The options that choose line items of a store; every command that chooses takes the same.</summary>
internal sealed class ItemFilter
{
    private readonly Option<string> department = Text("Words of the department's name.", "--department", "-d");
    private readonly Option<string> region = Text("Prefix of the region code (5108), or words of the region's name.", "--region", "-r");
    private readonly Option<int?> year = new("--year", "-y") { Description = "Fiscal year of the figure." };
    private readonly Option<string> concept = Text("Concept id, or a prefix with * (three-public.*).", "--concept", "-c");
    private readonly Option<string> function = Text("Prefix of the functional code (支出功能分类科目).", "--function");
    private readonly Option<string> economic = Text("Prefix of the economic code (支出经济分类科目).", "--economic");
    private readonly Option<string> project = Text("Words of the project's name.", "--project");
    private readonly Option<string?> fund = Among<Fund>("--fund", "Whose money");
    private readonly Option<string?> phase = Among<Phase>("--phase", "Budget, revised budget or actual");
    private readonly Option<string?> metric = Among<Metric>("--metric", "What the figure is");
    private readonly Option<string?> statement = Among<Statement>("--statement", "Where the figure stands");

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { department, region, year, concept, function, economic, project, fund, phase, metric, statement })
        {
            command.Add(option);
        }
    }

    public ItemQuery Read(ParseResult parsed) => new()
    {
        Department = parsed.GetValue(department)!,
        Region = parsed.GetValue(region)!,
        Year = parsed.GetValue(year),
        Concept = parsed.GetValue(concept)!,
        Function = parsed.GetValue(function)!,
        Economic = parsed.GetValue(economic)!,
        Project = parsed.GetValue(project)!,
        Fund = Words.Read<Fund>(parsed.GetValue(fund)),
        Phase = Words.Read<Phase>(parsed.GetValue(phase)),
        Metric = Words.Read<Metric>(parsed.GetValue(metric)),
        Statement = Words.Read<Statement>(parsed.GetValue(statement)),
    };

    private static Option<string> Text(string meaning, string name, params string[] aliases) => new(name, aliases) { Description = meaning, DefaultValueFactory = _ => "" };

    private static Option<string?> Among<T>(string name, string meaning)
        where T : struct, Enum
    {
        string[] words = Words.All<T>();
        var option = new Option<string?>(name) { Description = $"{meaning}: {string.Join(", ", words)}." };
        option.AcceptOnlyFromAmong(words);
        return option;
    }
}
