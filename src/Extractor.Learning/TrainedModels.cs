using System.Reflection;
using Extractor.Recognition;
using Microsoft.ML;

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

    internal static WordingModel Sections => field ??= new(context => Load(context, "sections"), 0.7);

    internal static WordingModel Columns => field ??= new(context => Load(context, "columns"), 0.5);

    internal static AccountModel Accounts => field ??= new(context => Load(context, "accounts"), 0.95);

    private static ITransformer Load(MLContext context, string name)
    {
        using Stream file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name + ".zip")
            ?? throw new InvalidOperationException($"found no model {name} in the library; expected models/{name}.zip when it was built");
        return context.Model.Load(file, out _);
    }
}
