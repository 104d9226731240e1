using System.Collections.Immutable;
using Extractor.Accounting;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Checks;

/// <summary>Family T: within one statement.</summary>
internal static class StatementRules
{
    public static ImmutableArray<Rule> All { get; } =
    [
        new("T1", "收支总表：总计＝本年＋年初结转（年末结转、结余分配），收入总计＝支出总计，本年收入＝各项来源之和",
            "Income and expenditure: total = year + balances, both totals equal, revenue = sum of its sources", Severity.Error, "收入支出总表", [Statement.IncomeExpenditure], ledger => Sums(ledger, Statement.IncomeExpenditure)),
        new("T2", "收入表：每行合计＝各项来源之和", "Revenue: each row = sum of its sources", Severity.Error, "收入表", [Statement.Revenue], ledger => Sums(ledger, Statement.Revenue)),
        new("T3", "支出表：每行合计＝基本＋项目＋上缴上级＋经营＋对附属单位补助", "Expenditure: each row = basic + project + superior + business + affiliated", Severity.Error, "支出表及其他表", [Statement.Expenditure, Statement.GeneralProject, Statement.Other],
            ledger => Sums(ledger, Statement.Expenditure, Statement.GeneralProject, Statement.Other)),
        new("T4", "财政拨款收支总表：各类资金的年初结转＋本年收入＝本年支出＋年末结转，财政拨款＝一般公共预算＋政府性基金＋国有资本经营", "Appropriation: by fund, opening + revenue = expenditure + closing; fiscal = sum of the funds", Severity.Error, "财政拨款收入支出总表", [Statement.Appropriation],
            ledger => Sums(ledger, Statement.Appropriation).Concat(Balances(ledger, Statement.Appropriation))),
        new("T5", "一般公共预算、政府性基金、国有资本经营支出表：每行＝基本＋项目，年初＋收入＝支出＋年末", "Fund statements: each row = basic + project; opening + revenue = expenditure + closing", Severity.Error, "各类资金支出表", [Statement.GeneralExpenditure, Statement.GovernmentFund, Statement.StateCapital],
            ledger => Sums(ledger, Statement.GeneralExpenditure, Statement.GovernmentFund, Statement.StateCapital).Concat(Balances(ledger, Statement.GovernmentFund, Statement.StateCapital))),
        new("T6", "基本支出表：人员经费＝301＋303，公用经费＝302＋307＋310 等，合计＝人员＋公用", "Basic expenditure: personnel = 301 + 303, public = 302 + 307 + 310 and the rest", Severity.Error, "一般公共预算基本支出表", [Statement.GeneralBasic], BasicSums),
        new("T7", "“三公”经费表：合计＝出国＋用车＋接待，用车＝购置＋运行", "Three public expenses: total = abroad + vehicles + reception; vehicles = purchase + operation", Severity.Error, "“三公”经费表", [Statement.ThreePublic], ledger => Sums(ledger, Statement.ThreePublic)),
        new("T8", "合计＝各类之和，类＝款之和，款＝项之和；科目名称与编码相符", "Totals: 合计 = sum of 类, 类 = sum of 款, 款 = sum of 项; name and code agree", Severity.Error, "有科目编码的表", [], ledger => CodeTotals(ledger).Concat(Names(ledger)).Concat(TextRules.Names(ledger))),
        new("T9", "不应为负的金额非负，比重不超过 100%，同一行不重复", "No negative amount where none can be, no share over 100, no row twice", Severity.Error, "全部数字", [], ledger => Signs(ledger).Concat(Shares(ledger)).Concat(Repeats(ledger))),
    ];

    private static IEnumerable<Finding> Sums(Ledger ledger, params Statement[] statements) =>
        from table in ledger.Of(statements)
        from equation in StatementSums.Rows(table.Items).Concat(StatementSums.Totals(table.Items))
        select Finding.Of(equation, table.HasUnreadBeside(equation.Items));

    /// <summary>年初结转 + 本年收入 = 本年支出 + 年末结转, where a statement prints the balances but no totals of both sides.</summary>
    private static IEnumerable<Finding> Balances(Ledger ledger, params Statement[] statements)
    {
        foreach (StatementTable table in ledger.Of(statements))
        {
            foreach (IGrouping<(Fund, int, Phase, string, string), LineItem> place in table.Items.Where(i => i.Metric == Metric.Amount && i.Economic.Length == 0).GroupBy(i => (i.Fund, i.Year, i.Phase, i.Function, i.BudgetUnit)))
            {
                LineItem? Get(string concept) => place.FirstOrDefault(i => i.Concept == concept);
                if (Get("revenue.current") is { } revenue && Get("expenditure.current") is { } expenditure && (Get("balance.opening") ?? Get("balance.closing")) is not null)
                {
                    LineItem?[] left = [revenue, Get("balance.opening")], right = [expenditure, Get("balance.closing")];
                    var equation = new Equation([.. left.OfType<LineItem>()], [.. right.OfType<LineItem>()]);
                    yield return Finding.Of(equation, table.HasUnreadBeside(equation.Items));
                }
            }
        }
    }

    private static IEnumerable<Finding> BasicSums(Ledger ledger)
    {
        foreach (StatementTable table in ledger.Of(Statement.GeneralBasic))
        {
            foreach (IGrouping<(Fund, int, Phase), LineItem> column in table.Items.Where(i => i.Metric == Metric.Amount && i.BudgetUnit.Length == 0 && i.GovernmentEconomic.Length == 0).GroupBy(i => (i.Fund, i.Year, i.Phase)))
            {
                LineItem[] classes = [.. column.Where(i => i.Concept == "expenditure.basic" && i.Economic.Length == 3)];
                LineItem? personnel = Total(column, "expenditure.basic.personnel") ?? Told(ledger, column.Key, "expenditure.basic.personnel");
                LineItem? operation = Total(column, "expenditure.basic.public") ?? Told(ledger, column.Key, "expenditure.basic.public"), all = Total(column, "expenditure.basic");
                ImmutableArray<LineItem> persons = [.. classes.Where(i => i.Economic is "301" or "303")], rest = [.. classes.Except(persons)];
                bool split = column.Any(i => i.Concept.StartsWith("expenditure.basic.", StringComparison.Ordinal) && i.Economic.Length > 0);
                if (!split && personnel is not null && persons.Length > 0)
                {
                    yield return OfAccounts(table, personnel, persons);
                }

                if (!split && operation is not null && rest.Length > 0)
                {
                    yield return OfAccounts(table, operation, rest);
                }

                if (all is not null && personnel is not null && operation is not null)
                {
                    yield return Finding.Of(new Equation(all, [personnel, operation]));
                }
            }

            foreach (Equation equation in StatementSums.Rows([.. table.Items.Where(i => i.Economic.Length > 0)]))
            {
                yield return Finding.Of(equation, table.HasUnreadBeside(equation.Items));
            }
        }
    }

    /// <summary>A text may count an account on the other side, which is worth a question; a statement that does so does not add up.</summary>
    private static Finding OfAccounts(StatementTable table, LineItem whole, ImmutableArray<LineItem> accounts)
    {
        Finding finding = Finding.Of(new Equation(whole, accounts), table.HasUnreadBeside(accounts));
        return whole.Statement == Statement.Narrative ? finding with { Severity = Severity.Warning } : finding;
    }

    /// <summary>人员经费 and 公用经费 as the text states them once, for a statement that prints no such rows.</summary>
    private static LineItem? Told(Ledger ledger, (Fund Fund, int Year, Phase Phase) column, string concept)
    {
        LineItem[] told = [.. ledger.All(new Dimensions(concept, column.Fund, "", "", "", column.Year, column.Phase, Metric.Amount)).Where(i => i.Statement == Statement.Narrative)];
        return told.Length == 1 ? told[0] : null;
    }

    private static LineItem? Total(IEnumerable<LineItem> column, string concept) => column.FirstOrDefault(i => i.Concept == concept && i.Economic.Length == 0 && i.Function.Length == 0);

    private static IEnumerable<Finding> CodeTotals(Ledger ledger) =>
        from table in ledger.Statements
        from equation in CodeSums.Of(table.Items)
        select Finding.Of(equation, (equation.Difference > 0 && ledger.Withholds) || table.HasUnreadAmong(equation.Items));

    /// <summary>A printed name that is the official name of another code of the year, in a row that prints its code.</summary>
    private static IEnumerable<Finding> Names(Ledger ledger)
    {
        foreach (LineItem item in ledger.Statements.SelectMany(t => t.Items).Where(i => i.Function.Length > 0 && i.Label.Length > 1).DistinctBy(i => (i.Source.Block, i.Source.Row, i.Function)))
        {
            if (Classification.Function.Get(item.Function, ledger.Year) is not { } official || official.Name == item.Label)
            {
                continue;
            }

            ImmutableArray<ClassificationCode> named = Classification.Function.FindAll(item.Label, ledger.Year, official.Level);
            if (!named.IsEmpty && named.All(n => n.Code != item.Function))
            {
                yield return Finding.Failed($"编码 {item.Function} 是“{official.Name}”，表中写“{item.Label}”（{named[0].Code}）", $"code {item.Function} is {official.Name}, the table prints {item.Label} ({named[0].Code})", null, item) with { Severity = Severity.Warning };
            }
        }
    }

    /// <summary>Balances and corrections may be negative, spending and revenue may not.</summary>
    private static IEnumerable<Finding> Signs(Ledger ledger) =>
        from item in ledger.Report.LineItems
        where item.Value < 0 && item.Metric is (Metric.Amount or Metric.Count or Metric.Score)
            && !item.Concept.StartsWith("balance.", StringComparison.Ordinal) && !item.Concept.StartsWith("revenue.", StringComparison.Ordinal)
        select Finding.Failed($"{Arithmetic.Of(item)} 为负", $"{Arithmetic.Of(item)} is negative", null, item) with { Severity = Severity.Warning };

    private static IEnumerable<Finding> Shares(Ledger ledger) =>
        from item in ledger.Report.LineItems
        where item.Metric == Metric.Share
        select item.Value <= 100 && item.Value >= 0
            ? Finding.Passed("比重在 0 到 100% 之间", "shares lie between 0 and 100 %", item)
            : Finding.Failed($"{Arithmetic.Name(item)} 占 {item.Printed}%，不在 0 到 100% 之间", $"{Arithmetic.Name(item)} has a share of {item.Printed} %, outside 0 to 100", null, item);

    /// <summary>Two neighbouring rows with the same account and the same figures; where a statement lists unit by unit, accounts come again by right.</summary>
    private static IEnumerable<Finding> Repeats(Ledger ledger)
    {
        foreach (StatementTable table in ledger.Statements.Where(t => t.Statement != Statement.ThreePublic))
        {
            var accounts = table.Items.Where(i => i.Function.Length + i.Economic.Length > 0).GroupBy(i => (i.Source.Column, i.Concept, i.Fund, i.Function, i.Economic, i.Project, i.GovernmentEconomic, i.Year, i.Phase));
            if (accounts.Any(a => a.Count() > 2))
            {
                continue;
            }

            ILookup<(int?, int?), LineItem> rows = table.Items.Where(i => i.Value != 0 && (i.Function.Length > 0 || i.Economic.Length > 0)).ToLookup(i => (i.Source.Block, i.Source.Row));
            foreach (IGrouping<(int?, int?), LineItem> row in rows)
            {
                LineItem[] next = [.. rows[(row.Key.Item1, row.Key.Item2 + 1)]];
                bool same = next.Length > 0 && next.Length == row.Count() && row.All(i => Array.Exists(next, n => n.Source.Column == i.Source.Column && n.Value == i.Value && n.Function == i.Function && n.Economic == i.Economic && n.Project == i.Project && n.GovernmentEconomic == i.GovernmentEconomic));
                if (same)
                {
                    yield return Finding.Failed($"{Arithmetic.Of(row.First())} 连续出现两行，数字相同", $"{Arithmetic.Of(row.First())} stands in two rows one after another with the same figures", null, [row.First(), next[0]]) with { Severity = Severity.Warning };
                }
            }
        }
    }
}
