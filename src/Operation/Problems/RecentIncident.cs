using Tandem.Kernel.Records;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Problems;

/// <summary>What is looked at of an incident to see whether it recurs.</summary>
public sealed record RecentIncident(int Serial, string Title, Id<Service>? Service, DateTimeOffset OpenedAt);
