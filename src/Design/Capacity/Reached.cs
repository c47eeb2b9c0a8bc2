using Tandem.Design.CapacityTrends;

namespace Tandem.Design.Capacity;

/// <summary>When a limit is reached, with 90 in 100 between the earliest and the latest; null: not within two years.</summary>
public sealed record Reached(DateOnly? Earliest, DateOnly? Likely, DateOnly? Latest)
{
    internal static Reached? Of(CapacityOutlook? outlook) => outlook is null ? null : new(outlook.Earliest, outlook.Likely, outlook.Latest);
}
