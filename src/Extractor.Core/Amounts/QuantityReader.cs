using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Extractor.Amounts;

/// <summary>Reads figures as Chinese financial reports write them. Nothing here throws: what cannot be read is not returned.</summary>
public static partial class QuantityReader
{
    /// <summary>All figures of a text, left to right, not overlapping.</summary>
    public static ImmutableArray<Quantity> Scan(string text)
    {
        var found = ImmutableArray.CreateBuilder<Quantity>();
        foreach (Match m in Simple().Matches(text))
        {
            string printed = m.Groups[1].Value, unit = m.Groups[2].Value;
            if (!decimal.TryParse(printed.Replace(",", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value))
            {
                continue;
            }

            int point = printed.IndexOf('.', StringComparison.Ordinal);
            decimal half = 0.5m;
            for (int i = point < 0 ? 0 : printed.Length - point - 1; i > 0; i--)
            {
                half /= 10;
            }

            decimal scale = unit switch { "万元" or "万" => 10_000m, "亿元" => 100_000_000m, _ => 1m };
            QuantityKind kind = unit switch
            {
                "元" or "万元" or "万" or "亿元" => QuantityKind.Money,
                "%" or "％" => QuantityKind.Percent,
                "个百分点" => QuantityKind.PercentagePoints,
                "" => QuantityKind.Number,
                "年" => QuantityKind.Year,
                _ => QuantityKind.Count,
            };
            found.Add(new Quantity(kind, value * scale, half * scale, printed, unit, m.Index, m.Length));
        }

        return found.DrainToImmutable();
    }

    /// <summary>A whole table cell. Accounting parentheses mean a negative number; a lone 一 or a run of dashes is a dash.</summary>
    public static CellFigure ReadCell(string text)
    {
        string t = text.Trim();
        if (t.Length == 0)
        {
            return new CellFigure(CellKind.Blank, 0, 0, "");
        }

        if (t is "-" or "—" or "——" or "－" or "一" or "/" or "--")
        {
            return new CellFigure(CellKind.Dash, 0, 0, t);
        }

        bool percent = t.EndsWith('%') || t.EndsWith('％');
        string digits = (percent ? t[..^1] : t).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        if (!decimal.TryParse(digits, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal value))
        {
            return new CellFigure(CellKind.Text, 0, 0, t);
        }

        decimal half = 0.5m;
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        for (int i = point < 0 ? 0 : digits.Length - point - 1; i > 0; i--)
        {
            half /= 10;
        }

        return new CellFigure(percent ? CellKind.Percent : CellKind.Number, value, half, t);
    }

    [GeneratedRegex(@"(-?\d+(?:,\d{3})*(?:\.\d+)?)\s*(万元|亿元|元|万(?=[，。；、）]|$)|%|％|个百分点|年|台（套）|台\(套\)|批次|人次|辆|台|套|个|人|批|分|户|家)?")]
    private static partial Regex Simple();
}
