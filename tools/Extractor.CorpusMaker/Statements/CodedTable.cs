using Extractor.CorpusMaker.Accounts;
using Extractor.CorpusMaker.Drafting;

namespace Extractor.CorpusMaker.Statements;

/// <summary>A column of figures: its heading, the heading above it ("" where it stands alone), and the fact that a row states there.</summary>
internal sealed record Column(string Head, string Group, Func<string, Fact?> Fact)
{
    public Column(string head, Func<string, Fact?> fact)
        : this(head, "", fact)
    {
    }
}

/// <summary>Statements whose rows are accounts of the functional classification, printed in any of the code forms.</summary>
internal static class CodedTable
{
    public static IEnumerable<string[]> Rows(Printer p, string fund, params Column[] columns) => Rows(p, [.. p.Books.Of(p.Year, p.IsBudget ? "budget" : "actual").Codes(fund)], columns);

    public static IEnumerable<string[]> Rows(Printer p, string[] codes, params Column[] columns)
    {
        CodeForm form = p.Style.Codes;
        foreach (string[] row in Header(Heads(p, form, columns.Any(c => c.Group.Length > 0) || p.Style.LineNumbers), ColumnHeads(columns)))
        {
            yield return row;
        }

        if (p.Style.LineNumbers)
        {
            yield return [form == CodeForm.Name ? "**" : "栏次", .. Enumerable.Repeat("<", Width(form) - 1), .. columns.Select((_, i) => $"{i + 1}")];
        }

        string[] Sum() => [p.Style.Labels.Sum, .. Enumerable.Repeat("<", Width(form) - 1), .. columns.Select(c => Cell(p, c, ""))];
        if (!p.Style.SumLast)
        {
            yield return Sum();
        }

        foreach (string code in codes.Where(c => form != CodeForm.Dashed || c.Length == 7))
        {
            yield return [.. CodeCells(form, code, p.FunctionName(code)), .. columns.Select(c => Cell(p, c, code))];
        }

        if (p.Style.SumLast)
        {
            yield return Sum();
        }
    }

    /// <summary>Two blocks of heading rows side by side, the shorter one stretched downwards.</summary>
    public static IEnumerable<string[]> Header(string[][] left, string[][] right)
    {
        for (int r = 0; r < Math.Max(left.Length, right.Length); r++)
        {
            string[] At(string[][] block) => r < block.Length ? block[r] : [.. block[0].Select(_ => "^")];
            yield return [.. At(left), .. At(right)];
        }
    }

    /// <summary>One heading row, or two where columns stand under a common heading.</summary>
    public static string[][] ColumnHeads(Column[] columns)
    {
        if (columns.All(c => c.Group.Length == 0))
        {
            return [[.. columns.Select(c => c.Head)]];
        }

        return
        [
            [.. columns.Select((c, i) => c.Group.Length == 0 ? c.Head : i > 0 && columns[i - 1].Group == c.Group ? "<" : c.Group)],
            [.. columns.Select(c => c.Group.Length == 0 ? "^" : c.Head)],
        ];
    }

    public static string[] CodeCells(CodeForm form, string code, string name)
    {
        string indent = new(' ', code.Length - 3);
        return form switch
        {
            CodeForm.Split => [code[..3], code.Length > 3 ? code[3..5] : "", code.Length > 5 ? code[5..] : "", name],
            CodeForm.OwnLevel => [code.Length == 3 ? code : "", code.Length == 5 ? code[3..] : "", code.Length == 7 ? code[5..] : "", name],
            CodeForm.Bracketed => [$"{indent}[{code}]{name}"],
            CodeForm.Dashed => [$"{code}-{name}"],
            CodeForm.Name => [indent + name],
            _ => [code, name],
        };
    }

    private static int Width(CodeForm form) => form switch { CodeForm.Split or CodeForm.OwnLevel => 4, CodeForm.Whole => 2, _ => 1 };

    private static string[][] Heads(Printer p, CodeForm form, bool deep) => form switch
    {
        CodeForm.Split => [["项目", "<", "<", "<"], [p.Style.Labels.Code, "<", "<", p.Style.Labels.Name], ["类", "款", "项", "^"]],
        CodeForm.OwnLevel => [[p.Style.Labels.Code, "<", "<", p.Style.Labels.Name], ["类", "款", "项", "^"]],
        CodeForm.Bracketed => [["功能科目名称"]],
        CodeForm.Dashed => [["支出功能分类科目"]],
        CodeForm.Name => [["项目"]],
        _ when deep => [["项目", "<"], [p.Style.Labels.Code, p.Style.Labels.Name]],
        _ => [[p.Style.Labels.Code, p.Style.Labels.Name]],
    };

    private static string Cell(Printer p, Column column, string code) => column.Fact(code) is { } fact ? p.Cell(fact) : "";
}
