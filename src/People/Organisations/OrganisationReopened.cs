using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Organisations;

/// <summary>A closed organisation is served again.</summary>
public sealed record OrganisationReopened(Id<Organisation> Organisation) : IFact
{
    RecordKey IFact.About => new("organisation", Organisation.Value);
}
