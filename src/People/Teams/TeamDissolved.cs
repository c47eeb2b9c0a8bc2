using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Teams;

/// <summary>A team takes no more work.</summary>
public sealed record TeamDissolved(Id<Team> Team) : IFact
{
    RecordKey IFact.About => new("team", Team.Value);
}
