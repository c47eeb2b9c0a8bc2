using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Tandem.Kernel.Storage;

/// <summary>Lists, and what else has parts, that a record keeps in one column.</summary>
public static class JsonColumn
{
    extension<T>(PropertyBuilder<T> property)
    {
        /// <summary>Keeps the value as JSON; two values are the same when their JSON is.</summary>
        public PropertyBuilder<T> KeptAsJson() => property.HasConversion<AsJson<T>, SameAsJson<T>>();
    }
}
