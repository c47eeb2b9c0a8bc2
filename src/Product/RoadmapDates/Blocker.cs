using Tandem.Kernel.Records;
using Tandem.People.Teams;
using Tandem.Product.Backlog;

namespace Tandem.Product.RoadmapDates;

/// <summary>An open item that must be over before another is.</summary>
/// <param name="Team">Who builds it; null: nobody does.</param>
public sealed record Blocker(Id<BacklogItem> Item, int Serial, Id<Team>? Team);
