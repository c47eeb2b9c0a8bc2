using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.IdentityProviders;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.OpenIdConnect;

/// <summary>
/// Recognises a person by what an identity provider calls them. Who is not connected yet is connected by an address that the provider has
/// proven and may speak for, or entered as somebody new where that is allowed; nothing else makes a connection.
/// </summary>
public sealed class SignInWithIdentity(Store store, Newcomers newcomers, TimeProvider clock, ILogger<SignInWithIdentity> log)
    : IFeature<SignInWithIdentity.Request, SignInWithIdentity.Answer>
{
    public sealed record Request(Id<IdentityProvider> Provider, ProvenIdentity Identity, Caller Caller);

    /// <param name="NeedsCode">A second factor is still to be shown: this site asked its owner for one, and no provider takes that away.</param>
    public sealed record Answer(Person Person, bool NeedsCode, string Stamp);

    public async Task<Answer> Run(Request request, Actor by, CancellationToken stop = default)
    {
        var provider = await store.IdentityProviders.AsNoTracking().SingleOrDefaultAsync(row => row.Id == request.Provider && row.State == IdentityProvider.InUse, stop)
            ?? throw new Missing("identity provider");
        if (request.Identity.Issuer != provider.Issuer)
            throw ProviderTrouble.Unproven("the identity is another provider's");
        var person = await Find(request.Identity, stop) ?? await Connect(provider, request, by, stop);
        if (!person.IsActive)
            throw No(provider, request, "the person is disabled");
        var account = await store.Accounts.AsNoTracking().SingleOrDefaultAsync(row => row.Person == person.Id, stop);
        return new(person, account is { HasSecondFactor: true }, account?.Stamp ?? "");
    }

    private async Task<Person?> Find(ProvenIdentity identity, CancellationToken stop) => await store.IdentityLinks
        .Where(row => row.Issuer == identity.Issuer && row.Subject == identity.Subject)
        .Join(store.People, row => row.Person, person => person.Id, (row, person) => person).AsNoTracking().SingleOrDefaultAsync(stop);

    private async Task<Person> Connect(IdentityProvider provider, Request request, Actor by, CancellationToken stop)
    {
        var identity = request.Identity;
        var speaksFor = identity.Email is { } email && provider.SpeaksFor(email);
        var known = identity.Email is null ? null : await store.People.AsNoTracking().SingleOrDefaultAsync(row => row.Email == identity.Email, stop);
        // Connected a moment ago by another door: then the address is their own.
        if (known is not null && (!speaksFor || !known.IsActive))
            return await Find(identity, stop) ?? throw No(provider, request, "the address is another person's, and the provider does not speak for it");
        if (known is null && !(provider.MakesPeople && (speaksFor || provider.Domains.Length == 0)))
            throw No(provider, request, "nobody is connected, and nobody new is let in");
        var person = known ?? await newcomers.Enter(provider, identity, stop);
        store.Add(new IdentityLink { Person = person.Id, Issuer = identity.Issuer, Subject = identity.Subject, Shown = identity.Shown, Since = clock.GetUtcNow() });
        store.Announce(new IdentityLinked(person.Id, identity.Issuer), new Actor(person.Id.Value, person.Name) { Cause = by.Cause });
        try
        {
            await store.SaveChangesAsync(stop);
            return person;
        }
        catch (Stale) when (!stop.IsCancellationRequested)
        {
            // The same person came in by two doors at once: whoever was faster has connected them.
            store.Forget();
            return await Find(identity, stop) ?? throw new Stale();
        }
    }

    private ProviderTrouble No(IdentityProvider provider, Request request, string reason)
    {
        log.LogWarning("Sign-in by {Provider} from {Address} refused: {Reason}", provider.Name, request.Caller.Address, reason);
        return new("Nobody here is connected with this sign-in. If you have an account, sign in as usual and connect it on your profile; else ask whoever looks after this site.", reason);
    }
}
