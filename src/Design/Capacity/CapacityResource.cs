using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.Capacity;

/// <summary>Something limited that a service needs: storage, licences, requests a second, seats (ITIL capacity and performance management).</summary>
public sealed class CapacityResource : Record<CapacityResource>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = CapacityResourceLife.InUse;

    public Id<Service> Service { get; set; }

    /// <summary>Who answers for it, and is told when little is left.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>In which it is counted, such as <c>GB</c> or <c>seats</c>.</summary>
    public string Unit { get; set; } = "";

    /// <summary>How much there is, above 0.</summary>
    public double Limit { get; set; }

    /// <summary>From this share of the limit on its owner is told, above 0 to 1.</summary>
    public double WarningShare { get; set; } = 0.8;

    /// <summary>The share at which its owner is told is reached.</summary>
    public bool Warned { get; private set; }

    /// <summary>The last reading; null: there is none.</summary>
    [Derived]
    public double? LatestValue { get; internal set; }

    [Derived]
    public DateTimeOffset? LatestAt { get; internal set; }

    /// <summary>The last reading as a share of the limit, 1 being all of it.</summary>
    [Derived]
    public double? Used { get; internal set; }

    /// <summary>The first day on which it may be full, as <c>2026-05-03</c>, with what agreed plans change; null: not within two years, or nobody can say.</summary>
    [Derived]
    public string? FullFrom { get; internal set; }

    /// <summary>The day on which it is most likely full.</summary>
    [Derived]
    public string? FullLikely { get; internal set; }

    /// <summary>The day by which it is full with 95 in 100.</summary>
    [Derived]
    public string? FullBy { get; internal set; }

    /// <summary>The day on which it was most likely full when that was told last: small moves add up to one that is told.</summary>
    [Derived]
    public string? ToldLikely { get; internal set; }

    /// <summary>When the forecast was made; null: never.</summary>
    [Derived]
    public DateTimeOffset? ForecastAt { get; internal set; }

    /// <summary>Readings came since the forecast was made.</summary>
    [Derived]
    public bool HasNews { get; internal set; }

    public bool IsRetired => State == CapacityResourceLife.Retired;

    public void MoveTo(string state)
    {
        State = CapacityResourceLife.Life.Move(State, state).To;
        if (IsRetired)
            Warned = false;
    }

    /// <summary>Keeps a reading in mind, unless a later one is known.</summary>
    public void Read(DateTimeOffset at, double value)
    {
        if (LatestAt is null || at >= LatestAt)
            (LatestAt, LatestValue) = (at, value);
    }

    /// <summary>Whether the last reading reaches the share at which the owner is told.</summary>
    internal bool Reaches => !IsRetired && Used >= WarningShare;

    internal void Warn(bool warned) => Warned = warned;
}
