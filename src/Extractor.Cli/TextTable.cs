namespace Extractor.Cli;

/// <summary>Rows in columns under each other; a Chinese letter is two wide.</summary>
internal static class TextTable
{
    /// <param name="head">The head; one that begins with &gt; stands, with its column, on the right.</param>
    /// <param name="rows">As many cells as the head.</param>
    /// <param name="output">Where to.</param>
    public static void Write(string[] head, IReadOnlyList<string[]> rows, TextWriter output)
    {
        bool[] right = [.. head.Select(h => h.StartsWith('>'))];
        string[][] lines = [[.. head.Select(h => h.TrimStart('>'))], .. rows];
        int[] widths = [.. head.Select((_, column) => lines.Max(line => Width(line[column])))];
        foreach (string[] line in lines)
        {
            output.WriteLine(string.Join("  ", line.Select((cell, column) => Padded(cell, widths[column], right[column]))).TrimEnd());
        }
    }

    private static string Padded(string cell, int width, bool right)
    {
        string space = new(' ', width - Width(cell));
        return right ? space + cell : cell + space;
    }

    private static int Width(string text) => text.Sum(c => c is >= '\u1100' and <= '\u115F' or >= '\u2E80' and <= '\uA4CF' or >= '\uAC00' and <= '\uD7A3' or >= '\uF900' and <= '\uFAFF' or >= '\uFE30' and <= '\uFE6F' or >= '\uFF00' and <= '\uFF60' or >= '\uFFE0' and <= '\uFFE6' ? 2 : 1);
}
