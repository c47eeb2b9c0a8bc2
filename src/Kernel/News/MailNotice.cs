using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Storage;

namespace Tandem.Kernel.News;

/// <summary>Mails a person what happened, if they may still know of it. A server that does not answer is asked again, less and less often, for two days.</summary>
public sealed class MailNotice(Store store, IAddressBook book, IPostman postman, NoticeLetter letters, IEnumerable<ILetterAddition> additions, JobSchedule jobs, TimeProvider clock, ILogger<MailNotice> log) : IJob<MailNotice.Order>
{
    private const int MostTries = 52;
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    /// <summary>What is kept until the mail is written: nothing of its text.</summary>
    /// <param name="Position">The fact that is told.</param>
    /// <param name="Tries">How often the server did not take it.</param>
    public sealed record Order(Guid Person, long Position, NoticeReason Reason, string Words, bool Works, string? Right = null, int Tries = 0);

    public async Task Run(Order request, CancellationToken stop)
    {
        if (!await postman.CanCarry(stop) || await Write(request, stop) is not { } letter)
            return;
        try
        {
            await postman.Carry(letter, stop);
        }
        catch (Undeliverable fault)
        {
            log.LogWarning("A mail to {Person} is given up: {Reason}", request.Person, fault.Message);
        }
        catch (MailRefused fault) when (request.Tries < MostTries)
        {
            var pause = Pause(request.Tries);
            log.LogWarning("A mail could not be sent and is tried again in {Pause}: {Reason}", pause, fault.Message);
            await jobs.Add(request with { Tries = request.Tries + 1 }, clock.GetUtcNow() + pause, stop: stop);
            await store.SaveChangesAsync(stop);
        }
    }

    /// <returns>Null where there is nobody to write to any more, or nothing to write about.</returns>
    private async Task<Letter?> Write(Order order, CancellationToken stop)
    {
        if (await store.Facts.SingleOrDefaultAsync(fact => fact.Position == order.Position, stop) is not { } fact
            || store.Kinds.Named(fact.Kind) is not { } kind
            || await kind.Shelf.Find(store, Reach.Everywhere, fact.Record, stop) is not { } record
            || await book.Of([order.Person], stop) is not [{ Mail: not null } to])
            return null;
        if (!to.Actor.MayKnow(kind, record, order.Works, order.Right))
            return null;
        var addition = additions.FirstOrDefault(each => each.Kind == kind) is { } says ? await says.For(to, fact, record, stop) : null;
        return await letters.Write(order, fact, kind, record, to, addition, stop);
    }

    /// <summary>1, 2, 4 … minutes, and at most an hour.</summary>
    private static TimeSpan Pause(int tries) => tries > 5 ? LongestPause : TimeSpan.FromMinutes(1 << tries);
}
