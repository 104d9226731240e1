using System.Text;
using Extractor.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
Rehearsal.BeginFor(args);
using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    // Only a command that writes a store or many files needs to finish what it holds; any other ends at once.
    e.Cancel = args is ["import" or "evaluate", ..] && !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};
return CommandLine.Run(args, Console.Out, Console.Error, cancellation.Token);
