using System.Text.RegularExpressions;
using Extractor.Documents;

namespace Extractor.Cli.Import;

/// <summary>What the command line names: files, folders with everything below them, patterns, archives.</summary>
internal static class ImportPaths
{
    private const long LargestFile = 512L << 20;

    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden };

    /// <summary>The files named, each once, the files of a folder or pattern in the order of their paths.</summary>
    public static IEnumerable<string> Files(IEnumerable<string> paths) =>
        paths.SelectMany(path => File.Exists(path) ? [path] : Directory.Exists(path) ? Below(path) : path.IndexOfAny(['*', '?']) >= 0 ? Matching(path) : [path]).Distinct(StringComparer.Ordinal);

    /// <summary>The file of a path, or the files of an archive. They are read as they are asked for.</summary>
    public static IEnumerable<ImportFile> Open(string path)
    {
        FileStream stream;
        try
        {
            stream = File.OpenRead(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return [ImportFile.Unreadable(path, UnreadableReason.NotFound, "found no such file; expected a report")];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [ImportFile.Unreadable(path, UnreadableReason.NotFound, $"found a file that cannot be read ({e.Message}); expected read access")];
        }

        return ReportArchive.IsArchive(stream) ? new ReportArchive(path).Files(stream) : [Whole(path, stream)];
    }

    private static ImportFile Whole(string path, FileStream stream)
    {
        using (stream)
        {
            if (stream.Length > LargestFile)
            {
                return ImportFile.Unreadable(path, UnreadableReason.TooLarge, $"found {stream.Length} bytes; expected at most {LargestFile}");
            }

            var content = new byte[stream.Length];
            stream.Position = 0;
            try
            {
                stream.ReadExactly(content);
                return new ImportFile(path, content);
            }
            catch (IOException e)
            {
                return ImportFile.Unreadable(path, UnreadableReason.NotFound, $"found a file that cannot be read ({e.Message}); expected read access");
            }
        }
    }

    private static IOrderedEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder, "*", Everything).Order(StringComparer.Ordinal);

    /// <summary><c>*</c> and <c>?</c> stand for letters of one name, <c>**</c> for folders in between.</summary>
    private static IEnumerable<string> Matching(string pattern)
    {
        string[] steps = pattern.Split('/', Path.DirectorySeparatorChar);
        string root = string.Join('/', steps.TakeWhile(s => s.IndexOfAny(['*', '?']) < 0));
        string folder = root.Length > 0 ? root : pattern.StartsWith('/') ? "/" : ".";
        string expression = Regex.Escape(pattern[(root.Length == 0 ? 0 : root.Length + 1)..]).Replace(@"\*\*/", "(.+/)?", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal).Replace(@"\?", "[^/]", StringComparison.Ordinal);
        var matches = new Regex($"^{expression}$", RegexOptions.NonBacktracking);
        return Directory.Exists(folder) ? Below(folder).Where(file => matches.IsMatch(Path.GetRelativePath(folder, file).Replace('\\', '/'))) : [];
    }
}
