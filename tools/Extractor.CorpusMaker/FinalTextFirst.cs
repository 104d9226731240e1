namespace Extractor.CorpusMaker;

/// <summary>A form as in Sichuan: the text carries the figures, statements are annexed elsewhere.</summary>
internal static class FinalTextFirst
{
    public static Draft Draw(Account a)
    {
        var d = new Draft();
        d.Head(0, $"{a.Department}{a.Year}年度部门决算公开");
        d.Head(1, "第一部分 部门概况");
        d.Head(2, "一、部门职责");
        d.Say("负责全县综合交通运输体系的规划协调工作，承担公路养护和道路运输管理职责。");
        d.Head(2, "二、机构设置");
        d.Say($"{a.Department}属于一级预算单位，下属二级预算单位{d.Count(3, "个", "unit.subordinate", a.Year)}，其中行政单位{d.Count(1, "个", "unit.subordinate.admin", a.Year)}，其他事业单位{d.Count(2, "个", "unit.subordinate.institution", a.Year)}。");
        d.Head(1, $"第二部分 {a.Year}年度部门决算情况说明");
        Explanation.Overall(d, a);
        Explanation.Structure(d, a);
        d.Head(1, "第三部分 名词解释");
        d.Say("一、财政拨款收入：指单位从同级财政部门取得的财政预算资金，例如年初安排的100万元。");
        return d;
    }
}
