using System.Diagnostics;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Writers;

/// <summary>A PDF by another producer: the Word document of a draft, converted by LibreOffice.</summary>
internal static class LibreOffice
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
            start.Environment["SOURCE_DATE_EPOCH"] = "1767225600";
            using Process process = Process.Start(start) ?? throw new InvalidOperationException("found no soffice; expected LibreOffice on the path");
            string output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            string made = Path.ChangeExtension(word, "pdf");
            File.Move(File.Exists(made) ? made : throw new InvalidOperationException($"soffice made no PDF: {output}"), path, overwrite: true);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
