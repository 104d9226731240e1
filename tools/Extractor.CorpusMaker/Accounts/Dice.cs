namespace Extractor.CorpusMaker.Accounts;

/// <summary>Numbers drawn from a seed and a key: the same seed and key give the same number everywhere, in any order of asking.</summary>
internal sealed class Dice(int seed)
{
    public long Between(string key, long from, long to) => from + (long)(Hash(key) % (ulong)(to - from + 1));

    public T Pick<T>(string key, params T[] choices) => choices[Between(key, 0, choices.Length - 1)];

    /// <summary>FNV-1a over the key, mixed with the seed.</summary>
    private ulong Hash(string key)
    {
        ulong hash = 14695981039346656037UL ^ ((ulong)seed * 0x9E3779B97F4A7C15UL);
        foreach (char c in key)
        {
            hash = (hash ^ c) * 1099511628211UL;
        }

        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
        return hash ^ (hash >> 31);
    }
}
