using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Organisations;

/// <summary>An organisation was entered.</summary>
public sealed record OrganisationCreated(Id<Organisation> Organisation) : IFact
{
    RecordKey IFact.About => new("organisation", Organisation.Value);
}
