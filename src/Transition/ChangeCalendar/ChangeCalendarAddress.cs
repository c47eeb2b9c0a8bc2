using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.Transition.ChangeCalendar;

/// <summary>A secret address by which a calendar program reads the calendar of changes for a person, as far as that person may see it.</summary>
public sealed class ChangeCalendarAddress
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Id<Person> Person { get; init; }

    /// <summary>SHA-256 of what is secret in the address.</summary>
    public required byte[] TokenHash { get; set; }
}
