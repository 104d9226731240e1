using BenchmarkDotNet.Attributes;
using Extractor.Amounts;

namespace Extractor.Benchmarks;

/// <summary>A thousand typical amounts of a report: cells of a table, and figures in sentences.</summary>
[MemoryDiagnoser]
public class AmountBenchmarks
{
    private string[] cells = [];
    private string text = "";

    [GlobalSetup]
    public void Setup()
    {
        cells = [.. Enumerable.Range(1, 1000).Select(i => (i * 137.41m).ToString("#,##0.00", System.Globalization.CultureInfo.InvariantCulture))];
        text = string.Concat(Enumerable.Range(1, 1000).Select(i => $"支出{(i * 137.41m).ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)}万元，"));
    }

    [Benchmark(OperationsPerInvoke = 1000)]
    public decimal Cells()
    {
        decimal sum = 0;
        foreach (string cell in cells)
        {
            sum += QuantityReader.ReadCell(cell).Value;
        }

        return sum;
    }

    [Benchmark(OperationsPerInvoke = 1000)]
    public int Sentences() => QuantityReader.Scan(text).Length;
}
