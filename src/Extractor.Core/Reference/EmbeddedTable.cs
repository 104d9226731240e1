using System.Text;

namespace Extractor.Reference;

/// <summary>Reads a UTF-8 TSV table compiled into the library: one row a line, fields separated by tabs, no header.</summary>
internal ref struct EmbeddedTable
{
    private ReadOnlySpan<char> rest;
    private ReadOnlySpan<char> row;

    private EmbeddedTable(ReadOnlySpan<char> text) => rest = text;

    /// <summary>The table of that file name under Reference/Data.</summary>
    public static EmbeddedTable Open(string fileName) => new(Encoding.UTF8.GetString(ReadBytes(fileName)));

    /// <summary>The bytes of that file under Reference/Data.</summary>
    public static byte[] ReadBytes(string fileName)
    {
        using Stream stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"{fileName} is not compiled into the library.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Moves to the next row; false after the last.</summary>
    public bool NextRow()
    {
        if (rest.IsEmpty)
        {
            return false;
        }

        int end = rest.IndexOf('\n');
        row = end < 0 ? rest : rest[..end];
        rest = end < 0 ? [] : rest[(end + 1)..];
        return true;
    }

    /// <summary>The next field of the row; empty when the row has no more.</summary>
    public ReadOnlySpan<char> NextField()
    {
        int end = row.IndexOf('\t');
        ReadOnlySpan<char> field = end < 0 ? row : row[..end];
        row = end < 0 ? [] : row[(end + 1)..];
        return field;
    }

    /// <summary>The next field as a number; <paramref name="blank"/> when it is empty.</summary>
    public int NextNumber(int blank) =>
        NextField() is { IsEmpty: false } field ? int.Parse(field, System.Globalization.CultureInfo.InvariantCulture) : blank;
}
