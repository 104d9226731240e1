using System.Diagnostics;
using System.Globalization;
using Extractor.Exports;
using Extractor.Formats;
using Extractor.Reports;

namespace Extractor.Benchmarks;

/// <summary>Line items a second and peak memory of an export, over copies of one report with ids of their own.</summary>
internal static class ExportsAtScale
{
    /// <param name="file">The report to copy.</param>
    /// <param name="format">Name of an <see cref="ExportFormat"/>.</param>
    /// <param name="items">Line items to write, about.</param>
    /// <param name="output">Where the result goes.</param>
    public static void Run(string file, string format, int items, TextWriter output)
    {
        Report report = ReportExtractor.Extract(DocumentReader.Read(file));
        string target = Path.Combine(Directory.CreateTempSubdirectory().FullName, "export");
        long start = Stopwatch.GetTimestamp();
        TimeSpan used = Environment.CpuUsage.TotalTime;
        long written = Export.Write(Enumerable.Range(1, (items / report.LineItems.Length) + 1).Select(number => Copy(report, number)), Enum.Parse<ExportFormat>(format, ignoreCase: true), target);
        double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds, processor = (Environment.CpuUsage.TotalTime - used).TotalSeconds;
        long bytes = Directory.Exists(target) ? Directory.GetFiles(target).Sum(f => new FileInfo(f).Length) : new FileInfo(target).Length;
        using Process self = Process.GetCurrentProcess();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{format,-12} {written,9} items {seconds,7:0.0} s {written / seconds,9:0} items/s ({written / processor:0} a second of processor time) {bytes / 1e6,8:0.0} MB written, peak memory {self.PeakWorkingSet64 / 1e6,6:0} MB"));
        Directory.Delete(Path.GetDirectoryName(target)!, recursive: true);
    }

    private static Report Copy(Report report, int number)
    {
        string sha = string.Create(CultureInfo.InvariantCulture, $"{number:x16}{report.Source.Sha256.AsSpan(16)}"), id = sha[..16];
        return report with
        {
            Id = id,
            Source = report.Source with { Sha256 = sha },
            LineItems = [.. report.LineItems.Select((item, index) => item with { Id = string.Create(CultureInfo.InvariantCulture, $"{id}-{index + 1:D5}"), Value = item.Value + number })],
        };
    }
}
