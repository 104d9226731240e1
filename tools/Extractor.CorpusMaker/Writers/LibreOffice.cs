using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Writers;

/// <summary>A PDF by another producer: the Word document of a draft, converted by LibreOffice.</summary>
internal static partial class LibreOffice
{
    /// <exception cref="InvalidOperationException"><c>soffice</c> is not there or made no file.</exception>
    public static void WritePdf(Draft draft, string path)
    {
        string folder = Directory.CreateTempSubdirectory("corpus").FullName;
        try
        {
            string word = Path.Combine(folder, Path.ChangeExtension(Path.GetFileName(path), "docx"));
            WordWriter.Write(draft, word);
            var start = new ProcessStartInfo("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, word]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start) ?? throw new InvalidOperationException("found no soffice; expected LibreOffice on the path");
            string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            string made = Path.ChangeExtension(word, "pdf");
            byte[] file = File.Exists(made) ? File.ReadAllBytes(made) : throw new InvalidOperationException($"soffice made no PDF: {output}");
            File.WriteAllBytes(path, Encoding.Latin1.GetBytes(Changing().Replace(Encoding.Latin1.GetString(file), m => m.Groups[1].Value + new string('0', m.Groups[2].Length))));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The date, the file id and the checksum, which differ from run to run, and their letters.</summary>
    [GeneratedRegex(@"(/CreationDate\(D:|/ID \[ <|\n<(?=[0-9A-F]{32}> \])|/DocChecksum /)([0-9A-F]{14,32})")]
    private static partial Regex Changing();
}
