using System.Reflection;
using Extractor.Documents;
using Extractor.Reports;
using Extractor.Store;

namespace Extractor.Tests.Store;

[TestClass]
public sealed class PackedItemsTests
{
    /// <summary>A property added to the schema and forgotten here would be lost in the store.</summary>
    [TestMethod]
    public void Every_property_comes_back()
    {
        var source = (SourceLocation)Filled((object)new SourceLocation());
        LineItem[] items = [Filled(source, 1), Filled(source, 2), Filled(new SourceLocation(), 3)];

        CollectionAssert.AreEqual(items, Reread(items));
    }

    [TestMethod]
    public void Ids_that_count_come_back()
    {
        LineItem[] items = [.. Enumerable.Range(1, 3).Select(n => Filled(new SourceLocation(), n) with { Id = $"0f0f-0000{n}" })];

        CollectionAssert.AreEqual(items, Reread(items));
        CollectionAssert.AreEqual(Array.Empty<LineItem>(), Reread([]));
    }

    private static LineItem[] Reread(LineItem[] items)
    {
        using var stream = new MemoryStream();
        PackedItems.Write(stream, [.. items]);
        stream.Position = 0;
        return [.. PackedItems.Read(stream)];
    }

    private static LineItem Filled(SourceLocation source, int seed) =>
        (LineItem)Filled(new LineItem { Concept = "", Year = 0, Phase = Phase.Budget, Value = 0, Printed = "", Source = source }, seed);

    /// <summary>Sets every property to something that is not its default.</summary>
    private static object Filled(object record, int seed = 1)
    {
        foreach (PropertyInfo property in record.GetType().GetProperties().Where(p => p.CanWrite && p.PropertyType != typeof(SourceLocation)))
        {
            Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
            property.SetValue(record, type switch
            {
                _ when type == typeof(string) => property.Name + seed,
                _ when type == typeof(int) => 1000 + seed,
                _ when type == typeof(decimal) => 0.25m + seed,
                _ when type == typeof(double) => 1.0 / (seed + 2),
                _ when type == typeof(Box) => new Box(1.25, 2.5, 3.75, 40 + seed),
                _ when type.IsEnum => Enum.GetValues(type).GetValue(1),
                _ => throw new InvalidOperationException($"found a property {property.Name} of type {type}; expected one that this test can fill"),
            });
        }

        return record;
    }
}
