using Tandem.Kernel.Records;
using Tandem.People.Persons;
using Tandem.Strategy.Portfolio;

namespace Tandem.Operation.Problems;

/// <summary>What is looked at of an incident to see whether it recurs, and what it cost.</summary>
/// <param name="OverAt">When it was resolved or closed; null: it is open.</param>
/// <param name="Worked">Seconds that people booked on it.</param>
/// <param name="Requester">Who was hit, as far as it says.</param>
public sealed record RecentIncident(int Serial, string Title, Id<Service>? Service, DateTimeOffset OpenedAt, DateTimeOffset? OverAt = null, long Worked = 0, Id<Person>? Requester = null);
