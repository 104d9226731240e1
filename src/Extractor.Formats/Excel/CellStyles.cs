using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelNumberFormat;

namespace Extractor.Formats.Excel;

/// <summary>Number formats and indentation of the cells of a workbook.</summary>
internal sealed class CellStyles
{
    /// <summary>Formats that Excel knows by number and files do not spell out.</summary>
    private static readonly Dictionary<uint, string> BuiltIn = new()
    {
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [22] = "yyyy/m/d h:mm",
        [31] = "yyyy年m月d日",
        [37] = "#,##0;-#,##0",
        [38] = "#,##0;-#,##0",
        [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00",
        [41] = "#,##0;-#,##0;\"-\"",
        [43] = "#,##0.00;-#,##0.00;\"-\"",
        [49] = "@",
        [57] = "yyyy年m月",
        [58] = "m月d日",
    };

    private readonly List<(NumberFormat? Format, int Indent)> cells = [];

    public CellStyles(Stylesheet? sheet)
    {
        var own = new Dictionary<uint, string>();
        foreach (NumberingFormat format in sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format is { NumberFormatId.Value: var id, FormatCode.Value: { } code })
            {
                own[id] = code;
            }
        }

        foreach (CellFormat format in sheet?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            uint id = format.NumberFormatId?.Value ?? 0;
            string? code = own.GetValueOrDefault(id) ?? BuiltIn.GetValueOrDefault(id);
            cells.Add((code is null or "@" ? null : new NumberFormat(code), (int)(format.Alignment?.Indent?.Value ?? 0)));
        }
    }

    /// <summary>The format code that a number stands for, else the one spelt out.</summary>
    public static string? CodeOf(int id, string? spelt) => id > 0 && BuiltIn.TryGetValue((uint)id, out string? code) ? code : spelt;

    public int Indent(uint? style) => style is { } index && index < cells.Count ? cells[(int)index].Indent : 0;

    /// <summary>A number as its cell prints it; <paramref name="stored"/> where the cell has no format of its own.</summary>
    public string Print(double number, string stored, uint? style) =>
        style is { } index && index < cells.Count && cells[(int)index].Format is { } format && Print(number, format) is { } printed ? printed : Plain(stored);

    /// <summary>A value as the format code prints it: text, number, date, true or false.</summary>
    public static string Print(object? value, string? code) => value switch
    {
        null => "",
        double number => (code is null or "" or "General" or "@" ? null : Print(number, new NumberFormat(code))) ?? Plain(number.ToString("R", CultureInfo.InvariantCulture)),
        DateTime date when code is { Length: > 0 } && new NumberFormat(code) is { IsValid: true } format => format.Format(date, CultureInfo.InvariantCulture).Trim(),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string? Print(double number, NumberFormat format) =>
        format.IsValid ? format.Format(format.IsDateTimeFormat && number is > 0 and < 2_958_466 ? DateTime.FromOADate(number) : number, CultureInfo.InvariantCulture).Trim() : null;

    private static string Plain(string stored) =>
        decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact)
            ? Math.Round(exact, 10).ToString("0.##########", CultureInfo.InvariantCulture)
            : stored;
}
