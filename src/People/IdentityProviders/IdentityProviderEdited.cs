using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.IdentityProviders;

/// <summary>What is known about an identity provider was changed.</summary>
public sealed record IdentityProviderEdited(Id<IdentityProvider> Provider) : IFact
{
    RecordKey IFact.About => new("identity-provider", Provider.Value);
}
