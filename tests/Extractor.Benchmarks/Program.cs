using BenchmarkDotNet.Running;
using Extractor.Benchmarks;

// dotnet run -c Release --project tests/Extractor.Benchmarks -- pages FOLDER   pages a second beside pdftotext
// dotnet run -c Release --project tests/Extractor.Benchmarks -- --filter '*'   the benchmarks
if (args is ["pages", var folder])
{
    PagesPerSecond.Run(folder, Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(PagesPerSecond).Assembly).Run(args);
