using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;
using Tandem.People.Persons;

namespace Tandem.People.Teams;

/// <summary>Somebody is no longer a member of a team.</summary>
public sealed record TeamLeft(Id<Team> Team, Id<Person> Person, string Name) : IFact
{
    RecordKey IFact.About => new("team", Team.Value);
}
