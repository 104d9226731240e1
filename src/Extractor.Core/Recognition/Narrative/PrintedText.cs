using System.Text.RegularExpressions;
using Extractor.Amounts;

namespace Extractor.Recognition.Narrative;

/// <summary>The text of a paragraph made ready for reading.</summary>
internal static partial class PrintedText
{
    /// <summary>Same length as the printed text, so that places stay true: brackets unified, 收、支 made one word.</summary>
    public static string Prepare(string text) => string.Create(text.Length, text, static (span, source) =>
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
                '、' when i > 0 && i + 1 < source.Length && source[i + 1] == '支' && (source[i - 1] == '收' || source[i - 1] == '入' || source[i - 1] == '计') => '+',
                _ => c,
            };
        }
    });

    /// <summary>单价100万元以上: a threshold, not a figure of the report.</summary>
    public static bool IsThreshold(string text, Quantity quantity)
    {
        int end = quantity.Start + quantity.Length;
        return quantity.Kind == QuantityKind.Money && (Threshold().IsMatch(text[Math.Max(0, quantity.Start - 10)..quantity.Start]) || text.AsSpan(end).StartsWith("以上", StringComparison.Ordinal) || text.AsSpan(end).StartsWith("（含）以上", StringComparison.Ordinal));
    }

    [GeneratedRegex(@"(?:单价|单位价值|单台|价值|单件|单台（套）)\D{0,5}$")]
    private static partial Regex Threshold();
}
