using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;
using Extractor.CorpusMaker.Writers;

namespace Extractor.CorpusMaker;

/// <summary>Writes documents with their truth: line items, outline, failing checks, and a manifest of all.</summary>
internal static class CorpusFolder
{
    public static void Write(string folder, IEnumerable<CorpusEntry> entries)
    {
        foreach (string part in (ReadOnlySpan<string>)["documents", "gold", "outline", "checks"])
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
        }

        var manifest = new StringBuilder("file\ttemplate\tformat\tdepartment\tregion\tyear\tkind\tscope\tnoise\tinjected\tlineItems\tsha256\n");
        foreach (CorpusEntry entry in entries)
        {
            string file = $"{entry.Name}.{entry.Format}";
            Draft draft = DraftOf(entry);
            string path = Path.Combine(folder, "documents", file);
            Print(draft, path, entry);
            File.WriteAllText(Path.Combine(folder, "gold", file + ".tsv"), draft.GoldTable());
            File.WriteAllText(Path.Combine(folder, "outline", file + ".tsv"), draft.OutlineTable());
            File.WriteAllText(Path.Combine(folder, "checks", file + ".tsv"), draft.CheckTable());
            string hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
            string template = entry.Noise == Noise.None ? entry.Template.Name : $"{entry.Template.Name}+{entry.Noise.ToString().ToLowerInvariant()}";
            manifest.Append(CultureInfo.InvariantCulture, $"{file}\t{template}\t{entry.Format}\t{entry.Books.Department.Name}\t\t{entry.Template.Year}\t{entry.Template.Kind}\t{(entry.OfUnit ? "unit" : "department")}\t{entry.Noise}\t{entry.Injection?.Rule ?? entry.Across}\t{draft.Items.Count()}\t{hash}\n");
        }

        File.WriteAllText(Path.Combine(folder, "manifest.tsv"), manifest.ToString());
    }

    private static Draft DraftOf(CorpusEntry entry)
    {
        Draft draft = entry.Template.Print(entry.Books, entry.Injection?.Misprint);
        if (entry.Injection is { } injection)
        {
            injection.Apply(draft);
        }

        if (entry.OfUnit)
        {
            draft.CallUnit();
        }

        if (entry.Format == "xlsx")
        {
            draft.KeepTables();
        }
        else if (entry.Format == "txt")
        {
            draft.KeepText();
        }

        return entry.Noise == Noise.None ? draft : NoisyDraft.Disturb(draft, entry.Noise);
    }

    private static void Print(Draft draft, string path, CorpusEntry entry)
    {
        switch (entry.Format)
        {
            case "pdf" when entry.Converted:
                LibreOffice.WritePdf(draft, path);
                break;
            case "pdf":
                PdfWriter.Write(draft, path, entry.Noise);
                break;
            case "docx":
                WordWriter.Write(draft, path);
                break;
            case "xlsx":
                ExcelWriter.Write(draft, path);
                break;
            case "html":
                TextWriters.WriteHtml(draft, path);
                break;
            case "txt":
                TextWriters.WriteText(draft, path);
                break;
            default:
                throw new ArgumentException($"found the format {entry.Format}; expected pdf, docx, xlsx, html or txt", nameof(entry));
        }
    }
}
