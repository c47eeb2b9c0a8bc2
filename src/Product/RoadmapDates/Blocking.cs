using Tandem.Kernel.Records;
using Tandem.Product.Backlog;

namespace Tandem.Product.RoadmapDates;

/// <summary>An item that cannot begin before another is over.</summary>
/// <param name="By">The one that must be over before.</param>
public sealed record Blocking(Id<BacklogItem> Item, Id<BacklogItem> By);
