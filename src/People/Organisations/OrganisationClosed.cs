using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.Organisations;

/// <summary>An organisation is no longer served.</summary>
public sealed record OrganisationClosed(Id<Organisation> Organisation) : IFact
{
    RecordKey IFact.About => new("organisation", Organisation.Value);
}
