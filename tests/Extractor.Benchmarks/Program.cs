using BenchmarkDotNet.Running;
using Extractor.Benchmarks;

// dotnet run -c Release --project tests/Extractor.Benchmarks -- pages FOLDER   pages a second beside pdftotext
// dotnet run -c Release --project tests/Extractor.Benchmarks -- store [ITEMS] the store beside SQLite, a million line items by default
// dotnet run -c Release --project tests/Extractor.Benchmarks -- --filter '*'   the benchmarks
if (args is ["pages", var folder])
{
    PagesPerSecond.Run(folder, Console.Out);
    return;
}

if (args is ["store", ..])
{
    StoreBenchmark.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : 1_000_000, Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(PagesPerSecond).Assembly).Run(args);
