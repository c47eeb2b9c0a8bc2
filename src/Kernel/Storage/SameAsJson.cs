using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Tandem.Kernel.Storage;

/// <summary>Takes two values for the same when their JSON is.</summary>
public sealed class SameAsJson<T>() : ValueComparer<T>(
    (left, right) => AsJson<T>.Write(left!) == AsJson<T>.Write(right!),
    value => AsJson<T>.Write(value).GetHashCode(StringComparison.Ordinal),
    value => AsJson<T>.Read(AsJson<T>.Write(value)));
