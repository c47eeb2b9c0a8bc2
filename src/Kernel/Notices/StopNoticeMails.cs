using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.Notices;

/// <summary>Ends the mails for one reason to whom a link belongs; what they are told in the house stays.</summary>
public sealed class StopNoticeMails(Store store, NoticeLinks links, IAddressBook book, ChooseNotices choose) : IFeature<StopNoticeMails.Request>
{
    public sealed record Request(string Token);

    /// <exception cref="Gone">This site made no such link.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var (person, reason) = await links.Read(request.Token, stop) ?? throw new Gone("This link is not valid.");
        if (await book.Of([person], stop) is not [var told])
            return;
        var row = await store.Set<NoticeWishRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Person == person && row.Reason == reason, stop);
        var wish = row is null ? NoticeWish.Usual(reason) : new(reason, row.InApp, row.Mail);
        await choose.Run(new([wish with { Mail = false }]), new Actor(person, told.Actor.Name) { Cause = by.Cause }, stop);
    }
}
