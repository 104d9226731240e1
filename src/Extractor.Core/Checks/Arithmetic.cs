using System.Globalization;
using Extractor.Accounting;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>Figures and equations in words: names as printed, numbers in the unit as printed.</summary>
internal static class Arithmetic
{
    private const int LongestSum = 8;

    public static string Of(Equation equation)
    {
        string unit = Unit(equation.Items);
        string sign = equation.Relation == Relation.AtMost ? (equation.Difference > equation.Tolerance ? ">" : "≤") : equation.Difference == 0 ? "=" : "≠";
        return $"{Side(equation.Left, unit)} {sign} {Side(equation.Right, unit)} {unit}".TrimEnd();
    }

    public static string Gap(Equation equation) => Number(Math.Abs(equation.Difference), Unit(equation.Items));

    public static string Allowed(Equation equation) => Number(equation.Tolerance, Unit(equation.Items));

    /// <summary>Name, value and unit of one figure.</summary>
    public static string Of(LineItem item) => $"{Name(item)} {Number(item.Value, Unit([item]))} {Unit([item])}".TrimEnd();

    /// <summary>What a figure is called: its label as printed with its account, or its concept; with the phase or year where not the plain one.</summary>
    public static string Name(LineItem item)
    {
        string concept = Concepts.ById.TryGetValue(item.Concept, out Concept? known) ? known.Label : item.Concept;
        string account = Account(item);
        string name = item.Project.Length > 0 ? $"{concept}（{item.Project}）" : account.Length > 0 ? (item.Concept == "expenditure.current" ? account : $"{account} {concept}") : concept;
        string fund = item.Fund switch { Fund.Fiscal => "财政拨款", Fund.General => "一般公共预算", Fund.GovernmentFund => "政府性基金", Fund.StateCapital => "国有资本经营", _ => "" };
        return $"{(fund.Length > 0 && account.Length == 0 && !concept.StartsWith(fund, StringComparison.Ordinal) ? fund : "")}{name}";
    }

    /// <summary>A name with its year and phase, for comparisons over time.</summary>
    public static string Dated(LineItem item)
    {
        string phase = item.Phase switch { Phase.Budget => "预算", Phase.Revised => "全年预算", _ => "决算" };
        return $"{item.Year}年{phase} {Of(item)}";
    }

    public static string Number(decimal value, string unit) =>
        (unit switch { "万元" => value / 10_000, "亿元" => value / 100_000_000, _ => value } / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture);

    public static string Percent(decimal value) => Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>The unit that figures are shown in: the printed one where they share it, else 万元; "%" for rates.</summary>
    public static string Unit(IEnumerable<LineItem> items)
    {
        LineItem first = items.First();
        return first.Metric is not (Metric.Amount or Metric.Change) ? first.PrintedUnit
            : items.All(i => i.PrintedUnit == "元") ? "元" : items.All(i => i.PrintedUnit == "亿元") ? "亿元" : "万元";
    }

    private static string Account(LineItem item)
    {
        string code = item.Function.Length > 0 ? item.Function : item.Economic;
        return code.Length == 0 ? "" : item.Label.Length > 0 && !item.Label.StartsWith(code, StringComparison.Ordinal) ? $"{code} {item.Label.Trim()}" : code;
    }

    private static string Side(IReadOnlyList<LineItem> items, string unit)
    {
        if (items.Count == 1)
        {
            return $"{Name(items[0])} {Number(items[0].Value, unit)}";
        }

        string sum = Number(items.Sum(i => i.Value), unit);
        string terms = string.Join(" + ", items.Take(LongestSum).Select(i => $"{Name(i)} {Number(i.Value, unit)}"));
        return items.Count > LongestSum ? $"{terms} + …（共 {items.Count} 项）= {sum}" : $"{terms} = {sum}";
    }
}
