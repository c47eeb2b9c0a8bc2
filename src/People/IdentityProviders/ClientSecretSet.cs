using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.IdentityProviders;

/// <summary>The secret shown to an identity provider was changed; the fact does not know it.</summary>
public sealed record ClientSecretSet(Id<IdentityProvider> Provider) : IFact
{
    RecordKey IFact.About => new("identity-provider", Provider.Value);
}
