using Tandem.Kernel.Records;
using Tandem.Operation.OnCall;
using Tandem.People.Persons;

namespace Tandem.Operation.OnCallFeeds;

/// <summary>A secret address by which a calendar program reads shifts for a person: their own, or all of a schedule.</summary>
public sealed class CalendarFeed
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Id<Person> Person { get; init; }

    /// <summary>Null: the person's own shifts by every schedule.</summary>
    public Id<Schedule>? Schedule { get; init; }

    /// <summary>SHA-256 of the token in the address.</summary>
    public required byte[] TokenHash { get; set; }
}
