using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.CalendarAddresses;

/// <summary>A secret address by which a calendar program reads something for a person, as far as that person may see it.</summary>
public sealed class CalendarAddress
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Id<Person> Person { get; init; }

    /// <summary>What is read there, such as <c>changes</c>.</summary>
    public required string Holds { get; init; }

    /// <summary>The one record of which it is read; null: of all that concern the person.</summary>
    public Guid? Of { get; init; }

    /// <summary>SHA-256 of what is secret in the address.</summary>
    public required byte[] TokenHash { get; set; }
}
