namespace Extractor.Tests;

/// <summary>Finds the checkout that the tests run from, and the documents that may lie beside it.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>A file or folder of the documents beside the checkout; the test is skipped when they are not there.</summary>
    public static string Shared(string relative)
    {
        string path = Path.Combine(Path.GetDirectoryName(Root)!, "shared", relative);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Inconclusive($"../shared/{relative} is not present: skipped");
        }

        return path;
    }

    private static string FindRoot()
    {
        for (string? folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "Extractor.sln")))
            {
                return folder;
            }
        }

        throw new InvalidOperationException("found no Extractor.sln above the test binaries; expected to run from a checkout");
    }
}
