using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Configuration;

namespace Tandem.Transition.Maintenance;

/// <summary>A time agreed beforehand in which items are looked after: their alerts wake nobody, and their absence counts as planned.</summary>
public sealed class MaintenanceWindow : Record<MaintenanceWindow>
{
    public required string Title { get; set; }

    /// <summary>What is done; those who may read it here read it on the status page too.</summary>
    public string Description { get; set; } = "";

    public string State { get; private set; } = MaintenanceLife.Planned;

    public Id<Service>? Service { get; set; }

    public List<Id<ConfigurationItem>> Items { get; internal set; } = [];

    public Id<Team>? Team { get; set; }

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    /// <summary>What it touches is not there for its users meanwhile.</summary>
    public bool Interrupts { get; set; }

    /// <summary>How often it comes round; the next is planned when one ends.</summary>
    public MaintenanceRepeat Repeats { get; set; }

    /// <exception cref="Refused">It would end before it starts, or take longer than a week.</exception>
    public void Plan(DateTimeOffset start, DateTimeOffset end)
    {
        MaintenanceRules.DemandWindow(start, end);
        (StartsAt, EndsAt) = (Moments.ToMicrosecond(start), Moments.ToMicrosecond(end));
    }

    public void Start(DateTimeOffset at)
    {
        Move(MaintenanceLife.UnderWay);
        if (at < StartsAt)
            StartsAt = at;
    }

    public void End(DateTimeOffset at)
    {
        Move(MaintenanceLife.Ended);
        if (at < EndsAt)
            EndsAt = at;
    }

    public void Cancel() => Move(MaintenanceLife.Cancelled);

    private void Move(string to) => State = MaintenanceLife.Life.Move(State, to).To;
}
