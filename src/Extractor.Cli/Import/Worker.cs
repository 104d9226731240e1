using System.Diagnostics;
using System.Globalization;
using System.Text;
using Extractor.Reports;

namespace Extractor.Cli.Import;

/// <summary>
/// A process of this program that reads one file at a time. A file that breaks or stops the reader costs its worker and not the
/// import, and a worker's memory is bounded.
/// </summary>
internal sealed class Worker : IDisposable
{
    private readonly Process process;
    private readonly BinaryWriter input;
    private readonly BinaryReader output;
    private string firstError = "";

    private Worker(Process process)
    {
        this.process = process;
        input = new BinaryWriter(new BufferedStream(process.StandardInput.BaseStream), Encoding.UTF8);
        output = new BinaryReader(new BufferedStream(process.StandardOutput.BaseStream), Encoding.UTF8);
        process.ErrorDataReceived += (_, line) => firstError = firstError.Length == 0 ? line.Data ?? "" : firstError;
        process.BeginErrorReadLine();
    }

    /// <summary>Whether it ended and cannot read any more.</summary>
    public bool Ended { get; private set; }

    /// <param name="memory">Bytes of memory for its objects.</param>
    public static Worker Start(long memory)
    {
        string library = typeof(Worker).Assembly.Location;
        string program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "extractor.exe" : "extractor");
        ProcessStartInfo start = File.Exists(program) ? new(program, [WorkerCommand.Name]) : new("dotnet", [library, WorkerCommand.Name]);
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.Environment["DOTNET_GCHeapHardLimit"] = memory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return new Worker(Process.Start(start)!);
    }

    /// <summary>Reads a file; a worker that breaks or does not answer in time has ended.</summary>
    public Extraction Read(ImportFile file, TimeSpan limit)
    {
        bool late = false;
        using var watch = new Timer(_ =>
        {
            late = true;
            process.Kill();
        }, null, limit, Timeout.InfiniteTimeSpan);
        try
        {
            input.Write(file.Name);
            input.Write(file.Content.Length);
            input.Write(file.Content);
            input.Flush();
            string reason = output.ReadString();
            byte[] answer = output.ReadBytes(output.ReadInt32());
            return reason.Length > 0 ? Extraction.Failed(reason, Encoding.UTF8.GetString(answer)) : Extraction.Of(ReportJson.Read(new MemoryStream(answer, writable: false)));
        }
        catch (Exception e) when (e is IOException or System.Text.Json.JsonException)
        {
            Ended = true;
            process.WaitForExit();
            return late
                ? Extraction.Failed(Extraction.TimedOut, string.Create(CultureInfo.InvariantCulture, $"{file.Name}: found a file that was not read after {limit.TotalSeconds} s; expected one that is: --time-limit allows more"))
                : Extraction.Failed(Extraction.Crashed, $"{file.Name}: found a file at which the reader broke ({Cause()}); expected a report");
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.StandardInput.Close();
            if (!process.WaitForExit(TimeSpan.FromSeconds(2)))
            {
                process.Kill();
            }
        }

        process.Dispose();
    }

    private string Cause() => firstError.Length > 0 ? firstError.Replace("Unhandled exception. ", "", StringComparison.Ordinal) : string.Create(CultureInfo.InvariantCulture, $"exit code {process.ExitCode}");
}
