using System.CommandLine;
using Extractor.Checks;

namespace Extractor.Cli;

internal static class ChecksCommand
{
    public static Command Create(TextWriter output)
    {
        var list = new Option<bool>("--list") { Description = "Print every rule: id, severity, what must hold, where it applies." };
        Option<string> language = CheckCommand.LanguageOption();
        var command = new Command("checks", "The rule book (勾稽关系).\n\nExample:\n  extractor checks --list --language en") { list, language };
        command.SetAction(parsed =>
        {
            bool english = parsed.GetValue(language) == "en";
            foreach (RuleDescription rule in RuleBook.Rules)
            {
                output.WriteLine($"{rule.Id,-4} {CheckWords.Severity(rule.Severity, english),-8} {(english ? rule.English : $"{rule.Title}［{rule.AppliesTo}］")}");
            }

            return CommandLine.Done;
        });
        return command;
    }
}
