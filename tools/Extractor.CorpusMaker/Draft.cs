using System.Globalization;
using System.Text;

namespace Extractor.CorpusMaker;

internal abstract record Piece;

internal sealed record Title(int Level, string Text) : Piece;

internal sealed record Text(string Words) : Piece;

/// <summary>A table; a cell "&lt;" continues its left neighbour, "^" the one above.</summary>
internal sealed record Table(string Name, string Left, string Right, string[][] Rows) : Piece;

/// <summary>One true line item; <see cref="Value"/> in yuan for money, as printed else.</summary>
internal sealed record GoldItem(string Concept, string Fund, string Function, string Economic, int Year, string Phase, string Metric, decimal Value);

/// <summary>A document before it has a format, with the line items that it prints.</summary>
internal sealed class Draft
{
    public List<Piece> Pieces { get; } = [];

    public List<GoldItem> Gold { get; } = [];

    public void Head(int level, string text) => Pieces.Add(new Title(level, text));

    public void Say(string text) => Pieces.Add(new Text(text));

    public void Tabulate(string name, string left, string right, IEnumerable<string[]> rows) => Pieces.Add(new Table(name, left, right, [.. rows]));

    /// <summary>Prints hundredths of 万元 as 1,234.56 and records the figure.</summary>
    public string Cell(long value, string concept, string fund, int year, string function = "", string economic = "", string phase = "actual")
    {
        Record(concept, fund, year, value * 100m, function, economic, phase, "amount");
        return (value / 100m).ToString("#,##0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>Prints hundredths of 万元 as running text does (1234.56, 4) and records the figure.</summary>
    public string Words(long value, string concept, string fund, int year, string function = "", string economic = "", string phase = "actual", string metric = "amount")
    {
        Record(concept, fund, year, value * 100m, function, economic, phase, metric);
        return (Math.Abs(value) / 100m).ToString("0.##", CultureInfo.InvariantCulture) + "万元";
    }

    /// <summary>Prints a percentage with two decimals and records it.</summary>
    public string Percent(decimal value, string concept, string fund, int year, string metric, string function = "")
    {
        decimal rounded = Math.Round(value, 2);
        Record(concept, fund, year, rounded, function, "", "actual", metric);
        return Math.Abs(rounded).ToString("0.00", CultureInfo.InvariantCulture) + "%";
    }

    public string Count(int value, string unit, string concept, int year, string phase = "actual")
    {
        Record(concept, "all", year, value, "", "", phase, "count");
        return value.ToString(CultureInfo.InvariantCulture) + unit;
    }

    private void Record(string concept, string fund, int year, decimal value, string function, string economic, string phase, string metric) =>
        Gold.Add(new GoldItem(concept, fund, function, economic, year, phase, metric, value));

    public string GoldTable()
    {
        var table = new StringBuilder("concept\tfund\tfunction\teconomic\tproject\tyear\tphase\tmetric\tvalue\ttier\n");
        foreach (GoldItem item in Gold.Distinct())
        {
            table.Append(CultureInfo.InvariantCulture, $"{item.Concept}\t{item.Fund}\t{item.Function}\t{item.Economic}\t\t{item.Year}\t{item.Phase}\t{item.Metric}\t{item.Value / 1.0000000000m}\tcore\n");
        }

        return table.ToString();
    }
}
