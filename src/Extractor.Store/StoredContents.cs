using System.Collections.Immutable;
using Extractor.Reports;
using LiteDB;

namespace Extractor.Store;

/// <summary>The packed content of the reports, by the number of the report.</summary>
internal sealed class StoredContents(StoreFile file)
{
    private const string Collection = "contents";

    public void Put(BsonDocument content) => file.Put(Collection, content);

    public void Delete(int number) => file.Delete(Collection, number);

    /// <exception cref="StoreException">The record is missing or damaged.</exception>
    public Report Report(int number) => Read(number, ReportContent.Read);

    /// <inheritdoc cref="Report"/>
    public ImmutableArray<LineItem> Items(int number) => Read(number, record => ReportContent.ReadItems(record["items"].AsBinary));

    /// <summary>The report without its line items.</summary>
    /// <inheritdoc cref="Report"/>
    public Report Text(int number) => Read(number, ReportContent.ReadText);

    private T Read<T>(int number, Func<BsonDocument, T> read)
    {
        try
        {
            return read(file.Get(Collection, number) ?? throw new InvalidDataException($"report {number} has no content"));
        }
        catch (Exception e) when (ReportContent.IsDamage(e))
        {
            throw file.Damaged(e);
        }
    }
}
