using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Extractor.Documents;
using Extractor.Reference;
using Extractor.Reports;

namespace Extractor.Recognition;

/// <summary>Finds department, region, year, kind and scope from cover, headings and body; never from the file name.</summary>
public static partial class ReportProfile
{
    /// <summary>A second value with this share of the weight of the first contradicts it.</summary>
    private const double Contradiction = 0.6;

    public static (Profile Profile, ImmutableArray<Diagnostic> Diagnostics) Read(Document document, Outline outline)
    {
        ImmutableArray<ProfilePlace> places = ProfilePlaces.Collect(document, outline);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

        ReportKind kind = Choose("kind", ProfileKind.Vote(places), static (a, b) => a == b, diagnostics, document) is { } k ? k.Value : ReportKind.Other;
        if (kind == ReportKind.Other)
        {
            diagnostics.Add(new Diagnostic(Severity.Warning, "not-a-report", $"No budget or final account was found; this looks like {ProfileKind.LookOf(places, document)}."));
        }

        ImmutableArray<ProfileVote<int>> years = ProfileYear.Vote(places);
        if (years.IsEmpty && kind != ReportKind.Other && ProfileYear.MostMentioned(document) is { } mentioned)
        {
            years = [mentioned];
        }

        ProfileVote<int>? year = Choose("year", years, static (a, b) => a == b, diagnostics, document);
        bool government = kind is ReportKind.GovernmentBudget or ReportKind.GovernmentFinalAccount;
        DepartmentName? department = DepartmentOf(places, government, year?.Value, diagnostics, document);
        Scope scope = government ? Scope.Unknown : ScopeOf(places);
        return (new Profile(kind, scope, department, year?.Value, PublishedOf(places)), diagnostics.ToImmutable());
    }

    /// <summary>The department as printed with its region; a government's report that names no office is of the government of its region.</summary>
    private static DepartmentName? DepartmentOf(ImmutableArray<ProfilePlace> places, bool government, int? year, ImmutableArray<Diagnostic>.Builder diagnostics, Document document)
    {
        RegionName? region = ProfileRegion.Of(places, year);
        ImmutableArray<ProfileVote<string>> votes = ProfileDepartment.Vote(places, government);
        return government && votes.IsEmpty && region is not null
            ? new DepartmentName(region.LocalName + "人民政府", region)
            : Choose("department", votes, ProfileDepartment.Agree, diagnostics, document) is { } vote ? ProfileRegion.Name(vote.Value, region, year) : null;
    }

    private static ProfileVote<T>? Choose<T>(
        string what, ImmutableArray<ProfileVote<T>> votes, Func<T, T, bool> agree, ImmutableArray<Diagnostic>.Builder diagnostics, Document document)
        where T : notnull
    {
        if (votes.IsEmpty)
        {
            diagnostics.Add(new Diagnostic(Severity.Warning, $"profile-unknown-{what}", $"No {what} was found on the cover, in headings, captions or text."));
            return null;
        }

        ProfileVote<T> first = votes[0];
        diagnostics.Add(new Diagnostic(Severity.Info, "profile-evidence", string.Create(CultureInfo.InvariantCulture,
            $"The {what} is {first.Value} (weight {first.Weight:0.##}), found in the {first.Place.Kind}: {Quote(first.Place)}"), LocationOf(first.Place, document)));
        foreach (ProfileVote<T> other in votes.Skip(1).Where(v => v.Weight >= first.Weight * Contradiction && !agree(first.Value, v.Value)).Take(1))
        {
            diagnostics.Add(new Diagnostic(Severity.Warning, "profile-conflict", string.Create(CultureInfo.InvariantCulture,
                $"Expected one {what}; found {first.Value} and also {other.Value} (weight {other.Weight:0.##}) in the {other.Place.Kind}: {Quote(other.Place)}"), LocationOf(other.Place, document)));
        }

        return first;
    }

    private static string Quote(ProfilePlace place) => place.Text.Length <= 60 ? place.Text : place.Text[..60] + "…";

    private static SourceLocation LocationOf(ProfilePlace place, Document document) =>
        new() { Page = document.Blocks[place.Block].Page, Block = place.Block, Quote = Quote(place) };

    /// <summary>本级 and 单位 in titles speak for one unit, 部门 for the department with its units; the most telling place decides.</summary>
    private static Scope ScopeOf(ImmutableArray<ProfilePlace> places)
    {
        foreach (var titles in places.Where(p => p.Kind <= ProfilePlaceKind.Caption).GroupBy(p => p.Kind).OrderBy(g => g.Key))
        {
            if (titles.Any(t => OneUnit().IsMatch(t.Text)))
            {
                return Scope.Unit;
            }

            if (titles.Any(t => Whole().IsMatch(t.Text)))
            {
                return Scope.Department;
            }
        }

        int unit = places.Count(p => OneUnit().IsMatch(p.Text)), whole = places.Count(p => Whole().IsMatch(p.Text));
        return unit > whole ? Scope.Unit : whole > unit ? Scope.Department : Scope.Unknown;
    }

    /// <summary>A date that says it is the day of publication, or that stands alone on the cover.</summary>
    private static DateOnly? PublishedOf(ImmutableArray<ProfilePlace> places) =>
        places.Select(p => Published().Match(p.Text))
            .Concat(places.Where(p => p.Kind == ProfilePlaceKind.Cover).Select(p => Day().Match(p.Text)))
            .Where(m => m.Success)
            .Select(m => DateOnly.TryParseExact(
                $"{m.Groups["y"].Value}-{m.Groups["m"].Value}-{m.Groups["d"].Value}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : (DateOnly?)null)
            .FirstOrDefault(d => d is not null);

    [GeneratedRegex(@"单位(20[0-9]{2}年度?)?(收支)?(预决算|预算|决算)|（(本级|机关|本部)[^）]{0,3}）|本级(部门|单位)?(20[0-9]{2}年度?)?(单位|部门)?(预算|决算)")]
    private static partial Regex OneUnit();

    [GeneratedRegex(@"部门(20[0-9]{2}年度?)?(整体|收支)?(预决算|预算|决算)")]
    private static partial Regex Whole();

    [GeneratedRegex(@"(发布|公开|公布|成文|发文)(时间|日期)：?(?<y>20[0-9]{2})[-年/.](?<m>[0-9]{1,2})[-月/.](?<d>[0-9]{1,2})")]
    private static partial Regex Published();

    [GeneratedRegex(@"^(?<y>20[0-9]{2})年(?<m>[0-9]{1,2})月(?<d>[0-9]{1,2})日$")]
    private static partial Regex Day();
}
