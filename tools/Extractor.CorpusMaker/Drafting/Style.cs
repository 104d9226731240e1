namespace Extractor.CorpusMaker.Drafting;

/// <summary>How a statement prints the code of an account.</summary>
internal enum CodeForm
{
    /// <summary>201, 20106, 2010601 in one column.</summary>
    Whole,

    /// <summary>类 款 项 in three columns, each row with its parents.</summary>
    Split,

    /// <summary>Three columns with the row's own level only.</summary>
    OwnLevel,

    /// <summary>[2010601]行政运行 in one cell.</summary>
    Bracketed,

    /// <summary>2010601-行政运行 in one cell, 项 only.</summary>
    Dashed,

    /// <summary>The name alone, indented by level.</summary>
    Name,
}

/// <summary>The words that a form uses for the rows and columns of its statements.</summary>
internal sealed record Labels
{
    public string General { get; init; } = "一般公共预算财政拨款收入";

    public string GovernmentFund { get; init; } = "政府性基金预算财政拨款收入";

    public string StateCapital { get; init; } = "国有资本经营预算财政拨款收入";

    public string[] OtherRevenues { get; init; } = ["上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"];

    public string CurrentRevenue { get; init; } = "本年收入合计";

    public string CurrentExpenditure { get; init; } = "本年支出合计";

    public string Opening { get; init; } = "年初结转和结余";

    public string Closing { get; init; } = "年末结转和结余";

    public string RevenueTotal { get; init; } = "总计";

    public string ExpenditureTotal { get; init; } = "总计";

    public string Amount { get; init; } = "决算数";

    public string Code { get; init; } = "科目代码";

    public string Name { get; init; } = "科目名称";

    public string Sum { get; init; } = "合计";
}

/// <summary>How a template writes figures, codes and captions.</summary>
internal sealed record Style
{
    public Labels Labels { get; init; } = new();

    public CodeForm Codes { get; init; }

    /// <summary>行次 and 栏次.</summary>
    public bool LineNumbers { get; init; }

    /// <summary>The unit of tables, 万元 or 元, and the format of a cell in it.</summary>
    public string Unit { get; init; } = "万元";

    public string Cell { get; init; } = "#,##0.00";

    /// <summary>What an empty cell holds: "", "0.00" (a figure) or a dash.</summary>
    public string Zero { get; init; } = "";

    /// <summary>The unit of running text and the formats of its amounts and percentages.</summary>
    public string TextUnit { get; init; } = "万元";

    public string Amount { get; init; } = "0.##";

    public string Percent { get; init; } = "0.00";

    /// <summary>增加, 减少, 增长, 下降.</summary>
    public string[] Directions { get; init; } = ["增加", "减少", "增长", "下降"];

    public string Left { get; init; } = "部门：";

    public string Right { get; init; } = "金额单位：";

    /// <summary>公开{0:00}表, or "" where statements are not numbered.</summary>
    public string TableNumber { get; init; } = "";

    public bool SumLast { get; init; }
}
