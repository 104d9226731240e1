using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Amounts;

namespace Extractor.Recognition.Narrative;

/// <summary>The text of a paragraph made ready for reading.</summary>
internal static partial class PrintedText
{
    /// <summary>Same length as the printed text, so that places stay true: brackets and marks made full-width, 收、支 and 结余、结转 made one word.</summary>
    public static string Prepare(string text) => string.Create(text.Length, Together(text), static (span, source) =>
    {
        for (int i = 0; i < span.Length; i++)
        {
            char c = source[i];
            span[i] = c switch
            {
                '(' => '（',
                ')' => '）',
                ';' => '；',
                ':' => '：',
                ',' when !IsInNumber(source, i) => '，',
                '.' when EndsSentence(source, i) => '。',
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                '．' when i > 0 && i + 1 < source.Length && char.IsDigit(source[i - 1]) && char.IsDigit(source[i + 1]) => '.',
                '、' when i > 0 && i + 1 < source.Length && source[i + 1] == '支' && (source[i - 1] == '收' || source[i - 1] == '入' || source[i - 1] == '计') => '+',
                '、' when i > 1 && source[i - 2] == '结' && i + 1 < source.Length && source[i + 1] == '结' => '和',
                _ => c,
            };
        }
    });

    /// <summary>政 府 采 购 预 算: letters that justification set apart, brought together behind their blanks; 2020 年 likewise.</summary>
    private static string Together(string text) =>
        YearApart().Replace(SetApart().Replace(text, m => new string(' ', m.Value.Count(char.IsWhiteSpace)) + string.Concat(m.Value.Where(c => !char.IsWhiteSpace(c)))), "$2$1年");

    /// <summary>A comma with digits on both sides groups them, or parts two figures that share a unit.</summary>
    private static bool IsInNumber(string text, int at) =>
        at > 0 && char.IsDigit(text[at - 1]) && text.AsSpan(at + 1).TrimStart() is { Length: > 0 } next && char.IsDigit(next[0]);

    /// <summary>A full stop typed in half width: after a unit, with words or nothing behind it.</summary>
    private static bool EndsSentence(string text, int at) =>
        at > 0 && text[at - 1] is '元' or '%' or '％' or '人' or '辆' or '次' or '个' && (at + 1 == text.Length || char.GetUnicodeCategory(text[at + 1]) == UnicodeCategory.OtherLetter);

    /// <summary>The figures of a text that state something. The first of two side by side takes the unit that only the second prints (12.49,14.91万元).</summary>
    public static IEnumerable<Quantity> Figures(string text)
    {
        ImmutableArray<Quantity> all = QuantityReader.Scan(text);
        for (int i = 0; i < all.Length; i++)
        {
            Quantity figure = i + 1 < all.Length ? WithUnit(text, all[i], all[i + 1]) : all[i];
            figure = IsNoMoney(text, figure) ? figure with { Kind = QuantityKind.Money } : figure;
            if (figure.Kind is QuantityKind.Money or QuantityKind.Percent or QuantityKind.Count or QuantityKind.PercentagePoints or QuantityKind.ForeignMoney && !IsThreshold(text, figure) && !IsWord(text, figure) && !IsRange(text, figure))
            {
                yield return figure;
            }
        }
    }

    private static Quantity WithUnit(string text, Quantity first, Quantity second)
    {
        int end = first.Start + first.Length;
        bool beside = first.Kind == QuantityKind.Number && second.Kind == QuantityKind.Money && second.Start - end == 1 && text[end] is ',' or '，' or '、' or '和' or '与' && Each().IsMatch(text[..first.Start]);
        if (!beside || !decimal.TryParse(second.Printed, NumberStyles.Number, CultureInfo.InvariantCulture, out decimal printed) || printed == 0)
        {
            return first;
        }

        decimal scale = second.Value / printed;
        return first with { Kind = second.Kind, Value = first.Value * scale, HalfStep = first.HalfStep * scale, Unit = second.Unit };
    }

    /// <summary>政府性基金拨款支出预算为0: nothing is nothing in every unit, so that money may go without one.</summary>
    private static bool IsNoMoney(string text, Quantity figure) =>
        figure is { Kind: QuantityKind.Number, Value: 0 } && MoneyBefore().IsMatch(text[Math.Max(0, figure.Start - 14)..figure.Start]) && ClauseEnd().IsMatch(text[(figure.Start + figure.Length)..]);

    /// <summary>15-20万元, 3至5个: neither end is a figure.</summary>
    private static bool IsRange(string text, Quantity quantity) =>
        RangeBefore().IsMatch(text[Math.Max(0, quantity.Start - 14)..quantity.Start]) || RangeAfter().IsMatch(text[(quantity.Start + quantity.Length)..]);

    /// <summary>单价100万元以上: a threshold, not a figure of the report.</summary>
    private static bool IsThreshold(string text, Quantity quantity)
    {
        int end = quantity.Start + quantity.Length;
        return quantity.Kind == QuantityKind.Money && (Threshold().IsMatch(text[Math.Max(0, quantity.Start - 10)..quantity.Start]) || text.AsSpan(end).StartsWith("以上", StringComparison.Ordinal) || text.AsSpan(end).StartsWith("（含）以上", StringComparison.Ordinal));
    }

    /// <summary>行政运行（01项）, 四元桥: part of a name.</summary>
    private static bool IsWord(string text, Quantity quantity) =>
        (quantity.Unit == "项" && quantity.Start + quantity.Length < text.Length && text[quantity.Start + quantity.Length] == '）')
        || (quantity.Kind == QuantityKind.Money && !quantity.Printed.Any(char.IsDigit));

    [GeneratedRegex(@"\d\s*[%％万亿元个人辆台项次家名]{0,2}\s*(?:[-−－–—~～]|至|到)\s*$")]
    private static partial Regex RangeBefore();

    [GeneratedRegex(@"^\s*(?:[-−－–—~～]|至|到)\s*\d")]
    private static partial Regex RangeAfter();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}+(?:[ \u00a0]\p{IsCJKUnifiedIdeographs}{1,2}){2,}(?!\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex SetApart();

    /// <summary>2020 年.</summary>
    [GeneratedRegex(@"(?<!\d)(20\d\d)([ \u00a0]+)年")]
    private static partial Regex YearApart();

    [GeneratedRegex("(?:收入|支出|经费|费用?)(?:总额|合计|年初)?(?:预算|决算)?数?为$")]
    private static partial Regex MoneyBefore();

    [GeneratedRegex(@"^\s*(?:[，。；]|$)")]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(@"(?:各|分别)[^，。；\d]{0,8}$")]
    private static partial Regex Each();

    [GeneratedRegex(@"(?:单价|单位价值|单台|价值|单件|单台（套）)\D{0,5}$")]
    private static partial Regex Threshold();
}
