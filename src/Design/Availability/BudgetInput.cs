namespace Tandem.Design.Availability;

/// <summary>What happened to a service: its outages, the times agreed beforehand, and counts where they are what it is measured by.</summary>
public sealed record BudgetInput(IReadOnlyList<OutageSpan> Outages, IReadOnlyList<Stretch> Planned, IReadOnlyList<CountSpan> Counts)
{
    public static BudgetInput Nothing { get; } = new([], [], []);
}
