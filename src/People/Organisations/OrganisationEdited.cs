using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Organisations;

/// <summary>Something about an organisation was changed.</summary>
public sealed record OrganisationEdited(Id<Organisation> Organisation) : IFact
{
    RecordKey IFact.About => new("organisation", Organisation.Value);
}
