using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;
using Tandem.Transition.Approvals;
using Tandem.Transition.Substitutions;

namespace Tandem.Transition.ApprovalLinks;

/// <summary>Finds the approval behind a link, and the person who holds it.</summary>
public sealed class ApprovalByLink(Store store, TimeProvider clock)
{
    /// <summary>An approval that a link opens.</summary>
    public sealed record Opened(ApprovalLink Link, Approval Approval, Person Holder)
    {
        /// <summary>The person who holds the link, with no right but to decide this.</summary>
        public Actor By(string cause) => new(Holder.Id.Value, Holder.Name) { Cause = cause, Zone = Holder.Zone, Language = Holder.Language };
    }

    /// <returns>Null where the link was never made, was used, is too old, or is not theirs to decide any more.</returns>
    public async Task<Opened?> Find(string secret, CancellationToken stop)
    {
        if (!Secret.Looks(secret))
            return null;
        var (hash, now) = (Secret.Hash(secret), clock.GetUtcNow());
        if (await store.ApprovalLinks.SingleOrDefaultAsync(row => row.Hash == hash, stop) is not { } link || link.ExpiresAt <= now)
            return null;
        var approval = await store.Approvals.AsNoTracking().SingleAsync(row => row.Id == link.Approval, stop);
        var holder = await store.People.AsNoTracking().SingleAsync(person => person.Id == link.Person, stop);
        return approval.State == ApprovalLife.Asked && holder.IsActive && (approval.Approver == link.Person || await store.StandsIn(link.Person, approval.Approver, now, stop))
            ? new(link, approval, holder) : null;
    }

    /// <returns>What the holder of a link decided; null where they decided nothing, or the link is too old.</returns>
    public async Task<Approval?> Decided(string secret, CancellationToken stop)
    {
        if (!Secret.Looks(secret))
            return null;
        var (hash, now) = (Secret.Hash(secret), clock.GetUtcNow());
        if (await store.ApprovalLinks.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash, stop) is not { } link || link.ExpiresAt <= now)
            return null;
        var approval = await store.Approvals.AsNoTracking().SingleAsync(row => row.Id == link.Approval, stop);
        return approval.DecidedBy == link.Person ? approval : null;
    }
}
