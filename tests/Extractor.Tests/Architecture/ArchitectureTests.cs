using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Extractor.Tests.Architecture;

/// <summary>The walls and floors of the house: who may refer to whom.</summary>
[TestClass]
public sealed partial class ArchitectureTests
{
    /// <summary>Floors of Extractor.Core, lowest first; a folder uses only the floors below it and its own.</summary>
    private static readonly string[][] Floors =
    [
        ["Documents", "Amounts", "Reference"],
        ["Reports"],
        ["Accounting", "Scoring"],
        ["Recognition"],
        ["Checks"],
    ];

    [TestMethod]
    [DataRow("Extractor.Core", "")]
    [DataRow("Extractor.Formats", "Extractor.Core")]
    [DataRow("Extractor.Learning", "Extractor.Core")]
    [DataRow("Extractor.Store", "Extractor.Core")]
    [DataRow("Extractor.Exports", "Extractor.Core")]
    [DataRow("Extractor.Cli", "Extractor.Exports Extractor.Formats Extractor.Learning Extractor.Store")]
    public void Project_refers_only_to_the_projects_below_it(string project, string allowed)
    {
        XDocument file = XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
        string[] found = [.. file.Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value))];

        CollectionAssert.IsSubsetOf(found, allowed.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [TestMethod]
    public void Core_has_no_packages()
    {
        XDocument file = XDocument.Load(Path.Combine(Repository.Root, "src", "Extractor.Core", "Extractor.Core.csproj"));

        Assert.IsEmpty(file.Descendants("PackageReference"));
    }

    [TestMethod]
    public void Folders_of_core_use_only_the_floors_below()
    {
        var wrong = new List<string>();
        for (int floor = 0; floor < Floors.Length; floor++)
        {
            string[] above = [.. Floors.Skip(floor + 1).SelectMany(f => f)];
            foreach (string file in Floors[floor].Select(CoreFolder).Where(Directory.Exists).SelectMany(f => Directory.GetFiles(f, "*.cs", SearchOption.AllDirectories)))
            {
                wrong.AddRange(Using().Matches(File.ReadAllText(file)).Select(m => m.Groups[1].Value)
                    .Where(name => above.Contains(name.Split('.')[0])).Select(name => $"{Path.GetFileName(file)} uses {name}"));
            }
        }

        Assert.IsEmpty(wrong, string.Join("; ", wrong));
    }

    [TestMethod]
    public void Every_folder_of_core_stands_on_a_floor()
    {
        string[] folders = [.. Directory.GetDirectories(CoreFolder("")).Select(f => Path.GetFileName(f)!).Where(f => f is not ("bin" or "obj"))];

        CollectionAssert.IsSubsetOf(folders, Floors.SelectMany(f => f).ToArray());
    }

    private static string CoreFolder(string folder) => Path.Combine(Repository.Root, "src", "Extractor.Core", folder);

    [GeneratedRegex(@"using Extractor\.([\w.]+);")]
    private static partial Regex Using();
}
