using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.CorpusMaker;

// Writes the corpus: dotnet run --project tools/Extractor.CorpusMaker -- corpus
string folder = args.Length > 0 ? args[0] : "corpus";
Directory.CreateDirectory(Path.Combine(folder, "documents"));
Directory.CreateDirectory(Path.Combine(folder, "gold"));
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

(string Name, string Template, Func<Account, Draft> Draw, Account Account, Action<Draft, string> Write)[] documents =
[
    ("qingxi-finance-2024.pdf", "final-statements-first", FinalStatementsFirst.Draw, Account.Make(11, "云岭省青溪市财政局", 2024), PdfWriter.Write),
    ("qingxi-finance-2024.docx", "final-statements-first", FinalStatementsFirst.Draw, Account.Make(11, "云岭省青溪市财政局", 2024), WordWriter.Write),
    ("songhe-transport-2023.txt", "final-text-first", FinalTextFirst.Draw, Account.Make(23, "云岭省松河县交通运输局", 2023), TextWriters.WriteText),
    ("songhe-transport-2023.html", "final-text-first", FinalTextFirst.Draw, Account.Make(23, "云岭省松河县交通运输局", 2023), TextWriters.WriteHtml),
    ("linchuan-civil-2026.xlsx", "budget-own-level", BudgetOwnLevel.Draw, Account.Make(37, "云岭省林川市民政局", 2026), ExcelWriter.Write),
    ("linchuan-civil-2026.pdf", "budget-own-level", BudgetOwnLevel.Draw, Account.Make(37, "云岭省林川市民政局", 2026), PdfWriter.Write),
];

var manifest = new StringBuilder("file\ttemplate\tdepartment\tyear\tkind\tlineItems\tsha256\n");
foreach ((string name, string template, Func<Account, Draft> draw, Account account, Action<Draft, string> write) in documents)
{
    Draft draft = draw(account);
    string path = Path.Combine(folder, "documents", name);
    write(draft, path);
    File.WriteAllText(Path.Combine(folder, "gold", name + ".tsv"), draft.GoldTable());
    string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
    manifest.Append(CultureInfo.InvariantCulture, $"{name}\t{template}\t{account.Department}\t{account.Year}\t{(template.StartsWith("budget", StringComparison.Ordinal) ? "budget" : "final-account")}\t{draft.Gold.Count}\t{hash}\n");
}

File.WriteAllText(Path.Combine(folder, "manifest.tsv"), manifest.ToString());
Console.WriteLine(manifest.ToString());
