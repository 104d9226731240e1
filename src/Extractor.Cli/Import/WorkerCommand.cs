using System.CommandLine;
using System.Text;
using Extractor.Documents;
using Extractor.Formats;
using Extractor.Learning;
using Extractor.Reports;

namespace Extractor.Cli.Import;

/// <summary>
/// The other end of <see cref="Worker"/>: reads files from standard input and writes reports to standard output, each as a name or
/// reason and a number of bytes, until the input ends. Not for people, so help does not list it.
/// </summary>
internal static class WorkerCommand
{
    public const string Name = "worker";

    public static Command Create()
    {
        var command = new Command(Name, "Reads files for an import.") { Hidden = true };
        command.SetAction(_ =>
        {
            using var input = new BinaryReader(Console.OpenStandardInput(), Encoding.UTF8);
            using var output = new BinaryWriter(new BufferedStream(Console.OpenStandardOutput()), Encoding.UTF8);
            try
            {
                while (true)
                {
                    string name = input.ReadString();
                    Answer(output, input.ReadBytes(input.ReadInt32()), name);
                    output.Flush();
                }
            }
            catch (IOException)
            {
                return CommandLine.Done;
            }
        });
        return command;
    }

    private static void Answer(BinaryWriter output, byte[] content, string name)
    {
        try
        {
            using var answer = new MemoryStream();
            ReportJson.WriteCompact(answer, ReportExtractor.Extract(DocumentReader.Read(content, name), TrainedModels.All));
            output.Write("");
            output.Write((int)answer.Length);
            output.Write(answer.GetBuffer(), 0, (int)answer.Length);
        }
        catch (UnreadableDocumentException e)
        {
            byte[] message = Encoding.UTF8.GetBytes(e.Message);
            output.Write(e.Reason.ToString());
            output.Write(message.Length);
            output.Write(message);
        }
    }
}
