using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Freezes;

/// <summary>A time in which nothing is changed unless it is an emergency, such as the days around the end of the year.</summary>
public sealed class ChangeFreeze : Record<ChangeFreeze>
{
    public required string Title { get; set; }

    /// <summary>What must not be disturbed.</summary>
    public string Reason { get; set; } = "";

    public string State { get; private set; } = FreezeLife.Standing;

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>What must not be changed; null, and no items: everything.</summary>
    public Id<Service>? Service { get; set; }

    public List<Id<ConfigurationItem>> Items { get; internal set; } = [];

    /// <exception cref="Refused">It would end before it starts, or last longer than a year.</exception>
    public void Plan(DateTimeOffset start, DateTimeOffset end)
    {
        FreezeRules.DemandTime(start, end);
        (StartsAt, EndsAt) = (Moments.ToMicrosecond(start), Moments.ToMicrosecond(end));
    }

    public void Lift() => State = FreezeLife.Life.Move(State, FreezeLife.Lifted).To;

    /// <summary>Whether it concerns what touches these items and services.</summary>
    public bool Concerns(IEnumerable<Id<ConfigurationItem>> items, IEnumerable<Id<Service>> services) =>
        (Service is null && Items.Count == 0) || (Service is { } whole && services.Contains(whole)) || items.Any(Items.Contains);
}
