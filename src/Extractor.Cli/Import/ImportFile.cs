using System.Security.Cryptography;
using Extractor.Documents;

namespace Extractor.Cli.Import;

/// <summary>
/// A file to import: its bytes, or why it has none. <paramref name="Path"/> is as named on the command line; a file inside an
/// archive is <c>archive.zip!/folder/report.pdf</c>.
/// </summary>
internal sealed record ImportFile(string Path, byte[] Content, UnreadableDocumentException? Failure = null)
{
    /// <summary>Between an archive and a path inside it.</summary>
    public const string Inside = "!/";

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>SHA-256 of the content; the path where there is none.</summary>
    public string Id { get; } = Failure is null ? Convert.ToHexStringLower(SHA256.HashData(Content)) : Path;

    public static ImportFile Unreadable(string path, UnreadableReason reason, string message) =>
        new(path, [], new UnreadableDocumentException(path, reason, message));
}
