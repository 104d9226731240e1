using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Templates;

/// <summary>
/// A way in which some province or level of government publishes: what it is of, for which year, how it writes, and what it prints.
/// </summary>
internal sealed record Template(string Name, string Kind, int Year, BookPlan Plan, Style Style, Action<Printer> Draw)
{
    /// <summary>File extensions that it is published in.</summary>
    public string[] Formats { get; init; } = ["pdf", "docx", "html"];

    public static readonly Template[] All =
    [
        SichuanFinal.Template, MinistryFinal.Template, ShanghaiFinal.Template, ShaanxiFinal.Template, YunnanFinal.Template, ChongqingFinal.Template, OldFinal.Template, GuangxiFinal.Template,
        ShanghaiBudget.Template, ShandongBudget.Template, BeijingBudget.Tables, BeijingBudget.Note, JiangsuBudget.Template, GuangdongBudget.Template, ZhejiangBudget.Template, FujianBudget.Template,
    ];

    public Draft Print(Books books, Misprint? misprint = null)
    {
        var printer = new Printer(books, Year, Kind == "budget" ? "budget" : "actual", Style, misprint);
        Draw(printer);
        if (printer.IsBudget)
        {
            printer.TolerateTotals();
        }

        return misprint is null || printer.Misprinted ? printer.Draft : throw new InvalidOperationException($"found no figure for the misprint in {misprint.Place} of {Name}");
    }
}
