using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.Teams;
using Tandem.Product.Products;
using Tandem.Strategy.Objectives;

namespace Tandem.Product.Roadmap;

/// <summary>Something a product is to be able to do, for which backlog items are gathered; its dates are forecast, never promised by hand.</summary>
public sealed class RoadmapItem : Record<RoadmapItem>
{
    public required string Title { get; set; }

    /// <summary>What it is about, for those who build it.</summary>
    public string Description { get; set; } = "";

    /// <summary>What it is about, for everybody.</summary>
    public string PublicText { get; set; } = "";

    public string State { get; private set; } = RoadmapLife.Planned;

    public Id<DigitalProduct> Product { get; init; }

    /// <summary>The objective that it serves.</summary>
    public Id<Objective>? Objective { get; set; }

    public Horizon Horizon { get; set; } = Horizon.Later;

    /// <summary>The team that builds it; null: the product's.</summary>
    public Id<Team>? Team { get; set; }

    /// <summary>Who answers for it, and is told when its date moves.</summary>
    public Id<Person>? Owner { get; set; }

    /// <summary>The day by which it is needed, as <c>2026-05-03</c>; null: none is said.</summary>
    public string? NeededBy { get; set; }

    public RoadmapAudience Audience { get; private set; } = RoadmapAudience.Team;

    /// <summary>The circle of readers it is shown to who work on no roadmap.</summary>
    public Guid? Circle { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    /// <summary>The day by which it is done in half of all futures, as <c>2026-05-03</c>; null: nobody can say.</summary>
    [Derived]
    public string? P50 { get; internal set; }

    /// <summary>The day by which it is done in 85 of 100 futures.</summary>
    [Derived]
    public string? P85 { get; internal set; }

    /// <summary>The day by which it is done in 95 of 100 futures.</summary>
    [Derived]
    public string? P95 { get; internal set; }

    /// <summary>What moved its date, the latest last.</summary>
    [Derived]
    public List<DateMove> Moved { get; internal set; } = [];

    public bool IsOver => State is RoadmapLife.Done or RoadmapLife.Dropped;

    public void MoveTo(string state, DateTimeOffset at)
    {
        State = RoadmapLife.Life.Move(State, state).To;
        FinishedAt = state == RoadmapLife.Done ? Moments.ToMicrosecond(at) : null;
    }

    public void ShowTo(RoadmapAudience audience) => (Audience, Circle) = (audience, audience == RoadmapAudience.Public ? RoadmapCircle.Everybody : null);
}
