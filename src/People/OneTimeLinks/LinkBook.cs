using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.People.SignIn;

namespace Tandem.People.OneTimeLinks;

/// <summary>Makes one-time links and opens them once.</summary>
public sealed class LinkBook(Store store, TimeProvider clock)
{
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromHours(72);
    public static readonly TimeSpan ResetLasts = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan SetUpLasts = TimeSpan.FromDays(7);

    /// <summary>Makes a link, to be saved with the fact that tells of it; older ones of its kind open nothing any more.</summary>
    /// <returns>The path that goes into the mail.</returns>
    public async Task<string> Make(LinkPurpose purpose, Id<Person>? person, CancellationToken stop)
    {
        var (secret, now) = (Secret.New(), clock.GetUtcNow());
        store.RemoveRange(await store.OneTimeLinks.Where(row => row.Purpose == purpose && row.Person == person && row.UsedAt == null).ToListAsync(stop));
        store.Add(new OneTimeLink
        {
            Purpose = purpose,
            Person = person,
            Hash = Secret.Hash(secret),
            Stamp = await StampOf(person, stop),
            ExpiresAt = now + (purpose == LinkPurpose.Invitation ? InvitationLasts : purpose == LinkPurpose.Reset ? ResetLasts : SetUpLasts),
        });
        return $"{PathOf(purpose)}/{secret}";
    }

    /// <exception cref="Gone">It was used, it is too old, or there never was such a link.</exception>
    public async Task<OneTimeLink> Find(LinkPurpose purpose, string secret, CancellationToken stop)
    {
        var hash = Secret.Hash(Secret.Looks(secret) ? secret : "");
        var link = await store.OneTimeLinks.SingleOrDefaultAsync(row => row.Hash == hash, stop);
        if (link is null || link.Purpose != purpose || link.UsedAt is not null || link.ExpiresAt <= clock.GetUtcNow() || link.Stamp != await StampOf(link.Person, stop))
            throw new Gone("This link has been used or is too old. Ask for a new one.");
        return link;
    }

    /// <summary>Marks the link as used, to be saved with what it opens.</summary>
    public void Use(OneTimeLink link) => link.UsedAt = clock.GetUtcNow();

    public static string PathOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.SetUp => "/welcome",
        LinkPurpose.Invitation => "/invitation",
        LinkPurpose.SignIn => "/enter",
        _ => "/reset",
    };

    private async Task<string> StampOf(Id<Person>? person, CancellationToken stop) =>
        await store.Accounts.Where(row => row.Person == person).Select(row => row.Stamp).SingleOrDefaultAsync(stop) ?? "";
}
