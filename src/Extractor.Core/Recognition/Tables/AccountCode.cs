using System.Text.RegularExpressions;
using Extractor.Reference;

namespace Extractor.Recognition.Tables;

/// <summary>A code as a row prints it: its digits, its system, and the name beside it.</summary>
internal readonly record struct PrintedAccount(string Code, CodeSystem System, string Name);

/// <summary>Codes of the classifications as tables print them: 2010301, [2010301]行政运行, 20103-政府办公厅….</summary>
internal static partial class AccountCode
{
    /// <summary>The text is a code alone or begins with one in front of a name.</summary>
    public static bool IsPrinted(string text) => Read(text) is { Code.Length: >= 3 };

    /// <summary>A code of three or more digits with the name that follows it in the same cell; null when the cell is neither.</summary>
    public static PrintedAccount? Read(string text)
    {
        Match match = Printed().Match(Phrase.Compact(text));
        if (!match.Success)
        {
            return null;
        }

        string code = match.Groups[1].Value;
        CodeSystem system = System(code);
        return system == CodeSystem.Unknown ? null : new PrintedAccount(code, system, match.Groups[2].Value);
    }

    /// <summary>The system a code belongs to: function codes begin with 2, economic with 3, government-economic with 5.</summary>
    public static CodeSystem System(string code) => code.Length is 3 or 5 or 7
        ? code[0] switch
        {
            '2' => CodeSystem.Function,
            '3' => CodeSystem.Economic,
            '5' => CodeSystem.GovernmentEconomic,
            _ => CodeSystem.Unknown,
        }
        : CodeSystem.Unknown;

    /// <summary>The table of codes of a system; null for <see cref="CodeSystem.Unknown"/>.</summary>
    public static Classification? Classification(CodeSystem system) => system switch
    {
        CodeSystem.Function => Reference.Classification.Function,
        CodeSystem.Economic => Reference.Classification.Economic,
        CodeSystem.GovernmentEconomic => Reference.Classification.GovernmentEconomic,
        _ => null,
    };

    /// <summary>The end of the name above may stand before the code where a page cut it: 缴费支出2080506-机关事业单位职业年金.</summary>
    [GeneratedRegex(@"^(?:[\p{L}（）]+(?=[235]\d{4}(?:\d{2})?[-—－]))?[\[【（]?([235]\d{2}(?:\d{2}){0,2})[\]】）]?(?:[-—－–_]*([\p{L}“（].*))?$")]
    private static partial Regex Printed();
}
