using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;

namespace Tandem.Product.Interruptions;

/// <summary>An hour of the clock in which a member of a team acted on an incident, a page or a change, as the journal tells.</summary>
public sealed class InterruptedHour : IDerived
{
    public Id<Person> Person { get; init; }

    /// <summary>Whole hours since 1970, UTC.</summary>
    public long Hour { get; init; }

    /// <summary>The kind of record that came first in this hour.</summary>
    public required string Kind { get; init; }

    public Guid Record { get; init; }

    public static long HourOf(DateTimeOffset moment) => moment.ToUnixTimeSeconds() / 3_600;
}
