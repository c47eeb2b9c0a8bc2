using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Storage;

/// <summary>Lists that a record keeps in one column, as JSON.</summary>
public static class JsonColumn
{
    extension<T>(PropertyBuilder<List<T>> property)
    {
        /// <summary>Keeps the list as JSON; two lists are the same when their JSON is.</summary>
        public PropertyBuilder<List<T>> KeptAsJson() => property.HasConversion(
            list => Write(list),
            text => Read<T>(text),
            new ValueComparer<List<T>>((left, right) => Write(left!) == Write(right!), list => Write(list).GetHashCode(StringComparison.Ordinal), list => Read<T>(Write(list))));
    }

    private static string Write<T>(List<T> list) => JsonSerializer.Serialize(list, Json.Plain);

    private static List<T> Read<T>(string text) => JsonSerializer.Deserialize<List<T>>(text, Json.Plain)!;
}
