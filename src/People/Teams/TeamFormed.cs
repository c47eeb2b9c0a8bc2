using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Teams;

/// <summary>A team was formed.</summary>
public sealed record TeamFormed(Id<Team> Team) : IFact
{
    RecordKey IFact.About => new("team", Team.Value);
}
