using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.StatusPage;

/// <summary>A service as one reader of the status page sees it.</summary>
/// <param name="Id">The component's on the public page, the service's on the other.</param>
/// <param name="ChangedAt">When something about it was last said.</param>
/// <param name="ShownSince">Since when it is on the public page; null: it is not shown there.</param>
public sealed record StatusPart(Guid Id, Id<Service> Service, string Name, string Description, ServiceStatus Status, DateTimeOffset ChangedAt, DateTimeOffset? ShownSince = null);
