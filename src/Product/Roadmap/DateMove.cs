using Tandem.Kernel.Facts;

namespace Tandem.Product.Roadmap;

/// <summary>One reason for which a forecast date moved.</summary>
/// <param name="At">When it was found.</param>
/// <param name="Days">By how many days the date moved: more than 0 is later.</param>
/// <param name="Cause">The number of the record that caused it, such as <c>OUT-12</c>; null: no single one.</param>
/// <param name="Why">In a sentence.</param>
public sealed record DateMove([Untold] DateTimeOffset At, int Days, string? Cause, string Why);
