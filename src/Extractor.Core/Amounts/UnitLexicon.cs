namespace Extractor.Amounts;

/// <summary>Units that follow a figure: money, percent, measure words. The longest that fits is taken.</summary>
internal static class UnitLexicon
{
    private static readonly (string Word, QuantityKind Kind, decimal Scale)[] Words = Build();

    /// <summary>Units by their first character, the longer ones first.</summary>
    private static readonly Dictionary<char, (string Word, QuantityKind Kind, decimal Scale)[]> ByFirst =
        Words.GroupBy(w => w.Word[0]).ToDictionary(g => g.Key, g => g.OrderByDescending(w => w.Word.Length).ToArray());

    /// <summary>The unit at the start of a text, or null.</summary>
    public static (string Word, QuantityKind Kind, decimal Scale)? At(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !ByFirst.TryGetValue(text[0], out (string Word, QuantityKind Kind, decimal Scale)[]? words))
        {
            return null;
        }

        foreach ((string Word, QuantityKind Kind, decimal Scale) unit in words)
        {
            if (text.StartsWith(unit.Word, StringComparison.Ordinal))
            {
                return unit;
            }
        }

        return null;
    }

    /// <summary>Currencies that stand before the number.</summary>
    private static readonly (string Sign, bool Renminbi)[] Currencies =
        [("￥", true), ("¥", true), ("RMB", true), ("CNY", true), ("HK$", false), ("US$", false), ("HKD", false), ("USD", false), ("EUR", false), ("$", false), ("＄", false), ("€", false), ("£", false), ("₩", false)];

    public static bool IsCurrencySign(char c) => c is '￥' or '¥' or '$' or '＄' or '€' or '£' or '₩' or 'R' or 'C' or 'H' or 'U' or 'E';

    /// <summary>The currency at the start of a text, or null.</summary>
    public static (string Sign, bool Renminbi)? Currency(ReadOnlySpan<char> text)
    {
        if (!IsCurrencySign(text[0]))
        {
            return null;
        }

        foreach ((string Sign, bool Renminbi) currency in Currencies)
        {
            if (text.StartsWith(currency.Sign, StringComparison.Ordinal))
            {
                return currency;
            }
        }

        return null;
    }

    private static (string, QuantityKind, decimal)[] Build()
    {
        var words = new List<(string, QuantityKind, decimal)>
        {
            ("%", QuantityKind.Percent, 1), ("％", QuantityKind.Percent, 1), ("﹪", QuantityKind.Percent, 1), ("‰", QuantityKind.Percent, 0.1m), ("成", QuantityKind.Percent, 10),
            ("个百分点", QuantityKind.PercentagePoints, 1), ("個百分點", QuantityKind.PercentagePoints, 1), ("百分点", QuantityKind.PercentagePoints, 1), ("个百分號", QuantityKind.PercentagePoints, 1),
        };
        foreach (string yuan in (string[])["元人民币", "人民币元", "人民币", "元整", "圆整", "元正", "元", "圆", "圓", "块钱", "塊錢", "块", "塊"])
        {
            words.Add((yuan, QuantityKind.Money, 1));
        }

        words.AddRange([("毛", QuantityKind.Money, 0.1m), ("角整", QuantityKind.Money, 0.1m), ("角", QuantityKind.Money, 0.1m)]);
        foreach (string foreign in (string[])["美元", "美金", "欧元", "歐元", "日元", "日圆", "港元", "港币", "港幣", "英镑", "英鎊", "台币", "台幣", "新台币", "泰铢", "泰銖", "韩元", "韓元", "卢布", "瑞士法郎", "澳元", "加元", "新加坡元", "卢比", "印度卢布", "美圆", "美刀"])
        {
            words.Add((foreign, QuantityKind.ForeignMoney, 1));
        }

        foreach (string measure in (string[])["台（件、套）", "台（套）", "台(套)", "台（件）", "台/套", "台套", "批次", "人次", "公顷", "平方米", "公里", "辆", "輛", "台", "套", "批", "个", "個", "人", "名", "次", "分", "户", "家", "项", "件", "处", "宗", "艘", "架", "幢", "栋", "亩", "吨", "米", "所", "册", "篇", "场", "期", "份", "团", "组", "条", "起", "座", "间", "位", "天", "月", "小时"])
        {
            words.Add((measure, QuantityKind.Count, 1));
        }

        return [.. words];
    }
}
