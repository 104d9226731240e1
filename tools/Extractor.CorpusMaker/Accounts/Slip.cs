namespace Extractor.CorpusMaker.Accounts;

/// <summary>
/// An amount of one year and phase that is <paramref name="By"/> yuan more in these books than in the right ones. Books with a slip keep all
/// their own identities: a report drawn from them is right in itself, and wrong beside another of the same department.
/// </summary>
internal sealed record Slip(string Key, int Year, string Phase, decimal By);
