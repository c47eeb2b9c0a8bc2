using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Teams;

/// <summary>One person's place in one team.</summary>
public sealed class Membership
{
    public Id<Team> Team { get; init; }

    public Id<Person> Person { get; init; }

    public DateTimeOffset Since { get; init; }
}
