using System.Diagnostics;
using System.Globalization;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Benchmarks;

/// <summary>The store beside SQLite: import of ready reports, size, typical questions, aggregates over the whole store; the same work in one run.</summary>
internal static class StoreBenchmark
{
    private const int Asked = 40;

    /// <summary>A question that takes longer than this in all is asked less often.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int Batch = 64;

    public static void Run(int items, TextWriter output)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            string ours = Path.Combine(folder, "reports.db"), theirs = Path.Combine(folder, "reports.sqlite");
            int reports = items / StoreWorkload.Report(0).LineItems.Length;
            Import("store", ours, reports, output, () => ReportStore.OpenWrite(ours), (store, batch) => store.Save([.. batch.Select(r => (r, r.Source.Name))]));
            output.WriteLine(Line($"store   process memory at its peak {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB"));
            Import("SQLite", theirs, reports, output, () => new SqlitePeer(theirs), (store, batch) => store.Save(batch));
            GC.Collect(); // questions come from a process that imported nothing
            AskOurs(ours, reports, output);
            AskTheirs(theirs, reports, output);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Import<T>(string name, string path, int reports, TextWriter output, Func<T> open, Action<T, Report[]> save)
        where T : IDisposable
    {
        var cost = new Cost();
        long items = 0;
        T store = open();
        foreach (int[] batch in Enumerable.Range(0, reports).Chunk(Batch))
        {
            Report[] ready = [.. batch.Select(StoreWorkload.Report)];
            items += ready.Sum(r => r.LineItems.Length);
            cost.Add(() => save(store, ready));
        }

        cost.Add(store.Dispose);
        long size = new FileInfo(path).Length;
        output.WriteLine(Line($"{name,-7} {reports} reports, {items} line items: {items / cost.Wall.TotalSeconds:0} items/s ({items / cost.Processor.TotalSeconds:0} a second of processor time), {size >> 20} MB, {(double)size / items:0} bytes an item"));
    }

    private static void AskOurs(string path, int reports, TextWriter output)
    {
        using ReportStore store = ReportStore.OpenRead(path);
        List<Cost> all = [];
        void Question(string what, Func<Random, int> ask) => Measure("store", what, ask, all, output);
        Question("a department over the years", r => Count(store.Compare(new ComparisonQuery { Concept = "three-public.total", Department = Department(r, reports) }).Rows));
        Question("a concept across departments", r => Count(store.Compare(new ComparisonQuery { Concept = "three-public.reception", Years = [Year(r)], Fund = Fund.General, Phase = Phase.Actual }).Rows.Take(20)));
        Question("change over two years, ranked", r => Count(store.Compare(new ComparisonQuery { Concept = "operating-cost", Years = [2021, 2022], Phase = Phase.Actual }).Rows.OrderBy(w => w.ChangeRate).Take(20)));
        Question("a code and its children", r => Count(store.Figures(new ItemQuery { Concept = "expenditure.current", Function = StoreWorkload.Function(r), Region = Region(r, reports), Year = Year(r) })));
        Question("figures with their places", r => Count(store.Find(new ItemQuery { Department = Department(r, reports), Concept = "expenditure.basic", Year = Year(r) })));
        Question("words in the text", r => Count(store.Search([StoreWorkload.Word(r) + "和" + StoreWorkload.Word(r)]).Take(20)));
        Write("store", "all of these questions", all, output, 0);
        void Whole(string what, Func<Random, int> ask) => Measure("store", what, ask, [], output, 3);
        Whole("all: a total by region and year", _ => Count(store.Compare(new ComparisonQuery { Concept = "expenditure.total", Phase = Phase.Actual, Rows = ComparisonRows.Region }).Rows));
        Whole("all: spending by code and year", _ => Count(store.Compare(new ComparisonQuery { Concept = "expenditure.current", Fund = Fund.All, Rows = ComparisonRows.Function }).Rows));
        Whole("all: reports and items by region", _ => Count(store.All().GroupBy(r => (r.RegionCode, r.Year)).Select(g => g.Sum(r => r.LineItems))));
    }

    private static void AskTheirs(string path, int reports, TextWriter output)
    {
        using var peer = new SqlitePeer(path);
        List<Cost> all = [];
        void Question(string what, Func<Random, int> ask) => Measure("SQLite", what, ask, all, output);
        Question("a department over the years", r => peer.Ask("SELECT r.year, i.value, i.fund, i.phase, r.file, i.page FROM report r JOIN item i ON i.report=r.id WHERE r.department=$0 AND i.concept='three-public.total' ORDER BY r.year", Department(r, reports)));
        Question("a concept across departments", r => peer.Ask("SELECT r.department, CAST(i.value AS REAL) v, r.file, i.page FROM item i JOIN report r ON r.id=i.report WHERE i.concept='three-public.reception' AND i.year=$0 AND i.function='' AND i.fund=2 AND i.phase=2 AND i.statement<>1 ORDER BY v DESC LIMIT 20", Year(r)));
        Question("change over two years, ranked", r => peer.Ask("SELECT a.department, CAST(j.value AS REAL)/CAST(i.value AS REAL)-1 c FROM item i JOIN report a ON a.id=i.report JOIN report b ON b.department=a.department AND b.year=2022 JOIN item j ON j.report=b.id AND j.concept=i.concept AND j.statement=i.statement AND j.phase=2 WHERE i.concept='operating-cost' AND i.year=2021 AND i.phase=2 AND i.statement<>1 AND i.function='' ORDER BY c LIMIT 20"));
        Question("a code and its children", r => peer.Ask("SELECT r.department, i.function, i.value FROM report r JOIN item i ON i.report=r.id WHERE r.region=$0 AND r.year=$1 AND i.concept='expenditure.current' AND i.function LIKE $2||'%'", Region(r, reports), Year(r), StoreWorkload.Function(r)));
        Question("figures with their places", r => peer.Ask("SELECT i.* FROM report r JOIN item i ON i.report=r.id WHERE r.department=$0 AND r.year=$1 AND i.concept='expenditure.basic'", Department(r, reports), Year(r)));
        Question("words in the text", r => peer.Ask("SELECT report, page, body FROM passage WHERE passage MATCH '\"' || $0 || '\"' LIMIT 20", StoreWorkload.Word(r) + "和" + StoreWorkload.Word(r)));
        Write("SQLite", "all of these questions", all, output, 0);
        void Whole(string what, string sql) => Measure("SQLite", what, _ => peer.Ask(sql), [], output, 3);
        Whole("all: a total by region and year", "SELECT r.region, i.year, SUM(CAST(i.value AS REAL)) FROM item i JOIN report r ON r.id=i.report WHERE i.concept='expenditure.total' AND i.phase=2 AND i.statement<>1 AND i.fund=0 GROUP BY 1, 2");
        Whole("all: spending by code and year", "SELECT i.function, i.year, SUM(CAST(i.value AS REAL)) FROM item i WHERE i.concept='expenditure.current' AND i.fund=0 AND i.statement<>1 AND length(i.function)=3 GROUP BY 1, 2");
        Whole("all: reports and items by region", "SELECT r.region, r.year, COUNT(DISTINCT r.id), COUNT(*) FROM report r JOIN item i ON i.report=r.id GROUP BY 1, 2");
    }

    private static void Measure(string name, string what, Func<Random, int> ask, List<Cost> all, TextWriter output, int times = Asked)
    {
        var random = new Random(7);
        List<Cost> took = [];
        int rows = 0;
        ask(new Random(8));
        for (var clock = Stopwatch.StartNew(); took.Count < times && (took.Count == 0 || clock.Elapsed < Patience);)
        {
            var cost = new Cost();
            cost.Add(() => rows += ask(random));
            took.Add(cost);
        }

        all.AddRange(took);
        Write(name, what, took, output, rows / took.Count);
    }

    private static void Write(string name, string what, List<Cost> took, TextWriter output, int rows)
    {
        double Percentile(Func<Cost, TimeSpan> of, int percent) => took.Select(of).Order().ElementAt(Math.Min(took.Count - 1, took.Count * percent / 100)).TotalMilliseconds;
        output.WriteLine(Line($"{name,-7} {what,-32} median {Percentile(c => c.Wall, 50),7:0.0} ms, 95% {Percentile(c => c.Wall, 95),7:0.0} ms; processor {Percentile(c => c.Processor, 50),7:0.0} ms, 95% {Percentile(c => c.Processor, 95),7:0.0} ms; {rows} rows"));
    }

    private static string Department(Random random, int reports) => StoreWorkload.Department(random.Next(reports / StoreWorkload.Years));

    private static string Region(Random random, int reports) => StoreWorkload.Region(random.Next(Math.Max(1, reports / StoreWorkload.Years / 40)));

    private static int Year(Random random) => StoreWorkload.FirstYear + random.Next(StoreWorkload.Years);

    private static int Count<T>(IEnumerable<T> rows) => rows.Count();

    private static string Line(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>Time on the wall and of the processor: on a machine that does other work the second is what can be compared.</summary>
    private sealed class Cost
    {
        public TimeSpan Wall { get; private set; }

        public TimeSpan Processor { get; private set; }

        public void Add(Action work)
        {
            long start = Stopwatch.GetTimestamp();
            TimeSpan used = Environment.CpuUsage.TotalTime;
            work();
            Wall += Stopwatch.GetElapsedTime(start);
            Processor += Environment.CpuUsage.TotalTime - used;
        }
    }
}
