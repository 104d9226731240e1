using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Benchmarks;

/// <summary>
/// Pages a second of the whole pipeline (read; recognise and check; store) beside programs that only dump text, on the same files
/// in one run. Rounds of all are taken in turn and the best counts. CPU seconds are compared as well as seconds, because they do
/// not depend on what else the machine does.
/// </summary>
internal static partial class PagesPerSecond
{
    private const int Rounds = 3;

    /// <summary>Peers: how to see whether it is there, and what dumps the text of the files "$@".</summary>
    private static readonly (string Name, string Probe, string Dump)[] Peers =
    [
        ("pdftotext -layout", "command -v pdftotext", """for f in "$@"; do pdftotext -layout "$f" /dev/null; done"""),
        ("mutool draw -F txt", "command -v mutool", """for f in "$@"; do mutool draw -q -F txt -o /dev/null "$f"; done"""),
        ("pdf.js getTextContent", "node tools/pdfjs-text.mjs", """node tools/pdfjs-text.mjs "$@" """),
        ("pdfminer pdf2txt", "command -v pdf2txt", """for f in "$@"; do pdf2txt -o /dev/null "$f"; done"""),
    ];

    private readonly record struct Cost(double Seconds, double Cpu)
    {
        public static Cost Best(Cost a, Cost b) => new(Math.Min(a.Seconds, b.Seconds), Math.Min(a.Cpu, b.Cpu));
    }

    public static void Run(string folder, TextWriter output)
    {
        string[] files = [.. Directory.EnumerateFiles(folder, "*.pdf", SearchOption.AllDirectories).Where(IsPdf).Order(StringComparer.Ordinal)];
        int pages = files.Sum(f => ReadOrNull(f)?.Pages.Length ?? 0);
        var peers = Peers.Where(p => Shell(p.Probe, []).ExitCode == 0).ToList();
        double[] stages = [double.MaxValue, double.MaxValue, double.MaxValue];
        Cost ours = new(double.MaxValue, double.MaxValue);
        Dictionary<string, Cost> theirs = peers.ToDictionary(p => p.Name, _ => new Cost(double.MaxValue, double.MaxValue));
        for (int round = 0; round < Rounds; round++)
        {
            ours = Cost.Best(ours, Pipeline(files, stages));
            foreach ((string name, _, string dump) in peers)
            {
                theirs[name] = Cost.Best(theirs[name], Shell(dump, files).Cost);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{files.Length} files, {pages} pages, best of {Rounds} rounds"));
        Line("extractor, warm", ours);
        foreach ((string name, _, _) in Peers)
        {
            if (theirs.TryGetValue(name, out Cost cost))
            {
                Line(name, cost);
            }
            else
            {
                output.WriteLine($"{name,-24} missing on this machine");
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"of the extractor: read {stages[0] / stages.Sum():0%}, recognise and check {stages[1] / stages.Sum():0%}, store {stages[2] / stages.Sum():0%}"));
        using Process self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of the extractor {self.PeakWorkingSet64 / 1e6:0} MB"));

        void Line(string name, Cost cost) => output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-24} {pages / cost.Seconds,7:0} pages/s {pages / cost.Cpu,7:0} pages/CPU s   extractor against it {cost.Seconds / ours.Seconds:0.00} (seconds) {cost.Cpu / ours.Cpu:0.00} (CPU)"));
    }

    private static Cost Pipeline(string[] files, double[] stages)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        double[] spent = new double[3];
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        long start = Stopwatch.GetTimestamp();
        using (ReportStore store = ReportStore.OpenWrite(Path.Combine(folder, "reports.db")))
        {
            foreach (string file in files)
            {
                Document? document = Timed(0, () => ReadOrNull(file));
                Report? report = document is null ? null : Timed(1, () => ReportExtractor.Extract(document));
                if (report is not null)
                {
                    Timed(2, () => store.Save(report));
                }
            }
        }

        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        self.Refresh();
        Directory.Delete(folder, recursive: true);
        for (int i = 0; i < stages.Length; i++)
        {
            stages[i] = Math.Min(stages[i], spent[i]);
        }

        return new Cost(seconds, (self.TotalProcessorTime - before).TotalSeconds);

        T Timed<T>(int stage, Func<T> work)
        {
            long began = Stopwatch.GetTimestamp();
            T result = work();
            spent[stage] += Stopwatch.GetElapsedTime(began).TotalSeconds;
            return result;
        }
    }

    private static bool IsPdf(string file)
    {
        using FileStream stream = File.OpenRead(file);
        Span<byte> head = stackalloc byte[5];
        return stream.Read(head) == 5 && head.SequenceEqual("%PDF-"u8);
    }

    private static Document? ReadOrNull(string file)
    {
        try
        {
            return DocumentReader.Read(file);
        }
        catch (UnreadableDocumentException)
        {
            return null;
        }
    }

    /// <summary>Runs a line of bash with the files as its arguments; bash itself tells seconds and CPU seconds of the children.</summary>
    private static (int ExitCode, Cost Cost) Shell(string line, string[] files)
    {
        var start = new ProcessStartInfo("bash", ["-c", $"TIMEFORMAT='cost %R %U %S'; time {{ {line}; }} >/dev/null 2>&1", "bash", .. files]) { RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C";
        using Process process = Process.Start(start)!;
        string report = process.StandardError.ReadToEnd();
        process.WaitForExit();
        double[] numbers = [.. Costs().Match(report).Groups.Values.Skip(1).Select(g => double.Parse(g.Value, CultureInfo.InvariantCulture))];
        return (process.ExitCode, new Cost(numbers[0], numbers[1] + numbers[2]));
    }

    [GeneratedRegex(@"cost ([\d.]+) ([\d.]+) ([\d.]+)")]
    private static partial Regex Costs();
}
