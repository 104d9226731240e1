using System.Text.RegularExpressions;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// Reads the rows of a panel of 收支总表: revenue by source on the left, expenditure by 类 on the right, balances and totals
/// below. What 一般公共预算拨款 means depends on the block it stands in (本年收入 or 上年结转), and 工资福利支出 stands under
/// 基本支出, so the reader remembers both.
/// </summary>
internal sealed partial class TwoSidedRows(bool revenue, int year, StatementTitle title)
{
    private string block = revenue ? "revenue.current" : "expenditure.current";
    private bool numberedBlock;
    private bool underBasic;

    public RowMeaning? Read(string text, bool lastRow)
    {
        string label = Phrase.Label(text);
        if (label.Length == 0)
        {
            return null;
        }

        Facets facets = PhraseLexicon.RowLabel(label, title);
        if (facets.Outside)
        {
            return new RowMeaning { Label = text.Trim(), Facets = facets };
        }

        if (underBasic && facets.Concept is null or "expenditure.current" && Classification.Economic.Find(label, year, level: 1) is { } economic)
        {
            return new RowMeaning { Label = text.Trim(), Economic = economic.Code.Code, Facets = new Facets { Concept = "expenditure.basic" } };
        }

        if (!revenue && Class(label) is { } code)
        {
            return new RowMeaning { Label = text.Trim(), Function = code, Facets = new Facets { Concept = "expenditure.current" } };
        }

        underBasic = facets.Concept == "expenditure.basic" || underBasic && facets.Concept?.StartsWith("expenditure.basic", StringComparison.Ordinal) == true;
        return Balance(label, facets, lastRow, Numbered().IsMatch(text)) is { } meaning ? meaning with { Label = text.Trim() } : null;
    }

    private string? Class(string label)
    {
        CodeMatch? match = Classification.Function.Find(label, year, level: 1);
        return match?.Code.Code;
    }

    private RowMeaning? Balance(string label, Facets facets, bool lastRow, bool numbered)
    {
        string side = revenue ? "revenue" : "expenditure";
        string total = side + ".total", current = side + ".current";
        if (facets.Total == TotalKind.GrandTotal || (lastRow && facets.Total == TotalKind.Subtotal && !label.Contains("本年", StringComparison.Ordinal)))
        {
            return Row(facets, total, title.Fund);
        }

        if (label is "合计" or "小计")
        {
            return Row(facets, current, title.Fund);
        }

        bool isCurrentTotal = facets.Total == TotalKind.Subtotal && facets.Concept is "revenue.current" or "expenditure.current"
            || label is "本年收入" or "本年支出" or "本年收入合计" or "本年支出合计";
        if (isCurrentTotal)
        {
            block = current;
            return Row(facets, current, facets.Fund ?? title.Fund);
        }

        switch (facets.Concept)
        {
            case "balance.opening" or "balance.closing":
                (block, numberedBlock) = (facets.Concept, numbered);
                return Row(facets, facets.Concept, facets.Fund ?? title.Fund);
            case null or "revenue.current" when facets.Fund is { } rowFund && (revenue || block.StartsWith("balance", StringComparison.Ordinal)):
                bool part = block.StartsWith("balance", StringComparison.Ordinal) && (!label.EndsWith("收入", StringComparison.Ordinal) || numberedBlock && !numbered);
                return Row(facets, facets.Concept is null || part ? block : "revenue.current", rowFund);
            case null or "expenditure.current" or "revenue.current":
                return null;
            default:
                return Row(facets, facets.Concept, facets.Fund ?? title.Fund);
        }
    }

    /// <summary>The number of an item of the first level; its parts have none or one of a lower level.</summary>
    [GeneratedRegex(@"^\s*[一二三四五六七八九十]+[、．.]")]
    private static partial Regex Numbered();

    private static RowMeaning Row(Facets facets, string concept, Fund fund) =>
        new() { Label = "", Facets = facets with { Concept = concept, Fund = fund } };
}
