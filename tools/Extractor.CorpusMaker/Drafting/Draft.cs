using System.Globalization;
using System.Text;
using Extractor.CorpusMaker.Accounts;

namespace Extractor.CorpusMaker.Drafting;

internal abstract record Piece;

/// <summary>A heading. Level 0 is the cover; <paramref name="Canonical"/> is the id of its meaning, "" for none.</summary>
internal sealed record Title(int Level, string Number, string Words, string Canonical) : Piece
{
    /// <summary>What follows in the same paragraph, "" for a heading that stands alone.</summary>
    public string Rest { get; init; } = "";

    /// <summary>The heading as disturbed in printing, null where it is as it should be.</summary>
    public string? Printed { get; init; }

    public string Text => Printed ?? (Number.StartsWith('第') ? $"{Number} {Words}" : Number + Words) + Rest;
}

internal sealed record Text(string Words) : Piece;

/// <summary>
/// A table with its title, the number above it (公开01表), what stands left and right over it, and the note below it, each "" where there
/// is none. A cell "&lt;" continues its left neighbour, "^" the one above.
/// </summary>
internal sealed record Table(string Name, string Number, string Left, string Right, string[][] Rows, string Note) : Piece
{
    public int Columns => Rows.Max(r => r.Length);

    /// <summary>Rows before the first that holds an amount.</summary>
    public int HeaderRows => Rows.TakeWhile(r => !r.Any(IsFigure)).Count();

    public static bool IsFigure(string cell) => cell.Length > 0 && (char.IsAsciiDigit(cell[0]) || cell[0] == '-') && cell.Contains('.');
}

/// <summary>One true line item: yuan for money, as printed else.</summary>
internal sealed record GoldItem(Fact Fact, decimal Value, string Tier);

/// <summary>A document before it has a format: what it prints, the line items in it, and the checks that fail on it.</summary>
internal sealed class Draft
{
    public List<Piece> Pieces { get; set; } = [];

    public List<GoldItem> Gold { get; set; } = [];

    public List<(string Rule, string Detail)> Failures { get; } = [];

    public string GoldTable() => TableOf(
        "concept\tfund\tfunction\teconomic\tproject\tyear\tphase\tmetric\tvalue\ttier",
        Gold.Distinct().Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Fact.Concept}\t{g.Fact.Fund}\t{g.Fact.Function}\t{g.Fact.Economic}\t{g.Fact.Project}\t{g.Fact.Year}\t{g.Fact.Phase}\t{g.Fact.Metric}\t{g.Value / 1.000000000000m}\t{g.Tier}")));

    public string OutlineTable() => TableOf(
        "level\tnumber\ttitle\tcanonical",
        Pieces.OfType<Title>().Where(t => t.Level > 0).Select(t => $"{t.Level}\t{t.Number}\t{t.Words}\t{t.Canonical}"));

    public string CheckTable() => TableOf("rule\tdetail", Failures.Select(f => $"{f.Rule}\t{f.Detail}"));

    private static string TableOf(string header, IEnumerable<string> lines)
    {
        var table = new StringBuilder(header).Append('\n');
        foreach (string line in lines)
        {
            table.Append(line).Append('\n');
        }

        return table.ToString();
    }
}
