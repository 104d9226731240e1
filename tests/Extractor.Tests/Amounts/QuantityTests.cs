using System.Globalization;
using Extractor.Amounts;

namespace Extractor.Tests.Amounts;

[TestClass]
public sealed class QuantityTests
{
    [TestMethod]
    [DataRow("支出1,480.45万元", "14804500 Money 50")]
    [DataRow("共2亿3456万元", "234560000 Money 0.5")]
    [DataRow("１２．５万元", "125000 Money 500")]
    [DataRow("拨款1.2亿元", "120000000 Money 5000000")]
    [DataRow("拨款3万5千元", "35000 Money 0.5")]
    [DataRow("计三千五百元整", "3500 Money 0.5")]
    [DataRow("人民币壹拾贰万叁仟元", "123000 Money 0.5")]
    [DataRow("合计3元5角", "3.5 Money 0.05")]
    [DataRow("预算1720.00万，", "17200000 Money 50")]
    [DataRow("20 451.35", "20 Number 0.5;451.35 Number 0.005")]
    [DataRow("占54.3%", "54.3 Percent 0.05")]
    [DataRow("占13％", "13 Percent 0.5")]
    [DataRow("百分之五", "5 Percent 0.5")]
    [DataRow("提高2.1个百分点", "2.1 PercentagePoints 0.05")]
    [DataRow("39批次，643人次", "39 Count 0.5;643 Count 0.5")]
    [DataRow("设备7台（件、套）", "7 Count 0.5")]
    [DataRow("得分为97分", "97 Count 0.5")]
    [DataRow("2023年度", "2023 Year 0.5")]
    [DataRow("二〇二三年", "2023 Year 0.5")]
    [DataRow("上解-9.78亿元", "-978000000 Money 500000")]
    [DataRow("50,000美元", "50000 ForeignMoney 0.5")]
    [DataRow("统一规划，一切按第三条办理", "3 Ordinal 0.5")]
    [DataRow("二三十个百分点", "")]
    [DataRow("十四五规划期间的重点十个项目", "10 Count 0.5")]
    [DataRow("价格是￥13.5，即HKD15或$2万", "13.5 Money 0.05;15 ForeignMoney 0.5;20000 ForeignMoney 5000")]
    [DataRow("下降了百分之负三点八，负的百分之二十，负百分之五", "-3.8 Percent 0.05;-20 Percent 0.5;-5 Percent 0.5")]
    [DataRow("五分之二的1/4", "0.4 Number 0;0.25 Number 0")]
    [DataRow("第100名，第5个", "100 Ordinal 0.5;5 Ordinal 0.5")]
    [DataRow("2023-2025年、12月25日和6月，共12个月", "2023 Year 0.5;2025 Year 0.5;1225 Date 0.5;600 Date 0.5;12 Count 0.5")]
    [DataRow("http://a.cn/q?x=30%25 3%", "3 Percent 0.5")]
    [DataRow("五角大楼旁的五角钱", "0.5 Money 0.05")]
    [DataRow("1.2.3 项目支出5.5万元", "55000 Money 500")]
    public void Figures_in_text_are_read_with_their_precision(string text, string expected) =>
        Assert.AreEqual(expected, string.Join(';', QuantityReader.Scan(text).Select(q => string.Create(CultureInfo.InvariantCulture, $"{q.Value / 1.000000000000000000m} {q.Kind} {q.HalfStep / 1.0000000000000000000m}"))));

    [TestMethod]
    [DataRow("截至2023年12月31日", "2023-12-31")]
    [DataRow("于2024-01-05印发", "2024-01-05")]
    [DataRow("二〇二四年三月", "2024-03-01")]
    public void Dates_are_read(string text, string date) =>
        Assert.AreEqual(DateOnly.Parse(date, CultureInfo.InvariantCulture), QuantityReader.Scan(text).Single().Date);

    [TestMethod]
    [DataRow("500余万元", Bound.AtLeast)]
    [DataRow("近700万元", Bound.AtMost)]
    [DataRow("约300万元", Bound.About)]
    [DataRow("50万元（含）以上", Bound.AtLeast)]
    [DataRow("300万元", Bound.Exact)]
    public void Qualified_figures_are_bounds(string text, Bound bound) => Assert.AreEqual(bound, QuantityReader.Scan(text).Single().Bound);

    [TestMethod]
    public void The_place_of_a_figure_is_its_words()
    {
        const string Text = "比上年增加527.71万元，增长55.4%。";

        Assert.AreEqual("527.71万元|55.4%", string.Join('|', QuantityReader.Scan(Text).Select(q => Text.Substring(q.Start, q.Length))));
    }

    [TestMethod]
    [DataRow("", CellKind.Blank, "0")]
    [DataRow("　", CellKind.Blank, "0")]
    [DataRow("0", CellKind.Number, "0")]
    [DataRow("0.00", CellKind.Number, "0")]
    [DataRow("—", CellKind.Dash, "0")]
    [DataRow("--", CellKind.Dash, "0")]
    [DataRow("一", CellKind.Dash, "0")]
    [DataRow("无", CellKind.Dash, "0")]
    [DataRow("20,451.35", CellKind.Number, "20451.35")]
    [DataRow("64,840,547", CellKind.Number, "64840547")]
    [DataRow("１，２３４．５", CellKind.Number, "1234.5")]
    [DataRow("-27,000.00", CellKind.Number, "-27000")]
    [DataRow("(1,234.56)", CellKind.Number, "-1234.56")]
    [DataRow("94.6%", CellKind.Percent, "94.6")]
    [DataRow("（1）", CellKind.Text, "0")]
    [DataRow("合计", CellKind.Text, "0")]
    [DataRow("2024年", CellKind.Text, "0")]
    public void Cells_tell_zero_blank_and_dash_apart(string text, CellKind kind, string value)
    {
        CellFigure figure = QuantityReader.ReadCell(text);

        Assert.AreEqual(kind, figure.Kind);
        Assert.AreEqual(decimal.Parse(value, CultureInfo.InvariantCulture), figure.Value);
    }

    [TestMethod]
    public void A_value_written_in_any_form_reads_back()
    {
        for (int value = 1; value <= 99_999; value += 37)
        {
            foreach (string form in (string[])[value.ToString(CultureInfo.InvariantCulture), value.ToString("N0", CultureInfo.InvariantCulture), Chinese(value, "零一二三四五六七八九", "十百千万"), Chinese(value, "零壹贰叁肆伍陆柒捌玖", "拾佰仟万")])
            {
                Assert.IsTrue(QuantityReader.TryRead(form + "元", out Quantity quantity), form);
                Assert.AreEqual(value, quantity.Value, form);
            }
        }
    }

    [TestMethod]
    [DataRow("四五千")]
    [DataRow("十一十二")]
    [DataRow("2345千")]
    [DataRow("三十18")]
    [DataRow("2019年2月29日")]
    [DataRow("元整")]
    [DataRow("")]
    public void Malformed_figures_are_refused(string text) => Assert.IsFalse(QuantityReader.TryRead(text, out _));

    private static string Chinese(int value, string digits, string units)
    {
        string text = "";
        bool zero = false;
        for (int place = 4; place >= 0; place--)
        {
            int power = (int)Math.Pow(10, place), digit = value / power % 10;
            zero |= digit == 0 && text.Length > 0;
            if (digit > 0)
            {
                text += (zero ? digits[0].ToString() : "") + digits[digit] + (place > 0 ? units[place - 1].ToString() : "");
                zero = false;
            }
        }

        return text;
    }
}
