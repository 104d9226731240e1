namespace Extractor.Store;

/// <summary>The store cannot be used: another process writes it, or the file is not a store of this program. The message says what to do.</summary>
public sealed class StoreException : Exception
{
    public StoreException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }
}
