using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.People.Calendars;
using Tandem.People.Organisations;
using Tandem.People.Persons;
using Tandem.People.Teams;

namespace Tandem.Strategy.Portfolio;

/// <summary>A means of giving customers what they want done, without their owning its costs and risks (ITIL service).</summary>
public sealed class Service : Record<Service>
{
    public required string Name { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = ServiceLife.Pipeline;

    /// <summary>How much the business suffers without it.</summary>
    public Criticality Criticality { get; set; } = Criticality.Medium;

    /// <summary>Who answers for the service; a service without an owner is listed as a gap.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>The team that keeps it running.</summary>
    public Id<Team>? Team { get; set; }

    /// <summary>By which its time counts; null: by its team's.</summary>
    public Id<Calendar>? Calendar { get; set; }

    /// <summary>The organisation it is provided to; null: to all.</summary>
    public Id<Organisation>? Organisation { get; set; }

    /// <summary>Brings the service into the next part of the portfolio.</summary>
    /// <exception cref="Kernel.Lifecycles.NoSuchMove">The life of a service has no such move.</exception>
    public void MoveTo(string state)
    {
        ServiceLife.Life.Move(State, state);
        if (state == ServiceLife.Live && Owner is null)
            throw new Refused("A service goes live with an owner who answers for it.", nameof(Owner));
        State = state;
    }
}
