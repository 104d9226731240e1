using System.Text.RegularExpressions;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>
/// Reads the rows of a panel of 收支总表: revenue by source on the left, expenditure by 类 on the right, balances and totals
/// below. What 一般公共预算拨款 means depends on the block it stands in (本年收入 or 上年结转), and 工资福利支出 is a part of 基本支出 or
/// 项目支出 above it, so the reader remembers both.
/// </summary>
internal sealed partial class TwoSidedRows(bool revenue, int year, StatementTitle title, CodeSystem accounts)
{
    private string block = revenue ? "revenue.current" : "expenditure.current";
    private string kind = "expenditure.current";
    private bool numberedBlock;

    public RowMeaning? Read(string text, bool lastRow)
    {
        string label = Phrase.Label(text);
        if (label.Length == 0)
        {
            return null;
        }

        Facets facets = PhraseLexicon.RowLabel(label, title);
        if (!revenue && Account(label) is { } account)
        {
            return account with { Label = text.Trim() };
        }

        if (facets.Outside)
        {
            return new RowMeaning { Label = text.Trim(), Facets = facets };
        }

        kind = facets.Concept switch
        {
            "expenditure.basic" or "expenditure.project" => facets.Concept,
            "expenditure.current" => "expenditure.current",
            _ => kind,
        };
        return Balance(label, facets, lastRow, Numbered().IsMatch(text)) is { } meaning ? meaning with { Label = text.Trim() } : null;
    }

    /// <summary>A 类 of the expenditure side, by its code or its name. Accounts of the government's classification are outside the schema.</summary>
    private RowMeaning? Account(string label)
    {
        (string? code, CodeSystem system) = AccountCode.Read(label) is { } printed ? (printed.Code, printed.System) : ByName(label);
        return (code, system) switch
        {
            (null, _) => null,
            (_, CodeSystem.Function) => new RowMeaning { Label = "", Function = code, Facets = new Facets { Concept = "expenditure.current" } },
            (_, CodeSystem.Economic) => new RowMeaning { Label = "", Economic = code, Facets = new Facets { Concept = kind } },
            _ => new RowMeaning { Label = "", Facets = new Facets { Outside = true } },
        };
    }

    /// <summary>其他支出 is a name in both classifications; below 基本支出 and under a heading of 经济分类 it is of the latter.</summary>
    private (string? Code, CodeSystem System) ByName(string label)
    {
        string? Find(CodeSystem system) =>
            AccountCode.Classification(system)?.Find(label, year, level: 1) is { } match && (system == CodeSystem.Function || match.Match != NameMatch.Similar) ? match.Code.Code : null;
        bool functions = kind == "expenditure.current" && accounts == CodeSystem.Function;
        return accounts == CodeSystem.GovernmentEconomic ? (null, accounts)
            : functions && Find(CodeSystem.Function) is { } function ? (function, CodeSystem.Function)
            : (Find(CodeSystem.Economic), CodeSystem.Economic);
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
