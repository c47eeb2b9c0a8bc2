using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Http;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.People.Persons;

namespace Tandem.Operation.Paging;

/// <summary>
/// Sends one notice, if the page still calls for it. That it leaves is written down before it does, and what became of it after: what may not have arrived in between is sent again under the same
/// key, by which the other side can tell. To be called twice is better than not at all.
/// </summary>
public sealed class SendNotice(Store store, Judgement judgement, Carriers carriers, SiteAddress site, JobSchedule jobs, TimeProvider clock) : IJob<SendNotice.Order>
{
    private const int MostTries = 4;
    private const int TokenBytes = 32;
    private const int LongestOutcome = 300;
    private static readonly Actor Tandem = Actor.System("escalation");

    public sealed record Order(Guid Notice);

    public async Task Run(Order request, CancellationToken stop)
    {
        if (await store.Set<PageNotice>().SingleOrDefaultAsync(notice => notice.Id == request.Notice, stop) is not { State: NoticeState.Planned or NoticeState.Sending } notice)
            return;
        var page = await store.Pages.AsNoTracking().SingleAsync(each => each.Id == notice.Page, stop);
        var whom = notice.Person is { } person ? await store.People.Where(row => row.Id == person).Select(row => row.Name).SingleAsync(stop) : "a program";
        if (notice.State == NoticeState.Sending && notice.Tries >= MostTries)
        {
            await End(notice.Id, NoticeState.Uncertain, "Interrupted on its way again and again: it may have arrived.", said => new NoticeFailed(page.Id, whom, notice.Channel, said, false), stop);
            return;
        }

        if (await judgement.Against(page, stop) is { } reason)
        {
            await End(notice.Id, NoticeState.Withheld, reason, said => new NoticeDropped(page.Id, whom, notice.Channel, said), stop);
            return;
        }

        var message = await Depart(notice, page, stop);
        try
        {
            var outcome = await carriers.Send(message, stop);
            await End(notice.Id, NoticeState.Sent, outcome, said => new NoticeSent(page.Id, whom, notice.Channel, said), stop);
        }
        catch (DeliveryFailed failed)
        {
            var again = failed.MayPass && notice.Tries < MostTries;
            if (again)
                await jobs.Add(request, clock.GetUtcNow() + TimeSpan.FromSeconds(15 << (notice.Tries - 1)), $"page notice {notice.Id:n}", stop);
            await End(notice.Id, again ? NoticeState.Planned : failed.IsCertain ? NoticeState.Failed : NoticeState.Uncertain, failed.Message, said => new NoticeFailed(page.Id, whom, notice.Channel, said, again), stop);
        }
    }

    /// <summary>Writes down that it leaves, and the hash of the link it carries.</summary>
    private async Task<Message> Depart(PageNotice notice, Page page, CancellationToken stop)
    {
        var token = notice.Channel == NoticeChannel.Mail ? Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes)) : null;
        (notice.State, notice.At, notice.TokenHash) = (NoticeState.Sending, Moments.ToMicrosecond(clock.GetUtcNow()), token is null ? null : HashOf(token));
        notice.Tries++;
        notice.Version++;
        await store.SaveChangesAsync(stop);
        var path = PageKind.Kind.PathOf(page);
        return new(
            notice.Key, notice.Channel, notice.Address, notice.Person?.Value, page.Id.Value, PageKind.Kind.NumberOf(page), page.Title, page.Details, page.Urgency == Urgency.High,
            page.TriggeredAt, site.Of(token is null ? path : $"/page-link/{token}"), notice.Seal, path);
    }

    /// <summary>Writes down what became of it.</summary>
    private async Task End(Guid id, NoticeState state, string outcome, Func<string, Kernel.Facts.IFact> fact, CancellationToken stop)
    {
        var said = outcome.Length > LongestOutcome ? outcome[..LongestOutcome] : outcome;
        var notice = await store.Set<PageNotice>().SingleAsync(each => each.Id == id, stop);
        (notice.State, notice.Outcome, notice.At) = (state, said, Moments.ToMicrosecond(clock.GetUtcNow()));
        notice.Version++;
        store.Announce(fact(said), Tandem);
        await store.SaveChangesAsync(stop);
    }

    internal static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
