using System.Text.RegularExpressions;
using Extractor.Amounts;
using Extractor.Recognition.Tables;
using Extractor.Reference;

namespace Extractor.Recognition.Narrative;

/// <summary>Finds what a figure speaks of: the account, the item of an enumeration or the phrase that the words before it name.</summary>
internal sealed partial class SubjectFinder(int year, FunctionMentions mentions)
{
    /// <summary>The subject that the words before a figure name; null where they name none and the subject before lasts.</summary>
    public Subject? Find(Figure figure, SectionScope scope, Subject? current)
    {
        string gap = figure.Gap;
        int share = gap.LastIndexOf('占');
        string naming = share >= 0 && figure.Quantity.Kind == QuantityKind.Percent ? gap[..share] : gap;
        if (mentions.Find(naming) is { } mention)
        {
            return mention.Code.Length > 0
                ? new Subject("expenditure.current") { Function = mention.Code, Label = mention.Label, Fund = SubjectLexicon.PhraseFund(naming) }
                : Subject.OutsideSchema;
        }

        string clause = Figure.LastClause(naming);
        bool isChange = ChangeWords.Match(gap) is not null;
        string words = isChange && ChangeWords.Base(clause) is { } compared ? clause[(compared.Index + compared.Length)..] : clause;
        if (Named(words, figure, scope, current) is { } found)
        {
            return found;
        }

        foreach (string sentence in naming.Split('。', '：').SkipLast(1).Reverse())
        {
            string title = Phrase.Label(sentence);
            if (title.Length is > 1 and < 26 && SubjectLexicon.Last(title) is { } heading && heading.End >= title.Length - 4)
            {
                return heading.Subject;
            }
        }

        return null;
    }

    /// <summary>The subject that a clause names: an item of an enumeration by its account, or a phrase of the lexicon.</summary>
    private Subject? Named(string clause, Figure figure, SectionScope scope, Subject? current)
    {
        string label = Phrase.Label(clause), name = Predicate().Replace(label, "");
        if (figure.Quantity.Kind == QuantityKind.Money && name.Length is > 1 and < 30)
        {
            bool basic = scope.Canonical == "general-basic" || current?.Concept.StartsWith("expenditure.basic", StringComparison.Ordinal) == true;
            if (basic && (Classification.Economic.Find(label, year) ?? Classification.Economic.Find(name, year)) is { } economic && SubjectLexicon.Last(name) is not { Subject.Concept: "expenditure.basic.personnel" or "expenditure.basic.public" or "expenditure.basic" })
            {
                return new Subject("expenditure.basic") { Economic = economic.Code.Code, Label = name };
            }

            bool functions = scope.Canonical.StartsWith("general-expenditure", StringComparison.Ordinal) || scope.Canonical is "fiscal-expenditure" or "expenditure" or "income-expenditure" or "appropriation" or "govfund" or "statecap";
            if (functions && mentions.ByName(FunctionName().Replace(name, ""), classesOnly: false) is { } code)
            {
                return new Subject("expenditure.current") { Function = code, Label = name };
            }
        }

        bool bare = BareName().IsMatch(name);
        bool opens = figure.Gap.Contains('。') || figure.Quantity.Start == figure.Gap.Length;
        if (bare && current is not null && !opens)
        {
            return null;
        }

        string plain = clause.Replace("“", "", StringComparison.Ordinal).Replace("”", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal);
        if (SubjectLexicon.Last(plain) is not { } last || plain.Length - last.End > 16)
        {
            return null;
        }

        if (last.Subject.Concept.StartsWith("procurement", StringComparison.Ordinal) && !scope.Is("procurement") && !figure.Text.Contains("采购", StringComparison.Ordinal))
        {
            return null;
        }

        bool threePublic = plain.Contains("三公", StringComparison.Ordinal) && !last.Subject.Concept.StartsWith("three-public", StringComparison.Ordinal) && last.Subject.Concept is not ("meeting" or "training");
        return threePublic ? new Subject("three-public.total") { Fund = SubjectLexicon.PhraseFund(plain), Label = "三公经费" } : last.Subject;
    }

    [GeneratedRegex(@"(?:支出)?(?:年初预算数|全年预算数|年初预算|全年预算|调整预算数|决算数|预算数|支出决算|支出预算|决算支出|执行数|决算|预算|支出数|支出|经费)?(?:为|是|共计|合计|共|安排|总计|达|约|：)*\s*$")]
    private static partial Regex Predicate();

    [GeneratedRegex(@"^(?:20\d\d年度?|本年|其中)?$")]
    private static partial Regex BareName();

    [GeneratedRegex(@"^(?:按.{1,8}分类.{0,4}(?:划分)?为|主要用于|用于|其中|包括)")]
    private static partial Regex FunctionName();
}
