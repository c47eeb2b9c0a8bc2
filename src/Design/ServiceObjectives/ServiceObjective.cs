using NodaTime;
using Tandem.Design.Availability;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Design.ServiceObjectives;

/// <summary>How good a service is to be, over what time, and so how much may fail (a service level objective with its error budget).</summary>
public sealed class ServiceObjective : Record<ServiceObjective>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = ObjectiveLife.Draft;

    public Id<Service> Service { get; set; }

    /// <summary>In percent, such as 99.9: 0.001 to 99.999, to the thousandth.</summary>
    public double Target { get; set; } = 99.9;

    public WindowKind Window { get; set; }

    /// <summary>How many days a rolling window has, 1 to 366.</summary>
    public int Days { get; set; } = 30;

    /// <summary>Where a window of the calendar begins and ends, an IANA zone; empty: UTC.</summary>
    public string Zone { get; set; } = "";

    public IndicatorKind Indicator { get; set; }

    /// <summary>What was agreed beforehand does not count.</summary>
    public bool WithoutPlanned { get; set; } = true;

    public List<BurnAlert> BurnAlerts { get; set; } = [.. BurnAlert.Usual];

    /// <summary>Who answers for it, and is told when its budget burns.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>The budget is being used up too fast.</summary>
    public bool Burning { get; private set; }

    /// <summary>Nothing of the budget is left.</summary>
    public bool Spent { get; private set; }

    /// <summary>What is left of the budget when it was last measured, as a share of it: 1 is all, below 0 overspent.</summary>
    [Derived]
    public double? BudgetRemaining { get; internal set; }

    /// <summary>How fast it was used over the hour before it was last measured; at 1 it lasts exactly as long as the window.</summary>
    [Derived]
    public double? BurnRate { get; internal set; }

    /// <summary>What the budget is computed by.</summary>
    public ObjectiveTerms Terms => new(
        (int)Math.Round(Target * 1_000), new(Window, Days, Zone.Length == 0 ? DateTimeZone.Utc : DateTimeZoneProviders.Tzdb.GetZoneOrNull(Zone) ?? DateTimeZone.Utc), Indicator, WithoutPlanned);

    /// <summary>Puts it in force or retires it; what is retired burns no more.</summary>
    /// <exception cref="Kernel.Lifecycles.NoSuchMove">The life of an objective has no such move.</exception>
    public void MoveTo(string state)
    {
        State = ObjectiveLife.Life.Move(State, state).To;
        if (State == ObjectiveLife.Retired)
            (Burning, Spent) = (false, false);
    }

    internal void Find(bool burning, bool spent) => (Burning, Spent) = (burning, spent);
}
