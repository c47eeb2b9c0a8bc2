using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Teams;

/// <summary>Something about a team was changed.</summary>
public sealed record TeamEdited(Id<Team> Team) : IFact
{
    RecordKey IFact.About => new("team", Team.Value);
}
