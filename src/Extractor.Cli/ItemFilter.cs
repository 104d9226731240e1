using System.CommandLine;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Cli;

/// <summary>The options that choose line items of a store; every command that chooses takes the same.</summary>
internal sealed class ItemFilter
{
    private readonly Option<string> department = StoreOptions.Department();
    private readonly Option<string> region = StoreOptions.Region();
    private readonly Option<int?> year = new("--year", "-y") { Description = "Fiscal year of the figure." };
    private readonly Option<string> concept = Text("Concept id, or a prefix with * (three-public.*).", "--concept", "-c");
    private readonly Option<string> function = Text("Prefix of the functional code (支出功能分类科目).", "--function");
    private readonly Option<string> economic = Text("Prefix of the economic code (支出经济分类科目).", "--economic");
    private readonly Option<string> project = Text("Words of the project's name.", "--project");
    private readonly Option<string?> fund = StoreOptions.Among<Fund>("--fund", "Whose money");
    private readonly Option<string?> phase = StoreOptions.Among<Phase>("--phase", "Budget, revised budget or actual");
    private readonly Option<string?> metric = StoreOptions.Among<Metric>("--metric", "What the figure is");
    private readonly Option<string?> statement = StoreOptions.Among<Statement>("--statement", "Where the figure stands");
    private readonly Option<bool> newest = new("--newest") { Description = "Leave out versions of a report that a newer one replaces." };

    public void AddTo(Command command)
    {
        concept.Validators.Add(result => ConceptIds.Validate(result, result.GetValueOrDefault<string>() ?? "", prefixes: true));
        foreach (Option option in new Option[] { department, region, year, concept, function, economic, project, fund, phase, metric, statement, newest })
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
        NewestOnly = parsed.GetValue(newest),
    };

    private static Option<string> Text(string meaning, string name, params string[] aliases) => new(name, aliases) { Description = meaning, DefaultValueFactory = _ => "" };
}
