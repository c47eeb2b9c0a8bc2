using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Http;
using Tandem.Kernel.News;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;
using Tandem.Transition.Approvals;
using Tandem.Transition.Substitutions;

namespace Tandem.Transition.ApprovalLinks;

/// <summary>Puts into the mail to whoever is asked a link by which they decide at once.</summary>
public sealed class ApprovalLetters(Store store, SiteAddress site, IInterpreter interpreter, TimeProvider clock) : ILetterAddition
{
    /// <summary>Where the links lead, with a secret behind.</summary>
    public const string Path = "/approval";

    public RecordKind Kind => ApprovalKind.Kind;

    public async Task<string?> For(Addressee to, RecordedFact fact, IRecord record, CancellationToken stop)
    {
        var (approval, person) = ((Approval)record, new Id<Person>(to.Person));
        if (fact.Name is not (nameof(ApprovalAsked) or nameof(ApprovalDelegated)) || approval is not { State: ApprovalLife.Asked, Board: false }
            || (approval.Approver != person && !await store.StandsIn(person, approval.Approver, clock.GetUtcNow(), stop)))
            return null;
        var (id, secret) = (approval.Id, Secret.New());
        store.RemoveRange(await store.ApprovalLinks.Where(link => link.Approval == id && link.Person == person).ToListAsync(stop));
        store.Add(new ApprovalLink { Hash = Secret.Hash(secret), Approval = id, Person = person, ExpiresAt = approval.ExpiresAt });
        store.Announce(new ApprovalLinked(id, person), fact.Follower);
        await store.SaveChangesAsync(stop);
        return interpreter.Say(to.Actor.Language, "Look at it and decide, without signing in; the link is yours alone and works once: {0}", site.Of($"{Path}/{secret}"));
    }
}
