using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.StandardChanges;

/// <summary>How a change of low risk is done, approved once for every time (ITIL standard change).</summary>
public sealed class StandardChange : Record<StandardChange>
{
    public required string Title { get; set; }

    public string Description { get; set; } = "";

    public string State { get; private set; } = StandardChangeLife.Proposed;

    public Id<Service>? Service { get; set; }

    /// <summary>What it may be done to; empty: anything of the service, or whatever each occasion names.</summary>
    public List<Id<ConfigurationItem>> Items { get; internal set; } = [];

    public Id<Team>? Team { get; set; }

    /// <summary>How long it usually takes, in minutes: 1 to 44,640 (31 days).</summary>
    public int Minutes { get; set; } = 60;

    public bool Interrupts { get; set; }

    public string ImplementationPlan { get; set; } = "";

    public string TestPlan { get; set; } = "";

    public string BackOutPlan { get; set; } = "";

    /// <summary>Who proposed it, and so may not approve it.</summary>
    public Id<Person>? ProposedBy { get; internal set; }

    /// <exception cref="Refused">It does not say how it is done, or the actor proposed it.</exception>
    public void Approve(Actor by)
    {
        if (by.Person is { } person && ProposedBy?.Value == person)
            throw new Refused("Nobody approves what he proposed: somebody else must.", "approver");
        Move(StandardChangeLife.InUse);
        if (ImplementationPlan.Length == 0 || BackOutPlan.Length == 0)
            throw new Refused("Say how it is done, and how everything gets back to where it was.", ImplementationPlan.Length == 0 ? "implementationPlan" : "backOutPlan");
    }

    public void Retire() => Move(StandardChangeLife.Retired);

    /// <summary>Goes back to be approved: by whoever changed it, or brought it up again.</summary>
    public void Propose(Id<Person>? by) => (State, ProposedBy) = (StandardChangeLife.Proposed, by);

    private void Move(string to) => State = StandardChangeLife.Life.Move(State, to).To;
}
