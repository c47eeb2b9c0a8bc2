using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Strategy.Portfolio;
using Tandem.Transition.Changes;
using Tandem.Transition.Configuration;
using Tandem.Transition.Deployments;

namespace Tandem.Transition.UnauthorisedChanges;

/// <summary>Something was altered, and no change had allowed it.</summary>
public sealed class UnauthorisedChange : Record<UnauthorisedChange>
{
    public required string Title { get; init; }

    public string State { get; private set; } = UnauthorisedChangeLife.Found;

    public FindingOrigin Origin { get; init; }

    /// <summary>What was missing: no change at all, or one that was not approved, or not for that time.</summary>
    public string Why { get; init; } = "";

    public Id<ConfigurationItem>? Item { get; init; }

    public Id<Service>? Service { get; init; }

    public ItemEnvironment? Environment { get; init; }

    public Id<Deployment>? Deployment { get; init; }

    /// <summary>Who did it, or the system that noticed it, as far as anybody knows.</summary>
    public string Source { get; init; } = "";

    public DateTimeOffset HappenedAt { get; init; }

    public DateTimeOffset FoundAt { get; init; }

    public Id<Team>? Team { get; init; }

    public Id<Person>? Assignee { get; private set; }

    /// <summary>The change that was linked afterwards.</summary>
    public Id<Change>? Change { get; private set; }

    /// <summary>Why it was done without a change.</summary>
    public string Explanation { get; private set; } = "";

    public static UnauthorisedChange By(Deployment deployment, Id<Team>? team, string why, DateTimeOffset now) => new()
    {
        Title = deployment.Title,
        Origin = FindingOrigin.Deployment,
        Why = why,
        Item = deployment.Item,
        Service = deployment.Service,
        Environment = deployment.Environment,
        Deployment = deployment.Id,
        Source = deployment.DeployedBy,
        Team = team,
        HappenedAt = deployment.StartedAt,
        FoundAt = Moments.ToMicrosecond(now),
    };

    public static UnauthorisedChange By(ConfigurationItem item, string source, string why, DateTimeOffset at, DateTimeOffset now) => new()
    {
        Title = $"{item.Name} is different",
        Origin = FindingOrigin.Inventory,
        Why = why,
        Item = item.Id,
        Service = item.Service,
        Environment = item.Environment,
        Source = source,
        Team = item.Team,
        HappenedAt = at,
        FoundAt = Moments.ToMicrosecond(now),
    };

    public void Investigate(Id<Person>? assignee)
    {
        State = UnauthorisedChangeLife.Life.Move(State, UnauthorisedChangeLife.Investigating).To;
        Assignee = assignee ?? Assignee;
    }

    public void Accept(Id<Change>? change, string explanation)
    {
        State = UnauthorisedChangeLife.Life.Move(State, UnauthorisedChangeLife.Accepted).To;
        (Change, Explanation) = (change, explanation);
    }
}
