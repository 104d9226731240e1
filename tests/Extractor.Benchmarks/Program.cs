using System.Globalization;
using BenchmarkDotNet.Running;
using Extractor.Benchmarks;

// dotnet run -c Release --project tests/Extractor.Benchmarks -- pages FOLDER               pages a second beside programs that dump text
// dotnet run -c Release --project tests/Extractor.Benchmarks -- store [ITEMS]              the store beside SQLite, a million line items by default
// dotnet run -c Release --project tests/Extractor.Benchmarks -- exports FILE FORMAT ITEMS  an export of many line items
// dotnet run -c Release --project tests/Extractor.Benchmarks -- --filter '*'               the benchmarks
switch (args)
{
    case ["pages", var folder]:
        PagesPerSecond.Run(folder, Console.Out);
        break;
    case ["store", .. var count]:
        StoreBenchmark.Run(count.Length > 0 ? int.Parse(count[0], CultureInfo.InvariantCulture) : 1_000_000, Console.Out);
        break;
    case ["exports", var file, var format, var items]:
        ExportsAtScale.Run(file, format, int.Parse(items, CultureInfo.InvariantCulture), Console.Out);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(PagesPerSecond).Assembly).Run(args);
        break;
}
