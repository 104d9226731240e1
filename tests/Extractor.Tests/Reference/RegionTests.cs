using Extractor.Reference;

namespace Extractor.Tests.Reference;

[TestClass]
public sealed class RegionTests
{
    [TestMethod]
    [DataRow("广元市昭化区人民政府办公室", "510811", "四川省广元市昭化区")]
    [DataRow("上海市普陀区财政局", "310107", "上海市普陀区")]
    [DataRow("中共上海市普陀区委社会工作部", "310107", "上海市普陀区")]
    [DataRow("烟台市民政局", "370600", "山东省烟台市")]
    [DataRow("北京市审计局", "110000", "北京市")]
    [DataRow("首都文物保护中心", "110000", "北京市")]
    [DataRow("湖南省桃江县教育局", "430922", "湖南省益阳市桃江县")]
    [DataRow("延边州财政局", "222400", "吉林省延边朝鲜族自治州")]
    [DataRow("内蒙古自治区锡林郭勒盟财政局", "152500", "内蒙古自治区锡林郭勒盟")]
    public void A_department_stands_in_the_region_its_name_begins_with(string name, string code, string region)
    {
        RegionName? found = Regions.Find(name, 2024);

        Assert.AreEqual(new RegionName(code, region), found);
    }

    [TestMethod]
    [DataRow("国家信访局")]
    [DataRow("鼓楼区教育局")]
    [DataRow("教育局")]
    [DataRow("海东省平湖岛市水务局")]
    public void A_name_that_names_no_single_region_has_none(string name) => Assert.IsNull(Regions.Find(name, 2024));

    [TestMethod]
    public void A_county_is_known_by_the_code_and_name_of_the_year()
    {
        Assert.AreEqual("510811", Regions.Find("广元市元坝区财政局", 2010)?.Code);
        Assert.AreEqual("四川省广元市元坝区", Regions.Get("510811", 2010)?.Name);
    }
}
