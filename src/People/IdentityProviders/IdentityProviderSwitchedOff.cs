using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.IdentityProviders;

/// <summary>Nobody signs in by this provider any more.</summary>
public sealed record IdentityProviderSwitchedOff(Id<IdentityProvider> Provider) : IFact
{
    RecordKey IFact.About => new("identity-provider", Provider.Value);
}
