using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Teams;

/// <summary>A dissolved team takes work again.</summary>
public sealed record TeamRevived(Id<Team> Team) : IFact
{
    RecordKey IFact.About => new("team", Team.Value);
}
