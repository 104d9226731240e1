using System.CommandLine;
using System.Text;
using Extractor.CorpusMaker;

// Writes the committed corpus, or any number of documents for training and measuring:
//   dotnet run --project tools/Extractor.CorpusMaker -- corpus
//   dotnet run --project tools/Extractor.CorpusMaker -- OUT --count 1000 --seed 7 --all-templates
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var folder = new Argument<string>("folder") { Description = "Where documents/, gold/, outline/, checks/ and manifest.tsv go." };
var count = new Option<int>("--count") { Description = "Make so many documents instead of the committed corpus." };
var seed = new Option<int>("--seed") { Description = "The seed of the first document; the next ones follow." };
var all = new Option<bool>("--all-templates") { Description = "Take the templates in turn, so that each appears; else they are drawn." };
var root = new RootCommand("Makes reports of invented departments, with all that is true about them.") { folder, count, seed, all };
root.SetAction(parsed =>
{
    string target = parsed.GetValue(folder)!;
    if (parsed.GetValue(count) is > 0 and int number)
    {
        CorpusFolder.Write(target, CorpusPlan.Any(number, parsed.GetValue(seed), parsed.GetValue(all)));
        return;
    }

    CorpusFolder.Write(target, CorpusPlan.Committed);
    CorpusFolder.Write(Path.Combine(target, "series"), Series.Entries);
});
return root.Parse(args).Invoke();
