using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Tandem.Kernel.Storage;

/// <summary>Stores a moment as UTC, to the microsecond: what both databases can keep, compare and order.</summary>
public sealed class MomentConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => Moments.ToMicrosecond(moment).UtcDateTime,
    value => new DateTimeOffset(DateTime.SpecifyKind(value, DateTimeKind.Utc)));
