using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.IdentityProviders;

/// <summary>People may sign in by another site.</summary>
public sealed record IdentityProviderCreated(Id<IdentityProvider> Provider) : IFact
{
    RecordKey IFact.About => new("identity-provider", Provider.Value);
}
