using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Teams;

/// <summary>Somebody became a member of a team.</summary>
public sealed record TeamJoined(Id<Team> Team, Id<Person> Person, string Name) : IFact
{
    RecordKey IFact.About => new("team", Team.Value);
}
