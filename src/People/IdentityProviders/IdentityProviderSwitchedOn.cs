using Tandem.Kernel.Facts;
using Tandem.Kernel.Records;

namespace Tandem.People.IdentityProviders;

/// <summary>People may sign in by this provider again.</summary>
public sealed record IdentityProviderSwitchedOn(Id<IdentityProvider> Provider) : IFact
{
    RecordKey IFact.About => new("identity-provider", Provider.Value);
}
