using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition.Tables;

/// <summary>What a row of a statement is about.</summary>
internal sealed record RowMeaning
{
    public required string Label { get; init; }

    public string Function { get; init; } = "";

    public string Economic { get; init; } = "";

    public string GovernmentEconomic { get; init; } = "";

    public string Project { get; init; } = "";

    public string BudgetUnit { get; init; } = "";

    public Facets Facets { get; init; } = Facets.None;

    /// <summary>The probability that the row means this; below 1 where a model chose its account.</summary>
    public double Probability { get; init; } = 1;
}

/// <summary>
/// Reads the codes and names of a coded panel row by row. Codes come whole, in 类 款 项 columns, or as the row's own level
/// alone; in the last case the rows above give the parents. A row that prints only a name takes its code from the
/// classification of the year, with the rows above as context. A row that names a budget unit heads the rows of that unit.
/// </summary>
internal sealed partial class CodedRows(Panel panel, int year, CodeSystem expected, StatementTitle title, BudgetUnits units, IAccountModel? accounts = null)
{
    private readonly Dictionary<CodeSystem, string> current = [];
    private readonly bool projects = title.Form is StatementForm.Projects or StatementForm.Performance || title.Concept == "procurement.total";
    private readonly ImmutableArray<ColumnLayout> projectColumns = [.. panel.Labels.Where(l => l.Role == ColumnRole.ProjectName)];

    /// <summary>The unit that the rows belong to, or "" where none is named.</summary>
    public string Unit { get; set; } = "";

    /// <summary>The meaning of a row, or null when its labels are blank or not understood.</summary>
    public RowMeaning? Read(TableShape shape, int row)
    {
        var codes = new Dictionary<CodeSystem, string>();
        var joined = new StringBuilder();
        string label = "", project = "";
        string unitName = "";
        CodeSystem joinedSystem = expected;
        int ownLevels = 0;

        foreach (ColumnLayout column in panel.Labels)
        {
            string text = shape.Text(row, column.Index);
            string compact = Phrase.Compact(text);
            if (compact.Length == 0)
            {
                continue;
            }

            switch (column.Role)
            {
                case ColumnRole.ProjectName when !projects:
                    label = text;
                    break;
                case ColumnRole.ProjectName when column.Heading.Contains("单位", StringComparison.Ordinal) && units.Names(compact):
                    unitName = Phrase.Name(text);
                    label = label.Length == 0 ? text : label;
                    break;
                case ColumnRole.ProjectName:
                    project = PhraseLexicon.IsProjectKind(compact) ? "" : Phrase.Name(text);
                    label = text;
                    break;
                case ColumnRole.UnitName:
                    unitName = Phrase.Name(text);
                    label = label.Length == 0 ? text : label;
                    break;
                case ColumnRole.UnitCode when IsDigits(compact):
                    unitName = unitName.Length == 0 ? compact : unitName;
                    break;
                case not ColumnRole.Name when compact is "类" or "款" or "项" or "栏次":
                    break;
                case ColumnRole.ClassCode or ColumnRole.GroupCode or ColumnRole.ItemCode when IsDigits(compact):
                    (joined, joinedSystem, ownLevels) = JoinLevel(codes, joined, joinedSystem, ownLevels, column, compact);
                    break;
                default:
                    ReadLabel(codes, column, text, compact, ref label);
                    break;
            }
        }

        AddJoined(codes, joined.ToString(), joinedSystem, label);
        return Finish(codes, label, project, unitName, shape, row);
    }

    private static bool IsDigits(string text) => text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>类 begins a new code; a second 类 column in the panel belongs to the next system (部门 beside 政府 经济科目).</summary>
    private (StringBuilder Joined, CodeSystem System, int Levels) JoinLevel(
        Dictionary<CodeSystem, string> codes, StringBuilder joined, CodeSystem system, int levels, ColumnLayout column, string digits)
    {
        if (column.Role == ColumnRole.ClassCode && joined.Length > 0)
        {
            AddJoined(codes, joined.ToString(), system, "");
            joined = new StringBuilder();
        }

        if (column.Facets.CodeSystem != CodeSystem.Unknown)
        {
            system = column.Facets.CodeSystem;
        }

        return (joined.Append(digits), system, levels + 1);
    }

    private void ReadLabel(Dictionary<CodeSystem, string> codes, ColumnLayout column, string text, string compact, ref string label)
    {
        if (AccountCode.Read(text) is { } printed && !IsUnit(printed))
        {
            CodeSystem system = AccountCode.System(printed.Code);
            codes.TryAdd(system, printed.Code);
            if (printed.Name.Length > 0 && (label.Length == 0 || system == expected))
            {
                label = printed.Name;
            }
        }
        else if (IsDigits(compact) && compact.Length <= 2)
        {
            AddJoined(codes, compact, column.Facets.CodeSystem == CodeSystem.Unknown ? expected : column.Facets.CodeSystem, "");
        }
        else if (!IsDigits(compact))
        {
            label = label.Length == 0 || column.Role == ColumnRole.Name && column.Facets.CodeSystem == expected ? text : label;
        }
    }

    /// <summary>341-青溪市档案局: the code of a unit looks like one of an account.</summary>
    private bool IsUnit(PrintedAccount printed) =>
        units.Names(printed.Name) && AccountCode.Classification(printed.System)?.Get(printed.Code, year) is null;

    /// <summary>Completes a code that is printed in pieces: 208+05+01 is whole; 05 or 01 alone stands under the rows above.</summary>
    private void AddJoined(Dictionary<CodeSystem, string> codes, string digits, CodeSystem system, string name)
    {
        if (digits.Length == 0)
        {
            return;
        }

        if (digits.Length >= 3)
        {
            system = AccountCode.System(digits) is var known && known != CodeSystem.Unknown ? known : system;
            if (digits.Length is 3 or 5 or 7)
            {
                codes.TryAdd(system, digits);
            }

            return;
        }

        string above = current.GetValueOrDefault(system, "");
        if (digits.Length == 2 && above.Length >= 3)
        {
            codes.TryAdd(system, Under(above, digits, system, name));
        }
    }

    /// <summary>Two digits under the code above: a 款 of its 类 or a 项 of its 款, as the name beside them decides.</summary>
    private string Under(string above, string digits, CodeSystem system, string name)
    {
        string group = above[..3] + digits;
        string item = above.Length >= 5 ? above[..5] + digits : group;
        if (item == group || AccountCode.Classification(system) is not { } table)
        {
            return item;
        }

        string? asItem = table.Get(item, year)?.Name, asGroup = table.Get(group, year)?.Name;
        string wanted = Phrase.Label(name);
        return asGroup == wanted && asItem != wanted ? group : item;
    }

    private RowMeaning? Finish(Dictionary<CodeSystem, string> codes, string label, string project, string unitName, TableShape shape, int row)
    {
        Facets facets = PhraseLexicon.RowLabel(label, title);
        if (PhraseLexicon.IsTotal(project) && project.Length < 6)
        {
            project = "";
        }

        if (facets.Total != TotalKind.None && codes.Count == 0)
        {
            return new RowMeaning { Label = label.Trim(), Facets = facets };
        }

        double probability = 1;
        if (codes.Count == 0 && project.Length == 0 && label.Length > 0)
        {
            bool known = units.Contains(label);
            probability = known ? 1 : ByName(codes, label);
            unitName = unitName.Length == 0 && codes.Count == 0 && (known || units.Names(label)) ? Phrase.Name(label) : unitName;
        }

        if (projects && project.Length == 0 && codes.GetValueOrDefault(CodeSystem.Function) is { Length: 7 } item && IsOtherName(item, label))
        {
            project = Phrase.Name(label);
        }

        Unit = unitName.Length > 0 && !PhraseLexicon.IsTotal(unitName) ? unitName : Unit;
        foreach ((CodeSystem system, string code) in codes)
        {
            current[system] = code;
        }

        bool named = codes.Count > 0 || project.Length > 0 || unitName.Length > 0;
        if (!named && !(facets.Concept is not null ? IsWhole(facets.Concept, label) : facets.Fund is not null))
        {
            return null;
        }

        return new RowMeaning
        {
            Label = label.Trim(),
            Function = codes.GetValueOrDefault(CodeSystem.Function, ""),
            Economic = codes.GetValueOrDefault(CodeSystem.Economic, ""),
            GovernmentEconomic = codes.GetValueOrDefault(CodeSystem.GovernmentEconomic, ""),
            Project = project,
            BudgetUnit = Unit,
            Facets = IsGroup(shape, row) ? new Facets { Outside = true } : named ? Facets.None : facets,
            Probability = probability,
        };
    }

    /// <summary>In a list of projects by account, a name that is not the account's is a project's.</summary>
    private bool IsOtherName(string code, string label) =>
        label.Length > 0 && Classification.Function.Get(code, year) is not null && Classification.Function.Find(Phrase.Label(label), year, code[..5])?.Code.Code != code;

    /// <summary>A row under 一级项目 whose projects follow under 二级项目 is their sum.</summary>
    private bool IsGroup(TableShape shape, int row) =>
        projects && projectColumns.Length > 1 && row + 1 < shape.RowCount
            && shape.Text(row, projectColumns[0].Index).Length > 0 && shape.Text(row, projectColumns[1].Index).Length == 0
            && shape.Text(row + 1, projectColumns[0].Index).Length == 0 && shape.Text(row + 1, projectColumns[1].Index).Length > 0;

    /// <summary>A name that only contains 收入 or 支出 is an account that the classification does not know, not the whole.</summary>
    private static bool IsWhole(string concept, string label) =>
        concept is not ("revenue.current" or "expenditure.current") || WholeLabel().IsMatch(Phrase.Label(label));

    [GeneratedRegex("^(?:本年|当年|全年)?(?:一般公共预算|政府性基金(?:预算)?|国有资本经营(?:预算)?|财政)?(?:财政)?(?:拨款|资金)?(?:收入|支出)(?:预算|决算)?数?$")]
    private static partial Regex WholeLabel();

    /// <summary>Adds the code that a name means, if any; returns how probable it is.</summary>
    private double ByName(Dictionary<CodeSystem, string> codes, string label)
    {
        CodeSystem system = expected == CodeSystem.Unknown ? CodeSystem.Function : expected;
        if (AccountCode.Classification(system) is not { } table)
        {
            return 1;
        }

        string name = Phrase.Label(label);
        string above = current.GetValueOrDefault(system, "");
        CodeMatch? match = null;
        for (int length = Math.Min(5, above.Length); length >= 3 && match is null; length -= 2)
        {
            match = table.Find(name, year, above[..length]);
        }

        match ??= table.Find(name, year, level: 1) ?? table.Find(name, year);
        if (match is { Match: not NameMatch.Similar } || match is not null && name.Length >= 6)
        {
            codes[system] = match.Code.Code;
            return 1;
        }

        if (accounts is null || !PhraseLexicon.RowLabel(label, title).SaysNothing || accounts.Rank(table, name, year, above) is not [var best, ..])
        {
            return 1;
        }

        codes[system] = best.Reading;
        return best.Probability;
    }
}
