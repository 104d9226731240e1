using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
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

/// <summary>One true line item: yuan for money, as printed else. <paramref name="Place"/> is the meaning of the section or statement that prints it.</summary>
internal sealed record GoldItem(Fact Fact, decimal Value, string Tier, string Place)
{
    private const string Statements = "statement.";

    public bool InTable => Place.StartsWith(Statements, StringComparison.Ordinal);

    /// <summary>Where it stands in the words of a line item: the id of the statement, or narrative.</summary>
    public string Statement => InTable ? Place[Statements.Length..] : "narrative";
}

/// <summary>A document before it has a format: what it prints, the line items in it, and the checks that fail on it.</summary>
internal sealed partial class Draft
{
    public List<Piece> Pieces { get; set; } = [];

    public List<GoldItem> Gold { get; private set; } = [];

    public List<(string Rule, string Detail)> Failures { get; } = [];

    /// <summary>The line items, a figure printed twice in a statement or in the text once.</summary>
    public IEnumerable<GoldItem> Items => Gold.DistinctBy(g => (g.Fact, g.Value, g.Tier, g.Statement));

    /// <summary>Leaves the statements alone, as a workbook publishes them.</summary>
    public void KeepTables()
    {
        Gold = [.. Gold.Where(g => g.InTable)];
        Pieces = [.. Pieces.Where((p, i) => p is Table or Title { Level: 0 } || (i + 1 < Pieces.Count && Pieces[i + 1] is Table)).Select(p => p is Title { Level: > 0 } t ? t with { Level = 1, Number = "" } : p)];
    }

    /// <summary>Leaves out the tables, which a text file has none of; their titles stay.</summary>
    public void KeepText()
    {
        Gold = [.. Gold.Where(g => !g.InTable)];
        Pieces = [.. Pieces.Where(p => p is not Table)];
    }

    /// <summary>Takes out a heading with what stands below it, and the figures there.</summary>
    public void Remove(string canonical)
    {
        int start = Pieces.FindIndex(p => p is Title t && t.Canonical == canonical);
        int end = Pieces.FindIndex(start + 1, p => p is Title);
        Pieces.RemoveRange(start, (end < 0 ? Pieces.Count : end) - start);
        Gold.RemoveAll(g => g.Place == canonical);
    }

    /// <summary>Replaces words in the first piece that has them; no figure of the gold table may be among them.</summary>
    public void Replace(string words, string by)
    {
        int at = Pieces.FindIndex(p => Change(p, words, by) != p);
        Pieces[at] = at >= 0 ? Change(Pieces[at], words, by) : throw new InvalidOperationException($"found no {words} to replace");
    }

    /// <summary>Calls the report that of a unit wherever it calls itself that of a department.</summary>
    public void CallUnit() => Pieces = [.. Pieces.Select(p => Change(Change(p, "部门决算", "单位决算"), "部门预算", "单位预算"))];

    /// <summary>Replaces words of the note below a statement.</summary>
    public void ReplaceNote(string canonical, string words, string by) => ChangeTable(canonical, t => t with { Note = t.Note.Replace(words, by, StringComparison.Ordinal) });

    public void ReplaceCell(string canonical, string cell, string by) => ChangeTable(canonical, t => t with { Rows = [.. t.Rows.Select(r => r.Select(c => c == cell ? by : c).ToArray())] });

    /// <summary>Gives the row of a code another name.</summary>
    public void RenameRow(string canonical, string code, string name) => ChangeTable(canonical, t => t with { Rows = [.. t.Rows.Select(r => r[0] == code ? [code, name, .. r[2..]] : r)] });

    private void ChangeTable(string canonical, Func<Table, Table> change)
    {
        int at = Pieces.FindIndex(p => p is Title t && t.Canonical == canonical) + 1;
        Pieces[at] = change((Table)Pieces[at]);
    }

    public void InsertAfter(string canonical, string text) => Pieces.Insert(Pieces.FindIndex(p => p is Title t && t.Canonical == canonical) + 1, new Text(text));

    /// <summary>Puts a cause with its amount before the first cause that is given for an increase or a decrease.</summary>
    public void AddCause(string cause, string amount)
    {
        int at = Pieces.FindIndex(p => p is Text text && ReasonOfChange().IsMatch(text.Words));
        Pieces[at] = new Text(ReasonOfChange().Replace(((Text)Pieces[at]).Words, m => $"{m.Value}{cause}{m.Groups["way"].Value}{amount}，", 1));
    }

    [GeneratedRegex("(?<way>增加|减少)[\\d.,]+万?元，(?:增长|下降)[\\d.]+%，主要原因是")]
    private static partial Regex ReasonOfChange();

    private static Piece Change(Piece piece, string words, string by) => piece switch
    {
        Text text when text.Words.Contains(words, StringComparison.Ordinal) => new Text(text.Words.Replace(words, by, StringComparison.Ordinal)),
        Title title when title.Words.Contains(words, StringComparison.Ordinal) => title with { Words = title.Words.Replace(words, by, StringComparison.Ordinal) },
        Table table when table.Note.Contains(words, StringComparison.Ordinal) => table with { Note = table.Note.Replace(words, by, StringComparison.Ordinal) },
        _ => piece,
    };

    public string GoldTable() => TableOf(
        "concept\tfund\tfunction\teconomic\tproject\tyear\tphase\tmetric\tvalue\ttier\tstatement",
        Items.Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Fact.Concept}\t{g.Fact.Fund}\t{g.Fact.Function}\t{g.Fact.Economic}\t{g.Fact.Project}\t{g.Fact.Year}\t{g.Fact.Phase}\t{g.Fact.Metric}\t{g.Value / 1.000000000000m}\t{g.Tier}\t{g.Statement}")));

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
