using System.Reflection;
using Extractor.Recognition;

namespace Extractor.Learning;

/// <summary>The trained models that this library carries. None is loaded before its first question.</summary>
public static class TrainedModels
{
    /// <summary>Those that read more than the rules alone on templates kept out of training; models/ has a card for each.</summary>
    public static ReadingModels All { get; } = new()
    {
        Sections = Sections,
        Columns = Columns,
        Accounts = Accounts,
    };

    internal static WordingModel Sections => field ??= new(() => Open("sections"), 0.7);

    internal static WordingModel Columns => field ??= new(() => Open("columns"), 0.5);

    internal static AccountModel Accounts => field ??= new(() => Open("accounts"), 0.95);

    private static Stream Open(string name) =>
        Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".zip")
        ?? throw new InvalidOperationException($"found no model {name} in the library; expected models/{name}.zip when it was built");
}
