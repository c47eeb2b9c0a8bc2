using Tandem.Design.Availability;

namespace Tandem.Design.ServiceObjectives;

/// <summary>What came of an objective in a month.</summary>
/// <param name="Target">In percent, as it was agreed when the month ended.</param>
/// <param name="Attained">The share that was good, 0 to 1; null: nothing counted.</param>
/// <param name="Spent">Seconds or events.</param>
public sealed record JudgedMonth(DateTimeOffset From, double Target, double? Attained, Spent Spent)
{
    public bool Met => Attained is not { } share || share * 100 >= Target - 1e-9;
}
