namespace Extractor.CorpusMaker.Accounts;

/// <summary>The figures outside the statements: three public expenses, procurement, vehicles, staff, units and performance.</summary>
internal static class OtherFigures
{
    public static Dictionary<string, decimal> Of(Books books, int year, string phase, Dictionary<string, decimal> basic, Dictionary<string, decimal> project, FunctionItem[] items)
    {
        decimal Both(string code) => basic.GetValueOrDefault(code) + project.GetValueOrDefault(code);
        decimal abroad = Both("30212"), purchase = Both("31013"), operation = Both("30231"), reception = Both("30217");
        var figures = new Dictionary<string, decimal>
        {
            ["three-public.abroad"] = abroad,
            ["three-public.vehicles"] = purchase + operation,
            ["three-public.vehicles.purchase"] = purchase,
            ["three-public.vehicles.operation"] = operation,
            ["three-public.reception"] = reception,
            ["three-public.reception.domestic"] = reception,
            ["three-public.total"] = abroad + purchase + operation + reception,
            ["meeting"] = Both("30215"),
            ["training"] = Both("30216"),
        };
        Procure(figures, books, year, phase);
        Count(figures, books, year);
        Perform(figures, books, items);
        return figures;
    }

    private static void Procure(Dictionary<string, decimal> figures, Books books, int year, string phase)
    {
        decimal goods = books.Money("goods", year, phase, 5, 60), works = books.Money("works", year, phase, 2, 20), services = books.Money("services", year, phase, 30, 160);
        decimal total = goods + works + services, sme = total - works, micro = services - books.Money("large", year, phase, 2, 9);
        (figures["procurement.total"], figures["procurement.goods"], figures["procurement.works"], figures["procurement.services"]) = (total, goods, works, services);
        (figures["procurement.sme"], figures["procurement.micro"]) = (sme, micro);
    }

    /// <summary>Stocks and occurrences; the parts of vehicles, posts, staff and units add up.</summary>
    private static void Count(Dictionary<string, decimal> figures, Books books, int year)
    {
        Dice dice = books.Dice;
        void Sum(string total, string key, params (string Concept, int From, int To)[] parts)
        {
            foreach ((string concept, int from, int to) in parts)
            {
                figures[concept] = dice.Between(key + concept, from, to);
            }

            figures[total] = parts.Sum(p => figures[p.Concept]);
        }

        Sum("asset.vehicles", "", ("asset.vehicles.ministerial", 0, 0), ("asset.vehicles.principal", 0, 1), ("asset.vehicles.confidential", 1, 2), ("asset.vehicles.emergency", 1, 3), ("asset.vehicles.law-enforcement", 0, 4), ("asset.vehicles.special", 0, 1), ("asset.vehicles.retired", 0, 1), ("asset.vehicles.other", 0, 2));
        Sum("staff.actual", "", ("staff.actual.admin", 20, 48), ("staff.actual.civil-reference", 2, 8), ("staff.actual.institution", 5, 20), ("staff.actual.worker", 1, 4));
        Sum("staff.establishment", "", ("staff.establishment.admin", 49, 55), ("staff.establishment.civil-reference", 8, 9), ("staff.establishment.institution", 20, 26), ("staff.establishment.worker", 4, 6));
        Sum("staff.retired", "", ("staff.retired.admin", 10, 30), ("staff.retired.institution", 3, 9));
        figures["asset.equipment.over-1m"] = dice.Between("equipment", 0, 2);
        figures["asset.equipment.over-500k"] = dice.Between("equipment 50", 1, 4);
        figures["vehicles.owned"] = figures["asset.vehicles"];
        figures["vehicles.purchased"] = books.Plan.Abroad ? 1 : 0;
        figures["abroad.groups"] = books.Plan.Abroad ? dice.Between("groups" + year, 1, 3) : 0;
        figures["abroad.persons"] = books.Plan.Abroad ? dice.Between("persons" + year, 4, 9) : 0;
        figures["reception.domestic.batches"] = dice.Between("batches" + year, 12, 60);
        figures["reception.domestic.persons"] = dice.Between("guests" + year, 90, 500);
        int institutions = books.Department.Units.Count(u => !u.Administrative);
        (figures["unit.subordinate"], figures["unit.subordinate.admin"], figures["unit.subordinate.civil-reference"], figures["unit.subordinate.institution"]) = (books.Department.Units.Length, books.Department.Units.Length - institutions, 0, institutions);
    }

    private static void Perform(Dictionary<string, decimal> figures, Books books, FunctionItem[] items)
    {
        FunctionItem[] general = [.. items.Where(i => i.Source == "general" && i.Project > 0)];
        decimal amount = general.Sum(i => i.Project);
        foreach (string stage in (ReadOnlySpan<string>)["goals", "monitoring", "self-evaluation"])
        {
            figures[$"performance.{stage}.projects"] = general.Length * 2;
            figures[$"performance.{stage}.amount"] = amount;
        }

        figures["performance.ex-ante.projects"] = general.Length;
        figures["performance.self-evaluation.mean-score"] = books.Dice.Between("mean score", 9_000, 9_899) / 100m;
        figures["performance.score.department"] = books.Dice.Between("score", 9_000, 9_850) / 100m;
    }
}
