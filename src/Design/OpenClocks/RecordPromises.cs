using Tandem.Design.ServiceLevels;

namespace Tandem.Design.OpenClocks;

/// <summary>What is promised on one record, and what is not, with the reason.</summary>
/// <param name="Clocks">Open ones that are due first in front.</param>
/// <param name="Others">The promises in force on such records that do not hold for this one.</param>
public sealed record RecordPromises(IReadOnlyList<ClockView> Clocks, IReadOnlyList<(PolicyInForce Policy, WhichAndWhy Why)> Others)
{
    public static RecordPromises None { get; } = new([], []);
}
