using BenchmarkDotNet.Attributes;
using Extractor.Checks;
using Extractor.Formats;
using Extractor.Reports;

namespace Extractor.Benchmarks;

/// <summary>All rules over one final account of a few hundred line items: <c>--filter '*CheckBenchmarks*'</c>.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private Report report = null!;

    [GlobalSetup]
    public void Setup()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Extractor.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        report = ReportExtractor.Extract(DocumentReader.Read(Path.Combine(folder!, "corpus", "documents", "qingxi-finance-2024.pdf")));
    }

    [Benchmark]
    public Report Check() => RuleBook.Check(report);
}
