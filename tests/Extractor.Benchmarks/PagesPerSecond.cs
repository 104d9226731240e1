using System.Diagnostics;
using System.Globalization;
using Extractor.Documents;
using Extractor.Formats;

namespace Extractor.Benchmarks;

/// <summary>Pages a second of the whole pipeline (read, recognise) beside <c>pdftotext -layout</c> alone, on the same files in one run.</summary>
internal static class PagesPerSecond
{
    private const int Rounds = 3;

    public static void Run(string folder, TextWriter output)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Where(IsPdf).Order(StringComparer.Ordinal)];
        int pages = files.Sum(Pages);
        double ours = Best(() => Array.ForEach(files, f => Try(() => ReportExtractor.Extract(DocumentReader.Read(f)))));
        double theirs = Best(() => Array.ForEach(files, DumpText));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Length} files, {pages} pages, best of {Rounds} rounds, one thread"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"extractor, warm          {pages / ours,8:0} pages/s"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pdftotext -layout        {pages / theirs,8:0} pages/s"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"ratio                    {theirs / ours,8:0.00}"));
    }

    private static bool IsPdf(string file)
    {
        using FileStream stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[5];
        return stream.Read(head) == 5 && head.SequenceEqual("%PDF-"u8);
    }

    private static int Pages(string file)
    {
        int pages = 0;
        Try(() => pages = DocumentReader.Read(file).Pages.Length);
        return pages;
    }

    private static double Best(Action work)
    {
        double best = double.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }

    private static void Try(Action work)
    {
        try
        {
            work();
        }
        catch (UnreadableDocumentException e)
        {
            Console.Error.WriteLine(e.Message);
        }
    }

    private static void DumpText(string file)
    {
        using Process process = Process.Start(new ProcessStartInfo("pdftotext", ["-layout", file, "/dev/null"]) { RedirectStandardError = true })!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }
}
